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
  /** True where it fails whatever marks such as `/` stand for: the figures of the other side are too small already. */
  readonly isExceeded: boolean;
  /** Operands without a figure; empty unless `unassessable`, `isExceeded`, or counted as 0 under `zero`. */
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
  /** Operands without a figure, and whether each of them is a mark. */
  readonly missing: number;
  readonly areMarks: boolean;
  /** False where a figure is negative. */
  readonly areCounts: boolean;
  /** False when an operand is missing that no policy may count as 0. */
  readonly canBeZero: boolean;
}

function assess(report: AnyReport, equation: LinearEquation, policy: BlankPolicy): AssessedEquation {
  const missing: CellKey[] = [];
  const left = sumOf(report, equation.table, equation.left, missing);
  const right = sumOf(report, equation.table, equation.right, missing);
  const isExceeded = exceeds(left, right) || exceeds(right, left);
  const isAssessable =
    isExceeded || missing.length === 0 || (policy === 'zero' && left.canBeZero && right.canBeZero && left.figures > 0 && right.figures > 0);
  const status = !isAssessable ? 'unassessable' : left.sum === right.sum ? 'holds' : 'fails';
  return { equation, status, left: left.sum, right: right.sum, isExceeded, missing };
}

/** True where the figures of a side that has marks are more than the other, which has all its figures: no count is negative. */
function exceeds(side: Side, other: Side): boolean {
  return side.missing > 0 && side.areMarks && side.areCounts && other.missing === 0 && side.sum > other.sum;
}

function sumOf(report: AnyReport, table: TableName, keys: readonly CellKey[], missing: CellKey[]): Side {
  let sum = 0;
  let figures = 0;
  let canBeZero = true;
  let areMarks = true;
  let areCounts = true;
  const known = missing.length;
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
      if (cell?.state !== 'mark') areMarks = false;
      if (cell === undefined || (cell.state !== 'blank' && cell.state !== 'mark')) canBeZero = false;
    } else {
      if (value < 0) areCounts = false;
      sum += value;
      figures += 1;
    }
  }
  return { sum: Number.isInteger(sum) ? sum : roundAmount(sum), figures, missing: missing.length - known, areMarks, areCounts, canBeZero };
}
