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

/** Sums and unknowns of both sides of an equation. */
interface Weight {
  readonly left: number;
  readonly right: number;
  readonly leftUnknown: number;
  readonly rightUnknown: number;
}

/** One side of an equation, seen from a row: which of its columns stand there, and what stands there besides. */
interface RowSide {
  readonly places: readonly number[];
  readonly sum: number;
  readonly unknown: number;
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
    const places: number[] = [];
    let sum = 0;
    let unknown = 0;
    for (const cell of operands) {
      const place = cells.lastIndexOf(cell);
      const value = this.values[cell] as number;
      if (place >= 0) places.push(place);
      else if (Number.isNaN(value)) unknown++;
      else sum += value;
    }
    return { places, sum, unknown };
  }

  private operandsOf(equation: LinearEquation): { readonly left: readonly number[]; readonly right: readonly number[] } {
    const operands = this.index.operands.get(equation);
    if (operands === undefined) throw new TypeError('equation must be one of the grid');
    return operands;
  }

  /** Sums and unknowns of both sides. */
  weigh(equation: LinearEquation): Weight {
    let left = 0;
    let right = 0;
    let leftUnknown = 0;
    let rightUnknown = 0;
    const operands = this.operandsOf(equation);
    for (const cell of operands.left) {
      const value = this.values[cell] as number;
      if (Number.isNaN(value)) leftUnknown++;
      else left += value;
    }
    for (const cell of operands.right) {
      const value = this.values[cell] as number;
      if (Number.isNaN(value)) rightUnknown++;
      else right += value;
    }
    return { left, right, leftUnknown, rightUnknown };
  }

  state(equation: LinearEquation): EquationState {
    return stateOf(this.weigh(equation));
  }
}

function stateOf({ left, right, leftUnknown, rightUnknown }: Weight): EquationState {
  if (leftUnknown === 0 && rightUnknown === 0) return left === right ? 'holds' : 'fails';
  if (leftUnknown === 0 && left < right) return 'fails';
  if (rightUnknown === 0 && right < left) return 'fails';
  return 'open';
}

/** State of an equation with these figures in the columns of the row; NaN where one is unknown. @internal */
export function stateWith({ left, right }: RowEquation, figures: Float64Array): EquationState {
  const weight = { left: left.sum, right: right.sum, leftUnknown: left.unknown, rightUnknown: right.unknown };
  for (const place of left.places) {
    const figure = figures[place] as number;
    if (Number.isNaN(figure)) weight.leftUnknown++;
    else weight.left += figure;
  }
  for (const place of right.places) {
    const figure = figures[place] as number;
    if (Number.isNaN(figure)) weight.rightUnknown++;
    else weight.right += figure;
  }
  return stateOf(weight);
}
