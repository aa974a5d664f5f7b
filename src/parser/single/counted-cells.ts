import type { ContentList } from '../../lexer/content-list.js';

/** `2 维持 ⏎ 3 纠正 …`: numbers of cells or lines, each one more than that before, are no figures of the table. @internal */
export function countUp(list: ContentList, items: readonly number[]): boolean {
  const figures = items.map((item) => list.value(item)?.value ?? null);
  return figures.length > 2 && figures.every((figure, i) => figure !== null && (i === 0 || figure === (figures[i - 1] ?? 0) + 1));
}

/**
 * Without the blank cells of other rows, which a tool prints as words, and those that fill up the line of figures:
 * ```
 * 维持  纠正  其他  未审结  总计  None  None  None
 * /     /     3     3       6     None  None  None
 * ```
 * @param size columns of the row
 * @internal
 */
export function withoutBlankRows(list: ContentList, items: readonly number[], size: number): readonly number[] {
  if (items.length <= size) return items;
  const isBlank = (item: number): boolean => list.value(item)?.kind === 'blank';
  let start = Math.max(
    0,
    items.findIndex((item) => !isBlank(item)),
  );
  while (start > 0 && list.continuesLine(items[start] as number)) start--;
  if (!items.slice(0, start).every(isBlank)) start = 0;
  let end = items.length;
  while (end - start > size && isBlank(items[end - 1] as number)) end--;
  return items.slice(start, end);
}
