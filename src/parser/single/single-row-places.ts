import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import type { TableLabel } from '../regions/table-region.js';
import { groupCells } from '../separators/cell-groups.js';
import { closingOf, countBeforeInRow, findRowFrame, measureRow, opensRow, type RowFrame, rowWidth } from '../separators/row-lines.js';
import type { CountedSeparator } from '../separators/separators.js';

/** How the one row of figures was placed. `slots` null: its headers tell that it has more or fewer cells. @internal */
export interface SinglePlacement {
  readonly slots: Slot[] | null;
  readonly separator: CountedSeparator;
}

/**
 * The columns of the one row below headers of several levels, printed in one piece with drawn separators. Where each
 * header has its own place they show the first column; where cells that spans cover are left out, the row is as long as
 * its cells and what closes the lines above. Null where neither holds.
 * @internal
 */
export function placeSingleRow(
  list: ContentList,
  labels: readonly TableLabel[],
  items: readonly number[],
  size: number,
  order: readonly CountedSeparator[],
): SinglePlacement | null {
  const headers = labels.map(({ index }) => index);
  const columns = labels.filter(({ meaning }) => meaning.kind === 'column').map(({ index }) => index);
  const frame = findRowFrame(list, [], columns, order);
  if (frame === null || columns.length === 0) return null;
  // Headers and figures that lines were filled with, one after the other, have no places.
  const [start] = items;
  if (start !== undefined && columns.includes(start - 1) && !opensRow(list, start, frame)) return null;
  const { separator } = frame;
  const pieces = withText(list, items);
  const [label] = pieces;
  const line = label === undefined ? null : measureRow(list, { label, items: pieces }, frame);
  if (line === null) return null;
  const width = line.before + line.behind;
  const first = firstColumn(list, headers, columns, size, width, frame);
  if (first === null) return null;
  // Pads make a row that lost a cell as long as the others.
  const lastPlace = line.before + (line.places[line.places.length - 1] ?? 0);
  const isPadded = width > first + size;
  const groups = groupCells(list, separator, pieces);
  if (Number.isNaN(first) || groups === null || (isPadded && lastPlace !== first + size - 1)) return { slots: null, separator };
  const slots: Slot[] = new Array(size).fill(BLANK);
  const placeOf = new Map(pieces.map((item, i) => [item, line.before + (line.places[i] as number)] as const));
  for (const group of groups) {
    const column = (placeOf.get(group.first) as number) - first;
    if (column < 0 || column >= size) return { slots: null, separator };
    slots[column] = group.slot;
  }
  return { slots, separator };
}

/** The figures with the words beside and between them on their line: a cell that holds some is not blank. */
function withText(list: ContentList, items: readonly number[]): number[] {
  let from = items[0] ?? 0;
  let to = items[items.length - 1] ?? -1;
  while (from > 0 && list.continuesLine(from) && list.isText(from - 1)) from--;
  while (to + 1 < list.count && list.continuesLine(to + 1) && list.isText(to + 1)) to++;
  const pieces: number[] = [];
  for (let index = from; index <= to; index++) if (list.value(index) !== null || list.isText(index)) pieces.push(index);
  return pieces;
}

/** The place of the first column; NaN where the headers tell that the row has another number of cells, null where they tell nothing. */
function firstColumn(
  list: ContentList,
  headers: readonly number[],
  columns: readonly number[],
  size: number,
  width: number,
  frame: RowFrame,
): number | null {
  const places = columns.map((index) => countBeforeInRow(list, index, frame));
  const first = Math.min(...places);
  const widths = new Set(columns.map((index) => rowWidth(list, index, frame)));
  if (Math.max(...places) - first === size - 1 && widths.size === 1) return widths.has(width) ? first : Number.NaN;
  const closing = closingOf(list, headers, frame);
  const openings = new Set(headers.filter((index) => opensRow(list, index, frame)).map((index) => countBeforeInRow(list, index, frame)));
  const [opening] = openings;
  if (closing === null || openings.size !== 1 || (opening as number) > 1) return null;
  return width === (opening as number) + size - 1 + closing ? (opening as number) : Number.NaN;
}
