import type { ClaimWriter } from './claim-writer.js';
import type { ResolvedKey } from './form-key.js';
import { hasMatter, type Slots } from './slots.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isScope, type Token } from './tokens.js';

/** The key that a count has from one before it: as a level of that total, as what that one was changed to, or as that of another year. */
export function keyFromBefore(writer: ClaimWriter, unit: string, left: readonly Token[], isNamed: boolean): ResolvedKey | null {
  const placed = writer.claims.filter(({ claim }) => claim.kind === 'count').map(({ claim }) => claim);
  const counts = writer.continued === null ? placed : [writer.continued, ...placed];
  const before = counts.at(-1);
  if (before?.isFormKey !== true) return null;
  const words = left.filter((token) => token.type === 'word' && token.tag !== 'uj');
  // Of them the government's own level 63, the districts 41: a level without any other word has the key of the total it is a part of.
  const matter = words.filter((token) => !hasRole(token, 'opener') && !hasRole(token, 'copula'));
  const [level] = matter;
  const isLevel = matter.length === 1 && level !== undefined && (hasRole(level, 'level') || (isScope(level) && !hasRole(level, 'area')));
  const total = counts.findLast(({ scope, isFormKey }) => isFormKey && (scope === 'area' || scope === 'system'));
  if (isLevel && total !== undefined && total.scope !== writer.scope && total.unit === unit) return keyOf(total);
  if (before.unit !== unit) return null;
  // Last year 32 requests, this year up to 45: what it was changed to has the key of what it was.
  const isChanged = !isNamed && hasRole(words[words.length - 1], 'resultative');
  // In 2022 there were 70, in 2023 58.
  const isSeries =
    words.every((token) => hasRole(token, 'lead') || hasRole(token, 'total')) &&
    left.some((token) => token.type === 'time') &&
    before.period !== (writer.localPeriod === undefined ? writer.period : writer.localPeriod);
  return isChanged || isSeries ? keyOf(before) : null;
}

function keyOf({ key, alternatives }: ResolvedKey): ResolvedKey {
  return { key, alternatives };
}

/**
 * A count that has the form's key by its verb alone, or of one asker only, is of something else where the sentence says so: letters and
 * visits 31, dealt with 31; cases that an arbitration court took in; one person who asked nine times.
 */
export function isOfOtherMatter(
  writer: ClaimWriter,
  slots: Slots,
  unit: string,
  clause: readonly Token[],
  { objectWords, askerWords, caseNouns, personMeasures, proposalVerbs, someWords }: NarrativeTerms,
): boolean {
  const counts = writer.claims.flatMap(({ claim }) => (claim.kind === 'count' ? [claim] : []));
  const { application = [] } = objectWords;
  const isSpokenOf = counts.some((claim) => claim.isFormKey || application.some((word) => claim.noun.includes(word)));
  const isOneOf = (token: Token | undefined, words: readonly string[]): boolean => token?.type === 'word' && words.includes(token.text);
  if (clause.some((token, i) => token.type === 'quantity' && personMeasures.includes(token.unit) && isOneOf(clause[i + 1], askerWords)))
    return slots.objects.includes('application');
  // Among them one alone asked nine times.
  const asker = clause.findIndex(
    (token, i) => token.type === 'quantity' && personMeasures.includes(token.unit) && isOneOf(clause[i - 1], someWords),
  );
  if (asker >= 0 && clause.slice(asker).some((token) => isOneOf(token, proposalVerbs))) return slots.objects.includes('application');
  if (hasMatter(slots) || isSpokenOf) return false;
  if (slots.actions.length > 0 && isOneOf(clause.at(-1), caseNouns)) return true;
  const last = counts.at(-1);
  return slots.actions.includes('handle') && last !== undefined && last.unit === unit && last.noun !== '';
}
