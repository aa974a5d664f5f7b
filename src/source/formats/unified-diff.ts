import { cutOut, type RewrittenText } from '../rewritten-text.js';

/** `@@ -12,7 +12,8 @@`: what opens each part of a diff. */
const partPattern = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/m;

/** @internal */
export function mayBeDiff(source: string): boolean {
  return source.includes('@@ -') && partPattern.test(source);
}

/**
 * The newer of the two versions that a unified diff shows: without the lines it takes away, and without its marks.
 * ```
 * @@ -37,2 +37,2 @@
 * -| 规章 | 0 | 7 | 1 |
 * +| 规章 | 0 | 7 | 3 |        | 规章 | 0 | 7 | 3 |
 * ```
 * Null for every other text.
 */
export function takeNewerVersion(source: string): RewrittenText | null {
  if (!mayBeDiff(source)) return null;
  const start = source.search(partPattern);
  const marks = [...source.slice(start).matchAll(/^(?:[-@\\].*\n?|[+ ])/gm)];
  return cutOut(
    source,
    marks.map(({ 0: mark, index }) => ({ from: start + index, to: start + index + mark.length })),
  );
}
