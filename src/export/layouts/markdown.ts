import type { LayoutRenderer } from './layout-renderer.js';
import { joinBarRows } from './pipe.js';
import { printRows } from './printed-rows.js';

/**
 * GitHub's Markdown: a rule line after the first row makes it the header.
 *
 *     | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
 *     |----------|--------------|--------------|--------------|
 *     | 规章     | 0            | 0            | 0            |
 *
 * Heeds `padding`, `spans`, `blanks`, `leadingBar`, `trailingBar`, `fillers`. A bar inside a cell is escaped.
 */
export const markdownLayout: LayoutRenderer = {
  name: 'markdown',
  defaults: { rule: 'first', padding: 'align' },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable: (grid, options) =>
    joinBarRows(
      printRows(grid, options),
      { ...options, rule: 'first' },
      (widths) => {
        const dashes = widths.map((width) => '-'.repeat(Math.max(3, width + 2)));
        return options.leadingBar ? `|${dashes.join('|')}|` : dashes.join('|');
      },
      escapeCell,
    ).join('\n'),
  renderProse(block) {
    if (block.kind === 'title') return `# ${block.text}`;
    return block.kind === 'heading' ? `${'#'.repeat(block.level + 1)} ${block.text}` : block.text;
  },
};

function escapeCell(text: string): string {
  return text.replace(/\|/gu, '\\|').replace(/\s*\n\s*/gu, '<br>');
}
