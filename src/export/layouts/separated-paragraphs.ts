import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * Each cell a paragraph, with a separator as a paragraph of its own between two cells of a row: what browsers (tab) and
 * html2text (bar) make of cells that hold paragraphs.
 *
 *     规章
 *
 *     |
 *
 *     0
 *
 * Heeds `separator` (a bar by default), `rowGap` (blank lines after a row beyond the first), `spans`, `blanks`, `fillers`. An empty cell is an
 * empty paragraph between two separators. With no further blank lines, only the missing separator tells that a row ends.
 */
export const separatedParagraphsLayout: LayoutRenderer = {
  name: 'separated-paragraphs',
  defaults: { spans: 'dropped', separator: '|', rowGap: 2 },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const rows = printRows(grid, options).map((row) => row.map(({ text }) => flatten(text)).join(`\n\n${options.separator}\n\n`));
    return rows.join('\n'.repeat(2 + options.rowGap));
  },
};
