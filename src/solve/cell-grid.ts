import type { CellKey, LinearEquation } from './equations.js';

/** Where the cells of some equations stand in a grid; made once for each array of equations. */
class GridIndex {
  /** Number of each cell that stands in some equation. */
  private readonly cells = new Map<string, Map<string, number>>();
  private readonly lastOfRow = new Map<string, { readonly columns: readonly string[]; readonly cells: readonly number[] }>();
  /** The equations of each cell. */
  readonly byCell: LinearEquation[][] = [];
  /** The cells of each equation. */
  readonly operands = new Map<LinearEquation, { readonly left: readonly number[]; readonly right: readonly number[] }>();

  constructor(equations: readonly LinearEquation[]) {
    for (const equation of equations) {
      const enter = ({ row, column }: CellKey): number => {
        const cell = this.add(row, column);
        (this.byCell[cell] as LinearEquation[]).push(equation);
        return cell;
      };
      this.operands.set(equation, { left: equation.left.map(enter), right: equation.right.map(enter) });
    }
  }

  private add(row: string, column: string): number {
    let ofRow = this.cells.get(row);
    if (ofRow === undefined) {
      ofRow = new Map();
      this.cells.set(row, ofRow);
    }
    let cell = ofRow.get(column);
    if (cell === undefined) {
      cell = this.byCell.length;
      this.byCell.push([]);
      ofRow.set(column, cell);
    }
    return cell;
  }

  /** The number of a cell, or -1 when no equation has it. */
  find(row: string, column: string): number {
    return this.cells.get(row)?.get(column) ?? -1;
  }

  /** The numbers of the cells of a row; those asked for last are kept. */
  findRow(row: string, columns: readonly string[]): readonly number[] {
    const known = this.lastOfRow.get(row);
    if (known !== undefined && known.columns === columns) return known.cells;
    const cells = columns.map((column) => this.find(row, column));
    this.lastOfRow.set(row, { columns, cells });
    return cells;
  }
}

/** `holds`: all known and equal. `fails`: no completion in non-negative integers. `open`: some completion exists. @internal */
export type EquationState = 'holds' | 'fails' | 'open';

/** What one side of an equation comes to: the sum of what is known, and how many of its cells are not. @internal */
export interface Side {
  readonly sum: number;
  readonly unknown: number;
}

/** One side of an equation, seen from a row: which of its columns stand there, and what stands there besides. */
interface RowSide extends Side {
  readonly places: readonly number[];
}

/** An equation seen from a row. @internal */
export interface RowEquation {
  /** True for a sum of the row's own cells. */
  readonly isOwn: boolean;
  readonly left: RowSide;
  readonly right: RowSide;
}

const indices = new WeakMap<readonly LinearEquation[], GridIndex>();

function indexOf(equations: readonly LinearEquation[]): GridIndex {
  let index = indices.get(equations);
  if (index === undefined) {
    index = new GridIndex(equations);
    indices.set(equations, index);
  }
  return index;
}

/**
 * The figures of one table and the equations over them, for asking what can be. A cell that has no entry is unknown:
 * it may be any non-negative integer; cells that no equation has are not kept. @internal
 */
export class CellGrid {
  private readonly index: GridIndex;
  /** NaN where unknown. */
  private readonly values: Float64Array;

  constructor(readonly equations: readonly LinearEquation[]) {
    this.index = indexOf(equations);
    this.values = new Float64Array(this.index.byCell.length).fill(Number.NaN);
  }

  set(row: string, column: string, value: number | null | undefined): void {
    const cell = this.index.find(row, column);
    if (cell >= 0) this.values[cell] = value ?? Number.NaN;
  }

  /** Sets the cells of a row, in the order of `columns`. */
  setRow(row: string, columns: readonly string[], figureAt: (index: number) => number | null | undefined): void {
    const cells = this.index.findRow(row, columns);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      if (cell >= 0) this.values[cell] = figureAt(i) ?? Number.NaN;
    }
  }

  equationsOf(row: string, column: string): readonly LinearEquation[] {
    return this.index.byCell[this.index.find(row, column)] ?? [];
  }

  /** Every equation that touches some of the cells of a row, as it is for that row while all others stay as they are. */
  equationsOfRow(row: string, columns: readonly string[]): RowEquation[] {
    const cells = this.index.findRow(row, columns);
    const equations = new Set<LinearEquation>();
    for (const cell of cells) for (const equation of this.index.byCell[cell] ?? []) equations.add(equation);
    return [...equations].map((equation) => this.seenFrom(row, cells, equation));
  }

  private seenFrom(row: string, cells: readonly number[], equation: LinearEquation): RowEquation {
    const { left, right } = this.operandsOf(equation);
    const isOwn = (cell: CellKey): boolean => cell.row === row;
    return {
      isOwn: equation.left.every(isOwn) && equation.right.every(isOwn),
      left: this.sideFrom(cells, left),
      right: this.sideFrom(cells, right),
    };
  }

  private sideFrom(cells: readonly number[], operands: readonly number[]): RowSide {
    const ofRow = operands.filter((cell) => cells.includes(cell));
    const others = operands.filter((cell) => !cells.includes(cell));
    return { places: ofRow.map((cell) => cells.lastIndexOf(cell)), ...addUp(this.values, others) };
  }

  private operandsOf(equation: LinearEquation): { readonly left: readonly number[]; readonly right: readonly number[] } {
    const operands = this.index.operands.get(equation);
    if (operands === undefined) throw new TypeError('equation must be one of the grid');
    return operands;
  }

  /** Both sides as they are. */
  weigh(equation: LinearEquation): { readonly left: Side; readonly right: Side } {
    const { left, right } = this.operandsOf(equation);
    return { left: addUp(this.values, left), right: addUp(this.values, right) };
  }

  /** @throws TypeError when the equation is none of the grid's. */
  state(equation: LinearEquation): EquationState {
    const { left, right } = this.weigh(equation);
    return stateOf(left, right);
  }
}

/** Adds the figures in some places to a side; NaN where one is unknown. */
function addUp(figures: Float64Array, places: readonly number[], { sum, unknown }: Side = NOTHING): Side {
  let total = sum;
  let missing = unknown;
  for (const place of places) {
    const figure = figures[place] as number;
    if (Number.isNaN(figure)) missing++;
    else total += figure;
  }
  return { sum: total, unknown: missing };
}

const NOTHING: Side = { sum: 0, unknown: 0 };

function stateOf(left: Side, right: Side): EquationState {
  if (left.unknown === 0 && right.unknown === 0) return left.sum === right.sum ? 'holds' : 'fails';
  if (left.unknown === 0 && left.sum < right.sum) return 'fails';
  if (right.unknown === 0 && right.sum < left.sum) return 'fails';
  return 'open';
}

/** State of an equation with these figures in the columns of the row; NaN where one is unknown. @internal */
export function stateWith({ left, right }: RowEquation, figures: Float64Array): EquationState {
  return stateOf(addUp(figures, left.places, left), addUp(figures, right.places, right));
}
