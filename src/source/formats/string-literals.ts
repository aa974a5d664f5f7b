import { countHan, isHan } from '../character-class.js';
import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** A string of a program or of a data notation, its quotation marks excluded. */
interface Literal {
  readonly from: number;
  readonly to: number;
  readonly lineEnds: number;
  readonly han: number;
}

/** Escaped line ends of a string that holds a page, and the share of all Han characters that strings must hold: what stands outside is left out. */
const LEAST_LINE_ENDS = 10;
const MOST = 0.9;
/** Strings of one line each that must follow each other. */
const LEAST_LINES = 20;
/** How much of what stands around them may differ from line to line. */
const ALIKE = 0.95;
/** Longest line of a text in such strings. */
const LINE_LIMIT = 2000;

/** `\n`, `\"`, `\x0c`: what is escaped in a string, and what that stands for by its letter. */
const escapePattern = /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r?\n|[^ux]))/g;
const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', b: '', v: '\n' };

/**
 * A text that a program wrote as strings, whole pages with their line ends escaped or a line each, as the lines it was:
 * ```
 * [Document(page_content='一、总体情况\n| 规章 | 0 |', metadata={'page': 0}), …]
 * "| 规章 | 0 |\n" +                       {"line": 12, "text": "| 规章 | 0 |"}
 * ```
 * Other strings with words stand on lines of their own, the notation is left out. Null for every other text.
 */
export function unwrapStrings(source: string): RewrittenText | null {
  return mayHaveStrings(source) ? (unwrapPages(source) ?? unwrapLineStrings(source)) : null;
}

/** True where strings may hold lines. Looks for a few characters only. @internal */
export function mayHaveStrings(source: string): boolean {
  if (source.includes('\\n')) return true;
  const head = source.slice(0, HEAD_LENGTH);
  return (head.includes('"') || head.includes("'")) && firstLineCue.test(head);
}

const HEAD_LENGTH = 1024;
/** A number before the string of the second or third line. */
const firstLineCue = /\n[^\n]{0,24}?\b[1-3]\b[^\n]{0,40}["']/;

function unwrapPages(source: string): RewrittenText | null {
  const literals = literalsOf(source, 0, source.length);
  const held = literals.reduce((sum, { han }) => sum + han, 0);
  if (!literals.some(({ lineEnds }) => lineEnds >= LEAST_LINE_ENDS) || held < countHan(source, 0, source.length) * MOST) return null;
  const text = new TextRewriter(source);
  for (const literal of literals) {
    if (literal.han === 0 && literal.lineEnds === 0) continue;
    decode(source, literal, text);
    text.put('\n', literal.to, literal.to);
  }
  return text.finish();
}

/** The strings of lines that are alike around them, where these end in an escaped line end or are counted. */
function unwrapLineStrings(source: string): RewrittenText | null {
  const lines = linesOfStrings(source);
  const byFrame = new Map<string, number>();
  for (const { frame } of lines) byFrame.set(frame, (byFrame.get(frame) ?? 0) + 1);
  const [frame = '', count = 0] = [...byFrame].sort((a, b) => b[1] - a[1])[0] ?? [];
  const own = lines.filter((line) => line.frame === frame);
  if (count < LEAST_LINES || count < lines.length * ALIKE) return null;
  const ending = own.filter(({ literal }) => source.slice(literal.to - 2, literal.to) === '\\n').length;
  if (ending < count * ALIKE && !isCounting(own)) return null;
  const held = own.reduce((sum, { literal }) => sum + literal.han, 0);
  if (held < countHan(source, 0, source.length) * MOST) return null;
  const text = new TextRewriter(source);
  for (const { literal } of own) {
    const endsLine = source.slice(literal.to - 2, literal.to) === '\\n';
    decode(source, endsLine ? { ...literal, to: literal.to - 2 } : literal, text);
    text.put('\n', literal.to, literal.to);
  }
  return text.finish();
}

interface StringLine {
  readonly literal: Literal;
  /** What stands around the string, each number as one mark. */
  readonly frame: string;
  readonly numbers: readonly string[];
}

/** The last string of each line that has one, and what stands around it. */
function linesOfStrings(source: string): StringLine[] {
  const lines: StringLine[] = [];
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    const literal = to - from > LINE_LIMIT ? undefined : literalsOf(source, from, to).at(-1);
    if (literal !== undefined) {
      const around = `${source.slice(from, literal.from)}${source.slice(literal.to, to)}`.trim();
      // The last of several goes on in another way.
      lines.push({
        literal,
        frame: around.replace(/\d+/g, '#').replace(/[\s,;+)\]\\]+$/, ''),
        numbers: around.match(/\d+/g) ?? [],
      });
    }
    from = to + 1;
  }
  return lines;
}

/** True for lines with one number each, which goes up by one from each to the next. */
function isCounting(lines: readonly StringLine[]): boolean {
  return lines.every(({ numbers }, i) => numbers.length === 1 && (i === 0 || Number(numbers[0]) === Number(lines[i - 1]?.numbers[0]) + 1));
}

/** Strings in quotation marks, in order; one that is not closed is none, and an escaped mark opens none. */
function literalsOf(source: string, from: number, to: number): Literal[] {
  const literals: Literal[] = [];
  for (let at = from; at < to; at++) {
    const quote = source.charCodeAt(at);
    if ((quote !== 0x22 && quote !== 0x27) || source.charCodeAt(at - 1) === 0x5c) continue;
    const start = at + 1;
    let lineEnds = 0;
    let han = 0;
    let end = start;
    for (; end < to; end++) {
      const unit = source.charCodeAt(end);
      if (unit === 0x5c) {
        if (source.charCodeAt(++end) === 0x6e) lineEnds++;
      } else if (unit === quote) {
        // A quotation mark is doubled within a string of CSV or SQL.
        if (source.charCodeAt(end + 1) !== quote || end === start) break;
        end++;
      } else if (isHan(unit)) han++;
    }
    if (end >= to) return literals;
    literals.push({ from: start, to: end, lineEnds, han });
    at = end;
  }
  return literals;
}

/** Writes what a string says. */
function decode(source: string, { from, to }: Literal, text: TextRewriter): void {
  const quote = source[from - 1] as string;
  const doubled = quote + quote;
  const literal = source.slice(from, to);
  let done = 0;
  const copyTo = (end: number): void => {
    for (let at = literal.indexOf(doubled, done); at >= 0 && at < end; at = literal.indexOf(doubled, done)) {
      text.copy(from + done, from + at + 1);
      done = at + 2;
    }
    text.copy(from + done, from + end);
  };
  for (const { 0: whole, index, 1: long, 2: short, 3: letter = '' } of literal.matchAll(escapePattern)) {
    copyTo(index);
    done = index + whole.length;
    const code = long ?? short;
    const said =
      code === undefined ? (letters[letter] ?? (letter.endsWith('\n') ? '' : letter)) : String.fromCharCode(Number.parseInt(code, 16));
    text.put(said, from + index, from + done);
  }
  copyTo(literal.length);
}
