import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Tables too wide for their page, printed in blocks of columns below each other, each line opening with the number of its row:
 * ```
 *        信息内容  本年制发件数  \
 * 0          规章             3
 * 1  行政规范性文件             1
 *
 *    本年废止件数  现行有效件数
 * 0             0            12
 * 1             0             7
 * ```
 * The lines of one number become one line, without the number. A stroke that leans back closes the header of a block that goes on below. Null for every
 * other text.
 */
export function rewriteFoldedFrames(source: string): RewrittenText | null {
  if (!mayBeFolded(source)) return null;
  const text = new TextRewriter(source);
  const lines = splitLines(source);
  let isFound = false;
  for (let at = 0; at < lines.length; ) {
    const header = source.slice(...(lines[at] as Line));
    const blocks = header.startsWith(' ') ? readBlocks(source, lines, at) : [];
    const [first] = blocks;
    // Those that had room for all their columns lose the numbers of their rows, too.
    const isWhole = blocks.length === 1 && first?.numbers.every((each, i) => each === String(i)) === true;
    if (first === undefined || (blocks.length < 2 && !isWhole)) {
      const [from, to] = lines[at] as Line;
      text.copy(from, nextLine(source, Math.max(from, to)));
      at++;
      continue;
    }
    isFound ||= !isWhole;
    for (let row = 0; row <= first.numbers.length; row++) {
      blocks.forEach(({ start, width }, i) => {
        const [from, to] = lines[start + row] as Line;
        const end = row === 0 ? withoutStroke(source, from, to) : to;
        // What is left of the number keeps figures below their header.
        const cells = Math.min(from + width, end);
        if (i === 0) blankOut(text, from, cells);
        text.copy(cells, end);
        blankOut(text, end, to);
      });
      text.put('\n', (lines[first.start + row] as Line)[1]);
    }
    const last = blocks[blocks.length - 1] as Block;
    at = last.start + last.numbers.length + 1;
  }
  return isFound ? text.finish() : null;
}

/** A line without its end, `[from, to)`. */
type Line = readonly [from: number, to: number];

/** A block of columns: its header is the line `start`; the lines below open with `numbers`, which take `width` units of them. */
interface Block {
  readonly start: number;
  readonly numbers: readonly string[];
  readonly width: number;
}

/** Blank lines between two blocks. */
const MOST_BLANK = 2;

const headerPattern = /\S[ \t]*\\[ \t]*$/;
const numberPattern = /^(\d{1,4})(?:[ \t]|$)/;

/** True where a line closes with a stroke that leans back, and a number opens the next one. @internal */
export function mayBeFolded(source: string): boolean {
  return source.includes('\\') && /\\[ \t]*\r?\n\d{1,4}[ \t]/.test(source);
}

function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < source.length; ) {
    const next = nextLine(source, at);
    let end = next;
    while (end > at && (source[end - 1] === '\n' || source[end - 1] === '\r')) end--;
    lines.push([at, end]);
    at = next;
  }
  return lines;
}

/** The blocks of the table whose first header is the line `at`: all have rows of the same numbers. */
function readBlocks(source: string, lines: readonly Line[], at: number): Block[] {
  const blocks: Block[] = [];
  for (let start = at; start < lines.length; ) {
    const numbers = readNumbers(source, lines, start + 1);
    const opening = blocks[0]?.numbers ?? numbers;
    if (numbers.length === 0 || numbers.length !== opening.length || numbers.some((number, i) => number !== opening[i])) break;
    blocks.push({ start, numbers, width: numbers.reduce((width, number) => Math.max(width, number.length), 0) });
    if (!headerPattern.test(source.slice(...(lines[start] as Line)))) break;
    start += numbers.length + 1;
    for (let i = 0; i < MOST_BLANK && start < lines.length && source.slice(...(lines[start] as Line)).trim() === ''; i++) start++;
  }
  return blocks;
}

/** The numbers that open the lines from `start` on. No row closes with a stroke: each line is read for one header only. */
function readNumbers(source: string, lines: readonly Line[], start: number): string[] {
  const numbers: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = source.slice(...(lines[at] as Line));
    const match = headerPattern.test(line) ? null : numberPattern.exec(line);
    if (match === null) break;
    numbers.push(match[1] as string);
  }
  return numbers;
}

/** Spaces, each for one character. */
function blankOut(text: TextRewriter, from: number, to: number): void {
  for (let at = from; at < to; at++) text.put(' ', at, at + 1);
}

function withoutStroke(source: string, from: number, to: number): number {
  const stroke = source.lastIndexOf('\\', to - 1);
  return stroke < from ? to : stroke;
}
