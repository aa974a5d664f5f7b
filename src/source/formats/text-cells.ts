import { cutMatches, type RewrittenText } from '../rewritten-text.js';

const cuePattern = /[,\t]"?'\d/;
/** The mark at the start of a cell between commas or tabs, quoted or not, that is not closed by another. */
const markPattern = /(?<=(?:^|[,\t])"?)'(?![^'\n]{1,200}'(?:[,\t]|\r?$))(?=[^"',\t\n]{1,200}"?(?:[,\t]|\r?$))/gm;
/** Cells from which on the mark is none of the text. */
const LEAST_CELLS = 20;

/** True where a cell may open with the mark. @internal */
export function mayHaveTextCells(source: string): boolean {
  return source.includes("'") && cuePattern.test(source);
}

/** Takes away the mark by which spreadsheets take a cell for text: `"'规章 ","'0 "`. Null where few cells have it. */
export function stripTextMarks(source: string): RewrittenText | null {
  return mayHaveTextCells(source) ? cutMatches(source, markPattern, LEAST_CELLS) : null;
}
