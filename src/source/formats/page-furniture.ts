import { isDigit } from '../character-class.js';
import { lineEnd } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/**
 * Takes away what a printed page has above and below its text: the line with its number, and the title that stands
 * beside it on every page. The rows of a table that goes on behind a page break are then next to each other.
 * ```
 * 4.保护第三方合法权益 | 0 | 0 |
 * 第 3 页 共 12 页
 * 东漪区财政局2023年政府信息公开工作年度报告
 * 5.属于三类内部事务信息 | 0 | 0 |
 * ```
 * Numbers alone are none: they could be figures. Null where no page is numbered. @internal
 */
export function stripPageFurniture(source: string): RewrittenText | null {
  const cuts = findPageFurniture(source);
  return cuts.length === 0 ? null : cutOut(source, cuts);
}

/**
 * True where pages may be numbered. Looks for few characters only.
 * @param opensEntries true when a line may open with a dash
 * @internal
 */
export function mayHavePages(source: string, opensEntries: boolean): boolean {
  for (let at = source.indexOf('\u9875'); at >= 0; at = source.indexOf('\u9875', at + 1)) {
    let before = at - 1;
    while (at - before < 5 && source.charCodeAt(before) === 0x20) before--;
    if (isDigit(source.charCodeAt(before))) return true;
  }
  return source.includes('Page ') || (opensEntries && dashedPattern.test(source));
}

/** `— 3 —` alone on its line. */
const dashedPattern = /\n[ \t\f]*[-—–]{1,2} {0,2}\d{1,4} {0,2}[-—–]{1,2}[ \t\f\r]*\n/;

/** `第 3 页 共 12 页`, `共12页，第3页`, `Page 3 of 12`, `— 3 —`. */
const pagePattern =
  /^[ \t\f]*(?:\u7b2c\s{0,4}(\d{1,4})\s{0,4}\u9875[\s,\uff0c/\uff0f]{0,4}(?:\u5171\s{0,4}\d{1,4}\s{0,4}\u9875)?|\u5171\s{0,4}\d{1,4}\s{0,4}\u9875[\s,\uff0c/\uff0f]{0,4}\u7b2c\s{0,4}(\d{1,4})\s{0,4}\u9875|Page (\d{1,4})(?: of \d{1,4})?|[-—–]{1,2} {0,2}(\d{1,4}) {0,2}[-—–]{1,2})[ \t\f\r]*$/;
/** Longest line with a page number. */
const PAGE_LENGTH = 40;
/** A title that stands on every page names what it heads: 报告, 年报, 政府信息公开. */
const headPattern = /^(?=.{8,80}$).*(?:\u62a5\u544a|\u5e74\u62a5|\u653f\u5e9c\u4fe1\u606f\u516c\u5f00)/;

function findPageFurniture(source: string): Cut[] {
  if (!mayHavePages(source, true)) return [];
  const lines = linesOf(source);
  const pages: number[] = [];
  let last = 0;
  lines.forEach(({ from, to }, i) => {
    const match = to - from > PAGE_LENGTH ? null : pagePattern.exec(source.slice(from, to));
    if (match === null) return;
    const number = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
    // Pages are numbered one after the other; some tools leave out a number.
    if (number <= last) return;
    last = number;
    pages.push(i);
  });
  const cuts = new Set(pages);
  for (const step of [1, -1]) for (const line of runningHeads(source, lines, pages, step)) cuts.add(line);
  return [...cuts].sort((a, b) => a - b).map((line) => ({ from: (lines[line] as Cut).from, to: lines[line + 1]?.from ?? source.length }));
}

/** The lines beside the page numbers that are the same on every page; one stays where it stands nowhere else. */
function runningHeads(source: string, lines: readonly Cut[], pages: readonly number[], step: number): number[] {
  const beside = pages.map((page) => {
    let line = page + step;
    while (lines[line] !== undefined && textOf(source, lines[line] as Cut) === '') line += step;
    return line;
  });
  const texts = beside.map((line) => (lines[line] === undefined ? null : textOf(source, lines[line] as Cut)));
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null && headPattern.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const heads = beside.filter((_, i) => (counts.get(texts[i] ?? '') ?? 0) > 1);
  if (heads.length === 0) return [];
  const isHead = new Set(heads);
  const beyond = new Set(lines.flatMap((line, i) => (isHead.has(i) ? [] : [textOf(source, line)])));
  return heads.filter((line, i) => beyond.has(textOf(source, lines[line] as Cut)) || i > 0);
}

function textOf(source: string, { from, to }: Cut): string {
  return source.slice(from, to).trim();
}

/** The lines of a text, ends excluded. */
function linesOf(source: string): Cut[] {
  const lines: Cut[] = [];
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
