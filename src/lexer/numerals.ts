import type { ValueTerms } from '../grammar-contract/values.js';

/** Ordinals as headings and rows are numbered: index + 1. */
export const ordinalCharacters = '一二三四五六七八九十';

/** The digits of years written out (二〇二四, 二零二四, 二○二四), also where another sign stands for the zero (二0二四, 二O二四). */
export const yearDigits = '零〇○0Oo一二三四五六七八九';

/** The zero of years written out, and what stands for it. */
export const zeroCircle = '〇';
export const circles = /[○0Oo]/g;

/** What parts the year, month and day of a date. */
export const dateMarks = { year: '年', month: '月', day: '日' } as const;

/** Behind the mark of a year: the year as a whole (年度). */
export const wholeYear = '度';

const ordinalBase = Math.min(...[...ordinalCharacters].map((character) => character.charCodeAt(0)));
const ordinalValues = new Uint8Array(Math.max(...[...ordinalCharacters].map((character) => character.charCodeAt(0))) - ordinalBase + 1);
for (let i = 0; i < ordinalCharacters.length; i++) ordinalValues[ordinalCharacters.charCodeAt(i) - ordinalBase] = i + 1;

/** 1 to 10 for the units of `ordinalCharacters`, else 0. */
export function ordinalDigit(unit: number): number {
  return unit < ordinalBase ? 0 : (ordinalValues[unit - ordinalBase] ?? 0);
}

/** As `readOrdinal`, of folded units `[from, to)` that are all ordinal characters. */
export function readOrdinalUnits(units: Uint16Array, from: number, to: number): number {
  const first = ordinalDigit(units[from] as number);
  if (to - from === 1) return first;
  const second = ordinalDigit(units[from + 1] as number);
  if (to - from === 2) return first === 10 ? 10 + second : second === 10 ? first * 10 : 0;
  return to - from === 3 && first < 10 && second === 10 ? first * 10 + ordinalDigit(units[from + 2] as number) : 0;
}

/** 0 when the text is no Chinese ordinal from 1 to 99. */
export function readOrdinal(text: string): number {
  const tens = text.indexOf('十');
  if (tens < 0) return text.length === 1 ? ordinalCharacters.indexOf(text) + 1 : 0;
  const before = text.slice(0, tens);
  const after = text.slice(tens + 1);
  const high = before === '' ? 1 : ordinalCharacters.indexOf(before) + 1;
  const low = after === '' ? 0 : ordinalCharacters.indexOf(after) + 1;
  return before.length <= 1 && after.length <= 1 && (before === '' || high > 0) && (after === '' || low > 0) ? high * 10 + low : 0;
}

/** Reads Chinese numerals (三百二十一, 一万零五, 二〇二三). Null when the text is none. */
export function readChineseNumeral(text: string, terms: ValueTerms): number | null {
  if (text === '') return null;
  let total = 0;
  let section = 0;
  let digit = -1;
  let plain = '';
  let hasUnit = false;
  for (const character of text) {
    const value = terms.numeralDigits.findIndex((spellings) => spellings.includes(character));
    const unit = terms.numeralUnits[character];
    if (value >= 0) {
      plain += value;
      digit = value;
    } else if (unit !== undefined) {
      hasUnit = true;
      if (unit >= 10000) {
        // 万元 alone is a unit.
        if (total + section === 0 && digit < 0) return null;
        total = (total + section + Math.max(digit, 0)) * unit;
        section = 0;
      } else if (digit < 0 && unit > 10) return null;
      else section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else return null;
  }
  // 二〇二三 is a sequence of digits.
  if (!hasUnit) return Number(plain);
  return total + section + Math.max(digit, 0);
}

/** What stands before an ordinal: 第一. @internal */
export const ORDINAL_PREFIX = 0x7b2c;

/** Characters of the word for a part of a text (部分, 章) at a place; 0 for any other. @internal */
export function partWordLength(units: Uint16Array, at: number): number {
  if (units[at] === 0x90e8 && units[at + 1] === 0x5206) return 2;
  return units[at] === 0x7ae0 ? 1 : 0;
}
