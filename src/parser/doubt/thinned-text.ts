import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { type FoldedText, foldedSlice } from '../../source/folded-text.js';

const known = new WeakMap<FoldedText, boolean>();

/**
 * True where no line with nothing but a figure comes twice: a tool has removed lines that stood before. A report has
 * some two hundred figures, most of them small; in lines of their own some are the same. What is left of such a text
 * stands in other cells than it seems.
 */
export function isThinned(list: ContentList): boolean {
  let result = known.get(list.text);
  if (result === undefined) {
    result = hasNoLineTwice(list);
    known.set(list.text, result);
  }
  return result;
}

/** True when a figure has a line of its own. */
export function standsAlone({ kinds, lines, count }: ContentList, index: number): boolean {
  return kinds[index] === ContentKind.Value && (lines[index] as number) > 0 && (index + 1 >= count || (lines[index + 1] as number) > 0);
}

function hasNoLineTwice(list: ContentList): boolean {
  const { units, length } = list.text;
  const seen = new Set<string>();
  let previousStart = 0;
  let previousEnd = 0;
  for (let index = 0; index < list.count; index++) {
    if (!standsAlone(list, index)) continue;
    let start = list.starts[index] as number;
    let end = list.ends[index] as number;
    while (start > 0 && units[start - 1] !== 0x0a) start--;
    while (end < length && units[end] !== 0x0a) end++;
    // Nearly always the same figure stands on the next such line already.
    if (isSame(units, previousStart, previousEnd, start, end)) return false;
    previousStart = start;
    previousEnd = end;
    const line = foldedSlice(list.text, start, end);
    if (seen.has(line)) return false;
    seen.add(line);
  }
  return seen.size > 0;
}

function isSame(units: Uint16Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let i = 0; i < end - start; i++) if (units[start + i] !== units[otherStart + i]) return false;
  return true;
}
