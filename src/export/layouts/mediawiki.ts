import type { GridCell } from '../form-grid.js';
import type { LayoutRenderer } from './layout-renderer.js';

/**
 * MediaWiki tables with their spans as attributes.
 *
 *     |-
 *     ! 行政许可
 *     | colspan="3" | 31
 *
 * Heeds `spans` (`dropped`: without the attributes).
 */
export const mediawikiLayout: LayoutRenderer = {
  name: 'mediawiki',
  loses: () => [],
  renderTable(grid, options) {
    const rows = grid.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const mark = cell.role === 'value' ? '|' : '!';
        const attributes = options.spans === 'dropped' ? '' : spanAttributes(cell);
        return `${mark} ${attributes === '' ? '' : `${attributes} | `}${cell.text}`.trimEnd();
      });
      return ['|-', ...cells].join('\n');
    });
    return ['{| class="wikitable"', ...rows, '|}'].join('\n');
  },
  renderProse(block) {
    if (block.kind === 'paragraph') return block.text;
    const mark = '='.repeat(block.kind === 'title' ? 1 : block.level + 1);
    return `${mark} ${block.text} ${mark}`;
  },
};

/** `colspan="3" rowspan="2"`, without those of 1. @internal */
export function spanAttributes(cell: GridCell): string {
  const spans = [cell.colspan > 1 ? `colspan="${cell.colspan}"` : '', cell.rowspan > 1 ? `rowspan="${cell.rowspan}"` : ''];
  return spans.filter((span) => span !== '').join(' ');
}
