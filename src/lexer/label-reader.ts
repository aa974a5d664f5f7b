import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import type { LabelMatch } from './content-list.js';
import type { LabelOrder } from './label-order.js';
import { ordinalCharacters, ordinalDigit, readOrdinalUnits } from './numerals.js';
import type { ValueReader } from './value-reader.js';
import { ignorable, nextNode, type Vocabulary } from './vocabulary.js';

/** Most separators and punctuation between two characters of one label. */
const GAP_LIMIT = 96;
/** Most white space before a bracket that closes one inside a label: a line end and an indent. */
const CLOSING_LIMIT = 12;
/** Longest remark in brackets behind a label. */
const REMARK_LIMIT = 160;

/** What a folded unit can be to a label, as bits. */
const OPENING = 1;
const CONNECTOR = 2;
const NUMBERING = 4;
const roles = new Uint8Array(0x10000);
const addRole = (units: string, role: number): void => {
  for (const unit of units) roles[unit.charCodeAt(0)] = (roles[unit.charCodeAt(0)] as number) | role;
};
addRole('"\'([<《「', OPENING);
// Hyphens, slashes and dots that part two labels of a flattened table.
addRole('-/_·>—', CONNECTOR);
addRole(`(0123456789${ordinalCharacters}`, NUMBERING);
for (let unit = 0x2460; unit <= 0x2473; unit++) roles[unit] = NUMBERING;

/**
 * Finds labels in folded text. A label may be broken by spaces, line ends, cell ends and punctuation; its numbering
 * may be there or not; a remark in brackets may follow. It counts only where it fills its cell. @internal
 */
export class LabelReader {
  private readonly units: Uint16Array;
  private readonly length: number;
  /** Exclusive end of the label that `match` found. */
  end = 0;
  /** Of the numbering read last: valid until the next call that reads one. */
  private ordinal = 0;
  private level = 0;
  private isChinese = false;
  /** Exclusive end of the wording that `walk` found. */
  private wordingEnd = 0;
  /** The entry found last; 0 at first, as good as any. */
  private last = 0;

  constructor(
    text: FoldedText,
    private readonly vocabulary: Vocabulary,
    private readonly values: ValueReader,
    private readonly order: LabelOrder,
  ) {
    this.units = text.units;
    this.length = text.length;
  }

  /** The longest label that starts at `from`, or null; where it ends is left in `end`. */
  match(from: number): LabelMatch | null {
    const unit = this.units[from] as number;
    // Of Han characters only ordinals have one.
    const role = unit >= 0x4e00 && unit <= 0x9fff ? (ordinalDigit(unit) > 0 ? NUMBERING : 0) : (roles[unit] as number);
    if ((role & NUMBERING) !== 0) {
      const numbered = this.readNumbering(from);
      if (numbered > 0) {
        const { ordinal, level } = this;
        const entry = this.walk(this.skipIgnorable(numbered, GAP_LIMIT));
        if (
          entry >= 0 &&
          (this.units[numbered - 1] !== 0x2c || (this.isNumbered(entry, ordinal) && !isHan(this.units[from - 1] as number)))
        )
          return this.complete(entry, ordinal, level);
      }
    }
    const entry = this.walk((role & OPENING) !== 0 ? this.skipOpening(from) : from);
    return entry < 0 ? null : this.complete(entry, 0, 0);
  }

  /** `4,商业企业` is a figure and the next key; only `4,保护第三方合法权益` is a number and its label. */
  private isNumbered(entry: number, ordinal: number): boolean {
    return ordinal > 0 && (this.vocabulary.entries[entry]?.meanings.some((meaning) => meaning.ordinal === ordinal) ?? false);
  }

  /** True when some label starts here, whatever follows it. */
  startsLabel(from: number): boolean {
    const { units, length, vocabulary } = this;
    let start = from;
    if (((roles[units[from] as number] as number) & NUMBERING) !== 0) {
      const numbered = this.readNumbering(from);
      // `-4,处理决定数量`: a figure and the next key.
      if (numbered > 0 && units[numbered - 1] !== 0x2c) start = this.skipIgnorable(numbered, 8);
    }
    if (start >= length) return false;
    let node = vocabulary.roots[units[start] as number] as number;
    if (node === 0) return false;
    for (let at = start + 1, gap = 0; ; at++) {
      if ((vocabulary.entryAt[node] as number) >= 0) return true;
      if (at >= length || gap >= 8) return false;
      const unit = units[at] as number;
      if (ignorable[unit] === 1) {
        gap++;
        continue;
      }
      gap = 0;
      node = nextNode(vocabulary, node, unit);
      if (node === 0) return false;
    }
  }

  /** @internal */
  isConnector(unit: number): boolean {
    return ((roles[unit] as number) & CONNECTOR) !== 0;
  }

  private complete(entry: number, ordinal: number, level: number): LabelMatch {
    this.end = this.readRemark(this.wordingEnd);
    return { entry: this.vocabulary.entries[entry] as LabelMatch['entry'], ordinal, level };
  }

  /** The longest entry from `start` on whose end is an end of a cell, or -1. Leaves `wordingEnd`. */
  private walk(start: number): number {
    const { units, length, vocabulary } = this;
    if (start >= length) return -1;
    const node = vocabulary.roots[units[start] as number] as number;
    if (node === 0) return -1;
    const { usual } = this.order;
    const guess = usual[this.last] as number;
    let entry = -1;
    if (guess >= 0) {
      const at = this.follow(guess, start);
      if (at >= 0) entry = this.walkFrom(vocabulary.nodeAt[guess] as number, start, at);
    }
    if (entry < 0) entry = this.walkFrom(node, start, start);
    if (entry >= 0) {
      usual[this.last] = entry;
      this.last = entry;
    }
    return entry;
  }

  /** The index of the last character of an entry whose characters stand from `start` on, or -1. */
  private follow(entry: number, start: number): number {
    const { units, length } = this;
    const { units: text, starts } = this.order;
    const first = starts[entry] as number;
    if (units[start] !== text[first]) return -1;
    const end = starts[entry + 1] as number;
    let at = start;
    for (let i = first + 1; i < end; i++) {
      const last = at++;
      if (units[at] === text[i]) continue;
      while (at < length && at - last <= GAP_LIMIT && ignorable[units[at] as number] === 1) at++;
      if (at >= length || units[at] !== text[i]) return -1;
    }
    return at;
  }

  /** Follows the trie from a node that the character at `from` leads to. */
  private walkFrom(first: number, start: number, from: number): number {
    const { units, length, vocabulary } = this;
    const { entryAt, firstChild } = vocabulary;
    let node = first;
    let best = -1;
    for (let at = from; node !== 0; ) {
      const entry = entryAt[node] as number;
      if (entry >= 0) {
        const end = this.closeBrackets(start, at + 1);
        if (this.isEnd(end)) {
          best = entry;
          this.wordingEnd = end;
        }
        if (firstChild[node] === firstChild[node + 1]) break;
      }
      const last = at++;
      if (at >= length) break;
      // No character of a label is one of those that can be passed over.
      const next = nextNode(vocabulary, node, units[at] as number);
      if (next !== 0) {
        node = next;
        continue;
      }
      if (ignorable[units[at] as number] === 0) break;
      do at++;
      while (at < length && at - last <= GAP_LIMIT && ignorable[units[at] as number] === 1);
      if (at >= length) break;
      node = nextNode(vocabulary, node, units[at] as number);
    }
    return best;
  }

  /** Takes in the bracket or quotation mark that closes one opened inside the label. */
  private closeBrackets(start: number, end: number): number {
    const { units, length } = this;
    let at = end;
    let pending = end;
    while (pending < length && pending - end < CLOSING_LIMIT) {
      const unit = units[pending] as number;
      if (unit === 0x29 || unit === 0x22 || unit === 0x5d) at = pending + 1;
      else if (unit !== 0x20 && unit !== 0x0a) break;
      pending++;
    }
    if (at === end) return end;
    // A closing mark belongs to the label only if its opening mark does.
    for (let i = start - 1; i < end; i++) {
      const unit = i < 0 ? 0 : units[i];
      if (unit === 0x28 || unit === 0x22 || unit === 0x5b) return at;
    }
    return end;
  }

  /** True where a label may end: at a separator, a value, another label, a remark. */
  private isEnd(at: number): boolean {
    const { units, length } = this;
    if (at >= length) return true;
    const unit = units[at] as number;
    if (characterClasses[unit] !== CharacterClass.Text) return true;
    if (isDigit(unit)) return true;
    if (unit === 0x28 || unit === 0x5b) return this.readRemark(at) > at || this.startsLabel(at);
    if (unit === 0x3a || unit === 0x3d) return this.isValueOrBreak(at + 1);
    if (unit === 0x2c || unit === 0x3b) return this.isCellOrBreak(at + 1, unit);
    if (unit === 0x22 && (units[at + 1] === 0x2c || units[at + 1] === 0x3b || this.isBreak(at + 1))) return true;
    if (unit === 0x3002 || unit === 0x3001) return this.isBreak(at + 1);
    if (unit === 0x2d || unit === 0x2f || unit === 0x5c)
      return this.isBreak(at + 1) || isDigit(units[at + 1] as number) || this.startsLabel(at + 1) || this.isPairEnd(at + 1);
    if (((roles[unit] as number) & CONNECTOR) !== 0) return this.startsLabel(at + 1);
    return this.startsLabel(at) || this.isUnitOfFigure(at);
  }

  /** `收到申请数件12`: label, unit and figure without anything between them. @internal */
  isUnitOfFigure(at: number): boolean {
    const end = this.values.unitEnd(this.units, at, this.length);
    return end > at && isDigit(this.units[end] as number);
  }

  /** `本年制发件数/，本年废止件数/`: the comma behind a mark, before the next key. */
  private isPairEnd(at: number): boolean {
    return this.units[at] === 0x2c && this.startsLabel(at + 1);
  }

  private isBreak(at: number): boolean {
    return at >= this.length || characterClasses[this.units[at] as number] !== CharacterClass.Text;
  }

  /** Behind a colon: a figure, a mark, the end of the line, or a further label. */
  private isValueOrBreak(at: number): boolean {
    if (this.isBreak(at)) return true;
    if (this.startsLabel(at)) return true;
    if (this.values.canStart[this.units[at] as number] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, false);
    return value !== null && this.isBreakOrStop(value.end);
  }

  private isBreakOrStop(at: number): boolean {
    const unit = this.units[at] as number;
    return this.isBreak(at) || unit === 0x3002 || unit === 0x3b || unit === 0x2c || unit === 0x28 || this.startsLabel(at);
  }

  /** Behind a comma that may part two cells: a quoted cell, a figure, a further comma, the end of the line, a label. */
  private isCellOrBreak(at: number, comma: number): boolean {
    const unit = this.units[at] as number;
    if (at >= this.length || unit === 0x0a || unit === comma || unit === 0x22) return true;
    if (this.startsLabel(at) || this.isUnitCell(at, comma)) return true;
    if (this.values.canStart[unit] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, true);
    return value !== null && (this.isBreak(value.end) || this.units[value.end] === comma);
  }

  /** A cell with nothing but a unit, closed by a further comma. @internal */
  isUnitCell(at: number, comma: number): boolean {
    const end = this.values.unitEnd(this.units, at, this.length);
    return end > at && this.units[end] === comma;
  }

  /** The end of a remark in brackets behind a label, or `at`. A bracket that opens a numbering is none. */
  private readRemark(at: number): number {
    const { units, length } = this;
    let open = at;
    while (open < length && open - at < 3 && (units[open] === 0x20 || units[open] === 0x0a)) open++;
    if (units[open] !== 0x28 && units[open] !== 0x5b) return at;
    if (this.readNumbering(open) > 0 || this.startsLabel(open + 1)) return at;
    let depth = 0;
    let hasWords = false;
    for (let i = open; i < length && i - open < REMARK_LIMIT; i++) {
      const unit = units[i] as number;
      if (unit === 0x28 || unit === 0x5b) depth++;
      else if (isHan(unit)) hasWords = true;
      // A figure by itself is one of the row's: the remark is broken around it.
      else if (isDigit(unit) && this.standsAlone(i, open)) return at;
      else if (unit === 0x29 || unit === 0x5d) {
        depth--;
        if (depth === 0) return hasWords && this.isRemarkEnd(i + 1) ? i + 1 : at;
      }
    }
    return at;
  }

  /** A figure that ends its line or cell: `（不同渠道和方式公开相同  条  0 ⏎ 信息计1条）`. */
  private standsAlone(at: number, open: number): boolean {
    const { units } = this;
    if (at === open + 1 || characterClasses[units[at - 1] as number] === CharacterClass.Text) return false;
    let end = at;
    while (isDigit(units[end] as number)) end++;
    while (units[end] === 0x20) end++;
    return this.isBreak(end);
  }

  private isRemarkEnd(at: number): boolean {
    const unit = this.units[at] as number;
    return this.isBreak(at) || isDigit(unit) || unit === 0x3a || unit === 0x2c || unit === 0x22 || unit === 0x2d || this.startsLabel(at);
  }

  private skipIgnorable(from: number, limit: number): number {
    let at = from;
    while (at < this.length && at - from < limit && ignorable[this.units[at] as number] === 1) at++;
    return at;
  }

  /** Quotation marks and brackets before a label. A slash or hyphen is a mark, not the start of a label. */
  private skipOpening(from: number): number {
    let at = from;
    while (at < this.length && at - from < 4 && ((roles[this.units[at] as number] as number) & OPENING) !== 0) at++;
    return at;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (
      at < this.length &&
      at - from < 8 &&
      characterClasses[this.units[at] as number] !== CharacterClass.Text &&
      this.units[at] !== 0x7c
    )
      at++;
    return at;
  }

  /**
   * `（一）`, `一、`, `1.`, `①`; a figure without punctuation is none. Its exclusive end, or 0; leaves `ordinal` and
   * `level`.
   */
  private readNumbering(from: number): number {
    const { units } = this;
    const first = units[from] as number;
    if (first === 0x28) {
      const inner = this.readOrdinalAt(this.skipSpaces(from + 1));
      if (inner === 0) return 0;
      const close = this.skipSpaces(inner);
      if (units[close] !== 0x29) return 0;
      this.level = this.isChinese ? 2 : 3;
      return close + 1;
    }
    if (first >= 0x2460 && first <= 0x2473) {
      this.ordinal = first - 0x245f;
      this.level = 3;
      return from + 1;
    }
    const end = this.readOrdinalAt(from);
    if (end === 0) return 0;
    const mark = this.skipSpaces(end);
    const unit = units[mark] as number;
    const isMark = unit === 0x2e || unit === 0x3001 || unit === 0x2c || unit === 0xff61 || unit === 0x29;
    if (this.isChinese) {
      this.level = 1;
      return isMark ? mark + 1 : end;
    }
    if (!isMark || isDigit(units[mark + 1] as number)) return 0;
    this.level = 3;
    return mark + 1;
  }

  /** Exclusive end of the ordinal at `from`, or 0; leaves `ordinal` and `isChinese`. */
  private readOrdinalAt(from: number): number {
    const { units } = this;
    let end = from;
    if (isDigit(units[from] as number)) {
      while (end - from < 3 && isDigit(units[end] as number)) end++;
      if (end - from > 2) return 0;
      let ordinal = 0;
      for (let i = from; i < end; i++) ordinal = ordinal * 10 + (units[i] as number) - 0x30;
      this.ordinal = ordinal;
      this.isChinese = false;
      return end;
    }
    while (end - from < 4 && ordinalDigit(units[end] as number) > 0) end++;
    if (end === from || end - from > 3) return 0;
    this.ordinal = readOrdinalUnits(units, from, end);
    this.isChinese = true;
    return this.ordinal === 0 ? 0 : end;
  }
}
