import type { CellNode, RowNode, TableNode } from '../ast/nodes.js';
import type { CellGrid } from './cell-grid.js';
import type { CellKey, LinearEquation } from './equations.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A cell whose value the equations gave. @internal */
export interface Inference {
  readonly cell: CellNode;
  /** True where a figure it follows from may be another row's. */
  readonly restsOnDoubt: boolean;
}

/**
 * Fills lost cells that the equations leave one value for, until nothing changes. A sum with one unknown gives it; a
 * sum already reached gives zeros. A value that some other equation refuses is not taken. Marked `inferred`.
 * @param moved rows whose figures may be another row's: their lost cells stay lost, since a sum over such figures tells
 * nothing of them.
 * @param thinned rows that leave blank cells out: one that adds nothing is as likely blank as 0, and stays lost.
 */
export function inferLostCells(table: TableNode, grid: CellGrid, moved: ReadonlySet<string>, thinned: ReadonlySet<string>): Inference[] {
  const open = new Set<Writable<CellNode>>();
  for (const key in table.rows) {
    const { cells } = table.rows[key] as RowNode;
    for (const column in cells) {
      const cell = cells[column] as CellNode;
      if (cell.state === 'number' || cell.state === 'inferred' || cell.state === 'mark') grid.set(cell.row, cell.column, cell.value);
      else grid.set(cell.row, cell.column, undefined);
      if (cell.state === 'lost' && !moved.has(key)) open.add(cell);
    }
  }
  const inferences: Inference[] = [];
  const doubtful = new Set<string>();
  const isDoubtful = ({ row, column }: CellKey): boolean => moved.has(row) || doubtful.has(`${row}\u0000${column}`);
  for (let hasChanged = open.size > 0; hasChanged; ) {
    hasChanged = false;
    for (const cell of open) {
      const only = onlyValue(grid, cell);
      if (only === null) continue;
      const { value, from } = only;
      grid.set(cell.row, cell.column, value);
      if (grid.equationsOf(cell.row, cell.column).some((equation) => grid.state(equation) === 'fails')) {
        grid.set(cell.row, cell.column, undefined);
        continue;
      }
      open.delete(cell);
      hasChanged = true;
      if (value === 0 && thinned.has(cell.row)) continue;
      cell.value = value;
      cell.state = 'inferred';
      const restsOnDoubt = from.left.some(isDoubtful) || from.right.some(isDoubtful);
      if (restsOnDoubt) doubtful.add(`${cell.row}\u0000${cell.column}`);
      inferences.push({ cell, restsOnDoubt });
    }
  }
  return inferences;
}

/** The one value the equations of a cell allow, and the equation that gives it, or null. */
function onlyValue(grid: CellGrid, cell: CellNode): { readonly value: number; readonly from: LinearEquation } | null {
  for (const equation of grid.equationsOf(cell.row, cell.column)) {
    const { left, right } = grid.weigh(equation);
    const isLeft = equation.left.some((each) => each.row === cell.row && each.column === cell.column);
    const [here, there] = isLeft ? [left, right] : [right, left];
    const missing = there.sum - here.sum;
    if (there.unknown > 0 || missing < 0) continue;
    if (here.unknown === 1 || missing === 0) return { value: missing, from: equation };
  }
  return null;
}
