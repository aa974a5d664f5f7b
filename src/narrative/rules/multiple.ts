import { createFinding, type Finding } from '../../finding/finding.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import type { Claim } from '../claim.js';
import { groupBySentence } from '../claims-by-sentence.js';
import { numberIn } from '../numerals.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * How many times another year's figure this year's is (是上年8件的2.5倍, 增长1.5倍, 翻一番) follows from the two, where the sentence
 * tells both, or another sentence tells the other year's.
 */
export const multiple: NarrativeRule = { code: 'narrative/multiple', severity: 'warning', check };

/** Whole multiples are rounded freely: so far, in parts of it, may one be off, or one unit of its last decimal. */
const tolerance = 0.1;
/** So near before a multiple, a word says that it is about so many. */
const qualifierReach = 3;

/** A multiple as a sentence tells it. */
interface Told {
  readonly range: Range;
  /** This year's figure is so many times the other. */
  readonly times: number;
  readonly decimals: number;
  /** The other year as a claim would have it; null where the words name none. */
  readonly period: string | null;
  /** The other year's figure as it may be meant, by its unit, where it stands within the words. */
  readonly before: Readonly<Record<string, number>> | null;
}

function check(context: NarrativeContext): Finding[] {
  const { report, lexicon, claims } = context;
  if (report.year === null || !cuePattern(lexicon.terms.multiples.needs).test(report.source)) return [];
  const counts = claims.filter(
    ({ kind, negation, qualifier, value }) => kind === 'count' && !negation && qualifier === 'exact' && value > 0,
  );
  const ofYears = countsOfYears(counts);
  return groupBySentence(counts).flatMap((said) => {
    const [from, to] = (said[0] as Claim).sentence;
    const text = report.source.slice(from, to);
    if (!cuePattern(lexicon.terms.multiples.needs).test(text)) return [];
    return toldIn(text, report.year as number, context).flatMap((told) => {
      const at = from + told.range[0];
      const current = said.findLast((claim) => claim.period === null && claim.range[1] <= at);
      if (current === undefined) return [];
      const period = told.period ?? String((report.year as number) - 1);
      const isLike = ({ unit, scope }: Claim): boolean => unit === current.unit && scope === current.scope;
      // 8 in 2021, 12 in 2022, 20 now: where no year is named it may have grown from any.
      const isThen = (claim: Claim): boolean => claim.period === period || (told.period === null && /^\d{4}$/u.test(claim.period ?? ''));
      const beside = said.filter((claim) => isLike(claim) && isThen(claim));
      const elsewhere = ofYears.get(`${period} ${current.key} ${current.unit} ${current.scope}`) ?? [];
      const others = beside.length > 0 ? beside : elsewhere;
      const befores = told.before === null ? [...new Set(others.map(({ value }) => value))] : [told.before[current.unit]];
      const [before] = befores;
      if (before === undefined || befores.length > 1 || isTimes(current.value / before, told)) return [];
      return [findingOf(told, from, current, before, told.before === null ? others[0] : undefined)];
    });
  });
}

/** Counts of named years, by year and by what they count. */
function countsOfYears(counts: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of counts) {
    if (claim.period === null || !/^\d{4}$/u.test(claim.period)) continue;
    const subject = `${claim.period} ${claim.key} ${claim.unit} ${claim.scope}`;
    const known = found.get(subject);
    if (known === undefined) found.set(subject, [claim]);
    else known.push(claim);
  }
  return found;
}

function toldIn(text: string, year: number, { lexicon: { terms } }: NarrativeContext): Told[] {
  const { ofYear, grown, doubled } = terms.multiples;
  const qualifiers = Object.values(terms.qualifierWords).flat();
  const isQualified = (at: number): boolean => {
    const before = text.slice(Math.max(0, at - qualifierReach), at);
    return qualifiers.some((word) => before.endsWith(word));
  };
  const rangeOf = ({ 0: words, index }: RegExpExecArray): Range => [index, index + words.length];
  const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
  const told = [
    ...cueMatches(ofYear, text).map((match) => {
      const [, named, digits, power = '', unit = '', times = ''] = match;
      const before = Number(digits);
      const period = named === undefined || Number(named) === year - 1 ? null : named;
      return {
        range: rangeOf(match),
        times: numberIn(times, terms) ?? 0,
        decimals: decimalsOf(times),
        period,
        // 21万次 counts times by the ten thousand, 45万元 is money in its own unit.
        before: digits === undefined ? null : { [unit]: before * (terms.numeralUnits[power] ?? 1), [power + unit]: before },
      };
    }),
    ...cueMatches(grown, text).map((match) => {
      const times = match[1] as string;
      return { range: rangeOf(match), times: (numberIn(times, terms) ?? -1) + 1, decimals: decimalsOf(times), period: null, before: null };
    }),
    ...cueMatches(doubled, text).map((match) => {
      const times = 2 ** (numberIn(match[1], terms) ?? 1);
      return { range: rangeOf(match), times, decimals: 0, period: null, before: null };
    }),
  ];
  return told.filter(({ range, times }) => times > 0 && !isQualified(range[0]));
}

function isTimes(ratio: number, { times, decimals }: Told): boolean {
  return Math.abs(ratio - times) <= (decimals > 0 ? 10 ** -decimals : times * tolerance) + 1e-9;
}

function findingOf({ range, times }: Told, from: number, current: Claim, before: number, other: Claim | undefined): Finding {
  const computed = Math.round((100 * current.value) / before) / 100;
  const { noun, unit, value } = current;
  return createFinding({
    code: multiple.code,
    severity: multiple.severity,
    cause: 'agency',
    range: [from + range[0], from + range[1]],
    related: [current, ...(other === undefined ? [] : [other])].map((claim) => relatedClaim('part', claim)),
    data: { noun, current: value, before, unit, stated: Math.round(times * 100) / 100, computed },
    subject: { noun, current: value, before, stated: times },
  });
}
