/** Longest text whose room is kept for the next one. */
const KEPT_CAPACITY = 1 << 18;

/** Room for the folded view of one text after another. A text folded into it is good until the next one is. @internal */
export class FoldBuffers {
  units = new Uint16Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  /** The places of a text in which each unit stands for one of the source: 0, 1, 2 … and 1, 2, 3 … */
  alignedStarts = new Uint32Array(0);
  alignedEnds = new Uint32Array(0);

  /** Makes room for `capacity` units; what stands there is lost. */
  reserve(capacity: number): void {
    // Room for a text of megabytes is not kept for the small ones after it.
    if (capacity <= this.units.length && (this.units.length <= KEPT_CAPACITY || capacity > KEPT_CAPACITY)) return;
    const size = capacity <= KEPT_CAPACITY ? Math.max(capacity, 8192) : capacity;
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.align(size);
  }

  /** Twice the room; what stands there stays. */
  grow(): void {
    const { units, starts, ends } = this;
    const capacity = units.length * 2;
    this.units = new Uint16Array(capacity);
    this.units.set(units);
    this.starts = new Uint32Array(capacity);
    this.starts.set(starts);
    this.ends = new Uint32Array(capacity);
    this.ends.set(ends);
    // The next text may fill all of it.
    this.align(capacity);
  }

  private align(size: number): void {
    this.alignedStarts = new Uint32Array(size);
    this.alignedEnds = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      this.alignedStarts[i] = i;
      this.alignedEnds[i] = i + 1;
    }
  }
}
