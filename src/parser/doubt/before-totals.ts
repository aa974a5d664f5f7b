import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST } from '../../solve/row-reading.js';
import { leavesTotalBlank } from '../cells/row-sums.js';
import type { ToldRow } from './told-row.js';

/**
 * `| 32 | 32 | 9 | 0 | 0 | 324 | |`: rows without their total whose last figure is as great as all others together may have lost a
 * cell, so that all that follow stand one too early; one with two figures that are the same may where another row does, or where no
 * row has its total. @internal
 */
export function findBeforeTotals(list: ContentList, rows: readonly ToldRow[], sums: readonly EquationDefinition[]): ReadonlySet<ToldRow> {
  const early = new Set<ToldRow>();
  const equal: ToldRow[] = [];
  let hasTotal = false;
  for (const row of sums.length === 0 ? [] : rows) {
    if (!leavesTotalBlank(list, row.slots, row.columns, sums)) {
      hasTotal ||= sums.some(({ left: [total = ''] }) => (slotValueOf(list, row.slots[row.columns.indexOf(total)] ?? LOST) ?? 0) !== 0);
      continue;
    }
    const figures = row.slots.flatMap((slot) => slotValueOf(list, slot) ?? []);
    const last = figures.pop() ?? 0;
    if (last <= 0 || figures.reduce((sum, figure) => sum + figure, 0) > last) continue;
    if (figures.length > 1) early.add(row);
    else if (figures[0] === last) equal.push(row);
  }
  if (early.size + equal.length > 1 || !hasTotal) for (const row of equal) early.add(row);
  return early;
}

/**
 * `10 | 1 | | | | 11 | `: true where no row has a total, and the last figure of each is the sum of those before it: all stand a
 * cell before their own. @internal
 */
export function endBeforeTotals(list: ContentList, rows: readonly ToldRow[], sums: readonly EquationDefinition[]): boolean {
  let shown = 0;
  for (const { slots, columns } of rows) {
    const figures = slots.flatMap((slot) => slotValueOf(list, slot) ?? []);
    const last = figures.pop();
    if (last === undefined || (last === 0 && figures.every((figure) => figure === 0))) continue;
    if (!leavesTotalBlank(list, slots, columns, sums)) return false;
    if (figures.length === 0) continue;
    if (figures.reduce((sum, figure) => sum + figure, 0) !== last) return false;
    if (figures.length > 1) shown++;
  }
  return shown > 0;
}
