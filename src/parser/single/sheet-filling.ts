import type { ContentList } from '../../lexer/content-list.js';

/**
 * Words that a tool prints for the cells of a sheet right of a table, which every line of it ends with, those without a figure, too:
 * ```
 * 类型     | 结果     | 数量 | nan | nan
 * 行政复议 | 结果维持 | 3    | nan | nan
 * ```
 * They are no blank cells of its rows. Null where some line has none.
 * @internal
 */
export function findFilling(list: ContentList, from: number, to: number): ReadonlySet<number> | null {
  const ends: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < list.count && list.continuesLine(end)) end++;
    let count = 0;
    while (end - count > start && list.value(end - 1 - count)?.kind === 'blank') count++;
    // A line of nothing else has no table.
    if (end - count > start) {
      least = Math.min(least, count);
      ends.push(end);
    }
    if (least === 0) return null;
    start = end;
  }
  if (ends.length < LEAST_LINES) return null;
  return new Set(ends.flatMap((end) => Array.from({ length: least }, (_, i) => end - 1 - i)));
}

/** Fewest lines of a table and its header. */
const LEAST_LINES = 2;
