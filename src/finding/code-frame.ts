import stringWidth from 'string-width';
import type { Range } from '../source/range.js';

/** What a frame is cut from; every report is one. */
export interface FrameSource {
  readonly source: string;
  /** 1-based line and column (UTF-16) of a 0-based offset. */
  locate(offset: number): { line: number; column: number };
}

/** How much of the source `codeFrame` shows. */
export interface CodeFrameOptions {
  /** Lines shown before and after the marked ones; 1 by default. */
  readonly contextLines?: number;
  /** Widest line of source shown, in terminal columns; longer ones are cut around the range. 100 by default. */
  readonly maxWidth?: number;
}

/** A line of source without its line end. */
interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const maxMarkedLines = 3;
const cut = '…';

/**
 * The lines around a range with carets under it, counted in terminal columns: East Asian wide characters take two.
 * Tabs are shown as `⇥`, other control and format characters as one visible sign, so that a report cannot steer the
 * terminal. A range over many lines is marked on its first three. An empty range has one caret; what lies outside the
 * source is left out.
 * @throws TypeError naming an argument that is wrong.
 *
 * ```
 *   41 │ 一、本年新收政府信息公开申请数量
 * > 42 │ | 3 | 0 | 2 |
 *      │   ^
 * ```
 */
export function codeFrame(report: FrameSource, range: Range, options: CodeFrameOptions = {}): string {
  checkArguments(report, range, options);
  const { contextLines = 1, maxWidth = 100 } = options;
  const { source } = report;
  const start = clamp(range[0], 0, source.length);
  const end = clamp(range[1], start, source.length);
  const place = report.locate(start);
  const marked = markedLines(source, place.line, start - (place.column - 1), end);
  const before = linesBefore(source, marked[0] as Line, contextLines);
  const after = linesAfter(source, marked[marked.length - 1] as Line, contextLines);
  const gutter = String((after[after.length - 1] ?? (marked[marked.length - 1] as Line)).number).length;
  const print = (sign: string, label: string, text: string): string => `${sign} ${label.padStart(gutter)} │ ${text}`.trimEnd();
  const plain = (line: Line): string => print(' ', String(line.number), cutLine(source, line, [line.start, line.start], maxWidth).text);
  const withCarets = (line: Line): string[] => {
    const within: Range = [clamp(start, line.start, line.end), clamp(end, line.start, line.end)];
    const { text, indent, width } = cutLine(source, line, within, maxWidth);
    return [print('>', String(line.number), text), print(' ', '', ' '.repeat(indent) + '^'.repeat(Math.max(1, width)))];
  };
  return [...before.map(plain), ...marked.flatMap(withCarets), ...after.map(plain)].join('\n');
}

function checkArguments(report: unknown, range: unknown, options: unknown): void {
  const { source, locate } = (report ?? {}) as { source?: unknown; locate?: unknown };
  if (typeof source !== 'string' || typeof locate !== 'function') throw new TypeError('codeFrame: report must have a source and locate');
  if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isInteger)) {
    throw new TypeError('codeFrame: range must be two offsets');
  }
  if (typeof options !== 'object' || options === null) throw new TypeError('codeFrame: options must be an object');
  for (const [name, value] of Object.entries(options)) {
    if (name !== 'contextLines' && name !== 'maxWidth') throw new TypeError(`codeFrame: unknown option ${name}`);
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) throw new TypeError(`codeFrame: option ${name} has a wrong value`);
  }
}

/** The lines the range touches, at most `maxMarkedLines`; lines of white space among them are left out. */
function markedLines(source: string, number: number, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let line: Line = { number, start, end: endOfLine(source, start) };
  for (;;) {
    if (lines.length === 0 || source.slice(line.start, Math.min(line.end, end)).trim() !== '') lines.push(line);
    const next = startOfNextLine(source, line.end);
    if (next === null || next >= end || lines.length === maxMarkedLines) return lines;
    line = { number: line.number + 1, start: next, end: endOfLine(source, next) };
  }
}

function linesBefore(source: string, first: Line, count: number): Line[] {
  const lines: Line[] = [];
  let { start, number } = first;
  while (lines.length < count && start > 0) {
    const end = source.charCodeAt(start - 1) === 0x0a && source.charCodeAt(start - 2) === 0x0d ? start - 2 : start - 1;
    start = startOfLine(source, end);
    number -= 1;
    lines.unshift({ number, start, end });
  }
  return lines;
}

function linesAfter(source: string, last: Line, count: number): Line[] {
  const lines: Line[] = [];
  let line = last;
  while (lines.length < count) {
    const next = startOfNextLine(source, line.end);
    if (next === null) break;
    line = { number: line.number + 1, start: next, end: endOfLine(source, next) };
    lines.push(line);
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

function startOfLine(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(source.charCodeAt(start - 1))) start--;
  return start;
}

function endOfLine(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
  return end;
}

function startOfNextLine(source: string, end: number): number | null {
  if (end >= source.length) return null;
  return source.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The part of a line that fits, with the width of what stands before and inside the range. */
function cutLine(source: string, line: Line, range: Range, maxWidth: number): { text: string; indent: number; width: number } {
  const from = windowStart(source, line, range, maxWidth);
  const head = (from > line.start ? cut : '') + toPrintable(source.slice(from, range[0]));
  const room = Math.max(1, maxWidth - stringWidth(head));
  const inside = takeWidth(source, range[0], range[1], room);
  const tail = takeWidth(source, inside.end, line.end, room - stringWidth(inside.text));
  const text = head + inside.text + tail.text + (tail.end < line.end ? cut : '');
  return { text, indent: stringWidth(head), width: stringWidth(inside.text) };
}

/** Where to begin so that what precedes the range takes at most a third of the line, unless the whole line fits. */
function windowStart(source: string, line: Line, range: Range, maxWidth: number): number {
  const fits = line.end - line.start <= maxWidth && stringWidth(toPrintable(source.slice(line.start, line.end))) <= maxWidth;
  if (fits) return line.start;
  let from = range[0];
  let width = 0;
  while (from > line.start) {
    const previous = previousCharacter(source, from);
    width += stringWidth(toPrintable(source.slice(previous, from)));
    if (width > maxWidth / 3) break;
    from = previous;
  }
  return Math.max(from, line.start);
}

/** Characters from `start` on until `room` columns are full. */
function takeWidth(source: string, start: number, end: number, room: number): { text: string; end: number } {
  let text = '';
  let width = 0;
  let offset = start;
  while (offset < end) {
    const character = String.fromCodePoint(source.codePointAt(offset) as number);
    const shown = toPrintable(character);
    width += stringWidth(shown);
    if (width > room) break;
    text += shown;
    offset += character.length;
  }
  return { text, end: Math.min(offset, end) };
}

function previousCharacter(source: string, offset: number): number {
  const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/u.test(source.slice(Math.max(0, offset - 2), offset));
  return offset - (isPair ? 2 : 1);
}

/**
 * Text that cannot move the cursor or turn the direction of writing: tab as `⇥`, C0 controls as their pictures, other
 * control, format and unpaired surrogate characters as `�`.
 * @internal
 */
export function toPrintable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x09) return '⇥';
    if (code === 0x7f) return '␡';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
