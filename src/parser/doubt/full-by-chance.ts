import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { gridOfRows } from '../../solve/grid-of-rows.js';
import { itemsOf } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { haveMixedGaps } from '../cells/mixed-gaps.js';
import { sumsHold } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { Draft } from '../rows/draft.js';

/**
 * Doubts full rows with two figures in one drawn cell, though their sum holds, unless the sums from row to row prove them: the
 * digits of one figure and a figure that was run together with its neighbour can make up for each other.
 * ```
 * 5.属于三类内部事务信息 | 10 | 1 | 6 | 0 | 1 0 | 18        of 1 | 0 | 1 | 6 | 0 | 10 | 18
 * ``` @internal
 */
export function doubtFullByChance(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): void {
  if (rowSumsOf(form, table).length === 0) return;
  const shared = rows.filter(({ slots, certainty }) => certainty === 'dense' && haveMixedGaps(list, itemsOf(slots)));
  if (shared.length === 0) return;
  const grid = gridOfRows(list, form, table, rows);
  for (const row of shared) {
    const own = grid.equations.filter(
      ({ over, left, right }) => over === 'column' && [...left, ...right].some((cell) => cell.row === row.row),
    );
    if (own.length === 0 || own.some((equation) => grid.state(equation) !== 'holds')) row.doubt ??= 'place';
  }
}

/** Rows with more figures than the form has columns, from which the table has a column of its own. */
const LEAST_LONGER = 3;

/**
 * Doubts full rows whose sum does not hold in a table of which several rows have a figure more than the form has columns: with a
 * blank cell and the agency's own column a row has as many figures as another one without either.
 * ```
 * 2.重复申请              17   2                        3   5
 * 3.要求提供公开出版物     18   1        0   0   0   2   3       18 is the number of the row, the blank cell 0's neighbour
 * ``` @internal
 */
export function doubtAmongLonger(
  list: ContentList,
  form: EditionDefinition,
  drafts: readonly Draft[],
  table: TableName,
  rows: readonly ReadRow[],
): void {
  const sums = rowSumsOf(form, table);
  if (sums.length === 0) return;
  let longer = 0;
  for (const { shape } of drafts) if (shape.items.length > shape.size) longer++;
  if (longer < LEAST_LONGER) return;
  for (const row of rows) if (row.certainty === 'dense' && !sumsHold(list, row.slots, row.columns, sums)) row.doubt ??= 'columns';
}
