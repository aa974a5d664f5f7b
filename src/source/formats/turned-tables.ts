import { lineEnd, linesOf, type SourceLine, trimmed } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { hasHan, isFigure, numberedPattern, textOf } from './data-cells.js';
import type { DataScalar } from './data-values.js';

/** Fewest lines and cells of a table, and the most lines. */
const LEAST_LINES = 3;
const MOST_LINES = 40;
const LEAST_CELLS = 6;
/** Longest line that is looked at, and shortest with the labels of a column. */
const LINE_LIMIT = 8000;
const LABELS_LENGTH = 60;
/** Fewest captions: one may be the group that all rows of a page are in. */
const LEAST_CAPTIONS = 2;
/** Fewest numbered labels on a line; a row may stand in a group of a group, each of which has a number. */
const LEAST_NUMBERED = 4;
/** Most figures of the first line, of a table below the others. */
const MOST_FIGURES = 0.25;

/**
 * Tables of which a program printed the columns instead of the rows, turned back. That it did tell captions, for what filled a row stands
 * in each line at one place, and numbers of labels that follow each other in a line. Sites turn tables, too, but have each label once:
 * ```
 * 第二十条第（一）项 ⇥ 信息内容 ⇥ 规章 ⇥ 行政规范性文件 ⇥ 第二十条第（五）项 ⇥ 信息内容 ⇥ 行政许可
 * 第二十条第（一）项 ⇥ 本年制发件数 ⇥ 0 ⇥ 3 ⇥ 第二十条第（五）项 ⇥ 本年处理决定数量 ⇥ 20
 * ```
 * Null where there is none.
 */
export function turnTables(source: string): RewrittenText | null {
  if (!hasLongRow(source)) return null;
  const text = new TextRewriter(source);
  const lines = linesOf(source);
  let done = 0;
  for (let first = 0; first < lines.length; ) {
    const { rows: printed, end } = tableFrom(source, lines, first);
    const rows = withoutRepeats(source, printed);
    if (rows.length >= LEAST_LINES && isTurned(source, rows)) {
      text.copy(done, (lines[first] as SourceLine).from);
      for (let column = 0; column < (rows[0] as readonly DataScalar[]).length; column++) writeColumn(text, columnOf(rows, column));
      done = (lines[end - 1] as SourceLine).to;
    }
    first = Math.max(first + 1, end);
  }
  if (done === 0) return null;
  text.copy(done, source.length);
  return text.finish();
}

/** True for a line that is long enough for the labels of a column, and has as many cells. */
function hasLongRow(source: string): boolean {
  for (let from = 0, to = 0; from < source.length; from = to + 1) {
    to = lineEnd(source, from);
    if (to - from < LABELS_LENGTH || to - from > LINE_LIMIT) continue;
    let cells = 1;
    for (let at = from; at < to; at++) {
      const unit = source.charCodeAt(at);
      if ((unit === TAB || unit === BAR || unit === COMMA) && ++cells === LEAST_CELLS) return true;
    }
  }
  return false;
}

const [TAB, BAR, COMMA] = [0x09, 0x7c, 0x2c];

/** Lines of as many cells, parted by tabs, or else by bars or commas, and where they end. */
function tableFrom(source: string, lines: readonly SourceLine[], first: number): { rows: DataScalar[][]; end: number } {
  const rows: DataScalar[][] = [];
  let end = first;
  for (; end < lines.length; end++) {
    const { from, to } = lines[end] as SourceLine;
    if (to - from < LEAST_CELLS || to - from > LINE_LIMIT) break;
    const line = source.slice(from, to);
    if (rows.length > 0 && rulePattern.test(line)) continue;
    const cells = cellsOf(line, from);
    if (cells.length < LEAST_CELLS || cells.length !== (rows[0] ?? cells).length) break;
    rows.push(cells);
  }
  return { rows, end };
}

/** Without the labels that a second part of a table, behind the end of a page, has again. */
function withoutRepeats(source: string, rows: readonly (readonly DataScalar[])[]): (readonly DataScalar[])[] {
  const labels = new Set<string>();
  return rows.filter((row) => {
    if (row.some((cell) => !hasHan(source, cell))) return true;
    const shown = row.map((cell) => textOf(source, cell)).join('\t');
    const isNew = !labels.has(shown);
    labels.add(shown);
    return isNew;
  });
}

/** A line drawn below a header of Markdown. */
const rulePattern = /^[ :|-]*-[ :|-]*$/;

function cellsOf(line: string, from: number): DataScalar[] {
  const cells: DataScalar[] = [];
  const separator = ['\t', '|'].find((each) => line.includes(each)) ?? ',';
  const bars = separator === '|' ? /^\s*\|?(.*?)\|?\s*$/.exec(line) : null;
  const start = bars === null ? 0 : line.indexOf(bars[1] as string);
  const to = bars === null ? line.length : start + (bars[1] as string).length;
  for (let at = start; at <= to; ) {
    // Commas within quotation marks part no cells.
    const isQuoted = line[at] === '"' && (line.includes(`"${separator}`, at + 1) || line.endsWith('"'));
    const found = line.indexOf(isQuoted ? `"${separator}` : separator, at + (isQuoted ? 1 : 0));
    const isLast = found < 0 || found >= to;
    const end = isLast ? to - (isQuoted ? 1 : 0) : found;
    const cell = trimmed(line, at + (isQuoted ? 1 : 0), end);
    cells.push({ kind: 'scalar', from: from + cell.from, to: from + cell.to });
    if (isLast) break;
    at = found + (isQuoted ? 2 : 1);
  }
  return cells;
}

/** `自然人：无`: a name and what it has, alike on every line where each has nothing. */
const namedNothing = /[:\uff1a].{0,3}$/u;

function isTurned(source: string, rows: readonly (readonly DataScalar[])[]): boolean {
  const [labels, ...others] = rows as readonly [readonly DataScalar[], ...(readonly DataScalar[])[]];
  const figures = labels.filter((cell) => cell.to > cell.from && isFigure(source, cell)).length;
  if (rows.length > MOST_LINES || figures > labels.length * MOST_FIGURES) return false;
  if (!others.some((row) => row.some((cell) => isFigure(source, cell)))) return false;
  if (labels.length > rows.length) {
    const captions = labels.filter(
      (label, column) =>
        hasHan(source, label) &&
        !namedNothing.test(textOf(source, label)) &&
        others.every((row) => textOf(source, row[column] as DataScalar) === textOf(source, label)),
    );
    if (new Set(captions.map((caption) => textOf(source, caption))).size >= LEAST_CAPTIONS) return true;
  }
  const above = rowsAbove(source, rows);
  const across = Math.max(...above.map((row) => countNumbered(source, row)));
  if (across < LEAST_NUMBERED || !areFilled(source, above)) return false;
  return labels.every((_, at) => countNumbered(source, columnOf(rows, at)) < across);
}

/** The rows of labels above the first with figures, or the first row. */
function rowsAbove(source: string, rows: readonly (readonly DataScalar[])[]): readonly (readonly DataScalar[])[] {
  const first = rows.findIndex((row) => row.some((cell) => cell.to > cell.from && isFigure(source, cell)));
  return rows.slice(0, Math.max(1, first));
}

/** True where each cell of these labels is filled, those that a span covers with what it says. */
function areFilled(source: string, above: readonly (readonly DataScalar[])[]): boolean {
  if (above.some((row) => row.some((cell) => cell.to === cell.from))) return false;
  const [first] = above as [readonly DataScalar[]];
  return above.length === 1 || first.some((cell, i) => i > 0 && textOf(source, cell) === textOf(source, first[i - 1] as DataScalar));
}

function columnOf(rows: readonly (readonly DataScalar[])[], column: number): DataScalar[] {
  return rows.map((row) => row[column] as DataScalar);
}

/** Numbered labels among cells, each of which may stand there more than once. */
function countNumbered(source: string, cells: readonly DataScalar[]): number {
  return new Set(cells.map((cell) => textOf(source, cell)).filter((text) => numberedPattern.test(text))).size;
}

function writeColumn(text: TextRewriter, cells: readonly DataScalar[]): void {
  cells.forEach((cell, i) => {
    if (i > 0) text.put('\t', cell.from);
    text.copy(cell.from, cell.to);
  });
  text.put('\n', (cells.at(-1) as DataScalar).to);
}
