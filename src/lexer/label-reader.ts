import { CharacterClass, characterClasses, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import type { LabelMatch } from './content-list.js';
import { cutMarkEnd, entryOfCut } from './cut-labels.js';
import { LabelEnds } from './label-ends.js';
import type { LabelOrder } from './label-order.js';
import { labelRoles, NUMBERING, OPENING } from './label-roles.js';
import { ORDINAL_PREFIX, ordinalDigit } from './numerals.js';
import type { ValueReader } from './value-reader.js';
import { ignorable, nextNode, type Vocabulary } from './vocabulary.js';

/** Most separators and punctuation between two characters of one label. */
const GAP_LIMIT = 96;
/** Most white space before a bracket that closes one inside a label: a line end and an indent. */
const CLOSING_LIMIT = 12;

/** By class of character, 1 for what ends a cell. */
const isCellEnd = new Uint8Array(16);
for (const kind of [CharacterClass.Tab, CharacterClass.LineEnd, CharacterClass.Pipe, CharacterClass.MarkupCell]) isCellEnd[kind] = 1;

/**
 * Finds labels in folded text. A label may be broken by spaces, line ends, cell ends and punctuation; its numbering
 * may be there or not; a remark in brackets may follow. It counts only where it fills its cell. @internal
 */
export class LabelReader extends LabelEnds {
  /** Exclusive end of the label that `match` found. */
  end = 0;
  /** Exclusive end of the wording that `walk` found. */
  private wordingEnd = 0;
  /** True while a heading may end at a stop within its line. */
  private isRunIn = false;
  /** The entry found last; 0 at first, as good as any. */
  private last = 0;

  constructor(
    text: FoldedText,
    vocabulary: Vocabulary,
    values: ValueReader,
    private readonly order: LabelOrder,
  ) {
    super(text, vocabulary, values);
  }

  /** The longest label that starts at `from`, or null; where it ends is left in `end`. */
  match(from: number): LabelMatch | null {
    const unit = this.units[from] as number;
    // Of Han characters only ordinals have one.
    const role = unit >= 0x4e00 && unit <= 0x9fff ? (ordinalDigit(unit) > 0 ? NUMBERING : 0) : (labelRoles[unit] as number);
    if ((role & NUMBERING) !== 0) {
      const numbered = this.numbering.read(from);
      if (numbered > 0) {
        const { ordinal, level } = this.numbering;
        const entry = this.walk(this.skipIgnorable(numbered, GAP_LIMIT));
        if (
          entry >= 0 &&
          (this.units[numbered - 1] !== 0x2c || (this.isNumbered(entry, ordinal) && !isHan(this.units[from - 1] as number)))
        )
          return this.complete(entry, ordinal, level);
        if (entry < 0 && level === 1) {
          const heading = this.walkRunIn(this.skipIgnorable(numbered, GAP_LIMIT), ordinal);
          if (heading >= 0) return this.complete(heading, ordinal, level);
        }
      }
    }
    const entry = this.walk((role & OPENING) !== 0 ? this.skipOpening(from) : from);
    if (entry < 0) return unit === ORDINAL_PREFIX ? this.matchPart(from) : null;
    return this.complete(entry, 0, 0);
  }

  /** `一、总体情况。2023年，……`: the heading of a section by its number, with its text behind a stop. */
  private walkRunIn(start: number, ordinal: number): number {
    this.isRunIn = true;
    const entry = this.walk(start);
    this.isRunIn = false;
    return this.vocabulary.entries[entry]?.heading?.section === ordinal ? entry : -1;
  }

  /** True behind words that a full stop or a colon parts from the text of their section. */
  private isStop(at: number): boolean {
    return this.isRunIn && (this.units[at] === 0x3002 || this.units[at] === 0x3a);
  }

  /** `第一部分 总体情况`: the heading of a section. */
  private matchPart(from: number): LabelMatch | null {
    const numbered = this.numbering.readPart(from);
    if (numbered === 0) return null;
    const { ordinal, level } = this.numbering;
    const entry = this.walk(this.skipIgnorable(numbered, GAP_LIMIT));
    return entry >= 0 && this.vocabulary.entries[entry]?.heading != null ? this.complete(entry, ordinal, level) : null;
  }

  /** `4,商业企业` is a figure and the next key; only `4,保护第三方合法权益` is a number and its label. */
  private isNumbered(entry: number, ordinal: number): boolean {
    return ordinal > 0 && (this.vocabulary.entries[entry]?.meanings.some((meaning) => meaning.ordinal === ordinal) ?? false);
  }

  private complete(entry: number, ordinal: number, level: number): LabelMatch {
    const { wordingEnd } = this;
    this.end = this.readRemark(wordingEnd);
    const unit = this.end > wordingEnd ? this.unitInRemark(this.end) : null;
    if (this.end > wordingEnd) this.end = cutMarkEnd(this.units, this.end, this.length) || this.end;
    return { entry: this.vocabulary.entries[entry] as LabelMatch['entry'], ordinal, level, unit };
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
      if (at >= length || units[at] !== text[i] || this.hasMarkCell(last + 1, at)) return -1;
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
        const found = vocabulary.entries[entry];
        const isWhole = this.isEnd(end) || this.isStop(end) || this.isUnitOfBlank(end, found) || this.opensTable(end, found);
        if (isWhole && (best < 0 || !this.cutsCell(this.wordingEnd, end))) {
          best = entry;
          this.wordingEnd = end;
        } else if (best >= 0 && !isWhole && this.wordingEnd < end && !this.hasGap(this.wordingEnd, end)) {
          // `处理决定数量/件`: a longer label that goes on is no shorter one with words behind it.
          best = -1;
        }
        if (firstChild[node] === firstChild[node + 1]) {
          if (best < 0) this.wordingEnd = cutMarkEnd(units, end, length);
          return best < 0 && this.wordingEnd > 0 ? entry : best;
        }
      }
      const last = at++;
      if (at >= length) break;
      // No character of a label is one of those that can be passed over.
      const next = nextNode(vocabulary, node, units[at] as number);
      if (next !== 0) {
        node = next;
        continue;
      }
      if (units[at] === 0x2e || units[at] === 0x2026 || units[at] === 0x20) {
        const cutEnd = best < 0 ? cutMarkEnd(units, at, length) : 0;
        if (cutEnd > 0) {
          this.wordingEnd = cutEnd;
          return entryOfCut(vocabulary, node, at - start);
        }
      }
      if (ignorable[units[at] as number] === 0) break;
      do at++;
      while (at < length && at - last <= GAP_LIMIT && ignorable[units[at] as number] === 1);
      if (at >= length || (entry >= 0 && this.hasColon(last + 1, at)) || this.hasMarkCell(last + 1, at)) break;
      node = nextNode(vocabulary, node, units[at] as number);
    }
    return best;
  }

  /** True where something that labels pass over stands in a stretch. */
  private hasGap(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (ignorable[this.units[at] as number] === 1) return true;
    return false;
  }

  /** `维持 | 结果纠正`: behind a whole label, what the next cell begins with is no end of it where the cell is a label itself. */
  private cutsCell(whole: number, end: number): boolean {
    const { units } = this;
    if (!isHan(units[end] as number)) return false;
    let cell = -1;
    for (let at = whole; at < end; at++)
      if (isCellEnd[characterClasses[units[at] as number] as number] === 1) cell = this.skipIgnorable(at, GAP_LIMIT);
    return cell >= 0 && this.reachesBeyond(cell, end);
  }

  /** True where an entry that starts at `from` ends behind `end`, at the end of its cell. */
  private reachesBeyond(from: number, end: number): boolean {
    const { units, length, vocabulary } = this;
    let node = vocabulary.roots[units[from] as number] as number;
    for (let at = from; node !== 0; ) {
      if (at >= end && (vocabulary.entryAt[node] as number) >= 0 && this.isEnd(at + 1)) return true;
      const last = at++;
      while (at < length && at - last <= GAP_LIMIT && ignorable[units[at] as number] === 1) at++;
      if (at >= length) return false;
      node = nextNode(vocabulary, node, units[at] as number);
    }
    return false;
  }

  /** A cell with a mark in it is none that a label goes on behind. */
  private hasMarkCell(from: number, to: number): boolean {
    for (let at = from + 1; at + 1 < to; at++) if (this.isMarkCell(at)) return true;
    return false;
  }

  /** `本年增/：减3`: a whole label ends at its colon. */
  private hasColon(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.units[at] === 0x3a) return true;
    return false;
  }

  /** Takes in the bracket or quotation mark that closes one opened inside the label. */
  private closeBrackets(start: number, end: number): number {
    const { units, length } = this;
    let at = end;
    let pending = end;
    while (pending < length && pending - end < CLOSING_LIMIT) {
      const unit = units[pending] as number;
      if (unit === 0x29 || unit === 0x22 || unit === 0x5d) at = pending + 1;
      else if (unit !== 0x20 && unit !== 0x0a && unit !== 0xa0) break;
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

  /** Quotation marks and brackets before a label. A slash or hyphen is a mark, not the start of a label. */
  private skipOpening(from: number): number {
    let at = from;
    while (at < this.length && at - from < 4 && ((labelRoles[this.units[at] as number] as number) & OPENING) !== 0) at++;
    return at;
  }
}
