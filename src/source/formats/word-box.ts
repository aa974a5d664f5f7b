/** A word, or words on one line, with their place on the page; units are whatever the tool counts in. @internal */
export interface WordBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** Narrow characters a word takes; a Han character takes two. @internal */
export function columnsOf(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += source.charCodeAt(at) > 0xff ? 2 : 1;
  return Math.max(1, count);
}

/** The height of most words, more than 0. @internal */
export function usualHeight(words: readonly WordBox[]): number {
  return median(words.map(({ height }) => height));
}

/** The room that a narrow character of most words takes, more than 0. @internal */
export function usualWidth(source: string, words: readonly WordBox[]): number {
  return median(words.map(({ width, from, to }) => width / columnsOf(source, from, to)));
}

/** The one in the middle, at least a little more than 0: places are divided by it. */
function median(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return Math.max(1e-6, sorted[sorted.length >> 1] ?? 1);
}
