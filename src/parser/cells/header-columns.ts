import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { leftOutWidth, printedText, unitWidth } from '../../source/display-columns.js';

/** Spaces between two headers, less than which part the words of one. */
const LEAST_GAP = 2;

/** Terminal columns a figure may stand beside the header of its column. */
const NEAR = 1;
/** How much farther the next header must be from a figure that stands beside all of them. */
const FARTHER = 3;

/** A stretch of a line, in terminal columns. */
interface Stretch {
  low: number;
  high: number;
}

/**
 * Puts figures of one line under the headers above them, which may be stacked and wrapped:
 * ```
 * 结果  结果  其他  尚未  总计   结果   …
 * 维持  纠正  结果  审结         维持
 * 3           1           4      0
 * ```
 * Null unless the headers show as many columns as there are and each figure stands under one of them, whichever of the
 * two widths of a Han character the tool counts by.
 * @param from piece of content that opens the headers
 * @param spanning pieces of the headers that span columns
 * @param isProven whether the sums of the row say that figures stand in their columns: asked where headers are crowded, a space apart,
 * and may stand beside their columns, and where a figure stands beside all headers, but far nearer to one
 */
export function readUnderHeaders(
  list: ContentList,
  from: number,
  spanning: ReadonlySet<number>,
  items: readonly number[],
  size: number,
  isProven: (slots: readonly Slot[], isCrowded: boolean) => boolean,
): Slot[] | null {
  if (items.length === 0 || !isSpaced(list, items)) return null;
  for (const gap of [LEAST_GAP, 1]) {
    const measured = [false, true].flatMap((isCharacterWide) => {
      const { headers, figures, isBeside } = measure(list, from, spanning, items, isCharacterWide, gap);
      // Where each header has a line of its own, an indent is no column.
      if (!isBeside && size > 1) return [];
      const columns = merge(headers);
      return columns.length === size ? [{ columns, figures }] : [];
    });
    const isCrowded = gap < LEAST_GAP;
    for (const find of isCrowded ? [touchedColumn] : [touchedColumn, nearestColumn]) {
      const readings = measured.map(({ columns, figures }) => placeUnder(columns, figures, items, find));
      const [first, second] = readings.filter((slots) => slots !== null);
      if (first === undefined) continue;
      const isTouched = find === touchedColumn;
      const isSure = (!isCrowded && isTouched) || isProven(first, isCrowded);
      // By one width alone the headers may come to as many columns by chance, and of one figure the total says nothing.
      const isAgreed = second === undefined ? isTouched || items.length > 2 : isSame(first, second);
      return isSure && isAgreed ? first : null;
    }
  }
  return null;
}

/** True where more than one space parts most figures from what stands before them on their line. */
function isSpaced({ lines, spaces }: ContentList, items: readonly number[]): boolean {
  const inLine = items.filter((item) => lines[item] === 0);
  return inLine.length > 0
    ? inLine.length === items.length - (lines[items[0] as number] === 0 ? 0 : 1) &&
        inLine.filter((item) => (spaces[item] as number) > 1).length * 2 >= inLine.length
    : items.length === 1;
}

/** Header words parted by `gap` spaces or more, and figures, by where they stand in their lines; whether two headers share one. */
function measure(
  list: ContentList,
  from: number,
  spanning: ReadonlySet<number>,
  items: readonly number[],
  isCharacterWide: boolean,
  gap: number,
): { headers: Stretch[]; figures: Stretch[]; isBeside: boolean } {
  const { text, starts, ends } = list;
  const first = items[0] as number;
  const end = ends[items[items.length - 1] as number] as number;
  const limit = starts[first] as number;
  const printed = printedText(text);
  const headers: Stretch[] = [];
  const figures: Stretch[] = [];
  let at = starts[from] as number;
  while (at > 0 && text.units[at - 1] !== 0x0a && limit - at < 65536) at--;
  let column = 0;
  let piece = from;
  let item = 0;
  let open: Stretch | null = null;
  let onLine = 0;
  let isBeside = false;
  for (; at < end; at++) {
    const unit = text.units[at] as number;
    if (unit === 0x0a) {
      // Each page is laid out by itself.
      if (printed.source.charCodeAt(printed.starts[at] as number) === 0x0c) headers.length = 0;
      column = 0;
      open = null;
      onLine = 0;
      continue;
    }
    const width = leftOutWidth(printed, at, isCharacterWide) + unitWidth(printed, at, isCharacterWide);
    const isSpace = unit === 0x20 || unit === 0xa0 || unit === 0x09;
    if (at < limit) {
      while (piece < first && (ends[piece] as number) <= at) piece++;
      const isSpanning = spanning.has(piece) && at >= (starts[piece] as number);
      if (!isSpace && !isSpanning) {
        if (open === null || column - open.high >= gap) {
          open = { low: column, high: column };
          headers.push(open);
          if (++onLine > 1) isBeside = true;
        }
        open.high = column + width;
      } else if (isSpanning) open = null;
    } else {
      while (item < items.length && at >= (ends[items[item] as number] as number)) item++;
      const current = items[item] as number;
      if (at === starts[current]) figures[item] = { low: column, high: column };
      const figure = figures[item];
      if (figure !== undefined && !isSpace) figure.high = column + width;
    }
    column += width;
  }
  return { headers, figures, isBeside };
}

/** Stretches that overlap, on whichever lines, as one column. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const columns: Stretch[] = [];
  for (const { low, high } of [...stretches].sort((a, b) => a.low - b.low)) {
    const last = columns[columns.length - 1];
    if (last !== undefined && low < last.high) last.high = Math.max(last.high, high);
    else columns.push({ low, high });
  }
  return columns;
}

/** The column of a figure; null where it is not clear. */
type ColumnFinder = (columns: readonly Stretch[], figure: Stretch) => number | null;

function placeUnder(columns: readonly Stretch[], figures: readonly Stretch[], items: readonly number[], find: ColumnFinder): Slot[] | null {
  const slots: Slot[] = columns.map(() => BLANK);
  let previous = -1;
  for (let i = 0; i < items.length; i++) {
    const figure = figures[i];
    const column = figure === undefined ? null : find(columns, figure);
    if (column === null || column <= previous) return null;
    previous = column;
    slots[column] = { kind: 'value', item: items[i] as number };
  }
  return slots;
}

function touchedColumn(columns: readonly Stretch[], figure: Stretch): number | null {
  return onlyColumn(columns, figure, 0) ?? onlyColumn(columns, figure, NEAR);
}

function nearestColumn(columns: readonly Stretch[], figure: Stretch): number | null {
  const touched = touchedColumn(columns, figure);
  if (touched !== null) return touched;
  const distances = columns.map(({ low, high }) => Math.max(0, low - figure.high, figure.low - high));
  const nearest = distances.indexOf(Math.min(...distances));
  const distance = distances[nearest] as number;
  return distances.every((each, i) => i === nearest || each > FARTHER * distance) ? nearest : null;
}

/** The one column that a stretch touches, widened by `near`; null when there is none or several. */
function onlyColumn(columns: readonly Stretch[], { low, high }: Stretch, near: number): number | null {
  const touched = columns.flatMap((column, i) => (low < column.high + near && high > column.low - near ? [i] : []));
  return touched.length === 1 ? (touched[0] as number) : null;
}

function isSame(a: readonly Slot[], b: readonly Slot[]): boolean {
  return a.every((slot, i) => slot.kind === b[i]?.kind);
}
