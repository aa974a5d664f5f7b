import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { reduceLabel } from '../../lexer/vocabulary.js';
import { isDigit, isHan } from '../../source/character-class.js';
import { findRow } from '../columns/row-columns.js';

/** Fewest characters of a row label. */
const LABEL_LENGTH = 2;

/** A row with what stands behind its label. */
interface RowItems {
  readonly label: number;
  readonly items: readonly number[];
  /** Columns it has. */
  readonly size: number;
}

/** Items of a row that are not its own. @internal */
export interface ForeignItems {
  /** Index of the first into the row's items. */
  readonly from: number;
  /** False where the words between may be a label of the form that is broken. */
  readonly isForeign: boolean;
}

/**
 * Where the figures of a row end because a row begins that the form does not have, or one whose label is broken; null
 * where they do not. A foreign row has a line of its own, or a cell and as many figures as the row:
 * ```
 * 规范性文件                                  规范性文件 |
 * 其他主动公开文件   8   8   8                其他主动公开文件 |
 *                                             8 | …
 * ```
 * Words that are a piece of a label of the form, wrapped or printed downwards, are no row.
 */
export function findForeignItems(list: ContentList, row: RowItems, form: EditionDefinition, table: TableName): ForeignItems | null {
  const { items, size } = row;
  for (let from = 0; from < items.length; ) {
    const first = items[from] as number;
    if (list.kinds[first] === ContentKind.Value) {
      from++;
      continue;
    }
    if (isLineOfCells(list, first)) return { from, isForeign: isForeignLabel(list, first, first, form, table) };
    let end = from + 1;
    while (end < items.length && list.kinds[items[end] as number] !== ContentKind.Value) end++;
    if (end === items.length) break;
    // What stands above a rule, `[cols="4*"]` among it, opens a table and is no label.
    let opening = end - 1;
    while (opening > from && !hasRule(list, items[opening - 1] as number, items[opening] as number)) opening--;
    const start = cellStart(list, row.label, items[opening] as number, items[end] as number);
    const isForeign = isForeignLabel(list, start, items[end - 1] as number, form, table);
    if (isForeign && opensForeignRow(list, row, end, start)) return { from, isForeign };
    // A full row, then words, then more figures.
    if (from >= size && list.hasHan(start) && items.slice(0, size).every((item) => list.kinds[item] === ContentKind.Value))
      return { from, isForeign };
    from = end;
  }
  return null;
}

/** True where a rule stands between two pieces. */
function hasRule({ rules }: ContentList, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if ((rules[index] as number) > 0) return true;
  return false;
}

/** `其他文件,18,18,18`: a line of words and figures whose commas were not told to part cells. */
function isLineOfCells(list: ContentList, item: number): boolean {
  const { text, starts, ends } = list;
  const end = ends[item] as number;
  if (!list.isLineStart(item) || !isHan(text.units[starts[item] as number] as number)) return false;
  let at = (starts[item] as number) + 1;
  while (at < end && !isComma(text.units[at] as number)) at++;
  return at + 1 < end && isHan(text.units[at - 1] as number) && isDigit(text.units[at + 1] as number);
}

function isComma(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b;
}

/** Its first words can be those of a label: `其他` of `其他主动公开文件`. */
function cellStart(list: ContentList, label: number, first: number, next: number): number {
  // Where something is drawn between cells, a line end is none; a rule ends what stands above it.
  const isDrawn = list.isParted(next);
  let start = first;
  while (
    start - 1 > label &&
    !list.isParted(start) &&
    (list.rules[start] as number) === 0 &&
    (isDrawn || (list.lines[start] as number) === 0) &&
    list.kinds[start - 1] !== ContentKind.Value
  )
    start--;
  return start;
}

function opensForeignRow(list: ContentList, { items, size }: RowItems, to: number, start: number): boolean {
  const next = items[to] as number;
  const isOnLine = (list.lines[start] as number) > 0;
  if (isOnLine && (list.lines[next] as number) === 0 && next === (items[to - 1] as number) + 1) return true;
  let figures = to;
  while (figures < items.length && list.kinds[items[figures] as number] === ContentKind.Value) figures++;
  if (figures - to !== size) return false;
  return (list.isParted(start) && list.isParted(next)) || (isOnLine && (list.lines[next] as number) > 0 && size > 1);
}

/** Words that are no label of the form; a piece of two characters or more that is a part of one tells a broken label. @internal */
export function isForeignLabel(list: ContentList, first: number, last: number, form: EditionDefinition, table: TableName): boolean {
  const { text, starts } = list;
  const labels = allLabels(form, table);
  const opening = text.units[starts[first] as number];
  if (opening === 0x28 || opening === 0x5b) return false;
  // What fills a cell is judged as a whole: a line end within it makes no label of its second line.
  const isOneCell = fillsOneCell(list, first, last);
  let all = '';
  let hasOwn = false;
  let isOwnLine = true;
  let ownLength = 0;
  for (let index = first; index <= last; index++) {
    const words = hanOf(list, index);
    all += words;
    // `其他主动公开 文件`: a piece of a label beside words that are none is none.
    if (index === first || !standsBeside(list, index)) {
      isOwnLine = true;
      ownLength = 0;
    }
    if (!labels.includes(words)) isOwnLine = false;
    if (list.kinds[index] !== ContentKind.Label) ownLength = Math.max(ownLength, words.length);
    if (index === last || !standsBeside(list, index + 1)) hasOwn ||= !isOneCell && isOwnLine && ownLength >= LABEL_LENGTH;
  }
  return all.length >= LABEL_LENGTH && !hasOwn && !labels.includes(all);
}

/** True for words that are a piece of a label of the form. @internal */
export function arePieceOfLabel(list: ContentList, items: readonly number[], form: EditionDefinition, table: TableName): boolean {
  let words = '';
  for (const item of items) words += hanOf(list, item);
  const isOfOne = words.length === 1 && list.startsWithHan(items[0] as number);
  return (isOfOne || words.length >= LABEL_LENGTH) && allLabels(form, table).includes(words);
}

/** True for a piece of content whose words stand so in a label of the form, be it one character. @internal */
export function isPieceOfLabel(list: ContentList, item: number, form: EditionDefinition, table: TableName): boolean {
  return allLabels(form, table).includes(hanOf(list, item));
}

/** True for a piece behind the label of a row that ends a label of the form and is not what is left of the row's own. @internal */
export function endsOtherLabel(
  list: ContentList,
  label: number,
  piece: number,
  key: string,
  form: EditionDefinition,
  table: TableName,
): boolean {
  const words = hanOf(list, piece);
  if (words.length < LABEL_LENGTH) return false;
  const own = findRow(form, table, key)?.row;
  return (
    !reduceLabel(`${own?.numbering ?? ''}${own?.label ?? ''}`).endsWith(hanOf(list, label) + words) &&
    `${allLabels(form, table)}|`.includes(`${words}|`)
  );
}

/** True for a piece that begins a label of the form, or begins with one, other than that of the row. @internal */
export function startsOtherLabel(list: ContentList, label: number, piece: number, form: EditionDefinition, table: TableName): boolean {
  const words = hanOf(list, piece);
  const own = hanOf(list, label);
  const begins = (each: string): boolean => each.startsWith(words) || words.startsWith(each);
  return words.length >= LABEL_LENGTH && labelsOf(form, table).some((each) => each.length >= LABEL_LENGTH && each !== own && begins(each));
}

/** True for a piece that ends the label of a row and no other: the next row's, too, may end so. @internal */
export function endsLabelOf(list: ContentList, piece: number, key: string, form: EditionDefinition, table: TableName): boolean {
  const words = hanOf(list, piece);
  if (words.length < LABEL_LENGTH) return false;
  const [ending, ...others] = labelsOf(form, table).filter((each) => each.endsWith(words));
  return others.length === 0 && ending?.endsWith(reduceLabel(findRow(form, table, key)?.row.label ?? '')) === true;
}

function hanOf({ text, starts, ends }: ContentList, index: number): string {
  let words = '';
  for (let i = starts[index] as number; i < (ends[index] as number); i++)
    if (isHan(text.units[i] as number)) words += String.fromCharCode(text.units[i] as number);
  return words;
}

/** True for a piece behind another on its line, nothing but a space between. */
function standsBeside(list: ContentList, index: number): boolean {
  return (list.lines[index] as number) === 0 && (list.spaces[index] as number) <= 1 && !list.isParted(index);
}

/** True where something drawn stands before and behind pieces of content, and nothing between them. */
function fillsOneCell(list: ContentList, first: number, last: number): boolean {
  if (!list.isParted(first) || !list.isParted(last + 1)) return false;
  for (let index = first + 1; index <= last; index++) if (list.isParted(index)) return false;
  return true;
}

/** Every label of a table. */
const labelsOf = keepByTable((form, table): readonly string[] => {
  const { blocks, groups, banners } = form.tables[table];
  const all = [
    ...blocks.flatMap((block) => [
      block.caption ?? '',
      block.corner ?? '',
      ...block.columns.map((column) => column.label),
      ...block.rows.map((row) => `${row.numbering ?? ''}${row.label}`),
    ]),
    ...(groups ?? []).map((group) => `${group.numbering ?? ''}${group.label}`),
    ...(banners ?? []),
  ];
  return all.map(reduceLabel);
});

/** All of them in one string, so that pieces of one can be told. */
const allLabels = keepByTable((form, table): string => labelsOf(form, table).join('|'));
