import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Cells in the notation by which spreadsheets exchange data (DIF): two lines each, a number behind its kind, a text below it.
 * ```
 * -1,0
 * BOT
 * 1,0
 * "规章"
 * 0,13
 * V
 * ```
 * They become a line for each row. Null where too few rows are.
 */
export function rewriteInterchangeCells(source: string): RewrittenText | null {
  if (!source.includes('\nBOT')) return null;
  const text = new TextRewriter(source);
  let rows = 0;
  let done = 0;
  for (const { index, 0: head } of source.matchAll(headPattern)) {
    if (index < done) continue;
    text.copy(done, index);
    cellPattern.lastIndex = index + head.length;
    let column = 0;
    for (let match = cellPattern.exec(source); match !== null; match = cellPattern.exec(source)) {
      done = cellPattern.lastIndex;
      const [, kind, , , word = ''] = match;
      if (kind === '-1') {
        text.put('\n', match.index);
        column = 0;
        if (!word.startsWith('BOT')) break;
        rows++;
        continue;
      }
      if (column++ > 0) text.put('\t', match.index);
      const { indices = [] } = match;
      const [from, to] = (kind === '0' && word.startsWith('V') ? indices[2] : (indices[3] ?? indices[4])) ?? [0, 0];
      const isFormula = formulaPattern.test(source.slice(from, to));
      copyText(text, source, isFormula ? from + 3 : from, isFormula ? to - 2 : to);
    }
  }
  if (rows < LEAST_ROWS) return null;
  text.copy(done, source.length);
  return text.finish();
}

const LEAST_ROWS = 5;

/** What a sheet says of itself before its rows: pairs of lines behind words. */
const headPattern = /^TABLE\r?\n[\s\S]{0,400}?\nDATA\r?\n0,0\r?\n""\r?\n(?=-1,0)/gm;

/** A kind and a number; below, what a row begins or ends with, what says whether the number counts, or a text. */
const cellPattern = /(-1|0|1),([-+\d.eE]*)[ \t]*\r?\n(?:"((?:[^"]|"")*)"\r?|([^\n"]*))(?:\n|$)/dy;

/** A text that a spreadsheet would take for something else stands in a formula: `"=""+8"""`. */
const formulaPattern = /^=""[^"]*""$/;

/** White space in a text is no end of its line or cell, and two quotation marks in it are one. */
function copyText(text: TextRewriter, source: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at < to; at++) {
    const character = source[at] as string;
    const isDoubled = character === '"';
    if (!isDoubled && character !== '\n' && character !== '\r' && character !== '\t') continue;
    text.copy(start, at);
    start = at + (isDoubled ? 2 : 1);
    text.put(isDoubled ? '"' : ' ', at, start);
    at = start - 1;
  }
  text.copy(start, to);
}
