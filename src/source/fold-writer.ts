import type { FoldBuffers } from './fold-buffers.js';
import { EXPAND } from './fold-table.js';

/** Zeros behind the folded units, so that looking ahead finds nothing. */
export const TAIL = 32;

/** Writes the folded view of a text, unit by unit, each with its place in the source. @internal */
export class FoldWriter {
  protected units: Uint16Array;
  protected starts: Uint32Array;
  protected ends: Uint32Array;
  protected length = 0;
  /** Where the source is read on. */
  protected position = 0;
  /** True while each unit so far stands for the one of the source at the same place: no places are written then. */
  protected isAligned = true;

  constructor(
    protected readonly source: string,
    protected readonly buffers: FoldBuffers,
  ) {
    buffers.reserve(source.length + TAIL);
    this.units = buffers.units;
    this.starts = buffers.starts;
    this.ends = buffers.ends;
  }

  protected leaveAlignment(): void {
    if (!this.isAligned) return;
    this.isAligned = false;
    this.starts.set(this.buffers.alignedStarts.subarray(0, this.length));
    this.ends.set(this.buffers.alignedEnds.subarray(0, this.length));
  }

  /** Where in the source a folded unit starts. */
  protected startOf(index: number): number {
    return this.isAligned ? index : (this.starts[index] as number);
  }

  /** Appends one folded unit that stands for the source from `start` to the current position. */
  protected emit(unit: number, start: number): void {
    if (this.length + TAIL >= this.units.length) this.grow();
    if (this.isAligned && (start !== this.length || this.position !== start + 1)) this.leaveAlignment();
    const i = this.length++;
    this.units[i] = unit >= EXPAND ? 0x20 : unit;
    if (this.isAligned) return;
    this.starts[i] = start;
    this.ends[i] = this.position;
  }

  /** Only expansions (㈠ to three units) need it. */
  private grow(): void {
    const { buffers } = this;
    buffers.grow();
    this.units = buffers.units;
    this.starts = buffers.starts;
    this.ends = buffers.ends;
  }
}
