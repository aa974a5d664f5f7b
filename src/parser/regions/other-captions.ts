import type { ContentList } from '../../lexer/content-list.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { TableRegion } from './table-region.js';

/** Pieces of text above a table that may be its caption, and the longest of them. */
const CAPTION_PIECES = 3;
const CAPTION_LENGTH = 40;

/**
 * True for a table whose caption says that its figures are not the report's: `填表示例（以下数据为虚构）：`, `附：上年度数据`.
 * @param words any of which says so
 * @internal
 */
export function isOfOthers(list: ContentList, { start }: TableRegion, words: readonly string[]): boolean {
  for (let index = start - 1; index >= 0 && start - index <= CAPTION_PIECES && list.isText(index); index--) {
    const from = list.starts[index] as number;
    const to = list.ends[index] as number;
    if (to - from > CAPTION_LENGTH) return false;
    const caption = foldedSlice(list.text, from, to);
    if (words.some((word) => caption.includes(word))) return true;
  }
  return false;
}
