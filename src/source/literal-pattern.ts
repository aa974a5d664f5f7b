/** The source of a pattern that matches these words as they stand. @internal */
export function literalPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
