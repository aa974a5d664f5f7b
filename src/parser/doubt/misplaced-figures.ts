import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Slot } from '../../solve/row-reading.js';
import { findRow } from '../columns/row-columns.js';
import type { ToldRow } from './told-row.js';

/**
 * Rows of which a column that counts holds a change in words or below 0, where another column asks for a change: a tool has printed
 * the figures in another order than their columns, and may have done so with those of other rows that have a line each, or a header of an order of
 * its own.
 * ```
 * 上一年项目数量 ⏎ 本年增/减 ⏎ 处理决定数量 ⏎ 行政许可 ⏎ 增7 ⏎ 457 ⏎ 31199
 * ``` @internal
 */
export function findMisplacedFigures(
  list: ContentList,
  table: TableName,
  form: EditionDefinition,
  rows: readonly ToldRow[],
): ReadonlySet<string> {
  const misplaced = rows.filter((row) => hasChangeElsewhere(list, table, form, row));
  const isMixed = misplaced.some((row) => hasLines(list, row) || row.columns !== findRow(form, table, row.row)?.row.columns);
  return new Set((isMixed ? rows.filter((row) => row.columns.length > 1) : misplaced).map(({ row }) => row));
}

function hasChangeElsewhere(list: ContentList, table: TableName, form: EditionDefinition, { row, columns, slots }: ToldRow): boolean {
  const definitions = findRow(form, table, row)?.block.columns ?? [];
  const signed = new Set(definitions.filter(({ isSigned }) => isSigned === true).map(({ key }) => key));
  if (!columns.some((column) => signed.has(column))) return false;
  return slots.some((slot, i) => !signed.has(columns[i] as string) && isChange(list, slot));
}

/** `增7`, `减2`, `未增未减`, `-3` */
function isChange(list: ContentList, slot: Slot): boolean {
  if (slot.kind !== 'value') return false;
  const { value, kind } = list.valueAt(slot.item);
  if (kind === 'mark') return value === 0;
  if (value !== null && value < 0) return true;
  return list.startsWithHan(slot.item) && list.hasDigit(slot.item);
}

/** True where each figure has a line of its own, or a line end stands between some of them. */
function hasLines({ lines }: ContentList, { slots }: ToldRow): boolean {
  return slots.slice(1).some((slot) => slot.kind === 'value' && (lines[slot.item] as number) > 0);
}
