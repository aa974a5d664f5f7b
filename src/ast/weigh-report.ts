import { type EditionDefinition, sectionTables } from '../grammar-contract/edition.js';
import type { CellKey } from '../solve/equations.js';
import { tableEquations } from '../solve/table-equations.js';
import type { AnyReport, CellState, TableNode } from './nodes.js';

/** Least share of the cells of each table that a text in an ordinary layout gives, some rows left out. */
const MOST = 0.9;
/** Most equations that fail among those that can be checked, in a reading that is to be trusted. */
const FAILING = 0.2;

/** True where no other way of reading has to be tried: most cells of each table are known. */
export function isMostlyKnown({ form, statistics, ...tables }: AnyReport): boolean {
  if (statistics !== null) return true;
  return form !== null && sectionTables.every((name) => countCells(tables[name], known) >= cellsOf(form, name) * MOST);
}

function cellsOf(form: EditionDefinition, name: (typeof sectionTables)[number]): number {
  let cells = 0;
  for (const { rows } of form.tables[name].blocks) for (const { columns } of rows) cells += columns.length;
  return cells;
}

/** True when a second reading of a text knows more of its cells than the first, and its sums bear it out. */
export function isBetterReading(second: AnyReport, first: AnyReport): boolean {
  const count = (report: AnyReport): number => sectionTables.reduce((sum, name) => sum + countCells(report[name], answered), 0);
  return count(second) > count(first) && isBorneOut(second);
}

/** States of cells read from a place of their own, and, with those that the sums tell, of all that are not open. */
const known: ReadonlySet<CellState> = new Set(['number', 'blank', 'mark']);
const answered: ReadonlySet<CellState> = new Set([...known, 'inferred']);

function countCells(table: TableNode | null, states: ReadonlySet<CellState>): number {
  let count = 0;
  for (const row of Object.values(table?.rows ?? {})) for (const { state } of Object.values(row.cells)) if (states.has(state)) count++;
  return count;
}

function isBorneOut(report: AnyReport): boolean {
  let checked = 0;
  let failing = 0;
  for (const name of sectionTables) {
    const table = report[name];
    if (table === null || report.form === null) continue;
    for (const { left, right } of tableEquations(report.form, name, (row) => table.rows[row] !== undefined)) {
      const difference = sumOf(table, left) - sumOf(table, right);
      if (Number.isNaN(difference)) continue;
      checked++;
      if (Math.abs(difference) > 1e-6) failing++;
    }
  }
  return failing <= checked * FAILING;
}

/** NaN where a cell is not known; blanks and marks count nothing. */
function sumOf(table: TableNode, cells: readonly CellKey[]): number {
  let sum = 0;
  for (const { row, column } of cells) {
    const cell = table.rows[row]?.cells[column];
    if (cell === undefined) return Number.NaN;
    if (cell.state === 'number') sum += cell.value ?? Number.NaN;
    else if (cell.state !== 'blank' && cell.state !== 'mark') return Number.NaN;
  }
  return sum;
}
