import { isDigit, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import type { CellValue } from './value-reader.js';
import type { VocabularyEntry } from './vocabulary.js';

/** What a piece of content is. @internal */
export const ContentKind = { Text: 0, Label: 1, Value: 2 } as const;

/** A label as found. @internal */
export interface LabelMatch {
  readonly entry: VocabularyEntry;
  /** Ordinal of the numbering before it, 0 without. */
  readonly ordinal: number;
  /** 1 for 一、, 2 for （一）, 3 for 1. 0 without numbering. */
  readonly level: number;
  /** The unit that a remark behind its wording states: `本年收费金额（单位：元）`. */
  readonly unit: string | null;
}

/** True for words that name a column of some form. @internal */
export function isColumn(label: LabelMatch | null): boolean {
  return label?.entry.meanings.some(({ kind }) => kind === 'column') === true;
}

/** `3、其他` as the form has it: a figure and a name only where nothing else tells. @internal */
export function hasOwnNumber({ entry, ordinal }: LabelMatch): boolean {
  return ordinal > 0 && entry.meanings.some((meaning) => meaning.ordinal === ordinal);
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

const plainFigures: ValueMatch[] = [];
const PLAIN_LIMIT = 1000;

/** A figure without unit and remark; small ones, which are most, share their objects. */
function plainFigure(value: number): ValueMatch {
  if (value >= PLAIN_LIMIT) return { kind: 'number', value, unit: null, note: NO_NOTE };
  if (plainFigures.length === 0) {
    for (let each = 0; each < PLAIN_LIMIT; each++) plainFigures.push({ kind: 'number', value: each, unit: null, note: NO_NOTE });
  }
  return plainFigures[value] as ValueMatch;
}

const INDEXED = 0x80000000;

/** Room that is kept from one text to the next. */
const KEPT_CAPACITY = 1 << 16;
const noText: FoldedText = {
  source: '',
  units: new Uint16Array(0),
  length: 0,
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  isDrawn: false,
  folded: () => '',
};

/**
 * The pieces of content of a text in order, with what stands before each, counted: the separators that tell a blank
 * cell from none. Index `count` holds what stands after the last piece. @internal
 */
export class ContentList {
  text: FoldedText = noText;
  count = 0;
  /** True when a comma or semicolon parted cells somewhere. */
  hasCommas = false;
  /** True when a figure has decimals. */
  hasDecimals = false;
  /** True when a line may open with a bullet or with the number 10. */
  opensEntries = false;
  kinds!: Uint8Array;
  starts!: Uint32Array;
  ends!: Uint32Array;
  /** Index into `labels`; of values the figure itself, or, with the highest bit, an index into `values`. */
  data!: Uint32Array;
  pipes!: Uint16Array;
  tabs!: Uint16Array;
  lines!: Uint16Array;
  cells!: Uint16Array;
  commas!: Uint16Array;
  /** Lone no-break spaces: blank cells where nothing else parts cells. */
  marks!: Uint16Array;
  /** Longest run of spaces. */
  spaces!: Uint16Array;
  /** Rule lines and rows of left-over HTML. */
  rules!: Uint16Array;
  readonly labels: LabelMatch[] = [];
  /** Figures and marks. */
  valueCount = 0;
  /** Values that are more than a few digits. */
  private readonly values: ValueMatch[] = [];
  private capacity = 0;

  constructor() {
    this.resize(1024);
  }

  /** Makes the list that of another text, without content. */
  reset(text: FoldedText): void {
    this.hasCommas = false;
    this.hasDecimals = false;
    this.opensEntries = false;
    this.text = text;
    const used = this.count + 1;
    this.count = 0;
    if (this.capacity > KEPT_CAPACITY) this.resize(1024);
    else {
      // Behind the last piece there is none of any kind.
      this.kinds.fill(0, 0, used);
      this.pipes.fill(0, 0, used);
      this.tabs.fill(0, 0, used);
      this.lines.fill(0, 0, used);
      this.cells.fill(0, 0, used);
      this.commas.fill(0, 0, used);
      this.marks.fill(0, 0, used);
      this.spaces.fill(0, 0, used);
      this.rules.fill(0, 0, used);
    }
    this.labels.length = 0;
    this.values.length = 0;
    this.valueCount = 0;
  }

  /** Makes room for one more piece and the gap behind it. */
  reserve(): void {
    if (this.count + 2 >= this.capacity) this.resize(this.capacity * 2);
  }

  private resize(capacity: number): void {
    const { count } = this;
    const next16 = (old: Uint16Array | undefined): Uint16Array => {
      const next = new Uint16Array(capacity);
      if (old !== undefined && count > 0) next.set(old.subarray(0, count));
      return next;
    };
    const next32 = (old: Uint32Array | undefined): Uint32Array => {
      const next = new Uint32Array(capacity);
      if (old !== undefined && count > 0) next.set(old.subarray(0, count));
      return next;
    };
    const kinds = new Uint8Array(capacity);
    if (count > 0) kinds.set(this.kinds.subarray(0, count));
    this.kinds = kinds;
    this.starts = next32(this.starts);
    this.ends = next32(this.ends);
    this.data = next32(this.data);
    this.pipes = next16(this.pipes);
    this.tabs = next16(this.tabs);
    this.lines = next16(this.lines);
    this.cells = next16(this.cells);
    this.commas = next16(this.commas);
    this.marks = next16(this.marks);
    this.spaces = next16(this.spaces);
    this.rules = next16(this.rules);
    this.capacity = capacity;
  }

  addPiece(kind: number, start: number, end: number, data: number): void {
    const slot = this.count++;
    this.kinds[slot] = kind;
    this.starts[slot] = start;
    this.ends[slot] = end;
    this.data[slot] = data;
  }

  /** Adds a figure of at most nine digits. */
  addFigure(start: number, end: number, value: number): void {
    this.valueCount++;
    this.addPiece(ContentKind.Value, start, end, value);
  }

  addValue(start: number, end: number, value: ValueMatch): void {
    if (value.value !== null && !Number.isInteger(value.value)) this.hasDecimals = true;
    this.valueCount++;
    this.addPiece(ContentKind.Value, start, end, INDEXED | this.values.length);
    this.values.push(value);
  }

  label(index: number): LabelMatch | null {
    return this.kinds[index] === ContentKind.Label ? (this.labels[this.data[index] as number] as LabelMatch) : null;
  }

  value(index: number): ValueMatch | null {
    return this.kinds[index] === ContentKind.Value ? this.valueAt(index) : null;
  }

  /** The figure of a piece that is a value; NaN for marks. */
  figureAt(index: number): number {
    const data = this.data[index] as number;
    return data < INDEXED ? data : ((this.values[data - INDEXED] as ValueMatch).value ?? Number.NaN);
  }

  /** The value of a piece that is one. */
  valueAt(index: number): ValueMatch {
    const data = this.data[index] as number;
    return data < INDEXED ? plainFigure(data) : (this.values[data - INDEXED] as ValueMatch);
  }

  /** Digits of a piece that is nothing but digits, also where they are too many for a figure; 0 for any other. */
  digitCount(index: number): number {
    const end = this.ends[index] as number;
    for (let at = this.starts[index] as number; at < end; at++) if (!isDigit(this.text.units[at] as number)) return 0;
    return end - (this.starts[index] as number);
  }

  /** True when some character of a piece is a digit. */
  hasDigit(index: number): boolean {
    const end = this.ends[index] as number;
    for (let at = this.starts[index] as number; at < end; at++) if (isDigit(this.text.units[at] as number)) return true;
    return false;
  }

  startsWithHan(index: number): boolean {
    return isHan(this.text.units[this.starts[index] as number] as number);
  }

  /** True when some character of a piece is a Han character. */
  hasHan(index: number): boolean {
    const end = this.ends[index] as number;
    for (let at = this.starts[index] as number; at < end; at++) if (isHan(this.text.units[at] as number)) return true;
    return false;
  }

  isText(index: number): boolean {
    return this.kinds[index] === ContentKind.Text;
  }

  /** True for a piece on one line with the one before it: neither a line end nor a rule stands between. */
  continuesLine(index: number): boolean {
    return (this.lines[index] as number) + (this.rules[index] as number) === 0;
  }

  /** True where a piece stands on one line with one before it, and all between. */
  stayOnLine(from: number, to: number): boolean {
    for (let index = from + 1; index <= to; index++) if (!this.continuesLine(index)) return false;
    return true;
  }

  /** True for a figure or mark right behind the same one on its line: tools print a cell again for each column it spans. */
  repeatsValue(index: number): boolean {
    const { kinds } = this;
    if (index === 0 || kinds[index] !== ContentKind.Value || kinds[index - 1] !== ContentKind.Value || !this.continuesLine(index))
      return false;
    return Object.is(this.figureAt(index), this.figureAt(index - 1));
  }

  /** Borders, tabs and commas drawn before a piece: 0 where at most white space parts it from the one before. */
  separatorsBefore(index: number): number {
    return (this.pipes[index] as number) + (this.tabs[index] as number) + (this.cells[index] as number) + (this.commas[index] as number);
  }

  /** True when something drawn stands before a piece. */
  isParted(index: number): boolean {
    return this.separatorsBefore(index) > 0;
  }

  /** True when a line end of the source stands between a piece and the one before it, whatever became of it. */
  startsSourceLine(index: number): boolean {
    const { text, starts, ends } = this;
    const to = text.starts[starts[index] as number] as number;
    for (let at = text.ends[(ends[index - 1] as number) - 1] as number; at < to; at++) if (text.source.charCodeAt(at) === 0x0a) return true;
    return false;
  }

  /** What stands in the source between a piece and the one before it. */
  sourceBefore(index: number): string {
    const { text, starts, ends } = this;
    return text.source.slice(text.ends[(ends[index - 1] as number) - 1], text.starts[starts[index] as number]);
  }

  /** True when a line starts with this piece. */
  isLineStart(index: number): boolean {
    return index === 0 || (this.lines[index] as number) > 0;
  }
}
