import type { LayoutRenderer } from './layout-renderer.js';
import { joinBarRows } from './pipe.js';
import { printRows } from './printed-rows.js';

/**
 * Emacs org tables.
 *
 *     | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
 *     |----------+--------------+--------------+--------------|
 *     | 规章     | 0            | 0            | 0            |
 *
 * Heeds `rule`, `padding`, `spans`, `blanks`, `fillers`.
 */
export const orgLayout: LayoutRenderer = {
  name: 'org',
  defaults: { rule: 'first', padding: 'align' },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable: (grid, options) =>
    joinBarRows(
      printRows(grid, options),
      { ...options, leadingBar: true, trailingBar: true },
      (widths) => `|${widths.map((width) => '-'.repeat(width + 2)).join('+')}|`,
    ).join('\n'),
  renderProse(block) {
    if (block.kind === 'title') return `#+TITLE: ${block.text}`;
    return block.kind === 'heading' ? `${'*'.repeat(block.level)} ${block.text}` : block.text;
  },
};
