import type { ContentList } from '../../lexer/content-list.js';

const ZERO_DIGIT = 0x30;

/**
 * True where a figure of a row opens with a 0 of more digits right behind a comma: it is the rest of the one before.
 * ```
 * 规章,1,000,0
 * ``` @internal
 */
export function havePartedThousands(list: ContentList, items: readonly number[]): boolean {
  for (const item of items)
    if ((list.commas[item] as number) > 0 && list.text.units[list.starts[item] as number] === ZERO_DIGIT && list.digitCount(item) > 1)
      return true;
  return false;
}
