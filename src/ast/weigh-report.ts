import { sectionTables } from '../grammar-contract/edition.js';
import { keepByTable } from '../grammar-contract/keep-by-table.js';
import type { TableReading } from '../parser/cells/table-reading.js';
import { CellGrid } from '../solve/cell-grid.js';
import type { LinearEquation } from '../solve/equations.js';
import { LOST, type Slot } from '../solve/row-reading.js';
import { tableEquations } from '../solve/table-equations.js';
import type { AnyReport, CellState, RowNode, TableNode } from './nodes.js';

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
    // Rows whose figures are all lost are plain, too.
    for (const { certainty, slots } of rows) known += certainty === 'dense' && slots[0] !== LOST ? slots.length : countKnown(slots);
    if (known >= cellsOf(form, table) * MOST) tables++;
  }
  return tables === sectionTables.length;
}

function countKnown(slots: readonly Slot[]): number {
  let count = 0;
  for (const { kind } of slots) if (kind === 'value' || kind === 'blank') count++;
  return count;
}

const cellsOf = keepByTable((form, table): number => {
  let cells = 0;
  for (const { rows } of form.tables[table].blocks) for (const { columns } of rows) cells += columns.length;
  return cells;
});

/** True when a second reading of a text knows more of its cells than the first, or more of them as they are read, and its sums bear it out. */
export function isBetterReading(second: AnyReport, first: AnyReport): boolean {
  const more = countAnswered(second) - countAnswered(first);
  if (more < 0 || (more === 0 && countRead(second) <= countRead(first))) return false;
  return isBorneOut(second) && (more > 0 || rowsInDispute(second, first).length === 0);
}

/** Rows of a reading some of whose cells another one answers otherwise: with figures whose sum comes out, or parted into several. */
export function rowsInDispute(chosen: AnyReport, other: AnyReport): readonly RowNode[] {
  const rows: RowNode[] = [];
  for (const name of sectionTables) {
    const table = other[name];
    const differing = Object.values(chosen[name]?.rows ?? {}).filter((row) => differs(row, table?.rows[row.key]));
    if (table === null || other.form === null || differing.length === 0) continue;
    const equations = tableEquations(other.form, name, (key) => table.rows[key] !== undefined);
    const grid = gridOf(table, equations, true);
    for (const row of differing) {
      const own = equations.filter(({ over, line }) => over === 'row' && line === row.key);
      const isDisputed =
        own.length === 0
          ? joinsFigures(row, table.rows[row.key])
          : own.every((each) => grid.state(each) === 'holds' && grid.weigh(each).left.sum > 0);
      if (isDisputed) rows.push(row);
    }
  }
  return rows;
}

/** True when two readings answer some cell of a row, each in its own way. */
function differs({ cells }: RowNode, other: RowNode | undefined): boolean {
  return Object.values(cells).some(({ column, state, value }) => {
    const cell = other?.cells[column];
    return cell !== undefined && answered.has(state) && answered.has(cell.state) && value !== cell.value;
  });
}

/** `100,100,100`: one figure in the one reading, three cells that are alike in the other. */
function joinsFigures({ cells }: RowNode, other: RowNode | undefined): boolean {
  return Object.values(cells).some(({ column, value }) => {
    const part = other?.cells[column]?.value ?? 0;
    return part !== 0 && value !== null && value !== part && String(value).startsWith(String(part));
  });
}

/** States of cells that are read … */
const read: ReadonlySet<CellState> = new Set(['number', 'blank', 'mark']);
/** … or told by the sums. */
const answered: ReadonlySet<CellState> = new Set([...read, 'inferred']);

/** Cells of the tables of sections that were read, not inferred. @internal */
export function countRead(report: AnyReport): number {
  return countCells(report, read);
}

/** Cells that were read or inferred. @internal */
export function countAnswered(report: AnyReport): number {
  return countCells(report, answered);
}

function countCells(report: AnyReport, states: ReadonlySet<CellState>): number {
  let count = 0;
  for (const name of sectionTables)
    for (const row of Object.values(report[name]?.rows ?? {}))
      for (const { state } of Object.values(row.cells)) if (states.has(state)) count++;
  return count;
}

function isBorneOut(report: AnyReport): boolean {
  let checked = 0;
  let failing = 0;
  for (const name of sectionTables) {
    const table = report[name];
    if (table === null || report.form === null) continue;
    const equations = tableEquations(report.form, name, (row) => table.rows[row] !== undefined);
    const grid = gridOf(table, equations);
    for (const equation of equations) {
      const { left, right } = grid.weigh(equation);
      if (left.unknown + right.unknown > 0) continue;
      checked++;
      if (Math.abs(left.sum - right.sum) > 1e-6) failing++;
    }
  }
  return failing <= checked * FAILING;
}

/** The figures as they were read, or also those that were inferred; blanks and marks count nothing. */
function gridOf(table: TableNode, equations: readonly LinearEquation[], withInferred = false): CellGrid {
  const grid = new CellGrid(equations);
  for (const { cells } of Object.values(table.rows)) {
    for (const { row, column, state, value } of Object.values(cells)) {
      if (state === 'number' || (withInferred && state === 'inferred')) grid.set(row, column, value);
      else if (state === 'blank' || state === 'mark') grid.set(row, column, 0);
    }
  }
  return grid;
}
