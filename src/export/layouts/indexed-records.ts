import { listIndexedCells } from './indexed-cells.js';
import type { LayoutRenderer } from './layout-renderer.js';

/**
 * A list of JSON records, a cell each, with its row and its column from 0 and how many of each it takes, as services that
 * recognize tables give them.
 *
 *     [
 *     {"rowIndex": 2, "columnIndex": 0, "rowSpan": 1, "columnSpan": 1, "text": "规章"},
 *     {"rowIndex": 2, "columnIndex": 1, "rowSpan": 1, "columnSpan": 1, "text": "0"}
 *     ]
 *
 * Heeds `spans` (`dropped`: without the two counts).
 */
export const indexedRecordsLayout: LayoutRenderer = {
  name: 'indexed-records',
  loses: () => [],
  renderTable(grid, { spans }) {
    const records = listIndexedCells(grid).map(({ y, x, cell }) => {
      const size = spans === 'dropped' ? '' : `"rowSpan": ${cell.rowspan}, "columnSpan": ${cell.colspan}, `;
      return `{"rowIndex": ${y}, "columnIndex": ${x}, ${size}"text": ${JSON.stringify(cell.text)}}`;
    });
    return `[\n${records.join(',\n')}\n]`;
  },
};
