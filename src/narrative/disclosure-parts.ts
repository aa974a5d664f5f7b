import { releaseFromForm } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { disputes } from './frame.js';
import { hasRole, sensesOf, type Token } from './tokens.js';

/**
 * Nine reviews and five lawsuits in all, one review among them about disclosure: the form counts the one. Where only a part is
 * named to be about disclosure, its totals are of all reviews and lawsuits, and the part has the key it names, or else that of the
 * total before it.
 */
export function moveToDisclosureParts(placed: readonly PlacedClaim[], tokens: readonly Token[]): void {
  const isAbout = (token: Token): boolean => hasRole(token, 'disputeContext') || hasRole(token, 'disclosureTopic');
  const isTotal = ({ claim, token }: PlacedClaim): boolean =>
    claim.isFormKey &&
    /^disputes\.[^.]+\.total$/.test(claim.key) &&
    !claim.negation &&
    !tokens.slice(clauseStart(tokens, token), token).some(isAbout);
  placed.forEach((part, index) => {
    const before = placed[index - 1];
    if (before === undefined || part.claim.kind !== 'count') return;
    const opener = tokens.findIndex((token, i) => i > before.token && i < part.token && hasRole(token, 'opener'));
    const named = opener < 0 ? [] : tokens.slice(opener, part.token);
    if (!named.some(isAbout)) return;
    const totals = placed.slice(0, index).filter(isTotal);
    const last = totals.at(-1);
    if (last === undefined) return;
    const isNamed = named.some((token) => sensesOf(token).some((sense) => sense.type === 'object' && disputes.includes(sense.name)));
    if (!isNamed && last !== before) return;
    if (!isNamed) Object.assign(part.claim, { key: last.claim.key, isFormKey: true, alternatives: [] });
    for (const { claim } of totals) releaseFromForm(claim);
  });
}

function clauseStart(tokens: readonly Token[], at: number): number {
  return tokens.findLastIndex((token, i) => i < at && token.type === 'mark') + 1;
}
