import type { TextRewriter } from '../rewritten-text.js';
import type { DataScalar } from './data-values.js';

/** Digits of a character that is escaped by its code: `\u3000`, `\xa0`. */
const escapeLengths: Readonly<Record<string, number>> = { u: 4, x: 2 };

/**
 * Takes over the text of a scalar, its escaped characters as what they stand for.
 * @param lineEnd what a line end in it becomes.
 * @internal
 */
export function copyScalar(text: TextRewriter, source: string, { from, to }: DataScalar, lineEnd: string): void {
  const quote = source[from - 1];
  let start = from;
  for (let at = from; at < to; at++) {
    const character = source[at] as string;
    const isDoubled = character === "'" && quote === "'" && source[at + 1] === "'";
    if (character !== '\\' && character !== '\n' && character !== '\t' && !isDoubled) continue;
    text.copy(start, at);
    const digits = character === '\\' ? (escapeLengths[source[at + 1] as string] ?? 0) : 0;
    const code = digits > 0 ? Number.parseInt(source.slice(at + 2, at + 2 + digits), 16) : Number.NaN;
    const end = Math.min(to, at + (!Number.isNaN(code) ? 2 + digits : character === '\\' || isDoubled ? 2 : 1));
    const letter = source[at + 1] as string;
    const isLineEnd = character === '\n' || (character === '\\' && letter === 'n');
    const isSpace = character === '\n' || character === '\t' || (character === '\\' && 'nrt\n'.includes(letter));
    text.put(!Number.isNaN(code) ? String.fromCharCode(code) : isSpace ? (isLineEnd ? lineEnd : ' ') : letter, at, end);
    start = end;
    at = end - 1;
  }
  text.copy(start, to);
}
