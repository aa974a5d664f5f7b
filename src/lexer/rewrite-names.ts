import { isLatin } from '../source/character-class.js';
import { type FoldedText, foldedSlice } from '../source/folded-text.js';
import { type RewrittenText, TextRewriter } from '../source/rewritten-text.js';
import type { LabelOrder } from './label-order.js';
import { NameDepths } from './name-depths.js';
import { type NameItem, NameItems, TAG_CLOSE, TAG_OPEN } from './name-items.js';
import { isRuleLine } from './rule-line.js';
import type { ValueReader } from './value-reader.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Least share of the figures whose names a notation marks off, or that have two names of their own: other layouts are
 * told by what parts their cells.
 */
const TOLD_SHARE = 0.6;
/** Least share of the figures with a name right before each, where nothing else tells them: rows of a table have several. */
const NAMED_SHARE = 0.9;
/** Figures behind names from which on a text is one of names and values. */
const LEAST_FIGURES = 10;
/** Least share of the figures that have a key before them which is no name: `数值：3`. */
const KEY_SHARE = 0.8;
const LEAST_KEYS = 10;
/** Most figures that may stand nearer to the name behind them than to the one before: there is no telling whose those are. */
const STRAY_SHARE = 0.1;
const marks: ReadonlySet<number> = new Set([...`()[]{}=${TAG_OPEN}${TAG_CLOSE}`].map((mark) => mark.charCodeAt(0)));
const TAG_OPEN_UNIT = TAG_OPEN.charCodeAt(0);
const TAG_CLOSE_UNIT = TAG_CLOSE.charCodeAt(0);
/** Longest such key. */
const KEY_LENGTH = 8;

/**
 * Names and values of the forms in any notation, each as a cell: labels of the closed vocabulary and the figures behind
 * them, parted by tabs, a line each, without what the notation writes around them.
 * ```
 * 规章（本年制发件数）：3                     规章	本年制发件数	3
 * <cell row="规章" col="本年制发件数">3</cell>   规章	本年制发件数	3
 * Row(label='规章', values=[1, None, 3])       规章	1		3
 * ```
 * Lines with other words stay as they are. Null where few figures stand behind names.
 */
export function rewriteNames(text: FoldedText, vocabulary: Vocabulary, values: ValueReader, order: LabelOrder): RewrittenText | null {
  return new NameRewriter(text, new NameItems(text, vocabulary, values, order)).rewrite();
}

/** What a line of the text is rewritten to: its items, or all of it as it stands. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly items: readonly NameItem[];
  /** True for words that are met again and again as a line of their own: headers of a table for each row. */
  readonly isRepeated: boolean;
}

/** `-[ RECORD 2 ]+----` */
const recordPattern = /^\+?-\[ ?[^\s\d]+ ?\d+ ?\]/;
const RECORD_LENGTH = 40;

/** How often at least. */
const LEAST_REPEATED = 5;
/** Longest such line. */
const REPEATED_LENGTH = 60;

class NameRewriter {
  private readonly text: TextRewriter;
  /** The item written last, null behind other text. */
  private last: NameItem | null = null;
  /** The item before, also where other text stands between. */
  private previous: NameItem | null = null;
  /** Items of the line that it stood on. */
  private lastCount = 0;
  private isNewLine = true;
  private lineStart = 0;
  /** Figures behind a name or another figure; names with one right behind them, those that a notation marks off, and those behind another name. */
  private figures = 0;
  private names = 0;
  private marked = 0;
  private pairs = 0;
  /** Names on the line since the figure before. */
  private run = 0;
  /** Names behind a figure, and those that share more brackets with it than the name before it does. */
  private followers = 0;
  private strays = 0;
  /** Brackets that stay open from the name to its figure. */
  private shared = 0;
  private readonly depths: NameDepths;
  /** True when a mark of a notation stands behind the figure written last. */
  private isMarked = false;
  /** Up to where the line has no such mark, as far as it was searched. */
  private unmarkedTo = 0;
  private keys: ReadonlySet<string> = new Set();
  /** True where a hyphen right behind a name is the sign of the figure: most figures have none there. */
  private hasSigns = false;

  constructor(
    private readonly folded: FoldedText,
    private readonly reader: NameItems,
  ) {
    this.text = new TextRewriter(folded.source);
    this.depths = new NameDepths(folded);
  }

  rewrite(): RewrittenText | null {
    const lines = this.readLines();
    this.keys = this.findKeys(lines);
    this.hasSigns = this.findSigns(lines);
    for (const line of lines) this.writeLine(line);
    const isTold = Math.max(this.marked, this.pairs) >= this.names * TOLD_SHARE || this.names >= this.figures * NAMED_SHARE;
    return this.figures >= LEAST_FIGURES && isTold && this.strays <= this.followers * STRAY_SHARE ? this.text.finish() : null;
  }

  private readLines(): Line[] {
    const { units, length } = this.folded;
    const lines: { readonly line: Omit<Line, 'isRepeated'>; readonly words: string }[] = [];
    const counts = new Map<string, number>();
    for (let from = 0; from < length; ) {
      let to = from;
      while (to < length && units[to] !== 0x0a) to++;
      const line = {
        from,
        to,
        items: isRuleLine(units, from, length) < 0 && !this.isRecordLine(from, to) ? this.reader.read(from, to) : [],
      };
      const words = this.wordsOf(line);
      lines.push({ line, words });
      if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
      from = to + 1;
    }
    return lines.map(({ line, words }) => ({ ...line, isRepeated: (counts.get(words) ?? 0) >= LEAST_REPEATED }));
  }

  /** True for the rule above a record, which counts it. */
  private isRecordLine(from: number, to: number): boolean {
    const unit = this.folded.units[from];
    return (unit === 0x2d || unit === 0x2b) && recordPattern.test(foldedSlice(this.folded, from, Math.min(to, from + RECORD_LENGTH)));
  }

  /** A short line without names and figures, else ''. */
  private wordsOf({ from, to, items }: Omit<Line, 'isRepeated'>): string {
    if (to === from || to - from > REPEATED_LENGTH || items.some(({ kind }) => kind !== 'word')) return '';
    return foldedSlice(this.folded, from, to);
  }

  /** Words that stand before nearly all figures: the keys of records, no names of the report's own. */
  private findKeys(lines: readonly Line[]): ReadonlySet<string> {
    const counts = new Map<string, number>();
    let figures = 0;
    for (const { items } of lines) {
      for (const item of items) {
        if (item.kind === 'figure' || item.kind === 'blank') figures++;
        if (!item.isKey || item.to - item.from > KEY_LENGTH) continue;
        const word = this.wordOf(item);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const least = Math.max(LEAST_KEYS, figures * KEY_SHARE);
    return new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word));
  }

  private findSigns(lines: readonly Line[]): boolean {
    let figures = 0;
    let behindHyphens = 0;
    for (const { items } of lines) {
      if (!this.isOfNames(items)) continue;
      for (const { kind, isBehindHyphen } of items) {
        if (kind === 'figure') figures++;
        if (isBehindHyphen) behindHyphens++;
      }
    }
    return behindHyphens * 2 < figures;
  }

  private wordOf({ from, to }: NameItem): string {
    return foldedSlice(this.folded, from, to);
  }

  private writeLine(line: Line): void {
    if (line.isRepeated) return;
    this.isNewLine = true;
    this.lineStart = line.from;
    if (this.isBlankCell(line)) this.writeText(line.from, line.to);
    else if (this.isOfNames(line.items)) this.writeItems(line.items);
    else {
      const fields = this.splitLine(line);
      if (fields.length < 2) this.writeText(line.from, line.to);
      else for (const field of fields) this.writeField(field);
    }
  }

  /** True for a line with a tab and nothing else: a blank cell, which parts a name from the figures below. */
  private isBlankCell({ from, to, items }: Line): boolean {
    return items.length === 0 && this.folded.units[to - 1] === 0x09 && foldedSlice(this.folded, from, to).trim() === '';
  }

  /** True for items that are names and values; figures alone are where names stand before them. */
  private isOfNames(items: readonly NameItem[]): boolean {
    if (items.some((item) => item.kind === 'word' && !(item.isKey && this.keys.has(this.wordOf(item))))) return false;
    return this.last !== null || items.some(({ kind }) => kind === 'label');
  }

  private writeField({ from, to }: { readonly from: number; readonly to: number }): void {
    const items = this.reader.read(from, to);
    if (items.length === 0) return;
    if (this.isOfNames(items)) this.writeItems(items);
    else this.writeText(from, to);
  }

  /** The parts of a line: its tags, and what stands between those and its quotation marks. */
  private splitLine({ from, to }: Line): { readonly from: number; readonly to: number }[] {
    const { units } = this.folded;
    const fields: { from: number; to: number }[] = [];
    let start = from;
    const cut = (end: number, next: number): void => {
      if (end > start) fields.push({ from: start, to: end });
      start = next;
    };
    for (let at = from; at < to; at++) {
      if (units[at] === TAG_OPEN_UNIT) cut(at, at);
      else if (units[at] === TAG_CLOSE_UNIT) cut(at + 1, at + 1);
      else if (this.reader.isQuote(at) && units[at - 1] !== 0x5c) {
        // `""` stays whole: a blank cell.
        const isEmpty = units[at + 1] === units[at] && this.reader.isQuote(at + 1);
        cut(at, isEmpty ? at : at + 1);
        if (isEmpty) cut(at + 2, at + 2);
        if (isEmpty) at++;
      }
    }
    cut(to, to);
    return fields;
  }

  private writeText(from: number, to: number): void {
    const { text, folded } = this;
    const start = folded.starts[from] as number;
    const end = to > from ? (folded.ends[to - 1] as number) : start;
    if (to > from) {
      text.put('\n', start);
      text.copy(start, end);
      text.put('\n', end);
    }
    this.last = null;
  }

  private writeItems(items: readonly NameItem[]): void {
    const own = items.filter(({ kind }) => kind !== 'word');
    if (own.length < items.length) this.isMarked = true;
    for (const item of own) {
      this.writeItem(item, own.length);
      this.isNewLine = false;
      this.last = item;
      this.lastCount = own.length;
    }
  }

  private writeItem(item: NameItem, count: number): void {
    const { text, folded, last } = this;
    const from = folded.starts[item.isBehindHyphen && this.hasSigns ? item.from - 1 : item.from] as number;
    const to = item.to > item.from ? (folded.ends[item.to - 1] as number) : from;
    const isParted = this.isParted(item, count);
    // Figures on a line of their own below a name are no nearer to it for being rewritten: they may be the next name's, which was lost.
    const isBelow = this.isNewLine && item.kind !== 'label' && last?.kind === 'label' && count > 1;
    text.put(isParted ? '\n' : isBelow ? '\n\t' : this.isBesideFigure(item) ? ' ' : '\t', from);
    if (this.previous !== null) this.compareDepths(this.previous, item);
    this.previous = item;
    this.isMarked ||= this.hasMark(last === null || this.isNewLine ? this.lineStart : last.to, item.from);
    if (item.kind === 'label') this.run = this.isNewLine ? 1 : this.run + 1;
    else {
      if (last?.kind === 'label') this.names++;
      if (last?.kind === 'label' && this.isMarked) this.marked++;
      if (last?.kind === 'label' && this.run > 1 && !this.isNewLine) this.pairs++;
      this.isMarked = false;
      this.run = 0;
    }
    if (item.kind === 'blank') return;
    if (item.kind === 'figure' && last !== null) this.figures++;
    text.copy(from, to);
  }

  /** True for a figure that nothing but a space parts from the one before, in no brackets of their own: they may be the digits of one. */
  private isBesideFigure({ kind, from }: NameItem): boolean {
    const { last, folded } = this;
    if (kind !== 'figure' || last?.kind !== 'figure' || from !== last.to + 1) return false;
    const unit = folded.units[last.to];
    if (unit !== 0x20 && unit !== 0xa0) return false;
    return this.depths.least(last.to, from) <= this.shared;
  }

  /** `{"values": [1, 2], "label": "规章"}`: a figure belongs to the name with which it stands in the same brackets. */
  private compareDepths(last: NameItem, item: NameItem): void {
    const shared = this.depths.least(last.to, item.from);
    if (last.kind === 'label') {
      if (item.kind !== 'label') this.shared = shared;
    } else if (item.kind === 'label') {
      this.followers++;
      if (shared > this.shared) this.strays++;
    }
  }

  /** True for brackets, operators, tags, Latin keys and `":`; bars, commas, colons and quotation marks part cells of any text. */
  private hasMark(from: number, to: number): boolean {
    // Behind text the whole line is searched, for every item.
    const isOfLine = from === this.lineStart;
    let at = isOfLine ? Math.max(from, this.unmarkedTo) : from;
    while (at < to && !this.isMark(at)) at++;
    if (isOfLine) this.unmarkedTo = at;
    return at < to;
  }

  private isMark(at: number): boolean {
    const { units } = this.folded;
    const unit = units[at] as number;
    return isLatin(unit) || marks.has(unit) || (unit === 0x3a && units[at - 1] === 0x22);
  }

  /** Whether a line ends before an item. Where each item has a line of its own, lines part names only. */
  private isParted({ kind }: NameItem, count: number): boolean {
    const { last, isNewLine } = this;
    if (last === null) return true;
    if (kind === 'label') return isNewLine || last.kind !== 'label';
    return isNewLine && count > 1 && this.lastCount > 1;
  }
}
