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

/** A digit, and nothing that parts cells. */
const countable = /^[^\d|\t]*\d[^|\t]*$/;

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
  const alike = new Map<string, CountingLines>();
  /** Filled lines before each. */
  const filled = new Uint32Array(lines.length + 1);
  for (let line = 0; line < lines.length; line++) {
    const { from, to } = lines[line] as SourceLine;
    const text = source.slice(from, to).trim();
    filled[line + 1] = (filled[line] as number) + (text === '' ? 0 : 1);
    if (text.length < LEAST_LENGTH || text.length > MOST_LENGTH || !countable.test(text)) continue;
    const bare = text.replace(space, '');
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
  const counting = new Map<number, number>();
  for (const each of alike.values()) {
    if (each.lines.length < LEAST_LINES || !standPageApart(each.lines, filled)) continue;
    const place = findCount(each.numbers);
    if (place >= 0) for (const [i, line] of each.lines.entries()) counting.set(line, Number(each.numbers[i]?.[place]));
  }
  return counting;
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
