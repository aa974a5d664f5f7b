import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Takes the quotation marks off the cells between tabs, as spreadsheets and data frames write them, and between bars, as consoles print
 * tables of strings:
 * ```
 * │ 2 │ '规章' │ '0' │ '' │
 * ```
 * What they leave stays blank, so that borders keep standing below each other. Null where few cells are quoted.
 */
export function stripCellQuotes(source: string): RewrittenText | null {
  if (!mayHaveQuotedCells(source)) return null;
  const text = new TextRewriter(source);
  let done = 0;
  let count = 0;
  for (const { index, 0: whole, 1: counted } of source.matchAll(cellPattern)) {
    if (counted !== undefined) {
      text.copy(done, index);
      text.put(' '.repeat(whole.length), index, index + whole.length);
      done = index + whole.length;
      continue;
    }
    const first = index + whole.search(/["']/);
    const last = index + whole.trimEnd().length - 1;
    text.copy(done, first);
    text.put(' ', first, first + 1);
    text.copy(first + 1, last);
    text.put(' ', last, last + 1);
    done = last + 1;
    count++;
  }
  if (count < LEAST_CELLS) return null;
  text.copy(done, source.length);
  return text.finish();
}

const LEAST_CELLS = 12;

/**
 * The line in which a console numbers the columns, or the number of a row; a bar, a cell that is quoted from its first character to
 * its last, and room before the next bar; or such a cell between tabs.
 */
const cellPattern =
  /((?<=^[|│┃║]) *(?:\(index\).*$|\d+ *(?=[|│┃║])))|[|│┃║] ?(?:'[^'\n|│┃║]{0,200}'|"[^"\n|│┃║]{0,200}") *(?=[|│┃║])|(?<=^|\t)"(?:[^"\n\t]|""){0,200}"(?=\t|\r?$)/gm;

/** True where a quotation mark opens a cell. @internal */
export function mayHaveQuotedCells(source: string): boolean {
  return (source.includes("'") || source.includes('"')) && /[│|] ['"]|"\t"/.test(source);
}
