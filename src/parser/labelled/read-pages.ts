import type { EditionDefinition, RowDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { LOST, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { endInSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import type { TableRegion } from '../regions/table-region.js';
import { rowLists } from '../rows/recover-rows.js';
import { FORM_FEED, figuresOf, leaveOutSpare } from './block-figures.js';
import { readStairs } from './figure-stairs.js';
import { countTelling } from './page-orders.js';
import { figuresAt, findBreaks } from './paged-figures.js';
import { countTold, mayBeColumn } from './read-blocks.js';

/** Most pieces of a page that is read by itself. */
const PIECE_LIMIT = 2;
/** Share of the rows that pages must tell. */
const LEAST_SHARE = 1 / 3;
/** Labels at an end of a page that may not have been found: cut, or a group's. */
const CUT_LABELS = 2;

/** What a tool printed of a table on one page: which figures, and rows of which labels. */
interface Page {
  readonly items: readonly number[];
  readonly labels: readonly string[];
}

/** Rows of the form that a page has, by the figures on it. */
interface PageRows {
  readonly items: readonly number[];
  readonly first: number;
}

/**
 * The rows of those pages that can be read by themselves, of a table whose figures stand apart from their labels. Pages count from the
 * first row on, or from the last one back, as long as each has figures for whole rows and labels of these. As no sum goes from page to
 * page, all rows are in doubt; those of other pages are lost. Null where pages tell no more rows than labels do.
 * @param known rows as their labels have them
 */
export function readPages(
  list: ContentList,
  { region, rows: found }: SourceTable,
  form: EditionDefinition,
  columnsFor: (row: RowDefinition) => readonly string[],
  known: readonly ReadRow[],
): ReadRow[] | null {
  if (!list.text.source.includes(FORM_FEED)) return null;
  const pages = listPages(list, region, found);
  if (pages.length < 2) return null;
  const count = pages.reduce((sum, page) => sum + page.items.length, 0);
  const lists = findLists(list, form, region, found);
  const rows = lists.length === 1 ? lists[0] : lists.find((each) => count === each.length * columnsFor(each[0] as RowDefinition).length);
  const [columns, ...others] = rows?.map(columnsFor) ?? [];
  if (rows === undefined || columns === undefined || others.some((each) => each.length !== columns.length)) return null;
  if (!endInSum(columns, rowSumsOf(form, region.table))) return null;
  const width = columns.length;
  const items = new Map<number, number>();
  let told = 0;
  for (const page of placePages(list, pages, rows, width)) {
    const own = readPage(list, page.items, width);
    if (own === null) continue;
    for (const [at, item] of own.entries()) items.set(page.first * width + at, item);
    told += own.length / width;
  }
  if (told <= countTold(known) || told < rows.length * LEAST_SHARE) return null;
  return rows.map(({ key }, row): ReadRow => {
    const slots = columns.map((_, column) => {
      const item = items.get(row * width + column);
      return item === undefined ? LOST : valueSlot(item);
    });
    return {
      row: key,
      columns,
      source: found.find(({ label }) => label.meaning.key === key) ?? null,
      toldBy: 'label',
      candidates: [],
      ambiguous: [],
      slots,
      certainty: 'inferred',
      doubt: 'place',
      isApart: true,
    };
  });
}

/** The lists of rows that a form may have that have those of all labels; a group is none where its parts were found. */
function findLists(
  list: ContentList,
  form: EditionDefinition,
  { table }: TableRegion,
  found: readonly SourceRow[],
): (readonly RowDefinition[])[] {
  const meanings = found.filter(({ label }) => !mayBeColumn(list, label.index)).map(({ label }) => label.meaning);
  return rowLists(form, table).filter((rows) =>
    meanings.every(({ key }) => rows.some((row) => row.key === key) || meanings.some(({ group }) => group === key)),
  );
}

function listPages(list: ContentList, { start, end }: TableRegion, found: readonly SourceRow[]): Page[] {
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  const bounds = [start, ...findBreaks(list, all).map((at) => start + at), end];
  const labels = found.filter(({ label }) => !mayBeColumn(list, label.index)).map(({ label }) => label);
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] as number;
    const own = labels.filter(({ index }) => index >= from && index < to);
    return { items: figuresOf(list, from, to), labels: own.map(({ meaning }) => meaning.key) };
  });
}

/** The rows of pages whose figures are of whole rows and whose labels are those of them. */
function placePages(list: ContentList, pages: readonly Page[], rows: readonly RowDefinition[], width: number): PageRows[] {
  const placed: PageRows[] = [];
  const all = pages.map(({ items, labels }) => ({
    items: leaveOutSpare(list, items, items.length % width),
    labels: labels.map((key) => rows.findIndex((row) => row.key === key)).filter((row) => row >= 0),
  }));
  const isWhole = all.reduce((sum, { items }) => sum + items.length, 0) === rows.length * width;
  let first = 0;
  let next = 0;
  for (const { items, labels } of all) {
    const end = first + items.length / width;
    // Of a label that is cut by the end of the page the figures may stand on either.
    const isTold = isWhole || labels.some((row) => row >= end - CUT_LABELS);
    if (items.length > 0 && !(Number.isInteger(end) && isTold && labels.every((row) => row >= first && row <= end))) break;
    if (items.length > 0) placed.push({ items, first });
    first = end;
    next++;
  }
  let end = rows.length;
  for (const { items, labels } of all.slice(next + 1).reverse()) {
    const top = end - items.length / width;
    const isTold = Number.isInteger(top) && top >= first && labels.some((row) => row < top + CUT_LABELS);
    if (!(isTold && labels.every((row) => row >= top && row < end))) break;
    placed.push({ items, first: top });
    end = top;
  }
  return placed;
}

/** The figures of a page in the order of its cells, where there is one way to read them and its rows show it. */
function readPage(list: ContentList, items: readonly number[], width: number): number[] | null {
  const page = figuresAt(list, items);
  const ways = readStairs({ ...page, width });
  const [way] = ways ?? [];
  if (way === undefined || ways?.length !== 1 || way.pieces > PIECE_LIMIT) return null;
  if (countTelling(page.figures, way.places, width) < way.pieces * 2) return null;
  return way.places.map((place) => items[place] as number);
}
