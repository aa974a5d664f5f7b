import type { PlacedClaim } from './claim-writer.js';
import { resolveFormKey } from './form-key.js';
import type { Frame } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { readSlots } from './slots.js';
import { hasRole, isNeutral, sensesOf, type Token } from './tokens.js';

/** Three are left, not due yet, and carried over to the next year: the clause behind the figure tells its key. */
export function keyRemainders(placed: readonly PlacedClaim[], tokens: readonly Token[], frame: Frame, lexicon: Lexicon): void {
  const isCarried = (token: Token): boolean => sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'carriedOut');
  if (!tokens.some(isCarried)) return;
  for (const { claim, token } of placed) {
    if (claim.isFormKey || claim.kind !== 'count' || claim.unit === '' || claim.negation) continue;
    const from = tokens.findLastIndex((one, i) => i < token && (one.type === 'mark' || one.type === 'quantity'));
    const next = tokens.findIndex((one, i) => i > token && one.type === 'quantity');
    const behind = tokens.slice(token + 1, next < 0 ? tokens.length : next);
    const isPlain = tokens.slice(from + 1, token).every((one) => isNeutral(one) || hasRole(one, 'negator') || hasRole(one, 'lead'));
    const named = readSlots(tokens.slice(from + 1, token));
    const isOther = named.rows.length > 0 || named.objects.some((object) => object !== 'application');
    // So many were answered, and others carried over: the figure has a verb of its own, unless that is denied (未办结的3件).
    const isDenied = tokens.slice(from + 1, token).some((one) => hasRole(one, 'negator'));
    if (!isDenied && named.actions.some((action) => action === 'handle' || action === 'receive')) continue;
    if (!isPlain || isOther || !behind.some(isCarried)) continue;
    const slots = { ...readSlots([]), objects: ['application'], actions: ['carriedOut'] };
    const key = resolveFormKey(slots, frame, claim.unit, lexicon);
    if (key !== null) Object.assign(claim, { key: key.key, isFormKey: true, alternatives: [] });
  }
}
