import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey } from '../compare-cells.js';
import { isPercentage } from '../percentages.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';
import type { NarrativeTerms } from '../terms.js';
import { type ToldDifference, wrongDifferences } from '../told-differences.js';

/**
 * Where a sentence states a figure of this year, that of another and how much it grew or fell, the three must agree, in
 * direction and in size. A percentage may be rounded or cut off: one unit of its last place is tolerated. Where the other
 * year's figure is left out, a difference and a percentage of one thing must agree with each other.
 */
export const change: NarrativeRule = { code: 'narrative/change', severity: 'warning', check };

/** What was told of one thing: its figure of this year, and what it was before. */
interface Comparison {
  readonly current: Claim;
  /** The other year's figures of the same thing; more than one where the sentence tells of several years. */
  readonly before: readonly number[];
  /** The claim that tells it, or the change in number from which it follows. */
  readonly told: Claim;
}

function check(context: NarrativeContext): Finding[] {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of context.claims) {
    if (claim.qualifier !== 'exact' || claim.negation) continue;
    const [sentence] = claim.sentence;
    const said = bySentence.get(sentence);
    if (said === undefined) bySentence.set(sentence, [claim]);
    else said.push(claim);
  }
  const findings: Finding[] = [];
  for (const said of bySentence.values()) {
    findings.push(...oppositeDirections(said, context.lexicon.terms));
    for (const stated of said) {
      if (stated.kind !== 'change' || stated.period !== null) continue;
      const comparison = comparisonOf(stated, said, context);
      if (findings.some(({ range }) => range === stated.range)) continue;
      if (comparison === null) continue;
      const currents = currentOf(comparison.current, said);
      if (comparison.before.some((before) => currents.some((current) => isChange(stated, current, before)))) continue;
      if (fitsAnother(stated, comparison, said, context.claims) || isOneOfSeveral(stated, said)) continue;
      findings.push(findingOf(stated, comparison));
    }
  }
  for (const told of wrongDifferences(context)) {
    const isTold = findings.some(({ range }) => range[0] < told.range[1] && told.range[0] < range[1]);
    if (!isTold) findings.push(differenceFinding(told));
  }
  return findings;
}

function differenceFinding({ range, ...data }: ToldDifference): Finding {
  const { noun, current, before, stated, statedUnit: unit } = data;
  const subject = { noun, current, before, stated, unit };
  return createFinding({ code: change.code, severity: change.severity, cause: 'agency', range, related: [], data, subject });
}

/**
 * Received 4, of persons 3, of firms 1, one less than the year before, down by 20%: where only the difference is told, what the words do
 * not name again may be any figure of the sentence.
 */
function fitsAnother(stated: Claim, { current, before, told }: Comparison, said: readonly Claim[], claims: readonly Claim[]): boolean {
  // Behind the parts of a figure it may be the figure that changed.
  const whole = current.parent === null ? undefined : claims[current.parent];
  if (whole !== undefined && before.some((value) => isChange(stated, whole.value, value))) return true;
  if (told.kind !== 'change' || stated.nounRange !== null) return false;
  const counts = said.filter(({ kind, unit, value }) => kind === 'count' && unit === told.unit && value > told.value);
  return counts.some(({ value }) => isChange(stated, value, value - told.value));
}

/** Up by 8.39% and down by 4.29%: of several percentages that name nothing themselves it cannot be told which is of what. */
function isOneOfSeveral(stated: Claim, said: readonly Claim[]): boolean {
  const isBare = ({ kind, unit, nounRange }: Claim): boolean => kind === 'change' && unit === stated.unit && nounRange === null;
  return (
    isBare(stated) && said.some((claim) => claim !== stated && isBare(claim) && claim.noun === stated.noun && claim.value !== stated.value)
  );
}

/** More by six, and down by 23.1%: told of one thing in one breath, number and percentage go the same way. */
function oppositeDirections(said: readonly Claim[], { pointMeasures }: NarrativeTerms): Finding[] {
  return said.flatMap((claim, index) => {
    const before = said[index - 1];
    if (before === undefined || claim.kind !== 'change' || before.kind !== 'change') return [];
    const isOne = claim.noun === before.noun && claim.period === before.period && (claim.unit === '%') !== (before.unit === '%');
    // The growth itself may have slowed down by so many points.
    const isOfGrowth = [claim, before].some(({ unit }) => pointMeasures.includes(unit));
    if (!isOne || isOfGrowth || claim.value * before.value >= 0) return [];
    return [
      createFinding({
        code: change.code,
        severity: change.severity,
        cause: 'agency',
        range: claim.range,
        related: [relatedClaim('part', before)],
        data: {
          problem: 'direction',
          noun: claim.noun,
          first: before.value,
          firstUnit: before.unit,
          second: claim.value,
          secondUnit: claim.unit,
        },
        subject: { noun: claim.noun, first: before.value, second: claim.value },
      }),
    ];
  });
}

/** Received 103, seven of them carried over from last year: what grew may be those or the new ones alone. */
function currentOf(current: Claim, said: readonly Claim[]): number[] {
  const carried = said.filter((claim) => claim.key === 'applications.carriedIn.total' && claim.relation === 'part');
  return [current.value, ...carried.map(({ value }) => current.value - value)];
}

function comparisonOf(stated: Claim, said: readonly Claim[], context: NarrativeContext): Comparison | null {
  const { report, reported, lexicon } = context;
  const ofYear = (claim: Claim): boolean => claim.period === null || claim.period === String(report.year);
  const isOfThing = (claim: Claim): boolean =>
    claim.kind === 'count' && claim.scope === stated.scope && claim.value > 0 && (stated.unit === '%' || stated.unit === claim.unit);
  const alike = said.filter((claim) => isOfThing(claim) && ofYear(claim) && isNamedAlike(claim, stated));
  // From 12 thousand it rose to 15: the first is what it was.
  const origins = alike.filter((claim) => isOrigin(claim, report.source, lexicon.terms.originWords));
  const named = alike.filter((claim) => !origins.includes(claim));
  const [current] = named;
  if (current === undefined) return ofOtherSentence(stated, said, context);
  // Of several figures with one name, or of one kind, it cannot be told which one changed.
  if (named.length > 1 || reported.has(current)) return null;
  if (
    said.some(
      (claim) => claim.isFormKey && claim.key === current.key && ofYear(claim) && claim.value !== current.value && !origins.includes(claim),
    )
  )
    return null;
  const others = said.filter(
    (claim) =>
      isOfThing(claim) && /^\d{4}$/.test(claim.period ?? '') && !ofYear(claim) && claim.key === current.key && claim.unit === current.unit,
  );
  others.push(...origins.filter((claim) => current.key === claim.key && current.unit === claim.unit));
  const [other] = others;
  if (other !== undefined) return { current, before: others.map(({ value }) => value), told: other };
  if (stated.unit !== '%') return null;
  const difference = said.filter(
    (claim) => claim.kind === 'change' && claim.unit === current.unit && claim.noun === stated.noun && claim.period === null,
  );
  const [told] = difference;
  const before = told === undefined ? 0 : current.value - told.value;
  return told === undefined || difference.length > 1 || before <= 0 ? null : { current, before: [before], told };
}

/**
 * 52 less than the 604 of the year before, down by 8.61%: this year's figure stands in another sentence. It follows from the difference, or
 * is the table's, with or without what was carried over.
 */
function ofOtherSentence(stated: Claim, said: readonly Claim[], { report, lexicon }: NarrativeContext): Comparison | null {
  const counts = said.filter(({ kind, value }) => kind === 'count' && value > 0);
  const others = counts.filter(({ period }) => period === String((report.year ?? 0) - 1));
  const [before] = others;
  if (before === undefined || others.length > 1 || (stated.unit !== '%' && stated.unit !== before.unit)) return null;
  const differences = said.filter((claim) => claim.kind === 'change' && claim.unit === before.unit && claim.period === null);
  const [told] = differences;
  if (told !== undefined && told !== stated) {
    // What stands between them is told of nothing else.
    const isNext = differences.length === 1 && counts.length === 1 && said.indexOf(stated) === said.indexOf(told) + 1;
    const isOne = isNext && told.value * stated.value > 0 && told.noun === stated.noun;
    return isOne ? { current: { ...before, value: before.value + told.value }, before: [before.value], told } : null;
  }
  if (!before.isFormKey || !before.key.endsWith('.received.total') || before.scope !== 'own' || counts.length > 1) return null;
  const figures = [before.key, ...before.alternatives].map((key) => figureOfKey(key, report, lexicon));
  const known = figures.flatMap((figure) => (figure === null ? [] : [{ ...before, value: figure.value }]));
  const [first] = known;
  if (first === undefined || known.length < figures.length || known.some((one) => isChange(stated, one.value, before.value))) return null;
  return { current: first, before: [before.value], told: before };
}

function isOrigin({ nounRange, valueRange }: Claim, source: string, originWords: readonly string[]): boolean {
  if (nounRange === null || nounRange[1] > valueRange[0]) return false;
  const between = source.slice(nounRange[1], valueRange[0]).trim();
  return originWords.some((word) => between.startsWith(word));
}

/** A change is told of what it was said of: 申请量 grew, 申请 were received. */
function isNamedAlike(claim: Claim, stated: Claim): boolean {
  return claim.noun !== '' && (stated.noun === claim.noun || stated.noun.startsWith(claim.noun));
}

function isChange(stated: Claim, current: number, before: number): boolean {
  if (stated.unit !== '%') return Math.abs(current - before - stated.value) < 0.005;
  return isPercentage(stated.value, stated.decimals, (100 * (current - before)) / before);
}

function findingOf(stated: Claim, { current, before, told }: Comparison): Finding {
  const [first] = before as readonly [number];
  const difference = current.value - first;
  const isShare = stated.unit === '%';
  return createFinding({
    code: change.code,
    severity: change.severity,
    cause: 'agency',
    range: stated.range,
    related: [current, told].map((claim) => relatedClaim('part', claim)),
    data: {
      noun: current.noun,
      current: current.value,
      before: first,
      unit: current.unit,
      stated: stated.value,
      computed: isShare ? Number(((100 * difference) / first).toFixed(Math.max(stated.decimals, 2))) : difference,
      statedUnit: stated.unit,
    },
    subject: { noun: current.noun, current: current.value, before: first, stated: stated.value, unit: stated.unit },
  });
}
