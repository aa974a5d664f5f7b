import { listIndexedCells } from './indexed-cells.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { flatten } from './printed-rows.js';

/**
 * A cell a line, behind its row and its column, counted from 1.
 *
 *     R3C1: 规章
 *     R3C2: 0
 *     R3C3: 0
 *
 * Heeds `separator` (between the place and the text).
 */
export const indexedLinesLayout: LayoutRenderer = {
  name: 'indexed-lines',
  defaults: { separator: ': ' },
  loses: () => [],
  renderTable: (grid, { separator }) =>
    listIndexedCells(grid)
      .map(({ y, x, cell }) => `R${y + 1}C${x + 1}${separator}${flatten(cell.text)}`)
      .join('\n'),
};
