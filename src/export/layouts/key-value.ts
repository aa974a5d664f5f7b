import type { FormGrid, GridCell } from '../form-grid.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { flatten } from './printed-rows.js';

/**
 * A statutory cell a line: row label, column label, figure. Captions keep lines of their own.
 *
 *     规章 本年制发件数：0
 *     规章 本年废止件数：0
 *     行政许可 本年处理决定数量：31
 *
 * Heeds `separator` (between column and figure; a full-width colon by default). An empty cell ends with the separator.
 */
export const keyValueLayout: LayoutRenderer = {
  name: 'key-value',
  defaults: { separator: '\uff1a' },
  loses: () => [],
  renderTable(grid, options) {
    let columns = new Map<string, GridCell>();
    return grid.rows
      .flatMap((row, y) => {
        if (row.kind === 'caption') return row.cells.map((cell) => cell.text);
        if (row.kind === 'header') {
          if (grid.rows[y - 1]?.kind !== 'header') columns = new Map();
          for (const cell of row.cells) if (cell.role === 'column') columns.set(columnKey(grid, cell), cell);
          return [];
        }
        return printFigures(grid, row.cells, columns, options.separator);
      })
      .join('\n');
  },
};

/** Under nested headers (disputes) a column is named with its row, else alone. */
function columnKey(grid: FormGrid, cell: GridCell): string {
  return grid.labelColumns === 0 ? `${cell.row}/${cell.column}` : (cell.column ?? '');
}

function printFigures(grid: FormGrid, cells: readonly GridCell[], columns: ReadonlyMap<string, GridCell>, separator: string): string[] {
  const label = cells.find((cell) => cell.role === 'row')?.text;
  return cells.flatMap((cell) => {
    if (cell.role !== 'value') return [];
    const row = label ?? rowLabel(grid, cell.row);
    const column = columns.get(columnKey(grid, cell))?.text ?? '';
    return [`${flatten(row)} ${flatten(column)}${separator}${cell.text}`];
  });
}

function rowLabel(grid: FormGrid, row: string | undefined): string {
  for (const line of grid.rows) {
    for (const cell of line.cells) if (cell.role === 'row' && cell.row === row) return cell.text;
  }
  return '';
}
