import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { TableRegion } from '../regions/table-region.js';

/** What a label can be in the table: a row and nothing else, or a column. */
export type NameKind = 'row' | 'column' | 'other';

/**
 * True for cards that show each figure above its name, where the last name of a row has nothing behind it:
 *
 *     一、本年新收政府信息公开申请数量
 *     31
 *     自然人
 *     5
 *     商业企业
 *
 * Read the other way, the first figure of a row were without a name and the last name of every row without a figure. A
 * table of one line has its first figure before it.
 *
 * @param isUsual whether another table of the text is so
 */
export function standAboveNames(
  list: ContentList,
  { start, end }: TableRegion,
  isSingle: boolean,
  isUsual: boolean,
  kindOf: (index: number) => NameKind,
): boolean {
  if (list.kinds[end - 1] !== ContentKind.Label) return false;
  let isAbove = isUsual || (isSingle && isAlone(list, start - 1));
  for (let index = start; index < end - 1; index++) {
    if (list.kinds[index] !== ContentKind.Label || list.continuesLine(index + 1)) continue;
    const isRow = kindOf(index) === 'row';
    if (isRow && isAlone(list, index + 1) && isLabel(list, index + 2) && kindOf(index + 2) === 'column') isAbove = true;
    // A figure below the last name of a row.
    else if (isAlone(list, index + 1) && !isSingle && kindOf(index) === 'column' && isLabel(list, index + 2) && kindOf(index + 2) === 'row')
      return false;
  }
  return isAbove;
}

function isLabel(list: ContentList, index: number): boolean {
  return list.kinds[index] === ContentKind.Label;
}

function isAlone(list: ContentList, index: number): boolean {
  return list.value(index) !== null && list.isLineStart(index) && !list.continuesLine(index + 1);
}
