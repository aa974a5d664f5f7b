import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type Slot, valueSlot } from '../../solve/row-reading.js';
import { foldedSlice } from '../../source/folded-text.js';

/** Letters that text recognition takes digits for; a small `o` is a bullet at the end of a row, too. */
const misreadPattern = /^[OQDIlSBZz|]{1,3}$/;
const misreadZero = /^o{1,3}$/;

/**
 * The cells of a row that has as many pieces as columns, some of them letters that stand for a digit which was not recognized:
 * `140 0 O 0 0 O 140`. What the letters stand for only the equations can tell; where the figures beside them belong is
 * known. Null for every other row.
 */
export function readMisread(list: ContentList, items: readonly number[], size: number): Slot[] | null {
  if (items.length !== size) return null;
  const slots: Slot[] = [];
  for (const [i, item] of items.entries()) {
    const isFigure = list.value(item) !== null;
    if (!isFigure && !isMisread(list, item, i === size - 1)) return null;
    slots.push(isFigure ? valueSlot(item) : LOST);
  }
  return slots;
}

/** True for letters that stand for digits. @internal */
export function isMisread(list: ContentList, item: number, isLast: boolean): boolean {
  if (!list.isText(item)) return false;
  const text = foldedSlice(list.text, list.starts[item] as number, list.ends[item] as number);
  return misreadPattern.test(text) || (!isLast && misreadZero.test(text));
}
