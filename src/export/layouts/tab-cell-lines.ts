import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * A cell a line, each opened by a tab; a blank line ends the row; a lone tab is an empty cell or one covered from above.
 *
 *     ⇥规章
 *     ⇥0
 *     ⇥
 *
 * Heeds `spans`, `blanks`, `fillers`, `rowGap` (blank lines after a row, 1 by default; 0 leaves row ends unmarked).
 */
export const tabCellLinesLayout: LayoutRenderer = {
  name: 'tab-cell-lines',
  defaults: { spans: 'below', rowGap: 1 },
  loses(options) {
    const losses = options.blanks === 'dropped' ? (['blanks'] as const) : [];
    return options.rowGap === 0 ? [...losses, 'rowEnds'] : losses;
  },
  renderTable(grid, options) {
    const rows = printRows(grid, options).map((row) => row.map(({ text }) => `\t${flatten(text)}`).join('\n'));
    return rows.join('\n'.repeat(1 + options.rowGap));
  },
};
