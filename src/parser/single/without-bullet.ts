import type { ContentList } from '../../lexer/content-list.js';

const HYPHEN = 0x2d;
/** Longest line of headers that is looked back over. */
const LINE_LIMIT = 400;

/**
 * The figures of one line without the bullet before them, which looks like a mark for nothing. The line of headers above opens with
 * one, too:
 * ```
 * - 结果维持 结果纠正 其他结果 …
 * - 0 0 0 …
 * ```
 * @param last the last header.
 */
export function withoutBullet(list: ContentList, last: number, items: readonly number[], size: number): readonly number[] {
  const [first, second] = items;
  if (items.length !== size + 1 || first === undefined || second === undefined) return items;
  const { units } = list.text;
  if (!isBullet(list, first) || list.isParted(second)) return items;
  let at = list.starts[last] as number;
  const limit = Math.max(0, at - LINE_LIMIT);
  while (at > limit && units[at - 1] !== 0x0a) at--;
  return units[at] === HYPHEN && units[at + 1] === 0x20 ? items.slice(1) : items;
}

/** `- 4，14，12，30`: a hyphen with a space behind it opens a line whose figures are parted by something else. */
export function isBulletBeforeCells(list: ContentList, index: number): boolean {
  return (
    isBullet(list, index) &&
    isNextOnLine(list, index + 1) &&
    !list.isParted(index + 1) &&
    isNextOnLine(list, index + 2) &&
    list.isParted(index + 2)
  );
}

function isBullet(list: ContentList, index: number): boolean {
  const { units } = list.text;
  const start = list.starts[index] as number;
  return units[start] === HYPHEN && (list.ends[index] as number) === start + 1 && units[start + 1] === 0x20 && list.isLineStart(index);
}

function isNextOnLine(list: ContentList, index: number): boolean {
  return index < list.count && list.value(index) !== null && list.continuesLine(index);
}
