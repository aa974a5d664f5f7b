import type { GridCell } from '../form-grid.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { flatten } from './printed-rows.js';

/**
 * AsciiDoc tables; spans stand before the bar.
 *
 *     |===
 *     |行政许可 3+|31
 *     |===
 *
 * Heeds `spans` (`dropped`: without the span prefixes) and `blankLines` (1: a cell a line, as `asciidoctor` users write).
 */
export const asciidocLayout: LayoutRenderer = {
  name: 'asciidoc',
  loses: () => [],
  renderTable(grid, options) {
    const between = options.blankLines > 0 ? '\n' : ' ';
    const rows = grid.rows.map((row) =>
      row.cells.map((cell) => `${options.spans === 'dropped' ? '' : spanPrefix(cell)}|${flatten(cell.text)}`).join(between),
    );
    return [`[cols="${grid.width}*"]`, '|===', ...rows, '|==='].join('\n');
  },
  renderProse(block) {
    if (block.kind === 'title') return `= ${block.text}`;
    return block.kind === 'heading' ? `${'='.repeat(block.level + 1)} ${block.text}` : block.text;
  },
};

function spanPrefix({ colspan, rowspan }: GridCell): string {
  if (colspan === 1 && rowspan === 1) return '';
  return `${colspan > 1 ? colspan : ''}${rowspan > 1 ? `.${rowspan}` : ''}+`;
}
