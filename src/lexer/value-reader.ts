import type { PageTerms } from '../grammar-contract/grammar.js';
import type { ValueTerms } from '../grammar-contract/values.js';
import { isDigit } from '../source/character-class.js';
import { readChineseNumeral } from './numerals.js';

/** What a cell of folded text says. */
export interface CellValue {
  /** `blank`: what a tool prints into an empty cell. */
  readonly kind: 'number' | 'mark' | 'blank';
  /** Null for marks and blanks. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Exclusive end of figure and unit, as an index into the folded text. */
  readonly end: number;
  /** True when the figure carries a sign or words of change. */
  readonly isChange: boolean;
}

/** Reads figures and marks of the closed vocabulary of values. Built once per grammar. */
export interface ValueReader {
  /** 1 for folded units that can open a value. */
  readonly canStart: Uint8Array;
  /**
   * Reads the value that starts at `from`, or null.
   * @param isCommaSeparator true where a comma parts two cells, so that it groups no thousands.
   */
  read(units: Uint16Array, from: number, length: number, isCommaSeparator: boolean): CellValue | null;
  /** The folded unit that makes the number before it a page's. */
  readonly pageUnit: number;
  /** The folded unit that makes the number behind it an ordinal. */
  readonly ordinalUnit: number;
  /** True for a folded unit that multiplies the figure before it: `1.2 万`. */
  multiplies(unit: number): boolean;
  /** Exclusive end of the word for a unit that starts at `from`, or `from`. */
  unitEnd(units: Uint16Array, from: number, length: number): number;
  /** Exclusive end of the mark of a footnote that starts at `from`, with its number, or `from`. */
  noteMarkEnd(units: Uint16Array, from: number, length: number): number;
}

/** Spaces that tools set between scripts. */
const SCRIPT_SPACES = 4;

/** Most digits of the number of a footnote: `3注12`. */
const NOTE_DIGITS = 2;

/** Longest spelling first, so that 万元 wins over 元. */
const byLength = (a: string, b: string): number => b.length - a.length;

export function createValueReader(terms: ValueTerms, pages: PageTerms): ValueReader {
  const units = [...terms.units].sort(byLength);
  const words: { text: string; kind: 'mark' | 'blank' | 'zero' | 'lead' | 'increase' | 'decrease' }[] = [
    ...terms.marks.map((text) => ({ text: foldMark(text), kind: 'mark' as const })),
    ...(terms.blanks ?? []).map((text) => ({ text, kind: 'blank' as const })),
    ...(terms.leads ?? []).map((text) => ({ text, kind: 'lead' as const })),
    ...terms.zeroChange.map((text) => ({ text, kind: 'zero' as const })),
    ...terms.increase.map((text) => ({ text, kind: 'increase' as const })),
    ...terms.decrease.map((text) => ({ text, kind: 'decrease' as const })),
  ].sort((a, b) => byLength(a.text, b.text));
  const wordsByFirst = groupByFirst(words, ({ text }) => text);
  const unitsByFirst = groupByFirst(units, (text) => text);
  const numerals = new Set([...terms.numeralDigits.join(''), ...Object.keys(terms.numeralUnits)].map((each) => each.charCodeAt(0)));
  // Ten multiplies no figure in digits.
  const multipliers = new Set(Object.entries(terms.numeralUnits).flatMap(([text, value]) => (value > 10 ? [text.charCodeAt(0)] : [])));
  const canStart = new Uint8Array(0x10000);
  for (let unit = 0x30; unit <= 0x39; unit++) canStart[unit] = 1;
  canStart[0x2b] = 1;
  canStart[0x2d] = 1;
  canStart[0x2212] = 1;
  canStart[0x2e] = 1;
  for (const { text } of words) canStart[text.charCodeAt(0)] = 1;
  for (const unit of numerals) canStart[unit] = 1;

  const startsWith = (text: Uint16Array, at: number, length: number, word: string): boolean => {
    if (at + word.length > length) return false;
    for (let i = 0; i < word.length; i++) if (text[at + i] !== word.charCodeAt(i)) return false;
    return true;
  };

  /** The end of the unit that `readUnit` found. */
  let endOfUnit = 0;
  const readUnit = (text: Uint16Array, at: number, length: number): string | null => {
    const candidates = unitsByFirst.get(text[at] as number);
    if (candidates === undefined) return null;
    for (const unit of candidates) {
      endOfUnit = endOfSpaced(text, at, length, unit);
      if (endOfUnit > 0) return unit;
    }
    return null;
  };

  const finish = (text: Uint16Array, figureEnd: number, length: number, value: number, isChange: boolean): CellValue => {
    let at = figureEnd;
    if (text[at] === 0x20 || text[at] === 0xa0) at++;
    const unit = at < length && (text[at] as number) > 0xff ? readUnit(text, at, length) : null;
    return { kind: 'number', value, unit, end: unit === null ? figureEnd : endOfUnit, isChange };
  };

  const read = (text: Uint16Array, from: number, length: number, isCommaSeparator: boolean): CellValue | null => {
    const first = text[from] as number;
    if (isDigit(first)) {
      const end = scanFigure(text, from, length, isCommaSeparator);
      if (isInexact(text, from, end)) return null;
      return finish(text, end, length, toNumber(text, from, end), false);
    }
    if ((first === 0x2b || first === 0x2d || first === 0x2212) && from + 1 < length && isDigit(text[from + 1] as number)) {
      const end = scanFigure(text, from + 1, length, isCommaSeparator);
      if (isInexact(text, from + 1, end)) return null;
      const size = toNumber(text, from + 1, end);
      return finish(text, end, length, first === 0x2b ? size : negate(size), true);
    }
    if (first === 0x2e && from + 1 < length && isDigit(text[from + 1] as number)) {
      const end = scanFigure(text, from + 1, length, true);
      const decimals = digitsOf(text, from + 1, end);
      if (isInexact(text, from + 1, end) || decimals.includes('.')) return null;
      return finish(text, end, length, Number(`0.${decimals}`), false);
    }
    for (const { text: word, kind } of wordsByFirst.get(first) ?? []) {
      // `无 变化`: tools set a space between fonts, too.
      let after = kind === 'zero' ? endOfSpaced(text, from, length, word) : startsWith(text, from, length, word) ? from + word.length : 0;
      if (after === 0) continue;
      if (kind === 'mark' || kind === 'blank') return { kind, value: null, unit: null, end: after, isChange: false };
      if (kind === 'zero') return { kind: 'mark', value: 0, unit: null, end: after, isChange: true };
      // `减 3`, `¥ 3`: tools set a space between scripts, or a line end.
      for (let n = 0; n < SCRIPT_SPACES && (text[after] === 0x20 || text[after] === 0xa0 || text[after] === 0x0a); n++) after++;
      if (after < length && isDigit(text[after] as number)) {
        const end = scanFigure(text, after, length, isCommaSeparator);
        if (isInexact(text, after, end)) return null;
        const size = toNumber(text, after, end);
        return finish(text, end, length, kind === 'decrease' ? negate(size) : size, kind !== 'lead');
      }
    }
    if (numerals.has(first)) {
      let end = from;
      while (end < length && end - from < 24 && numerals.has(text[end] as number)) end++;
      const value = readChineseNumeral(String.fromCharCode(...text.subarray(from, end)), terms);
      if (value !== null) return finish(text, end, length, value, false);
    }
    return null;
  };

  const noteMarks = new Set([...(terms.noteMarks ?? '')].map((mark) => mark.charCodeAt(0)));
  const noteMarkEnd = (text: Uint16Array, at: number, length: number): number => {
    if (!noteMarks.has(text[at] as number)) return at;
    let end = at + 1;
    while (end < length && end - at <= NOTE_DIGITS && isDigit(text[end] as number)) end++;
    return end;
  };

  const unitEnd = (text: Uint16Array, from: number, length: number): number => (readUnit(text, from, length) === null ? from : endOfUnit);

  return {
    canStart,
    read,
    pageUnit: pages.behindNumber.charCodeAt(0),
    ordinalUnit: terms.ordinalMark.charCodeAt(0),
    multiplies: (unit) => multipliers.has(unit),
    unitEnd,
    noteMarkEnd,
  };
}

/** The end of a word that starts at `at`, with a space between its characters or without: `92万 元`. 0 where it does not. */
function endOfSpaced(text: Uint16Array, at: number, length: number, word: string): number {
  let end = at;
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && text[end] === 0x20) end++;
    if (end >= length || text[end] !== word.charCodeAt(i)) return 0;
    end++;
  }
  return end;
}

/** Words by their first unit, in the order given. */
function groupByFirst<T>(words: readonly T[], textOf: (word: T) => string): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const word of words) {
    const first = textOf(word).charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [word]);
    else group.push(word);
  }
  return groups;
}

/** Marks as they look after folding. */
function foldMark(mark: string): string {
  return mark.replace(/[–−]/g, '-');
}

const negate = (value: number): number => (value === 0 ? 0 : -value);

/**
 * End of a figure: digits, groups of three after commas (`0,180` are two figures), apostrophes or low lines (`53_383` in TOML),
 * decimals.
 */
function scanFigure(text: Uint16Array, from: number, length: number, isCommaSeparator: boolean): number {
  let at = from;
  while (at < length && isDigit(text[at] as number)) at++;
  if (at - from <= 3 && text[from] !== 0x30) {
    const mark = text[at];
    if (mark === 0x5f || (!isCommaSeparator && (mark === 0x2c || mark === 0x27)))
      while (text[at] === mark && isGroup(text, at + 1, length)) at += 4;
  }
  if (text[at] === 0x2e && at + 1 < length && isDigit(text[at + 1] as number)) {
    at++;
    while (at < length && isDigit(text[at] as number)) at++;
  }
  return at;
}

/** Digits that a double holds in any case. */
const EXACT_DIGITS = 15;
/** Longest spelling of a figure that was stored as a double: with more digits it may be a code or an address. */
const STORED_LENGTH = 13;

/**
 * More digits than a double can hold: a code or an address, never a figure of the form. So are digits behind a second point (`0.01.0`,
 * `.00.0`), and more or fewer than three behind groups of three (`1,000,1000`): two figures that ran into each other.
 */
function isInexact(text: Uint16Array, from: number, to: number): boolean {
  const next = text[to];
  if (next === 0x2e && isDigit(text[to + 1] as number)) return true;
  if (next === 0x2c && text[to - 4] === 0x2c && to - 4 > from && isDigit(text[to + 1] as number)) return true;
  if (to - from <= EXACT_DIGITS) return false;
  const digits = digitsOf(text, from, to);
  if (digits.replace('.', '').length <= EXACT_DIGITS) return false;
  // What a database prints of a double in full: `743.96784200000001872` is 743.967842.
  return !digits.includes('.') || String(rounded(digits)).length > STORED_LENGTH;
}

function isGroup(text: Uint16Array, at: number, length: number): boolean {
  if (at + 3 > length) return false;
  for (let i = at; i < at + 3; i++) if (!isDigit(text[i] as number)) return false;
  return at + 3 === length || !isDigit(text[at + 3] as number);
}

function toNumber(text: Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to && i - from < EXACT_DIGITS; i++) {
    if (!isDigit(text[i] as number)) return rounded(digitsOf(text, from, to));
    value = value * 10 + (text[i] as number) - 0x30;
  }
  return to - from <= EXACT_DIGITS ? value : rounded(digitsOf(text, from, to));
}

/** The figure that was stored: `52.177502999999997` is 52.177503. */
function rounded(digits: string): number {
  return Number(Number(digits).toPrecision(EXACT_DIGITS));
}

function digitsOf(text: Uint16Array, from: number, to: number): string {
  let result = '';
  for (let i = from; i < to; i++)
    if (text[i] !== 0x2c && text[i] !== 0x27 && text[i] !== 0x5f) result += String.fromCharCode(text[i] as number);
  return result;
}
