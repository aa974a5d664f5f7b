import type { ValueTerms } from '../../grammar-contract/values.js';
import type { ContentList } from '../../lexer/content-list.js';
import { findDate, mayEndWithDate } from '../../lexer/dates.js';
import { ordinalDigit } from '../../lexer/numerals.js';
import { foldedSlice } from '../../source/folded-text.js';
import { listTables } from '../regions/choose-region.js';
import type { TableRegion } from '../regions/table-region.js';
import type { HeadingCandidate } from './find-headings.js';

/** Longest line that can be the title of a report, in folded characters. */
const TITLE_LENGTH = 60;
/** How sure a heading is whose numeral and words are those of the form. */
const SURE_WEIGHT = 7;

/** What notations write before a title: `#+TITLE:`, `"title":`. */
const key = /^[#+\s"']*[a-z]+["']?\s*:/i;

/** What tells where one report ends and the next begins. */
interface ReportMarks {
  /** Words of a title. */
  readonly title: RegExp;
  readonly values: ValueTerms;
}

/**
 * Where the second and later reports of a text begin: a table that is there again, with a title, the first heading or
 * headings that count anew between the two. A table that is there again without any (a filled example, a copy) is no
 * second report.
 * @returns indices of content, ascending.
 */
export function splitReports(
  list: ContentList,
  headings: readonly HeadingCandidate[],
  regions: readonly TableRegion[],
  marks: ReportMarks,
): number[] {
  const anchors = longest(listTables(regions, 'applications'), listTables(regions, 'article20').filter(hasHeader));
  const starts: number[] = [];
  for (let i = 1; i < anchors.length; i++) {
    const from = (anchors[i - 1] as TableRegion).end;
    const to = (anchors[i] as TableRegion).start;
    const first = lastWhere(
      headings,
      (heading) => heading.number === 1 && heading.weight >= SURE_WEIGHT && heading.first >= from && heading.first < to,
    );
    const start =
      findTitle(list, from, first?.first ?? to, marks.title) ?? first?.first ?? findCountedAnew(list, from, to, headings, marks.values);
    if (start !== undefined) starts.push(start);
  }
  return starts;
}

/** A menu that names rows of the form has no column headers. */
function hasHeader({ columns }: TableRegion): boolean {
  return columns.length > 0;
}

function longest<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return b.length > a.length ? b : a;
}

function lastWhere<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  for (let i = items.length - 1; i >= 0; i--) if (holds(items[i] as T)) return items[i];
  return undefined;
}

/**
 * The opening of a report that lost its title and its first heading, where the headings between the two tables go on to
 * the fourth or further and then back to the second or third: the first sentence behind the date that signs the report
 * before it; without such a date what stands behind the widest gap, else the first part or heading that counts anew.
 */
function findCountedAnew(
  list: ContentList,
  from: number,
  to: number,
  headings: readonly HeadingCandidate[],
  values: ValueTerms,
): number | undefined {
  const within = headings.filter(({ first }) => first >= from && first < to);
  const closing = lastWhere(within, ({ number, weight }) => weight >= SURE_WEIGHT && number >= 4);
  if (closing === undefined) return undefined;
  const anew = within.find(({ number, weight, first }) => weight >= SURE_WEIGHT && number < 4 && first > closing.first);
  if (anew === undefined) return undefined;
  const end = findFirstPart(list, closing.last, anew.first) ?? anew.first;
  return findSigned(list, closing.last, end, values) ?? findGap(list, closing.last, end) ?? end;
}

/** The last line in `[from, to)` that a bracketed numeral one opens. */
function findFirstPart({ text, starts, lines }: ContentList, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) {
    if ((lines[index] as number) === 0) continue;
    const start = starts[index] as number;
    const opening = foldedSlice(text, start, start + 3);
    if (opening[0] === '(' && opening[2] === ')' && ordinalDigit(opening.charCodeAt(1)) === 1) return index;
  }
  return undefined;
}

/** The first sentence in `[from, to)` behind a line that is a date. */
function findSigned(list: ContentList, from: number, to: number, values: ValueTerms): number | undefined {
  let signed = false;
  for (let first = from; first < to; ) {
    let last = first + 1;
    while (last < list.count && !list.isLineStart(last)) last++;
    const text = foldedSlice(list.text, list.starts[first] as number, list.ends[last - 1] as number).replace(/\s/g, '');
    const sentence = text.includes('。');
    if (signed && sentence) return first;
    signed ||= text.length <= TITLE_LENGTH && !sentence && mayEndWithDate(text) && findDate(text, values) !== null;
    first = last;
  }
  return undefined;
}

/** What stands in `(from, to]` behind more blank lines than anything else there. */
function findGap(list: ContentList, from: number, to: number): number | undefined {
  let widest = 0;
  let found: number | undefined;
  for (let index = from + 1; index <= to; index++) {
    const lines = list.lines[index] as number;
    if (lines < widest) continue;
    found = lines > widest ? index : undefined;
    widest = lines;
  }
  return found;
}

/** The last short line with the words of a title in `[from, to)`. */
function findTitle(list: ContentList, from: number, to: number, title: RegExp): number | undefined {
  for (let last = to; last > from; ) {
    let first = last - 1;
    while (first > from && !list.isLineStart(first)) first--;
    const start = list.starts[first] as number;
    const end = list.ends[last - 1] as number;
    if (end - start <= TITLE_LENGTH) {
      const text = foldedSlice(list.text, start, end).replace(key, '');
      if (title.test(text.replace(/\s/g, '')) && !/[。;:]/.test(text)) return first;
    }
    last = first;
  }
  return undefined;
}
