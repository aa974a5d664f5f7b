import type { MetadataTerms } from '../../grammar-contract/grammar.js';
import { dateMarks, wholeYear, yearDigits } from '../../lexer/numerals.js';
import { OrganNames } from './organ-names.js';
import { pageWords } from './page-fields.js';
import type { WordFinder } from './word-finder.js';

/** What head and foot of a report are searched for: the terms of a grammar, compiled. @internal */
export interface MetadataPatterns {
  readonly terms: MetadataTerms;
  readonly organs: OrganNames;
  readonly pageWords: WordFinder;
  readonly title: RegExp;
  /** The same, for all titles of a text. */
  readonly titles: RegExp;
  readonly titleEnding: RegExp;
  readonly notTitle: RegExp;
  readonly prefix: RegExp;
  /** The field of a page before a title. */
  readonly titleLabel: RegExp;
  readonly about: RegExp;
  readonly joiner: RegExp;
  readonly period: RegExp;
  readonly yearOfSentence: RegExp;
  /** What may stand behind a date below the title: a time of day, then the end of the line or the label of a field (`来源：`). */
  readonly behindDate: RegExp;
  /** The same where it says that the date is that of publication, whatever words stand before: the site, its address. */
  readonly behindPublished: RegExp;
}

const compiled = new WeakMap<MetadataTerms, MetadataPatterns>();
const { year: Y, month: M, day: D } = dateMarks;
/** A year, with the word for the whole of it or without. @internal */
export const titleYear = new RegExp(`(?<!\\d)(\\d ?\\d ?\\d ?\\d|[${yearDigits}]{4})${Y}${wholeYear}?`);
/** Digits alone that can be a year: `(2023)`, `2023` beside words; not those of a date or of the number of a document. */
const bareYear = /(?<![\d.\-/~])(20\d{2})(?![\d.\-/~]|[)\]]\d)/;

/** A year in a title, with the brackets around it. Offsets into the text, end exclusive. @internal */
export interface TitleYear {
  readonly digits: string;
  readonly digitsFrom: number;
  readonly from: number;
  readonly to: number;
}

/** The year that a title states; null where it states none. @internal */
export function findTitleYear(title: string): TitleYear | null {
  const match = titleYear.exec(title) ?? bareYear.exec(title);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const isBracketed = '[('.includes(title[match.index - 1] ?? ' ') && '])'.includes(title[end] ?? ' ');
  const margin = isBracketed ? 1 : 0;
  return { digits: match[1] as string, digitsFrom: match.index, from: match.index - margin, to: end + margin };
}

/** The terms, compiled once for each grammar. @internal */
export function patternsOf(terms: MetadataTerms): MetadataPatterns {
  const known = compiled.get(terms);
  if (known !== undefined) return known;
  const date = `(\\d{4})${Y}(\\d{1,2})${M}(\\d{1,2})${D}`;
  const behindDate = '^[)\\]]*(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?[ |,]*';
  const titleLabel = `(?:${terms.titleLabels.join('|')})"?:`;
  const patterns: MetadataPatterns = {
    terms,
    organs: new OrganNames(terms),
    pageWords: pageWords(terms),
    title: new RegExp(terms.title),
    titles: new RegExp(terms.title, 'g'),
    titleEnding: new RegExp(terms.titleEnding),
    notTitle: new RegExp(`^(?:${terms.notTitle})`),
    // Headings of light markup (`h1.`, `#+TITLE:`) come before what the words of a title allow.
    prefix: new RegExp(`^(?:h[1-6]\\.|#?\\+title:|\\\\[a-z]+\\{|.*>|${titleLabel})?(?:${terms.titlePrefix})?["<《「\\[]*`, 'i'),
    titleLabel: new RegExp(`^${titleLabel}`),
    about: new RegExp(terms.titleAbout),
    joiner: new RegExp(`${terms.titleJoiner}?[\\]」]?$`),
    period: new RegExp(`${date}\\S{0,2}(?:${terms.periodJoiners.join('|')})(?:(\\d{4})${Y})?(\\d{1,2})${M}(\\d{1,2})${D}`),
    // A line that is a date says when the report was published.
    yearOfSentence: new RegExp(
      `^(\\d{4})(?:${Y}(?!\\d{1,2}${M}\\d{1,2}${D}[)\\].]*$)|,)|(?<!\\d)(\\d{4})${Y}(?:${terms.yearFollowers.join('|')}|,)`,
    ),
    behindDate: new RegExp(`${behindDate}(?:$|[\\u3400-\\u9fff]{2,6}:)`),
    behindPublished: new RegExp(`${behindDate}(?:(?:${terms.publisherLabels.join('|')}):|(?:${terms.publishedFollowers.join('|')}))`),
  };
  compiled.set(terms, patterns);
  return patterns;
}
