import type { ContentList } from '../../lexer/content-list.js';
import type { ToldRow } from './told-row.js';

/**
 * True where most rows have marks for nothing behind their figures that tell no columns: a tool moved the figures up to the front of
 * each row. Where a mark stands among the figures of another row, nothing says that those were not moved.
 * ```
 * 二、上年结转政府信息公开申请数量 | 109 | 206 | 122 | 437 | NaN | NaN | NaN
 * ``` @internal
 */
export function endInMarks(list: ContentList, rows: readonly ToldRow[]): boolean {
  const open = rows.filter(({ certainty, source }) => {
    const last = certainty === 'open' ? source?.items[source.items.length - 1] : undefined;
    return last !== undefined && list.value(last + 1)?.value === null;
  });
  return open.length * 2 > rows.length;
}
