/** Different signs that are looked at. */
const MOST_SIGNS = 4;

/**
 * Three cells in a row, of figures, marks, one character or nothing, with the same sign between them, a space on both its sides
 * or on none: `0#0#3`, `132#-##`, `0 + 0 + 3`, `零#零#1`. Tools that break lines around cells put it before the next. Points and
 * commas are parts of figures, bars and white space are told by the layouts.
 */
const runPattern =
  /(?:(?<![\d\uff10-\uff19.,])[\d\uff10-\uff19][\d\uff10-\uff19,.]*|(?<![\p{L}\p{N}])\p{Script=Han}) {0,2}?\n?( [^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,] |[^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,](?:[^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,\-\u2013\u2014/])?) {0,2}?(?:[\d\uff10-\uff19][\d\uff10-\uff19,.]*|\p{Script=Han}|[-\u2013\u2014/])? {0,2}?\n?\1 {0,2}?(?=[\d\uff10-\uff19\-\u2013\u2014/]|\p{Script=Han}(?!\p{L})|\1)[^\n]*/gu;

/**
 * The signs that stand between figures, most frequent first: programs are told to part cells by whatever a text
 * does not have. That one of them ends cells, a header has to show.
 * @internal
 */
export function findRepeatedSigns(source: string): string[] {
  const counts = new Map<string, number>();
  for (const [, sign = ''] of source.matchAll(runPattern)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SIGNS)
    .map(([sign]) => sign);
}

/** True where dashes or slashes stand on both sides of a figure: they may be marks of cells, or part these. Looks for no more than that. @internal */
export function mayBeDashed(source: string): boolean {
  return / [-/\u2013\u2014] \d[\d,.]* [-/\u2013\u2014] \d/.test(source);
}
