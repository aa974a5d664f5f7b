import type { ContentList } from '../../lexer/content-list.js';
import { LOST } from '../../solve/row-reading.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import { findRow } from '../columns/row-columns.js';

/** `1.585`: three digits behind one to three others. */
const groupPattern = /^[1-9]\d{0,2}\.\d{3}(?!\d)/;

/**
 * Loses counts with a point before three digits (`1.585`): a thousand and more, grouped by a point or by a comma that was not
 * recognized, which is another figure than the decimals say. Where the sums leave one value, it is inferred. Doubts rows with any
 * other decimals in a count: they may be an amount that stands a cell too early, or what a tool made of equal headers (`0.1`).
 */
export function loseGroupedByPoints(list: ContentList, reading: TableReading): void {
  if (!list.hasDecimals) return;
  for (const row of reading.rows) {
    row.slots.forEach((slot, i) => {
      if (slot.kind !== 'value' || Number.isInteger(list.value(slot.item)?.value ?? 0)) return;
      const key = row.columns[i] as string;
      const isOfCount = isCount(reading, row, key);
      if (isOfCount && groupPattern.test(textOf(list, slot.item))) row.slots[i] = LOST;
      else if (isOfCount || standsBesideAmounts(reading, row, key)) row.doubt ??= 'place';
    });
  }
}

/** True for a column without decimals of a row that has one with them. */
function standsBesideAmounts({ form, table }: TableReading, { row, columns }: ReadRow, key: string): boolean {
  const amounts = findRow(form, table, row)?.block.columns.filter(({ decimals }) => decimals !== undefined) ?? [];
  return amounts.some((each) => columns.includes(each.key)) && amounts.every((each) => each.key !== key);
}

/** True for a column that counts whole items; agencies write amounts below headers that have no unit. */
function isCount({ form, table }: TableReading, { row }: ReadRow, key: string): boolean {
  const found = findRow(form, table, row);
  const column = found?.block.columns.find((each) => each.key === key);
  return column !== undefined && column.decimals === undefined && (table !== 'article20' || found?.units.get(key) !== null);
}

function textOf(list: ContentList, item: number): string {
  return foldedSlice(list.text, list.starts[item] as number, list.ends[item] as number);
}
