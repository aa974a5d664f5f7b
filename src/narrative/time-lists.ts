import { ownText } from '../ast/own-text.js';
import { cueMatches, cuePattern } from '../source/cue-pattern.js';
import type { Claim } from './claim.js';
import { countBefore } from './claim-index.js';
import { type ClosedList, farthestOff } from './closed-lists.js';
import type { NarrativeContext } from './rule.js';

const wholeYears: readonly (readonly string[])[] = [
  ['quarter1', 'quarter2', 'quarter3', 'quarter4'],
  ['half1', 'half2'],
];
const monthsOfYear = 12;

/**
 * The quarters, the halves or the months of the year, each with its figure, are the whole of a count before them in their paragraph.
 * Only those that none of these is the sum of, and that one nearly is.
 */
export function wrongTimeLists({ claims, report, lexicon }: NarrativeContext): ClosedList[] {
  const counts = claims.filter(({ kind, negation }) => kind === 'count' && !negation);
  const lists = counts.flatMap((first, index) => {
    const parts = wholeYearFrom(counts, index, report.source, lexicon.terms.monthRange);
    return parts === null ? [] : [{ first, parts }];
  });
  const { quartersTold, halvesTold, wholeYearWords } = lexicon.terms;
  const namesWhole = (words: string): boolean => wholeYearWords.some((word) => words.includes(word));
  const toldOff = [quartersTold, halvesTold]
    .flatMap((pattern) => cueMatches(pattern, ownText(report)))
    .flatMap(({ 0: text, 1: one = '', 2: unit = '', 3: two, 4: three, 5: four, index }) => {
      const like = nearest(counts, index).findLast((claim) => claim.unit === unit);
      if (like === undefined) return [];
      const first = {
        ...like,
        noun: text.slice(0, text.indexOf(one)),
        range: [index, index + text.length] as const,
        qualifier: 'exact' as const,
      };
      return [
        { first, parts: [one, two, three, four].flatMap((digits) => (digits === undefined ? [] : [{ ...first, value: Number(digits) }])) },
      ];
    });

  return [...lists, ...toldOff].flatMap(({ first, parts }) => {
    const sum = parts.reduce((amount, { value }) => amount + value, 0);
    const isBefore = ({ range }: Claim): boolean => !report.source.slice(range[1], first.range[0]).includes('\n');
    // In the four quarters so many, in the whole year 500: the total may stand right behind the last of them.
    const last = parts.at(-1) as Claim;
    const next = counts[countBefore(counts, last.range[1])];
    const isBehind = (claim: Claim): boolean =>
      claim.sentence[0] === last.sentence[0] && namesWhole(report.source.slice(last.valueRange[1], claim.valueRange[0]));
    const told = [...nearest(counts, first.range[0]).filter(isBefore), ...(next !== undefined && isBehind(next) ? [next] : [])];
    const totals = told.filter(
      (claim) => claim.unit === first.unit && claim.scope === first.scope && claim.period === null && claim.qualifier === 'exact',
    );
    const isExact = parts.every(({ qualifier }) => qualifier === 'exact');
    if (!isExact || totals.some(({ value }) => value === sum)) return [];
    const off = ({ value }: Claim): number => Math.abs(value - sum) / value;
    const [total] = totals.filter((claim) => off(claim) <= farthestOff).sort((a, b) => off(a) - off(b));
    return total === undefined ? [] : [{ total, parts }];
  });
}

/** So many counts at most before a list are looked at. */
const totalReach = 60;

function nearest(counts: readonly Claim[], offset: number): Claim[] {
  const end = countBefore(counts, offset);
  return counts.slice(Math.max(0, end - totalReach), end);
}

/** The counts from one on that are of the whole year, part by part; null where they are not. */
function wholeYearFrom(counts: readonly Claim[], index: number, source: string, monthRange: string): Claim[] | null {
  const first = counts[index] as Claim;
  for (const periods of wholeYears) {
    const parts = counts.slice(index, index + periods.length);
    if (parts.length === periods.length && parts.every(({ period, unit }, i) => period === periods[i] && unit === first.unit)) return parts;
  }
  if (first.period !== 'months') return null;
  let month = 0;
  for (let i = index; i < counts.length; i++) {
    const claim = counts[i] as Claim;
    if (claim.period !== 'months' || claim.unit !== first.unit || claim.sentence[0] !== first.sentence[0]) return null;
    const from = Math.max(claim.sentence[0], i === index ? 0 : (counts[i - 1] as Claim).valueRange[1]);
    const range = cuePattern(monthRange).exec(source.slice(from, claim.valueRange[0]));
    if (Number(range?.[1]) !== month + 1) return null;
    month = Number(range?.[2]);
    if (month === monthsOfYear) return i > index ? counts.slice(index, i + 1) : null;
  }
  return null;
}
