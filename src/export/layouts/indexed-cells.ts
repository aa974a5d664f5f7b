import { expandGrid, type FormGrid, type GridCell } from '../form-grid.js';

/** A cell of the printed form with the row and the column where it begins, from 0. */
export interface IndexedGridCell {
  readonly y: number;
  readonly x: number;
  readonly cell: GridCell;
}

/** The cells of a grid, row by row. */
export function listIndexedCells(grid: FormGrid): IndexedGridCell[] {
  return expandGrid(grid).flatMap((slots, y) =>
    slots.flatMap((slot, x): IndexedGridCell[] => (slot?.isOrigin === true ? [{ y, x, cell: slot.cell }] : [])),
  );
}
