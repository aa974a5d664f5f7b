import type { FormGrid, GridCell, GridRow } from '../form-grid.js';
import { flatten } from './printed-rows.js';

/** A statutory cell with the labels of its row and its column, on one line each. */
export interface NamedCell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A caption, or the cells of one printed row. */
export type NamedLine = { readonly caption: string } | { readonly cells: readonly NamedCell[] };

/** The lines of a grid with each figure named by its row and its column; headers leave none. */
export function listNamedLines(grid: FormGrid): NamedLine[] {
  let columns = new Map<string, GridCell>();
  return grid.rows.flatMap((row, y): NamedLine[] => {
    if (row.kind === 'caption') return row.cells.map((cell) => ({ caption: cell.text }));
    if (row.kind === 'header') {
      if (grid.rows[y - 1]?.kind !== 'header') columns = new Map();
      for (const cell of row.cells) if (cell.role === 'column') columns.set(columnKey(grid, cell), cell);
      return [];
    }
    return [{ cells: nameCells(grid, row, columns) }];
  });
}

/** Under nested headers (disputes) a column is named with its row, else alone. */
function columnKey(grid: FormGrid, cell: GridCell): string {
  return grid.labelColumns === 0 ? `${cell.row}/${cell.column}` : (cell.column ?? '');
}

function nameCells(grid: FormGrid, { cells }: GridRow, columns: ReadonlyMap<string, GridCell>): NamedCell[] {
  const label = cells.find((cell) => cell.role === 'row')?.text;
  return cells.flatMap((cell) => {
    if (cell.role !== 'value') return [];
    const row = label ?? rowLabel(grid, cell.row);
    const column = columns.get(columnKey(grid, cell))?.text ?? '';
    return [{ row: flatten(row), column: flatten(column), text: cell.text }];
  });
}

function rowLabel(grid: FormGrid, row: string | undefined): string {
  for (const line of grid.rows) {
    for (const cell of line.cells) if (cell.role === 'row' && cell.row === row) return cell.text;
  }
  return '';
}
