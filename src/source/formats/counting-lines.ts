import { isDigit, isSpace } from '../character-class.js';
import type { SourceLine } from '../lines.js';

/** Shortest and longest line that may count pages. */
const LEAST_LENGTH = 3;
const MOST_LENGTH = 160;
/** Lines that must count before they are taken for what is printed on each page. */
const LEAST_LINES = 3;
/** Filled lines that a page has at least, and how much longer than the shortest a page may be. */
const LEAST_PAGE = 16;
const MOST_TIMES = 3;

/** Words, or a drawing: a number between few marks may be that of a row. */
const words = /\p{L}.*\p{L}|[^\s#.、()（）]{4}/u;

/** `商业企业: 1` and `商业企业:&nbsp;2` are alike. */
const space = /&#?\w{1,8};|\s+/g;

interface CountingLines {
  readonly lines: number[];
  readonly numbers: string[][];
}

/**
 * The lines that are the same but for one number, which goes up by one from each to the next, a page apart; with that
 * number, by line. No wording of the form does so.
 * ```
 * --- chunk 2 ---                        {2}------------------------
 * 东漪区财政局2023年度报告 · 2           页码：2
 * ```
 * @param lines the lines of the text, ends excluded
 * @internal
 */
export function findCountingLines(source: string, lines: readonly SourceLine[]): Map<number, number> {
  /** Filled lines before each. */
  const filled = new Uint32Array(lines.length + 1);
  /** Lines that may be alike: by the characters of their words. */
  const byWords = new Map<number, number[]>();
  let most = 0;
  for (let line = 0; line < lines.length; line++) {
    let { from, to } = lines[line] as SourceLine;
    while (from < to && isWhite(source.charCodeAt(from))) from++;
    while (to > from && isWhite(source.charCodeAt(to - 1))) to--;
    filled[line + 1] = (filled[line] as number) + (from === to ? 0 : 1);
    const hash = to - from < LEAST_LENGTH || to - from > MOST_LENGTH ? -1 : hashWords(source, from, to);
    if (hash < 0) continue;
    const others = byWords.get(hash);
    if (others === undefined) byWords.set(hash, [line]);
    else most = Math.max(most, others.push(line));
  }
  const counting = new Map<number, number>();
  if (most < LEAST_LINES) return counting;
  for (const candidates of byWords.values()) {
    if (candidates.length < LEAST_LINES) continue;
    for (const each of alikeAmong(source, lines, candidates)) {
      if (each.lines.length < LEAST_LINES || !standPageApart(each.lines, filled)) continue;
      const place = findCount(each.numbers);
      if (place >= 0 && !countRows(source, lines, each, place))
        for (const [i, line] of each.lines.entries()) counting.set(line, Number(each.numbers[i]?.[place]));
    }
  }
  return counting;
}

/** `M35: 无`, `N35: 0`: true where a line right above or below each has its number, too, as that of the row they stand in. */
function countRows(source: string, lines: readonly SourceLine[], { lines: own, numbers }: CountingLines, place: number): boolean {
  return own.every((line, i) => {
    const number = new RegExp(`(?<!\\d)${numbers[i]?.[place]}(?!\\d)`);
    return [line - 2, line - 1, line + 1, line + 2].some((at) => {
      const beside = lines[at];
      return beside !== undefined && number.test(source.slice(beside.from, Math.min(beside.to, beside.from + MOST_LENGTH)));
    });
  });
}

/** Those of some lines that are the same but for their numbers. */
function alikeAmong(source: string, lines: readonly SourceLine[], candidates: readonly number[]): Iterable<CountingLines> {
  const alike = new Map<string, CountingLines>();
  for (const line of candidates) {
    const { from, to } = lines[line] as SourceLine;
    const bare = source.slice(from, to).replace(space, '');
    const skeleton = bare.replace(/\d+/g, '#');
    if (!words.test(skeleton)) continue;
    const known = alike.get(skeleton);
    const numbers = bare.match(/\d+/g) ?? [];
    if (known === undefined) alike.set(skeleton, { lines: [line], numbers: [numbers] });
    else {
      known.lines.push(line);
      known.numbers.push(numbers);
    }
  }
  return alike.values();
}

/** A number that lines with the same words share; -1 for a line without a digit, or with what parts cells. */
function hashWords(source: string, from: number, to: number): number {
  let hash = 0;
  let hasDigit = false;
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x7c || unit === 0x09) return -1;
    hasDigit ||= isDigit(unit);
    // Neither white space, nor what a notation writes for it, makes lines differ.
    if (unit > 0x7e && !isWhite(unit)) hash = (Math.imul(hash, 31) + unit) & 0x3fffffff;
  }
  return hasDigit ? hash : -1;
}

/** True where as many lines stand between each two as a page has; the last page may have fewer. */
function standPageApart(lines: readonly number[], filled: Uint32Array): boolean {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let i = 1; i < lines.length; i++) {
    const gap = (filled[lines[i] as number] as number) - (filled[lines[i - 1] as number] as number);
    longest = Math.max(longest, gap);
    if (i + 1 < lines.length) shortest = Math.min(shortest, gap);
  }
  return shortest >= LEAST_PAGE && longest <= shortest * MOST_TIMES;
}

/** Which of the numbers counts while all others stay as they are; -1 where none does. */
function findCount(numbers: readonly (readonly string[])[]): number {
  const [first = []] = numbers;
  const varying = first.flatMap((number, place) => (numbers.every((each) => each[place] === number) ? [] : [place]));
  const [place = -1] = varying;
  const isCounting =
    varying.length === 1 && numbers.every((each, i) => i === 0 || Number(each[place]) === Number(numbers[i - 1]?.[place]) + 1);
  return isCounting ? place : -1;
}

/** White space of a line, as `trim` takes it away. */
function isWhite(unit: number): boolean {
  return isSpace(unit) || (unit >= 0x09 && unit <= 0x0d) || unit === 0xfeff;
}
