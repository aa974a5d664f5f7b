import { type Claim, releaseFromForm } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { groupBySentence } from './claims-by-sentence.js';
import { hasRole, sensesOf, type Token } from './tokens.js';

/**
 * One list does not state one figure of the form twice with different values: such parts count something narrower each (answered on
 * the spot, answered in time), and none is the form's. Unless one of them is plainly the form's: the only one whose words can mean
 * nothing else (办结64件 beside 办理66件), or the sum of the others (the government's one and the departments' three make four).
 * Clauses that stand by themselves may each speak of another body.
 */
export function releaseRivals(placed: PlacedClaim[], tokens: readonly Token[], originWords: readonly string[]): void {
  for (const rivals of rivalsAmong(placed, ({ claim }) => claim)) {
    // From 14 down to nine: the nine are the year's.
    const isOrigin = ({ token }: PlacedClaim): boolean => {
      const before = tokens[token - 1];
      return before?.type === 'word' && originWords.includes(before.text);
    };
    const now = rivals.filter((one) => !isOrigin(one));
    const kept = now.length === 1 ? now : keptOf(rivals, placed, tokens);
    for (const one of rivals.filter((rival) => !kept.includes(rival))) {
      const { claim } = one;
      // Named by the same word, each is the form's or some other body's: neither is given.
      if (rivals.some((rival) => rival !== one && rival.claim.noun === claim.noun)) placed.splice(placed.indexOf(one), 1);
      releaseFromForm(claim);
    }
  }
}

/** Claims of a report that contradict others of their sentence: one of each pair is of another body, or of something narrower. */
export function findContradicted(claims: readonly Claim[]): Set<Claim> {
  const contradicted = new Set<Claim>();
  for (const said of groupBySentence(claims)) {
    const carried = said.find(isCarriedIn)?.value;
    for (const rivals of rivalsAmong(said, (claim) => claim)) {
      const [a, b] = rivals as [Claim, Claim];
      // Received with and without what was carried over.
      if (rivals.length === 2 && carried !== undefined && Math.abs(a.value - b.value) === carried) continue;
      for (const claim of rivals) contradicted.add(claim);
    }
  }
  return contradicted;
}

/** Claims of one key, scope and time whose values differ. */
function rivalsAmong<T>(placed: readonly T[], claimOf: (one: T) => Claim): T[][] {
  const bySubject = new Map<string, T[]>();
  for (const one of placed) {
    const claim = claimOf(one);
    // Two stretches of months may be different ones, and so may other bodies.
    const isVague = claim.period !== null && !/\d/.test(claim.period);
    if (!claim.isFormKey || isVague || claim.scope === 'others') continue;
    const subject = `${claim.key} ${claim.scope} ${claim.period} ${claim.qualifier}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  }
  return [...bySubject.values()].filter((rivals) => new Set(rivals.map((one) => claimOf(one).value)).size > 1);
}

function isCarriedIn(claim: Claim): boolean {
  return claim.isFormKey && claim.key.includes('.carriedIn.');
}

function keptOf(rivals: readonly PlacedClaim[], placed: readonly PlacedClaim[], tokens: readonly Token[]): readonly PlacedClaim[] {
  const firm = rivals.filter(({ claim }) => claim.alternatives.length === 0);
  if (firm.length < rivals.length && new Set(firm.map(({ claim }) => claim.value)).size === 1) return firm;
  const sum = rivals.reduce((all, { claim }) => all + claim.value, 0);
  const all = rivals.filter(({ claim }) => claim.value * 2 === sum);
  if (rivals.length > 2 && all.length === 1) return all;
  const isPart = ({ token }: PlacedClaim): boolean => {
    const opener = tokens.findLastIndex((one, i) => i < token && hasRole(one, 'opener'));
    return placed.some((one) => one.token < opener);
  };
  // Of an area's total the shares of its bodies are each of the form.
  const ofArea = placed.find(({ claim }) => claim.isFormKey && claim.scope !== 'own' && claim.scope !== 'others');
  if (ofArea !== undefined && rivals.every((one) => one.claim.key === ofArea.claim.key && one !== ofArea)) return rivals;
  // Of the total so many here, so many there: what stands before the list is the total.
  const whole = rivals.filter((one) => !isPart(one));
  return whole;
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
    releaseFromForm(claim);
  }
}

/** What they ask for: pollution 96, penalties 39: subjects of requests are called as what the first table counts, and are none of it. */
export function releaseSubjects(placed: readonly PlacedClaim[], tokens: readonly Token[], subjectNouns: readonly string[]): void {
  const isRequest = (token: Token): boolean => sensesOf(token).some((sense) => sense.type === 'object' && sense.name === 'application');
  const at = tokens.findIndex((token, i) => {
    const next = tokens[i + 1];
    return isRequest(token) && next?.type === 'word' && subjectNouns.includes(next.text);
  });
  if (at < 0) return;
  for (const { claim, token } of placed) {
    if (token < at || !claim.key.startsWith('article20.') || !claim.isFormKey) continue;
    releaseFromForm(claim);
  }
}
