import type { AnyReport } from '../ast/nodes.js';
import type { Claim } from './claim.js';
import { figureOfKey, isSameAmount } from './compare-cells.js';
import type { Lexicon } from './lexicon.js';

/**
 * Keys of the form whose figure some sentence states as the tables have it. Another figure of such a key that names a level, or was
 * taken for the form's by what stands around it alone, is rather of something narrower than wrong.
 */
export function confirmedKeys(report: AnyReport, claims: readonly Claim[], lexicon: Lexicon): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const claim of claims) {
    if (!claim.isFormKey || claim.kind !== 'count' || claim.period !== null || claim.value === 0 || keys.has(claim.key)) continue;
    for (const key of [claim.key, ...claim.alternatives]) {
      const figure = figureOfKey(key, report, lexicon);
      if (figure !== null && isSameAmount(claim, figure, { report, lexicon })) keys.add(claim.key);
    }
  }
  return keys;
}
