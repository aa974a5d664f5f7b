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
/** Units of a line that can hold running text and a table. */
const LEAST_LENGTH = 200;

/**
 * Where tables begin and end in lines that hold them and running text without anything between, as a page whose text
 * nodes were joined does: `…印发。第二十条第（一）项信息内容本年制发件数…规章00/行政规范性文件95171第二十条…`. Folded places, in
 * order; empty for every other text.
 */
export function findGluedTables(text: FoldedText, vocabulary: Vocabulary, values: ValueReader, order: LabelOrder): number[] {
  const labels = new LabelReader(text, vocabulary, values, order);
  const { units, length } = text;
  const breaks: number[] = [];
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
    if (chain.labels >= LEAST_LABELS && chain.figures >= LEAST_FIGURES) breaks.push(at, chain.end);
    // Of a chain that is no table, no part is one.
    at = chain.end;
  }
  return breaks;
}

interface Chain {
  readonly labels: number;
  /** Labels of rows with a figure behind them. */
  readonly figures: number;
  readonly end: number;
}

/** Labels and figures that follow each other from a place on. */
function readChain({ units, length }: FoldedText, reader: LabelReader, values: ValueReader, from: number): Chain | null {
  let count = 0;
  let figures = 0;
  let end = from;
  for (;;) {
    const label = matchBehindDigits(units, reader, end);
    if (label === null || reader.end <= end) break;
    const at = reader.end;
    if (label.entry.inForms.length > 0) count++;
    end = at;
    while (end < length && end - at < LINE_LIMIT && (isCell(units[end] as number) || isPoint(units, end))) end++;
    if (end === at) continue;
    figures++;
    end = values.unitEnd(units, end, length);
  }
  return end === from ? null : { labels: count, figures, end };
}

/** Longest run of figures of one row. */
const LINE_LIMIT = 160;

/** The label at a place, or behind the digits there, of which the last may be its number. */
function matchBehindDigits(units: Uint16Array, reader: LabelReader, at: number): LabelMatch | null {
  const label = reader.match(at);
  if (label !== null || at === 0 || !isDigit(units[at - 1] as number)) return label;
  return reader.match(at - 1);
}

/** A digit or a mark. */
function isCell(unit: number): boolean {
  return isDigit(unit) || unit === 0x2f || unit === 0x2d || unit === 0x2014;
}

/** A decimal point. */
function isPoint(units: Uint16Array, at: number): boolean {
  return units[at] === 0x2e && isDigit(units[at - 1] as number) && isDigit(units[at + 1] as number);
}

function endOfLine({ units, length }: FoldedText, from: number): number {
  let end = from;
  while (end < length && units[end] !== 0x0a) end++;
  return end;
}
