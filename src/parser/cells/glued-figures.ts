import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { isDigit } from '../../source/character-class.js';
import type { ReadRow } from './table-reading.js';

/**
 * Of a table whose cells a tool printed without anything between them, as a figure shows that opens as none does, the rows with
 * one figure by itself: it is the digits of several, and which is not known. Not where something drawn stands before it.
 * ```
 * 规章        004
 * 行政许可         8025
 * ``` @internal
 */
export function loseGluedFigures(list: ContentList, rows: readonly ReadRow[]): ReadRow[] {
  if (!rows.some((row) => isGlued(list, row))) return [...rows];
  return rows.map((row) =>
    isLone(list, row) ? { ...row, slots: row.slots.map((): Slot => LOST), candidates: [], certainty: 'separated' } : row,
  );
}

/** `004`: one figure of as many digits as the row has columns, or more, that opens with a needless zero. */
function isGlued(list: ContentList, { source, columns }: ReadRow): boolean {
  const [item, ...others] = source?.items ?? [];
  if (item === undefined || others.length > 0 || columns.length < 2 || list.isParted(item)) return false;
  const start = list.starts[item] as number;
  return list.text.units[start] === 0x30 && list.digitCount(item) >= columns.length && isDigit(list.text.units[start + 1] as number);
}

/** True for a row of several columns that has one figure, of which nothing drawn tells the column. */
function isLone(list: ContentList, { slots, columns }: ReadRow): boolean {
  if (columns.length < 2) return false;
  const values = slots.filter((slot) => slot.kind !== 'blank');
  const [only] = values;
  return values.length === 1 && only?.kind === 'value' && list.digitCount(only.item) > 1 && !list.isParted(only.item);
}
