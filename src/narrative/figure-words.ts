import { isBareVerb, type NounPhrase, nounAfter, nounBefore, predicateAfter } from './noun-phrase.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, isNeutral, isScope, type QuantityToken, sensesOf, type Token } from './tokens.js';

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
  const last = left.findLast((token) => token.type !== 'noise' || token.title !== null);
  const next = right[0];
  const isBare = isBareVerb(left);
  const isAttribute = last?.type === 'word' && last.tag === 'uj' && !isKeyed;
  // Events are counted behind their name: three meetings held is not three of what the meetings were about.
  const isEvent = terms.eventMeasures.includes(quantity.unit) && !isBare;
  // Two units for secret matters, not disclosed: what stands behind is said of them.
  const isOutcome = !isKeyed && !isBare && sensesOf(next).some((sense) => sense.type === 'row') && nounBefore(left, terms) !== null;
  const isNounWord = next?.type === 'word' && next.tag.startsWith('n') && !hasRole(next, 'lead') && !isOutcome;
  const isNounNext = !isKeyed && !isEvent && (isNounWord || hasRole(next, 'others') || (opensNoun(last) && isNominal(next, right[1])));
  const isTold = words.isRead === 'right' && !isOutcome;
  const isNamedBehind = isTold || isNounNext || ((isBare || isAttribute) && next?.type === 'word');
  // Three times held, four times inspected: the event stands behind its verb.
  const verb = right.slice(0, 2).findIndex((token) => hasRole(token, 'lightVerb'));
  const isVerbNext = (isBare || hasRole(last, 'lead')) && terms.eventMeasures.includes(quantity.unit) && verb >= 0;
  const behind = isVerbNext ? nounAfter(right.slice(verb + 1)) : isNamedBehind ? nounAfter(right) : null;
  const isAnaphor =
    quantity.isWord && quantity.value < 10 && terms.weakMeasures.includes(quantity.unit) && behind === null && left.length > 0 && isBare;
  if (behind !== null) return { noun: behind, isBehind: true, isAnaphor };
  // What it was changed to is of the same thing as what it was.
  const isChanged = hasRole(last, 'resultative') && isBare && hasEarlier;
  const before = isChanged ? null : (nounBefore(left, terms) ?? totalNoun(left) ?? levelNoun(left));
  const isCompared = left.some((token) => hasRole(token, 'comparator') || hasRole(token, 'resultative'));
  return { noun: before ?? (isCompared ? null : (nounAfter(right) ?? predicateAfter(right))), isBehind: false, isAnaphor };
}

/** A verb or a coordinating word right before a figure: what is counted stands behind it. */
function opensNoun(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  return hasRole(token, 'coordinator') || hasRole(token, 'lightVerb') || (token.tag.startsWith('v') && token.tag !== 'vn');
}

/** Parts of speech that nouns begin with, as the segmenter has them. */
function isNominal(token: Token | undefined, behind: Token | undefined): boolean {
  // A verb before a noun is part of it: 预算单位.
  if (token?.type === 'word' && token.tag === 'v' && behind?.type === 'word' && behind.tag.startsWith('n'))
    return !hasRole(token, 'lightVerb');
  return token?.type === 'word' && (hasRole(token, 'fixedNoun') || /^(?:b|vn|an|s|j|l|i|z|eng)/.test(token.tag));
}

/** A closing sum names itself: in all, 242. */
function totalNoun(left: readonly Token[]): NounPhrase | null {
  const word = left.find((token) => hasRole(token, 'total'));
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
export function isChange(left: readonly Token[], isComparedBefore: boolean): boolean {
  const last = left[left.length - 1];
  if (hasRole(last, 'resultative')) return false;
  const compared = isComparedBefore || left.some((token) => hasRole(token, 'comparator'));
  // Something grew by so much: its name stands before the verb, and the figure right behind.
  const verb = left.findLastIndex((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'));
  if (verb < 0) return false;
  const isDirect = left.slice(verb + 1).every((token) => hasRole(token, 'copula') || (token.type === 'word' && token.tag === 'ul'));
  const word = left[verb];
  const named = left.slice(0, verb).findLast((token) => token.type === 'word');
  const isNamed = named?.type === 'word' && named.tag.startsWith('n') && !isScope(named) && !hasRole(named, 'lead');
  return compared || (isDirect && isNamed && word?.type === 'word' && word.text.length > 1);
}

/** The longest takes 20 days: a superlative before the figure or the verb before it. Before a noun, or of a share, it tells nothing. */
export function isExtreme(left: readonly Token[]): boolean {
  const at = left.findLastIndex((token) => hasRole(token, 'superlative'));
  if (at < 0 || left.some((token) => hasRole(token, 'share'))) return false;
  const next = left[at + 1];
  return next?.type !== 'word' || next.tag === 'uj' || (next.tag.startsWith('v') && next.tag !== 'vn' && !hasRole(next, 'copula'));
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

/** A figure without a measure word counts only where its noun says that it is a number. `before` is the token before it. */
export function isBareCount(
  quantity: QuantityToken,
  before: Token | undefined,
  left: readonly Token[],
  right: readonly Token[],
  terms: NarrativeTerms,
): boolean {
  if (right.some((token) => token.type === 'word')) return false;
  let end = left.length - 1;
  while (end >= 0 && (hasRole(left[end], 'copula') || hasRole(left[end], 'each'))) end -= 1;
  const last = left[end];
  if (last?.type !== 'word') return false;
  // Site chrome has counters behind a colon; there only words of the form tell a figure.
  if (left.length > 0 && isMark(before, ':')) return sensesOf(last).length > 0;
  if (quantity.value === 0 && left.some((token) => sensesOf(token).length > 0)) return true;
  if (quantity.isScaled) return true;
  return terms.bareCountNouns.some((noun) => last.text.endsWith(noun)) || sensesOf(last).length > 0;
}

/** Words that add nothing to what is counted: neutral words without a sense. */
export function isFiller(token: Token): boolean {
  return (
    token.type !== 'word' ||
    (isNeutral(token) && sensesOf(token).length === 0 && !hasRole(token, 'resultative') && !hasRole(token, 'publish'))
  );
}

export function untilMark(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex((token) => token.type === 'mark');
  return tokens.slice(0, end < 0 ? tokens.length : end);
}
