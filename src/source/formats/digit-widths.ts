import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/** Fewest places at which digits of two widths touch: one may be a slip of the keyboard. */
const LEAST_PLACES = 5;

/** Digits as wide as a Han character, and others that touch them: two numbers that a tool printed without anything between. */
const touchPattern = /(?<=[０-９])(?=\d)|(?<=\d)(?=[０-９])/gu;

/**
 * Numbers in digits of two widths with nothing between them, each by itself:
 * ```
 * -- -- -- -- -- -- ０62.其他法律行政法规禁止公开   →   -- -- -- -- -- -- ０ 62.其他法律行政法规禁止公开
 * ```
 * Null for every other text.
 */
export function partDigitWidths(source: string): RewrittenText | null {
  if (!mayMixDigits(source) || (source.match(touchPattern)?.length ?? 0) < LEAST_PLACES) return null;
  return replaceIn(source, touchPattern, () => ' ');
}

/** True where such digits may touch: in a table the commonest is 0. @internal */
export function mayMixDigits(source: string): boolean {
  return source.includes('０') && /[０-９]\d/u.test(source);
}
