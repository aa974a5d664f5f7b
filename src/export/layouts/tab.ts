import type { LayoutRenderer } from './layout-renderer.js';
import { flatten, printRows } from './printed-rows.js';

/**
 * A row a line, cells parted by tabs; empty cells and the slots of spans are empty fields.
 *
 *     三、本年度办理结果⇥（一）予以公开⇥⇥2⇥0⇥0⇥0⇥0⇥0⇥2
 *     ⇥（二）部分公开⇥⇥0⇥0⇥0⇥0⇥0⇥0⇥0
 *     行政许可⇥31⇥⇥
 *
 * Heeds `spans`, `blanks`, `fillers`, `rowGap`, `leadingBar` (false: leading tabs are lost, as after a page break) and
 * `trailingBar` (true: a tab after the last cell, too).
 */
export const tabLayout: LayoutRenderer = {
  name: 'tab',
  defaults: { trailingBar: false },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const lines = printRows(grid, options).map((row) => {
      const line = row.map((cell) => flatten(cell.text)).join('\t') + (options.trailingBar ? '\t' : '');
      const isLabelled = row.some((cell) => cell.cell?.role === 'row');
      return options.leadingBar || !isLabelled ? line : line.replace(/^\t+/u, '');
    });
    return lines.join('\n'.repeat(1 + options.rowGap));
  },
};
