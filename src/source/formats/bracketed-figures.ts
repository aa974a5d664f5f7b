import { linesOf } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** Figures in brackets from which on they are those of a table. */
const LEAST_FIGURES = 20;
/** In a line that is a row. */
const LEAST_OF_ROW = 2;

/** A figure, a mark or nothing in brackets behind a word; a note may stand behind the figure. */
const cellPattern =
  /(?<=[\p{Script=Han})\uff09])[(\uff08] {0,2}((?:[-+\u2212]?\d[\d,]{0,14}(?:\.\d{1,8})?(?: ?\p{Script=Han}{1,2})?(?:\uff08[^()\uff08\uff09]{1,30}\uff09)?|[-\u2013\u2014/]{1,2}|\p{Script=Han})?) {0,2}[)\uff09]/gu;

/** Two of them, with a name between. */
const cuePattern = /[(\uff08](\d{0,9}|[-/\u2014]|[\u3400-\u9fff])[)\uff09][\u3400-\u9fff]{2,20}[(\uff08](?:\d{0,9}|[-/\u2014]|\1)[)\uff09]/;

/** True where figures may stand in brackets behind names. @internal */
export function mayHaveBracketedFigures(source: string): boolean {
  return cuePattern.test(source);
}

/**
 * Rows that have each figure in brackets behind the name of its column; a figure of one or two digits looks like the number
 * of the next name:
 * ```
 * 规章：本年制发件数（2）本年废止件数（1）现行有效件数（10）
 * ```
 * Null where few figures stand so.
 */
export function rewriteBracketedFigures(source: string): RewrittenText | null {
  if (!mayHaveBracketedFigures(source)) return null;
  const text = new TextRewriter(source);
  const lines = linesOf(source).map(({ from, to }) => ({ from, cells: [...source.slice(from, to).matchAll(cellPattern)] }));
  const words = findWords(lines.map(({ cells }) => cells.map(([, word]) => word ?? '')));
  let figures = 0;
  let done = 0;
  for (const { from, cells: found } of lines) {
    const cells = found.filter(([, word = '']) => !hanPattern.test(word) || words.has(word));
    // Between two rows the line of a row with one figure.
    if (cells.length < (figures === 0 ? LEAST_OF_ROW : 1)) continue;
    figures += cells.length;
    for (const cell of cells) {
      const start = from + cell.index;
      const end = start + cell[0].length;
      const figure = cell[1] ?? '';
      const at = start + cell[0].indexOf(figure, 1);
      text.copy(done, start);
      text.put('\uff1a', start, at);
      text.copy(at, at + figure.length);
      // A word for nothing: so many names in a row would look like a header.
      text.put(figure === '' ? 'null\t' : '\t', at + figure.length, end);
      done = end;
    }
  }
  if (figures < LEAST_FIGURES) return null;
  text.copy(done, source.length);
  return text.finish();
}

const hanPattern = /^\p{Script=Han}$/u;

/** Characters that stand in brackets twice on a line: words for nothing. Numerals number one thing each. */
function findWords(lines: readonly (readonly string[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const met = new Set<string>();
    for (const word of line) {
      if (!hanPattern.test(word)) continue;
      if (met.has(word)) words.add(word);
      met.add(word);
    }
  }
  return words;
}
