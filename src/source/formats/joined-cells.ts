import { type DeclaredLayouts, plainLayouts } from '../declared-layouts.js';
import { nextLine } from '../lines.js';
import { type RewrittenText, replaceIn } from '../rewritten-text.js';
import { findRepeatedSigns } from './repeated-signs.js';

/**
 * A page whose texts were joined by a comma, a semicolon or another sign instead of line ends: each of them gets a line of its own.
 * ```
 * 规章,0,0,0,行政规范性文件,45,0,90,第二十条第（五）项,信息内容,本年处理决定数量,行政许可,28,…
 * ```
 * In rows that were written as lines of cells nothing stands behind the last figure. Null for any other text.
 */
export function rewriteJoinedCells(source: string, { characters }: DeclaredLayouts = plainLayouts): RewrittenText | null {
  for (let at = 0; at < source.length; ) {
    const end = nextLine(source, at);
    if (end - at >= LEAST_LENGTH) {
      const line = source.slice(at, end);
      const joins = (each: string): boolean => !characters.has(each.trim()) && joinsRows(line, each);
      const delimiter = delimiters.find(joins) ?? findRepeatedSigns(line).find(joins);
      if (delimiter !== undefined) return replaceIn(source, new RegExp(escapeSign(delimiter), 'gu'), () => '\n');
    }
    at = end;
  }
  return null;
}

const delimiters: readonly string[] = [',', '，', ';', '；'];

/** Units of a line that holds a whole table. */
const LEAST_LENGTH = 400;

/** Labels between figures from which on a line holds the rows of a table. */
const LEAST_ROWS = 12;

/** Figures or marks with one or a few cells of words between: `0,行政规范性文件,45`, `0,三、本年度办理结果,（一）予以公开,/`. */
function rowPattern(delimiter: string): RegExp {
  const sign = escapeSign(delimiter);
  const cell = (words: string): string => `(?:(?!${sign})[^\\n])${words}`;
  return new RegExp(`(?<=[\\d０-９/—-]${sign})(?:${cell('{0,6}')}[\\u4e00-\\u9fff]${cell('{0,60}')}${sign}){1,4}(?=[\\d０-９/—-])`, 'gu');
}

/** What stands for nothing in a cell. */
const markPattern = /^ ?[-/\u2013\u2014] ?$/;
const twoMarks = /([-/\u2013\u2014]) *\1/;

function escapeSign(sign: string): string {
  return sign.replace(/[^\p{L}\p{N}\s]/gu, (unit) => `\\u{${(unit.codePointAt(0) as number).toString(16)}}`);
}

function joinsRows(line: string, delimiter: string): boolean {
  // Two signs that are marks of blank cells, too: nothing tells which is which.
  if (!line.includes(delimiter) || (markPattern.test(delimiter) && twoMarks.test(line))) return false;
  let count = 0;
  for (const _ of line.matchAll(rowPattern(delimiter))) if (++count >= LEAST_ROWS) return true;
  return false;
}
