import { displayWidth, padDisplay } from './display-width.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * reStructuredText simple tables: columns under rules of equal signs, parted by two spaces; position tells the column.
 *
 *     ==========  =  =  =
 *     规章        0  0  0
 *     ==========  =  =  =
 *
 * Heeds `spans` (dropped is taken as empty: position carries the meaning), `blanks` and `fillers`.
 */
export const simpleTableLayout: LayoutRenderer = {
  name: 'simple-table',
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const spans = options.spans === 'dropped' ? 'empty' : options.spans;
    const rows = printRows(grid, { ...options, spans }).map((row) => row.map(({ text }) => flatten(text)));
    const count = Math.max(...rows.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, x) => Math.max(1, ...rows.map((row) => displayWidth(row[x] ?? ''))));
    const rule = widths.map((width) => '='.repeat(width)).join('  ');
    const lines = rows.map((row) =>
      row
        .map((text, x) => padDisplay(text, widths[x] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [rule, ...lines.slice(0, 1), rule, ...lines.slice(1), rule].join('\n');
  },
  renderProse(block) {
    if (block.kind === 'paragraph') return block.text;
    const mark = block.kind === 'title' ? '=' : block.level === 1 ? '-' : '~';
    return `${block.text}\n${mark.repeat(displayWidth(block.text))}`;
  },
};
