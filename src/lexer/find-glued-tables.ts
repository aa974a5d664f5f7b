import { CharacterClass, characterClasses, isDigit } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import type { LabelMatch } from './content-list.js';
import type { LabelOrder } from './label-order.js';
import { LabelReader } from './label-reader.js';
import type { ValueReader } from './value-reader.js';
import type { Vocabulary } from './vocabulary.js';

/** Labels and figures in a row that make a table. */
const LEAST_LABELS = 6;
const LEAST_FIGURES = 2;
/** Of figures that marks part, as those of a sentence may be: so many make a table, if so many stand behind one label. */
const LEAST_CELLS = 8;
const ROW_LENGTH = 3;
/** Units of a line that can hold running text and a table. */
const LEAST_LENGTH = 200;

/** A line end or tab to put into a folded text, instead of the punctuation that stands there if `length` is 1. */
export interface Break {
  readonly at: number;
  readonly length: 0 | 1;
  readonly put: '\n' | '\t';
}

/**
 * Where tables begin and end in lines that hold them and running text without anything between, as a page whose text
 * nodes were joined does: `…印发。第二十条第（一）项信息内容本年制发件数…规章00/行政规范性文件95171第二十条…`; and within them what parts
 * cells and rows if marks of a sentence do: `规章、0、0、0；行政规范性文件、2、0、3`. Folded places, in order; empty for every
 * other text.
 */
export function findGluedTables(text: FoldedText, vocabulary: Vocabulary, values: ValueReader, order: LabelOrder): Break[] {
  const labels = new GluedLabels(text, vocabulary, values, order);
  const { units, length } = text;
  const breaks: Break[] = [];
  let lineEnd = -1;
  for (let at = 0; at < length; ) {
    if (at > lineEnd) {
      lineEnd = endOfLine(text, at);
      // Most lines are too short.
      if (lineEnd - at < LEAST_LENGTH) {
        at = lineEnd + 1;
        continue;
      }
    }
    if (characterClasses[units[at] as number] !== CharacterClass.Text) {
      at++;
      continue;
    }
    const chain = readChain(text, labels, values, at);
    if (chain === null) {
      at++;
      continue;
    }
    const isTable = chain.parted.length === 0 ? chain.figures >= LEAST_FIGURES : chain.cells >= LEAST_CELLS && chain.longest >= ROW_LENGTH;
    if (chain.labels >= LEAST_LABELS && isTable) {
      // One by one: a call has no room for the breaks of a long line.
      for (const each of [lineEndAt(at), ...chain.parted, ...chain.mixed, lineEndAt(chain.end)]) breaks.push(each);
    }
    // Of a chain that is no table, no part is one.
    at = chain.end;
  }
  return breaks;
}

function lineEndAt(at: number): Break {
  return { at, length: 0, put: '\n' };
}

/** Labels that marks of a sentence part from their figures, or with the marks of their cells right behind them: `规章///`. */
class GluedLabels extends LabelReader {
  protected override isEnd(at: number): boolean {
    const unit = this.units[at] as number;
    if (super.isEnd(at)) return true;
    if (isPartingMark(unit)) return isCell(this.units[at + 1] as number) || this.startsLabel(at + 1);
    return isMark(unit) && (this.units[at + 1] === unit || this.startsLabel(at + 1));
  }
}

interface Chain {
  readonly labels: number;
  /** Labels of rows with a figure behind them. */
  readonly figures: number;
  /** Figures parted by marks, and how many of them stand behind one label. */
  readonly cells: number;
  readonly longest: number;
  /** Marks between its pieces. */
  readonly parted: readonly Break[];
  /**
   * Ends of figures with marks among them, which may be read as text: without a line end it would go on to the end of the table;
   * and the cells of a row of marks.
   */
  readonly mixed: readonly Break[];
  readonly end: number;
}

/** Labels and figures that follow each other from a place on. */
function readChain({ units, length }: FoldedText, reader: LabelReader, values: ValueReader, from: number): Chain | null {
  let count = 0;
  let figures = 0;
  let cells = 0;
  let longest = 0;
  const parted: Break[] = [];
  const mixed: Break[] = [];
  const marked: Break[] = [];
  let isMixed = false;
  let end = from;
  for (;;) {
    const { label, start } = matchBehindDigits(units, reader, end);
    if (label === null || reader.end <= end) break;
    if (isMixed) mixed.push(lineEndAt(start));
    isMixed = false;
    const at = reader.end;
    if (label.entry.inForms.length > 0) count++;
    end = at;
    let own = 0;
    while (end < length && end - at < LINE_LIMIT) {
      const unit = units[end] as number;
      // Where nothing parts them, what stands behind digits may be of the next cell.
      const isParted = parted.length > 0;
      if (isOfFigure(units, end, isParted)) {
        if (end === at || !isCell(units[end - 1] as number)) own++;
        else if (!isParted && !isDigit(unit) && unit !== 0x2e && unit !== 0x2c) isMixed = true;
        end++;
        if (isOfFigure(units, end, isParted)) continue;
        end = values.unitEnd(units, end, length);
        if (!isParted) break;
        end = noteEnd(units, end);
      } else if (isPartingMark(unit)) {
        parted.push({ at: end, length: 1, put: unit === SEMICOLON ? '\n' : '\t' });
        end++;
      } else {
        const word = !isParted || reader.startsLabel(end) ? null : values.read(units, end, length, false);
        if (word === null) break;
        own++;
        end = word.end;
      }
    }
    if (parted.length === 0 && own > 0) marked.push(...markBreaks(units, at, end));
    if (own > 0) figures++;
    cells += own;
    longest = Math.max(longest, own);
  }
  while (parted[parted.length - 1]?.at === end - 1) {
    parted.pop();
    end--;
  }
  const inner = parted.length === 0 ? [...mixed, ...marked].sort((a, b) => a.at - b.at) : mixed;
  return end === from ? null : { labels: count, figures, cells, longest, parted, mixed: inner, end };
}

/** `规章///`: marks behind a label are a cell each; with figures among them, which a dash may belong to, they stay together. */
function markBreaks(units: Uint16Array, from: number, end: number): Break[] {
  const mark = units[from] as number;
  if (!isMark(mark)) return [];
  const breaks: Break[] = [];
  for (let at = from; at < end && (breaks.length === 0 || units[at] === mark); at++) breaks.push({ at, length: 0, put: '\t' });
  return breaks.length === end - from ? breaks : breaks.slice(0, 1);
}

/** `；` between rows. */
const SEMICOLON = 0x3b;

/** `、` or `；` */
function isPartingMark(unit: number): boolean {
  return unit === 0x3001 || unit === SEMICOLON;
}

/** Longest remark beside a figure. */
const NOTE_LIMIT = 40;

/** Behind a remark in brackets. */
function noteEnd(units: Uint16Array, from: number): number {
  if (units[from] !== 0x28) return from;
  for (let at = from + 1; at < from + NOTE_LIMIT && units[at] !== 0x0a; at++) if (units[at] === 0x29) return at + 1;
  return from;
}

/** Longest run of figures of one row. */
const LINE_LIMIT = 160;

/** The label at a place, or behind the digits there, of which the last may be its number. */
function matchBehindDigits(units: Uint16Array, reader: LabelReader, at: number): { label: LabelMatch | null; start: number } {
  const label = reader.match(at);
  if (label !== null || at === 0 || !isDigit(units[at - 1] as number)) return { label, start: at };
  return { label: reader.match(at - 1), start: at - 1 };
}

/** A digit or a mark. */
function isCell(unit: number): boolean {
  return isDigit(unit) || unit === 0x2f || unit === 0x2d || unit === 0x2014;
}

/** A mark of one character; of dashes two can make one. */
function isMark(unit: number): boolean {
  return unit === 0x2f || unit === 0x2d;
}

/** A decimal point. */
function isPoint(units: Uint16Array, at: number): boolean {
  return units[at] === 0x2e && isDigit(units[at - 1] as number) && isDigit(units[at + 1] as number);
}

/** A digit or mark, the point of a figure, or a comma that groups its digits. */
function isOfFigure(units: Uint16Array, at: number, isParted: boolean): boolean {
  return isCell(units[at] as number) || isPoint(units, at) || isGroupMark(units, at, isParted ? 1 : 3);
}

/** A comma between digits, with as many behind it as tell that it groups them: where other marks part the cells, one. */
function isGroupMark(units: Uint16Array, at: number, digits: number): boolean {
  if (units[at] !== 0x2c || !isDigit(units[at - 1] as number)) return false;
  for (let i = 1; i <= digits; i++) if (!isDigit(units[at + i] as number)) return false;
  // Where nothing parts the cells, more digits are those of the next one.
  return digits === 1 || !isDigit(units[at + digits + 1] as number);
}

function endOfLine({ units, length }: FoldedText, from: number): number {
  let end = from;
  while (end < length && units[end] !== 0x0a) end++;
  return end;
}
