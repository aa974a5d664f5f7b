import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf } from '../../solve/row-reading.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { ReadRow } from '../cells/table-reading.js';

/** Han characters from which on words may be a label, as against the unit of a figure. */
const LABEL_LENGTH = 3;

/**
 * Doubts full rows with words on a line of their own between two figures: they may be the label of a row that the form does not
 * have, and the figures behind them that row's.
 * ```
 * 行政规范性文件 ⏎ 2 ⏎ 其他文件 ⏎ 8 ⏎ 8
 * ``` @internal
 */
export function doubtWordsBetween(list: ContentList, rows: readonly ReadRow[]): void {
  for (const row of rows) {
    if (row.doubt !== undefined || row.certainty !== 'dense') continue;
    const items = itemsOf(row.slots);
    if (items.some((item, i) => i > 0 && haveWordsBetween(list, items[i - 1] as number, item))) row.doubt = 'place';
  }
}

function haveWordsBetween(list: ContentList, before: number, item: number): boolean {
  for (let index = before + 1; index < item; index++)
    if (list.isText(index) && list.isLineStart(index) && list.isLineStart(index + 1) && isLabel(list, index)) return true;
  return false;
}

function isLabel({ text, starts }: ContentList, index: number): boolean {
  const start = starts[index] as number;
  return /^\p{Script=Han}+$/u.test(foldedSlice(text, start, start + LABEL_LENGTH));
}
