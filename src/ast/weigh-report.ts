import { type EditionDefinition, sectionTables, type TableName } from '../grammar-contract/edition.js';
import type { TableReading } from '../parser/cells/table-reading.js';
import type { CellKey } from '../solve/equations.js';
import type { Slot } from '../solve/row-reading.js';
import { tableEquations } from '../solve/table-equations.js';
import type { AnyReport, CellState, TableNode } from './nodes.js';

/** Least share of the cells of each table that a text in an ordinary layout gives, some rows left out. */
const MOST = 0.9;
/** Most equations that fail among those that can be checked, in a reading that is to be trusted. */
const FAILING = 0.2;

/** True where no other way of reading has to be tried: most cells of each table are known. */
export function isMostlyKnown(readings: readonly TableReading[]): boolean {
  let tables = 0;
  for (const { table, form, rows } of readings) {
    if (table === 'statistics') return true;
    let known = 0;
    for (const { certainty, slots } of rows) known += certainty === 'dense' ? slots.length : countKnown(slots);
    if (known >= cellsOf(form, table) * MOST) tables++;
  }
  return tables === sectionTables.length;
}

function countKnown(slots: readonly Slot[]): number {
  let count = 0;
  for (const { kind } of slots) if (kind === 'value' || kind === 'blank') count++;
  return count;
}

const cellCounts = new WeakMap<EditionDefinition, Map<TableName, number>>();

function cellsOf(form: EditionDefinition, table: TableName): number {
  const counts = cellCounts.get(form) ?? new Map<TableName, number>();
  cellCounts.set(form, counts);
  let cells = counts.get(table);
  if (cells === undefined) {
    cells = 0;
    for (const { rows } of form.tables[table].blocks) for (const { columns } of rows) cells += columns.length;
    counts.set(table, cells);
  }
  return cells;
}

/** True when a second reading of a text knows more of its cells than the first, and its sums bear it out. */
export function isBetterReading(second: AnyReport, first: AnyReport): boolean {
  const count = (report: AnyReport): number => sectionTables.reduce((sum, name) => sum + countCells(report[name]), 0);
  return count(second) > count(first) && isBorneOut(second);
}

/** States of cells that are read or told by the sums. */
const answered: ReadonlySet<CellState> = new Set(['number', 'blank', 'mark', 'inferred']);

function countCells(table: TableNode | null): number {
  let count = 0;
  for (const row of Object.values(table?.rows ?? {})) for (const { state } of Object.values(row.cells)) if (answered.has(state)) count++;
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
