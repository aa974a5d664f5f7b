import type { ContentList } from '../../lexer/content-list.js';
import { type CountedSeparator, countBefore, isDrawn } from '../separators/separators.js';

/** A row with what stands behind its label; numbers are indices of content. */
interface DistantCandidate {
  readonly label: number;
  readonly items: readonly number[];
  readonly size: number;
  readonly depth: number;
}

/**
 * Rows whose figures stand behind so many blank cells that their own are all among them: the figures are those of the
 * next row, whose label was lost. By the indices of their labels; true where the cells between are enough for the row's
 * own and the lost label's, so that its own are blank, false where one of them was lost too.
 * ```
 * | 3.危及“三安全一稳定” | | | | | | | |
 * | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
 * ```
 */
export function findDistantFigures(
  list: ContentList,
  rows: readonly DistantCandidate[],
  order: readonly CountedSeparator[],
): ReadonlyMap<number, boolean> {
  const distant = new Map<number, boolean>();
  for (const separator of order) {
    if (!isDrawn(separator)) continue;
    const unit = leastUnit(list, rows, separator);
    if (unit === null) continue;
    const nearest = new Map<number, number>();
    const near = rows.filter(({ label, items }) => items[0] === label + 1);
    for (const { items, depth } of near) {
      const count = countBefore(list, items[0] as number, separator);
      nearest.set(depth, Math.min(count, nearest.get(depth) ?? Number.POSITIVE_INFINITY));
    }
    const leastOfAll = Math.min(...nearest.values());
    // Where no label spans columns and no other row has figures, they stand behind the label.
    const greatest = near.length === 1 && rows.every(({ depth }) => depth === 0) ? unit : GREATEST_LEAD * unit;
    for (const { label, items, size, depth } of near) {
      const count = countBefore(list, items[0] as number, separator);
      const least = Math.min(nearest.get(depth) as number, leastOfAll + SPAN_DIFFERENCE * unit, greatest);
      if (count >= least + size * unit) distant.set(label, count > least + size * unit);
    }
    return distant;
  }
  return distant;
}

/** Columns that the labels of rows of two depths can differ in. */
const SPAN_DIFFERENCE = 2;
/** Cells before the first figure of a row, its label and the cells that it spans. */
const GREATEST_LEAD = 4;

/** Fewest separators between two cells that are filled, labels included; null where figures are not parted by them. */
function leastUnit(list: ContentList, rows: readonly DistantCandidate[], separator: CountedSeparator): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (const { items } of rows) {
    for (let i = 1; i < items.length; i++) least = Math.min(least, countBefore(list, items[i] as number, separator));
  }
  if (Number.isFinite(least) && least > 1)
    for (const { label, items } of rows) {
      const count = items[0] === label + 1 ? countBefore(list, items[0], separator) : 0;
      if (count > 0) least = Math.min(least, count);
    }
  return Number.isFinite(least) && least > 0 ? least : null;
}
