import type { ContentList } from '../../lexer/content-list.js';
import type { BlankCounts } from './blank-cells.js';
import type { RowShape } from './row-shape.js';
import type { SeparatorUse } from './separator-use.js';

/** Lines that a blank cell may take. */
const WIDTHS = [1, 2, 3, 4, 6];
/** Columns of a row that may show how many lines it takes. */
const LEAST_COLUMNS = 5;
/** Rows with blank cells that must show it. */
const LEAST_ROWS = 4;

type LineUse = Pick<SeparatorUse, 'unit' | 'labelGap' | 'rowGap'>;

/**
 * Empty lines as blank cells; how many lines a blank cell takes is what makes the row come out full. Not exact where one
 * row alone tells that: a line that lost its figure looks the same.
 * @param firsts the first piece of each cell with a figure
 * @param widths lines of a blank cell that come into question
 * @internal
 */
export function lineBlankCounts(
  list: ContentList,
  use: LineUse,
  row: RowShape,
  firsts: readonly number[],
  widths: readonly number[] = [use.unit, ...WIDTHS],
  isExact = false,
): BlankCounts[] {
  const results: BlankCounts[] = [];
  const lines = firsts.map((first) => list.lines[first] as number);
  const after = list.lines[row.next] as number;
  for (const width of new Set(widths)) {
    const extras = lines.map((count, i) => count - (i === 0 ? use.labelGap : use.unit));
    const tail = after - use.rowGap;
    if (extras.some((extra) => extra < 0 || extra % width !== 0)) continue;
    const blanks = extras.map((extra) => extra / width);
    const cells = blanks.reduce((sum, each) => sum + each, 0) + firsts.length;
    const trailing = tail > 0 && tail % width === 0 ? tail / width : 0;
    if (cells === row.size) results.push({ blanks, trailing: 0, isExact });
    else if (cells + trailing === row.size && row.nextDepth >= 0) results.push({ blanks, trailing, isExact: false });
  }
  return results;
}

/**
 * The lines that a blank cell takes where every row of the table comes out full with them, its last cell filled: a page
 * whose cells have a line each, the blank ones an empty line.
 * ```
 * 二、上年结转政府信息公开申请数量⏎⏎2⏎⏎⏎1⏎3⏎6
 * ```
 * 0 where some row does not, or too few have a blank cell.
 * @internal
 */
export function learnBlankLines(list: ContentList, use: LineUse, rows: readonly RowShape[]): number {
  const wide = rows.filter(({ size }) => size >= LEAST_COLUMNS);
  if (wide.some(({ items }) => items.length === 0 || items.some((item) => list.value(item) === null))) return 0;
  return (
    WIDTHS.find((width) => {
      let shown = 0;
      for (const row of wide) {
        const [counts] = lineBlankCounts(list, use, row, row.items, [width], true);
        if (counts?.isExact !== true) return false;
        if (counts.blanks.some((count) => count > 0)) shown++;
      }
      return shown >= LEAST_ROWS;
    }) ?? 0
  );
}
