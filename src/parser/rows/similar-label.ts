import { reduceLabel } from '../../lexer/vocabulary.js';

/** Least share of a label that similar words have, and of the words that the label has. */
const LEAST_SHARE = 0.6;
/** Least share of a label that words have which are all in it (大量反复申请), and the fewest such words. */
const LEAST_PART = 0.4;
const PART_LENGTH = 4;
/** Longest words that are compared. */
const LENGTH_LIMIT = 60;

/**
 * The label that words are most like, told apart from every other: `保护第三方的合法权益`. Null where none is, or two are
 * alike.
 * @param labels official labels, with their numbering where the words may have one. @internal
 */
export function mostSimilar(words: string, labels: readonly string[]): string | null {
  const own = reduceLabel(words);
  if (own.length < 2 || own.length > LENGTH_LIMIT) return null;
  let best: string | null = null;
  let bestShare = 0;
  for (const label of labels) {
    const reduced = reduceLabel(label);
    const common = commonLength(own, reduced);
    const isPart = common === own.length && common >= PART_LENGTH;
    if (common < own.length * LEAST_SHARE || common < reduced.length * (isPart ? LEAST_PART : LEAST_SHARE)) continue;
    const share = (2 * common) / (own.length + reduced.length);
    if (share === bestShare) best = null;
    if (share <= bestShare) continue;
    best = label;
    bestShare = share;
  }
  return best;
}

/** Characters that two strings have in common, in order. */
function commonLength(a: string, b: string): number {
  let before = new Uint8Array(b.length + 1);
  let row = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = a[i] === b[j] ? (before[j] as number) + 1 : Math.max(before[j + 1] as number, row[j] as number);
    }
    [before, row] = [row, before];
  }
  return before[b.length] as number;
}
