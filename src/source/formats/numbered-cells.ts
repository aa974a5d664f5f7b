import { isHan, isLatin } from '../character-class.js';
import { lineEnd, type SourceLine } from '../lines.js';
import { literalPattern } from '../literal-pattern.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Cells behind a word that counts them, in a line or in a line each; what counts the rows stands before them:
 * ```
 * 第 3 行 第 1 列 规章 第 2 列 0 第 3 列 1          *** 3. row ***          row 3
 *                                                      c1: 规章             column 1 规章
 *                                                      c2: 0                column 2 0
 * ```
 * They become rows of cells. Null where few rows are counted so.
 */
export function rewriteNumberedCells(source: string): RewrittenText | null {
  if (!mayHaveNumberedCells(source)) return null;
  let all: NumberedRow[] = [];
  let full: NumberedRow[] = [];
  for (const counter of findCounters(source)) {
    const rows = readRows(source, counter);
    const several = rows.filter(({ cells }) => cells.length > 1);
    // The shorter words count what the longer do, and rows besides.
    if (several.length * 10 > full.length * 9) [all, full] = [rows, several];
  }
  if (full.length < LEAST_ROWS) return null;
  const frames = new Map<string, number>();
  for (const { frame } of full) frames.set(frame, (frames.get(frame) ?? 0) + 1);
  const rows = all.filter(({ cells, frame }) => cells.length > 1 || (frame !== '' && frames.has(frame)));
  const text = new TextRewriter(source);
  let done = 0;
  for (const { frame, from, lead, cells, to } of rows) {
    // What counts rows is the same before all of them but for its number.
    const isCounted = (frames.get(frame) as number) * 2 > full.length;
    text.copy(done, isCounted ? from : lead);
    if (done > 0 && done === from) text.put('\n', from, lead);
    let last = 0;
    cells.forEach((cell, i) => {
      if (i > 0) text.put('\t'.repeat(cell.number - last), cell.mark, cell.from);
      text.copy(cell.from, cell.to);
      last = cell.number;
    });
    done = to;
  }
  text.copy(done, source.length);
  return text.finish();
}

/** True where the same word stands before a 1, a 2 and a 3 that follow each other soon. Looks for no more than that. @internal */
export function mayHaveNumberedCells(source: string): boolean {
  for (let at = source.indexOf('2', 2); at >= 0; at = source.indexOf('2', at + 1)) {
    const before = source.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1;
    const unit = source.charCodeAt(before);
    if (!isHan(unit) && !isLatin(unit)) continue;
    const stem = source.slice(before, at);
    if (
      source.slice(Math.max(0, before - CELL_LENGTH), before).includes(`${stem}1`) &&
      source.slice(at, at + CELL_LENGTH).includes(`${stem}3`)
    )
      return true;
  }
  return false;
}

const SPACE = 0x20;
/** Longest cell between two numbers, with the words that count. */
const CELL_LENGTH = 100;
const LEAST_ROWS = 8;
const MOST_COUNTERS = 3;
/** Most white space between the lines of two cells. */
const LINE_GAP = 200;
/** Most blank cells that a row leaves out between two others. */
const MOST_LEFT_OUT = 16;

/** What stands before and behind the number of a cell. */
interface Counter {
  readonly stem: string;
  readonly suffix: string;
  readonly first: number;
}

/** Twice the same words around numbers that follow each other, a short cell between. */
const counterPattern = /(?<![\p{L}\p{N}])(\p{L}{1,10} ?)([01])( ?\p{Script=Han}{0,2}[:：=]? ?)(?=\S)[^\n]{1,80}?\s{1,8}\1(\d)\3(?=\S)/gu;

/** Words that count, the first few: some count rows. */
function findCounters(source: string): Counter[] {
  const counters = new Map<string, Counter>();
  for (const [, stem = '', first, suffix = '', second] of source.matchAll(counterPattern)) {
    if (Number(second) === Number(first) + 1) counters.set(stem + suffix, { stem, suffix, first: Number(first) });
    if (counters.size === MOST_COUNTERS) break;
  }
  return [...counters.values()].sort((a, b) => a.suffix.length - b.suffix.length);
}

interface NumberedCell {
  readonly number: number;
  /** Where what counts it begins. */
  readonly mark: number;
  readonly from: number;
  to: number;
  /** Where its line ends. */
  readonly lineEnd: number;
}

interface NumberedRow {
  /** Where the words that count it begin, and where they end. */
  readonly from: number;
  readonly lead: number;
  /** These words without their number. */
  readonly frame: string;
  readonly cells: NumberedCell[];
  to: number;
}

function readRows(source: string, { stem, suffix, first }: Counter): NumberedRow[] {
  const pattern = new RegExp(
    `${literalPattern(stem)}(\\d{1,3})(?:${literalPattern(suffix)}|${literalPattern(suffix.trimEnd())}(?=\\r?\\n|$))`,
    'g',
  );
  const rows: NumberedRow[] = [];
  let row: NumberedRow | null = null;
  let total = 0;
  let counting = 0;
  let ordered = 0;
  let line: SourceLine = { from: 0, to: -1 };
  for (const match of source.matchAll(pattern)) {
    const number = Number(match[1]);
    const from = match.index + match[0].length;
    // A line is looked for once, however many cells it has.
    if (from > line.to) line = { from: source.lastIndexOf('\n', match.index - 1) + 1, to: lineEnd(source, from) };
    const cell = { number, mark: match.index, from, to: line.to, lineEnd: line.to };
    const last: NumberedCell | undefined = row?.cells[row.cells.length - 1];
    total++;
    if (number === (last?.number ?? 0) + 1) counting++;
    if (number === first || number > (last?.number ?? 0)) ordered++;
    if (number === first) {
      if (row !== null && last !== undefined) row.to = last.to = Math.min(last.to, match.index);
      row = openRow(source, cell, line.from, row?.to ?? 0);
      rows.push(row);
    } else if (
      row !== null &&
      last !== undefined &&
      number > last.number &&
      number - last.number <= MOST_LEFT_OUT &&
      goesOn(source, last, match.index)
    ) {
      last.to = Math.min(last.to, match.index);
      row.cells.push(cell);
      row.to = cell.to;
    }
  }
  // `件 1 件 3 件 0`: a unit between figures counts nothing.
  return counting * 3 >= total && ordered * 10 > total * 9 ? rows : [];
}

/** Cells stand in one line, or in lines one below the other. */
function goesOn(source: string, { lineEnd }: NumberedCell, mark: number): boolean {
  return mark <= lineEnd || (mark - lineEnd <= LINE_GAP && source.slice(lineEnd, mark).trim() === '');
}

/** A row with the words that count it: what stands before its first cell on the line, or else on the line above. */
function openRow(source: string, cell: NumberedCell, lineStart: number, behind: number): NumberedRow {
  let from = Math.max(lineStart, behind);
  if (source.slice(from, cell.mark).trim() === '' && lineStart > behind)
    from = Math.max(behind, source.lastIndexOf('\n', lineStart - 2) + 1);
  const frame = source.slice(from, cell.mark).replace(/\d+/g, '').trim();
  return { from, lead: cell.mark, frame, cells: [cell], to: cell.to };
}
