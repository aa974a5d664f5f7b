import { isHan } from '../character-class.js';

/** A cell of a line that a sign parts. @internal */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

/** Longest quoted cell, and most spaces before it. */
const QUOTED_LENGTH = 600;
const INDENT_LIMIT = 16;

/** The cell from `start` on, in quotation marks or up to the delimiter, and where the text goes on. @internal */
export function readCell(source: string, start: number, delimiter: string): { cell: Cell; next: number } {
  let opening = start;
  // Lines that were indented as a whole.
  while (source[opening] === ' ' && opening - start < INDENT_LIMIT) opening++;
  // Behind a space it may be a list of a notation that parts its items so: `['17', 2.重复申请, '0', '']`.
  const isQuoted = source[opening] === '"' || (source[opening] === "'" && opening === start);
  const quoted = isQuoted ? readQuoted(source, opening, delimiter) : null;
  if (quoted !== null) return quoted;
  let at = start;
  while (at < source.length && source[at] !== '\n' && !delimits(source, at, delimiter)) at++;
  let to = at;
  if (!source.startsWith(delimiter, at)) {
    if (to > start && source[to - 1] === '\r') to--;
    // The full stop that closes a row of full-width semicolons.
    if (delimiter === '\uff1b' && to > start && source[to - 1] === '\u3002') to--;
  }
  return { cell: { from: start, to, isQuoted: false }, next: at };
}

/** True where the delimiter stands: `&nbsp;` ends with none, nor does the number of a label. */
function delimits(source: string, at: number, delimiter: string): boolean {
  if (!source.startsWith(delimiter, at)) return false;
  if (delimiter === ';') return !entityPattern.test(textBefore(source, at));
  return delimiter !== ENUMERATION_COMMA || !isHan(source.charCodeAt(at + 1)) || !numberPattern.test(textBefore(source, at));
}

/** As much of the text before a delimiter as tells what that ends. */
function textBefore(source: string, at: number): string {
  return source.slice(Math.max(0, at - 9), at);
}

const entityPattern = /&#?\w{1,8}$/;
/** What parts the number of a label from its words, and the number before it where a line opens. */
const ENUMERATION_COMMA = '\u3001';
const numberPattern = /(?:^|\n)[ \u3000]*(?:\p{Script=Han}|\d)$/u;

/** `"1,200"`, `'规章'`: null where no such mark closes the cell. */
function readQuoted(source: string, start: number, delimiter: string): { cell: Cell; next: number } | null {
  const mark = source[start];
  for (let at = start + 1; at < source.length && at - start < QUOTED_LENGTH; at++) {
    if (source[at] !== mark) continue;
    if (source[at + 1] === mark) {
      at++;
      continue;
    }
    let next = at + 1;
    while (source[next] === ' ' && next - at < 8 && !source.startsWith(delimiter, next)) next++;
    const unit = source[next];
    return source.startsWith(delimiter, next) || unit === '\n' || unit === '\r' || unit === undefined
      ? { cell: { from: start + 1, to: at, isQuoted: true }, next }
      : null;
  }
  return null;
}
