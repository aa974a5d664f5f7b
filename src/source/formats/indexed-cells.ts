import type { DataScalar } from './data-values.js';

/** A cell with the place in its table that the text states; both indices from any base. @internal */
export interface IndexedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What it holds: one text, or several that follow each other; none for a blank cell. */
  readonly texts: readonly DataScalar[];
  /** True for a cell that is not in the text, though its table has one there. */
  readonly isMissing?: boolean;
}

/** Fewest cells of a table, and of one whose indices say by their names that they count rows and columns: a header and one row. */
const LEAST_CELLS = 6;
/** @internal */
export const LEAST_NAMED_CELLS = 4;
/** Least share of a table's places that have a cell of their own: spans and blank cells leave others out. */
const LEAST_FILLED = 0.2;
/** Most rows and columns. */
const SIDE_LIMIT = 512;

/**
 * Parts a run of cells where a table ends: where a place is met again. Null where the two indices say no place: those of
 * a table leave no two cells in one place and fill most of its rows and columns.
 * @param least fewest cells of each
 * @internal
 */
export function partTables<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  least = LEAST_CELLS,
): T[][] | null {
  const tables: T[][] = [];
  let places = new Set<number>();
  let lastRow = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const { row, column } = cell;
    if (row < 0 || column < 0 || row > 1e6 || column > 1e6) return null;
    const place = row * 1e6 + column;
    if (tables.length === 0 || places.has(place)) {
      if (tables.length > 0 && row >= lastRow) return null;
      tables.push([]);
      places = new Set();
    }
    places.add(place);
    (tables[tables.length - 1] as T[]).push(cell);
    lastRow = row;
  }
  return tables.length > 0 && tables.every((own) => isTable(own, least)) ? tables : null;
}

function isTable(cells: readonly { readonly row: number; readonly column: number }[], least: number): boolean {
  if (cells.length < least) return false;
  const height = span(cells.map(({ row }) => row));
  const width = span(cells.map(({ column }) => column));
  return height > 1 && width > 1 && height <= SIDE_LIMIT && width <= SIDE_LIMIT && cells.length >= height * width * LEAST_FILLED;
}

function span(numbers: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return most - least + 1;
}

/** A line of a table as it stands in the grid: cells, and null for blank ones; what a cell above or to the left covers is left out. @internal */
export type IndexedRow = readonly (IndexedCell | null)[];

/** The rows of a table from top to bottom, each from its first column to its last. @internal */
export function layOutRows(cells: readonly IndexedCell[]): IndexedRow[] {
  const rows = new Map<number, Map<number, IndexedCell | 'covered'>>();
  const rowAt = (row: number): Map<number, IndexedCell | 'covered'> => {
    const known = rows.get(row) ?? new Map<number, IndexedCell | 'covered'>();
    rows.set(row, known);
    return known;
  };
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const cell of cells) {
    rowAt(cell.row).set(cell.column, cell);
    first = Math.min(first, cell.column);
    last = Math.max(last, cell.column);
  }
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let y = row; y < row + Math.min(rowSpan, SIDE_LIMIT); y++) {
      const own = rows.get(y);
      // Rows below have cells of their own.
      if (own === undefined) continue;
      for (let x = column; x < column + Math.min(columnSpan, SIDE_LIMIT); x++) if (!own.has(x)) own.set(x, 'covered');
    }
  }
  const order = [...rows.keys()].sort((a, b) => a - b);
  return order.map((row) => {
    const own = rowAt(row);
    const line: (IndexedCell | null)[] = [];
    for (let column = first; column <= last; column++) {
      const cell = own.get(column) ?? null;
      if (cell !== 'covered') line.push(cell);
    }
    return line;
  });
}
