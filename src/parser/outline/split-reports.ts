import type { ContentList } from '../../lexer/content-list.js';
import { foldedSlice } from '../../source/folded-text.js';
import { listTables } from '../regions/choose-region.js';
import type { TableRegion } from '../regions/table-region.js';
import type { HeadingCandidate } from './find-headings.js';

/** Longest line that can be the title of a report, in folded characters. */
const TITLE_LENGTH = 60;

/** What notations write before a title: `#+TITLE:`, `"title":`. */
const key = /^[#+\s"']*[a-z]+["']?\s*:/i;

/**
 * Where the second and later reports of a text begin: a table that is there again, with a title or the first heading
 * between the two. A table that is there again without either (a filled example, a copy) is no second report.
 * @returns indices of content, ascending.
 */
export function splitReports(
  list: ContentList,
  headings: readonly HeadingCandidate[],
  regions: readonly TableRegion[],
  title: RegExp,
): number[] {
  const anchors = longest(listTables(regions, 'applications'), listTables(regions, 'article20').filter(hasHeader));
  const starts: number[] = [];
  for (let i = 1; i < anchors.length; i++) {
    const from = (anchors[i - 1] as TableRegion).end;
    const to = (anchors[i] as TableRegion).start;
    const first = lastWhere(
      headings,
      (heading) => heading.number === 1 && heading.weight >= 7 && heading.first >= from && heading.first < to,
    );
    const start = findTitle(list, from, first?.first ?? to, title) ?? first?.first;
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
