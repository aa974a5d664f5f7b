import { releaseFromForm } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { hasRole, isMark, type Token } from './tokens.js';

/**
 * Two reviews and one lawsuit were put right: what is said behind the last of figures that are enumerated is said of all of them. An
 * outcome is that of each; what is none of the form's makes none of them the form's.
 */
export function shareOutcomes(placed: readonly PlacedClaim[], tokens: readonly Token[], enumerationMark: string): void {
  for (let index = placed.length - 1; index > 0; index--) {
    const { claim: last, token } = placed[index] as PlacedClaim;
    const { claim, token: before } = placed[index - 1] as PlacedClaim;
    const [, row, column] = claim.key.split('.');
    const isCount = claim.isFormKey && claim.kind === 'count' && claim.key.startsWith('disputes.') && column === 'total' && !claim.negation;
    if (!isCount || !isNamedBehind(claim) || !isNamedBehind(last) || !areJoined(tokens, before, token, enumerationMark)) continue;
    const outcome = last.isFormKey && last.key.startsWith('disputes.') ? last.key.split('.')[2] : undefined;
    if (outcome === 'total') continue;
    if (outcome === undefined) releaseFromForm(claim);
    else claim.key = `disputes.${row}.${outcome}`;
  }
}

function isNamedBehind({ nounRange, valueRange }: PlacedClaim['claim']): boolean {
  return nounRange !== null && nounRange[0] >= valueRange[1];
}

/** Nothing but words, and one mark of enumeration or a word for "and", stands between two figures. */
function areJoined(tokens: readonly Token[], from: number, to: number, enumerationMark: string): boolean {
  const between = tokens.slice(from + 1, to);
  return (
    between.every((token) => token.type === 'word' || isMark(token, enumerationMark)) &&
    between.some((token) => isMark(token, enumerationMark) || hasRole(token, 'coordinator'))
  );
}
