import type { FormGrid, GridCell } from '../form-grid.js';
import { displayWidth, padDisplay, wrapDisplay } from './display-width.js';
import type { LayoutOptions, LayoutRenderer } from './layout-renderer.js';
import { flatten } from './printed-rows.js';

/** Spaces between two columns. */
const gutter = 2;

/**
 * Columns aligned by runs of spaces, as `pdftotext -layout` and terminal browsers print; long labels are wrapped over
 * several lines and their figures stand beside the middle one.
 *
 *                   2.其他法律行政
 *     （三）不予    法规禁止公开      0     0     0
 *     公开
 *
 * Heeds `wrap` (greatest width of a column, 24 by default) and `rowGap`. An empty cell is space: its column is told by
 * the header's position only.
 */
export const alignedLayout: LayoutRenderer = {
  name: 'aligned',
  defaults: { wrap: 24 },
  loses: () => [],
  renderTable: (grid, options) => drawAligned(grid, options).join('\n'),
};

interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly cell: GridCell;
  readonly lines: readonly string[];
}

function drawAligned(grid: FormGrid, options: LayoutOptions): string[] {
  const placed = placeCells(grid);
  const widths = columnWidths(placed, grid.width, options.wrap);
  const cells: PlacedCell[] = placed.map(({ x, y, cell }) => {
    const width = spanWidth(widths, x, cell.colspan);
    return { x, y, cell, lines: wrapDisplay(flatten(cell.text), width) };
  });
  const heights = rowHeights(cells, grid.rows.length, options.rowGap);
  const lines: { offset: number; text: string }[][] = Array.from({ length: sum(heights) }, () => []);
  for (const { x, y, cell, lines: texts } of cells) {
    const top = sum(heights.slice(0, y));
    const room = sum(heights.slice(y, y + cell.rowspan)) - options.rowGap;
    const first = top + Math.max(0, Math.floor((room - texts.length) / 2));
    const offset = spanWidth(widths, 0, x) + (x > 0 ? gutter : 0);
    texts.forEach((text, index) => {
      if (text !== '') lines[first + index]?.push({ offset, text });
    });
  }
  return lines.map(joinSegments);
}

/** Each cell with the grid slot it begins in; slots covered from above are skipped. */
function placeCells(grid: FormGrid): { x: number; y: number; cell: GridCell }[] {
  const covered = new Set<string>();
  return grid.rows.flatMap((row, y) => {
    let x = 0;
    return row.cells.map((cell) => {
      while (covered.has(`${y}:${x}`)) x++;
      for (let dy = 1; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) covered.add(`${y + dy}:${x + dx}`);
      }
      const place = { x, y, cell };
      x += cell.colspan;
      return place;
    });
  });
}

function columnWidths(cells: readonly { x: number; cell: GridCell }[], count: number, greatest: number): number[] {
  const widths = new Array<number>(count).fill(4);
  for (const { x, cell } of cells) {
    if (cell.colspan > 1) continue;
    const wish = displayWidth(cell.text);
    const limit = cell.role === 'value' || greatest <= 0 ? wish : greatest;
    widths[x] = Math.max(widths[x] ?? 0, Math.min(wish, limit));
  }
  return widths;
}

function spanWidth(widths: readonly number[], start: number, count: number): number {
  return sum(widths.slice(start, start + count)) + gutter * Math.max(0, count - 1);
}

/** Rows are as high as their highest cell; a cell over several rows stretches the last of them. */
function rowHeights(cells: readonly PlacedCell[], count: number, rowGap: number): number[] {
  const heights = new Array<number>(count).fill(1);
  for (const { y, cell, lines } of cells) {
    if (cell.rowspan === 1) heights[y] = Math.max(heights[y] ?? 1, lines.length);
  }
  for (const { y, cell, lines } of cells) {
    const missing = lines.length - sum(heights.slice(y, y + cell.rowspan));
    if (missing > 0) heights[y + cell.rowspan - 1] = (heights[y + cell.rowspan - 1] ?? 1) + missing;
  }
  return heights.map((height) => height + rowGap);
}

function joinSegments(segments: readonly { offset: number; text: string }[]): string {
  let line = '';
  for (const { offset, text } of [...segments].sort((a, b) => a.offset - b.offset)) line = padDisplay(line, offset) + text;
  return line;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
