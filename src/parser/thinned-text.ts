import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { isDigit } from '../source/character-class.js';
import { type FoldedText, foldedSlice } from '../source/folded-text.js';

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
  // Most such lines are one digit: a bit each tells them apart.
  let digits = 0;
  for (let index = 0; index < list.count; index++) {
    if (!standsAlone(list, index)) continue;
    let start = list.starts[index] as number;
    let end = list.ends[index] as number;
    while (start > 0 && units[start - 1] !== 0x0a) start--;
    while (end < length && units[end] !== 0x0a) end++;
    if (end - start === 1 && isDigit(units[start] as number)) {
      const digit = 1 << ((units[start] as number) - 0x30);
      if ((digits & digit) !== 0) return false;
      digits |= digit;
      continue;
    }
    const line = foldedSlice(list.text, start, end);
    if (seen.has(line)) return false;
    seen.add(line);
  }
  return digits !== 0 || seen.size > 0;
}
