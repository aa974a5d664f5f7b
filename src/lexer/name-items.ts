import { CharacterClass, characterClasses, isDigit, isHan, isLatin } from '../source/character-class.js';
import { type FoldedText, foldedSlice } from '../source/folded-text.js';
import { hasOwnNumber, isColumn, type LabelMatch } from './content-list.js';
import type { LabelOrder } from './label-order.js';
import { labelRoles, NUMBERING, OPENING } from './label-roles.js';
import { NameLabels } from './name-labels.js';
import type { ValueReader } from './value-reader.js';
import type { Vocabulary } from './vocabulary.js';

/** What stands for the angle brackets of tags in the folded text, where left-over markup would be taken out. @internal */
export const TAG_OPEN = '\u29fc';
/** @internal */
export const TAG_CLOSE = '\u29fd';

const OPEN = TAG_OPEN.charCodeAt(0);
const CLOSE = TAG_CLOSE.charCodeAt(0);

/** A label of the forms, a figure or mark, what says that a cell is blank, or other words; folded units `[from, to)`. @internal */
export interface NameItem {
  readonly kind: 'label' | 'figure' | 'blank' | 'word';
  readonly from: number;
  readonly to: number;
  /** Of a word: true where a connector follows, `指标：`. */
  readonly isKey: boolean;
  /** Of a figure: true where the hyphen before it may be its sign or part it from its name, `[本年增/减]-4`. */
  readonly isBehindHyphen: boolean;
}

/** Longest tag, key and mark that are looked at. */
const TAG_LIMIT = 400;
const MARK_LIMIT = 8;
/** Most quotation marks, spaces and connectors between a name and what it is told to be. */
const CONNECTOR_LENGTH = 8;
/** Longest remark beside a figure. */
const REMARK_LIMIT = 80;
/** Digits that a comma groups. */
const GROUP_SIZE = 3;

const CLOSINGS: ReadonlySet<number> = new Set([...')]}'].map((mark) => mark.charCodeAt(0)));

/** Digits, and letters that are typed or recognized in their place. */
const digitsAlike = /^[\dOoQDIlSBZz]{1,6}$/;
/** What notations write for a cell without content. */
const nullWords: ReadonlySet<string> = new Set(['null', 'nil', 'none', 'nan', 'na', 'undefined', 'empty']);
/** Keys and attributes whose figures say where something stands or how it looks. */
const placeKey = /(?:span|index|idx|width|height|level|depth|indent|order|seq|page|line|border|size|padding|spacing|version|id)$/i;
/** What tools that guess types make of figures that are all 0 or 1. */
const truthWords: ReadonlySet<string> = new Set(['true', 'false']);

/** Elements that a blank one of says nothing. */
const plainTags: ReadonlySet<string> = new Set(['p', 'div', 'span', 'br', 'hr', 'img', 'a', 'b', 'i', 'li', 'ul', 'ol', 'pre', 'code']);

/**
 * The items of a stretch of text in a notation of names and values, whatever it writes around them: brackets, quotation
 * marks, tags, operators, and its own keys in Latin letters say nothing. @internal
 */
export class NameItems {
  private readonly units: Uint16Array;
  private readonly labels: NameLabels;
  private items: NameItem[] = [];
  /** The Latin key or attribute read last, up to what closes it. */
  private key = '';
  /** Behind the bracket of the index read last: another one may stand there. */
  private indexEnd = -1;
  /** Behind the hyphen or plus sign read last that stands right behind a name. */
  private hyphenEnd = -1;
  /** Brackets opened behind the last label: commas there part figures. */
  private depth = 0;

  constructor(
    private readonly text: FoldedText,
    vocabulary: Vocabulary,
    private readonly values: ValueReader,
    order: LabelOrder,
  ) {
    this.units = text.units;
    this.labels = new NameLabels(text, vocabulary, values, order);
  }

  read(from: number, to: number): readonly NameItem[] {
    this.items = [];
    this.key = '';
    for (let at = from; at < to; ) at = this.readAt(at, to);
    return this.items;
  }

  private readAt(at: number, to: number): number {
    const { units } = this;
    const unit = units[at] as number;
    if (characterClasses[unit] !== CharacterClass.Text) return at + 1;
    if (unit === OPEN) return this.readTag(at, to);
    const role = labelRoles[unit] as number;
    if (isHan(unit) || (role & NUMBERING) !== 0) {
      const end = this.readLabel(at, to);
      if (end > 0) return end;
    }
    if (isLatin(unit) || isDigit(unit)) {
      const end = this.readUnread(at, to);
      if (end > 0) return end;
    }
    // `N/A`
    const isIdentifier = (isLatin(unit) || unit === 0x5f) && units[at + 1] !== 0x2f;
    if (isIdentifier) return this.readIdentifier(at, to);
    if (this.values.canStart[unit] === 1) {
      const end = this.readFigure(at, to);
      if (end > 0) return end;
    }
    if (isHan(unit)) return this.readWord(at, to);
    if (isLatin(unit)) return this.readIdentifier(at, to);
    if (isDigit(unit)) return this.skipDigits(at, to);
    this.readMarkOfNotation(at, unit);
    return at + 1;
  }

  private push(kind: NameItem['kind'], from: number, to: number, isKey = false): void {
    const isBehindHyphen = kind === 'figure' && this.hyphenEnd === from;
    this.items.push({ kind, from, to, isKey, isBehindHyphen });
    if (kind === 'label') this.depth = 0;
    if (kind !== 'figure') this.key = '';
  }

  private readMarkOfNotation(at: number, unit: number): void {
    const next = this.units[at + 1] as number;
    if (unit === 0x5b || unit === 0x28 || unit === 0x7b) this.depth++;
    else if (unit === 0x5d || unit === 0x29 || unit === 0x7d || unit === CLOSE) {
      this.depth--;
      this.key = '';
    }
    // `""`, `[]`: a cell without content.
    const isEmpty = (this.isQuote(at) && next === unit && this.isQuote(at + 1)) || (unit === 0x5b && next === 0x5d);
    if (isEmpty && !this.isWordUnit(this.units[at - 1]) && !this.isWordUnit(this.units[at + 2])) this.push('blank', at, at + 2);
  }

  /** A straight quotation mark of the source; typographic ones belong to the words. @internal */
  isQuote(at: number): boolean {
    const { source, starts } = this.text;
    const unit = this.units[at];
    if (unit !== 0x22 && unit !== 0x27) return false;
    const character = source[starts[at] as number];
    return character === '"' || character === "'";
  }

  private isWordUnit(unit: number | undefined): boolean {
    return unit !== undefined && (isHan(unit) || isLatin(unit) || isDigit(unit));
  }

  private readLabel(at: number, to: number): number {
    const { units, labels } = this;
    const match = labels.match(at);
    let { end } = labels;
    if (match === null || match.entry.inForms.length === 0 || end > to) return 0;
    // A bracket that opens no numbering stands around the label.
    if (units[at] === 0x28 && match.ordinal === 0) return 0;
    if (
      match.ordinal > 0 &&
      (this.isFigureBeforeMarks(at) || (this.isFigureBehindName(at, match) && (!hasOwnNumber(match) || this.isBehindPair())))
    )
      return 0;
    // Marks that stand around the label and were closed with it.
    for (let before = at - 1; ((labelRoles[units[before] as number] ?? 0) & OPENING) !== 0; before--) {
      const last = units[end - 1] as number;
      if (last !== 0x29 && last !== 0x22 && last !== 0x5d) break;
      end--;
    }
    this.push('label', at, end);
    return end;
  }

  /** `14、法律服务机构 3、其他 36`: a figure stands before the last name. */
  private isBehindPair(): boolean {
    return this.items[this.items.length - 2]?.kind === 'figure';
  }

  /** `自然人 46、商业企业 0`, `自然人9、商业企业2`: what numbers a label would be is the figure of the name before it; columns are not numbered. */
  private isFigureBehindName(from: number, label: LabelMatch): boolean {
    const { units } = this;
    const last = this.items[this.items.length - 1];
    if (last?.kind !== 'label' || !isDigit(units[from] as number)) return false;
    let before = from;
    while (before > last.to && (units[before - 1] === 0x20 || units[before - 1] === 0x3a)) before--;
    // `本年增/减-3、处理决定数量47`: a sign is the figure's where no row has that number.
    if (before === last.to + 1 && !hasOwnNumber(label) && (units[last.to] === 0x2d || units[last.to] === 0x2b)) before--;
    let end = from;
    while (isDigit(units[end] as number)) end++;
    if (before !== last.to || units[end] !== 0x3001) return false;
    return before < from || (isColumn(label) && isColumn(this.labels.match(last.from)));
  }

  /** `7, ["总计"] = 117`: the comma ends a figure where the label has marks of its own. */
  private isFigureBeforeMarks(from: number): boolean {
    const { units } = this;
    let at = from;
    while (isDigit(units[at] as number)) at++;
    if (at === from || units[at] !== 0x2c) return false;
    while (units[at + 1] === 0x20) at++;
    return ((labelRoles[units[at + 1] as number] as number) & OPENING) !== 0;
  }

  private readTag(at: number, to: number): number {
    const { units } = this;
    const next = units[at + 1] as number;
    let end = at + 1;
    while (end < to && end - at < TAG_LIMIT && units[end] !== CLOSE) end++;
    if (units[end] !== CLOSE) return at + 1;
    if (next === 0x2f || next === 0x3f || next === 0x21) {
      // `<c></c>`
      if (next === 0x2f && units[at - 1] === CLOSE && !plainTags.has(this.wordAt(at + 2))) this.pushBlank(at);
      return end + 1;
    }
    const name = this.wordAt(at + 1);
    const nameEnd = at + 1 + name.length;
    if (name === '' || nameEnd < end - 1 || units[end - 1] !== 0x2f) return nameEnd;
    // `<c/>`
    if (!plainTags.has(name)) this.pushBlank(end + 1);
    return end + 1;
  }

  /** A blank element, where it holds no label in its attributes: those have a value of their own. */
  private pushBlank(at: number): void {
    this.push('blank', at, at);
  }

  private wordAt(from: number): string {
    let end = from;
    while (isLatin(this.units[end] as number) || isDigit(this.units[end] as number)) end++;
    return foldedSlice(this.text, from, end).toLowerCase();
  }

  private readIdentifier(at: number, to: number): number {
    const { units } = this;
    let end = at;
    while (end < to && (isLatin(units[end] as number) || isDigit(units[end] as number) || units[end] === 0x5f)) end++;
    const word = foldedSlice(this.text, at, end);
    if (nullWords.has(word.toLowerCase()) && !this.isConnected(end)) this.push('blank', at, end);
    else if (truthWords.has(word) && this.isValueOfName(at)) this.push('figure', at, end);
    else this.key = word;
    return end;
  }

  /** `规章：O，`, `规章 1O`: letters, or digits with letters, that are all of what a name is told to be: no blank cell. Exclusive end, or 0. */
  private readUnread(at: number, to: number): number {
    const { units } = this;
    const last = this.items[this.items.length - 1];
    const before = units[at - 1] as number;
    if (last?.kind !== 'label' || this.isWordUnit(before) || at - last.to > CONNECTOR_LENGTH) return 0;
    let isTold = false;
    for (let i = last.to; i < at; i++) {
      if (units[i] === 0x3a || units[i] === 0x3d) isTold = true;
      else if (characterClasses[units[i] as number] === CharacterClass.Text && !this.isQuote(i)) return 0;
    }
    let end = at;
    let letters = 0;
    for (; end < to && (isLatin(units[end] as number) || isDigit(units[end] as number)); end++)
      if (isLatin(units[end] as number)) letters++;
    const next = units[end] as number;
    const word = foldedSlice(this.text, at, end);
    // `规章 Rules`: a second name of it stands behind a space, too.
    if (letters === 0 || !(isTold || digitsAlike.test(word)) || nullWords.has(word.toLowerCase()) || this.isConnected(end)) return 0;
    const isEnd = end >= to || next === 0x2c || next === 0x3b || next === 0x3002 || next === 0x3001 || this.isQuote(end);
    if (!isEnd) return 0;
    this.push('figure', at, end);
    return end;
  }

  /** A figure or mark that fills its place; 0 for any other. */
  private readFigure(at: number, to: number): number {
    const { units, values } = this;
    const before = units[at - 1] as number;
    const isSigned = !isDigit(units[at] as number);
    const isQuoted = this.isQuote(at - 1);
    const value = values.read(units, at, to, this.depth > 0 && !isQuoted);
    if (value === null) return 0;
    if (
      value.kind === 'mark' &&
      (units[value.end] === CLOSE || !(this.isEnclosed(at, value.end, to) || this.isBehindName(at, value.end, to)))
    )
      return 0;
    if (value.kind === 'number' && isSigned && (this.isWordUnit(before) || CLOSINGS.has(before))) {
      this.hyphenEnd = at + 1;
      return 0;
    }
    const end = value.kind === 'number' ? this.remarkEnd(value.end, to) : value.end;
    const next = units[end] as number;
    if (this.isRestOfFigure(at) || this.isRestOfFigure(end + 1)) return 0;
    if (this.depth <= 0 && !isQuoted) {
      const mergedEnd = this.endOfMerged(at, value.end);
      if (mergedEnd > 0) return mergedEnd;
    }
    if (end < to && (isLatin(next) || next === 0x5f || (isHan(next) && !this.labels.startsLabel(end)))) return 0;
    if (placeKey.test(this.key) || this.isIndex(at, end) || this.isPageNumber(at, end)) return end;
    this.push(value.kind === 'blank' ? 'blank' : 'figure', at, end);
    return end;
  }

  /** `1,0000`: digits right behind a comma and a digit that are no figure of their own. */
  private isRestOfFigure(at: number): boolean {
    const { units } = this;
    return units[at] === 0x30 && isDigit(units[at + 1] as number) && units[at - 1] === 0x2c && isDigit(units[at - 2] as number);
  }

  /** `5（其中修订1件）`: behind the remark that a figure carries, where it does. */
  private remarkEnd(from: number, to: number): number {
    const { units } = this;
    if (units[from] !== 0x28 || !isHan(units[from + 1] as number) || this.labels.match(from + 1) !== null) return from;
    let at = from + 1;
    while (at < to && at - from < REMARK_LIMIT && units[at] !== 0x29) at++;
    return at < to && units[at] === 0x29 ? at + 1 : from;
  }

  /**
   * `467,523890705`, `8671,000`: digits on both sides of one comma that neither are a list nor group as a figure, as where two
   * figures were run together, one of them grouped. Where they end, or 0.
   */
  private endOfMerged(from: number, end: number): number {
    const { units } = this;
    if (units[end] !== 0x2c || units[from - 1] === 0x2c || !isDigit(units[from] as number)) return 0;
    let last = end + 1;
    while (isDigit(units[last] as number)) last++;
    if (units[last] === 0x2c) return 0;
    const before = end - from;
    const behind = last - end - 1;
    return (before <= GROUP_SIZE && behind > GROUP_SIZE) || (before > GROUP_SIZE && behind === GROUP_SIZE) ? last : 0;
  }

  /** `rows[3]`, `rows.3.label`, `"3": {`, `3 => …`: a number that counts. */
  private isIndex(at: number, end: number): boolean {
    const { units } = this;
    const before = units[at - 1];
    const next = units[end];
    if (before === 0x5b && next === 0x5d) {
      const outer = units[at - 2] as number;
      if (isLatin(outer) || isDigit(outer) || this.indexEnd === at - 1) {
        this.indexEnd = end + 1;
        return true;
      }
    }
    if (next === 0x2e && this.isWordUnit(units[end + 1]) && !isDigit(units[end + 1] as number)) return true;
    return this.isConnected(end);
  }

  /** `— 4 —` */
  private isPageNumber(at: number, end: number): boolean {
    const { units } = this;
    const isDash = (unit: number | undefined): boolean => unit === 0x2d || unit === 0x2014;
    return isDash(units[this.spacesStart(at) - 1]) && isDash(units[this.spacesEnd(end, units.length)]);
  }

  /** True where a colon or an equals sign stands behind a key: `"3": `, `name =`. */
  private isConnected(from: number): boolean {
    const { units } = this;
    let at = from;
    if (this.isQuote(at) || units[at] === 0x5d) at++;
    while (units[at] === 0x20) at++;
    return units[at] === 0x3a || units[at] === 0x3d;
  }

  /** A mark between two marks of the notation, or at the end of its line: `"/"`, `= —`. */
  private isEnclosed(at: number, end: number, to: number): boolean {
    const { units } = this;
    if (end - at > MARK_LIMIT) return false;
    const before = this.spacesStart(at) - 1;
    const next = this.spacesEnd(end, to);
    return !this.isWordUnit(units[before]) && (next >= to || !this.isWordUnit(units[next])) && (units[before] !== 0x0a || next >= to);
  }

  /** `本年废止件数—，`, `本年废止件数 -，`: a mark right behind a name, with nothing behind it. */
  private isBehindName(at: number, end: number, to: number): boolean {
    const last = this.items[this.items.length - 1];
    const next = this.spacesEnd(end, to);
    const unit = this.units[next];
    const isLast = next >= to || unit === 0x2c || unit === 0x3b || unit === 0x3002;
    return last?.kind === 'label' && isLast && last.to === this.spacesStart(at);
  }

  /** Where the spaces before a place begin. */
  private spacesStart(at: number): number {
    let start = at;
    while (this.units[start - 1] === 0x20) start--;
    return start;
  }

  /** Where the spaces from a place on end, `to` at most. */
  private spacesEnd(from: number, to: number): number {
    let end = from;
    while (end < to && this.units[end] === 0x20) end++;
    return end;
  }

  /** `"本年制发件数": false`: nothing but marks stands behind a label. */
  private isValueOfName(at: number): boolean {
    const last = this.items[this.items.length - 1];
    return last?.kind === 'label' && /^\W*[:=]\W*$/.test(foldedSlice(this.text, last.to, at));
  }

  private readWord(at: number, to: number): number {
    const { units } = this;
    let end = at;
    while (end < to && (isHan(units[end] as number) || isDigit(units[end] as number))) end++;
    this.push('word', at, end, this.isConnected(end));
    return end;
  }

  /** Digits that are no figure: with Han characters behind them they are words. */
  private skipDigits(at: number, to: number): number {
    let end = at;
    while (end < to && isDigit(this.units[end] as number)) end++;
    return isHan(this.units[end] as number) ? this.readWord(at, to) : end;
  }
}
