import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/** A percentage must be that of its figure in its total, rounded or cut off: one unit of its last place is tolerated. */
export const share: NarrativeRule = { code: 'narrative/share', severity: 'info', check };

function check({ claims, reported }: NarrativeContext): Finding[] {
  const findings: Finding[] = [];
  for (const claim of claims) {
    if (claim.kind !== 'share' || claim.relation !== 'shareOf' || claim.qualifier !== 'exact' || claim.parent === null) continue;
    const part = claims[claim.parent] as Claim;
    const totals = totalsOf(part, claims);
    if (part.qualifier !== 'exact' || totals.length === 0 || totals.some((total) => total.qualifier !== 'exact' || total.value === 0))
      continue;
    if (totals.some((total) => reported.has(total) || isShare(claim, part, total))) continue;
    findings.push(findingOf(claim, part, totals[0] as Claim));
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

function isShare(claim: Claim, part: Claim, total: Claim): boolean {
  const tolerance = 10 ** -claim.decimals;
  return Math.abs((100 * part.value) / total.value - claim.value) <= tolerance + 1e-9;
}

function findingOf(claim: Claim, part: Claim, total: Claim): Finding {
  return createFinding({
    code: share.code,
    severity: share.severity,
    cause: 'agency',
    range: claim.range,
    related: [relatedClaim('part', part), relatedClaim('total', total)],
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
