/** Line starts of a text and the way from an offset to a line and column. */
export class LineMap {
  private readonly lineStarts: readonly number[];

  /** @throws TypeError when `source` is not a string. */
  constructor(private readonly source: string) {
    if (typeof source !== 'string') throw new TypeError('source must be a string');
    const starts = [0];
    for (let i = 0; i < source.length; i++) {
      const unit = source.charCodeAt(i);
      if (unit === 0x0a || (unit === 0x0d && source.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
    }
    this.lineStarts = starts;
  }

  /**
   * 1-based line and column (in UTF-16 units) of a 0-based offset. An offset outside the text gives its nearest end.
   * @throws TypeError when `offset` is no whole number.
   */
  locate(offset: number): { line: number; column: number } {
    if (!Number.isInteger(offset)) throw new TypeError('offset must be a whole number');
    const place = Math.max(0, Math.min(offset, this.source.length));
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: place - (this.lineStarts[low] as number) + 1 };
  }
}
