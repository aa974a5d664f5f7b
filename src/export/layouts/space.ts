import { displayWidth } from './display-width.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * Cells parted by one space, a row a line; with `wrap`, the whole table as running text cut at that width.
 *
 *     规章 0 0 0
 *     行政规范性文件 2 0 14
 *     行政许可 31
 *
 * Heeds `wrap` (0: a row a line), `fillers` and `rowGap`; `spans` is always dropped. Loses empty cells; with `wrap` also row ends.
 */
export const spaceLayout: LayoutRenderer = {
  name: 'space',
  defaults: { spans: 'dropped', blanks: 'dropped' },
  loses: (options) => (options.wrap > 0 ? ['blanks', 'rowEnds'] : ['blanks']),
  renderTable(grid, options) {
    const rows = printRows(grid, { ...options, spans: 'dropped', blanks: 'dropped' });
    const lines = rows.map((row) => row.map(({ text }) => flatten(text)).join(' '));
    return options.wrap > 0 ? wrapWords(lines.join(' '), options.wrap) : lines.join('\n'.repeat(1 + options.rowGap));
  },
};

/** Breaks at spaces only, as html-to-text does. */
function wrapWords(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
