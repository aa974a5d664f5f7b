import type { SourceLine } from '../lines.js';

/** A number by itself at the end of a text, behind another line. */
const lastLine = /\n[ \t\f\r]*\d{1,3}\s*$/;
const bareLine = /^[ \t\f]*(\d{1,3})[ \t\f\r]*$/;
/** Where the last line of a text is looked for. */
const TAIL = 80;
/** Page breaks that must show a number where nothing but blank lines tells them, and heads that must; most breaks. */
const LEAST_BREAKS = 3;
const LEAST_HEADS = 2;
const MOST_BREAKS = 80;
/** Lines that are printed again at the head of a page, and characters of the first. */
const HEAD_LINES = 3;
const HEAD_LENGTH = 4;

/** True where the last line of a text may number its last page. @internal */
export function mayNumberLastPage(source: string): boolean {
  return lastLine.test(source.slice(-TAIL));
}

/**
 * The numbers of pages that stand alone on their lines, by line. A number alone may be a figure: only those count that go up by one
 * to a number at the very end of the text, and stand before each page break (a form feed, or the only blank lines of the text), or
 * before the head of a table that is printed again on each page.
 * ```
 * 1000001              行政许可
 * 2                    25
 *                      2
 * （本列数据的勾稽…    （本列数据的勾稽…
 * ```
 * @param lines the lines of the text, ends excluded
 */
export function findBareNumbers(source: string, lines: readonly SourceLine[]): Map<number, number> {
  if (!mayNumberLastPage(source)) return new Map();
  const texts = lines.map(({ from, to }) => source.slice(from, to));
  const last = lastFilled(texts, texts.length - 1);
  const end = numberOf(texts[last] as string) as number;
  const before = findBeforeBreaks(texts, last) ?? findBeforeHeads(texts, last);
  const isInOrder = before.every((line, i) => numberOf(texts[line] as string) === end - before.length + i);
  return isInOrder && before.length > 0
    ? new Map([...before, last].map((line) => [line, numberOf(texts[line] as string) as number]))
    : new Map();
}

function numberOf(text: string): number | null {
  const match = bareLine.exec(text);
  return match === null ? null : Number(match[1]);
}

/** The last line up to one that is not blank. */
function lastFilled(texts: readonly string[], from: number): number {
  let line = from;
  while (line > 0 && isBlank(texts[line] as string)) line--;
  return line;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The lines before all page breaks; null where some shows no number. */
function findBeforeBreaks(texts: readonly string[], last: number): number[] | null {
  const hasFeeds = texts.some((text, line) => line > 0 && line <= last && text.includes('\f'));
  const before: number[] = [];
  for (let line = 1; line <= last; line++) {
    const text = texts[line] as string;
    const isBreak = hasFeeds ? text.includes('\f') : isBlank(text) && !isBlank(texts[line - 1] as string);
    if (!isBreak) continue;
    const above = lastFilled(texts, line - 1);
    if (before.length === MOST_BREAKS || numberOf(texts[above] as string) === null) return null;
    before.push(above);
  }
  return before.length < LEAST_BREAKS && !hasFeeds ? null : before;
}

/** The numbers before each repetition of lines that open a table with words; none where they are fewer than two. */
function findBeforeHeads(texts: readonly string[], last: number): number[] {
  const seen = new Set<string>();
  const before: number[] = [];
  for (let line = 1; line + HEAD_LINES <= last; line++) {
    const head = texts.slice(line, line + HEAD_LINES);
    if ((head[0] as string).trim().length < HEAD_LENGTH || head.some((text) => isBlank(text) || numberOf(text) !== null)) continue;
    const above = lastFilled(texts, line - 1);
    const key = head.join('\n');
    if (seen.has(key) && numberOf(texts[above] as string) !== null) before.push(above);
    seen.add(key);
  }
  return before.length < LEAST_HEADS ? [] : before;
}
