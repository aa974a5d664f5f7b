import type { ValueTerms } from '../grammar-contract/values.js';
import { isDigit } from '../source/character-class.js';
import { circles, dateMarks, ordinalCharacters, ordinalDigit, readChineseNumeral, yearDigits, zeroCircle } from './numerals.js';

/** A date as it stands in a text without white space. @internal */
export interface DateMatch {
  /** ISO 8601. */
  readonly value: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const year = `(\\d{4}|[${yearDigits}]{4})`;
const number = `(\\d{1,2}|[${ordinalCharacters}]{1,3})`;
/** All three parts must be parted: what lost its year or month mark (`20241月15日`) is no date, for its digits could be cut in several ways. */
const source = `(?<!\\d)${year}(?:${dateMarks.year}${number}${dateMarks.month}${number}${dateMarks.day}?|([-./])${number}\\4${number})(?:(?!\\d)|(?=\\d{2}:\\d{2}))`;
const searchPattern = new RegExp(source);
const startPattern = new RegExp(`^(?:${source})`);

/** First and last year that a report can be of, or be published in. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** True for a year a report can state. @internal */
export function isReportYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** The first date in a text without white space; null when there is none that exists. @internal */
export function findDate(text: string, terms: ValueTerms): DateMatch | null {
  if (!text.includes(dateMarks.year) && !/[-./]/.test(text)) return null;
  return readMatch(searchPattern.exec(text), terms, 0);
}

/** True for a text that may end with a date, closing marks behind it or not: its last character is one of a date. @internal */
export function mayEndWithDate(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && ')].。'.includes(text[last] as string)) last--;
  const unit = text.charCodeAt(last);
  return isDigit(unit) || ordinalDigit(unit) > 0 || text[last] === dateMarks.day;
}

/** A date that stands at `from`. @internal */
export function readDateAt(text: string, terms: ValueTerms, from: number): DateMatch | null {
  return readMatch(startPattern.exec(text.slice(from, from + 24)), terms, from);
}

/** A date that stands at `from` behind the label of its field, where digits alone are one: `20240115`. @internal */
export function readFieldDate(text: string, terms: ValueTerms, from: number): DateMatch | null {
  const digits = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text.slice(from, from + 9));
  if (digits === null) return readDateAt(text, terms, from);
  const value = isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return value === null ? null : { value, from, to: from + digits[0].length };
}

function readMatch(match: RegExpExecArray | null, terms: ValueTerms, offset: number): DateMatch | null {
  if (match === null) return null;
  const [, year, month, day, , otherMonth, otherDay] = match;
  const value = isoDate(
    readNumber(year as string, terms),
    readNumber((month ?? otherMonth) as string, terms),
    readNumber((day ?? otherDay) as string, terms),
  );
  return value === null ? null : { value, from: offset + match.index, to: offset + match.index + match[0].length };
}

/** Digits or a Chinese numeral; null for neither. @internal */
export function readNumber(text: string, terms: ValueTerms): number | null {
  const digits = readDigits(text);
  if (digits >= 0) return digits;
  return /^[\d ]+$/.test(text) ? Number(text.replaceAll(' ', '')) : readChineseNumeral(text.replace(circles, zeroCircle), terms);
}

/** The figure that a few digits are; -1 for all other texts. */
function readDigits(text: string): number {
  if (text.length > 9) return -1;
  let value = text === '' ? -1 : 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isDigit(unit)) return -1;
    value = value * 10 + unit - 0x30;
  }
  return value;
}

/** Null when the day does not exist. @internal */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  if (!isReportYear(year) || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
