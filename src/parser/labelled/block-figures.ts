import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isHan } from '../../source/character-class.js';

/** Most items of a list of the form: a figure beyond is no number of one. */
const HIGHEST_NUMBER = 20;
/** A new page. @internal */
export const FORM_FEED = '\f';

/** Figures and marks of a stretch, without the numbers of labels whose point stands apart: `7 ⏎ ．属于行政执法案卷`. @internal */
export function figuresOf(list: ContentList, from: number, to: number): number[] {
  const items: number[] = [];
  for (let index = from; index < to; index++) if (list.kinds[index] === ContentKind.Value && !isLabelNumber(list, index)) items.push(index);
  return items;
}

/** Figures and marks from a place to the end of the text, without those of sentences: `2024 年工作取得一定成效`. @internal */
export function figuresBehind(list: ContentList, from: number): number[] {
  return figuresOf(list, from, list.count).filter(
    (item) => item + 1 === list.count || !(list.isText(item + 1) && list.continuesLine(item + 1) && list.hasHan(item + 1)),
  );
}

function isLabelNumber(list: ContentList, index: number): boolean {
  const { ends, text, count } = list;
  if (index + 1 >= count) return false;
  let at = ends[index] as number;
  while (at < text.length && (text.units[at] === 0x20 || text.units[at] === 0x0a)) at++;
  if (text.units[at] !== 0x2e && text.units[at] !== 0x3001) return false;
  const figure = list.figureAt(index);
  // The point of a broken group (`三 ⏎ 、 ⏎ 本 ⏎ 年`) stands alone.
  return figure >= 1 && figure <= HIGHEST_NUMBER && isHan(text.units[at + 1] as number);
}

/**
 * The figures without as many that no cell has as there are too many: those between words of a sentence (the title that a
 * browser prints on each page), a lone word of a broken label that is a mark elsewhere (`（四） ⏎ 无 ⏎ 法提 ⏎ 供`), numbers of
 * pages. All of a kind or none, and all that are too many or none. @internal
 */
export function leaveOutSpare(list: ContentList, items: readonly number[], surplus: number): readonly number[] {
  let left = items;
  let rest = surplus;
  for (const isSpare of [isBetweenWords, isWord, isPageNumber]) {
    if (rest === 0) break;
    const spare = new Set(left.filter((item) => isSpare(list, item)));
    if (spare.size > rest || (isSpare === isWord && spare.size > 1)) continue;
    left = left.filter((item) => !spare.has(item));
    rest -= spare.size;
  }
  return rest === 0 ? left : items;
}

function isBetweenWords(list: ContentList, item: number): boolean {
  return (
    item > 0 &&
    item + 1 < list.count &&
    list.isText(item - 1) &&
    list.isText(item + 1) &&
    list.stayOnLine(item - 1, item + 1) &&
    list.hasHan(item + 1)
  );
}

function isWord(list: ContentList, item: number): boolean {
  return list.valueAt(item).value === null && list.startsWithHan(item);
}

/** A figure alone on the first or last line of a page. */
function isPageNumber(list: ContentList, item: number): boolean {
  if (!list.isLineStart(item) || (item + 1 < list.count && list.continuesLine(item + 1))) return false;
  return hasFeedBetween(list, item - 1, item) || hasFeedBetween(list, item, item + 1);
}

/** True where a new page begins between two pieces of content, or before the first or behind the last. @internal */
export function hasFeedBetween({ text, starts, ends, count }: ContentList, before: number, behind: number): boolean {
  const from = before < 0 ? 0 : (text.ends[(ends[before] as number) - 1] as number);
  const to = behind < count ? (text.starts[starts[behind] as number] as number) : text.source.length;
  return text.source.slice(from, to).includes(FORM_FEED);
}
