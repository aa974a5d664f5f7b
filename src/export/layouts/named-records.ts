import type { LayoutRenderer } from './layout-renderer.js';
import { listNamedLines } from './named-cells.js';

/**
 * A list of JSON records, a statutory cell each, by the labels of its row and its column. Captions are left out.
 *
 *     [
 *     {"row": "规章", "column": "本年制发件数", "value": "0"},
 *     {"row": "规章", "column": "本年废止件数", "value": "0"}
 *     ]
 *
 * Heeds no options.
 */
export const namedRecordsLayout: LayoutRenderer = {
  name: 'named-records',
  loses: () => [],
  renderTable(grid) {
    const cells = listNamedLines(grid).flatMap((line) => ('caption' in line ? [] : line.cells));
    const records = cells.map(
      ({ row, column, text }) => `{"row": ${JSON.stringify(row)}, "column": ${JSON.stringify(column)}, "value": ${JSON.stringify(text)}}`,
    );
    return `[\n${records.join(',\n')}\n]`;
  },
};
