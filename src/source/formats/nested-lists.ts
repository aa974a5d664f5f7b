import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Lists of lists, as YAML and list tables of markup print rows, and lists of records whose keys only count their cells, as lines of
 * cells:
 * ```
 * - - 规章            - 列1: 规章            规章 ⇥ 3 ⇥ ⇥
 *   - 3                 列2: '3'
 *   - ''                列4: ''
 *   -
 * ```
 * Null where too few lines open a row so.
 */
export function rewriteNestedLists(source: string): RewrittenText | null {
  if (!rowPattern.test(source)) return null;
  const text = new TextRewriter(source);
  let rows = 0;
  let cells = 0;
  /** Where the marks of the cells of the open row stand in their lines; negative outside of rows. */
  let depth = -1;
  /** Number of the cell before, where keys count them. */
  let last = 0;
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    const cell = depth < 0 ? null : cellPattern.exec(line);
    // `- -` where the cells of the row stand: a cell with a mark.
    const opening = cell !== null && cell[1]?.length === depth ? null : openingPattern.exec(line);
    const mark = opening ?? cell;
    const place = (mark?.[1] as string | undefined)?.length;
    if (mark === null || place === undefined || (opening === null && place !== depth)) {
      if (depth >= 0) text.put('\n', at, at);
      depth = -1;
      text.copy(at, Math.min(end + 1, source.length));
    } else {
      if (opening !== null && depth >= 0) text.put('\n', at, at);
      const key = mark[2] === undefined ? last + 1 : Number(mark[2]);
      // A key that is left out is that of a blank cell.
      if (opening === null) text.put('\t'.repeat(Math.max(1, key - last)), at, at);
      last = key;
      if (opening !== null) rows++;
      cells++;
      depth = place;
      const [from, to] = unquoted(source, at + mark[0].length, end);
      text.copy(from, to);
    }
    at = end + 1;
  }
  return rows >= LEAST_ROWS && cells >= rows * LEAST_CELLS ? text.finish() : null;
}

/** True where a row of cells opens below another: `- - 规章`. Looks for no more than that. @internal */
export function mayBeNested(source: string): boolean {
  return nestedPattern.test(source);
}

const LEAST_ROWS = 4;
/** Cells of a row, on an average. */
const LEAST_CELLS = 2;

const nestedPattern = /\n[ \t]*[-*] +- \S[^\n]*\n[ \t]+- /;
const rowPattern = /^[ \t]*[-*] +(?:-|[^\s:\d]{0,12}[01]:) /m;
/** `- - 规章`, `* - 规章`, `- 列1: 规章`: the first cell of a row, up to its mark. */
const openingPattern = /^([ \t]*[-*] +)(?:-|[^\s:\d]{0,12}([01]):)(?:[ \t]+|(?=\r?$))/;
const cellPattern = /^([ \t]+)(?:-|[^\s:\d]{0,12}(\d{1,2}):)(?:[ \t]+|(?=\r?$))/;

/** `[from, to)` without white space around it and without the quotation marks of a string. */
function unquoted(source: string, from: number, to: number): readonly [number, number] {
  let end = to;
  while (end > from && /\s/.test(source[end - 1] as string)) end--;
  const quote = source[from];
  const isQuoted = (quote === "'" || quote === '"') && end - from >= 2 && source[end - 1] === quote;
  return isQuoted ? [from + 1, end - 1] : [from, end];
}
