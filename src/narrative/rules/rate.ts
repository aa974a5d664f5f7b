import { createFinding, type Finding } from '../../finding/finding.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * What is done of all there is to do, at most all of it: an answer rate, a publication rate or a satisfaction rate is no more
 * than 100%. Growth, and how far a plan was fulfilled, may be more.
 */
export const rate: NarrativeRule = { code: 'narrative/rate', severity: 'warning', check };

function check({ claims, lexicon }: NarrativeContext): Finding[] {
  return claims.flatMap(({ kind, noun, value, range }) => {
    const isBounded = kind === 'rate' && lexicon.terms.boundedRates.some((ending) => noun.endsWith(ending));
    if (!isBounded || value <= 100) return [];
    return [
      createFinding({
        code: rate.code,
        severity: rate.severity,
        cause: 'agency',
        range,
        related: [],
        data: { noun, stated: value },
        subject: { noun, stated: value },
      }),
    ];
  });
}
