import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import type { Slot } from '../../solve/row-reading.js';
import { tableEquations } from '../../solve/table-equations.js';
import type { ReadRow } from './table-reading.js';

/** Share of the sums that hold where cells are put together rightly: agencies make mistakes. */
const SUMS_SHARE = 0.8;

/** True where the sums of a table that can be taken hold, but for a few. */
export function isBorneOut(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): boolean {
  const grid = new CellGrid(tableEquations(form, table, (key) => rows.some(({ row }) => row === key)));
  for (const { row, columns, slots } of rows) grid.setRow(row, columns, (i) => slotValueOf(list, slots[i] as Slot));
  let held = 0;
  let known = 0;
  for (const equation of grid.equations) {
    const { left, right } = grid.weigh(equation);
    if (left.unknown + right.unknown > 0) continue;
    known++;
    if (left.sum === right.sum) held++;
  }
  return held >= known * SUMS_SHARE;
}
