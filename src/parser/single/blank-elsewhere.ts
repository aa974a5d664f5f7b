import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, itemsOf } from '../../solve/row-reading.js';
import { leavesTotalBlank } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { SingleRowSums } from './single-row-sums.js';

/**
 * Doubts the rows of a line of cells, each on a line of its own, whose sums fail, and would all hold with one blank cell elsewhere, or
 * which have figures behind the last total: a cell was lost, all behind it have moved up, and a blank one that is none of the table's
 * came in behind the last.
 * ```
 * truth   |  |  |  | 1 | 1 |  |  |  | 1 | 1 | 1 | 1 |  | 1 | 3 |
 * text    |  |  |  | 1 | 1 |  |  | 1 | 1 | 1 | 1 |  | 1 | 3 |  |
 * ``` @internal
 */
export function doubtBlankElsewhere(
  list: ContentList,
  rows: readonly ReadRow[],
  sums: readonly EquationDefinition[],
  rowSums: SingleRowSums,
): void {
  const slots = rows.flatMap((row) => row.slots);
  if (slots[slots.length - 1]?.kind !== 'blank' || !itemsOf(slots).every((item) => list.isLineStart(item) && list.cells[item] === 0))
    return;
  if (slots.some(({ kind }) => kind === 'lost') || rowSums.provePlaces(slots)) return;
  // A figure was lost where the last row, unlike another one, has figures and no total.
  const lacksTotal = ({ slots: own, columns }: ReadRow): boolean => leavesTotalBlank(list, own, columns, sums);
  const isShort = lacksTotal(rows[rows.length - 1] as ReadRow) && !rows.every((row) => lacksTotal(row) || itemsOf(row.slots).length === 0);
  const others = slots.slice(0, -1);
  const isElsewhere = isShort || others.some((_, place) => rowSums.provePlaces([...others.slice(0, place), BLANK, ...others.slice(place)]));
  if (isElsewhere) for (const row of rows) row.doubt ??= 'place';
}
