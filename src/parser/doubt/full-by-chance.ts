import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { gridOfRows } from '../../solve/grid-of-rows.js';
import { itemsOf } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { haveMixedGaps } from '../cells/mixed-gaps.js';
import type { ReadRow } from '../cells/table-reading.js';

/**
 * Doubts full rows with two figures in one drawn cell, though their sum holds, unless the sums from row to row prove them: the
 * digits of one figure and a figure that was run together with its neighbour can make up for each other.
 * ```
 * 5.属于三类内部事务信息 | 10 | 1 | 6 | 0 | 1 0 | 18        of 1 | 0 | 1 | 6 | 0 | 10 | 18
 * ``` @internal
 */
export function doubtFullByChance(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): void {
  if (rowSumsOf(form, table).length === 0) return;
  const shared = rows.filter(({ slots, certainty }) => certainty === 'dense' && haveMixedGaps(list, itemsOf(slots)));
  if (shared.length === 0) return;
  const grid = gridOfRows(list, form, table, rows);
  for (const row of shared) {
    const own = grid.equations.filter(
      ({ over, left, right }) => over === 'column' && [...left, ...right].some((cell) => cell.row === row.row),
    );
    if (own.length === 0 || own.some((equation) => grid.state(equation) !== 'holds')) row.doubt ??= 'place';
  }
}
