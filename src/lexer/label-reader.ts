import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/fold.js';
import type { LabelMatch } from './content-list.js';
import { ordinalCharacters, readOrdinal } from './numerals.js';
import type { ValueReader } from './value-reader.js';
import { ignorable, type Vocabulary } from './vocabulary.js';

/** Most separators and punctuation between two characters of one label. */
const GAP_LIMIT = 96;
/** Longest remark in brackets behind a label. */
const REMARK_LIMIT = 160;

interface Numbering {
  readonly end: number;
  readonly ordinal: number;
  readonly level: number;
}

const ordinalUnits = new Set([...ordinalCharacters].map((character) => character.charCodeAt(0)));
const openings = new Set([...'"\'([<《「'].map((character) => character.charCodeAt(0)));
/** Hyphens, slashes and dots that part two labels of a flattened table. */
const connectors = new Set([...'-/_·>—'].map((character) => character.charCodeAt(0)));

/**
 * Finds labels in folded text. A label may be broken by spaces, line ends, cell ends and punctuation; its numbering
 * may be there or not; a remark in brackets may follow. It counts only where it fills its cell. @internal
 */
export class LabelReader {
  private readonly units: Uint16Array;
  private readonly length: number;

  constructor(
    text: FoldedText,
    private readonly vocabulary: Vocabulary,
    private readonly values: ValueReader,
  ) {
    this.units = text.units;
    this.length = text.length;
  }

  /** The longest label that starts at `from`, with its exclusive end, or null. */
  match(from: number): { label: LabelMatch; end: number } | null {
    const numbering = this.readNumbering(from);
    if (numbering !== null) {
      const start = this.skipIgnorable(numbering.end, GAP_LIMIT);
      const found = this.walk(start);
      if (found !== null) return this.complete(found, start, numbering.ordinal, numbering.level);
    }
    const start = this.skipOpening(from);
    const found = this.walk(start);
    return found === null ? null : this.complete(found, start, 0, 0);
  }

  /** True when some label starts here, whatever follows it. */
  startsLabel(from: number): boolean {
    const numbering = this.readNumbering(from);
    const start = numbering === null ? from : this.skipIgnorable(numbering.end, 8);
    if (this.vocabulary.canStart[this.units[start] as number] !== 1) return false;
    let node = 1;
    for (let at = start, gap = 0; at < this.length && gap < 8; at++) {
      const unit = this.units[at] as number;
      const next = this.vocabulary.next(node, unit);
      if (next === 0) {
        if (ignorable[unit] !== 1) return false;
        gap++;
        continue;
      }
      gap = 0;
      node = next;
      if (this.vocabulary.entryAt(node) >= 0) return true;
    }
    return false;
  }

  /** @internal */
  isConnector(unit: number): boolean {
    return connectors.has(unit);
  }

  private complete(found: { entry: number; end: number }, start: number, ordinal: number, level: number): { label: LabelMatch; end: number } {
    const entry = this.vocabulary.entries[found.entry];
    if (entry === undefined) throw new Error('vocabulary entry out of range');
    return { label: { entry, ordinal, level, wordingStart: start, wordingEnd: found.end }, end: this.readRemark(found.end) };
  }

  /** Follows the trie from `start`; the longest entry whose end is an end of a cell. */
  private walk(start: number): { entry: number; end: number } | null {
    const { units, length, vocabulary } = this;
    if (start >= length || vocabulary.canStart[units[start] as number] !== 1) return null;
    let node = 1;
    let gap = 0;
    let best: { entry: number; end: number } | null = null;
    for (let at = start; at < length; at++) {
      const unit = units[at] as number;
      const next = vocabulary.next(node, unit);
      if (next === 0) {
        if (ignorable[unit] !== 1 || ++gap > GAP_LIMIT) break;
        continue;
      }
      gap = 0;
      node = next;
      const entry = vocabulary.entryAt(node);
      if (entry >= 0) {
        const end = this.closeBrackets(start, at + 1);
        if (this.isEnd(end)) best = { entry, end };
      }
    }
    return best;
  }

  /** Takes in the bracket or quotation mark that closes one opened inside the label. */
  private closeBrackets(start: number, end: number): number {
    const { units, length } = this;
    let at = end;
    let pending = end;
    while (pending < length && pending - end < 4) {
      const unit = units[pending] as number;
      if (unit === 0x29 || unit === 0x22 || unit === 0x5d) at = pending + 1;
      else if (unit !== 0x20) break;
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
    if (unit === 0x3a) return this.isValueOrBreak(at + 1);
    if (unit === 0x2c || unit === 0x3b) return this.isCellOrBreak(at + 1, unit);
    if (unit === 0x22 && (units[at + 1] === 0x2c || units[at + 1] === 0x3b || this.isBreak(at + 1))) return true;
    if (unit === 0x3002 || unit === 0x3001) return this.isBreak(at + 1);
    if (unit === 0x2d || unit === 0x2f || unit === 0x5c) return this.isBreak(at + 1) || isDigit(units[at + 1] as number) || this.startsLabel(at + 1);
    if (connectors.has(unit)) return this.startsLabel(at + 1);
    return this.startsLabel(at);
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
    if (this.startsLabel(at)) return true;
    if (this.values.canStart[unit] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, true);
    return value !== null && (this.isBreak(value.end) || this.units[value.end] === comma);
  }

  /** The end of a remark in brackets behind a label, or `at`. A bracket that opens a numbering is none. */
  private readRemark(at: number): number {
    const { units, length } = this;
    let open = at;
    while (open < length && open - at < 3 && (units[open] === 0x20 || units[open] === 0x0a)) open++;
    if (units[open] !== 0x28 && units[open] !== 0x5b) return at;
    if (this.readNumbering(open) !== null || this.startsLabel(open + 1)) return at;
    let depth = 0;
    let hasWords = false;
    for (let i = open; i < length && i - open < REMARK_LIMIT; i++) {
      const unit = units[i] as number;
      if (unit === 0x28 || unit === 0x5b) depth++;
      else if (isHan(unit)) hasWords = true;
      else if (unit === 0x29 || unit === 0x5d) {
        depth--;
        if (depth === 0) return hasWords && this.isRemarkEnd(i + 1) ? i + 1 : at;
      }
    }
    return at;
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
    while (at < this.length && at - from < 4 && openings.has(this.units[at] as number)) at++;
    return at;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (at < this.length && at - from < 8 && characterClasses[this.units[at] as number] !== CharacterClass.Text && this.units[at] !== 0x7c) at++;
    return at;
  }

  /** `（一）`, `一、`, `1.`, `①`; a figure without punctuation is none. */
  private readNumbering(from: number): Numbering | null {
    const { units } = this;
    const first = units[from] as number;
    if (first === 0x28) {
      const inner = this.readOrdinalAt(this.skipSpaces(from + 1));
      if (inner === null) return null;
      const close = this.skipSpaces(inner.end);
      if (units[close] !== 0x29) return null;
      return { end: close + 1, ordinal: inner.ordinal, level: inner.isChinese ? 2 : 3 };
    }
    if (first >= 0x2460 && first <= 0x2473) return { end: from + 1, ordinal: first - 0x245f, level: 3 };
    const ordinal = this.readOrdinalAt(from);
    if (ordinal === null) return null;
    const mark = this.skipSpaces(ordinal.end);
    const unit = units[mark] as number;
    const isMark = unit === 0x2e || unit === 0x3001 || unit === 0x2c || unit === 0xff61 || unit === 0x29;
    if (ordinal.isChinese) return { end: isMark ? mark + 1 : ordinal.end, ordinal: ordinal.ordinal, level: 1 };
    if (!isMark || isDigit(units[mark + 1] as number)) return null;
    return { end: mark + 1, ordinal: ordinal.ordinal, level: 3 };
  }

  private readOrdinalAt(from: number): { end: number; ordinal: number; isChinese: boolean } | null {
    const { units } = this;
    let end = from;
    if (isDigit(units[from] as number)) {
      while (end - from < 3 && isDigit(units[end] as number)) end++;
      if (end - from > 2) return null;
      let ordinal = 0;
      for (let i = from; i < end; i++) ordinal = ordinal * 10 + (units[i] as number) - 0x30;
      return { end, ordinal, isChinese: false };
    }
    while (end - from < 4 && ordinalUnits.has(units[end] as number)) end++;
    if (end === from || end - from > 3) return null;
    const ordinal = readOrdinal(String.fromCharCode(...units.subarray(from, end)));
    return ordinal === 0 ? null : { end, ordinal, isChinese: true };
  }
}
