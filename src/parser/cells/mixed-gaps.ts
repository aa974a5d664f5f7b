import type { ContentList } from '../../lexer/content-list.js';

/**
 * True where something drawn parts some figures of a row from what stands before them, and nothing but white space others
 * on their line: those may be the digits of one figure.
 * ```
 * | 规章 | 1 | 1 1 | |        | 规章 | 1 0 0 | | |        |1 0 0 1|0|0|0|1 0 0 1|
 * ```
 * @param byWidth true where also more than one space between figures parts cells
 * @internal
 */
export function haveMixedGaps(list: ContentList, items: readonly number[], byWidth = false): boolean {
  let parted = 0;
  let beside = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    if (list.isParted(item) || (byWidth && i > 0 && (list.spaces[item] as number) > 1)) parted++;
    else if (i > 0 && list.continuesLine(item)) beside++;
  }
  return parted > 0 && beside > 0;
}

/**
 * True where most figures of a row have a line of their own, and single digits stand beside others.
 * ```
 * 8 ⏎ 2 ⏎ 0 ⏎ 1 0 ⏎ 0
 * ```
 * @internal
 */
export function haveDigitsOnLines(list: ContentList, items: readonly number[]): boolean {
  let below = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    if ((list.lines[item] as number) > 0) below++;
    else if (i === 0 || !isDigitBeside(list, item) || list.digitCount(items[i - 1] as number) !== 1) return false;
  }
  return below < items.length && below * 2 > items.length;
}

/**
 * True where one space alone parts single digits of a row, and wider gaps its other figures: digits of one figure as often as
 * figures of two.
 * ```
 * 1 0     1 0 0     1     111
 * ```
 * @internal
 */
export function haveDigitsApart(list: ContentList, items: readonly number[]): boolean {
  if (!haveMixedGaps(list, items, true)) return false;
  return items.some((item, i) => i > 0 && isDigitBeside(list, item) && list.digitCount(items[i - 1] as number) === 1);
}

function isDigitBeside(list: ContentList, item: number): boolean {
  return list.digitCount(item) === 1 && isClose(list, item);
}

/** True for a piece behind another on its line, one space between. @internal */
export function isClose(list: ContentList, item: number): boolean {
  return list.continuesLine(item) && !list.isParted(item) && (list.spaces[item] as number) === 1;
}
