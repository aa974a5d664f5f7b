import type { SectionNumber } from '../../grammar-contract/edition.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { paragraphsOf, placeOfWords, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * Years that last year's report left behind: section five tells of the report's year and plans for the next, and what is
 * carried over goes from the year before into the report's year and from it into the next. What is compared with, the fee and the
 * sentences beside the tables have years too.
 */
export const timeYearLeft = defineRule({
  meta: {
    name: 'time-year-left',
    codes: ['time/year-left'],
    severity: 'warning',
    source: 'Regulations, Article 49: the report is about the year before',
  },
  check(context) {
    if (context.report.year === null || context.cues === null) return;
    checkCarried(context, context.report.year);
    checkOutlook(context, context.report.year);
    checkCompared(context, context.report.year);
    checkProgramme(context, context.report.year);
    const { year } = context.report;
    const isFeeTold = checkFee(context, year);
    for (const number of [...tableSections, ...(isFeeTold ? [] : [lastSection])]) checkOpening(context, number, year);
  },
});

type Where = 'problems' | 'plan' | 'carriedIn' | 'carriedOut' | 'compared' | 'programme' | 'fee' | `section${SectionNumber}`;

/** Sections that a table tells, and that may have a sentence on the year before it. */
const tableSections: readonly SectionNumber[] = [2, 3, 4];
const lastSection: SectionNumber = 6;

function checkCarried(context: RuleContext, year: number): void {
  const { cues, paragraphs } = context;
  if (cues === null) return;
  const { needs, lastYear, out, into } = cues.carriedYears;
  for (const paragraph of paragraphs) {
    if (!cuePattern(needs).test(paragraph.text)) continue;
    for (const sentence of context.wordsOf(paragraph).split(cuePattern(cues.sentenceEnd))) {
      // A sentence that names last year may tell what came from it into this one.
      if (sentence.includes(String(year - 1))) continue;
      for (const { 0: words, 1: named, index } of cueMatches(out, sentence)) {
        if (Number(named) <= year && !cuePattern(lastYear).test(sentence.slice(0, index)))
          addYear(context, placeOfWords(paragraph, named, words), 'carriedOut', Number(named), year + 1);
      }
      for (const { 0: words, 1: named } of cueMatches(into, sentence)) {
        if (Number(named) === year - 2) addYear(context, placeOfWords(paragraph, named, words), 'carriedIn', Number(named), year - 1);
      }
    }
  }
}

/** Section five: the problems of the year, and what is planned for the next. */
function checkOutlook(context: RuleContext, year: number): void {
  const { cues } = context;
  const paragraphs = paragraphsOf(sectionOf(context.report, 5)?.blocks ?? []);
  if (cues === null) return;
  // What is wrong has been told: what is to be done about it comes after.
  let isTold = false;
  const isSaid = paragraphs.some((paragraph) => paragraph.text.includes(String(year)));
  for (const paragraph of paragraphs) {
    if (![year + 1, year, year - 1, year - 2].some((one) => paragraph.text.includes(String(one)))) continue;
    for (const sentence of context.wordsOf(paragraph).split(cuePattern(cues.sentenceEnd))) {
      const plan = cuePattern(cues.outlook.plan).exec(sentence);
      const planned = Number(plan?.slice(1).find((group) => group !== undefined) ?? year + 1);
      if (planned <= year) addYear(context, placeOfWords(paragraph, String(planned), plan?.[0]), 'plan', planned, year + 1);
      const [words, due] = (isTold ? cuePattern(cues.outlook.tasks).exec(sentence) : null) ?? [];
      if (Number(due) === year) addYear(context, placeOfWords(paragraph, due, words), 'plan', year, year + 1);
      isTold ||= cuePattern(cues.outlook.told).test(sentence);
      const problems = cuePattern(cues.outlook.problems).exec(sentence);
      // Where the report's year is told of too, the other one is looked back at.
      const named = Number(problems?.[1]);
      if (!isSaid && (named === year - 1 || named === year + 1))
        addYear(context, placeOfWords(paragraph, problems?.[1], problems?.[0]), 'problems', named, year);
    }
  }
}

/** A year is compared with another, and not with itself. */
function checkCompared(context: RuleContext, year: number): void {
  const { cues } = context;
  const paragraphs = paragraphsOf(sectionOf(context.report, 1)?.blocks ?? []);
  for (const paragraph of paragraphs) {
    if (cues === null || !cuePattern(cues.comparedNeeds).test(paragraph.text)) continue;
    for (const { 0: words, 1: named } of cueMatches(cues.comparedYear, context.wordsOf(paragraph))) {
      if (Number(named) === year) addYear(context, placeOfWords(paragraph, named, words), 'compared', year, year - 1);
    }
  }
}

/** What the year's programme of work asks for is done in that year: the programme of a year before was left in. */
function checkProgramme(context: RuleContext, year: number): void {
  const { cues } = context;
  const paragraphs = paragraphsOf(sectionOf(context.report, 1)?.blocks ?? []);
  if (cues === null) return;
  const named = paragraphs.flatMap((paragraph) => {
    if (!cuePattern(cues.programmeNeeds).test(paragraph.text)) return [];
    return cueMatches(cues.programmeYear, context.wordsOf(paragraph)).map((match) => ({ paragraph, match }));
  });
  // Where the programme of the year is named too, the other is looked back at.
  if (named.some(({ match }) => Number(match[1]) === year)) return;
  for (const { paragraph, match } of named) {
    const [words, digits] = match;
    if (Number(digits) === year - 1 || Number(digits) === year - 2)
      addYear(context, placeOfWords(paragraph, digits, words), 'programme', Number(digits), year);
  }
}

/** Section six states the fee of the report's year: that of the year before or after, and no other, is a slip. True when it was. */
function checkFee(context: RuleContext, year: number): boolean {
  const { cues } = context;
  const paragraphs = paragraphsOf(sectionOf(context.report, 6)?.blocks ?? []);
  if (cues === null || paragraphs.some((paragraph) => paragraph.text.includes(String(year)))) return false;
  for (const paragraph of paragraphs) {
    if (![year - 1, year + 1].some((one) => paragraph.text.includes(String(one)))) continue;
    const [words, named] = cuePattern(cues.feeYear).exec(context.wordsOf(paragraph)) ?? [];
    if (Math.abs(Number(named) - year) !== 1) continue;
    addYear(context, placeOfWords(paragraph, named, words), 'fee', Number(named), year);
    return true;
  }
  return false;
}

/** A sentence beside a table opens with the report's year: that of the year before or after, where no other is told, is a slip. */
function checkOpening(context: RuleContext, number: SectionNumber, year: number): void {
  const { cues } = context;
  const paragraphs = paragraphsOf(sectionOf(context.report, number)?.blocks ?? []);
  const [first] = paragraphs;
  if (cues === null || first === undefined || ![year - 1, year + 1].some((one) => first.text.includes(String(one)))) return;
  if (paragraphs.some(({ text }) => text.includes(String(year)))) return;
  const words = context.wordsOf(first);
  const named = Number(cuePattern(cues.leadingYear).exec(words)?.[1]);
  // What will be done is of the year to come.
  const isPlan = named > year && cuePattern(cues.willWords).test(words);
  if (Math.abs(named - year) === 1 && !isPlan) addYear(context, placeOfWords(first, String(named)), `section${number}`, named, year);
}

function addYear({ add }: RuleContext, range: Range, where: Where, year: number, expected: number): void {
  add({ code: 'time/year-left', cause: 'agency', range, data: { where, year, expected }, subject: { where, year } });
}
