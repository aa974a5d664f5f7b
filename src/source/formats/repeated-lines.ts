import { linesOf, type SourceLine } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** Most lines that are printed again at once, and most that are looked at to each side of a line met again. */
const MOST_LINES = 64;
const REACH = 256;
/** How often lines are printed again at most: a list may have the same entry many times. */
const MOST_TIMES = 2;
/** Words that only one row of a table has: a header by itself (`处理决定数量 ⏎ 1 ⏎ /`) stands above several, has no number and is short. */
const words = /\p{Script=Han}.{0,40}\p{Script=Han}{5}/u;
const longWords = /\p{Script=Han}.{0,40}\p{Script=Han}{8}/u;
const isTelling = (line: string): boolean => words.test(line) && (/\d/.test(line) || longWords.test(line));
/** Shortest line that has these. */
const TELLING_LENGTH = 6;

/**
 * Takes away lines that are printed again right behind themselves, with the words and figures of a row among them: pieces of a text
 * that overlap, put together again. Null for every other text.
 * ```
 * 二、上年结转政府信息公开申请数量 | 2 | 0 |
 * 三、本年度办理结果 | （一）予以公开 | 9 | 1 |
 * 二、上年结转政府信息公开申请数量 | 2 | 0 |
 * 三、本年度办理结果 | （一）予以公开 | 9 | 1 |
 * ```
 * @internal
 */
export function stripRepeatedLines(source: string): RewrittenText | null {
  const lines = linesOf(source);
  if (!mayRepeat(source, lines)) return null;
  /** One number for all lines that are alike. */
  const numbers = new Map<string, number>();
  const kinds = lines.map(({ from, to }) => {
    const text = source.slice(from, to).trim();
    const kind = numbers.get(text) ?? numbers.size;
    numbers.set(text, kind);
    return kind;
  });
  const cuts: Cut[] = [];
  const metAt = new Int32Array(numbers.size).fill(-1);
  /** By kind, once it was met again: 1 where a line is telling, 2 where it is not. */
  const asked = new Uint8Array(numbers.size);
  const textOf = (line: number): string => source.slice((lines[line] as SourceLine).from, (lines[line] as SourceLine).to);
  let done = 0;
  for (let line = 0; line < lines.length; line++) {
    const kind = kinds[line] as number;
    const before = metAt[kind] as number;
    metAt[kind] = line;
    if (before < 0) continue;
    if (asked[kind] === 0) asked[kind] = isTelling(textOf(line)) ? 1 : 2;
    const distance = line - before;
    if (asked[kind] === 2 || line < done || distance > MOST_LINES) continue;
    let first = line;
    while (first > done && first > line - REACH && kinds[first - 1] === kinds[first - 1 - distance]) first--;
    let end = line + 1;
    while (end < lines.length && end < line + REACH && kinds[end] === kinds[end - distance]) end++;
    done = end;
    const times = Math.floor((end - first) / distance);
    if (times === 0 || times > MOST_TIMES) continue;
    const { from } = lines[end - times * distance] as SourceLine;
    const to = lines[end]?.from ?? source.length;
    if (/\d/.test(source.slice(from, to))) cuts.push({ from, to });
  }
  return cuts.length === 0 ? null : cutOut(source, cuts);
}

/** True where a telling line is met again; others, of which a text of a cell a line has many, say nothing. */
function mayRepeat(source: string, lines: readonly SourceLine[]): boolean {
  const met = new Set<string>();
  const silent = new Set<string>();
  for (const { from, to } of lines) {
    if (to - from < TELLING_LENGTH) continue;
    const text = source.slice(from, to).trim();
    if (text.length < TELLING_LENGTH || silent.has(text)) continue;
    if (!met.has(text)) met.add(text);
    else if (isTelling(text)) return true;
    else silent.add(text);
  }
  return false;
}
