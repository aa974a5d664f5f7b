import { isDigit, isHan, MARKUP_CELL, MARKUP_ROW, SOFT_BREAK } from './character-class.js';
import { DROP, EXPAND, foldTable } from './fold-table.js';
import {
  asciidocAlignPattern,
  asciidocSpanPattern,
  cellAttributePattern,
  entityPattern,
  jsonEscapePattern,
  knownTags,
  lineTags,
  namedEntities,
  opaqueTags,
  pinyinPattern,
  tagPattern,
  textileCellPattern,
} from './markup.js';

/**
 * The folded view of a text, used for matching only: width, Kangxi and CJK-radical forms, traditional characters,
 * invisible characters, entities and left-over markup are unified; the text itself stays as it is.
 */
export interface FoldedText {
  /** The text as given. */
  readonly source: string;
  /** Folded UTF-16 units; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** For each folded unit the offset in `source` where what it stands for starts. */
  readonly starts: Uint32Array;
  /** … and where it ends (exclusive). */
  readonly ends: Uint32Array;
  /** True when units do not come in the order of the source (cells of a drawn table put together). */
  readonly isRearranged?: boolean;
  /** The whole folded view as a string. */
  folded(): string;
}

/** Folds a whole text in one pass. Linear in its length. */
export function foldText(source: string): FoldedText {
  return new Folder(source).run();
}

/** The folded units `[from, to)` as a string. */
export function foldedSlice(text: FoldedText, from: number, to: number): string {
  return text.folded().slice(from, to);
}

/** One string of all units; built at most once, on demand. */
function stringOf(units: Uint16Array, length: number): () => string {
  let result: string | undefined;
  return () => {
    if (result === undefined) {
      result = '';
      for (let i = 0; i < length; i += 8192) result += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 8192)) as unknown as number[]);
    }
    return result;
  };
}

/** The range in the source that folded units `[from, to)` stand for; empty at `from` when there are none. */
export function sourceRange(text: FoldedText, from: number, to: number): readonly [number, number] {
  if (to > from && text.isRearranged === true) return outerRange(text, from, to);
  if (to > from) return [text.starts[from] as number, text.ends[to - 1] as number];
  const offset = from < text.length ? (text.starts[from] as number) : text.source.length;
  return [offset, offset];
}

/** Smallest range over all units of `[from, to)` that stand for text. */
function outerRange({ starts, ends }: FoldedText, from: number, to: number): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let i = from; i < to; i++) {
    // Separators put in between have no text of their own.
    if (starts[i] === ends[i]) continue;
    first = Math.min(first, starts[i] as number);
    last = Math.max(last, ends[i] as number);
  }
  return first <= last ? [first, last] : [starts[from] as number, starts[from] as number];
}

const NEWLINE = 0x0a;
const PIPE = 0x7c;

class Folder {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;
  private position = 0;
  private readonly isJsonEscaped: boolean;
  /** Inside `<td>` or `<th>`: line ends and tabs of the source are mere white space there. */
  private inCell = false;
  private inTable = 0;
  /** Folded length at the last bar of the current line, -1 when the line has none. */
  private barInLine = -1;
  private noCommentEndAfter = Number.POSITIVE_INFINITY;
  private readonly noCloseAfter = new Map<string, number>();

  constructor(private readonly source: string) {
    const capacity = source.length + 8;
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.isJsonEscaped = /\\u003[ceCE]|<\\\/t[drh]|\\n\\?[|\t]|(?:\\n[^\\]{0,40}){3}/.test(source.slice(0, 20000));
  }

  run(): FoldedText {
    const { source } = this;
    const table = foldTable();
    const size = source.length;
    while (this.position < size) {
      this.foldPlain(table);
      if (this.position >= size) break;
      const at = this.position;
      const unit = source.charCodeAt(at);
      const folded = table[unit] as number;
      if (folded < EXPAND) {
        this.position = at + 1;
        if (folded === NEWLINE) this.foldLineEnd(at);
        else if (folded === 0x0d) {
          // CR LF is one line end; the CR belongs to it.
          if (source.charCodeAt(at + 1) === NEWLINE) this.position = at + 2;
          this.foldLineEnd(at);
        } else if (folded === 0x09 && this.inTable > 0) this.emit(0x20, at);
        else {
          if (folded === PIPE) {
            this.barInLine = this.length;
            if (this.foldCellAttributes(at)) continue;
          }
          this.emit(folded, at);
        }
      } else if (folded === DROP) this.position = at + 1;
      else if (folded === EXPAND) {
        this.position = at + 1;
        for (const character of String.fromCharCode(unit).normalize('NFKC')) this.emit(table[character.charCodeAt(0)] as number, at);
      } else this.foldSpecial(unit, at);
    }
    return { source, units: this.units, length: this.length, starts: this.starts, ends: this.ends, folded: stringOf(this.units, this.length) };
  }

  /** The common case in a tight loop: units that fold to one unit and change no state. */
  private foldPlain(table: Uint16Array): void {
    const { source, units, starts, ends } = this;
    const limit = Math.min(source.length, this.position + units.length - this.length);
    let { position, length } = this;
    while (position < limit) {
      const folded = table[source.charCodeAt(position)] as number;
      if (folded >= EXPAND || folded <= 0x0d || folded === PIPE) {
        if (folded !== DROP) break;
        position++;
        continue;
      }
      units[length] = folded;
      starts[length] = position;
      ends[length] = ++position;
      length++;
    }
    this.position = position;
    this.length = length;
  }

  /** Appends one folded unit that stands for the source from `start` to the current position. */
  private emit(unit: number, start: number): void {
    if (this.length === this.units.length) this.grow();
    const i = this.length++;
    this.units[i] = unit >= EXPAND ? 0x20 : unit;
    this.starts[i] = start;
    this.ends[i] = this.position;
  }

  /** Only expansions (㈠ to three units) need it. */
  private grow(): void {
    const capacity = this.units.length * 2;
    const units = new Uint16Array(capacity);
    units.set(this.units);
    this.units = units;
    const starts = new Uint32Array(capacity);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Uint32Array(capacity);
    ends.set(this.ends);
    this.ends = ends;
  }

  private foldLineEnd(at: number): void {
    if (this.inTable > 0) this.emit(0x20, at);
    else this.emit(NEWLINE, at);
    this.barInLine = -1;
  }

  /** A bar may carry attributes (MediaWiki) or a cell specification (Textile). */
  private foldCellAttributes(at: number): boolean {
    const next = this.source.charCodeAt(at + 1);
    // Nearly every bar is followed by a space, a figure, a Han character or a line end.
    const pattern = next === 0x5f || next === 0x5c || next === 0x2f ? textileCellPattern : isLatin(next) || next === 0x20 ? cellAttributePattern : null;
    if (pattern === null || (next === 0x20 && !isLatin(this.source.charCodeAt(at + 2)))) return false;
    pattern.lastIndex = at;
    if (!pattern.test(this.source)) return false;
    this.position = pattern.lastIndex;
    this.emit(PIPE, at);
    return true;
  }

  private foldSpecial(unit: number, at: number): void {
    this.position = at + 1;
    switch (unit) {
      case 0x3c: // <
        return this.foldTag(at);
      case 0x26: // &
        return this.foldEntity(at);
      case 0x5c: // \
        return this.foldBackslash(at);
      case 0x28: // (
      case 0xff08:
        return this.foldBracket(at);
      case 0x2b: // +
        return this.foldPlus(at);
      case 0x5f: // _
        return this.foldUnderscore(at);
      case 0x21: // ! opens a header cell of a MediaWiki line, else it is itself
        return this.foldExclamation(at);
      case 0x5e: // ^
        return this.foldCaret(at);
      case 0x5b: // [
        return this.emit(0x5b, at);
      default:
        return this.emit(unit, at);
    }
  }

  private foldTag(at: number): void {
    const { source } = this;
    if (source.startsWith('<!--', at)) {
      const end = at >= this.noCommentEndAfter ? -1 : source.indexOf('-->', at + 4);
      if (end >= 0) this.position = end + 3;
      else {
        this.noCommentEndAfter = Math.min(this.noCommentEndAfter, at);
        this.emit(0x3c, at);
      }
      return;
    }
    tagPattern.lastIndex = at;
    const match = tagPattern.exec(source);
    const name = match?.[1]?.toLowerCase() ?? '';
    if (match === null || !knownTags.has(name)) return this.emit(0x3c, at);
    this.position = tagPattern.lastIndex;
    const isClosing = source.charCodeAt(at + 1) === 0x2f;
    if (!isClosing && opaqueTags.has(name) && this.skipElement(name)) return;
    this.foldKnownTag(name, isClosing, at);
  }

  /** Moves behind the end of an element without text; false when it does not end. */
  private skipElement(name: string): boolean {
    if (this.position >= (this.noCloseAfter.get(name) ?? Number.POSITIVE_INFINITY)) return false;
    const end = this.source.indexOf(`</${name}`, this.position);
    const close = end < 0 ? -1 : this.source.indexOf('>', end);
    if (close < 0) {
      this.noCloseAfter.set(name, this.position);
      return false;
    }
    this.position = close + 1;
    return true;
  }

  private foldKnownTag(name: string, isClosing: boolean, at: number): void {
    if (name === 'table') {
      this.inTable = Math.max(0, this.inTable + (isClosing ? -1 : 1));
      this.inCell = false;
      this.emit(NEWLINE, at);
    } else if (name === 'tr') {
      this.inCell = false;
      if (this.inTable === 0 && !isClosing) this.inTable = 1;
      this.emit(MARKUP_ROW, at);
    } else if (name === 'td' || name === 'th') {
      if (!isClosing) this.emit(MARKUP_CELL, at);
      this.inCell = !isClosing;
    } else if (lineTags.has(name)) {
      // Within a cell, or on a line of a bar table, a break is white space.
      this.emit(this.inCell || this.inTable > 0 || this.barInLine >= 0 ? SOFT_BREAK : NEWLINE, at);
    }
  }

  private foldEntity(at: number): void {
    entityPattern.lastIndex = at;
    const match = entityPattern.exec(this.source);
    if (match === null) return this.emit(0x26, at);
    const [, decimal, hexadecimal, name] = match;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : -1;
    const text = code >= 0 ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '') : namedEntities[name as string];
    if (text === undefined) return this.emit(0x26, at);
    this.position = entityPattern.lastIndex;
    const table = foldTable();
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = table[unit] as number;
      // A character that was escaped stands for itself, never for markup.
      if (folded !== DROP) this.emit(folded >= EXPAND ? unit : folded, at);
    }
  }

  private foldBackslash(at: number): void {
    const next = this.source.charCodeAt(at + 1);
    if (this.isJsonEscaped) {
      jsonEscapePattern.lastIndex = at;
      const match = jsonEscapePattern.exec(this.source);
      if (match !== null) return this.foldJsonEscape(match, at);
    }
    // Markdown: a backslash before punctuation says that it is just that character.
    if (next > 0x20 && next < 0x7f && !isDigit(next) && !isLatin(next)) {
      this.position = at + 2;
      const folded = foldTable()[next] as number;
      if (next === PIPE) this.emit(0xff0f, at);
      else if (folded !== DROP) this.emit(next, at);
      return;
    }
    if (next === NEWLINE || next === 0x0d) return;
    this.emit(0x5c, at);
  }

  private foldJsonEscape(match: RegExpExecArray, at: number): void {
    const [, code, letter] = match;
    const unit = code ? Number.parseInt(code, 16) : letter === 'n' || letter === 'r' ? NEWLINE : letter === 't' ? 0x09 : (letter as string).charCodeAt(0);
    this.position = at + match[0].length;
    if (unit === 0x3c) return this.foldEscapedTag(at);
    if (letter === 'r') return;
    if (unit === NEWLINE) return this.foldLineEnd(at);
    const folded = foldTable()[unit] as number;
    if (folded !== DROP) this.emit(folded >= EXPAND ? unit : folded, at);
  }

  /** `\u003ctd\u003e`: reads to the escaped `>`. */
  private foldEscapedTag(at: number): void {
    const end = this.source.slice(at, at + 1000).search(/\\u003[eE]/);
    const match = end < 0 ? null : /^\\u003[cC](\\?\/)?([a-zA-Z][a-zA-Z0-9]{0,11})/.exec(this.source.slice(at, at + end));
    const name = match?.[2]?.toLowerCase() ?? '';
    if (match === null || !knownTags.has(name)) return this.emit(0x3c, at);
    this.position = at + end + 6;
    this.foldKnownTag(name, match[1] !== undefined, at);
  }

  private foldBracket(at: number): void {
    const next = this.source.charCodeAt(at + 1);
    if (this.length > 0 && next > 0x60 && next !== 0xff09 && isHanOrBracket(this.units[this.length - 1] as number)) {
      pinyinPattern.lastIndex = at;
      if (pinyinPattern.test(this.source)) {
        this.position = pinyinPattern.lastIndex;
        return;
      }
    }
    this.emit(0x28, at);
  }

  private foldPlus(at: number): void {
    const next = this.source.charCodeAt(at + 1);
    if (next === PIPE || next === 0x2e || next === 0x5e || next === 0x3c || next === 0x3e || isLatin(next)) {
      asciidocSpanPattern.lastIndex = at;
      const isLineOfRules = this.length > 0 && ((this.units[this.length - 1] as number) === 0x2d || (this.units[this.length - 1] as number) === 0x3d);
      if (!isLineOfRules && asciidocSpanPattern.test(this.source)) {
        let start = at;
        while (this.length > 0 && (isDigit(this.units[this.length - 1] as number) || this.units[this.length - 1] === 0x2e)) {
          this.length--;
          start = this.starts[this.length] as number;
        }
        this.position = asciidocSpanPattern.lastIndex;
        this.barInLine = this.length;
        return this.emit(PIPE, start);
      }
    }
    this.emit(0x2b, at);
  }

  private foldUnderscore(at: number): void {
    // Emphasis; within a word (an address, a file name) it stays.
    const before = this.length > 0 ? (this.units[this.length - 1] as number) : 0x20;
    const after = this.source.charCodeAt(at + 1);
    if ((isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after))) this.emit(0x5f, at);
  }

  private foldExclamation(at: number): void {
    const isLineStart = this.length === 0 || this.units[this.length - 1] === NEWLINE;
    const isDouble = this.source.charCodeAt(at + 1) === 0x21;
    if (isLineStart && this.source.charCodeAt(at + 1) !== 0x5b) {
      if (this.foldCellAttributes(at)) return;
      return this.emit(PIPE, at);
    }
    if (isDouble) {
      this.position = at + 2;
      this.emit(PIPE, at);
      return this.emit(PIPE, at);
    }
    this.emit(0x21, at);
  }

  private foldCaret(at: number): void {
    asciidocAlignPattern.lastIndex = at;
    if (asciidocAlignPattern.test(this.source)) this.position = asciidocAlignPattern.lastIndex;
    this.emit(PIPE, at);
  }
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isHanOrBracket(unit: number): boolean {
  return isHan(unit) || unit === 0x29;
}
