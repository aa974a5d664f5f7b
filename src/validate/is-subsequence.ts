/** True when the characters of `short` stand in `long` in their order: it was cut short, or lost some. @internal */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
