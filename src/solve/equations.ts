import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';

/** A cell named by its keys. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** One statutory equation over named cells: the sum of `left` equals the sum of `right`. */
export interface LinearEquation {
  readonly code: string;
  readonly table: TableName;
  /** The row (`over: 'row'`) or column (`over: 'column'`) it holds in. */
  readonly over: 'row' | 'column';
  readonly line: string;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  readonly source: string;
}

/**
 * Every equation of an edition, one per row or column it holds in, in declaration order.
 * @param hasRow tells which rows the report has; only asked for undivided rows, which replace the rows they stand for
 *   where they are there and none of those is.
 */
export function expandEquations(
  form: EditionDefinition,
  hasRow: (table: TableName, row: string) => boolean = () => false,
): LinearEquation[] {
  const result: LinearEquation[] = [];
  for (const equation of form.equations) {
    const { code, table, over, source } = equation;
    if (over === 'row') {
      for (const block of form.tables[table].blocks) {
        for (const row of rowsInUse(form, table, block.rows, hasRow)) {
          const key = (column: string): CellKey => ({ row: row.key, column });
          result.push({ code, table, over, line: row.key, left: equation.left.map(key), right: equation.right.map(key), source });
        }
      }
    } else {
      const left = substituteRows(form, table, equation.left, hasRow);
      const right = substituteRows(form, table, equation.right, hasRow);
      for (const block of form.tables[table].blocks) {
        for (const column of block.columns) {
          const key = (row: string): CellKey => ({ row, column: column.key });
          result.push({ code, table, over, line: column.key, left: left.map(key), right: right.map(key), source });
        }
      }
    }
  }
  return result;
}

type HasRow = (table: TableName, row: string) => boolean;

/** The undivided rows of a table that the report uses instead of the rows they stand for. */
function undividedInUse(form: EditionDefinition, table: TableName, hasRow: HasRow) {
  return (form.undividedRows ?? []).filter(
    (undivided) => undivided.table === table && hasRow(table, undivided.row.key) && !undivided.insteadOf.some((row) => hasRow(table, row)),
  );
}

function rowsInUse<Row extends { readonly key: string }>(
  form: EditionDefinition,
  table: TableName,
  rows: readonly Row[],
  hasRow: HasRow,
): readonly { readonly key: string }[] {
  const keys = new Set(
    substituteRows(
      form,
      table,
      rows.map((row) => row.key),
      hasRow,
    ),
  );
  return [...keys].map((key) => ({ key }));
}

/** The rows of a table with those left out that an undivided row stands for, which is there instead. @internal */
export function substituteRows(form: EditionDefinition, table: TableName, rows: readonly string[], hasRow: HasRow): readonly string[] {
  let result = rows;
  for (const { row, insteadOf } of undividedInUse(form, table, hasRow)) {
    if (!insteadOf.every((key) => result.includes(key))) continue;
    result = result.flatMap((key) => (key === insteadOf[0] ? [row.key] : insteadOf.includes(key) ? [] : [key]));
  }
  return result;
}
