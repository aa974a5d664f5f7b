import type { ClaimWriter } from './claim-writer.js';
import type { ResolvedKey } from './form-key.js';
import { hasRole, type Token } from './tokens.js';

/** The key that a count has from the count before it: as a level of that total, or as what that one was changed to. */
export function keyFromBefore(writer: ClaimWriter, unit: string, left: readonly Token[], isNamed: boolean): ResolvedKey | null {
  const before = writer.claims.findLast(({ claim }) => claim.kind === 'count')?.claim;
  if (before?.isFormKey !== true) return null;
  const words = left.filter((token) => token.type === 'word' && token.tag !== 'uj');
  // Of them the government's own level 63: a level without any other word has the key of the total it is a part of.
  const isLevel = words.length === 2 && hasRole(words[0], 'opener') && hasRole(words[1], 'own') && before.scope !== writer.scope;
  // Last year 32 requests, this year up to 45: what it was changed to has the key of what it was.
  const isChanged = !isNamed && before.unit === unit && hasRole(words[words.length - 1], 'resultative');
  return isLevel || isChanged ? { key: before.key, alternatives: before.alternatives } : null;
}
