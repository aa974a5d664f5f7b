import type { LayoutRenderer } from './layout-renderer.js';
import { listNamedLines } from './named-cells.js';

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
  renderTable(grid, { separator }) {
    return listNamedLines(grid)
      .flatMap((line) =>
        'caption' in line ? [line.caption] : line.cells.map(({ row, column, text }) => `${row} ${column}${separator}${text}`),
      )
      .join('\n');
  },
};
