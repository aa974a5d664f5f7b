import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** `[3]=>`, what is held behind it on the next line, or the brace that closes a list. */
const piecePattern =
  /\[\d{1,9}\]=>\s*(?:string\(\d{1,9}\) (?=")|(?:int|float)\((-?[\d.]{1,20})\)|(?=NULL)|(array\(\d{1,9}\) \{))|(\n[ \t]*\}(?=\s*(?:[\n}]|$)))/g;

/**
 * Rewrites lists as PHP prints variables, with types and lengths, as lists of a line each:
 * ```
 *   [2]=>                           ["规章", 3]
 *   array(2) {
 *     [0]=>
 *     string(6) "规章"
 *     [1]=>
 *     int(3)
 *   }
 * ```
 * Null for every other text.
 */
export function rewriteDumpedLists(source: string): RewrittenText | null {
  if (!mayBeDumped(source)) return null;
  const text = new TextRewriter(source);
  let done = 0;
  let isFirst = true;
  for (const match of source.matchAll(piecePattern)) {
    const [whole, figure, list, end] = match;
    const to = match.index + whole.length;
    const from = end === undefined ? withoutSpace(source, done, match.index) : match.index;
    text.copy(done, from);
    done = to;
    if (list !== undefined) text.put('\n[', from, to);
    else if (end !== undefined) text.put(']', from, to);
    else {
      if (!isFirst) text.put(', ', from, from);
      if (figure !== undefined) text.copy(to - 1 - figure.length, to - 1);
    }
    isFirst = list !== undefined;
  }
  text.copy(done, source.length);
  return text.finish();
}

/** The end of `[from, to)` without the white space that closes it. */
function withoutSpace(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(source[end - 1] as string)) end--;
  return end;
}

/** True where a key stands alone on its line. @internal */
export function mayBeDumped(source: string): boolean {
  return /\]=>[ \t]*\r?\n/.test(source);
}
