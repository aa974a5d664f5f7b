import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * A cell a line; `blankLines` blank lines between cells, `rowGap` more between rows.
 *
 *     规章
 *     0
 *     0
 *
 * Heeds `blankLines`, `rowGap`, `spans`, `blanks`, `fillers`. Empty cells are empty lines with `blankLines` 0 and blanks kept; with
 * blank lines between the cells they can be told only by counting lines, so they count as lost; so do row ends.
 */
export const lineLayout: LayoutRenderer = {
  name: 'line',
  defaults: { spans: 'dropped' },
  loses(options) {
    const losesBlanks = options.blanks === 'dropped' || options.blankLines > 0;
    return losesBlanks ? ['blanks', 'rowEnds'] : ['rowEnds'];
  },
  renderTable(grid, options) {
    const between = '\n'.repeat(1 + options.blankLines);
    const rows = printRows(grid, options).map((row) => row.map(({ text }) => flatten(text)).join(between));
    return rows.join(between + '\n'.repeat(options.rowGap));
  },
};
