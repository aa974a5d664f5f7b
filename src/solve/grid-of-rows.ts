import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import type { ContentList } from '../lexer/content-list.js';
import { CellGrid } from './cell-grid.js';
import { slotValueOf } from './resolve-open-rows.js';
import type { RowReading } from './row-reading.js';
import { tableEquations } from './table-equations.js';

/** The equations of a table over the rows it has, with what they read as entered; a blank cell counts as nothing. @internal */
export function gridOfRows(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly RowReading[]): CellGrid {
  const grid = new CellGrid(tableEquations(form, table, (key) => rows.some(({ row }) => row === key)));
  for (const { row, columns, slots } of rows)
    grid.setRow(row, columns, (i) => {
      const slot = slots[i];
      const value = slot === undefined ? undefined : slotValueOf(list, slot);
      return value === null ? 0 : value;
    });
  return grid;
}
