import type { ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import type { TableLabel, TableRegion } from './table-region.js';

/** A row that is named again for its next column tells more than a column with a figure behind it, which a lost label leaves too. */
const NAMED_AGAIN = 3;

/** Least of `cellNames` that makes a table one of keys and values. */
const LEAST_NAMES = 3;

/** True for a table flattened to keys and values: each figure stands behind the name of its column. @internal */
export function namesCells({ cellNames, rows }: TableRegion): boolean {
  return cellNames >= LEAST_NAMES && cellNames >= rows.length;
}

/** True for such a table that names the column first: `自然人 一、本年新收…：3`, or rows below the name of a column. @internal */
export function namesColumnsFirst(region: TableRegion): boolean {
  return namesCells(region) && region.rowNames * 2 > region.cellNames;
}

/**
 * Notes a row label that the region has already: `规章 本年废止件数：0` behind `规章 本年制发件数：1`, each cell by its row and its
 * column. Once the table is known to be so printed, the figure may be missing, and the words for the column may be none
 * of the form's. False for a label that is no such name. @internal
 */
export function takeNameAgain(list: ContentList, region: TableRegion, index: number, meaning: Meaning): boolean {
  const isBehind = isBehindColumn(list, region, index) && isRowOfColumn(region, meaning.key);
  const isAgain = isBehind || isNamedAgain(list, region, index, meaning);
  if (isAgain) region.cellNames += NAMED_AGAIN;
  if (isBehind) region.rowNames += NAMED_AGAIN;
  return isAgain;
}

/** `自然人 一、本年新收…：3`, its line ended: a row behind a column, on the line of that or below it where it stands alone. */
function isBehindColumn(list: ContentList, { labels }: TableRegion, index: number): boolean {
  if (list.continuesLine(index + 1) && list.value(index + 1) === null) return false;
  // Several columns, on one line or a line each, are the headers of an ordinary table.
  let columns = 0;
  let last = labels.length - 1;
  for (let at = index - 1; at >= 0 && list.continuesLine(at + 1) && columns < 2; at--, last--) {
    const label = labels[last];
    if (label?.index !== at) return false;
    if (label.meaning.kind === 'column') columns++;
    else if (label.meaning.kind !== 'rowGroup') return false;
  }
  if (columns > 0 || last < labels.length - 1) return columns === 1;
  while (labels[last]?.meaning.kind === 'rowGroup') last--;
  const column = labels[last];
  const before = labels[last - 1];
  if (column?.meaning.kind !== 'column' || (before?.meaning.kind === 'column' && before.index === column.index - 1)) return false;
  return list.isLineStart(column.index) && !list.continuesLine(column.index + 1);
}

/** True for a row that stood behind a column before: one in running text above the table does not. */
function isRowOfColumn({ rows, columns, rowsBeforeColumns }: TableRegion, key: string): boolean {
  return columns.length > 0 && rows.indexOf(key) >= rowsBeforeColumns;
}

function isNamedAgain(list: ContentList, region: TableRegion, index: number, meaning: Meaning): boolean {
  if (!list.continuesLine(index + 1)) return false;
  const isKnown = namesCells(region);
  const next = list.label(index + 1)?.entry.meanings;
  if (next === undefined) return isKnown && list.isText(index + 1) && lastRow(region) === meaning.key;
  if (!next.some(({ kind }) => kind === 'column')) return false;
  return isKnown || lastRow(region) === meaning.key || (list.value(index + 2) !== null && list.continuesLine(index + 2));
}

/** Whether words that can mean a row and something else are the row, in a table that names its cells. @internal */
export function isRowOfNamed(list: ContentList, index: number, row: Meaning, other: Meaning, region: TableRegion): boolean {
  if (other.kind === 'column' && namesColumnsFirst(region)) return isBehindColumn(list, region, index) && !opensRows(list, index);
  // `其他处理 其他：3` among the cells of that row.
  if (other.kind === 'rowGroup') return lastRow(region) === row.key;
  const before = list.label(index - 1)?.entry.meanings ?? [];
  if (list.continuesLine(index) && before.some(({ kind }) => kind === 'row')) return false;
  // Before the first row the name of one stands above: `（七）总计:` opens no table.
  if (region.rows.length === 0 && list.value(index + 1) === null) return true;
  return isNamedSinceRow(region, other.key) && !followsItsColumn(region, other.key);
}

/** True behind the column that stood before this one in the first row: it is the same column again, though its cell is known. */
function followsItsColumn(region: TableRegion, column: string): boolean {
  const last = lastColumn(region);
  return last !== null && last !== column && region.columns.indexOf(last) + 1 === region.columns.indexOf(column);
}

/** True for words on a line of their own above a label. */
function opensRows(list: ContentList, index: number): boolean {
  return list.isLineStart(index) && !list.continuesLine(index + 1) && list.label(index + 1) !== null;
}

/** Key of the column whose label stands right before, its row named again between or not. @internal */
export function lastColumn({ labels }: TableRegion): string | null {
  const last = labels[labels.length - 1]?.meaning;
  if (last?.kind === 'column') return last.key;
  const column = labels[labels.length - 2]?.meaning;
  const row = labels[labels.length - 3]?.meaning;
  return last?.kind === 'row' && column?.kind === 'column' && row?.kind === 'row' && row.key === last.key ? column.key : null;
}

/** Key of the row whose label stands last, null where none does. */
function lastRow({ labels }: TableRegion): string | null {
  for (let i = labels.length - 1; i >= 0; i--) {
    const { kind, key } = (labels[i] as TableLabel).meaning;
    if (kind === 'row') return key;
  }
  return null;
}

/** True where a column was named since the last row label. */
function isNamedSinceRow({ labels }: TableRegion, column: string): boolean {
  for (let i = labels.length - 1; i >= 0; i--) {
    const { kind, key } = (labels[i] as TableLabel).meaning;
    if (kind === 'row') return false;
    if (kind === 'column' && key === column) return true;
  }
  return false;
}
