import type { AnyReport } from '../ast/nodes.js';
import type { Claim, ClaimScope } from './claim.js';
import { figureOfKey, isSameAmount } from './compare-cells.js';
import type { Lexicon } from './lexicon.js';

/** One figure may agree by chance. */
const fewestAgreeing = 2;

/**
 * Whose figures the tables count. A government's report is of its whole area, while that of a bureau tells of the area in
 * passing: the area's figures are the tables' where several of them agree, and more than do not.
 */
export function tableScopesOf(report: AnyReport, claims: readonly Claim[], lexicon: Lexicon): ReadonlySet<ClaimScope> {
  const agreeing = new Set<string>();
  const differing = new Set<string>();
  for (const claim of claims) {
    if (claim.scope !== 'area' || !claim.isFormKey || claim.kind !== 'count' || claim.period !== null) continue;
    if (claim.qualifier !== 'exact' || claim.value === 0) continue;
    const figure = figureOfKey(claim.key, report, lexicon);
    if (figure === null) continue;
    (isSameAmount(claim, figure, lexicon.terms.moneyUnits) ? agreeing : differing).add(claim.key);
  }
  const isArea = agreeing.size >= fewestAgreeing && agreeing.size > differing.size;
  return new Set<ClaimScope>(isArea ? ['own', 'area'] : ['own']);
}
