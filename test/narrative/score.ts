import type { Claim } from '../../src/narrative/claim.js';
import { extractClaimsSync } from '../../src/narrative/narrative.js';
import type { Segmenter } from '../../src/narrative/segmenter.js';
import { type LabelledClaim, type LabelledItem, reportOf } from './labelled-set.js';

export interface Tally {
  matched: number;
  /** Labelled and not read. */
  missed: number;
  /** Read and not labelled. */
  spurious: number;
}

export interface Mistake {
  readonly item: LabelledItem;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

export interface Score {
  readonly kinds: Map<string, Tally>;
  /** Links of parts and shares to their totals, of matched claims. */
  readonly links: Tally;
  readonly mistakes: Mistake[];
}

/** Reads every item and holds the claims against the labels. */
export function scoreItems(items: readonly LabelledItem[], segmenter: Segmenter): Score {
  const score: Score = { kinds: new Map(), links: { matched: 0, missed: 0, spurious: 0 }, mistakes: [] };
  for (const item of items) scoreItem(item, extractClaimsSync(reportOf(item), segmenter), score);
  return score;
}

export function precisionOf(tally: Tally): number {
  const read = tally.matched + tally.spurious;
  return read === 0 ? 1 : tally.matched / read;
}

export function recallOf(tally: Tally): number {
  const labelled = tally.matched + tally.missed;
  return labelled === 0 ? 1 : tally.matched / labelled;
}

export function totalOf(tallies: Iterable<Tally>): Tally {
  const total: Tally = { matched: 0, missed: 0, spurious: 0 };
  for (const tally of tallies) {
    total.matched += tally.matched;
    total.missed += tally.missed;
    total.spurious += tally.spurious;
  }
  return total;
}

function scoreItem(item: LabelledItem, claims: readonly Claim[], score: Score): void {
  const tallyOf = (kind: string): Tally => {
    const tally = score.kinds.get(kind) ?? { matched: 0, missed: 0, spurious: 0 };
    score.kinds.set(kind, tally);
    return tally;
  };
  const matches = new Map<LabelledClaim, number>();
  const free = new Set(claims.keys());
  for (const label of item.claims) {
    const found = [...free].find((index) => isMatch(label, claims[index] as Claim));
    if (found === undefined) continue;
    matches.set(label, found);
    free.delete(found);
  }
  const missed = item.claims.filter((label) => !matches.has(label));
  for (const label of matches.keys()) tallyOf(label.kind).matched += 1;
  for (const label of missed) tallyOf(label.kind).missed += 1;
  for (const index of free) tallyOf(kindOf(claims[index] as Claim)).spurious += 1;
  const badLinks = scoreLinks(item, claims, matches, score.links);
  if (missed.length + free.size + badLinks.missed.length + badLinks.spurious.length > 0) {
    score.mistakes.push({
      item,
      missed: [...missed.map(describeLabel), ...badLinks.missed],
      spurious: [...[...free].map((index) => describeClaim(claims[index] as Claim)), ...badLinks.spurious],
    });
  }
}

function scoreLinks(
  item: LabelledItem,
  claims: readonly Claim[],
  matches: ReadonlyMap<LabelledClaim, number>,
  tally: Tally,
): { missed: string[]; spurious: string[] } {
  const missed: string[] = [];
  const spurious: string[] = [];
  const parents: (LabelledClaim | undefined)[] = [];
  for (const label of item.claims) {
    parents[label.depth] = label;
    const index = matches.get(label);
    if (index === undefined) continue;
    const wanted = label.depth === 0 ? undefined : parents[label.depth - 1];
    const wantedIndex = wanted === undefined ? null : (matches.get(wanted) ?? -1);
    const actual = (claims[index] as Claim).parent;
    if (wantedIndex === actual) {
      if (actual !== null) tally.matched += 1;
      continue;
    }
    if (wantedIndex !== null) {
      tally.missed += 1;
      missed.push(`link ${describeLabel(label)} to ${wanted === undefined ? '' : describeLabel(wanted)}`);
    }
    if (actual !== null) {
      tally.spurious += 1;
      spurious.push(`link ${describeLabel(label)} to ${describeClaim(claims[actual] as Claim)}`);
    }
  }
  return { missed, spurious };
}

function kindOf(claim: Claim): LabelledClaim['kind'] {
  if (claim.kind !== 'count') return claim.kind;
  return claim.isFormKey ? (claim.key.split('.')[0] as LabelledClaim['kind']) : 'other';
}

function isMatch(label: LabelledClaim, claim: Claim): boolean {
  if (label.kind !== kindOf(claim) || label.value !== claim.value || label.unit !== claim.unit) return false;
  if (label.qualifier !== claim.qualifier || label.isDenied !== claim.negation) return false;
  if (label.scope !== claim.scope || label.period !== claim.period) return false;
  if (label.channel !== null && label.channel !== claim.channel) return false;
  if (claim.isFormKey) return label.noun === claim.key;
  return label.kind === 'share' || label.noun === '*' || isSameNoun(label.noun, claim.noun);
}

function isSameNoun(a: string, b: string): boolean {
  return b.length > 0 && (a.includes(b) || b.includes(a));
}

function describeLabel(label: LabelledClaim): string {
  return describe(label, `${label.kind}:${label.noun}`, label.isDenied);
}

function describeClaim(claim: Claim): string {
  return describe(claim, `${kindOf(claim)}:${claim.key}`, claim.negation);
}

function describe(
  {
    value,
    unit,
    qualifier,
    scope,
    period,
    channel,
  }: Pick<Claim | LabelledClaim, 'value' | 'unit' | 'qualifier' | 'scope' | 'period' | 'channel'>,
  name: string,
  isDenied: boolean | undefined,
): string {
  const flags = [qualifier === 'exact' ? '' : qualifier, isDenied ? 'neg' : '', scope === 'own' ? '' : scope, period ?? '', channel ?? ''];
  return [name, value, unit, ...flags].filter((text) => text !== '').join(' ');
}
