import { createFinding, type Finding } from '../../finding/finding.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import type { Claim } from '../claim.js';
import { groupBySentence } from '../claims-by-sentence.js';
import { numberIn } from '../numerals.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';
import type { NarrativeTerms } from '../terms.js';

/**
 * An average that a sentence tells behind a figure of the year (访问量21.6万人次，日均592人次) is that figure's, by days, working
 * days, weeks, months, or by what was counted before (12个村, 平均每村26份). So is a number per period in brackets behind it
 * (4次（每季度1次）). Figures and averages are rounded: only what is far off is told.
 */
export const average: NarrativeRule = { code: 'narrative/average', severity: 'info', check };

/** An average told of the figures before it. */
interface Average {
  readonly value: number;
  readonly unit: string;
  readonly range: Range;
  readonly period: string;
  /** What the year's figure is divided by, from and to; one of them will do. */
  readonly divisors: readonly (readonly [from: number, to: number])[];
}

/** So far, in parts of the average, may it be off; one unit of its last place always. */
const tolerance = 0.1;
/** So far where it is told as exact, of an exact figure, and what that is divided by is known. */
const exactTolerance = 0.02;
const roundingError = 1e-9;

interface ToldAverage extends Pick<Average, 'value' | 'period' | 'divisors'> {
  /** One unit of its last place. */
  readonly step: number;
  readonly isRough: boolean;
}

/** By more than this share a number of things is not off: it is of others. */
const farthestOff = 0.3;

function check(context: NarrativeContext): Finding[] {
  return groupBySentence(context.claims).flatMap((said) => {
    // Scores are averaged over the times they were given, not over the year.
    const counts = said.filter((claim) => isOfYear(claim) && !context.lexicon.terms.scoreMeasures.includes(claim.unit));
    if (counts.length === 0) return [];
    return [averagesIn, productsIn, eachesIn, oftenIn, frequenciesIn].flatMap((find) => find(counts, context));
  });
}

function isOfYear({ kind, period, negation, value }: Claim): boolean {
  return kind === 'count' && period === null && !negation && value > 0;
}

function averagesIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const [from, to] = (counts[0] as Claim).sentence;
  const text = report.source.slice(from, to);
  const told = lexicon.terms.averages.flatMap(({ period, pattern, perYear }) =>
    cueMatches(pattern, text).map((match) => toAverage(match, [match[1], match[2]], { period, divisors: perYear }, lexicon.terms)),
  );
  for (const match of cueMatches(lexicon.terms.averageEach, text)) {
    const name = (match[1] ?? match[3]) as string;
    const { eventMeasures } = lexicon.terms;
    // Twelve villages: counted by the name itself, or as things that end in it; events by any of their measure words.
    const isNamed = ({ noun, unit }: Claim): boolean =>
      [name, match[2]].some((one) => one !== undefined && (unit === one || noun.endsWith(one))) ||
      (eventMeasures.includes(name) && eventMeasures.includes(unit));
    const bodies = counts.filter((claim) => claim.range[1] <= from + match.index && isNamed(claim));
    // Thirteen towns, 86 villages, each town (village) one: all of them.
    const all = bodies.reduce((sum, { value }) => sum + value, 0);
    const divisors = [...bodies.map(({ value }) => value), ...(bodies.length > 1 ? [all] : [])].map((value) => [value, value] as const);
    if (divisors.length > 0) told.push(toAverage(match, [match[4], match[5]], { period: name, divisors }, lexicon.terms));
  }
  return told.flatMap(({ at, end, average }) => {
    const unit = text.slice(end);
    const totals = counts.filter((claim) => claim.range[1] <= from + at && claim.unit !== '' && unit.startsWith(claim.unit));
    const total = totals.at(-1);
    if (total === undefined || totals.some((claim) => isAverageOf(average, claim))) return [];
    const range: Range = [from + at, from + end + total.unit.length];
    return [findingOf({ ...average, unit: total.unit, range }, total)];
  });
}

/** Fourteen villages, four times each, 65 in all: what each has, times how many there are, is what all have. */
function productsIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const { behind, before, standard } = lexicon.terms.eachOfAll;
  const [from, to] = (counts[0] as Claim).sentence;
  const text = report.source.slice(from, to);
  const told = [
    ...[behind, standard]
      .flatMap((pattern) => cueMatches(pattern, text))
      .map(([words, phrase, each, unit, all]) => ({ words, phrase, each, unit, all })),
    ...cueMatches(before, text).map(([words, all, unit, phrase, each]) => ({ words, phrase, each, unit, all })),
  ];
  return told.flatMap(({ words, phrase = '', each, unit = '', all }) => {
    const at = from + text.indexOf(words);
    const [value, sum] = [each, all].map((numeral) => numberIn(numeral, lexicon.terms));
    const total = counts.find((claim) => claim.value === sum && claim.unit === unit);
    const named = counts.flatMap((claim) => {
      const name = claim === total || claim.range[0] >= at + words.length ? '' : nameOfEach(claim, phrase);
      return name === '' ? [] : [{ claim, name }];
    });
    const [body] = named;
    if (body === undefined || named.length > 1 || total === undefined || value === undefined || sum === undefined) return [];
    const { claim: divisor, name } = body;
    if (divisor.value * value === sum || divisor.qualifier !== 'exact') return [];
    const divisors = [[divisor.value, divisor.value]] as const;
    return [findingOf({ value, unit, range: [at, at + words.length], period: name, divisors }, total)];
  });
}

/** What the words behind "each" name of those counted: by the end of their name, or by their measure word. */
function nameOfEach({ noun, unit }: Claim, phrase: string): string {
  const ends = [3, 2, 1].map((length) => noun.slice(-length));
  return ends.find((end) => end !== '' && phrase.startsWith(end)) ?? (unit !== '' && phrase.startsWith(unit) ? unit : '');
}

/** Branches 12, departments 28, one for each, 40 in all: all that were counted before, or some of them, have one each. */
function eachesIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const [from, to] = (counts[0] as Claim).sentence;
  return cueMatches(lexicon.terms.eachOfAll.each, report.source.slice(from, to)).flatMap((match) => {
    const [words, each, unit = '', all] = match;
    const at = from + match.index;
    const [value, sum] = [each, all].map((numeral) => numberIn(numeral, lexicon.terms));
    const bodies = counts.filter((claim) => claim.range[1] <= at && claim.unit !== unit && claim.qualifier === 'exact');
    const total = counts.find((claim) => claim.value === sum && claim.unit === unit && claim.range[0] > at);
    if (value === undefined || sum === undefined || total === undefined || bodies.length === 0) return [];
    const runs = bodies.flatMap((_, first) => bodies.slice(first).map((_, length) => bodies.slice(first, first + length + 1)));
    const numbers = runs.map((run) => run.reduce((amount, claim) => amount + claim.value, 0));
    const near = numbers.filter((number) => Math.abs(number * value - sum) <= farthestOff * sum);
    const [nearest] = near.sort((a, b) => Math.abs(a * value - sum) - Math.abs(b * value - sum));
    if (nearest === undefined || nearest * value === sum) return [];
    const range: Range = [at, at + words.length];
    return [findingOf({ value, unit, range, period: (bodies.at(-1) as Claim).unit, divisors: [[nearest, nearest]] }, total)];
  });
}

/** Once a quarter, 48 times in the year: so often as the year has quarters, for each of those counted before, or for one. */
function oftenIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const { oftenInAll, eventMeasures } = lexicon.terms;
  const [from, to] = (counts[0] as Claim).sentence;
  return cueMatches(oftenInAll.pattern, report.source.slice(from, to)).flatMap((match) => {
    const [words, ofEach, time = '', each, unit = '', all, unitOfAll = ''] = match;
    const [period, perYear] = oftenInAll.perYear[time] ?? ['', 0];
    const [value, sum] = [each, all].map((numeral) => numberIn(numeral, lexicon.terms));
    const isAlike = unit === unitOfAll || [unit, unitOfAll].every((one) => eventMeasures.includes(one));
    const total = counts.find((claim) => claim.value === sum && claim.unit === unitOfAll && claim.range[1] > from + match.index);
    if (!isAlike || value === undefined || sum === undefined || total === undefined || total.qualifier !== 'exact') return [];
    const bodies = counts.filter((claim) => claim.range[1] <= from + match.index && claim.unit !== unit).map((claim) => claim.value);
    const numbers = [1, ...bodies, ...(ofEach === undefined ? [] : [Number(ofEach)])];
    if (numbers.some((number) => number * value * perYear === sum)) return [];
    const divisor = (numbers.at(-1) as number) * perYear;
    const range: Range = [from + match.index, from + match.index + words.length];
    return [findingOf({ value, unit: unitOfAll, range, period, divisors: [[divisor, divisor]] }, total)];
  });
}

function toAverage(
  match: RegExpExecArray,
  [digits = '', power]: readonly (string | undefined)[],
  { period, divisors }: Pick<Average, 'period' | 'divisors'>,
  { numeralUnits, roughWords }: NarrativeTerms,
): { at: number; end: number; average: ToldAverage } {
  const isRough = roughWords.some((word) => match[0].includes(word));
  const factor = power === undefined ? 1 : (numeralUnits[power] ?? 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const step = factor / 10 ** decimals;
  return {
    at: match.index,
    end: match.index + match[0].length,
    average: { value: Number(digits) * factor, step, isRough, period, divisors },
  };
}

function isAverageOf({ value, step, isRough, divisors }: ToldAverage, { value: total, qualifier }: Claim): boolean {
  return divisors.some(([from, to]) => {
    const isExact = from === to && !isRough && qualifier === 'exact';
    const slack = Math.max(step, value * (isExact ? exactTolerance : tolerance));
    // Rounding takes less than one unit of the last place.
    const [least, most] = isExact
      ? [total / to - slack + roundingError, total / from + slack - roundingError]
      : [total / to - slack, total / from + slack];
    return value >= least && value <= most;
  });
}

function frequenciesIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  return counts.flatMap((total) => {
    const behind = report.source.slice(total.range[1], total.sentence[1]);
    if (total.qualifier !== 'exact') return [];
    for (const { period, pattern, perYear } of lexicon.terms.frequencies) {
      const match = cuePattern(pattern).exec(behind);
      if (match === null || !behind.slice(match[0].length).startsWith(total.unit)) continue;
      const times = numberIn(match[1], lexicon.terms);
      if (times === undefined || times * perYear === total.value) return [];
      const range: Range = [total.range[0], total.range[1] + match[0].length + total.unit.length];
      return [findingOf({ value: times, unit: total.unit, range, period, divisors: [[perYear, perYear]] }, total)];
    }
    return [];
  });
}

function findingOf({ value, unit, range, period, divisors }: Average, total: Claim): Finding {
  const [from] = divisors[0] as readonly [number, number];
  const computed = Math.round((100 * total.value) / from) / 100;
  return createFinding({
    code: average.code,
    severity: average.severity,
    cause: 'agency',
    range,
    related: [relatedClaim('total', total)],
    data: { noun: total.noun, total: total.value, unit, period, stated: value, computed },
    subject: { noun: total.noun, total: total.value, period, stated: value },
  });
}
