import type { AnyReport, CellNode } from '../ast/nodes.js';
import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import { type CellKey, expandEquations, type LinearEquation } from '../solve/equations.js';
import { roundAmount } from '../solve/round-amount.js';

/**
 * What a blank cell counts for. `strict`: unknown. `zero`: 0, as long as each side of the equation has a figure of its
 * own; a side without any figure stays unknown, so that an empty row is never a pass.
 */
export type BlankPolicy = 'strict' | 'zero';

/** One equation against one report. */
export interface AssessedEquation {
  readonly equation: LinearEquation;
  /** `unassessable`: an operand is blank, lost, ambiguous, absent or not a figure. Never a pass. */
  readonly status: 'holds' | 'fails' | 'unassessable';
  /** Sums of the operands that have a figure. */
  readonly left: number;
  readonly right: number;
  /** Operands without a figure; empty unless `unassessable`, or counted as 0 under `zero`. */
  readonly missing: readonly CellKey[];
}

/** One equation, named by its code and the row or column it holds in. */
export interface EquationReference {
  readonly code: string;
  readonly table: string;
  readonly over: 'row' | 'column';
  readonly line: string;
}

/** @internal */
export function referenceTo({ code, table, over, line }: LinearEquation): EquationReference {
  return { code, table, over, line };
}

/**
 * Assesses every equation of the report's form, in declaration order.
 * @internal
 */
export function assessEquations(report: AnyReport, policy: BlankPolicy): AssessedEquation[] {
  return report.form === null ? [] : equationsOf(report, report.form).map((equation) => assess(report, equation, policy));
}

/** The figure of a cell, or null: words that state a zero change are figures. @internal */
function figureOf(cell: CellNode | undefined): number | null {
  return cell === undefined ? null : cell.value;
}

/** @internal */
export function cellAt(report: AnyReport, table: TableName, key: CellKey): CellNode | undefined {
  return report[table]?.rows[key.row]?.cells[key.column];
}

const expanded = new WeakMap<EditionDefinition, Map<string, readonly LinearEquation[]>>();

/** Expansion depends only on the form and on the undivided rows in use, so it is kept. */
function equationsOf(report: AnyReport, form: EditionDefinition): readonly LinearEquation[] {
  const hasRow = (table: TableName, row: string): boolean => report[table]?.rows[row] !== undefined;
  const inUse = (form.undividedRows ?? [])
    .filter(({ table, row, insteadOf }) => hasRow(table, row.key) && !insteadOf.some((key) => hasRow(table, key)))
    .map(({ table, row }) => `${table}/${row.key}`)
    .join(' ');
  let byUse = expanded.get(form);
  if (!byUse) {
    byUse = new Map();
    expanded.set(form, byUse);
  }
  let equations = byUse.get(inUse);
  if (!equations) {
    equations = expandEquations(form, hasRow);
    byUse.set(inUse, equations);
  }
  return equations;
}

interface Side {
  readonly sum: number;
  readonly figures: number;
  /** False when an operand is missing that no policy may count as 0. */
  readonly canBeZero: boolean;
}

function assess(report: AnyReport, equation: LinearEquation, policy: BlankPolicy): AssessedEquation {
  const missing: CellKey[] = [];
  const left = sumOf(report, equation.table, equation.left, missing);
  const right = sumOf(report, equation.table, equation.right, missing);
  const isAssessable =
    missing.length === 0 || (policy === 'zero' && left.canBeZero && right.canBeZero && left.figures > 0 && right.figures > 0);
  const status = !isAssessable ? 'unassessable' : left.sum === right.sum ? 'holds' : 'fails';
  return { equation, status, left: left.sum, right: right.sum, missing };
}

function sumOf(report: AnyReport, table: TableName, keys: readonly CellKey[], missing: CellKey[]): Side {
  let sum = 0;
  let figures = 0;
  let canBeZero = true;
  // Operands of one row follow each other: the row is looked up once.
  const rows = report[table]?.rows;
  let row: string | undefined;
  let cells: Readonly<Record<string, CellNode>> | undefined;
  for (const key of keys) {
    if (key.row !== row) {
      row = key.row;
      cells = rows?.[row]?.cells;
    }
    const cell = cells?.[key.column];
    const value = figureOf(cell);
    if (value === null) {
      missing.push(key);
      if (cell === undefined || (cell.state !== 'blank' && cell.state !== 'mark')) canBeZero = false;
    } else {
      sum += value;
      figures += 1;
    }
  }
  return { sum: Number.isInteger(sum) ? sum : roundAmount(sum), figures, canBeZero };
}
