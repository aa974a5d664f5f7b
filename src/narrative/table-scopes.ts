import type { AnyReport } from '../ast/nodes.js';
import type { Claim, ClaimScope } from './claim.js';
import { figureOfKey, isSameAmount } from './compare-cells.js';
import type { Lexicon } from './lexicon.js';

/** One figure may agree by chance. */
const fewestAgreeing = 2;

/** Scopes that a report may be of, beside the body's own. */
const wider = ['area', 'system'] as const;

/**
 * Whose figures the tables count. A government's report is of its whole area, and that of an office may be of its system, while that of
 * a bureau tells of both in passing: their figures are the tables' where several of them agree, and more than do not.
 */
export function tableScopesOf(report: AnyReport, claims: readonly Claim[], lexicon: Lexicon): ReadonlySet<ClaimScope> {
  return new Set<ClaimScope>(['own', ...wider.filter((scope) => isTables(scope, report, claims, lexicon))]);
}

function isTables(scope: ClaimScope, report: AnyReport, claims: readonly Claim[], lexicon: Lexicon): boolean {
  const agreeing = new Set<string>();
  const differing = new Set<string>();
  for (const claim of claims) {
    if (claim.scope !== scope || !claim.isFormKey || claim.kind !== 'count' || claim.period !== null) continue;
    if (claim.qualifier !== 'exact' || claim.value === 0) continue;
    const figure = figureOfKey(claim.key, report, lexicon);
    if (figure === null) continue;
    (isSameAmount(claim, figure, { report, lexicon }) ? agreeing : differing).add(claim.key);
  }
  return agreeing.size >= fewestAgreeing && agreeing.size > differing.size;
}
