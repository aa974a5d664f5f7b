import { isDigit } from '../source/character-class.js';
import { lineEnd } from '../source/lines.js';
import { type RewrittenText, TextRewriter } from '../source/rewritten-text.js';
import { ordinalCharacters, ordinalDigit } from './numerals.js';

/** Numbers within sections that must count down, and how many of them for one that does not. */
const LEAST_DOWN = 4;
const DOWN_FOR_OTHER = 3;

/** `二、`, `（三）`, `4.` at the start of a line or behind the marks of a heading, with spaces between its characters or without. */
const ordinalPattern = new RegExp(`^[#\\s]*([(（]?)\\s*([${ordinalCharacters}]|\\d{1,2})\\s*([)）、.．])`);

/** `--- 3 ---`, `-----Page (0) Break-----`: a rule with a number in it parts two pages. */
const breakPattern = /^\s*[-=*_]{2,}[^\n]{0,20}?\d{1,4}[^\n]{0,20}?[-=*_]{2,}\s*$/;

/** Characters of a line that are looked at. */
const HEAD_LENGTH = 80;

interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the lines of pages that a tool printed from below in the order in which they are read. That they stand upside down is
 * told by the numbers within their sections: （三）, （二）, （一）. Null for every other text.
 * ```
 * 2.其他法律行政法规禁止公开 0 0 …
 * 1.属于国家秘密 0 0 …
 * 二、上年结转政府信息公开申请数量 0 0 …
 * ----------------Page (1) Break----------------
 * ```
 * @internal
 */
export function straightenPages(source: string): RewrittenText | null {
  if (!countsDown(source)) return null;
  const text = new TextRewriter(source);
  for (const page of pagesOf(source)) {
    for (const { from, to } of page.reverse()) {
      text.copy(from, to);
      text.put('\n', to, Math.min(to + 1, source.length));
    }
  }
  return text.finish();
}

/**
 * True where nearly all numbers within sections count down, and those of the sections do not count up. Sections alone may
 * have been moved by themselves, and so may the rows of a table.
 */
function countsDown(source: string): boolean {
  let down = 0;
  let others = 0;
  let sectionsDown = 0;
  const last = new Map<string, number>();
  for (let from = 0; from < source.length; from = lineEnd(source, from) + 1) {
    const kind = openingKind(source, from);
    if (kind === null) continue;
    const head = headOf(source, from);
    if (isBreak(head)) last.clear();
    // Where each cell has its line, most lines are a digit.
    if (kind !== 'number' || head.length < 2) continue;
    const match = ordinalPattern.exec(head);
    if (match === null) continue;
    const [, open, digits, close] = match as unknown as readonly [string, string, string, string];
    const isHan = ordinalCharacters.includes(digits);
    const value = ordinalCharacters.indexOf(digits) + 1 || Number(digits);
    const style = `${open}${close}${isHan ? ordinalCharacters : ''}`;
    const before = last.get(style);
    // 一、 is the number of a section.
    if (isHan && open === '') sectionsDown += before === value + 1 ? 1 : before === value - 1 ? -1 : 0;
    else if (before === value + 1) down++;
    // Behind 1 another list begins, with its last number.
    else if (before !== undefined && (before !== 1 || value === 2)) others++;
    last.set(style, value);
  }
  return sectionsDown >= 0 && down >= LEAST_DOWN && down >= others * DOWN_FOR_OTHER;
}

/** The lines of each page; what parts two pages is one by itself. */
function pagesOf(source: string): Line[][] {
  const pages: Line[][] = [[]];
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    if (isBreak(headOf(source, from))) pages.push([{ from, to }], []);
    else pages[pages.length - 1]?.push({ from, to });
    from = to + 1;
  }
  return pages;
}

function headOf(source: string, from: number): string {
  return source.slice(from, Math.min(lineEnd(source, from), from + HEAD_LENGTH));
}

function isBreak(head: string): boolean {
  return head.includes('\f') || breakPattern.test(head);
}

/** What the first character of a line can open; null for most lines. */
function openingKind(source: string, from: number): 'number' | 'break' | null {
  let at = from;
  let unit = source.charCodeAt(at);
  while (unit === 0x20 || unit === 0x09 || unit === 0x23) unit = source.charCodeAt(++at);
  if (isDigit(unit) || ordinalDigit(unit) > 0 || unit === 0x28 || unit === 0xff08) return 'number';
  // `-`, `=`, `*`, `_`, a form feed.
  return unit === 0x2d || unit === 0x3d || unit === 0x2a || unit === 0x5f || unit === 0x0c ? 'break' : null;
}
