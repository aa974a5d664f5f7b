import { displayWidth, padDisplay } from './display-width.js';
import type { LayoutOptions, LayoutRenderer } from './layout-renderer.js';
import { flatten, type PrintedCell, printRows } from './printed-rows.js';

/**
 * A row a line, cells parted by bars.
 *
 *     | 规章 | 0 | 0 | 0 |
 *     | 行政规范性文件 | 2 | 0 | 14 |
 *     | 行政许可 | 31 | | |
 *
 * Heeds every option but `separator`, `blankLines` and `wrap`. Loses nothing unless blanks are dropped.
 */
export const pipeLayout: LayoutRenderer = {
  name: 'pipe',
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable(grid, options) {
    const rows = printRows(grid, options);
    return joinBarRows(rows, options, ruleLine).join('\n'.repeat(1 + options.rowGap));
  },
};

/**
 * Rows as lines of bars, with rule lines made by `rule` from the columns' widths. Shared by the layouts whose rows are
 * bars between cells. @internal
 */
export function joinBarRows(
  rows: readonly (readonly PrintedCell[])[],
  options: LayoutOptions,
  rule: (widths: readonly number[]) => string,
  escapeCell: (text: string) => string = flatten,
): string[] {
  const texts = rows.map((row) => row.map((cell) => escapeCell(cell.text)));
  const widths = columnWidths(texts);
  const lines: string[] = [];
  texts.forEach((row, index) => {
    if (index > 0 && (options.rule === 'every' || (options.rule === 'first' && index === 1))) lines.push(rule(widths));
    lines.push(joinBars(row, widths, options));
  });
  return lines;
}

function ruleLine(widths: readonly number[]): string {
  return `|${widths.map((width) => '-'.repeat(Math.max(3, width + 2))).join('|')}|`;
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, index) => {
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(text));
    });
  }
  return widths;
}

/** Padding parts text from bars; an empty cell is one padding wide, so that neighbouring bars stay parted as written. */
function joinBars(row: readonly string[], widths: readonly number[], options: LayoutOptions): string {
  const pad = ' '.repeat(options.padding === 'align' ? 1 : options.padding);
  const cells = row.map((text, index) => {
    if (options.padding === 'align') return ` ${padDisplay(text, widths[index] ?? 0)} `;
    return text === '' ? pad : `${pad}${text}${pad}`;
  });
  const line = `${options.leadingBar ? '|' : ''}${cells.join('|')}${options.trailingBar ? '|' : ''}`;
  return options.leadingBar ? line : line.trimStart();
}
