import { itemsOf } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';

/** Rows that a converter may have shortened by chance. */
const FEW_ROWS = 2;

/**
 * Rows with fewer figures than columns of which nothing tells where they stand, where most rows of a table are such: the text leaves
 * blank cells out. What the sums leave nothing for was blank on the page, or a 0 that is lost.
 * ```
 * （一）予以公开 1206 140 9 61 1416
 * 1．属于国家秘密 0 0 46 27 73
 * ``` @internal
 */
export function findThinnedRows(rows: readonly ReadRow[]): ReadonlySet<string> {
  const short = rows.filter(({ candidates: [first], columns }) => first !== undefined && itemsOf(first).length < columns.length);
  return new Set(short.length > FEW_ROWS && short.length * 2 > rows.length ? short.map(({ row }) => row) : []);
}
