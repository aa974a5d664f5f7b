import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { contradictsSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';

/** Rows whose sums must fail: an agency adds up a row or two wrongly. */
const LEAST_FAILING = 3;

/**
 * Doubts rows that open with blank cells and have no other, where most of their sums fail: their labels span more columns than
 * the agency meant, and a tool cut off what was pushed beyond the last column.
 * ```
 * 一、本年新收政府信息公开申请数量                  192   25   4   2   14   23   260
 * 4.保护第三方合法权益                                       25   0   0    0    1        8 and 34 are gone
 * ```
 * Rows that fail lose their figures: nothing says which columns they are from. @internal
 */
export function doubtSlidRows(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): void {
  const sums = rowSumsOf(form, table);
  if (sums.length === 0) return;
  const slid = rows.filter(({ slots, certainty }) => {
    if (certainty === 'dense' || slots[0]?.kind !== 'blank') return false;
    const first = slots.findIndex(({ kind }) => kind !== 'blank');
    return first > 0 && slots.slice(first).every(({ kind }) => kind === 'value');
  });
  const filled = slid.filter(({ slots }) => slots.some((slot) => (slotValueOf(list, slot) ?? 0) !== 0));
  const failing = filled.filter(({ slots, columns }) => contradictsSum(list, slots, columns, sums));
  if (failing.length < LEAST_FAILING || failing.length * 2 < filled.length) return;
  for (const row of slid) row.doubt ??= 'place';
  for (const row of failing) row.slots = row.slots.map(() => LOST);
}
