import { displayWidth, padDisplay, wrapDisplay } from './display-width.js';
import type { LayoutOptions, LayoutRenderer } from './layout-renderer.js';
import { type PrintedCell, printRows } from './printed-rows.js';

/** The characters a ruled table is drawn with: rule joints from left to right, and the bar. */
interface RuleSet {
  readonly top: readonly [left: string, cross: string, right: string, dash: string];
  readonly middle: readonly [left: string, cross: string, right: string, dash: string];
  readonly bottom: readonly [left: string, cross: string, right: string, dash: string];
  readonly bar: string;
}

const ascii: RuleSet = {
  top: ['+', '+', '+', '-'],
  middle: ['+', '+', '+', '-'],
  bottom: ['+', '+', '+', '-'],
  bar: '|',
};

const box: RuleSet = {
  top: ['┌', '┬', '┐', '─'],
  middle: ['├', '┼', '┤', '─'],
  bottom: ['└', '┴', '┘', '─'],
  bar: '│',
};

/**
 * Grid tables of pandoc and reStructuredText: every row between rules; labels may take several lines of a row.
 *
 *     +----------+---+---+---+
 *     | 规章     | 0 | 0 | 0 |
 *     +----------+---+---+---+
 *
 * Heeds `spans`, `blanks`, `fillers`, `wrap` (width at which a cell breaks into lines), `rule` (`first`: no rules
 * between data rows).
 */
export const gridLayout: LayoutRenderer = {
  name: 'grid',
  defaults: { rule: 'every' },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable: (grid, options) => drawTable(printRows(grid, options), options, ascii),
};

/**
 * Tables drawn with box characters, as terminals and some text mails have them.
 *
 *     ┌──────────┬───┬───┬───┐
 *     │ 规章     │ 0 │ 0 │ 0 │
 *     └──────────┴───┴───┴───┘
 *
 * Heeds the same options as `grid`.
 */
export const boxLayout: LayoutRenderer = {
  name: 'box',
  defaults: { rule: 'every' },
  loses: (options) => (options.blanks === 'dropped' ? ['blanks'] : []),
  renderTable: (grid, options) => drawTable(printRows(grid, options), options, box),
};

function drawTable(rows: readonly (readonly PrintedCell[])[], options: LayoutOptions, rules: RuleSet): string {
  const cells = rows.map((row) => row.map(({ text }) => text.split('\n').flatMap((line) => wrapDisplay(line.trim(), options.wrap))));
  const count = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...cells.flatMap((row) => (row[column] ?? ['']).map(displayWidth))),
  );
  const rule = ([left, cross, right, dash]: RuleSet['top']): string =>
    left + widths.map((width) => dash.repeat(width + 2)).join(cross) + right;
  const lines = [rule(rules.top)];
  cells.forEach((row, index) => {
    if (index > 0 && (options.rule === 'every' || (options.rule === 'first' && index === 1))) lines.push(rule(rules.middle));
    const height = Math.max(1, ...row.map((cell) => cell.length));
    for (let y = 0; y < height; y++) {
      const texts = widths.map((width, column) => padDisplay(row[column]?.[y] ?? '', width));
      lines.push(`${rules.bar} ${texts.join(` ${rules.bar} `)} ${rules.bar}`);
    }
  });
  return [...lines, rule(rules.bottom)].join('\n');
}
