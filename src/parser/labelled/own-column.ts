import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { valueSlot } from '../../solve/row-reading.js';
import { settledRow } from '../cells/table-reading.js';
import { countHolding } from '../columns/order-sums.js';
import { hasFiguresAlone, type SourceRow, type SourceTable } from '../cst/table-cst.js';
import type { RowsAmongOthers } from './foreign-columns.js';

/** Rows that must have the column: the figures of a few can add up by chance. */
const LEAST_ROWS = 8;
/** Of so many rows one sum may fail: agencies add up wrongly. */
const ROWS_PER_ERROR = 8;
/** By how many rows the sums must speak against any other place. */
const LEAST_LEAD = 2;

/**
 * The rows of a table in which each has one figure more than the form has columns: the agency's own column stands where the
 * sums of the rows hold without it, and at no other place.
 * ```
 *                              行次  自然人  商业企业  …  其他  小计  总计
 * 一、本年新收…申请数量           1      25       10        2
 * 二、上年结转…申请数量           2       2        0        0
 * ```
 * Null where a row has more or fewer figures, or the sums do not tell.
 */
export function readBesideOwnColumn(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  columnsOf: (row: SourceRow) => readonly string[],
): RowsAmongOthers | null {
  const [first] = source.rows;
  if (first === undefined || source.rows.length < LEAST_ROWS) return null;
  const columns = columnsOf(first);
  const count = columns.length + 1;
  for (const row of source.rows)
    if (row.items.length !== count || columnsOf(row).length + 1 !== count || !hasFiguresAlone(list, row)) return null;
  const place = findOwnPlace(list, source, form, columns);
  if (place < 0) return null;
  return {
    rows: source.rows.map((row) => settledRow(row, columns, row.items.filter((_, i) => i !== place).map(valueSlot), 'dense')),
    passedOver: source.rows.map(({ items }) => items[place] as number),
  };
}

/** The place of the figure without which the rows are read, or -1. */
function findOwnPlace(list: ContentList, source: SourceTable, form: EditionDefinition, columns: readonly string[]): number {
  const last = columns.length;
  const figures = source.rows.map(({ items }) => items.map((item) => list.value(item)?.value ?? 0));
  const filled = figures.filter((row) => row.some((figure) => figure !== 0)).length;
  const without = (place: number): readonly (readonly number[])[] => figures.map((row) => row.filter((_, i) => i !== place));
  // Numbers of rows come first, sums of some columns before the sum of all: of places that read the same figures these are likeliest.
  const places = [0, last - 1, last, ...columns.keys()].filter((place, i, all) => all.indexOf(place) === i);
  const holding = places.map((place) => countHolding(form, source.region.table, columns, without(place)));
  const most = Math.max(...holding);
  const best = places[holding.indexOf(most)] as number;
  if ((figures.length - most) * ROWS_PER_ERROR > filled) return -1;
  const read = without(best).join();
  const isTold = places.every((place, i) => (holding[i] as number) <= most - LEAST_LEAD || without(place).join() === read);
  return isTold ? best : -1;
}
