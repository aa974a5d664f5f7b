import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import type { ReadRow } from '../cells/table-reading.js';

/**
 * Doubts rows with a blank cell of words that were put at their places on a page, where the table writes 0: recognition overlooks a
 * lone digit, and its cell looks blank.
 */
export function doubtUnrecognizedFigures(list: ContentList, rows: readonly ReadRow[]): void {
  if (list.text.printed === undefined || !rows.some(({ slots }) => slots.some((slot) => slotValueOf(list, slot) === 0))) return;
  for (const row of rows) if (row.slots.some(({ kind }) => kind === 'blank')) row.doubt ??= 'place';
}
