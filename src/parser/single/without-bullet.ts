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
  const start = list.starts[first] as number;
  const isBullet = units[start] === HYPHEN && (list.ends[first] as number) === start + 1 && units[start + 1] === 0x20;
  if (!isBullet || !list.isLineStart(first) || list.separatorsBefore(second) > 0) return items;
  let at = list.starts[last] as number;
  const limit = Math.max(0, at - LINE_LIMIT);
  while (at > limit && units[at - 1] !== 0x0a) at--;
  return units[at] === HYPHEN && units[at + 1] === 0x20 ? items.slice(1) : items;
}
