import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, LOST, type Slot } from '../../solve/row-reading.js';
import { isMisread } from './misread-figures.js';

/**
 * The columns of a row told by places in its line, with the words among its figures (`0    0/0    0`): a column that
 * these alone can fill holds them, and of several none is known to be blank.
 * @param items figures and words of the row, in order
 */
export function placeWords(list: ContentList, slots: readonly Slot[], items: readonly number[]): Slot[] {
  const result = [...slots];
  const columnOf = (item: number): number => slots.findIndex((slot) => slot.kind === 'value' && slot.item === item);
  let column = -1;
  let words: number[] = [];
  const close = (end: number): void => {
    // Before the first figure stand pieces of the label, too.
    if (words.length > 0 && (column >= 0 || words.some((item) => list.hasDigit(item) || isMisread(list, item, false)))) {
      const blank: number[] = [];
      for (let at = column + 1; at < end; at++) if (result[at] === BLANK) blank.push(at);
      for (const at of blank) result[at] = blank.length === 1 ? { kind: 'words', items: words } : LOST;
    }
    words = [];
  };
  for (const item of items) {
    // What stands on another line is a piece of the label.
    if ((list.lines[item] as number) > 0 && list.isText(item)) {
      close(slots.length);
      return result;
    }
    if (list.isText(item)) words.push(item);
    else {
      const own = columnOf(item);
      if (own < 0) continue;
      close(own);
      column = own;
    }
  }
  close(slots.length);
  return result;
}
