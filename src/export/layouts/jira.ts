import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * Jira's wiki tables: header rows between doubled bars.
 *
 *     ||信息内容||本年制发件数||本年废止件数||现行有效件数||
 *     |规章|0|0|0|
 *     |行政许可|31| | |
 *
 * Heeds `spans`, `blanks`, `fillers`. An empty cell is one space, as Jira needs it.
 */
export const jiraLayout: LayoutRenderer = {
  name: 'jira',
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable: (grid, options) =>
    printRows(grid, options)
      .map((row, index) => {
        const bar = grid.rows[index]?.kind === 'header' ? '||' : '|';
        return `${bar}${row.map(({ text }) => (text === '' ? ' ' : flatten(text))).join(bar)}${bar}`;
      })
      .join('\n'),
  renderProse(block) {
    if (block.kind === 'paragraph') return block.text;
    return `h${block.kind === 'title' ? 1 : block.level + 1}. ${block.text}`;
  },
};
