import { createFinding, type Finding, type RelatedPlace } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey, isComparable } from '../compare-cells.js';
import { isPercentage } from '../percentages.js';
import { relatedCells, relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * A percentage must be that of its figure in its total, rounded or cut off: one unit of its last place is tolerated. Where the
 * sentence names no total, that of a figure of requests is one that the table has.
 */
export const share: NarrativeRule = { code: 'narrative/share', severity: 'info', check };

/** A total, and where it stands. */
interface TableTotal {
  readonly value: number;
  readonly related: readonly RelatedPlace[];
}

function check(context: NarrativeContext): Finding[] {
  const { claims, reported } = context;
  const findings: Finding[] = [];
  for (const claim of claims) {
    if (claim.kind !== 'share' || claim.relation !== 'shareOf' || claim.qualifier !== 'exact' || claim.parent === null) continue;
    const part = claims[claim.parent] as Claim;
    const totals = totalsOf(part, claims);
    const ofTable = totalsOfTable(part, context);
    if (part.qualifier !== 'exact' || isOfSeveral(claim, part, context)) continue;
    const ofOthers = totalOfAllOthers(claim, part, context, [...totals.map(toTotal), ...ofTable]);
    if (ofOthers !== undefined) {
      findings.push(findingOf(claim, part, ofOthers));
      continue;
    }
    if (ofTable.some((total) => isShare(claim, part, total))) continue;
    const shared = totals.length === 0 && ofTable.length === 0 ? totalOfOthers(claim, part, context) : null;
    if (shared !== null) {
      findings.push(findingOf(claim, part, toTotal(shared)));
      continue;
    }
    if (totals.length === 0) {
      const [total] = ofTable;
      if (total !== undefined && !isOfAnyTotal(claim, part, context)) findings.push(findingOf(claim, part, total));
      continue;
    }
    if (totals.some((total) => total.qualifier !== 'exact' || total.value === 0)) continue;
    if (totals.some((total) => reported.has(total) || isShare(claim, part, total))) continue;
    if (isOfEarlier(claim, context)) continue;
    const [total] = totals as [Claim];
    findings.push(findingOf(claim, part, toTotal(total)));
  }
  return findings;
}

/** What the part is counted in, from the nearest total outwards: a share may be of any of them. */
function totalsOf(part: Claim, claims: readonly Claim[]): Claim[] {
  const totals: Claim[] = [];
  for (let parent = part.parent; parent !== null; ) {
    const total = claims[parent] as Claim;
    totals.push(total);
    parent = total.parent;
  }
  return totals;
}

/** What requests are counted in, the likeliest first: what came in for who asked, what was decided for what became of it. */
const stages = ['received', 'resultsTotal', 'received+carriedIn'];

/** The totals that the table has for a figure of requests that is the table's. */
function totalsOfTable(part: Claim, context: NarrativeContext): TableTotal[] {
  const { report, lexicon, reported } = context;
  if (!part.isFormKey || !part.key.startsWith('applications.') || reported.has(part) || !isComparable(part, context)) return [];
  const [, row = ''] = part.key.split('.');
  const own = figureOfKey(part.key, report, lexicon);
  if (own === null || own.cause !== 'agency' || own.value !== part.value || part.value === 0) return [];
  const group = lexicon.rows.has(`applications.${row}`) && part.key.split('.').length > 3 ? [row] : [];
  const rows = stages.includes(row) ? stages : [...stages.slice(1), 'received', ...group];
  const figures = rows.map((name) => figureOfKey(`applications.${name}.total`, report, lexicon));
  if (figures.some((figure) => figure === null || figure.cause !== 'agency' || figure.value === 0)) return [];
  return figures.flatMap((figure) => (figure === null ? [] : [{ value: figure.value, related: relatedCells(figure.cells) }]));
}

/**
 * The two together are 63.3%: a sum stands between the figure and its share. So does another figure that is the share's (17名申请人提交96件，
 * 占35.6%), or a word for both.
 */
function isOfSeveral(claim: Claim, part: Claim, { index, report, lexicon }: NarrativeContext): boolean {
  const between = report.source.slice(part.range[1], claim.valueRange[0]);
  const { sumWords, bothWords } = lexicon.terms;
  const read = index.placeOf(claim) - index.placeOf(part) - 1;
  return (between.match(/\d+(?:\.\d+)?/gu) ?? []).length > read || [...sumWords, ...bothWords].some((word) => between.includes(word));
}

/** So many other shares of a sentence, at least, tell what they are all of. */
const fewestOthers = 2;

/** By the net 147, 73.5%; by letter 44, 22%: the figure before them of which the other shares of the sentence are, and this one is not. */
function totalOfOthers(claim: Claim, part: Claim, context: NarrativeContext): Claim | null {
  const { claims } = context;
  const others = sharesBeside(claim, context).filter((other) => other !== claim);
  if (others.length < fewestOthers) return null;
  const totals = countsBefore(part, context).filter((total) => !isShare(claim, part, total));
  return totals.find((total) => others.every((other) => isShare(other, claims[other.parent as number] as Claim, total))) ?? null;
}

/** Received 77, in two years 141; of them 52, 67.53%: all shares of the sentence are of a figure told before the one they stand behind. */
function isOfEarlier(claim: Claim, context: NarrativeContext): boolean {
  const { claims } = context;
  const shares = sharesBeside(claim, context);
  const part = claims[claim.parent as number] as Claim;
  if (shares.length < fewestOthers) return false;
  return countsBefore(part, context).some((total) =>
    shares.every((share) => isShare(share, claims[share.parent as number] as Claim, total)),
  );
}

/** Granted 35.28%, refused 9.87%, not held 31.99% of those answered: the total of all other outcomes, where one share is of another. */
function totalOfAllOthers(claim: Claim, part: Claim, context: NarrativeContext, totals: readonly TableTotal[]): TableTotal | undefined {
  const { claims } = context;
  const others = sharesBeside(claim, context).filter((other) => other !== claim);
  const isOutcome = ({ key }: Claim): boolean => key.startsWith('applications.') && key.endsWith('.total');
  const parts = others.map((other) => claims[other.parent as number] as Claim);
  if (others.length <= fewestOthers || ![part, ...parts].every(isOutcome)) return undefined;
  const shared = totals.filter((total) => others.every((other, index) => isShare(other, parts[index] as Claim, total)));
  return shared.some((total) => isShare(claim, part, total)) ? undefined : shared[0];
}

function sharesBeside(claim: Claim, { index }: NarrativeContext): Claim[] {
  return index.saidWith(claim).filter(({ kind, relation, parent }) => kind === 'share' && relation === 'shareOf' && parent !== null);
}

/** What is counted in the same way in the sentence of a part or not far before it. */
function countsBefore(part: Claim, { claims, index }: NarrativeContext): Claim[] {
  const first = index.placeOf(index.saidWith(part)[0] as Claim);
  return claims
    .slice(Math.max(0, first - totalReach), index.placeOf(part))
    .filter((total) => isTotalOf(total, part) && total.unit === part.unit);
}

/** How many figures before the sentence the total of its shares is looked for. */
const totalReach = 6;

/** Another figure of the text that the part may be counted in. */
function isTotalOf(total: Claim, part: Claim): boolean {
  return total.kind === 'count' && total.value >= part.value && total.value > 0;
}

/** A figure of the text is one that the share may be of. */
function isOfAnyTotal(claim: Claim, part: Claim, { index }: NarrativeContext): boolean {
  const step = 10 ** -claim.decimals;
  const [least, most] = [claim.value + step, claim.value - step].map((share) => (share > 0 ? (100 * part.value) / share : Infinity));
  const totals = index.valuesWithin(Math.max(part.value, (least as number) - 1), (most as number) + 1);
  return totals.some((value) => isShare(claim, part, { value }));
}

function toTotal(total: Claim): TableTotal {
  return { value: total.value, related: [relatedClaim('total', total)] };
}

function isShare(claim: Claim, part: Claim, total: { readonly value: number }): boolean {
  return isPercentage(claim.value, claim.decimals, (100 * part.value) / total.value);
}

function findingOf(claim: Claim, part: Claim, total: TableTotal): Finding {
  return createFinding({
    code: share.code,
    severity: share.severity,
    cause: 'agency',
    range: claim.range,
    related: [relatedClaim('part', part), ...total.related],
    data: {
      noun: part.noun,
      part: part.value,
      total: total.value,
      stated: claim.value,
      computed: Number(((100 * part.value) / total.value).toFixed(Math.max(claim.decimals, 2))),
    },
    subject: { part: part.value, total: total.value, stated: claim.value },
  });
}
