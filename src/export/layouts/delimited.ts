import type { LayoutRenderer } from './layout-renderer.js';
import { printRows } from './printed-rows.js';

/**
 * Comma- or semicolon-separated values (RFC 4180); fields with separators, quotes or line ends are quoted.
 *
 *     规章,0,0,0
 *     行政规范性文件,2,0,14
 *     行政许可,31,,
 *
 * Heeds `separator` (`,` or `;`), `spans`, `blanks`, `fillers`. Prose lines are one field each.
 */
export const delimitedLayout: LayoutRenderer = {
  name: 'delimited',
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const { separator } = options;
    const quote = (text: string): string => (text.includes(separator) || /["\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
    return printRows(grid, options)
      .map((row) => row.map(({ text }) => quote(text)).join(separator))
      .join('\n');
  },
};
