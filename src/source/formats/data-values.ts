import { isDigit } from '../character-class.js';

/** A string, figure or word of a data notation, without its quotation marks; empty for null, None and NaN. @internal */
export interface DataScalar {
  readonly kind: 'scalar';
  readonly from: number;
  readonly to: number;
}

/** A list, or an object whose keys stand beside its values. @internal */
export interface DataContainer {
  readonly kind: 'list' | 'object';
  readonly from: number;
  readonly to: number;
  /** Empty for a list. */
  readonly keys: readonly DataScalar[];
  readonly values: readonly DataValue[];
}

/** @internal */
export type DataValue = DataScalar | DataContainer;

/**
 * The lists and objects in a text, as JSON, YAML, Python, SQL or a console prints them, in order:
 * `["规章", 0, null]`, `[规章, 0, '']`, `('规章', 0)`, `{信息内容: '规章', 本年制发件数: 0}`, `{信息内容=规章}`, `Row(信息内容=规章)`.
 * One that is not closed, or broken by other text, is left out; what is whole within it stands for itself.
 * @internal
 */
export function readDataValues(source: string): DataContainer[] {
  return new DataReader(source).run();
}

/** Deepest nesting; longest string, and longest word without quotation marks. */
const DEPTH_LIMIT = 64;
const STRING_LIMIT = 20000;
const WORD_LIMIT = 400;
const INDENT_LIMIT = 80;
/** Most line ends within a string. */
const LINE_LIMIT = 3;

/** A list or object that is not closed yet. */
interface Frame {
  readonly from: number;
  readonly close: string;
  readonly kind: 'list' | 'object';
  readonly keys: DataScalar[];
  readonly values: DataValue[];
  wants: 'key' | 'colon' | 'value' | 'comma';
}

/** The first key of a record. */
const recordPattern = /^\s*[\p{L}_][^\s=,:;()[\]{}"']*=(?!=)/u;
const KEY_LIMIT = 60;

const closings: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

const opening = /[[{(]/g;

class DataReader {
  private readonly found: DataContainer[] = [];
  private readonly open: Frame[] = [];
  private at = 0;

  constructor(private readonly source: string) {}

  run(): DataContainer[] {
    const { source, open } = this;
    while (this.at < source.length) {
      const frame = open[open.length - 1];
      if (frame === undefined) {
        this.at = this.findOpening();
        if (this.at < source.length) this.push();
      } else {
        this.skipSpace();
        if (!this.step(frame)) this.abandon();
      }
    }
    this.abandon();
    return this.found;
  }

  /** Where the next list or object opens, or the end of the text. */
  private findOpening(): number {
    opening.lastIndex = this.at;
    return opening.exec(this.source)?.index ?? this.source.length;
  }

  /** Reads the next part of a list or object; false where the text is none. */
  private step(frame: Frame): boolean {
    const { source } = this;
    const character = source[this.at];
    if (character === undefined) return false;
    const isList = frame.kind === 'list';
    if (character === frame.close && frame.wants !== 'colon') {
      this.at++;
      this.close(frame);
      return true;
    }
    switch (frame.wants) {
      case 'comma':
        if (character !== ',') return false;
        if (!isList && this.takeGroup(frame)) return true;
        this.at++;
        frame.wants = isList ? 'value' : 'key';
        return true;
      case 'key': {
        const key = this.readScalar(frame);
        if (key === null) return false;
        frame.keys.push(key);
        frame.wants = 'colon';
        return true;
      }
      case 'colon':
        if (character !== ':' && character !== '=') return false;
        this.at += source.startsWith('=>', this.at) ? 2 : 1;
        frame.wants = 'value';
        return true;
      case 'value': {
        if (closings[character] !== undefined) return this.push();
        const value = character === ',' ? { kind: 'scalar' as const, from: this.at, to: this.at } : this.readScalar(frame);
        if (value === null) return false;
        frame.values.push(value);
        frame.wants = 'comma';
        return true;
      }
    }
  }

  /** `{规章=1,220}`: a comma that groups the digits of a figure, where no key follows. */
  private takeGroup({ values }: Frame): boolean {
    const last = values[values.length - 1];
    const group = /^,\d{3}(?=\s{0,9}[,})\]])/.exec(this.source.slice(this.at, this.at + 14));
    if (group === null || last?.kind !== 'scalar' || last.to !== this.at || !isDigit(this.source.charCodeAt(this.at - 1))) return false;
    this.at += group[0].length;
    values[values.length - 1] = { ...last, to: this.at };
    return true;
  }

  private push(): boolean {
    const { source, open } = this;
    if (open.length >= DEPTH_LIMIT) return false;
    const close = closings[source[this.at] as string] as string;
    const kind = close === '}' || this.opensRecord() ? 'object' : 'list';
    open.push({ from: this.at, close, kind, keys: [], values: [], wants: kind === 'object' ? 'key' : 'value' });
    this.at++;
    return true;
  }

  /** `Row(信息内容=规章, …)`, `Row[信息内容=规章, …]`: an object behind the name of its type, as consoles print records. */
  private opensRecord(): boolean {
    const { source, at } = this;
    return /\w/.test(source[at - 1] ?? '') && recordPattern.test(source.slice(at + 1, at + 1 + KEY_LIMIT));
  }

  private close(frame: Frame): void {
    const { open } = this;
    open.pop();
    const { from, keys, kind } = frame;
    const values = kind === 'list' ? joinGrouped(this.source, frame.values) : frame.values;
    const container: DataContainer = { kind, from, to: this.at, keys: keys.slice(0, values.length), values };
    const outer = open[open.length - 1];
    if (outer === undefined) this.found.push(container);
    else {
      outer.values.push(container);
      outer.wants = 'comma';
    }
  }

  /** The text goes on as something else: of what is open, only what is whole counts. */
  private abandon(): void {
    for (const { values } of this.open) for (const value of values) if (value.kind !== 'scalar') this.found.push(value);
    this.open.length = 0;
  }

  private skipSpace(): void {
    const { source } = this;
    spacePattern.lastIndex = this.at;
    if (spacePattern.test(source)) this.at = spacePattern.lastIndex;
  }

  private readScalar({ close, kind, wants }: Frame): DataScalar | null {
    const { source, at } = this;
    const character = source[at];
    if (character === '"' || character === "'") {
      const end = stringEnd(source, at);
      if (end < 0) return null;
      this.at = end;
      return { kind: 'scalar', from: at + 1, to: end - 1 };
    }
    const wrapped = wrappedPattern.exec(source.slice(at, at + WRAPPED_LENGTH));
    if (wrapped !== null) {
      this.at = at + wrapped[0].length;
      const from = at + (wrapped[1] as string).length;
      const value = wrapped[2] as string;
      const isQuoted = value.length >= 2 && (value[0] === "'" || value[0] === '"');
      return { kind: 'scalar', from: from + (isQuoted ? 1 : 0), to: from + value.length - (isQuoted ? 1 : 0) };
    }
    const end = close === ')' && kind === 'list' ? figureEnd(source, at) : wordEnd(source, at, wants === 'key' ? ':=' : close);
    if (end <= at) return null;
    this.at = end;
    return { kind: 'scalar', from: at, to: noValue.test(source.slice(at, Math.min(end, at + 6))) ? at : end };
  }
}

/** White space, also what an editor of web pages puts for it. */
const spacePattern = /(?:\s|&nbsp;)+/y;

/** `np.int64(0)`, `Decimal('1.5')`: a value in the constructor of its type. */
const wrappedPattern = /^([A-Za-z_][\w.]{0,30}\()('[^'\n]{0,40}'|"[^"\n]{0,40}"|-?[\d.]{1,20})\)/;
const WRAPPED_LENGTH = 80;

const noValue = /^(?:null|None|nan|NaN|NULL|~)$/;

/** Exclusive end of the string that opens at `at`, -1 when none does. */
function stringEnd(source: string, at: number): number {
  const quote = source[at];
  let lines = 0;
  for (let i = at + 1; i < source.length && i - at < STRING_LIMIT; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === quote) {
      // A quotation mark is doubled within a string of YAML or SQL.
      if (quote !== "'" || source[i + 1] !== quote || i === at + 1) return i + 1;
      i++;
    } else if (source[i] === '\n' && ++lines > LINE_LIMIT) return -1;
  }
  return -1;
}

const figurePattern = /-?\d+(?:\.\d+)?|null|true|false|None|nan|NaN|NULL/y;

function figureEnd(source: string, at: number): number {
  figurePattern.lastIndex = at;
  return figurePattern.test(source) ? figurePattern.lastIndex : at;
}

/** Exclusive end of a word without quotation marks, the white space behind it left out; `at` where none ends. */
function wordEnd(source: string, at: number, closing: string): number {
  let last = at;
  for (let i = at; i < source.length && i - at < WORD_LIMIT; i++) {
    const character = source[i] as string;
    if (character === ',' || closing.includes(character)) return character === ',' && closing.length > 1 ? at : last;
    if ('[]{}'.includes(character)) return at;
    // A line that goes on is indented, and opens no string: `3 ⏎ "22",`.
    if (character === '\n' && !/^ +[^ "']/.test(source.slice(i + 1, i + INDENT_LIMIT))) return at;
    if (!' \n\r\t'.includes(character)) last = i + 1;
  }
  return at;
}

/** `[规章, 1,220, 0]`: where all others have a space before them, a comma without one groups the digits of a figure. */
function joinGrouped(source: string, values: readonly DataValue[]): readonly DataValue[] {
  const isGroup = values.map(
    ({ kind, from, to }) => kind === 'scalar' && to - from === 3 && source[from - 1] === ',' && isDigit(source.charCodeAt(from - 2)),
  );
  if (!isGroup.includes(true) || values.length < 3) return values;
  const isSpaced = (value: DataValue): boolean => {
    const before = source[value.from - 1];
    const isQuoted = value.kind === 'scalar' && (before === '"' || before === "'");
    return /\s/.test(source[value.from - (isQuoted ? 2 : 1)] ?? '');
  };
  if (!values.every((value, i) => i === 0 || isGroup[i] === true || isSpaced(value)) || !values.slice(1).some(isSpaced)) return values;
  const joined: DataValue[] = [];
  values.forEach((value, i) => {
    const last = joined[joined.length - 1];
    if (isGroup[i] === true && last?.kind === 'scalar' && value.kind === 'scalar') joined[joined.length - 1] = { ...last, to: value.to };
    else joined.push(value);
  });
  return joined;
}
