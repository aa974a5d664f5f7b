import { type DeclaredLayouts, plainLayouts } from '../declared-layouts.js';
import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { type Cell, readCell } from './delimited-cell.js';
import { findRepeatedSigns } from './repeated-signs.js';

/**
 * Lines of cells parted by commas, semicolons or another sign among other text, cells quoted or not:
 * ```
 * 规章,0,1,20                       二、上年结转…；2；0；；2。
 * "4.保护第三方
 * 合法权益","1,200",0
 * ```
 * Null where too few lines are of that kind.
 */
export function rewriteDelimited(source: string, { characters }: DeclaredLayouts = plainLayouts): RewrittenText | null {
  const readings: DelimitedReading[] = [];
  // Elsewhere a sign is the mark of a blank cell (`规章 / / /`) or of something else.
  const isOther = (sign: string): boolean =>
    delimiters.includes(sign) || characters.has(sign.trim()) || (sign === '|' && !partsByBars(source));
  const signs = findRepeatedSigns(source).filter((sign) => !isOther(sign));
  for (const delimiter of [...delimiters, ...signs]) {
    if (!hasLines(source, delimiter) && !source.includes(`${delimiter}"`)) continue;
    const lines = readLines(source, delimiter);
    if (!provesTable(source, lines, delimiter) || (signs.includes(delimiter) && !hasHeader(source, lines))) continue;
    // Commas may group the digits of one.
    if (delimiter !== ',') takeEndingFigures(source, lines);
    const figures = lines.reduce((sum, line) => sum + (line.isTable ? line.figures : 0), 0);
    readings.push({ delimiter, lines, figures });
  }
  // Commas within figures (1,219) part fewer than the semicolons between them.
  readings.sort((a, b) => b.figures - a.figures);
  const [best, ...others] = readings;
  if (best === undefined) return null;
  let { lines } = best;
  for (const other of others) lines = addTables(source, lines, other);
  return rewrite(source, lines);
}

/** True where bars part words for nothing in several rows, and no tab is part of a cell. */
function partsByBars(source: string): boolean {
  return !source.includes('\t') && (source.match(/\|[\u3400-\u9fff]\|[^\n]*/g)?.length ?? 0) >= LEAST_LINES;
}

/** The lines of a text as one delimiter parts them, and the figures of those that are a table's. */
interface DelimitedReading {
  readonly delimiter: string;
  readonly lines: readonly DelimitedLine[];
  readonly figures: number;
}

/**
 * True where a line of words has as many cells as the line of figures below it, or one more beside a cell of several lines; most of
 * what stands below are figures. Bars between marks (`| — | — |`) are no words.
 */
function hasHeader(source: string, lines: readonly DelimitedLine[]): boolean {
  return lines.some(({ cells, figures, isTable }, i) => {
    const below = lines[i + 1];
    return (
      isTable &&
      figures === 0 &&
      cells.length > 2 &&
      below !== undefined &&
      (below.cells.length === cells.length || below.cells.length === cells.length - 1) &&
      below.figures * 2 >= below.cells.length - (endsBlank(cells) && endsBlank(below.cells) ? 1 : 0) &&
      !namesList(source, below) &&
      cells.every(({ from, to }) => wordPattern.test(source.slice(from, to)))
    );
  });
}

/** `0$1$`: what parts cells stands behind the last one, too. */
function endsBlank(cells: readonly Cell[]): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && last.from === last.to;
}

/** `规章：0、0、12`: a list behind its name. */
function namesList(source: string, { cells: [first] }: DelimitedLine): boolean {
  return first !== undefined && /[:\uff1a]\s*\d/.test(source.slice(first.from, first.to));
}

/**
 * True for enough lines of tables with figures, or fewer with many cells each, as many in all of them, or a figure that
 * quotation marks keep in one: `规章,6,"1,200"`.
 */
function provesTable(source: string, lines: readonly DelimitedLine[], delimiter: string): boolean {
  let filled = 0;
  let even = 0;
  let evenFigures = 0;
  let width = 0;
  for (const { cells, figures, isTable } of lines) {
    if (!isTable || cells.length !== width) {
      even = 0;
      evenFigures = 0;
      width = isTable ? cells.length : 0;
    }
    if (!isTable) continue;
    even++;
    evenFigures += figures;
    if (even >= EVEN_LINES && width >= EVEN_CELLS && evenFigures > 1) return true;
    if (figures === 0) continue;
    filled++;
    if (filled >= LEAST_LINES || cells.some((cell) => isQuotedFigure(source, cell, delimiter))) return true;
  }
  return false;
}

function isQuotedFigure(source: string, { from, to, isQuoted }: Cell, delimiter: string): boolean {
  if (!isQuoted || to - from > FIGURE_LENGTH) return false;
  const text = source.slice(from, to);
  return text.includes(delimiter) && groupedFigure.test(text);
}

/** Takes in tables that another delimiter parts, where lines outside those known prove them. */
function addTables(
  source: string,
  lines: readonly DelimitedLine[],
  { lines: others, delimiter }: DelimitedReading,
): readonly DelimitedLine[] {
  let next = 0;
  const merged = lines.map((line): DelimitedLine => {
    while (next < others.length && (others[next] as DelimitedLine).from < line.from) next++;
    const other = others[next];
    // Quoted cells hold line ends: both must see the same line.
    if (other?.isTable !== true || other.from !== line.from || other.to !== line.to) return line;
    return line.isTable && !keepsFiguresWhole(source, other, delimiter) ? line : other;
  });
  const added = merged.filter((line, i) => line !== lines[i]);
  return provesTable(source, added, delimiter) ? merged : lines;
}

/** `行政强制;1,000,000;;`: all commas of the line group the digits of figures that fill their cells. */
function keepsFiguresWhole(source: string, { cells }: DelimitedLine, delimiter: string): boolean {
  if (delimiter === ',') return false;
  let hasGroups = false;
  for (const { from, to, isQuoted } of cells) {
    const text = source.slice(from, to);
    if (isQuoted || !text.includes(',')) continue;
    if (!groupedFigure.test(text)) return false;
    hasGroups = true;
  }
  return hasGroups;
}

/** True when enough lines have the delimiter for a table. */
function hasLines(source: string, delimiter: string): boolean {
  let count = 0;
  for (let at = source.indexOf(delimiter); at >= 0; at = source.indexOf(delimiter, at)) {
    count++;
    at = source.indexOf('\n', at);
    if (at < 0 || count >= EVEN_LINES) break;
  }
  return count >= EVEN_LINES;
}

/** Tried in this order, before signs that only a header tells to part cells; of equal ones the first counts. */
const delimiters: readonly string[] = [';', '\uff1b', ','];
/** Lines with figures from which on commas are taken for the ends of cells. */
const LEAST_LINES = 5;
/** Lines one below the other, the header among them, that are a table where all have as many cells, and so many. */
const EVEN_LINES = 4;
const EVEN_CELLS = 4;
/** Longest cell of a header, without and with spaces between its characters. */
const HEADER_LENGTH = 48;
const SPACED_LENGTH = 120;
/** Longest figure in quotation marks. */
const FIGURE_LENGTH = 40;

interface DelimitedLine {
  readonly from: number;
  /** Behind its line end. */
  readonly to: number;
  readonly cells: readonly Cell[];
  readonly figures: number;
  isTable: boolean;
  /** A word of one character that several of its cells hold: one for nothing. */
  readonly word: string | null;
  /** True where each comma may group the digits of figures that nothing parts. */
  readonly isRunTogether: boolean;
}

const figurePattern =
  /^\s*(?:[\u3400-\u9fff]?[-+−－]?[\d０-９][\d０-９.,，]*(?: ?[^\d\s.（(]{1,3})?(?:[（(][^（()）]*[)）])?|[-/—－／]|\s*)\s*$/;

/** Words of the form, or nothing: between the tags of a page anything may stand. */
const wordPattern = /\p{Script=Han}|^\s*$/u;

/** What databases print for a cell without a value. */
const NULL = 'NULL';

/** `1,040` by itself: the comma groups thousands. */
const groupedFigure = /^\s*[-+]?[\d０-９]{1,3}(?:,[\d０-９]{3})+\s*$/;

function readLines(source: string, delimiter: string): DelimitedLine[] {
  const lines: DelimitedLine[] = [];
  for (let at = 0; at < source.length; ) {
    const line = readLine(source, at, delimiter);
    lines.push(line);
    at = line.to;
  }
  const words = new Set(lines.flatMap(({ word }) => word ?? []));
  if (words.size > 0) for (const line of lines) line.isTable ||= namesNothing(source, line, words);
  // A header, or a label with one figure, counts beside lines that do; so do the lines above and below it.
  for (let i = 1; i < lines.length; i++) joinNeighbour(source, lines[i] as DelimitedLine, lines[i - 1] as DelimitedLine);
  for (let i = lines.length - 2; i >= 0; i--) joinNeighbour(source, lines[i] as DelimitedLine, lines[i + 1] as DelimitedLine);
  return lines;
}

/** `行政许可;件;230`: in a text with tables, short cells before a figure, and the lines beside these. */
function takeEndingFigures(source: string, lines: readonly DelimitedLine[]): void {
  for (const [i, line] of lines.entries()) {
    const last = line.cells[line.cells.length - 1] as Cell;
    if (line.isTable || line.isRunTogether || line.cells.length < 3 || last.to - last.from > FIGURE_LENGTH) continue;
    const text = source.slice(last.from, last.to);
    if (!/[\d\uff10-\uff19]/.test(text) || !figurePattern.test(text)) continue;
    line.isTable = areShort(source, line.cells);
    if (i > 0) joinNeighbour(source, lines[i - 1] as DelimitedLine, line);
  }
}

/** `行政许可;无`: a label with a word for nothing. */
function namesNothing(
  source: string,
  { cells: [label, value, ...others], isRunTogether }: DelimitedLine,
  words: ReadonlySet<string>,
): boolean {
  if (label === undefined || value === undefined || others.some(({ from, to }) => to > from) || isRunTogether) return false;
  return words.has(source.slice(value.from, value.to).trim()) && areShort(source, [label]);
}

function joinNeighbour(source: string, line: DelimitedLine, neighbour: DelimitedLine): void {
  if (line.isTable || line.isRunTogether || !neighbour.isTable || line.cells.length < 2) return;
  line.isTable = areShort(source, line.cells);
}

/** True for cells none of which holds a sentence. */
function areShort(source: string, cells: readonly Cell[]): boolean {
  return cells.every(({ from, to }) => to - from <= SPACED_LENGTH && lengthOf(source, from, to) <= HEADER_LENGTH);
}

/** Characters of a cell that are no white space. */
function lengthOf(source: string, from: number, to: number): number {
  return source.slice(from, to).replace(/\s/g, '').length;
}

/** One record: a line, or several where a quoted cell holds line ends. */
function readLine(source: string, start: number, delimiter: string): DelimitedLine {
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    const cell = readCell(source, at, delimiter);
    cells.push(cell.cell);
    at = cell.next;
    if (!source.startsWith(delimiter, at)) break;
    at += delimiter.length;
  }
  const to = nextLine(source, at);
  let figures = 0;
  let plain = 0;
  let last = '';
  let word: string | null = null;
  for (const { from, to: cellEnd, isQuoted } of cells) {
    if (cellEnd - from > 40) continue;
    const text = source.slice(from, cellEnd).trim();
    if (text !== '' && text.length === 1 && text === last) word = text;
    if (text === '' || text === word || text === NULL) plain++;
    else if (isQuoted ? /^[-+]?\d[\d,.]*$/.test(text) : figurePattern.test(text)) figures++;
    else if (isQuoted) plain++;
    else last = text;
  }
  const isRunTogether = delimiter === ',' && areFiguresRunTogether(source, cells);
  const isTable =
    cells.length > 1 &&
    !hasBar(source, cells) &&
    !isRunTogether &&
    !(delimiter === ',' && (isGroupedFigure(source, cells) || groupsBetweenTabs(source.slice(start, to)))) &&
    (cells.length > 2
      ? (figures + plain) * 2 >= cells.length || (cells.some((cell) => isQuotedFigure(source, cell, delimiter)) && areShort(source, cells))
      : figures > 0 && source.slice((cells[1] as Cell).from, (cells[1] as Cell).to).trim() !== '');
  const isFigure = delimiter === ',' && to - start < 40 && groupedFigure.test(source.slice(start, to));
  return { from: start, to, cells, figures, isTable: isTable && !isFigure, word, isRunTogether };
}

/** `行政许可|1,000,000|`: bars part the cells of such a line. */
function hasBar(source: string, cells: readonly Cell[]): boolean {
  return cells.some(({ from, to, isQuoted }) => !isQuoted && source.slice(from, to).includes('|'));
}

/** `(((102,629`, `行政强制 1,000,000`: the commas of the line group the digits of one figure. */
function isGroupedFigure(source: string, [first, ...groups]: readonly Cell[]): boolean {
  if (first === undefined || !firstGroup.test(source.slice(Math.max(first.from, first.to - 4), first.to))) return false;
  // Words may stand behind the last group.
  return groups.every(({ from }, i) =>
    (i < groups.length - 1 ? /^[\d０-９]{3},/ : /^[\d０-９]{3}(?![\d０-９])/).test(source.slice(from, from + 4)),
  );
}

/** `行政许可 ⇥ 1,000,000 ⇥ 1,000,000`: tabs part the cells of the line, and all its commas group the digits of figures. */
function groupsBetweenTabs(line: string): boolean {
  return line.includes('\t') && !line.replace(groupedFigures, '').includes(',');
}

const groupedFigures = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/**
 * `予以公开10,0882,1170111467812,440`: nothing parts the label, and each comma may group the digits of a figure. Of a line
 * without a label a group longer than figures are tells that.
 */
function areFiguresRunTogether(source: string, [first, ...groups]: readonly Cell[]): boolean {
  if (first === undefined || !openingGroup.test(source.slice(Math.max(first.from, first.to - 4), first.to))) return false;
  const sizes = groups.map(({ from, to }) => source.slice(from, to).trim()).map((text) => (/^[\d０-９]*$/.test(text) ? text.length : 0));
  const hasLabel = source.slice(first.from, first.to).trim().length > 3;
  return sizes.every((size) => size >= 3) && (hasLabel || sizes.some((size) => size >= LONG_GROUP));
}

const openingGroup = /(?:^\s*|[\u3400-\u9fff)）])[\d０-９]{1,3}$/;
const LONG_GROUP = 8;

const firstGroup = /(?:^|[^\d０-９])[\d０-９]{1,3}$/;

function rewrite(source: string, lines: readonly DelimitedLine[]): RewrittenText {
  const text = new TextRewriter(source);
  for (const { from, to, cells, isTable } of lines) {
    if (!isTable) {
      text.copy(from, to);
      continue;
    }
    cells.forEach((cell, i) => {
      if (i > 0) text.put('\t', cell.from, cell.from);
      if (!isNameless(source, cell)) copyCell(text, source, cell);
    });
    text.put('\n', to, to);
  }
  return text.finish();
}

/** `Unnamed: 3_level_1`: what a tool calls a column whose header, here the first row of a table, has a blank cell; `NULL`: a blank cell. */
function isNameless(source: string, { from, to, isQuoted }: Cell): boolean {
  if (!isQuoted && source.slice(from, to).trim() === NULL) return true;
  return source.startsWith('Unnamed: ', from) && /^\d+(?:_level_\d+)?$/.test(source.slice(from + 'Unnamed: '.length, to));
}

/** Line ends within a cell are white space; a doubled quotation mark is one. */
function copyCell(text: TextRewriter, source: string, { from, to, isQuoted }: Cell): void {
  if (!isQuoted) return text.copy(from, to);
  let start = from;
  for (let at = from; at < to; at++) {
    const character = source[at];
    if (character !== '\n' && character !== '\r' && character !== '"' && character !== '\t') continue;
    text.copy(start, at);
    if (character !== '"') text.put(' ', at, at + 1);
    else if (source[at + 1] === '"') text.copy(at, ++at);
    start = at + 1;
  }
  text.copy(start, to);
}
