import type { ContentList } from '../../lexer/content-list.js';
import { LOST } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { Draft } from '../rows/draft.js';
import { lastOf } from '../separators/row-shape.js';

/**
 * Loses the blank cells of rows among broken labels where a figure that no row took stands between the row before and the
 * next one: it may stand beside the first line of a label that is wrapped.
 * ```
 * | 4.保护   | 3 | 60 |   |
 * | 第三方合 |   |    |   |
 * ```
 */
export function loseBesideStrays(list: ContentList, drafts: readonly Draft[], rows: readonly ReadRow[], strays: readonly number[]): void {
  const figures = strays.filter((index) => list.value(index)?.kind === 'number').sort((a, b) => a - b);
  if (figures.length === 0) return;
  const ends = drafts.map(({ shape }) => lastOf(shape)).sort((a, b) => a - b);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as ReadRow;
    const { shape } = drafts[i] as Draft;
    if (shape.items.length > 0 || !row.slots.every(({ kind }) => kind === 'blank')) continue;
    const before = ends.findLast((end) => end < shape.label) ?? -1;
    if (!figures.some((index) => index > before && index < shape.next)) continue;
    row.slots = row.slots.map(() => LOST);
    row.doubt ??= 'place';
  }
}
