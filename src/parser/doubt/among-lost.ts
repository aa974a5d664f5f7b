import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { contradictsSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';

/**
 * Doubts rows that break a sum in a table most of whose rows were not read: what has as many figures as columns there may be no row.
 * ```
 * ### 总
 * ### 计
 * ### 3 8 1 9 6 3 2        the digits of one figure, below the header of its column
 * ### 7
 * ``` @internal
 */
export function doubtAmongLost(list: ContentList, rows: readonly ReadRow[], sums: readonly EquationDefinition[]): void {
  let lost = 0;
  for (const { slots } of rows) if (slots.some(({ kind }) => kind === 'lost')) lost++;
  if (lost * 2 <= rows.length) return;
  for (const row of rows) if (contradictsSum(list, row.slots, row.columns, sums)) row.doubt ??= 'place';
}
