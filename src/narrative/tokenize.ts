import type { ClaimQualifier } from './claim.js';
import type { Lexicon } from './lexicon.js';
import { type NumberReading, NumeralReader, readFigures } from './numerals.js';
import { recutMeasures } from './recut.js';
import type { Segmenter, TaggedWord } from './segmenter.js';
import { findGlosses, findNames, joinNames, nameTag, quotedSpans, type Span } from './spans.js';
import { TimeReader } from './times.js';
import { makeWord, type NoiseToken, type QuantityToken, type TimeToken, type Token, type WordToken } from './tokens.js';
import { qualify } from './uncounted.js';

const noisePatterns = [
  // Addresses of pages and mail, whose figures count nothing.
  /(?<![\w.%:/@?=&-])[A-Za-z][A-Za-z_.%:/@?=&-]*\d[\w.%:/@?=&-]*/g,
  /(?<![\w.-])\d[\w.-]*@[\w.-]+/g,
  // Telephone numbers, times of day, codes and dates in figures.
  /(?<!\d)\d{2,}[-/:]\d+(?:[-/:]\d+)*/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/g,
];

/** Clause marks; quotation marks are left out, they part nothing. */
const clauseMarks = new Set([',', ';', ':', '(', ')', '[', ']', '.']);

/** Turns sentences into words, figures, times and marks. */
export class Tokenizer {
  private readonly numerals: NumeralReader;
  private readonly times: TimeReader;
  /** By their first character, the longest first. */
  private readonly measures = new Map<string, string[]>();
  private readonly marks: ReadonlySet<string>;
  private readonly qualifiers: ReadonlyMap<string, ClaimQualifier>;
  private readonly priceMark: RegExp;
  private readonly trigger: RegExp;
  /** The last character of a number: a digit, a power of ten, and some. */
  private readonly opensMeasure: RegExp;
  private readonly noise: RegExp;
  private readonly listNumber: RegExp;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly segmenter: Segmenter,
    year: number | null,
  ) {
    const { terms } = lexicon;
    this.numerals = new NumeralReader(terms);
    this.times = new TimeReader(terms, year);
    for (const measure of [...terms.measureWords].sort((a, b) => b.length - a.length)) {
      const first = measure[0] as string;
      this.measures.set(first, [...(this.measures.get(first) ?? []), measure]);
    }
    this.marks = new Set([...clauseMarks, ...terms.sentenceMarks, terms.enumerationMark]);
    this.qualifiers = new Map(
      Object.entries(terms.qualifierWords).flatMap(([name, words]) => words.map((word) => [word, name as ClaimQualifier] as const)),
    );
    this.noise = new RegExp(terms.noisePatterns.map((pattern) => `(?:${pattern})`).join('|'), 'gu');
    const vague = terms.qualifierWords.over.filter((word) => word.length === 1);
    this.opensMeasure = new RegExp(`[\\d${[...vague, ...terms.unitPrefixes].join('')}]`, 'u');
    this.priceMark = new RegExp(terms.priceMarks.join('|'), 'uy');
    const denials = [...new Set(terms.negatorWords.map((word) => word[0]))].join('');
    const digits = terms.numeralDigits.join('') + Object.keys(terms.numeralUnits).join('');
    this.listNumber = new RegExp(`(?<=^|[,;:)])\\(?\\d{1,2}(?:\\)|\\.(?!\\d)|\\u3001)|^[${digits}]{1,3}\\u3001`, 'gu');
    this.trigger = new RegExp(`[\\d${denials}${digits}]`, 'u');
  }

  /** The tokens of a sentence; empty when it can state no figure. */
  tokenize(text: string): Token[] {
    if (!this.trigger.test(text)) return [];
    const isKnown = (word: string): boolean => this.lexicon.entries.has(word);
    const tagged = recutMeasures(text, this.segmenter.tag(text, false), this.measures, this.opensMeasure, isKnown, this.segmenter);
    const names = findNames(text, tagged, this.lexicon);
    const words = joinNames(text, tagged, names);
    return this.merge(text, words, this.findFixed(text, words, names), findGlosses(text, this.lexicon));
  }

  /** Figures, times and noise, in order, none overlapping. */
  private findFixed(text: string, words: readonly TaggedWord[], names: readonly Span[]): (QuantityToken | TimeToken | NoiseToken)[] {
    const taken = new Uint8Array(text.length);
    const boundaries = new Uint8Array(text.length + 1);
    const fixed: (QuantityToken | TimeToken | NoiseToken)[] = [];
    const take = <T extends QuantityToken | TimeToken | NoiseToken>(token: T): void => {
      taken.fill(1, token.start, token.end);
      fixed.push(token);
    };
    let offset = 0;
    for (const { word } of words) {
      boundaries[offset] = 1;
      offset += word.length;
    }
    boundaries[text.length] = 1;
    const noise = [...this.noiseSpans(text)];
    for (const [start, end] of names) taken.fill(1, start, end);
    const isInside = (start: number, end: number): boolean => [...noise, ...names].some(([from, to]) => from <= start && end <= to);
    for (const time of this.times.find(text, (at) => boundaries[at] === 1)) {
      if (!isInside(time.start, time.end)) take(time);
    }
    for (const [start, end] of noise) {
      if (!taken.subarray(start, end).includes(1)) take({ type: 'noise', start, end, title: this.titleAt(text, start, end) });
    }
    offset = 0;
    for (const { word, tag } of words) {
      if (this.isIdiom(word, tag)) taken.fill(1, offset, offset + word.length);
      offset += word.length;
    }
    for (let i = 0; i < text.length; i++) {
      if (taken[i] === 1 || !this.opensNumber(text, i)) continue;
      const found = this.readQuantity(text, i, boundaries);
      if (found === null) continue;
      take(found);
      i = found.end - 1;
    }
    return fixed.sort((a, b) => a.start - b.start);
  }

  /** A word the lexicon does not have but can be put together from: the segmenter joins more than forms of words need. */
  private wordsOf(piece: string, tag: string, start: number): WordToken[] {
    const { entries } = this.lexicon;
    if (piece.length < 3 || tag === nameTag || entries.has(piece)) return [makeWord(this.lexicon, piece, tag, start)];
    const parts: WordToken[] = [];
    for (let at = 0; at < piece.length; ) {
      let end = piece.length;
      while (end > at && !entries.has(piece.slice(at, end))) end -= 1;
      if (end === at) return [makeWord(this.lexicon, piece, tag, start)];
      parts.push(makeWord(this.lexicon, piece.slice(at, end), end - at > 1 ? tag : 'x', start + at));
      at = end;
    }
    return parts;
  }

  private titleAt(text: string, start: number, end: number): string | null {
    return text[start] === this.lexicon.terms.titleBrackets[0] ? text.slice(start + 1, end - 1) : null;
  }

  private *noiseSpans(text: string): Generator<readonly [number, number]> {
    const [open, close] = this.lexicon.terms.titleBrackets;
    for (let start = text.indexOf(open); start >= 0; ) {
      const end = text.indexOf(close, start);
      if (end < 0) break;
      yield [start, end + 1];
      start = text.indexOf(open, end);
    }
    for (const phrase of this.lexicon.terms.fixedPhrases) {
      for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) yield [start, start + phrase.length];
    }
    // Slogans in quotation marks, with marks inside.
    for (const [start, end] of quotedSpans(text)) {
      if (/[,;\u3001]/.test(text.slice(start, end))) yield [start, end];
    }
    for (const pattern of /\d/.test(text) ? [...noisePatterns, this.noise] : [this.noise]) {
      for (const match of text.matchAll(pattern)) yield [match.index, match.index + match[0].length];
    }
    // Numbers of a list where a clause begins, or, in words, where a sentence does.
    for (const match of text.matchAll(this.listNumber)) yield [match.index, match.index + match[0].length];
  }

  /** A word with a numeral in it that is no number: the segmenter knows it as another part of speech, or the vocabulary lists it. */
  private isIdiom(word: string, tag: string): boolean {
    if (word.length < 2 || ![...word].some((character) => this.numerals.isNumeral(character))) return false;
    return this.lexicon.entries.has(word) || !(tag.includes('m') || tag === 'q' || tag === 't');
  }

  /** A digit, or a numeral in words (so the word for percent). */
  private opensNumber(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    return (code >= 48 && code <= 57) || this.numerals.isNumeral(text[at] as string);
  }

  private readQuantity(text: string, at: number, boundaries: Uint8Array): QuantityToken | NoiseToken | null {
    const { terms } = this.lexicon;
    const percentWord = terms.percentWords.find((word) => text.startsWith(word, at));
    const start = at;
    let position = at + (percentWord?.length ?? 0);
    const number = this.readNumber(text, position);
    if (number === null) return null;
    position += number.length;
    const before = text[at - 1] ?? '';
    // Two digits side by side (one or two) are vague.
    // And so are some tens, close on a hundred (数十, 上百).
    const isRound = this.numerals.power(text[at] as string) !== undefined && terms.vagueNumerals.includes(before);
    const isVague = number.isWord && (this.numerals.isNumeral(before) || isRound);
    if (isVague || before === terms.ordinalMark || /[\w.\-/]/.test(before)) return { type: 'noise', start, end: position, title: null };
    let { value } = number;
    let qualifier: ClaimQualifier = 'exact';
    const prefix = terms.unitPrefixes.find((word) => text.startsWith(word, position));
    const readVague = (): void => {
      if (value === 0) return;
      const vague = terms.qualifierWords.over.find((word) => word.length === 1 && text.startsWith(word, position));
      if (vague === undefined || this.numerals.isNumeral(vague)) return;
      qualifier = 'over';
      position += vague.length;
    };
    readVague();
    const measuredBefore = this.measureAt(text, position, boundaries);
    const power = prefix ?? terms.unitPrefixes.find((word) => text.startsWith(word, position));
    if (power !== undefined && text.startsWith(power, position) && !(measuredBefore !== null && measuredBefore in terms.moneyUnits)) {
      value = Number((value * (this.numerals.power(power) as number)).toFixed(6));
      position += power.length;
      readVague();
    }
    const unit = percentWord
      ? '%'
      : (terms.percentSigns.find((sign) => text.startsWith(sign, position)) ??
        this.measureAt(text, position, boundaries, !number.isWord) ??
        '');
    position += percentWord ? 0 : unit.length;
    const noise: NoiseToken = { type: 'noise', start, end: position, title: null };
    if (unit === '' && /\p{Script=Latin}/u.test(text[position] ?? '')) return noise;
    if (unit in terms.moneyUnits && this.isPrice(text, position)) return noise;
    const after = this.qualifierAfter(text, position);
    if (after !== null) position += after.length;
    const quantity: QuantityToken = {
      type: 'quantity',
      start,
      end: position,
      value,
      unit,
      decimals: number.decimals,
      qualifier: after?.qualifier ?? qualifier,
      isWord: number.isWord,
      isScaled: power !== undefined && value !== number.value,
    };
    return quantity;
  }

  private readNumber(text: string, at: number): NumberReading | null {
    return readFigures(text, at) ?? this.numerals.read(text, at);
  }

  /** The longest measure word at `at` that ends where a word ends. */
  private measureAt(text: string, at: number, boundaries: Uint8Array, isFigure = false): string | null {
    // The segmenter knows 人均 as a word; behind a number it is a measure word and 均.
    const isEnd = (end: number): boolean => boundaries[end] === 1 || this.lexicon.terms.eachWords.includes(text[end] ?? '');
    const known = this.measures.get(text[at] ?? '');
    const whole = known?.find((measure) => text.startsWith(measure, at) && isEnd(at + measure.length)) ?? null;
    if (whole !== null || !isFigure) return whole;
    const { gluedMeasures, unmeasuredWords } = this.lexicon.terms;
    if (unmeasuredWords.some((word) => text.startsWith(word, at))) return null;
    return gluedMeasures.find((measure) => text.startsWith(measure, at)) ?? null;
  }

  /** 100 yuan a piece, or 100 yuan and up. */
  private isPrice(text: string, behind: number): boolean {
    this.priceMark.lastIndex = behind;
    return this.priceMark.test(text);
  }

  /** Words behind the figure: and more, or so. */
  private qualifierAfter(text: string, at: number): { readonly qualifier: ClaimQualifier; readonly length: number } | null {
    for (const [word, qualifier] of this.qualifiers) {
      if (word.length > 1 && this.lexicon.terms.trailingQualifiers.includes(word) && text.startsWith(word, at))
        return { qualifier, length: word.length };
    }
    return null;
  }

  /** Cuts words at figures, looks them up and lets the words before a figure qualify it. */
  private merge(
    text: string,
    words: readonly TaggedWord[],
    fixed: readonly (QuantityToken | TimeToken | NoiseToken)[],
    glosses: readonly Span[],
  ): Token[] {
    const tokens: Token[] = [];
    let next = 0;
    let offset = 0;
    const pushWord = (start: number, end: number, tag: string): void => {
      const piece = text.slice(start, end);
      if (this.marks.has(piece)) tokens.push({ type: 'mark', text: piece, start, end });
      else if (/[\p{L}\p{N}%]/u.test(piece)) tokens.push(...this.wordsOf(piece, tag, start));
    };
    for (const { word, tag } of words) {
      let start = offset;
      const end = offset + word.length;
      offset = end;
      if (glosses.some(([from, to]) => from <= start && end <= to)) continue;
      while (start < end) {
        const token = fixed[next];
        if (token === undefined || token.start >= end) {
          pushWord(start, end, tag);
          start = end;
        } else if (token.end <= start) {
          next += 1;
        } else {
          if (token.start > start) pushWord(start, token.start, tag);
          if (tokens[tokens.length - 1] !== token) tokens.push(token);
          start = Math.min(end, token.end);
        }
      }
    }
    return qualify(tokens, this.qualifiers, this.lexicon.terms);
  }
}
