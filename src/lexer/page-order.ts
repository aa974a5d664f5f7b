import { lineEnd } from '../source/lines.js';
import { type RewrittenText, TextRewriter } from '../source/rewritten-text.js';
import { ordinalCharacters } from './numerals.js';

/** Numbers of lines that must count down, and how many of them for one that counts up. */
const LEAST_DOWN = 4;
const DOWN_FOR_UP = 3;

/** `二、`, `（三）`, `4.` at the start of a line, with spaces between its characters or without. */
const ordinalPattern = new RegExp(`^\\s*([(（]?)\\s*([${ordinalCharacters}]|\\d{1,2})\\s*([)）、.．])`);

/** `--- 3 ---`, `-----Page (0) Break-----`: a rule with a number in it parts two pages. */
const breakPattern = /^\s*[-=*_]{2,}[^\n]{0,20}?\d{1,4}[^\n]{0,20}?[-=*_]{2,}\s*$/;

interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the lines of pages that a tool printed from below in the order in which they are read. That they stand upside down is
 * told by their numbers: 三、 二、 一、. Null for every other text.
 * ```
 * 2.其他法律行政法规禁止公开 0 0 …
 * 1.属于国家秘密 0 0 …
 * 二、上年结转政府信息公开申请数量 0 0 …
 * ----------------Page (1) Break----------------
 * ```
 * @internal
 */
export function straightenPages(source: string): RewrittenText | null {
  const pages: Line[][] = [[]];
  let down = 0;
  let up = 0;
  let last = new Map<string, number>();
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    const head = source.slice(from, Math.min(to, from + 80));
    if (head.includes('\f') || breakPattern.test(head)) {
      pages.push([{ from, to }], []);
      last = new Map();
    } else {
      pages[pages.length - 1]?.push({ from, to });
      const match = ordinalPattern.exec(head);
      if (match !== null) {
        const [, open, digits, close] = match as unknown as readonly [string, string, string, string];
        const value = ordinalCharacters.indexOf(digits) + 1 || Number(digits);
        const style = `${open}${close}${ordinalCharacters.includes(digits) ? ordinalCharacters : ''}`;
        const before = last.get(style);
        if (before === value + 1) down++;
        else if (before === value - 1) up++;
        last.set(style, value);
      }
    }
    from = to + 1;
  }
  if (down < LEAST_DOWN || down < up * DOWN_FOR_UP) return null;
  const text = new TextRewriter(source);
  for (const page of pages) {
    for (const { from, to } of page.reverse()) {
      text.copy(from, to);
      text.put('\n', to, Math.min(to + 1, source.length));
    }
  }
  return text.finish();
}
