import type { FoldedText } from '../source/fold.js';
import type { VocabularyEntry } from './vocabulary.js';
import type { CellValue } from './value-reader.js';

/** What a piece of content is. @internal */
export const ContentKind = { Text: 0, Label: 1, Value: 2 } as const;

/** A label as found. @internal */
export interface LabelMatch {
  readonly entry: VocabularyEntry;
  /** Ordinal of the numbering before it, 0 without. */
  readonly ordinal: number;
  /** 1 for 一、, 2 for （一）, 3 for 1. 0 without numbering. */
  readonly level: number;
}

/** A value as found. @internal */
export interface ValueMatch {
  readonly kind: CellValue['kind'];
  /** Null for marks. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Folded range of a remark beside the figure, `[0, 0]` without. */
  readonly note: readonly [number, number];
}

/** @internal */
export const NO_NOTE: readonly [number, number] = Object.freeze([0, 0] as [number, number]);

/**
 * The pieces of content of a text in order, with what stands before each, counted: the separators that tell a blank
 * cell from none. Index `count` holds what stands after the last piece. @internal
 */
export class ContentList {
  count = 0;
  kinds: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Index into `labels` or `values`. */
  data: Uint32Array;
  pipes: Uint16Array;
  tabs: Uint16Array;
  lines: Uint16Array;
  cells: Uint16Array;
  commas: Uint16Array;
  /** Lone no-break spaces: blank cells where nothing else parts cells. */
  marks: Uint16Array;
  /** Longest run of spaces. */
  spaces: Uint16Array;
  /** Rule lines and rows of left-over HTML. */
  rules: Uint16Array;
  readonly labels: LabelMatch[] = [];
  readonly values: ValueMatch[] = [];

  constructor(readonly text: FoldedText) {
    const capacity = (text.length >> 3) + 64;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.data = new Uint32Array(capacity);
    this.pipes = new Uint16Array(capacity);
    this.tabs = new Uint16Array(capacity);
    this.lines = new Uint16Array(capacity);
    this.cells = new Uint16Array(capacity);
    this.commas = new Uint16Array(capacity);
    this.marks = new Uint16Array(capacity);
    this.spaces = new Uint16Array(capacity);
    this.rules = new Uint16Array(capacity);
  }

  /** Makes room for one more piece and the gap behind it. */
  reserve(): void {
    if (this.count + 2 < this.kinds.length) return;
    const capacity = this.kinds.length * 2;
    const grow16 = (old: Uint16Array): Uint16Array => {
      const next = new Uint16Array(capacity);
      next.set(old);
      return next;
    };
    const grow32 = (old: Uint32Array): Uint32Array => {
      const next = new Uint32Array(capacity);
      next.set(old);
      return next;
    };
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = grow32(this.starts);
    this.ends = grow32(this.ends);
    this.data = grow32(this.data);
    this.pipes = grow16(this.pipes);
    this.tabs = grow16(this.tabs);
    this.lines = grow16(this.lines);
    this.cells = grow16(this.cells);
    this.commas = grow16(this.commas);
    this.marks = grow16(this.marks);
    this.spaces = grow16(this.spaces);
    this.rules = grow16(this.rules);
  }

  label(index: number): LabelMatch | null {
    return this.kinds[index] === ContentKind.Label ? (this.labels[this.data[index] as number] as LabelMatch) : null;
  }

  value(index: number): ValueMatch | null {
    return this.kinds[index] === ContentKind.Value ? (this.values[this.data[index] as number] as ValueMatch) : null;
  }

  isText(index: number): boolean {
    return this.kinds[index] === ContentKind.Text;
  }

  /** True when a line starts with this piece. */
  isLineStart(index: number): boolean {
    return index === 0 || (this.lines[index] as number) > 0;
  }
}
