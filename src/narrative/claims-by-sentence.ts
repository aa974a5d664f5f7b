import type { Claim } from './claim.js';

/** Claims with the others of their sentence, sentence by sentence. */
export function groupBySentence(claims: readonly Claim[]): Claim[][] {
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) {
    const said = sentences.get(claim.sentence[0]);
    if (said === undefined) sentences.set(claim.sentence[0], [claim]);
    else said.push(claim);
  }
  return [...sentences.values()];
}
