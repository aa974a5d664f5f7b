import type { LayoutRenderer } from './layout-renderer.js';
import { listNamedLines, type NamedCell } from './named-cells.js';

/**
 * Column label and figure a line, below the label of their row, as YAML has them. Captions are comments.
 *
 *     # 第二十条第（一）项
 *     规章:
 *       本年制发件数: 0
 *       本年废止件数: 0
 *
 * Heeds `separator` (between column and figure). An empty cell ends with the separator.
 */
export const nestedNamesLayout: LayoutRenderer = {
  name: 'nested-names',
  defaults: { separator: ': ' },
  loses: () => [],
  renderTable(grid, { separator }) {
    return listNamedLines(grid)
      .flatMap((line) => {
        if ('caption' in line) return [`# ${line.caption}`];
        return groupByRow(line.cells).flatMap(([row, cells]) => [
          `${row}:`,
          ...cells.map(({ column, text }) => `  ${column}${separator}${text}`),
        ]);
      })
      .join('\n');
  },
};

/** One printed row may have the cells of several (disputes). */
function groupByRow(cells: readonly NamedCell[]): [row: string, cells: NamedCell[]][] {
  const rows = new Map<string, NamedCell[]>();
  for (const cell of cells) {
    const own = rows.get(cell.row);
    if (own === undefined) rows.set(cell.row, [cell]);
    else own.push(cell);
  }
  return [...rows];
}
