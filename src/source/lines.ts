/** A line of a text, its end excluded. @internal */
export interface SourceLine {
  readonly from: number;
  readonly to: number;
}

/** The lines of a text, in order. @internal */
export function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/** Where the line that `from` stands in ends: the offset of its line end, or the end of the text. @internal */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** Where the line behind the one that `from` stands in starts, or the end of the text. @internal */
export function nextLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end + 1;
}

/** A stretch of a text without the white space at its ends. @internal */
export function trimmed(source: string, from: number, to: number): SourceLine {
  const text = source.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { from: start, to: start + text.trim().length };
}
