import { checkReport } from '../ast/check-report.js';
import type { AnyReport, CellNode, CellState, TableNode } from '../ast/nodes.js';
import {
  type ColumnDefinition,
  type EditionDefinition,
  type RowDefinition,
  type TableName,
  tableNames,
} from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';

/** One statutory figure as plain data; every field is JSON-safe. */
export interface CellRecord {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  /** A number only for `number`, `inferred` and words that state a zero change. */
  readonly value: number | null;
  readonly state: CellState;
  /** Unit written in the cell, else the unit the form's header gives, else null. */
  readonly unit: string | null;
  /** The source as it stands in the cell; `''` when it has no text. */
  readonly raw: string;
  /** Half-open UTF-16 offsets into the text given to `parseReport`; null when the cell has no text of its own. */
  readonly range: Range | null;
}

/**
 * Every statutory cell of the report's edition, in form order: tables 二, 三, 四 of the notice, rows and columns as
 * declared. What the report does not have is `absent`. Cells of rows and columns that are not of the edition (reports
 * that mix two forms, and all rows of a form that lists them freely) follow at the end of their table; an undivided row
 * stands in place of the rows it stands for. The statistics table is that of the forms before 2019.
 * A report without an edition has no cells: the result is empty.
 * @throws TypeError when it is no report of `parseReport`.
 */
export function toRecords(report: AnyReport): CellRecord[] {
  checkReport(report, 'toRecords');
  const { form } = report;
  if (report.edition === null || form === null) return [];
  return tableNames.flatMap((name) => recordsOfTable(form, name, report[name]));
}

function recordsOfTable(form: EditionDefinition, name: TableName, table: TableNode | null): CellRecord[] {
  const records: CellRecord[] = [];
  const done = new Set<CellNode>();
  for (const block of form.tables[name].blocks) {
    for (const row of rowsOfRecord(form, name, block.rows, table)) {
      for (const column of row.columns) {
        const cell = table?.rows[row.key]?.cells[column];
        if (cell) done.add(cell);
        records.push(
          cell
            ? recordOfCell(cell)
            : absentRecord(
                name,
                row,
                block.columns.find(({ key }) => key === column),
                column,
              ),
        );
      }
    }
  }
  for (const row of Object.values(table?.rows ?? {})) {
    for (const cell of Object.values(row.cells)) if (!done.has(cell)) records.push(recordOfCell(cell));
  }
  return records;
}

function rowsOfRecord(
  form: EditionDefinition,
  name: TableName,
  rows: readonly RowDefinition[],
  table: TableNode | null,
): readonly RowDefinition[] {
  const has = (key: string): boolean => table?.rows[key] !== undefined;
  let result = rows;
  for (const { row, insteadOf, table: owner } of form.undividedRows ?? []) {
    if (owner !== name || !has(row.key) || insteadOf.some(has)) continue;
    result = result.flatMap((other) => (other.key === insteadOf[0] ? [row] : insteadOf.includes(other.key) ? [] : [other]));
  }
  return result;
}

function recordOfCell(cell: CellNode): CellRecord {
  const { table, row, column, value, state, unit, raw, range } = cell;
  return { table, row, column, value, state, unit, raw, range };
}

function absentRecord(table: TableName, row: RowDefinition, definition: ColumnDefinition | undefined, column: string): CellRecord {
  return { table, row: row.key, column, value: null, state: 'absent', unit: row.unit ?? definition?.unit ?? null, raw: '', range: null };
}
