import { isAverage, isParticleOf } from './clause-words.js';
import { isBound, isCited, untilMark } from './figure-words.js';
import type { Frame } from './frame.js';
import { disputes } from './frame.js';
import type { Role } from './lexicon.js';
import type { Slots } from './slots.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, type QuantityToken, type Token } from './tokens.js';

/** Words that make a count one of something narrower, and are known to. */
const narrowing: readonly Role[] = ['restrictor', 'narrow', 'concern', 'exempt', 'negator', 'record', 'review', 'duty'];

/** These are no figures of the form, whatever else is said. */
const otherActions: readonly string[] = ['underway', 'collect'];

/**
 * What tells the reader of the report what to do, or what holds under a condition: its figures are of the rules, and none of the
 * year's. From the clause that opens so to the end of the sentence.
 */
export function isAdvice(tokens: readonly Token[], terms: NarrativeTerms): boolean {
  const at = tokens.findIndex((token) => token.type === 'word' && !hasRole(token, 'lead'));
  const first = tokens[at];
  if (first?.type !== 'word') return false;
  const next = tokens[at + 1];
  // A word for a hint is one where it stands alone, or before what the reader does: a letter of reminder (提醒函) is none.
  const isAlone = first.text.length > 2 || next === undefined || (next.type === 'word' && /^(?:v|r|p|d|b|zg)/.test(next.tag));
  const isCalled = terms.adviceOpeners.includes(first.text) && isAlone && !hasRole(next, 'statement');
  if (isCalled) return true;
  const isActive = (token: Token | undefined): boolean => token?.type === 'word' && /^(?:v|p|d|x|zg)/.test(token.tag);
  if (terms.conditionWords.includes(first.text) && (isActive(next) || first.tag === 'd')) return true;
  const plea = tokens.findIndex((token) => token.type === 'word' && terms.pleaWords.includes(token.text));
  const figure = tokens.findIndex((token) => token.type === 'quantity');
  if (plea >= 0 && (figure < 0 || plea < figure) && isActive(tokens[plea + 1])) return true;
  const advised = tokens.findIndex((token) => token.type === 'word' && terms.advisedWords.includes(token.text));
  const isFirst = advised >= 0 && tokens.slice(at, advised).every((token) => token.type === 'word' && !/^v/.test(token.tag));
  const told = tokens.slice(advised + 1, advised + 4);
  return isFirst && told.some((token) => token.type === 'word' && terms.permissionWords.includes(token.text));
}

/** Where the clause of a token begins. */
export function clauseStart(tokens: readonly Token[], at: number, { enumerationMark }: NarrativeTerms): number {
  return tokens.findLastIndex((token, i) => i < at && token.type === 'mark' && token.text !== enumerationMark) + 1;
}

/** What stands with a figure makes it an average, a duty, a price, an aim, a bound or a rule: no figure of the year. */
export function isUncounted(
  quantity: QuantityToken,
  at: number,
  left: readonly Token[],
  right: readonly Token[],
  tokens: readonly Token[],
  terms: NarrativeTerms,
): boolean {
  const from = clauseStart(tokens, at, terms);
  const own = left.filter((token) => token.start >= (tokens[from]?.start ?? 0));
  const isDuty = own.some((token) => hasRole(token, 'duty')) && !isParticleOf(own.at(-1));
  if (isDuty || own.some((token) => isAverage(token, terms.averageWords)) || left.some((token) => hasRole(token, 'self'))) return true;
  // All but three (除3件外): the three are told to be left out.
  const { exceptionWords, outsideWords } = terms;
  const isWord = (token: Token | undefined, words: readonly string[]): boolean => token?.type === 'word' && words.includes(token.text);
  if (isWord(left.at(-1), exceptionWords) && isWord(right[0], outsideWords)) return true;
  // Each 1.8 metres high, 2.4 wide: what is told of each in one breath.
  const before = tokens.slice(from, at);
  const earlier = before.findLast((token) => token.type === 'quantity');
  const isJoined = isMark(left[0], terms.enumerationMark);
  const isTwin = earlier?.type === 'quantity' && (earlier.unit === quantity.unit || isJoined);
  if (isTwin && before.some((token) => isAverage(token, terms.averageWords))) return true;
  const noun = left.findLast((token) => token.type === 'word');
  if (noun?.type === 'word') {
    if (quantity.unit in terms.moneyUnits && terms.priceEndings.some((ending) => noun.text.endsWith(ending))) return true;
    if (terms.targetNouns.includes(noun.text) && terms.pieceMeasures.includes(quantity.unit)) return true;
  }
  return isRule(untilMark(right), terms) || isBound(tokens, at) || isCited(tokens, at, terms.enumerationMark);
}

/** By the rule of no fewer than three: the figure is of a rule that its noun names behind it. */
function isRule(behind: readonly Token[], { ruleNouns }: NarrativeTerms): boolean {
  const particle = behind.findIndex((token) => token.type === 'word' && token.tag === 'uj');
  const noun = behind[particle + 1];
  return particle >= 0 && noun?.type === 'word' && ruleNouns.includes(noun.text);
}

/**
 * A count of requests or cases that is none of the form's, without a word that is known to narrow it: what keeps the form's key from
 * it is a word the reader does not know. It may be the form's figure or another one; so it is not given.
 */
export function isNearForm(
  unit: string,
  words: readonly Token[],
  slots: Slots,
  frame: Frame,
  { requestMeasures }: NarrativeTerms,
): boolean {
  if (!requestMeasures.includes(unit) || slots.channels.length > 0 || slots.isPublished) return false;
  if (frame.object === 'document' || frame.object === 'appeal' || slots.objects.includes('appeal')) return false;
  const isOfForm = (object: string | null): boolean => object === 'application' || (object !== null && disputes.includes(object));
  const isOutcome = frame.object === null && frame.isDisclosure && slots.outcomes.length > 0;
  const isNamed = slots.objects.some(isOfForm) || isOutcome;
  if (slots.actions.some((action) => otherActions.includes(action)) || slots.objects.includes('processingFee')) return false;
  const isDispute = [...slots.objects, frame.object ?? ''].some((object) => disputes.includes(object));
  if (isDispute && !frame.isDisclosure) return false;
  const isSpokenOf =
    isOfForm(frame.object) &&
    (slots.rows.length + slots.applicants.length + slots.actions.length > 0 || (isDispute && slots.outcomes.length > 0));
  if (!isNamed && !isSpokenOf) return false;
  if (words.some((token) => narrowing.some((role) => hasRole(token, role)))) return false;
  // What they ask for is mainly insurance, six: what stands behind the copula is counted.
  const copula = words.findLastIndex((token) => hasRole(token, 'copula'));
  const isPredicative =
    copula > 0 && words.slice(copula + 1).some((token) => token.type === 'word' && token.entry === null && token.tag.startsWith('n'));
  if (isPredicative) return false;
  const particle = words.findLastIndex((token) => token.type === 'word' && token.tag === 'uj');
  const attribute = words[particle - 1];
  return !(attribute?.type === 'word' && /^(?:n|vn|j|b)/.test(attribute.tag));
}
