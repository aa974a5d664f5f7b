import type { EditionDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import type { CellKey, LinearEquation } from '../../solve/equations.js';
import { resolveOpenRows } from '../../solve/resolve-open-rows.js';
import type { RowReading } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { tableEquations } from '../../solve/table-equations.js';
import { sumsHold } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';

/** The rows of a table that is printed as one line of figures, and the count of their columns. @internal */
export interface SingleRows {
  readonly rows: readonly RowDefinition[];
  readonly size: number;
}

/** Those of a form. @internal */
export const singleRowsOf = keepByTable((form, table): SingleRows => {
  const rows = form.tables[table].blocks.flatMap((block) => block.rows);
  return { rows, size: rows.reduce((sum, row) => sum + row.columns.length, 0) };
});

/** Cuts the one line of figures into the rows of the form and asks the equations where it is open. @internal */
export function cutSingleRow(list: ContentList, form: EditionDefinition, table: TableName, whole: RowReading): ReadRow[] {
  const { rows } = singleRowsOf(form, table);
  if (whole.certainty === 'dense') return cutFullRow(list, form, table, whole);
  const all = whole.certainty === 'open' ? { ...whole, row: table, columns: flatColumnsOf(rows) } : whole;
  if (all.certainty === 'open') resolveOpenRows(list, new CellGrid(flatEquationsOf(form, table)), [all]);
  let at = 0;
  return rows.map((row): ReadRow => {
    const from = at;
    at += row.columns.length;
    return {
      row: row.key,
      columns: row.columns,
      slots: all.slots.slice(from, at),
      certainty: all.certainty,
      candidates: all.candidates.map((candidate) => candidate.slice(from, at)),
      ambiguous: all.ambiguous.filter((i) => i >= from && i < at).map((i) => i - from),
      source: null,
      toldBy: 'label',
    };
  });
}

/** Rows of as many figures as columns; in doubt where most sums are broken: by chance, digits of one figure taken for several. */
function cutFullRow(list: ContentList, form: EditionDefinition, table: TableName, { slots }: RowReading): ReadRow[] {
  const sums = rowSumsOf(form, table);
  let at = 0;
  let broken = 0;
  const rows = singleRowsOf(form, table).rows.map(({ key, columns }): ReadRow => {
    const own = slots.slice(at, at + columns.length);
    at += columns.length;
    if (!sumsHold(list, own, columns, sums)) broken++;
    return { row: key, columns, source: null, toldBy: 'label', candidates: [], ambiguous: [], slots: own, certainty: 'dense' };
  });
  if (broken > 1) for (const row of rows) row.doubt = 'cut';
  return rows;
}

/** Column `review/upheld` of the one row. */
function flatColumnsOf(rows: readonly RowDefinition[]): string[] {
  return rows.flatMap((row) => row.columns.map((column) => `${row.key}/${column}`));
}

/** The equations of a row of rows. */
const flatEquationsOf = keepByTable((form, table): readonly LinearEquation[] => {
  const move = ({ row, column }: CellKey): CellKey => ({ row: table, column: `${row}/${column}` });
  return tableEquations(form, table).map((equation) => ({ ...equation, left: equation.left.map(move), right: equation.right.map(move) }));
});
