import type { EquationDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { contradictsSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';

/** Most pieces of a broken label between its number and its words. */
const PIECES_BETWEEN = 4;

/**
 * Rows whose last figure may be the number of the label behind it, torn off by a tool that prints quotation marks by themselves;
 * the figure that is missing may have been any.
 * ```
 * 2．其他法律行政法规禁止公开 0 0 0 0 0 0 3 “ ” ．危及 三安全一稳定 0 0 0
 * ```
 * Where the sum bears the figure out it is one.
 */
export function doubtTornNumbers(list: ContentList, rows: readonly ReadRow[], sums: readonly EquationDefinition[]): void {
  for (const row of rows) {
    const last = row.slots[row.slots.length - 1];
    if (last?.kind !== 'value' || !isNumberOfNext(list, last.item)) continue;
    if (contradictsSum(list, row.slots, row.columns, sums)) row.doubt ??= 'place';
  }
}

function isNumberOfNext(list: ContentList, item: number): boolean {
  const figure = list.figureAt(item);
  for (let index = item + 1; index < list.count && index - item <= PIECES_BETWEEN; index++) {
    const label = list.label(index);
    if (label !== null) return label.ordinal === 0 && label.entry.meanings.some(({ ordinal }) => ordinal > 0 && ordinal === figure);
    if (list.kinds[index] === ContentKind.Value) return false;
  }
  return false;
}
