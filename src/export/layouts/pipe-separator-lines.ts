import type { LayoutRenderer } from './layout-renderer.js';
import { printRows } from './printed-rows.js';

/**
 * The separator stands on a line of its own after every cell; only the first cell of a row has its bar on the same line.
 *
 *     | 规章
 *     |
 *     0
 *     |
 *     ||
 *
 * Rows that are narrower than the table end with a line of bars. Heeds `leadingBar`, `spans`, `fillers` (0 takes the table's own
 * width), `rowGap`, `blanks`. An empty cell is an empty line between two bars.
 */
export const pipeSeparatorLinesLayout: LayoutRenderer = {
  name: 'pipe-separator-lines',
  defaults: { spans: 'dropped', gap: 0 },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const width = options.fillers > 0 ? options.fillers : grid.width;
    const rows = printRows(grid, { ...options, fillers: 0 }).map((row) => {
      const cells = row.map(({ text }) => `${text}\n|`);
      const missing = width - row.length;
      const closing = missing > 0 ? `\n${'|'.repeat(missing)}` : '';
      return `${options.leadingBar ? '| ' : ''}${cells.join('\n')}${closing}`;
    });
    return rows.join('\n'.repeat(1 + options.rowGap));
  },
};
