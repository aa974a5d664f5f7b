import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { type Draft, isFull } from '../rows/draft.js';
import { groupCells } from '../separators/cell-groups.js';
import { isOnOneLine, lastOf, type RowShape } from '../separators/row-shape.js';
import { type CountedSeparator, countBefore, countToLineEnd, isDrawn } from '../separators/separators.js';
import type { ReadRow } from './table-reading.js';

/** Rows that must come out alike, and full ones among them, before they prove a grid. */
const LEAST_ROWS = 8;
const LEAST_FULL = 2;
/** Separators that a row has beside one for each cell: what opens it and what closes it; one fewer where its end is not marked so. */
const LEAST_BORDERS = -1;
const MOST_BORDERS = 2;

/** The columns of a table all of whose rows take as many separators. */
interface RegularGrid {
  readonly unit: number;
  /** Separators from the label of a row to its first column, label of the outermost depth. */
  readonly first: number;
  /** True where one more separator may close a row than blank cells stand behind its last figure. */
  readonly isClosed: boolean;
}

/**
 * Reads the rows of a table that was printed cell by cell, blank cells and those that a span covers among them:
 * ```
 * 二、上年结转政府信息公开申请数量⏎⏎⏎⏎2⏎⏎⏎1⏎3⏎6⏎三、本年度办理结果⏎（一）予以公开⏎⏎5⏎…
 * ```
 * From each label to the next there are as many separators, but for the columns that one label stands further in than
 * the other: no cell was lost anywhere, and so the place of each figure is its count. Null for every other table.
 */
export function readRegularGrid(
  list: ContentList,
  separator: CountedSeparator,
  drafts: readonly Draft[],
  rows: readonly ReadRow[],
): ReadRow[] | null {
  const grid = findGrid(list, separator, drafts);
  if (grid === null) return null;
  const read = rows.map((row, i) => {
    const draft = drafts[i] as Draft;
    const isKnown = draft.isDoubtful === true || row.toldBy !== 'label' || isFull(list, draft.shape);
    if (isKnown || isCutOff(list, separator, draft.shape, grid)) return row;
    const slots = placeRow(list, separator, draft.shape, grid);
    return slots === null ? null : { ...row, slots, certainty: 'separated' as const, candidates: [], ambiguous: [] };
  });
  return read.every((row) => row !== null) ? read : null;
}

function findGrid(list: ContentList, separator: CountedSeparator, drafts: readonly Draft[]): RegularGrid | null {
  const size = drafts[0]?.shape.size ?? 0;
  if (drafts.length < LEAST_ROWS || size < 2 || drafts.some(({ shape }) => shape.size !== size)) return null;
  const full = drafts.filter(({ shape }) => isFull(list, shape));
  const unit = full.length < LEAST_FULL ? 0 : unitOf(list, separator, full);
  if (unit === 0) return null;
  let width = Number.NaN;
  for (let i = 1; i < drafts.length; i++) {
    const { shape: before } = drafts[i - 1] as Draft;
    const { shape } = drafts[i] as Draft;
    let count = 0;
    for (let index = before.label + 1; index <= shape.label; index++) count += countBefore(list, index, separator);
    const own = count / unit - (shape.depth - before.depth);
    if (i > 1 && own !== width) return null;
    width = own;
  }
  const firsts = new Set(full.map(({ shape }) => shape.depth + countBefore(list, shape.items[0] as number, separator) / unit));
  const [first = Number.NaN] = firsts;
  const borders = width - (first + size);
  return firsts.size === 1 && borders >= LEAST_BORDERS && borders <= MOST_BORDERS && Number.isInteger(borders)
    ? { unit, first, isClosed: borders > 0 || (borders === 0 && !full.every(({ shape }) => isOpen(list, separator, shape))) }
    : null;
}

/** `规章 | 3 | 0 | 12⏎`: nothing closes the line of a full row; what its count has more opens the next one. */
function isOpen(list: ContentList, separator: CountedSeparator, shape: RowShape): boolean {
  return isOnOneLine(list, shape) && countToLineEnd(list, lastOf(shape), separator) === 0;
}

/** Separators between two figures of a full row; 0 where those differ. */
function unitOf(list: ContentList, separator: CountedSeparator, full: readonly Draft[]): number {
  let unit = -1;
  for (const { shape } of full) {
    for (let i = 1; i < shape.items.length; i++) {
      const count = countBefore(list, shape.items[i] as number, separator);
      if (count === 0 || (unit >= 0 && count !== unit)) return 0;
      unit = count;
    }
  }
  return Math.max(unit, 0);
}

/** True for a last row behind whose figures fewer separators stand than it lacks cells: it may have been cut off. */
function isCutOff(list: ContentList, separator: CountedSeparator, shape: RowShape, { unit, first, isClosed }: RegularGrid): boolean {
  if (shape.nextDepth >= 0) return false;
  const count = shape.items.reduce((sum, item) => sum + countBefore(list, item, separator), 0);
  const lacking = shape.size - 1 - (shape.depth + count / unit - first);
  if (lacking <= 0 || !isDrawn(separator)) return lacking > 0;
  // What opens the line below is none of its own.
  const behind = isOnOneLine(list, shape) ? countToLineEnd(list, lastOf(shape), separator) : countBefore(list, shape.next, separator);
  return behind < (isClosed ? lacking + 1 : lacking) * unit;
}

/** Null where the row does not fit the grid. */
function placeRow(list: ContentList, separator: CountedSeparator, shape: RowShape, { unit, first }: RegularGrid): Slot[] | null {
  const { label, items, next, size } = shape;
  if (items.length !== next - label - 1) return null;
  const groups = groupCells(list, separator, items);
  if (groups === null) return null;
  const slots: Slot[] = new Array(size).fill(BLANK);
  let count = 0;
  let group = 0;
  for (const item of items) {
    count += countBefore(list, item, separator);
    if (groups[group]?.first !== item) continue;
    const column = shape.depth + count / unit - first;
    if (!Number.isInteger(column) || column < 0 || column >= size) return null;
    slots[column] = (groups[group] as { slot: Slot }).slot;
    group++;
  }
  return slots;
}
