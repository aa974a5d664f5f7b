import type { EditionDefinition, EquationDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import type { SourceTable } from '../cst/table-cst.js';

/**
 * By how many rows the sums speak for one order of the columns rather than for another; below 0 where for the other.
 * Rows with a figure more or less, or a blank among their figures, say nothing.
 */
export function compareOrders(
  list: ContentList,
  { region, rows }: SourceTable,
  form: EditionDefinition,
  order: readonly string[],
  other: readonly string[],
): number {
  const sums = rowSumsOf(form, region.table);
  let votes = 0;
  for (const { items } of rows) {
    if (items.length !== order.length) continue;
    const figures = figuresOf(list, items);
    votes += Number(sumsHold(sums, order, figures)) - Number(sumsHold(sums, other, figures));
  }
  return votes;
}

/** True where a row of as many figures as columns breaks a sum in this order of the columns. */
export function breaksSums(list: ContentList, { region, rows }: SourceTable, form: EditionDefinition, order: readonly string[]): boolean {
  const sums = rowSumsOf(form, region.table);
  return rows.some(({ items }) => items.length === order.length && !sumsHold(sums, order, figuresOf(list, items)));
}

function figuresOf(list: ContentList, items: readonly number[]): number[] {
  return items.map((item) => list.value(item)?.value ?? Number.NaN);
}

/** How many rows of figures hold all sums of a row. */
export function countHolding(
  form: EditionDefinition,
  table: TableName,
  order: readonly string[],
  rows: readonly (readonly number[])[],
): number {
  const sums = rowSumsOf(form, table);
  return sums.length === 0 ? 0 : rows.filter((figures) => sumsHold(sums, order, figures)).length;
}

function sumsHold(sums: readonly EquationDefinition[], order: readonly string[], figures: readonly number[]): boolean {
  const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (figures[order.indexOf(key)] ?? 0), 0);
  return sums.every(({ left, right }) => total(left) === total(right));
}
