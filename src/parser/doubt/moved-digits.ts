import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf } from '../../solve/row-reading.js';
import { contradictsSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';

/**
 * Doubts full rows that a page whose words stand close was cut apart in: digits that belong to the figure before them, where they make
 * the sums come out, and a figure behind words that begin with a digit, which hold the row's own.
 * ```
 * 1信访举报投诉类申请 6781 139032 2646 2700 13851 8820 134860        67811 39032
 * 3要求提供公开出版物 / / / / / / 011/29/26, 1:33 AM 某局 2022 年…     0, and the time of printing
 * ``` @internal
 */
export function doubtMovedDigits(list: ContentList, rows: readonly ReadRow[], sums: readonly EquationDefinition[]): void {
  for (const row of rows) {
    if (row.doubt !== undefined || row.certainty !== 'dense') continue;
    const items = itemsOf(row.slots);
    if (items.some((item, i) => i > 0 && standsBehindDigits(list, items[i - 1] as number, item))) row.doubt = 'place';
    else if (contradictsSum(list, row.slots, row.columns, sums) && hasMovedDigits(list, row, items, sums)) row.doubt = 'cut';
  }
}

/** True where a piece of words that begins with a digit stands between two figures of a line. */
function standsBehindDigits(list: ContentList, before: number, item: number): boolean {
  for (let index = before + 1; index < item; index++)
    if (
      list.isText(index) &&
      list.continuesLine(index) &&
      /\d/.test(list.text.source[list.text.starts[list.starts[index] as number] as number] ?? '')
    )
      return true;
  return false;
}

/** True where first digits of a figure, as the last of the one before it, or the other way round, make all sums hold. */
function hasMovedDigits(list: ContentList, { columns }: ReadRow, items: readonly number[], sums: readonly EquationDefinition[]): boolean {
  if (items.length < columns.length) return false;
  const figures = items.map((item) => list.value(item)?.value ?? 0);
  const holds = (changed: readonly number[]): boolean => {
    const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (changed[columns.indexOf(key)] ?? 0), 0);
    return sums.every(({ left, right }) => total(left) === total(right));
  };
  return figures.some((figure, i) => {
    const before = figures[i - 1];
    if (before === undefined || list.isParted(items[i] as number) || !list.continuesLine(items[i] as number)) return false;
    const digits = `${before}${figure}`;
    for (let cut = 1; cut < digits.length; cut++) {
      const parts = [digits.slice(0, cut), digits.slice(cut)] as const;
      const isMoved = cut !== `${before}`.length && parts.every((part) => part === '0' || /^[1-9]\d*$/.test(part));
      if (isMoved && holds(figures.map((each, k) => (k === i - 1 ? Number(parts[0]) : k === i ? Number(parts[1]) : each)))) return true;
    }
    return false;
  });
}
