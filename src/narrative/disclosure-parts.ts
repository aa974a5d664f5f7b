import type { PlacedClaim } from './claim-writer.js';
import { hasRole, type Token } from './tokens.js';

/**
 * Nine reviews in all, one of them about disclosure: the form counts the one. Where only a part is named to be about disclosure,
 * its total is of all reviews, and the part has its key.
 */
export function moveToDisclosureParts(placed: readonly PlacedClaim[], tokens: readonly Token[]): void {
  placed.forEach((total, index) => {
    const part = placed[index + 1];
    const isTotal = total.claim.isFormKey && /^disputes\.[^.]+\.total$/.test(total.claim.key) && !total.claim.negation;
    if (part === undefined || !isTotal || part.claim.kind !== 'count') return;
    const opener = tokens.findIndex((token, i) => i > total.token && i < part.token && hasRole(token, 'opener'));
    const isAbout = (token: Token): boolean => hasRole(token, 'disputeContext') || hasRole(token, 'disclosureTopic');
    const isPart = opener >= 0 && tokens.slice(opener, part.token).some(isAbout);
    if (!isPart || tokens.slice(clauseStart(tokens, total.token), total.token).some(isAbout)) return;
    Object.assign(part.claim, { key: total.claim.key, isFormKey: true, alternatives: [] });
    Object.assign(total.claim, { key: total.claim.noun, isFormKey: false, alternatives: [] });
  });
}

function clauseStart(tokens: readonly Token[], at: number): number {
  return tokens.findLastIndex((token, i) => i < at && token.type === 'mark') + 1;
}
