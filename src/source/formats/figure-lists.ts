import { lineEnd } from '../lines.js';
import { partCells, type RewrittenText } from '../rewritten-text.js';

/**
 * Figures told off behind their label, parted by enumeration commas, by colons, or by slashes between spaces:
 * ```
 * 一、本年新收政府信息公开申请数量：35、8、0、3、3、3、52
 * 规章：0：：12
 * 二、上年结转政府信息公开申请数量：5 / 1 / / / 0 / 2 / 0 / 8
 * ```
 * Null where too few lines are of that kind.
 */
export function rewriteFigureLists(source: string): RewrittenText | null {
  const signs = findSigns(source) ?? findSlashes(source);
  return signs === null
    ? null
    : partCells(
        source,
        signs.map((from) => ({ from, to: from + 1 })),
      );
}

/** Where the cells of the lists at the ends of lines are parted; null where too few lines are of that kind. */
function findSigns(source: string): number[] | null {
  const signs: number[] = [];
  let count = 0;
  // Most lines have none of these marks.
  const mark = /[、：]/g;
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = source.lastIndexOf('\n', match.index) + 1;
    const end = lineEnd(source, match.index);
    const list = end - start > LINE_LIMIT ? null : listPattern.exec(source.slice(start, end));
    mark.lastIndex = end + 1;
    if (list === null) continue;
    count++;
    const [cells] = list;
    const separator = cells.includes('、') ? '、' : '：';
    for (let i = 0; i < cells.length; i++) if (i === 0 || cells[i] === separator) signs.push(start + list.index + i);
  }
  return count < LEAST_LINES ? null : signs;
}

/**
 * The slashes that part cells, and the colons before the first ones. A slash may be the mark of a cell, too (`5 / 1 / / / 0`): of the
 * words between spaces every second one parts the others then, in each list of the text, and enough lists are long: no table has many
 * rows with so many columns, a mark in every second one.
 */
function findSlashes(source: string): number[] | null {
  const signs: number[] = [];
  let proofs = 0;
  for (const match of source.matchAll(slashPattern)) {
    const words = match[0].slice(1).trim().split(' ');
    if (words.length % 2 === 0 || words.some((word, i) => i % 2 === 1 && word !== '/')) return null;
    const cells = words.filter((_, i) => i % 2 === 0);
    if (cells.length >= LEAST_CELLS) proofs += cells.includes('/') ? 1 : UNMARKED;
    let at = match.index;
    signs.push(at);
    at += 1 + (match[0].length - 1 - match[0].slice(1).trimStart().length);
    for (const [i, word] of words.entries()) {
      if (i % 2 === 1) signs.push(at);
      at += word.length + 1;
    }
  }
  return proofs < LEAST_PROVEN ? null : signs;
}

const LEAST_LINES = 5;
/** Cells of lists that show what slashes are, how many of these lists do, and how many one without the mark counts for. */
const LEAST_CELLS = 5;
const LEAST_PROVEN = 9;
const UNMARKED = 3;
/** Longest line that is looked at. */
const LINE_LIMIT = 400;

const figure = '(?:[-+]?[\\d０-９][\\d０-９,.，．]{0,20}[^\\d\\s、：。,，]{0,2}|[-/—－／])?';
/** A list of enumeration commas behind a colon or a label, or a list of colons, up to the end of the line. */
const listPattern = new RegExp(`[：:]\\s?${figure}(?:、${figure}){2,40}。?\\s*$|(?:、${figure}){3,40}。?\\s*$|(?:：${figure}){3,40}\\s*$`);
const slashCell = '(?:[-+]?[\\d０-９][\\d０-９.,]{0,20}[^\\d\\s/]{0,2}|[-/—－]|\\p{Script=Han}{1,3})';
/** A colon, and behind it figures and marks of a cell with single spaces between, a slash among them. */
const slashPattern = new RegExp(`[：:] ?${slashCell}(?: ${slashCell}){2,40}[ \\t]*$`, 'gmu');
