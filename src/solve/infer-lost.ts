import type { CellNode, RowNode, TableNode } from '../ast/nodes.js';
import type { CellGrid } from './cell-grid.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Fills lost cells that the equations leave one value for, until nothing changes. A sum with one unknown gives it; a
 * sum already reached gives zeros. A value that some other equation refuses is not taken. Marked `inferred`.
 */
export function inferLostCells(table: TableNode, grid: CellGrid): CellNode[] {
  const open = new Set<Writable<CellNode>>();
  for (const key in table.rows) {
    const { cells } = table.rows[key] as RowNode;
    for (const column in cells) {
      const cell = cells[column] as CellNode;
      if (cell.state === 'number' || cell.state === 'inferred' || cell.state === 'mark') grid.set(cell.row, cell.column, cell.value);
      else grid.set(cell.row, cell.column, undefined);
      if (cell.state === 'lost') open.add(cell);
    }
  }
  const inferred: CellNode[] = [];
  for (let hasChanged = open.size > 0; hasChanged; ) {
    hasChanged = false;
    for (const cell of open) {
      const value = onlyValue(grid, cell);
      if (value === null) continue;
      grid.set(cell.row, cell.column, value);
      if (grid.equationsOf(cell.row, cell.column).some((equation) => grid.state(equation) === 'fails')) {
        grid.set(cell.row, cell.column, undefined);
        continue;
      }
      cell.value = value;
      cell.state = 'inferred';
      open.delete(cell);
      inferred.push(cell);
      hasChanged = true;
    }
  }
  return inferred;
}

/** The one value the equations of a cell allow, or null. */
function onlyValue(grid: CellGrid, cell: CellNode): number | null {
  for (const equation of grid.equationsOf(cell.row, cell.column)) {
    const { left, right } = grid.weigh(equation);
    const isLeft = equation.left.some((each) => each.row === cell.row && each.column === cell.column);
    const [here, there] = isLeft ? [left, right] : [right, left];
    const missing = there.sum - here.sum;
    if (there.unknown > 0 || missing < 0) continue;
    if (here.unknown === 1 || missing === 0) return missing;
  }
  return null;
}
