import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { type ColumnGuide, clustersOf, type LinePlaces, measureLines } from './line-columns.js';
import { BLANK, type Slot } from './reading.js';

/** Terminal columns a figure may stand beside the header of its column. */
const NEAR = 1;

/**
 * Puts figures of one line under the headers above them, which may be stacked and wrapped:
 * ```
 * 结果  结果  其他  尚未  总计   结果   …
 * 维持  纠正  结果  审结         维持
 * 3           1           4      0
 * ```
 * Null unless the headers show as many columns as there are and each figure stands under one of them, whichever of the
 * two widths of a Han character the tool counts by.
 * @param headers pieces of content of the headers, without those that span columns
 */
export function readUnderHeaders(list: ContentList, from: number, to: number, headers: readonly number[], items: readonly number[], size: number): Slot[] | null {
  if (headers.length < size || items.length === 0 || !isSpaced(list, headers) || !isSpaced(list, items)) return null;
  const readings = [false, true].flatMap((isCharacterWide) => {
    const places = measureLines(list, from, to, isCharacterWide);
    const guides = clustersOf(places, [headers]);
    const slots = guides.length === size ? placeUnder(places, guides, items) : null;
    return slots === null ? [] : [slots];
  });
  const [first, second] = readings;
  if (first === undefined) return null;
  return second === undefined || isSame(first, second) ? first : null;
}

/** True where more than one space parts most pieces from what stands before them on their lines. */
function isSpaced({ lines, spaces }: ContentList, pieces: readonly number[]): boolean {
  const inLine = pieces.filter((piece) => lines[piece] === 0);
  return inLine.filter((piece) => (spaces[piece] as number) > 1).length * 2 >= inLine.length;
}

function placeUnder(places: LinePlaces, guides: readonly ColumnGuide[], items: readonly number[]): Slot[] | null {
  const slots: Slot[] = guides.map(() => BLANK);
  let previous = -1;
  for (const item of items) {
    const left = places.left[item - places.from] as number;
    const right = places.right[item - places.from] as number;
    if (places.line[item - places.from] !== places.line[(items[0] as number) - places.from]) return null;
    const column = onlyColumn(guides, left, right, 0) ?? onlyColumn(guides, left, right, NEAR);
    if (column === null || column <= previous) return null;
    previous = column;
    slots[column] = { kind: 'value', item };
  }
  return slots;
}

/** The one guide that a stretch touches, widened by `near`; null when there is none or several. */
function onlyColumn(guides: readonly ColumnGuide[], left: number, right: number, near: number): number | null {
  const touched = guides.flatMap((guide, column) => (left < guide.high + near && right > guide.low - near ? [column] : []));
  return touched.length === 1 ? (touched[0] as number) : null;
}

function isSame(a: readonly Slot[], b: readonly Slot[]): boolean {
  return a.every((slot, i) => slot.kind === b[i]?.kind);
}

/** Header pieces of `[from, to)`: column labels, and words that are pieces of wrapped ones. */
export function headerPieces(list: ContentList, from: number, to: number, isColumn: (index: number) => boolean, isOther: (index: number) => boolean): number[] {
  const pieces: number[] = [];
  for (let index = from; index < to; index++) {
    if (isColumn(index) || (list.kinds[index] === ContentKind.Text && !isOther(index))) pieces.push(index);
  }
  return pieces;
}
