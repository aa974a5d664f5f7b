import { cueMatches, cuePattern } from '../source/cue-pattern.js';
import type { Range } from '../source/range.js';
import type { Claim } from './claim.js';
import { groupBySentence } from './claims-by-sentence.js';
import type { NarrativeContext } from './rule.js';
import type { NarrativeTerms } from './terms.js';

/** Two figures that a sentence tells, and by how much it says that they are apart. */
export interface ToldDifference {
  readonly noun: string;
  readonly before: number;
  readonly current: number;
  readonly unit: string;
  readonly stated: number;
  readonly computed: number;
  readonly statedUnit: string;
  readonly range: Range;
}

/** A figure as it is written. */
interface Written {
  readonly value: number;
  readonly unit: string;
  /** One unit of its last place. */
  readonly step: number;
}

/**
 * Differences that sentences tell beside both figures, of what is no count of the year: from 42 to 51, nine more (also in several
 * units: 6类42项 to 7类51项), of halves and quarters, of highest and lowest, and of what there was, came and went.
 */
export function wrongDifferences(context: NarrativeContext): ToldDifference[] {
  const { claims, report, lexicon } = context;
  return groupBySentence(claims).flatMap((said) => {
    const { sentence, noun } = said[0] as Claim;
    const [from, to] = sentence;
    const text = report.source.slice(from, to);
    const { differences } = lexicon.terms;
    if (!cuePattern(differences.needs).test(text)) return [];
    const found = [fromTo, behindOrigin, comeAndGone, inline, betweenTimes, extremes, stocks].flatMap((read) => read(text, lexicon.terms));

    const placed = found.map((one) => ({
      ...one,
      noun: one.noun === '' ? noun : one.noun,
      range: [from + one.range[0], from + one.range[1]] as const,
    }));
    return [...placed, ...documentsInForce(said, text, lexicon.terms)];
  });
}

/** From so many to so many, so many more: each unit of the difference is one of both figures. */
function fromTo(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.fromTo, text).flatMap((match) => {
    const [all, origin = '', result = '', verb = '', told = ''] = match;
    const befores = figuresIn(origin, terms);
    const currents = figuresIn(result, terms);
    const end = match.index + all.length;
    return figuresIn(told, terms).flatMap((stated) => {
      const isOfRates = terms.pointMeasures.includes(stated.unit);
      const fits = ({ unit }: Written): boolean => (isOfRates ? terms.percentSigns.includes(unit) : unit === stated.unit);
      const before = stated.unit === percent ? befores.at(-1) : befores.find(fits);
      const current = currents.find(({ unit }) => unit === before?.unit);
      if (before === undefined || current === undefined || before.value === 0) return [];
      return differenceOf({ before, current, stated, verb, range: [end - told.length - verb.length, end] }, terms);
    });
  });
}

/** Three new ones, from 29 up to 32 in all. */
function behindOrigin(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.behind, text).flatMap((match) => {
    const [all, verb = '', amount = '', origin = '', result = ''] = match;
    const [[stated], [before], [current]] = [figuresIn(amount, terms), figuresIn(origin, terms), figuresIn(result, terms)];
    if (stated === undefined || before === undefined || current === undefined) return [];
    const isOne = stated.unit === before.unit && before.unit === current.unit && !terms.percentSigns.includes(before.unit);
    return isOne ? differenceOf({ before, current, stated, verb, range: [match.index, match.index + all.length] }, terms) : [];
  });
}

/** Fourteen new ones, six struck out, from 98 up to 106 in all; what was changed (修改11项) does not count. */
function comeAndGone(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.moves, text).flatMap((match) => {
    const [all, , came = '', , gone = '', origin = '', result = ''] = match;
    const figures = [came, gone, origin, result].map((words) => figuresIn(words, terms)[0]);
    const [more, fewer, before, current] = figures;
    if (more === undefined || fewer === undefined || before === undefined || current === undefined) return [];
    if (figures.some((figure) => figure?.unit !== current.unit || figure.step !== 1)) return [];
    const stated = more.value - fewer.value;
    const computed = current.value - before.value;
    if (stated === computed) return [];
    const range: Range = [match.index, match.index + all.length];
    return [
      { noun: '', before: before.value, current: current.value, unit: current.unit, stated, computed, statedUnit: current.unit, range },
    ];
  });
}

/** 2.31 million, 330 thousand more than the 1.98 of the year's end before. */
function inline(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.inline, text).flatMap((match) => {
    const [all, result = '', origin = '', verb = '', amount = ''] = match;
    const [[current], [before], [stated]] = [figuresIn(result, terms), figuresIn(origin, terms), figuresIn(amount, terms)];
    if (stated === undefined || before === undefined || current === undefined || before.unit !== current.unit) return [];
    const isOfUnit = stated.unit === current.unit || stated.unit === percent;
    const end = match.index + all.length;
    return isOfUnit ? differenceOf({ before, current, stated, verb, range: [end - amount.length - verb.length, end] }, terms) : [];
  });
}

/** More in the second half than in the first; first half 86.7, second half 91.2, up by 4.5. */
function betweenTimes(text: string, terms: NarrativeTerms): ToldDifference[] {
  const { timed, compared, thenMoved } = terms.differences;
  const told = cueMatches(timed, text).flatMap((match) => {
    const [written] = figuresIn(match[2] ?? '', terms);
    return written === undefined ? [] : [{ time: match[1] as string, written, end: match.index + match[0].length }];
  });
  if (told.length < 2) return [];
  const at = (time: string): Written | undefined => told.find((one) => one.time === time)?.written;
  const pairs = cueMatches(compared, text).map((match) => {
    const [all, later = '', earlier = '', verb = '', amount = ''] = match;
    return { current: at(later), before: at(earlier), verb, amount, end: match.index + all.length };
  });
  const moved = cueMatches(thenMoved, text).map((match) => {
    const last = told.findLast(({ end }) => end <= match.index + 1);
    const isNext = last !== undefined && last.end >= match.index - 1;
    const first = isNext ? told[told.indexOf(last) - 1] : undefined;
    return {
      current: last?.written,
      before: first?.written,
      verb: match[1] ?? '',
      amount: match[2] ?? '',
      end: match.index + match[0].length,
    };
  });
  return [...pairs, ...moved].flatMap(({ current, before, verb, amount, end }) => {
    const [stated] = figuresIn(amount, terms);
    if (current === undefined || before === undefined || stated === undefined || before.unit !== current.unit) return [];
    const isOfUnit = stated.unit === current.unit || stated.unit === percent;
    return isOfUnit ? differenceOf({ before, current, stated, verb, range: [end - amount.length - verb.length, end] }, terms) : [];
  });
}

/** The highest 96.1, the lowest 74.5, 21.6 apart. */
function extremes(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.extremes, text).flatMap((match) => {
    const [all, one = '', other = '', amount = ''] = match;
    const [[before], [current], [stated]] = [figuresIn(one, terms), figuresIn(other, terms), figuresIn(amount, terms)];
    if (before === undefined || current === undefined || stated?.unit !== before.unit || current.unit !== before.unit) return [];
    const [low, high] = before.value < current.value ? [before, current] : [current, before];
    const end = match.index + all.length;
    return differenceOf({ before: low, current: high, stated, verb: '', range: [end - amount.length, end] }, terms);
  });
}

/** 24 there are, five came, two went, at the beginning of the year there were 21. */
function stocks(text: string, terms: NarrativeTerms): ToldDifference[] {
  return cueMatches(terms.differences.stock, text).flatMap((match) => {
    const [all, noun = '', now, unit = '', came, gone, origin] = match;
    const [current, before] = [Number(now), Number(origin)];
    const stated = Number(came) - Number(gone);
    if (current - before === stated) return [];
    const range: Range = [match.index + all.indexOf(noun), match.index + all.length];
    return [{ noun, before, current, unit, stated, computed: current - before, statedUnit: unit, range }];
  });
}

/** Documents made four, repealed two, in force 33: two more than the year before, in a figure of it or as told. */
function documentsInForce(said: readonly Claim[], text: string, { differences }: NarrativeTerms): ToldDifference[] {
  const figure = (column: string, isNow: boolean): Claim | undefined =>
    said.find(({ key, period, qualifier }) => key === `${documents}.${column}` && (period === null) === isNow && qualifier === 'exact');
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) => figure(column, true));
  if (issued === undefined || repealed === undefined || inForce === undefined || cuePattern(differences.otherEnds).test(text)) return [];
  const told = cuePattern(differences.net).exec(text);
  // Only what stands right behind it is what was in force before.
  const next = said[said.indexOf(inForce) + 1];
  const earlier = next?.key === inForce.key && next.period !== null ? next.value : undefined;
  const change = issued.value - repealed.value;
  const stated = told === null ? change : Number(told[1]);
  const computed = told === null ? inForce.value - (earlier ?? inForce.value - change) : change;
  if (stated === computed) return [];
  const { noun, unit, value: current } = inForce;
  const range: Range = [issued.range[0], inForce.range[1]];
  return [{ noun, before: current - computed, current, unit, stated, computed, statedUnit: unit, range }];
}

const documents = 'article20.normativeDocuments';
const percent = '%';

interface Told {
  readonly before: Written;
  readonly current: Written;
  readonly stated: Written;
  readonly verb: string;
  readonly range: Range;
}

function differenceOf({ before, current, stated, verb, range }: Told, { differences, pointMeasures }: NarrativeTerms): ToldDifference[] {
  const isFall = cuePattern(differences.fall).test(verb);
  const amount = isFall ? -stated.value : stated.value;
  const isShare = stated.unit === percent && before.unit !== percent;
  const difference = current.value - before.value;
  const slack = before.step + current.step;
  const [least, most] = isShare
    ? [(100 * (difference - slack)) / before.value, (100 * (difference + slack)) / before.value]
    : [difference - slack, difference + slack];
  const isExact = Number.isInteger(before.value) && Number.isInteger(current.value) && before.step === 1 && current.step === 1 && !isShare;
  if (isExact ? amount === difference : amount >= least - stated.step - 1e-9 && amount <= most + stated.step + 1e-9) return [];
  const computed = Math.round((isShare ? (100 * difference) / before.value : difference) * 100) / 100;
  const unit = pointMeasures.includes(stated.unit) ? percent : before.unit;
  return [{ noun: '', before: before.value, current: current.value, unit, stated: amount, computed, statedUnit: stated.unit, range }];
}

/** The figures of a stretch with their measure words, and tens of thousands in units. */
function figuresIn(text: string, { differences, measureWords, pointMeasures, percentSigns, numeralUnits }: NarrativeTerms): Written[] {
  return cueMatches(differences.figure, text).flatMap(({ 1: digits = '', 2: decimals = '', 3: power = '', 4: behind = '' }) => {
    const factor = power === '' ? 1 : (numeralUnits[power] ?? 1);
    const units = [...pointMeasures, ...percentSigns, ...measureWords].filter((unit) => behind.startsWith(unit));
    const unit = units.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    return [{ value: Number(digits) * factor, unit: percentSigns.includes(unit) ? percent : unit, step: factor / 10 ** decimals.length }];
  });
}
