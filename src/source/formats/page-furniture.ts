import type { PageTerms } from '../../grammar-contract/grammar.js';
import { linesOf, type SourceLine } from '../lines.js';
import { spaceEntity } from '../markup.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';
import { findBareNumbers, mayNumberLastPage } from './bare-page-numbers.js';
import { findCountingLines } from './counting-lines.js';

/** Longest line with a page number, what a notation writes for it included. */
const PAGE_LENGTH = 80;
/** Longest line with an address before it, or with a title behind a day. */
const ADDRESS_LENGTH = 400;
/** Longest first line of a page number that is broken over several, and most of these. */
const OPENING_LENGTH = 10;
const MOST_LINES = 8;
/** Pages that must show the same words before these are taken for what is printed on each. */
const LEAST_HEADS = 3;
/** Words without figures. */
const wordsPattern = /^(?=.*\p{Script=Han}{2})[^\d|\t]{2,40}$/u;
/** White space within a line, also as a page writes it, and the tags of a paragraph. */
const tag = '(?:<|&lt;)/?(?:p|div|span)\\b[^<>&\\n]{0,40}(?:>|&gt;)';
const SPACE = `(?:[^\\S\\n]|${spaceEntity})`;
/** Room before a page number and behind it, on its line. */
const ROOM = `(?:[^\\S\\n]|${spaceEntity}|${tag})*`;
const GAP = `${SPACE}{0,8}`;
const dashes = '[-—–]{1,2}';
/** What may stand around words that number a page: `--- 第 2 页 ---`, `[第2页]`. */
const rules = '[-—–=*_([（【\\])）】]{0,8}';

/** `— 3 —` alone on its line. */
const dashedPattern = new RegExp(`\\n${ROOM}${dashes}${GAP}\\d{1,4}${GAP}${dashes}${ROOM}\\n`, 'i');

/** `3/8` alone on its line, in a paragraph of a page, or behind the address that a browser prints below a page. */
const counted = `(?:(?:https?|file)://\\S{1,300}?${SPACE}*)?(\\d{1,4})(${GAP})/${GAP}(\\d{1,4})`;
const countedPattern = new RegExp(`\\n${ROOM}${counted}${ROOM}\\n`, 'i');
const countedLine = new RegExp(`^${ROOM}${counted}${ROOM}$`, 'i');
const entities = new RegExp(spaceEntity, 'gi');
/** A digit before the word for a page. */
const digitBefore = new RegExp(`\\d${GAP}$`, 'i');

/** Day and time, which a browser prints above each page before its title. */
const stampPattern =
  /^[ \t\f]*(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? ?\p{Script=Han}{0,2} ?\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?)(?:\s([^|\t]*))?$/u;
const LEAST_STAMPS = 2;

/** The lines `[first, last]` that number a page. */
interface PageLines {
  readonly first: number;
  readonly last: number;
  readonly number: number;
}

/**
 * What a printed page has above and below its text: the line with its number, and the title that stands beside it on
 * every page. Without them the rows of a table that goes on behind a page break are next to each other.
 * ```
 * 4.保护第三方合法权益 | 0 | 0 |
 * 第 3 页 共 12 页
 * 东漪区财政局2023年政府信息公开工作年度报告
 * 5.属于三类内部事务信息 | 0 | 0 |
 * ```
 * Numbers alone are such only where more tells them: they could be figures. @internal
 */
export class PageFurniture {
  private readonly numberPattern: RegExp;
  private readonly headPattern: RegExp;
  /** What a page number may open with. */
  private readonly openings: ReadonlySet<number>;

  constructor(private readonly terms: PageTerms) {
    const numbers = [`${rules}${GAP}(?:${terms.numbers.join('|')})${GAP}${rules}`, `${dashes}${GAP}(\\d{1,4})${GAP}${dashes}`];
    this.numberPattern = new RegExp(`^${ROOM}(?:${numbers.join('|')})${ROOM}$`);
    this.openings = new Set(terms.numbers.map((pattern) => pattern.charCodeAt(0)));
    this.headPattern = new RegExp(`^(?=.{8,80}$).*(?:${terms.titleWords.join('|')})`);
  }

  /**
   * True where pages may be numbered. Looks for few characters only.
   * @param opensEntries true when a line may open with a dash
   * @param hasSlash true when there may be a slash
   */
  mayBeIn(source: string, opensEntries: boolean, hasSlash: boolean): boolean {
    const { behindNumber, beforeNumber } = this.terms;
    for (let at = source.indexOf(behindNumber); at >= 0; at = source.indexOf(behindNumber, at + 1))
      if (digitBefore.test(source.slice(Math.max(0, at - PAGE_LENGTH / 2), at))) return true;
    if (source.includes(beforeNumber) || mayNumberLastPage(source) || (opensEntries && dashedPattern.test(source))) return true;
    return hasSlash && hasSlashBesideNumber(source) && countedPattern.test(source);
  }

  /** Takes it away; null where no page is numbered. */
  strip(source: string): RewrittenText | null {
    const cuts = this.find(source);
    return cuts.length === 0 ? null : cutOut(source, cuts);
  }

  private find(source: string): Cut[] {
    const lines = linesOf(source);
    const counting = findCountingLines(source, lines);
    if (counting.size === 0 && !this.mayBeIn(source, true, true)) return [];
    const counted = findCounted(source, lines);
    const isCounted = counted.size > 0;
    for (const found of [findBareNumbers(source, lines), counting]) for (const [line, number] of found) counted.set(line, number);
    const pages: PageLines[] = [];
    let number = 0;
    for (let first = 0; first < lines.length; first++) {
      const count = counted.get(first);
      const page = count === undefined ? this.readNumber(source, lines, first) : { first, last: first, number: count };
      // Pages are numbered one after the other; some tools leave out a number, or print one twice.
      if (page === null || (count === undefined && page.number < number)) continue;
      number = page.number;
      pages.push(page);
      first = page.last;
    }
    const cuts = new Set<number>();
    for (const { first, last } of pages) for (let line = first; line <= last; line++) cuts.add(line);
    if (isCounted) for (const line of this.findStamps(source, lines)) cuts.add(line);
    for (const side of ['last', 'first'] as const) for (const line of this.findHeads(source, lines, pages, side)) cuts.add(line);
    return [...cuts]
      .sort((a, b) => a - b)
      .map((line) => ({ from: (lines[line] as SourceLine).from, to: lines[line + 1]?.from ?? source.length }));
  }

  /** `第 3 页 共 12 页` on one line, or `第 3`, `页 共 12 页` on several; null where no page is numbered. */
  private readNumber(source: string, lines: readonly SourceLine[], first: number): PageLines | null {
    let { from, to } = lines[first] as SourceLine;
    // Tools that keep the places of a page fill lines up with spaces.
    if (to - from > PAGE_LENGTH) {
      while (source[from] === ' ' && from < to) from++;
      while (source[to - 1] === ' ' && from < to) to--;
      if (to - from > PAGE_LENGTH) return null;
    }
    const opening = source.charCodeAt(from);
    const most = to - from <= OPENING_LENGTH && this.openings.has(opening) ? MOST_LINES : 1;
    for (let last = first; last < first + most && last < lines.length; last++) {
      const end = last === first ? to : (lines[last] as SourceLine).to;
      const match = end - from > PAGE_LENGTH ? null : this.numberPattern.exec(source.slice(from, end).replace(entities, ' '));
      if (match !== null) return { first, last, number: Number(match.slice(1).find((group) => group !== undefined)) };
    }
    return null;
  }

  /** The lines with one day and time, where several have the same; behind it stands the title of the page at most. */
  private findStamps(source: string, lines: readonly SourceLine[]): number[] {
    const stamped = new Map<string, number[]>();
    lines.forEach(({ from, to }, line) => {
      const match = to - from > ADDRESS_LENGTH ? null : stampPattern.exec(source.slice(from, to));
      if (match === null) return;
      const [, stamp = '', title = ''] = match;
      if (/\d/.test(title) && !this.headPattern.test(title.trim())) return;
      const known = stamped.get(stamp);
      if (known === undefined) stamped.set(stamp, [line]);
      else known.push(line);
    });
    const [most = []] = [...stamped.values()].sort((a, b) => b.length - a.length);
    return most.length >= LEAST_STAMPS ? most : [];
  }

  /** The lines behind the page numbers, or before them, that are the same on every page; one stays where it stands nowhere else. */
  private findHeads(source: string, lines: readonly SourceLine[], pages: readonly PageLines[], side: 'first' | 'last'): number[] {
    const step = side === 'last' ? 1 : -1;
    const beside = pages.map((page) => {
      let line = page[side] + step;
      while (lines[line] !== undefined && textOf(source, lines[line] as SourceLine) === '') line += step;
      return line;
    });
    const texts = beside.map((line) => (lines[line] === undefined ? null : textOf(source, lines[line] as SourceLine)));
    const counts = new Map<string, number>();
    for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    const heads = beside.filter((_, i) => {
      const text = texts[i] ?? '';
      const count = counts.get(text) ?? 0;
      if (this.headPattern.test(text)) return count > 1;
      // Words that are no title: on every page, of which the first or the last may have nothing beside its number.
      return count >= LEAST_HEADS && count >= pages.length - 1 && wordsPattern.test(text);
    });
    if (heads.length === 0) return [];
    const isHead = new Set(heads);
    const beyond = new Set(lines.flatMap((line, i) => (isHead.has(i) ? [] : [textOf(source, line)])));
    return heads.filter((line, i) => beyond.has(textOf(source, lines[line] as SourceLine)) || i > 0);
  }
}

/** What may stand before the slash of `3/8` and behind it: a digit, white space, or an entity for that. */
const besideSlash = /[\d\s;&]/;

/** False where no slash can be that of a page number. */
function hasSlashBesideNumber(source: string): boolean {
  for (let at = source.indexOf('/'); at >= 0; at = source.indexOf('/', at + 1))
    if (besideSlash.test(source[at - 1] ?? '') && besideSlash.test(source[at + 1] ?? '')) return true;
  return false;
}

/**
 * The numbers of the lines `3/8`, where all count up to one number of pages. A line that is the only one may be a cell in
 * which an office wrote two figures (`0/2` for 增/减), and lines in another order may be such cells, unless their slashes
 * stand apart.
 */
function findCounted(source: string, lines: readonly SourceLine[]): Map<number, number> {
  const counted = new Map<number, number>();
  let last = 0;
  let count = 0;
  let isApart = true;
  let isInOrder = true;
  for (let i = 0; i < lines.length; i++) {
    const { from, to } = lines[i] as SourceLine;
    const match = to - from > ADDRESS_LENGTH ? null : countedLine.exec(source.slice(from, to));
    if (match === null) continue;
    const [number, all] = [Number(match[1]), Number(match[3])];
    if (number === 0 || number > all || (count > 0 && all !== count)) return new Map();
    isApart &&= match[2] !== '';
    isInOrder &&= number > last;
    [last, count] = [number, all];
    counted.set(i, number);
  }
  const isSure = isApart ? new Set(counted.values()).size === counted.size : counted.size > 1 && isInOrder;
  return isSure ? counted : new Map();
}

function textOf(source: string, { from, to }: SourceLine): string {
  return source.slice(from, to).trim();
}
