import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf, type Slot } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';
import { deepestOf, depthOf } from '../columns/row-columns.js';

/**
 * Doubts rows whose blank cells all stand right behind the label, as many as its span may cover, and whose figures fill the rest:
 * where cells are lost, what is left can make up for them by chance.
 * ```
 * 二、上年结转政府信息公开申请数量 | | | 5 | 4 | 9 | 5 | 23        of a blank, 5, 4, a blank, 9, 5, 23
 * ```
 * Not where a full row that is no deeper has its figures right behind its label: spans leave no cells there. @internal
 */
export function doubtPaddedLabels(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): void {
  const deepest = deepestOf(form, table);
  if (deepest === 0) return;
  const coveredBy = ({ row }: ReadRow): number => deepest - depthOf(form, table, row);
  const padded = rows.filter((row) => {
    const blanks = leadingBlanks(row.slots);
    return blanks > 0 && blanks === coveredBy(row) && row.slots.slice(blanks).every(({ kind }) => kind === 'value');
  });
  if (padded.length === 0) return;
  const isClose = (row: ReadRow): boolean => {
    const [first] = itemsOf(row.slots);
    return first !== undefined && row.slots[0]?.kind === 'value' && coveredBy(row) > 0 && list.separatorsBefore(first) === 1;
  };
  if (!rows.some(isClose)) for (const row of padded) row.doubt ??= 'place';
}

function leadingBlanks(slots: readonly Slot[]): number {
  let count = 0;
  while (slots[count]?.kind === 'blank') count++;
  return count;
}
