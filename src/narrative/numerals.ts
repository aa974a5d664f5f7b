import type { NarrativeTerms } from './terms.js';

/** A number as written: its value, how many characters it takes, and how it was written. */
export interface NumberReading {
  readonly value: number;
  readonly length: number;
  readonly decimals: number;
  /** Written in words instead of figures. */
  readonly isWord: boolean;
}

const figures = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

/** The number in figures at `at`; thousands may be parted by commas. */
export function readFigures(text: string, at: number): NumberReading | null {
  figures.lastIndex = at;
  const match = figures.exec(text);
  if (match === null) return null;
  const plain = match[0].replaceAll(',', '');
  return { value: Number(plain), length: match[0].length, decimals: plain.split('.')[1]?.length ?? 0, isWord: false };
}

/** Numerals in words, after the vocabulary's digits and powers of ten. */
export class NumeralReader {
  private readonly digits = new Map<string, number>();
  private readonly powers: ReadonlyMap<string, number>;

  constructor(terms: NarrativeTerms) {
    terms.numeralDigits.forEach((words, value) => {
      for (const character of words) this.digits.set(character, value);
    });
    this.powers = new Map(Object.entries(terms.numeralUnits));
  }

  isNumeral(character: string): boolean {
    return this.digits.has(character) || this.powers.has(character);
  }

  power(character: string): number | undefined {
    return this.powers.get(character);
  }

  /**
   * The numeral in words at `at`, or null. Two digits side by side (one or two) are vague unless all are digits of a
   * longer number; a numeral that is only a power of ten has the value of that power.
   */
  read(text: string, at: number): NumberReading | null {
    let end = at;
    while (end < text.length && this.isNumeral(text[end] as string)) end += 1;
    if (end === at) return null;
    const characters = text.slice(at, end);
    const value = this.valueOf(characters);
    return value === null ? null : { value, length: end - at, decimals: 0, isWord: true };
  }

  private valueOf(characters: string): number | null {
    if ([...characters].every((character) => this.digits.has(character))) return this.digitsOnly(characters);
    let total = 0;
    let section = 0;
    let digit: number | null = null;
    for (const character of characters) {
      const known = this.digits.get(character);
      if (known !== undefined) {
        if (digit !== null && digit !== 0) return null;
        digit = known;
        continue;
      }
      const power = this.powers.get(character) as number;
      if (power >= 10000) {
        total += (section + (digit ?? 0) || 1) * power;
        section = 0;
      } else {
        section += (digit ?? 1) * power;
      }
      digit = null;
    }
    return total + section + (digit ?? 0);
  }

  private digitsOnly(characters: string): number | null {
    const values = [...characters].map((character) => this.digits.get(character) as number);
    if (values.length === 1) return values[0] as number;
    return values.length === 2 ? null : values.reduce((sum, value) => sum * 10 + value, 0);
  }
}

/** The number that a text writes from its beginning, in figures or in words; undefined where it writes none. */
export function numberIn(text: string | undefined, terms: NarrativeTerms): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : new NumeralReader(terms).read(text, 0)?.value;
}
