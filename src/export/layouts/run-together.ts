import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * The cells of a row without anything between them.
 *
 *     信息内容本年制发件数本年废止件数现行有效件数
 *     规章143
 *     行政许可31
 *
 * Heeds `rowGap`. Loses where one figure ends and the next begins: only rows with one possible split can be read.
 */
export const runTogetherLayout: LayoutRenderer = {
  name: 'run-together',
  loses: () => ['cellEnds', 'blanks'],
  renderTable(grid, options) {
    const rows = printRows(grid, { ...options, spans: 'dropped', blanks: 'dropped', fillers: 0 });
    return rows.map((row) => row.map(({ text }) => flatten(text)).join('')).join('\n'.repeat(1 + options.rowGap));
  },
};
