import type { LinearEquation } from './equations.js';

/**
 * The figures of one table and the equations over them, for asking what can be. A cell that has no entry is unknown:
 * it may be any non-negative integer. @internal
 */
export class CellGrid {
  private readonly values = new Map<string, number>();
  private readonly byCell = new Map<string, LinearEquation[]>();

  constructor(readonly equations: readonly LinearEquation[]) {
    for (const equation of equations) {
      for (const cell of [...equation.left, ...equation.right]) {
        const key = cellKey(cell.row, cell.column);
        const list = this.byCell.get(key);
        if (list === undefined) this.byCell.set(key, [equation]);
        else list.push(equation);
      }
    }
  }

  get(row: string, column: string): number | undefined {
    return this.values.get(cellKey(row, column));
  }

  set(row: string, column: string, value: number | null | undefined): void {
    if (value === null || value === undefined) this.values.delete(cellKey(row, column));
    else this.values.set(cellKey(row, column), value);
  }

  equationsOf(row: string, column: string): readonly LinearEquation[] {
    return this.byCell.get(cellKey(row, column)) ?? [];
  }

  /** Every equation that touches a row. */
  equationsOfRow(row: string, columns: readonly string[]): Set<LinearEquation> {
    const result = new Set<LinearEquation>();
    for (const column of columns) for (const equation of this.equationsOf(row, column)) result.add(equation);
    return result;
  }

  /** Sums and unknowns of both sides. */
  weigh(equation: LinearEquation): { left: number; right: number; leftUnknown: number; rightUnknown: number } {
    let left = 0;
    let right = 0;
    let leftUnknown = 0;
    let rightUnknown = 0;
    for (const { row, column } of equation.left) {
      const value = this.get(row, column);
      if (value === undefined) leftUnknown++;
      else left += value;
    }
    for (const { row, column } of equation.right) {
      const value = this.get(row, column);
      if (value === undefined) rightUnknown++;
      else right += value;
    }
    return { left, right, leftUnknown, rightUnknown };
  }

  /** `holds`: all known and equal. `fails`: no completion in non-negative integers. `open`: some completion exists. */
  state(equation: LinearEquation): 'holds' | 'fails' | 'open' {
    const { left, right, leftUnknown, rightUnknown } = this.weigh(equation);
    if (leftUnknown === 0 && rightUnknown === 0) return left === right ? 'holds' : 'fails';
    if (leftUnknown === 0 && left < right) return 'fails';
    if (rightUnknown === 0 && right < left) return 'fails';
    return 'open';
  }
}

/** @internal */
export function cellKey(row: string, column: string): string {
  return `${row}\u0000${column}`;
}
