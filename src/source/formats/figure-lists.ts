import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Figures told off behind their label, parted by enumeration commas or by colons:
 * ```
 * 一、本年新收政府信息公开申请数量：35、8、0、3、3、3、52
 * 规章：0：：12
 * ```
 * Null where too few lines are of that kind.
 */
export function rewriteFigureLists(source: string): RewrittenText | null {
  const lists = findLists(source);
  if (lists.length < LEAST_LINES) return null;
  const text = new TextRewriter(source);
  let copied = 0;
  for (const { from, to } of lists) {
    const separator = source.slice(from, to).includes('、') ? '、' : '：';
    for (let at = from; at < to; at++) {
      if (source[at] !== separator && at > from) continue;
      text.copy(copied, at);
      text.put('\t', at, at + 1);
      copied = at + 1;
    }
  }
  text.copy(copied, source.length);
  return text.finish();
}

/** The lists at the ends of lines. */
function findLists(source: string): { readonly from: number; readonly to: number }[] {
  const lists: { from: number; to: number }[] = [];
  // Most lines have none of these marks.
  const mark = /[、：]/g;
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = source.lastIndexOf('\n', match.index) + 1;
    const end = lineEnd(source, match.index);
    const list = end - start > LINE_LIMIT ? null : listPattern.exec(source.slice(start, end));
    if (list !== null) lists.push({ from: start + list.index, to: start + list.index + list[0].length });
    mark.lastIndex = end + 1;
  }
  return lists;
}

const LEAST_LINES = 5;
/** Longest line that is looked at. */
const LINE_LIMIT = 400;

const figure = '(?:[-+]?[\\d０-９][\\d０-９,.，．]{0,20}[^\\d\\s、：。,，]{0,2}|[-/—－／])?';
/** A list of enumeration commas behind a colon or a label, or a list of colons, up to the end of the line. */
const listPattern = new RegExp(`[：:]\\s?${figure}(?:、${figure}){2,40}。?\\s*$|(?:、${figure}){3,40}。?\\s*$|(?:：${figure}){3,40}\\s*$`);
