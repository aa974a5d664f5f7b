import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { SourceRow } from '../cst/table-cst.js';

/** Pieces of content above a row that are looked at. */
const REACH = 40;

/**
 * True for a row without a header of its own whose line has fewer cells than the caption above it, which a tool has printed for
 * every column it spans: it did so with the cells of the row too, and one of them was lost.
 * ```
 * 第二十条第（九）项 | 第二十条第（九）项 | 第二十条第（九）项 | 第二十条第（九）项
 * 政府集中采购 | 0 | 0
 * ``` @internal
 */
export function fallsShortOfSpans(list: ContentList, { label, headers, items }: SourceRow): boolean {
  if (headers.length > 0) return false;
  const from = Math.max(1, label.index - REACH);
  for (let index = label.index - 1; index >= from; index--) {
    if (!isPrintedAgain(list, index)) continue;
    let width = 1;
    while (isPrintedAgain(list, index)) {
      width++;
      index--;
    }
    return items.length + 1 < width;
  }
  return false;
}

/** True for a label behind the same one on its line, something drawn between. */
function isPrintedAgain(list: ContentList, index: number): boolean {
  return (
    index > 0 &&
    list.kinds[index] === ContentKind.Label &&
    list.kinds[index - 1] === ContentKind.Label &&
    list.continuesLine(index) &&
    list.isParted(index) &&
    list.label(index)?.entry === list.label(index - 1)?.entry
  );
}
