import type { Role } from './lexicon.js';
import { isBareVerb, type NounPhrase, nounAfter, nounBefore, predicateAfter } from './noun-phrase.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, hasSense, isMark, isNeutral, isScope, type QuantityToken, sensesOf, type Token, type WordToken } from './tokens.js';

/** What is known of a count before it is named. */
export interface CountWords {
  readonly quantity: QuantityToken;
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** It has a key of the form, read from the words on this side. */
  readonly isKeyed: boolean;
  readonly isRead: 'left' | 'right';
  /** A claim stands before it in the sentence. */
  readonly hasEarlier: boolean;
  /** Several counts in its unit stand before it, or none at all: a word of totals is its name. */
  readonly hasSummands: boolean;
}

/** The name of a count. */
export interface CountName {
  readonly noun: NounPhrase | null;
  /** The noun stands behind the figure: its words belong to no other. */
  readonly isBehind: boolean;
  /** A small number in words of something named elsewhere: two of the problems. */
  readonly isAnaphor: boolean;
}

/** Names a count by the noun before it, or behind it where the words before are only a verb, or none. */
export function nameCount(words: CountWords, terms: NarrativeTerms): CountName {
  const { quantity, left, right, isKeyed, hasEarlier } = words;
  const last = left[left.length - 1];
  const word = left.findLast((token) => token.type === 'word');
  const next = right[0];
  // Four fields, nineteen tasks: the field names no task.
  const isBare = isBareVerb(left) || hasRole(last, 'structural');
  const isAttribute = last?.type === 'word' && last.tag === 'uj' && !isKeyed;
  // Events are counted behind their name: three meetings held is not three of what the meetings were about.
  const isEvent = terms.eventMeasures.includes(quantity.unit) && !isBare;
  const isNounWord = next?.type === 'word' && next.tag.startsWith('n') && !hasRole(next, 'lead') && !hasSense(next, 'row');
  // Villages, libraries and the like, 120 points in all: those named are of them.
  const cited = left.at(-2);
  const isTitleNamed = cited?.type === 'noise' && cited.title !== null;
  const isEtc =
    last?.type === 'word' &&
    last.text.length === 1 &&
    hasRole(last, 'openEnded') &&
    next?.type === 'word' &&
    (/^(?:n|v|b|j|s|l)/.test(next.tag) || (isTitleNamed && isFieldOf(right))) &&
    !hasRole(next, 'lead');
  const isNounNext = !isKeyed && !isEvent && (isNounWord || hasRole(next, 'others') || isEtc || (opensNoun(last) && isNominal(next)));
  if (!isKeyed && isNamedBeforePersons(quantity, left, right, terms)) {
    const before = nounBefore(left, terms) ?? lastNoun(left);
    if (before !== null) return { noun: before, isBehind: false, isAnaphor: false };
  }
  const isNamedBehind = words.isRead === 'right' || isNounNext || ((isBare || isAttribute) && next?.type === 'word');
  // Three times held, four times inspected: the event stands behind its verb.
  const verb = untilMark(right.slice(0, 2)).findIndex((token) => hasRole(token, 'lightVerb'));
  const isVerbNext = (isBare || hasRole(last, 'lead')) && terms.eventMeasures.includes(quantity.unit) && verb >= 0;
  // Fourteen villages' rate of disclosure is 100%: the rate belongs to the percentage behind it.
  const behind = isVerbNext
    ? (nounAfter(right.slice(verb + 1)) ?? predicateAfter(right))
    : isNamedBehind
      ? nounAfter(isEtc && isFieldOf(right) ? right.slice(1) : right)
      : null;
  const isAnaphor =
    quantity.isWord && quantity.value < 10 && terms.weakMeasures.includes(quantity.unit) && behind === null && left.length > 0 && isBare;
  if (behind !== null) return { noun: behind, isBehind: true, isAnaphor };
  // What it was changed to is of the same thing as what it was, also where a time stands between (降至2023年的12件).
  const matter = left.findLast((token) => token.type === 'word' && token.tag !== 'uj');
  const isTimed = matter === undefined && left.some((token) => token.type === 'time');
  const isChanged = (hasRole(matter, 'resultative') || isTimed) && isBare && hasEarlier;
  // Studied a law four times: the studying took place.
  const isTitled = quantity.unit.endsWith(terms.occasionMark) && last?.type === 'noise' && last.title !== null;
  const named = isTitled && hasRole(left.at(-2), 'citation') ? left.slice(0, -1) : left;
  const sum = words.hasSummands ? totalNoun(left) : null;
  const before = isChanged
    ? null
    : (nounBefore(hasRole(word, 'grow') || hasRole(word, 'shrink') ? untilRelation(left) : named, terms) ?? sum ?? levelNoun(left));
  const isCompared = left.some((token) => hasRole(token, 'comparator') || hasRole(token, 'resultative'));
  return { noun: before ?? (isCompared || isChanged ? null : (nounAfter(right) ?? predicateAfter(right))), isBehind: false, isAnaphor };
}

/** A word that the segmenter takes for an adverb (立法) right before a noun, which it only tells the kind of. */
function isFieldOf(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  const isAdverb = first?.type === 'word' && first.tag === 'd' && first.entry === null && first.text.length > 1;
  return isAdverb && second?.type === 'word' && second.tag.startsWith('n');
}

/**
 * Delegates, 42, attend the meeting; editors, five, take turns: persons named right before their number are what is counted, and what
 * stands behind is what they do. Unless it is a body whose persons are counted, or more persons stand behind.
 */
function isNamedBeforePersons(quantity: QuantityToken, left: readonly Token[], right: readonly Token[], terms: NarrativeTerms): boolean {
  const last = left.findLast((token) => !(hasRole(token, 'openEnded') && token.end - token.start === 1));
  if (!terms.personMeasures.includes(quantity.unit) || last?.type !== 'word') return false;
  const isPerson = (token: Token | undefined): boolean =>
    token?.type === 'word' &&
    !isScope(token) &&
    terms.personEndings.some((ending) => token.text.endsWith(ending)) &&
    !hasRole(token, 'neutral');
  const near = untilMark(right);
  const end = near.findIndex((token) => token.type !== 'word' || /^(?:v(?!n)|p|c|uj)/.test(token.tag));
  return isPerson(last) && near.length > 0 && !near.slice(0, end < 0 ? near.length : end).some(isPerson);
}

/** A noun that may be a verb elsewhere (编辑): right before a figure of persons it is their name. */
function lastNoun(left: readonly Token[]): NounPhrase | null {
  const last = left.at(-1);
  return last?.type === 'word' ? { text: last.text, start: last.start, end: last.end } : null;
}

/** A verb or a coordinating word right before a figure: what is counted stands behind it. */
function opensNoun(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  return (
    hasRole(token, 'coordinator') || hasRole(token, 'lightVerb') || token.tag === 'p' || (token.tag.startsWith('v') && token.tag !== 'vn')
  );
}

/** Parts of speech that nouns begin with, as the segmenter has them. */
function isNominal(token: Token | undefined): boolean {
  return token?.type === 'word' && (hasRole(token, 'fixedNoun') || /^(?:b|vn|an|s|j|l|i|z|eng)/.test(token.tag));
}

/** A closing sum names itself: in all, 242. */
function totalNoun(left: readonly Token[]): NounPhrase | null {
  const isAlone = left.length === 1 && hasRole(left[0], 'copula') && hasRole(left[0], 'lead');
  const word = isAlone ? left[0] : left.find((token) => hasRole(token, 'total'));
  return word?.type === 'word' ? { text: word.text, start: word.start, end: word.end } : null;
}

/** Of the city's own level, 623: without another noun the level names what is counted. */
function levelNoun(left: readonly Token[]): NounPhrase | null {
  const matter = left.filter((token) => token.type === 'word' && !hasRole(token, 'opener'));
  const [word] = matter;
  if (matter.length !== 1 || word?.type !== 'word' || !(hasRole(word, 'own') || hasRole(word, 'others'))) return null;
  return { text: word.text, start: word.start, end: word.end };
}

/** A count is a change when it is compared and grows or shrinks, and is not what it grew to. */
export function isChange(left: readonly Token[], isComparedBefore: boolean, originWords: readonly string[]): boolean {
  const last = left[left.length - 1];
  if (hasRole(last, 'resultative') || (last?.type === 'word' && originWords.includes(last.text))) return false;
  // Higher than last year's by so much: the time stands between the verb and the figure.
  const grown = left.findLastIndex((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'));
  const isThan = grown >= 0 && last?.type === 'time' && grown === left.length - 2;
  const compared = isComparedBefore || isThan || left.some((token) => hasRole(token, 'comparator'));
  // Something grew by so much: its name stands before the verb, and the figure right behind.
  const verb = growthVerb(left, compared);
  if (verb < 0) return false;
  const isDirect = left.slice(verb + 1).every((token) => hasRole(token, 'copula') || (token.type === 'word' && token.tag === 'ul'));
  const word = left[verb];
  const named = left.slice(0, verb).findLast((token) => token.type === 'word');
  const isNoun = named?.type === 'word' && (named.tag.startsWith('n') || hasRole(named, 'routeMatter') || hasRole(named, 'bareNoun'));
  const isNamed = isNoun && named?.type === 'word' && !isScope(named) && !hasRole(named, 'lead');
  const isWhole = word?.type === 'word' && (word.text.length > 1 || hasRole(word, 'trend'));
  return compared || (isDirect && isNamed && isWhole);
}

/** A superlative right before a figure is a bound; before a noun it is part of its name, and beside a share a remark. */
export function isBound(tokens: readonly Token[], figure: number): boolean {
  const start = tokens.findLastIndex((token, i) => i < figure && (token.type === 'mark' || token.type === 'quantity'));
  const left = tokens.slice(start + 1, figure);
  const at = left.findLastIndex((token) => hasRole(token, 'superlative'));
  if (at < 0 || left.slice(0, at).some((token) => hasRole(token, 'share'))) return false;
  return left.slice(at + 1).every((token) => isNeutral(token));
}

/** A noun and its figure, without any verb: one more item of what stands before it. */
export function isBareItem(tokens: readonly Token[]): boolean {
  const figure = tokens.findIndex((token) => token.type === 'quantity');
  const words = tokens.slice(0, Math.max(0, figure));
  const isVerb = (token: Token): boolean =>
    hasRole(token, 'lightVerb') ||
    hasRole(token, 'statement') ||
    (token.type === 'word' && token.entry === null && /^v(?!n)/.test(token.tag));
  const isBody = (token: Token): boolean =>
    ['own', 'others', 'area', 'system', 'opener', 'negator'].some((role) => hasRole(token, role as Role));
  const actions = words.some((token) => sensesOf(token).some((sense) => sense.type === 'action'));
  return words.length > 0 && !actions && words.every((token) => token.type === 'word' && !isVerb(token) && !isBody(token));
}

/** Where it grows or shrinks; compared with another time, what is new is growth too (较去年新增粉丝2126人). */
export function growthVerb(left: readonly Token[], isCompared: boolean): number {
  const isNew = (token: Token): boolean => isCompared && hasRole(token, 'newly');
  // Notices of a higher interest (较高的公告): an attribute tells no growth.
  const isAttribute = (at: number): boolean => left[at + 1]?.type === 'word' && (left[at + 1] as WordToken).tag === 'uj';
  return left.findLastIndex((token, i) => (hasRole(token, 'grow') || hasRole(token, 'shrink') || isNew(token)) && !isAttribute(i));
}

/** Documents named by their titles, and so many of them (等3个指导意见), of what was carried out: cited, not counted. */
export function isCited(tokens: readonly Token[], at: number, enumerationMark: string): boolean {
  if (!hasRole(tokens[at - 1], 'openEnded')) return false;
  let depth = 0;
  for (let i = at - 2; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (isMark(token, ')')) depth += 1;
    else if (isMark(token, '(')) depth -= 1;
    else if (depth > 0) continue;
    else if (token.type === 'noise' && token.title !== null) {
      const before = tokens.slice(Math.max(0, i - 4), i);
      if (before.some((near) => hasRole(near, 'citation'))) return true;
    } else if (token.type !== 'noise' && !isMark(token, enumerationMark) && !hasRole(token, 'coordinator')) return false;
  }
  return false;
}

/** It grows or shrinks. */
export function isGrowth(left: readonly Token[]): boolean {
  return left.some((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'));
}

const relations = ['comparator', 'grow', 'shrink', 'share', 'respectively'] as const;

/** The words before those that tell how a figure relates to what they name: compared, grown, shared. */
export function untilRelation(left: readonly Token[]): readonly Token[] {
  const at = left.findIndex((token) => relations.some((role) => hasRole(token, role)));
  return at < 0 ? left : left.slice(0, at);
}

/** As `untilRelation`; of what opens with the relation itself (占比较高的是予以公开), what stands behind its copula. */
export function listedName(words: readonly Token[]): readonly Token[] {
  const stem = untilRelation(words);
  if (stem.length > 0 || !hasRole(words[0], 'share')) return stem;
  const copula = words.findLastIndex((token) => hasRole(token, 'copula'));
  return copula < 0 ? stem : words.slice(copula + 1);
}

/** As `untilRelation`, and without how it went, where something stands before that (申请增速放缓：2020年…). */
export function untilTrend(left: readonly Token[]): readonly Token[] {
  const words = untilRelation(left);
  const at = words.findIndex((token, i) => i > 0 && hasRole(token, 'trend'));
  return at < 0 ? words : words.slice(0, at);
}

/** A figure without a measure word counts only where its noun says that it is a number. `before` is the token before it. */
export function isBareCount(
  quantity: QuantityToken,
  before: Token | undefined,
  left: readonly Token[],
  right: readonly Token[],
  terms: NarrativeTerms,
): boolean {
  // Readers, from 32 thousand up to 45: what it became tells no noun.
  if (right.some((token) => token.type === 'word') && !hasRole(right[0], 'resultative')) return false;
  if (quantity.isScaled && hasRole(left[left.length - 1], 'resultative')) return true;
  let end = left.length - 1;
  while (end >= 0 && (hasRole(left[end], 'copula') || hasRole(left[end], 'each'))) end -= 1;
  const last = left[end];
  if (last?.type !== 'word') return false;
  // Site chrome has counters behind a colon; there only words of the form tell a figure.
  if (left.length > 0 && isMark(before, ':')) return sensesOf(last).length > 0;
  // A rate of nought is no count.
  if (last.text.endsWith(terms.rateEndings[0] as string)) return false;
  if (quantity.value === 0 && left.some((token) => sensesOf(token).length > 0)) return true;
  if (quantity.isScaled) return true;
  return terms.bareCountNouns.some((noun) => last.text.endsWith(noun)) || sensesOf(last).length > 0;
}

const unfilling = ['resultative', 'publish', 'trend', 'comparator'] as const;

/** Words that add nothing to what is counted: neutral words without a sense. */
export function isFiller(token: Token): boolean {
  return token.type !== 'word' || (isNeutral(token) && sensesOf(token).length === 0 && !unfilling.some((role) => hasRole(token, role)));
}

export function untilMark(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex((token) => token.type === 'mark');
  return tokens.slice(0, end < 0 ? tokens.length : end);
}
