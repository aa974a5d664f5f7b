import type { PlacedClaim } from './claim-writer.js';
import { hasRole, type Token } from './tokens.js';

/**
 * One sentence does not state one figure of the form twice with different values: such figures count something narrower each
 * (answered on the spot, answered in time), and none is the form's. Unless one of them is plainly the form's: the only one whose
 * words can mean nothing else (办结64件 beside 办理66件), or the sum of the others (the government's one and the departments' three
 * make four; the seventeen new ones and the one carried over make eighteen).
 */
export function releaseRivals(placed: readonly PlacedClaim[], tokens: readonly Token[], originWords: readonly string[]): void {
  const bySubject = new Map<string, PlacedClaim[]>();
  for (const one of placed) {
    const { claim } = one;
    // Two stretches of months may be different ones, and so may other bodies.
    const isVague = claim.period !== null && !/\d/.test(claim.period);
    if (!claim.isFormKey || isVague || claim.scope === 'others') continue;
    const subject = `${claim.key} ${claim.scope} ${claim.period} ${claim.qualifier}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  }
  for (const rivals of bySubject.values()) {
    if (new Set(rivals.map(({ claim }) => claim.value)).size < 2) continue;
    // From 14 down to nine: the nine are the year's.
    const isOrigin = ({ token }: PlacedClaim): boolean => {
      const before = tokens[token - 1];
      return before?.type === 'word' && originWords.includes(before.text);
    };
    const [now, ...others] = rivals.filter((one) => !isOrigin(one));
    const kept = now !== undefined && others.length === 0 ? [now] : keptOf(rivals, placed, tokens);
    for (const { claim } of rivals.filter((one) => !kept.includes(one))) {
      claim.isFormKey = false;
      claim.key = claim.noun;
      claim.alternatives = [];
    }
  }
}

function keptOf(rivals: readonly PlacedClaim[], placed: readonly PlacedClaim[], tokens: readonly Token[]): readonly PlacedClaim[] {
  const firm = rivals.filter(({ claim }) => claim.alternatives.length === 0);
  if (firm.length < rivals.length && new Set(firm.map(({ claim }) => claim.value)).size === 1) return firm;
  const carried = placed.find(({ claim }) => claim.isFormKey && claim.key.includes('.carriedIn.'))?.claim.value;
  const sum = rivals.reduce((all, { claim }) => all + claim.value, 0);
  const whole = rivals.filter(({ claim }) => claim.value * 2 === sum);
  if (rivals.length > 2 && whole.length === 1) return whole;
  // Of the total so many here, so many there: what stands before the list is the total.
  const [total, part] = rivals;
  const isListed = tokens.slice(total?.token, part?.token).some((token) => hasRole(token, 'opener'));
  if (total !== undefined && isListed && rivals.slice(1).every(({ claim }) => claim.value < total.claim.value)) return [total];
  const [a, b] = rivals.map(({ claim }) => claim.value) as [number, number];
  return rivals.length === 2 && carried !== undefined && Math.abs(a - b) === carried ? rivals : [];
}

/**
 * Documents are marked as open, open on request or closed: beside "open" of its own, "open on request" counts documents, no
 * requests.
 */
export function releaseAttributes(placed: readonly PlacedClaim[], attributes: readonly string[]): void {
  const [open] = attributes;
  const marked = placed.find(({ claim }) => !claim.isFormKey && open !== undefined && claim.noun.endsWith(open));
  if (marked === undefined) return;
  for (const { claim } of placed) {
    if (!claim.isFormKey || claim.unit !== marked.claim.unit || !attributes.includes(claim.noun)) continue;
    claim.isFormKey = false;
    claim.key = claim.noun;
    claim.alternatives = [];
  }
}
