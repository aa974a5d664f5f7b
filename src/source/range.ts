/** Half-open `[start, end)` in UTF-16 code units of the text the caller gave. 0-based. */
export type Range = readonly [start: number, end: number];

/** The smallest range over both. */
export function coverRanges(a: Range, b: Range): Range {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** True when `inner` lies within `outer`. */
export function containsRange(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
