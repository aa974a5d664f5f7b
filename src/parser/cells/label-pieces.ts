import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { LOST } from '../../solve/row-reading.js';
import { arePieceOfLabel } from '../rows/foreign-rows.js';
import type { ReadRow } from './table-reading.js';

/**
 * Words where a figure belongs that are a piece of a label of the form, be it one character: a cell of the row was lost, and what
 * stands in its place opens the next one.
 * ```
 * 0 |
 * （三）不予
 * 1.属于国家秘密 |
 * ```
 */
export function loseLabelPieces(list: ContentList, form: EditionDefinition, table: TableName, row: ReadRow): ReadRow {
  let slots = row.slots;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.kind !== 'words' || !arePieceOfLabel(list, slot.items, form, table)) continue;
    if (slots === row.slots) slots = [...slots];
    slots[i] = LOST;
  }
  return slots === row.slots ? row : { ...row, slots, doubt: row.doubt ?? 'place' };
}
