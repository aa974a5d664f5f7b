import { isDigit } from '../character-class.js';
import { lineEnd, linesOf } from '../lines.js';
import { literalPattern } from '../literal-pattern.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { hasHan } from './data-cells.js';
import { type IndexedCell, layOutRows, partTables } from './indexed-cells.js';
import { findMissing, MISSING, statesBlanks } from './missing-cells.js';
import { addressOf, type SheetPlace } from './sheet-address.js';

/**
 * Cells a line each, behind two numbers that say where in a table they stand, whatever is written around those:
 * ```
 * R4C2: 规章        第4行第2列：规章        (3, 1) 规章        3,1,规章
 * <cell row="3" col="1">规章</cell>        rows[3][1] = "规章"        B4: 规章
 * <cell><row>3</row><column>1</column><text>规章</text></cell>
 * ```
 * Null where too few lines are of that kind.
 */
export function rewriteIndexedLines(source: string): RewrittenText | null {
  if (!mayHaveRuns(source)) return null;
  const lines = linesOf(source).map(({ from, to }) => readLine(source, from, to));
  const runs = findRuns(source, lines);
  if (runs.length === 0 || runs.reduce((sum, { cells }) => sum + cells, 0) < LEAST_LINES) return null;
  const hasBlanks = runs.some(({ tables }) => tables.some((cells) => statesBlanks(source, cells)));
  const text = new TextRewriter(source);
  let at = 0;
  for (const { from, to, tables } of runs) {
    text.copy(at, from);
    const isCut = source.slice(to).trim() === '';
    const lines = tables.flatMap((cells) => layOutRows([...cells, ...findMissing(source, cells, hasBlanks, isCut)]));
    for (const row of lines) {
      row.forEach((cell, i) => {
        const [scalar] = cell?.texts ?? [];
        if (i > 0) text.put('\t', scalar?.from ?? from);
        if (cell?.isMissing === true) text.put(MISSING, from);
        if (scalar !== undefined) text.copy(scalar.from, scalar.to);
      });
      text.put('\n', to);
    }
    at = to;
  }
  text.copy(at, source.length);
  return { ...text.finish(), isAddressed: true };
}

const LEAST_LINES = 20;
/** Numbers that are looked at in a line, and the longest piece of a notation before each of them. */
const NUMBER_LIMIT = 4;
const PIECE_LIMIT = 48;
/** White space, also what an editor of web pages puts for it. */
const indent = /^(?:\s|&nbsp;)+/;
/** Most digits of one number. */
const DIGIT_LIMIT = 5;
/** Longest line that is looked at. */
const LINE_LIMIT = 2000;
/** Room for two numbers and what stands before each; of the letters of an address before its number. */
const NUMBERS_LENGTH = 2 * (PIECE_LIMIT + DIGIT_LIMIT);
const ADDRESS_LENGTH = 12;

/** The beginning of a line: the numbers in it, and what stands before each. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
  readonly ends: readonly number[];
  readonly pieces: readonly string[];
  /** Where the line opens with the letters and the number of a sheet's cell. */
  readonly address: PlacedText | null;
  /** True without words: white space, or the number of a page. */
  readonly isBreak: boolean;
  /** True for a cell whose figure may go on on the next line. */
  readonly isBroken?: boolean;
}

/** True where enough lines below each other have two numbers or an address near their beginning. Looks at few characters of a line. */
function mayHaveRuns(source: string): boolean {
  let run = 0;
  for (let from = 0; from < source.length && run < LEAST_RUN; ) {
    const to = lineEnd(source, from);
    run = mayBeCell(source, from, Math.min(to, from + NUMBERS_LENGTH)) ? run + 1 : 0;
    from = to + 1;
  }
  return run >= LEAST_RUN;
}

function mayBeCell(source: string, from: number, to: number): boolean {
  let numbers = 0;
  for (let at = from; at < to; at++) {
    if (!isDigit(source.charCodeAt(at))) continue;
    numbers++;
    if (numbers > 1 || (at - from < ADDRESS_LENGTH && isCapital(source.charCodeAt(at - 1)))) return true;
    const end = Math.min(to, at + DIGIT_LIMIT);
    while (at + 1 < end && isDigit(source.charCodeAt(at + 1))) at++;
  }
  return false;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

const addressStart = /^[\s|"'[(]{0,8}([A-Z]{1,2}\d{1,4})(?![\dA-Za-z])/;
function readLine(source: string, from: number, to: number): Line {
  const numbers: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  const limit = Math.min(to, from + LINE_LIMIT);
  for (let at = from, start = from; at < limit && at - start <= PIECE_LIMIT && numbers.length < NUMBER_LIMIT; at++) {
    if (!isDigit(source.charCodeAt(at))) continue;
    pieces.push(source.slice(start, at).replace(indent, ''));
    start = at + 1;
    while (start < at + DIGIT_LIMIT && isDigit(source.charCodeAt(start))) start++;
    numbers.push(Number(source.slice(at, start)));
    ends.push(start);
    at = start - 1;
  }
  const address = addressStart.exec(source.slice(from, from + 20));
  const place = address === null ? null : addressOf(address[1] as string);
  return {
    from,
    to,
    numbers,
    ends,
    pieces,
    address: address === null || place === null ? null : { ...place, end: from + address[0].length },
    isBreak: to - from <= BREAK_LENGTH && !/\p{L}/u.test(source.slice(from, to)),
  };
}

/** Lines below each other that are cells. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  readonly tables: readonly IndexedCell[][];
}

function findRuns(source: string, lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = Math.max(i + 1, addressed(lines, i).end, alike(lines, i, 2).end);
    const run = end - i < LEAST_RUN ? null : runAt(source, lines, i);
    if (run !== null) runs.push(run);
    // Lines that open alike and are no table are not looked at again.
    if (run === null) i = end;
    else while (i < lines.length && (lines[i] as Line).from < run.to) i++;
  }
  return runs;
}

/** Fewest lines of one table. */
const LEAST_RUN = 6;
/** Least share of the cells that hold words: figures behind two numbers are what those count. All others may be blank. */
const WORDED_SHARE = 0.08;

/** The cells from a line on, by the first way in which the lines that open alike fill tables; null where none does. */
function runAt(source: string, lines: readonly Line[], first: number): Run | null {
  const byAddress = runOf(source, addressed(lines, first).cells, ({ address }) => address as PlacedText);
  if (byAddress !== null) return byAddress;
  for (let count = 2; count <= (lines[first] as Line).numbers.length; count++) {
    const run = runOf(source, partJoined(source, alike(lines, first, count).cells, count), ({ numbers, ends }) => ({
      row: numbers[count - 2] as number,
      column: numbers[count - 1] as number,
      end: ends[count - 1] as number,
    }));
    if (run !== null) return run;
  }
  return null;
}

/** Lines of cells, and the index behind them. */
interface Cells {
  readonly cells: readonly Line[];
  readonly end: number;
}

/** The lines from `first` on that open with an address. */
function addressed(lines: readonly Line[], first: number): Cells {
  return cellsFrom(lines, first, ({ address }) => address !== null);
}

/** `{"rowIndex": 3`: an object a line, of which any key may be the text's. */
const recordStart = /^\{\s*["'\w]+\s*:/;

/** The lines from `first` on that have the same before each of so many numbers. */
function alike(lines: readonly Line[], first: number, count: number): Cells {
  const pieces = (lines[first] as Line).pieces.slice(0, count);
  return pieces.length < count || recordStart.test(pieces[0] as string)
    ? { cells: [], end: first }
    : cellsFrom(lines, first, (line) => pieces.every((piece, i) => line.pieces[i] === piece));
}

/** Most lines between two pages, and the longest of them. */
const BREAK_LINES = 4;
const BREAK_LENGTH = 16;

/** The cells from a line on; lines without words between two of them are the end of a page: `R4C2：0 ⏎ ⏎ - 3 - ⏎ ⏎ R4C3：1`. */
function cellsFrom(lines: readonly Line[], first: number, isCell: (line: Line) => boolean): Cells {
  const cells: Line[] = [];
  let end = first;
  for (let i = first; i < lines.length && i <= end + BREAK_LINES; i++) {
    const line = lines[i] as Line;
    if (isCell(line)) {
      cells.push(line);
      end = i + 1;
    } else if (cells.length === 0 || !line.isBreak) break;
    // Digits right below a cell may be the rest of its figure.
    else if (i === end && line.numbers.length > 0 && i + 1 < lines.length) cells.push({ ...(cells.pop() as Line), isBroken: true });
  }
  return { cells, end };
}

/** `R15C2：0R15C3：1`: lines that were joined, each its own again where letters stand before a number. */
function partJoined(source: string, lines: readonly Line[], count: number): readonly Line[] {
  const pieces = (lines[0] as Line | undefined)?.pieces.slice(0, count) ?? [];
  if (!pieces.some((piece) => /\p{L}/u.test(piece))) return lines;
  const place = new RegExp(pieces.map((piece) => `${literalPattern(piece)}\\d{1,5}`).join(''), 'g');
  return lines.flatMap((line) => {
    const starts = [...source.slice(line.from, line.to).matchAll(place)].map(({ index }) => line.from + index).slice(1);
    if (starts.length === 0) return line;
    return [line.from, ...starts].map((from, i) => readLine(source, from, starts[i] ?? line.to));
  });
}

/** Where a text belongs, and where it begins: behind what says so. */
interface PlacedText extends SheetPlace {
  readonly end: number;
}

/** ` colspan="2">规章</cell>`: the text behind the tag whose attributes say where it stands. */
function behindTag(source: string, { to }: Line, place: PlacedText): PlacedText & { readonly columnSpan: number } {
  const close = source.indexOf('>', place.end);
  if (close < 0 || close >= to) return { ...place, columnSpan: 1 };
  const span = /col[a-z]*span="?(\d{1,2})/i.exec(source.slice(place.end, close));
  return { ...place, end: close + 1, columnSpan: span === null ? 1 : Number(span[1]) };
}

/** A cell by its place, with its line behind what says that. */
interface PlacedLine extends SheetPlace {
  readonly columnSpan: number;
  readonly end: number;
  readonly rest: string;
  readonly isBroken: boolean;
}

function runOf(source: string, all: readonly Line[], placeOf: (line: Line) => PlacedText): Run | null {
  if (all.length < LEAST_RUN) return null;
  const textOf = ({ from, to }: Line): string => source.slice(from, to);
  // A line that is printed twice is one.
  const lines = all.filter((line, i) => i === 0 || textOf(all[i - 1] as Line) !== textOf(line));
  const [pieces = ''] = (lines[0] as Line).pieces;
  const isElement = pieces.includes('<');
  const isColumnFirst = columnFirst.test(pieces);
  const placed = lines.map((line): PlacedLine => {
    const stated = placeOf(line);
    const place = isElement ? behindTag(source, line, stated) : { ...stated, columnSpan: 1 };
    const { row, column } = isColumnFirst ? { row: place.column, column: place.row } : place;
    return { ...place, row, column, rest: source.slice(place.end, line.to).trimEnd(), isBroken: line.isBroken === true };
  });
  // Two tables of a text may be written in two ways: `R4C2：0`, `R4C2: 0`.
  const tables = partTables(placed)?.map((own) => cellsOf(source, own));
  if (tables === undefined) return null;
  let worded = 0;
  for (const cells of tables) for (const { texts } of cells) if (texts.some((text) => hasHan(source, text))) worded++;
  if (worded < lines.length * WORDED_SHARE) return null;
  return { from: (lines[0] as Line).from, to: (lines[lines.length - 1] as Line).to, cells: lines.length, tables };
}

/** The cells of one table without what closes their numbers and what ends all of them. */
function cellsOf(source: string, placed: readonly PlacedLine[]): IndexedCell[] {
  const rests = placed.map(({ rest }) => rest);
  const opening = sharedOpening(rests);
  const closing = sharedClosing(rests.map((rest) => rest.slice(opening)));
  return placed.map(({ row, column, columnSpan, end, rest, isBroken }): IndexedCell => {
    const [from, to] = withoutQuotes(source, end + Math.min(opening, rest.length), end + rest.length - closing);
    return {
      row,
      column,
      rowSpan: 1,
      columnSpan,
      texts: to > from && !isBroken ? [{ kind: 'scalar', from, to }] : [],
      ...(isBroken ? { isMissing: true } : {}),
    };
  });
}

/** Where a text stands in its quotation marks; empty where nothing is between. */
function withoutQuotes(source: string, from: number, to: number): readonly [from: number, to: number] {
  const quote = source[from];
  const isQuoted = (quote === '"' || quote === "'") && to - from > 1 && source[to - 1] === quote;
  return isQuoted ? [from + 1, to - 1] : [from, Math.max(from, to)];
}

const columnFirst = /(?:^|[^a-z])c(?:ol|olumn)?[^a-z]*$/i;
/** Characters of a figure or its sign, which stand before no cell for all. */
const figureUnit = /[\d.+-]/;

/** Characters at the start of nearly all texts: what closes the numbers. */
function sharedOpening(rests: readonly string[]): number {
  const [sample = ''] = [...rests].sort((a, b) => b.length - a.length);
  let length = 0;
  while (length < Math.min(sample.length, PIECE_LIMIT) && !figureUnit.test(sample[length] as string)) {
    const next = sample.slice(0, length + 1);
    // Of a blank cell white space may have been cut off.
    if (!rests.every((rest) => rest.startsWith(next) || next.trimEnd() === rest)) break;
    length++;
  }
  return length;
}

function sharedClosing(rests: readonly string[]): number {
  const [sample = ''] = [...rests].sort((a, b) => b.length - a.length);
  let length = 0;
  while (length < Math.min(sample.length, PIECE_LIMIT) && !figureUnit.test(sample[sample.length - 1 - length] as string)) {
    const next = sample.slice(sample.length - 1 - length);
    if (!rests.every((rest) => rest.endsWith(next))) break;
    length++;
  }
  return length;
}
