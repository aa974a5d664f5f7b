/** Different signs that are looked at. */
const MOST_SIGNS = 4;

/**
 * Three cells in a row, of figures, marks or nothing, with the same sign between them, a space on both its sides or on none:
 * `0#0#3`, `132#-##`, `0 + 0 + 3`. Tools that break lines around cells put it before the next. Points and commas are parts of figures,
 * bars and white space are told by the layouts.
 */
const runPattern =
  /(?<![\d\uff10-\uff19.,])[\d\uff10-\uff19][\d\uff10-\uff19,.]* {0,2}?\n?( [^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,] |[^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,](?:[^\p{L}\p{N}\s|\u2500-\u257f\uff5c.,\-\u2013\u2014/])?) {0,2}?(?:[\d\uff10-\uff19][\d\uff10-\uff19,.]*|[-\u2013\u2014/])? {0,2}?\n?\1 {0,2}?(?=[\d\uff10-\uff19\-\u2013\u2014/]|\1)[^\n]*/gu;
/** The same of one character each, words for nothing, where too few figures stand beside each other: `#无#无#`. */
const wordPattern = /([!-+:-@[-`{-~\u00a1-\u00bf\u2010-\u24ff])[\u3400-\u9fff]\1[\u3400-\u9fff\d]\1[^\n]*/g;

/** Lines with a sign from which on no other is looked for. */
const LEAST_TIMES = 3;

const barSign = /[\\,;:~!^@#$%&+=][|\uff5c]|[|\uff5c][\\,;:~!^@#$%&+=]/;
/** A bar that always has the same sign beside it: `0\\|0\\|3`, `0,|0,|3`, `-|;-|;3`. */
const barPattern =
  /[\d\uff10-\uff19\-\u2013\u2014/] {0,2}?([\\,;:~!^@#$%&+=][|\uff5c]|[|\uff5c][\\,;:~!^@#$%&+=]) {0,2}?(?:[\d\uff10-\uff19][\d\uff10-\uff19,.]*|[-\u2013\u2014/])? {0,2}?\1 {0,2}?(?=[\d\uff10-\uff19\-\u2013\u2014/]|\1|\n)[^\n]*/g;
/** The same of marks for nothing, where a table has hardly a figure: `$-$-$-$0`, `::-::-::-::0`. */
const markPattern =
  /([!#-+:-@[-`{}~\u00a1-\u00bf\u2010-\u24ff]{1,2}) {0,2}?([-\u2013\u2014/]) {0,2}?\1 {0,2}?\2 {0,2}?\1 {0,2}?[-\u2013\u2014/\d][^\n]*/g;

/**
 * The signs that stand between figures, most frequent first: programs are told to part cells by whatever a text
 * does not have. That one of them ends cells, a header has to show.
 * @internal
 */
export function findRepeatedSigns(source: string): string[] {
  const counts = new Map<string, number>();
  const count = (pattern: RegExp): void => {
    for (const [, sign = ''] of source.matchAll(pattern)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  };
  count(runPattern);
  if (barSign.test(source)) count(barPattern);
  const dots = findDots(source);
  if (dots !== null) counts.set(dots, LEAST_TIMES);
  // Dates have a hyphen between their figures, too.
  const isRare = (): boolean => [...counts.values()].every((times) => times < LEAST_TIMES);
  if (isRare()) count(markPattern);
  // Bars are a sign only where nothing else is.
  const isOnly = counts.size === 0;
  if (isRare()) count(wordPattern);
  if (!isOnly) counts.delete('|');
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SIGNS)
    .map(([sign]) => sign);
}

/** Fewest rows of dots that part cells. */
const LEAST_DOTS = 20;

/** `规章......0......1`, `规章…0…1`: dots that part cells are as many everywhere, or some times as many where blank cells stand between. */
function findDots(source: string): string | null {
  if (!/\d(?:\.{3}|\u2026)/.test(source)) return null;
  const runs = source.match(/\.{3,}|\u2026+/g) ?? [];
  const [first = ''] = runs;
  const least = runs.reduce((length, run) => Math.min(length, run.length), first.length);
  const isEven = runs.every((run) => run[0] === first[0] && run.length % least === 0);
  return isEven && runs.length >= LEAST_DOTS ? first.slice(0, least) : null;
}

/** True where dashes or slashes stand on both sides of a figure: they may be marks of cells, or part these. Looks for no more than that. @internal */
export function mayBeDashed(source: string): boolean {
  return / [-/\u2013\u2014] \d[\d,.]* [-/\u2013\u2014] \d/.test(source);
}
