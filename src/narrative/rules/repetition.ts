import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey, isComparable } from '../compare-cells.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';
import type { NarrativeTerms } from '../terms.js';

/**
 * The same thing may not be stated with two figures. Where the table can decide, `narrative/table-figure` says which is
 * wrong; this is for what the tables do not hold.
 */
export const repetition: NarrativeRule = { code: 'narrative/repetition', severity: 'warning', check };

function check(context: NarrativeContext): Finding[] {
  const first = new Map<string, Claim>();
  const findings: Finding[] = [];
  const isCarried = (claim: Claim): boolean => /^applications\.carried(In|Out)\./.test(claim.key);
  const carried = new Set(context.claims.filter(isCarried).map((claim) => claim.value));
  for (const claim of context.claims) {
    const subject = subjectOf(claim, context);
    if (subject === null) continue;
    const earlier = first.get(subject);
    if (earlier === undefined) {
      first.set(subject, claim);
      continue;
    }
    if (context.reported.has(claim) || context.reported.has(earlier) || agree(earlier, claim, carried, context)) continue;
    context.reported.add(claim);
    findings.push(findingOf(earlier, claim));
  }
  return findings;
}

/** What a claim is about, when another claim about the same must have the same figure. */
function subjectOf(claim: Claim, context: NarrativeContext): string | null {
  const { report, lexicon } = context;
  if (!isComparable(claim, context)) return null;
  if (claim.isFormKey) return figureOfKey(claim.key, report, lexicon) === null ? claim.key : null;
  const isTotal = claim.parent === null && claim.channel === null && !claim.negation;
  return isTotal && isDisclosed(claim.noun, lexicon.terms) ? `disclosed ${claim.unit}` : null;
}

/** All that was made public, by whatever ways (通过各类渠道主动公开政府信息). */
function isDisclosed(noun: string, { objectWords, softStructuralNouns }: NarrativeTerms): boolean {
  return (objectWords.disclosed ?? []).some((word) => {
    const before = noun.slice(0, -word.length);
    return noun.endsWith(word) && (before === '' || softStructuralNouns.includes(before));
  });
}

function agree(a: Claim, b: Claim, carried: ReadonlySet<number>, { lexicon }: NarrativeContext): boolean {
  const { moneyUnits } = lexicon.terms;
  const amountOf = (claim: Claim): number => claim.value * (moneyUnits[claim.unit] ?? 1);
  if (Math.abs(amountOf(a) - amountOf(b)) < 0.005) return true;
  if (a.alternatives.length === 0 && b.alternatives.length === 0) return false;
  // Received with and without what was carried over, or dealt with and received: they may differ by what another claim states.
  return carried.has(Math.abs(a.value - b.value));
}

function findingOf(earlier: Claim, claim: Claim): Finding {
  return createFinding({
    code: repetition.code,
    severity: repetition.severity,
    cause: 'agency',
    range: claim.range,
    related: [relatedClaim('earlier', earlier)],
    data: {
      key: claim.key,
      noun: claim.noun === '' ? earlier.noun : claim.noun,
      first: earlier.value,
      firstUnit: earlier.unit,
      second: claim.value,
      secondUnit: claim.unit,
    },
    subject: { key: claim.key, first: earlier.value, second: claim.value },
  });
}
