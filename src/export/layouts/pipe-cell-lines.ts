import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * A lone bar opens a row; each cell is a line closed by a bar; the last one carries bars for the columns its row lacks.
 *
 *     |
 *     规章 |
 *     0 | ||
 *
 * Heeds `leadingBar` (false: rows open without the lone bar), `fillers` (bars are added up to that many columns; 0 takes
 * the table's own width), `trailingBar` (false: no such bars), `spans`, `rowGap`, `blanks`. An empty cell is a line with a bar alone, as a row's
 * opening is: they differ by the space before the bar only.
 */
export const pipeCellLinesLayout: LayoutRenderer = {
  name: 'pipe-cell-lines',
  defaults: { spans: 'dropped', gap: 0 },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const width = options.fillers > 0 ? options.fillers : grid.width;
    const rows = printRows(grid, { ...options, fillers: 0 }).map((row) => {
      const lines = row.map(({ text }) => (text === '' ? ' |' : `${flatten(text)} |`));
      const missing = width - row.length;
      if (missing > 0 && options.trailingBar) lines[Math.max(0, lines.length - 1)] = `${lines.at(-1) ?? ''} ${'|'.repeat(missing)}`;
      if (options.leadingBar) lines.unshift('|');
      return lines.join('\n');
    });
    return rows.join('\n'.repeat(1 + options.rowGap));
  },
};
