import type { ContentList } from '../../lexer/content-list.js';
import { leftOutWidth, printedText, unitWidth } from '../../source/display-columns.js';

/** Where pieces of content stand in their lines, in terminal columns. @internal */
export interface LinePlaces {
  readonly from: number;
  /** First terminal column of each piece, 0-based; index 0 is piece `from`. */
  readonly left: Int32Array;
  /** Column behind its last. */
  readonly right: Int32Array;
  /** Line of the piece, counted from `from`. */
  readonly line: Int32Array;
}

/** The same pieces under both widths that a Han character can have: two columns, as terminals give it, and one. @internal */
export type LineMetrics = readonly [wide: LinePlaces, narrow: LinePlaces];

/** Pieces of content `[from, to)` under both widths. @internal */
export function measureBoth(list: ContentList, from: number, to: number): LineMetrics {
  return [measureLines(list, from, to), measureLines(list, from, to, true)];
}

/** True for a piece that stands over some column of a stretch. @internal */
export function touches({ from, left, right }: LinePlaces, item: number, low: number, high: number): boolean {
  return (left[item - from] as number) < high && (right[item - from] as number) > low;
}

/**
 * One pass over the lines of pieces `[from, to)`.
 * @param isCharacterWide true where every character counts as one column, as tools pad that count characters
 */
export function measureLines(list: ContentList, from: number, to: number, isCharacterWide = false): LinePlaces {
  const { units } = list.text;
  const printed = printedText(list.text);
  const left = new Int32Array(to - from);
  const right = new Int32Array(to - from);
  const line = new Int32Array(to - from);
  let at = from < list.count ? (list.starts[from] as number) : 0;
  while (at > 0 && units[at - 1] !== 0x0a && (list.starts[from] as number) - at < 4096) at--;
  let column = 0;
  let row = 0;
  // A header starts where the marks do that folding leaves out.
  const advance = (end: number): void => {
    for (; at < end; at++) {
      if (units[at] === 0x0a) {
        column = 0;
        row++;
      } else column += leftOutWidth(printed, at, isCharacterWide) + unitWidth(printed, at, isCharacterWide);
    }
  };
  for (let index = from; index < to; index++) {
    advance(list.starts[index] as number);
    left[index - from] = column;
    line[index - from] = row;
    advance(list.ends[index] as number);
    right[index - from] = column;
  }
  return { from, left, right, line };
}
