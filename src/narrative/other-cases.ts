import { releaseFromForm } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { disputes } from './frame.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, isNeutral, sensesOf, type Token } from './tokens.js';

/**
 * Three lawsuits, none of them about disclosure: what stands behind the figure says that it is none of the form's. Told of
 * each, it holds for all before it, up to a semicolon; else for those enumerated with it.
 */
export function releaseOtherCases(placed: readonly PlacedClaim[], tokens: readonly Token[], terms: NarrativeTerms): void {
  releaseEarlier(placed, tokens);
  if (!placed.some(isCase)) return;
  releaseOfOtherCause(placed, tokens, terms);
  releaseNamedOther(placed, tokens, terms);
  placed.forEach((one, index) => {
    const end = tokens.findIndex((token, i) => i > one.token && (token.type === 'quantity' || isMark(token, ';')));
    const remark = remarkIn(tokens.slice(one.token + 1, end < 0 ? tokens.length : end), terms);
    if (remark === null) return;
    const isOfAll = remark.some((token) => hasRole(token, 'each'));
    const isEnd = (token: Token): boolean =>
      isOfAll ? isMark(token, ';') : token.type === 'mark' && !isMark(token, terms.enumerationMark);
    const start = tokens.findLastIndex((token, i) => i < one.token && isEnd(token));
    for (const other of placed.slice(0, index + 1)) {
      if (other.token > start && isCase(other)) releaseFromForm(other.claim);
    }
  });
}

/** Because of penalties asked to be reviewed, five, of them upheld four: what was decided on is named, and is not disclosure. */
function releaseOfOtherCause(placed: readonly PlacedClaim[], tokens: readonly Token[], terms: NarrativeTerms): void {
  let isOther = false;
  let end = 0;
  for (const one of placed) {
    const before = tokens.slice(end, one.token);
    end = one.token;
    const reason = before.findLastIndex(
      (token) => hasRole(token, 'reason') || (token.type === 'word' && terms.reasonWords.includes(token.text)),
    );
    if (before.some((token) => isMark(token, ';'))) isOther = false;
    if (reason >= 0) isOther = isOfOtherField(before.slice(reason + 1));
    if (isOther && isCase(one)) releaseFromForm(one.claim);
  }
}

/** Other reviews 93, lawsuits 41: called other cases than those of disclosure, and so are those enumerated with them. */
function releaseNamedOther(placed: readonly PlacedClaim[], tokens: readonly Token[], terms: NarrativeTerms): void {
  let isOther = false;
  let end = -1;
  for (const one of placed) {
    const before = tokens.slice(end + 1, one.token);
    end = one.token;
    const isListed = isMark(before[0], terms.enumerationMark) || hasRole(before[0], 'coordinator');
    isOther = (isOther && isListed) || before.some((token, i) => isOtherWord(token, terms) && isNamedCase(before[i + 1], before[i + 2]));
    if (isOther && isCase(one)) releaseFromForm(one.claim);
  }
}

/** The three reviews carried over from last year were decided, one of them put right: they, and what came of them, are of that year. */
function releaseEarlier(placed: readonly PlacedClaim[], tokens: readonly Token[]): void {
  const first = placed.findIndex(({ claim, token }) => {
    const next = tokens.slice(token + 1, token + 3).find((one) => !isNeutral(one) || sensesOf(one).length > 0);
    return claim.isFormKey && claim.key.startsWith('applications.carriedIn.') && isNamedCase(next, undefined);
  });
  if (first < 0) return;
  for (const one of placed.slice(first)) {
    if (one === placed[first] || isCase(one)) releaseFromForm(one.claim);
  }
}

function isOtherWord(token: Token, { otherCaseWords }: NarrativeTerms): boolean {
  return token.type === 'word' && otherCaseWords.includes(token.text);
}

function isNamedCase(token: Token | undefined, next: Token | undefined): boolean {
  const named = token !== undefined && hasRole(token, 'lead') ? next : token;
  return sensesOf(named).some((sense) => sense.type === 'object' && disputes.includes(sense.name));
}

/** Something that the first table counts is named, and no disclosure. */
function isOfOtherField(words: readonly Token[]): boolean {
  // That something was applied for says nothing of what it is about.
  const named = words.filter((token) => !hasRole(token, 'bareRequest'));
  const names = named.flatMap((token) => sensesOf(token).flatMap((sense) => (sense.type === 'object' ? [sense.name] : [])));
  const isTopic = named.some((token) => hasRole(token, 'disclosureTopic') || hasRole(token, 'disputeContext'));
  return !isTopic && !names.includes('application') && names.some((name) => decisions.includes(name));
}

/** What bodies decide beside disclosure, as the first table names it. */
const decisions: readonly string[] = ['licensing', 'penalties', 'coercion', 'fees'];

function isCase({ claim }: PlacedClaim): boolean {
  return claim.isFormKey && claim.key.startsWith('disputes.') && !claim.negation;
}

/** The clause that says no more than that the cases before it are not about disclosure, or are those of others; null without one. */
function remarkIn(tokens: readonly Token[], terms: NarrativeTerms): readonly Token[] | null {
  for (let from = 0; from < tokens.length; ) {
    const mark = tokens.findIndex((token, i) => i >= from && token.type === 'mark');
    const clause = tokens.slice(from, mark < 0 ? tokens.length : mark);
    if (saysUnrelated(clause, terms) || saysOfOthers(clause)) return clause;
    from += clause.length + 1;
  }
  return null;
}

/** All of them are handled for others by the body itself (均由我局代理). */
function saysOfOthers(clause: readonly Token[]): boolean {
  return hasRole(clause.at(-1), 'exempt') && clause.some((token) => hasRole(token, 'own')) && clause.slice(0, -1).every(isNeutral);
}

function saysUnrelated(clause: readonly Token[], { notMark, unrelatedWords, unrelatedPrefixes }: NarrativeTerms): boolean {
  const topic = clause.findIndex((token) => hasRole(token, 'disclosureTopic') || hasRole(token, 'disputeContext'));
  if (topic < 0) return false;
  const isOneOf = (token: Token | undefined, words: readonly string[]): boolean => token?.type === 'word' && words.includes(token.text);
  const isNot = (token: Token): boolean => hasRole(token, 'negator') || isOneOf(token, [notMark]);
  const concern = clause.findIndex((token) => hasRole(token, 'concern'));
  const isDenied = concern < topic && clause.slice(0, Math.max(0, concern)).some(isNot);
  if (
    !isDenied &&
    !isOneOf(clause[topic - 1], unrelatedPrefixes) &&
    !clause.slice(topic + 1).some((token) => isOneOf(token, unrelatedWords))
  )
    return false;
  return clause.every(
    (token) =>
      sensesOf(token).length === 0 && (isNeutral(token) || isNot(token) || isOneOf(token, [...unrelatedPrefixes, ...unrelatedWords])),
  );
}
