import { createFinding, type Finding } from '../../finding/finding.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import type { Claim } from '../claim.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

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

function check(context: NarrativeContext): Finding[] {
  const sentences = new Map<number, Claim[]>();
  for (const claim of context.claims) {
    const said = sentences.get(claim.sentence[0]);
    if (said === undefined) sentences.set(claim.sentence[0], [claim]);
    else said.push(claim);
  }
  return [...sentences.values()].flatMap((said) => {
    // Scores are averaged over the times they were given, not over the year.
    const counts = said.filter((claim) => isOfYear(claim) && !context.lexicon.terms.scoreMeasures.includes(claim.unit));
    if (counts.length === 0) return [];
    return [...averagesIn(counts, context), ...productsIn(counts, context), ...frequenciesIn(counts, context)];
  });
}

function isOfYear({ kind, period, negation, value }: Claim): boolean {
  return kind === 'count' && period === null && !negation && value > 0;
}

function averagesIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const [from, to] = (counts[0] as Claim).sentence;
  const text = report.source.slice(from, to);
  const told = lexicon.terms.averages.flatMap(({ period, pattern, perYear }) =>
    cueMatches(pattern, text).map((match) =>
      toAverage(match, [match[1], match[2]], { period, divisors: perYear }, lexicon.terms.numeralUnits),
    ),
  );
  for (const match of cueMatches(lexicon.terms.averageEach, text)) {
    const name = match[1] as string;
    // Twelve villages: counted by the name itself, or as things that end in it.
    const bodies = counts.filter(({ noun, unit, range }) => range[1] <= from + match.index && (unit === name || noun.endsWith(name)));
    const divisors = bodies.map(({ value }) => [value, value] as const);
    if (divisors.length > 0) told.push(toAverage(match, [match[2], match[3]], { period: name, divisors }, lexicon.terms.numeralUnits));
  }
  return told.flatMap(({ at, end, average }) => {
    const unit = text.slice(end);
    const totals = counts.filter((claim) => claim.range[1] <= from + at && claim.unit !== '' && unit.startsWith(claim.unit));
    const total = totals.at(-1);
    if (total === undefined || totals.some(({ value }) => isAverageOf(average, value))) return [];
    const range: Range = [from + at, from + end + total.unit.length];
    return [findingOf({ ...average, unit: total.unit, range }, total)];
  });
}

/** Fourteen villages, four times each, 65 in all: what each has, times how many there are, is what all have. */
function productsIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  const { behind, before } = lexicon.terms.eachOfAll;
  const [from, to] = (counts[0] as Claim).sentence;
  const text = report.source.slice(from, to);
  const told = [
    ...cueMatches(behind, text).map(([words, name, each, unit, all]) => ({ words, name, each, unit, all })),
    ...cueMatches(before, text).map(([words, all, unit, name, each]) => ({ words, name, each, unit, all })),
  ];
  return told.flatMap(({ words, name = '', each, unit = '', all }) => {
    const at = from + text.indexOf(words);
    const bodies = counts.filter(
      (claim) => claim.range[0] < at + words.length && claim.unit !== unit && (claim.unit === name || claim.noun.endsWith(name)),
    );
    const [divisor] = bodies;
    const isRight = bodies.some(({ value }) => value * Number(each) === Number(all));
    const total = counts.find((claim) => claim.value === Number(all) && claim.unit === unit);
    if (divisor === undefined || bodies.length > 1 || isRight || total === undefined || divisor.qualifier !== 'exact') return [];
    const divisors = [[divisor.value, divisor.value]] as const;
    return [findingOf({ value: Number(each), unit, range: [at, at + words.length], period: name, divisors }, total)];
  });
}

function toAverage(
  match: RegExpExecArray,
  [digits = '', power]: readonly (string | undefined)[],
  { period, divisors }: Pick<Average, 'period' | 'divisors'>,
  numeralUnits: Readonly<Record<string, number>>,
): { at: number; end: number; average: Pick<Average, 'value' | 'period' | 'divisors'> & { readonly step: number } } {
  const factor = power === undefined ? 1 : (numeralUnits[power] ?? 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const step = factor / 10 ** decimals;
  return { at: match.index, end: match.index + match[0].length, average: { value: Number(digits) * factor, step, period, divisors } };
}

function isAverageOf({ value, step, divisors }: Pick<Average, 'value' | 'divisors'> & { readonly step: number }, total: number): boolean {
  const slack = Math.max(step, value * tolerance);
  return divisors.some(([from, to]) => value >= total / to - slack && value <= total / from + slack);
}

function frequenciesIn(counts: readonly Claim[], { report, lexicon }: NarrativeContext): Finding[] {
  return counts.flatMap((total) => {
    const behind = report.source.slice(total.range[1], total.sentence[1]);
    if (total.qualifier !== 'exact') return [];
    for (const { period, pattern, perYear } of lexicon.terms.frequencies) {
      const match = cuePattern(pattern).exec(behind);
      if (match === null || !behind.slice(match[0].length).startsWith(total.unit)) continue;
      const times = numberOf(match[1] as string, lexicon.terms.numeralDigits);
      if (times === null || times * perYear === total.value) return [];
      const range: Range = [total.range[0], total.range[1] + match[0].length + total.unit.length];
      return [findingOf({ value: times, unit: total.unit, range, period, divisors: [[perYear, perYear]] }, total)];
    }
    return [];
  });
}

function numberOf(text: string, digits: readonly string[]): number | null {
  const digit = digits.findIndex((words) => words.includes(text));
  return /^\d+$/u.test(text) ? Number(text) : digit < 0 ? null : digit;
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
