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
  if (!source.includes('、') && !source.includes('：')) return null;
  const text = new TextRewriter(source);
  let copied = 0;
  let count = 0;
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    const list = end - start > LINE_LIMIT ? null : listPattern.exec(source.slice(start, end));
    if (list !== null) {
      count++;
      const from = start + list.index;
      const separator = list[0].includes('、') ? '、' : '：';
      for (let at = from; at < from + list[0].length; at++) {
        if (source[at] !== separator && at > from) continue;
        text.copy(copied, at);
        text.put('\t', at, at + 1);
        copied = at + 1;
      }
    }
    start = end + 1;
  }
  text.copy(copied, source.length);
  return count >= LEAST_LINES ? text.finish() : null;
}

const LEAST_LINES = 5;
/** Longest line that is looked at. */
const LINE_LIMIT = 400;

const figure = '(?:[-+]?[\\d０-９][\\d０-９,.，．]{0,20}[^\\d\\s、：。,，]{0,2}|[-/—－／])?';
/** A list of enumeration commas behind a colon or a label, or a list of colons, up to the end of the line. */
const listPattern = new RegExp(`[：:]\\s?${figure}(?:、${figure}){2,40}。?\\s*$|(?:、${figure}){3,40}。?\\s*$|(?:：${figure}){3,40}\\s*$`);
