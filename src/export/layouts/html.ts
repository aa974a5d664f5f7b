import type { LayoutRenderer } from './layout-renderer.js';
import { spanAttributes } from './mediawiki.js';

/**
 * HTML source left as text, with its spans.
 *
 *     <tr>
 *     <td>行政许可</td><td colspan="3">31</td>
 *     </tr>
 *
 * Heeds `spans` (`dropped`: without the attributes), `blankLines` (1: a cell a line). Empty cells are `<td></td>`.
 */
export const htmlLayout: LayoutRenderer = {
  name: 'html',
  loses: () => [],
  renderTable(grid, options) {
    const between = options.blankLines > 0 ? '\n' : '';
    const rows = grid.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const attributes = options.spans === 'dropped' ? '' : spanAttributes(cell);
        const text = escapeText(cell.text).replace(/\n/gu, '<br />');
        return `<td${attributes === '' ? '' : ` ${attributes}`}>${text}</td>`;
      });
      return `<tr>\n${cells.join(between)}\n</tr>`;
    });
    return ['<table border="1">', ...rows, '</table>'].join('\n');
  },
  renderProse(block) {
    const tag = block.kind === 'title' ? 'h1' : block.kind === 'heading' ? `h${block.level + 1}` : 'p';
    return `<${tag}>${escapeText(block.text)}</${tag}>`;
  },
};

function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
