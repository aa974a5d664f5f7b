import type { RelatedPlace } from '../finding/finding.js';
import type { Range } from '../source/range.js';
import type { Claim } from './claim.js';
import { relatedClaim } from './related-places.js';

/** What a finding says of a total and its parts: where they stand, and what they come to. @internal */
export function describeParts(
  total: Claim,
  parts: readonly Claim[],
  sum: number,
): { readonly range: Range; readonly related: RelatedPlace[]; readonly data: Record<string, unknown> } {
  const { range, noun, value, unit } = total;
  return {
    range,
    related: parts.map((part) => relatedClaim('part', part)),
    data: { noun, total: value, unit, sum, parts: parts.map((part) => ({ noun: part.noun, value: part.value })) },
  };
}
