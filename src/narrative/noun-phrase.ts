import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, isScope, type Token, type WordToken } from './tokens.js';

/** The words that name what a figure counts. */
export interface NounPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is a verb only (撤销2个): what is counted was named before. */
  readonly isVerbal?: boolean;
}

const emptyLeads = new Set(['d', 'p', 'c', 'r', 'u', 'uj', 'ul', 'f', 'm', 'q']);

/** Words that end a noun phrase: of place, prepositions, conjunctions, adverbs. */
const relationTags = new Set(['f', 'p', 'c', 'd', 'a', 'ad']);

/** The noun phrase before a figure: what stands behind the last verb that governs it, without what merely leads to it. */
export function nounBefore(tokens: readonly Token[], terms: NarrativeTerms): NounPhrase | null {
  const { enumerationMark } = terms;
  const treated = treatedThing(tokens, terms);
  if (treated !== null) return treated;
  let end = beforeOrigin(tokens, terms);
  while (end > 0 && isTrailing(tokens[end - 1] as Token)) {
    const token = tokens[end - 1] as Token;
    if (token.type === 'noise' && token.title !== null) return { text: token.title, start: token.start, end: token.end };
    end -= 1;
  }
  let start = 0;
  const time = tokens.findLastIndex((token, i) => i < end && token.type === 'time');
  // The gazette, in the whole year, came out four times: behind the time stands only the verb.
  const behind = tokens.slice(time + 1, end);
  const isVerb = (token: Token): boolean =>
    hasRole(token, 'appear') || hasRole(token, 'lead') || (hasRole(token, 'publish') && hasRole(token, 'lightVerb'));
  if (time > 0 && behind.every(isVerb)) {
    const subject = nounBefore(tokens.slice(0, time), terms);
    const isBody = subject !== null && [...terms.bodySuffixes, ...terms.unitSuffixes].some((suffix) => subject.text.endsWith(suffix));
    if (subject !== null && subject.isVerbal !== true && (!isBody || behind.every((token) => hasRole(token, 'appear')))) return subject;
  }
  for (let i = 0; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'time' || token.type === 'noise' || isScope(token)) start = i + 1;
    else if (token.type === 'mark' && token.text !== enumerationMark) start = i + 1;
    else if (i + 1 < end && hasRole(token, 'lightVerb') && governs(tokens, i, terms)) start = i + 1;
  }
  start = beforeVerbs(tokens, start, end);
  while (start < end && isLeading(tokens[start] as Token, enumerationMark) && !isLastWord(tokens[start] as Token, start + 1 === end))
    start += 1;
  return phraseOf(tokens.slice(start, end), enumerationMark);
}

/** The compiling and publishing of the yearly report was done once: verbs at the end of a stretch belong to the noun before them. */
function beforeVerbs(tokens: readonly Token[], start: number, end: number): number {
  const isVerb = (token: Token | undefined): boolean => hasRole(token, 'lightVerb');
  if (start >= end || !tokens.slice(start, end).every(isVerb)) return start;
  let noun = start;
  while (noun > 0 && isVerb(tokens[noun - 1])) noun -= 1;
  let from = noun;
  while (from > 0 && tokens[from - 1]?.type === 'word' && !isVerb(tokens[from - 1])) from -= 1;
  const hasNoun = tokens.slice(from, noun).some((token) => token.type === 'word' && token.tag.startsWith('n') && !isScope(token));
  // Without a verb before it the noun is the subject: the office, published 623.
  const isGoverned = noun < start && tokens.slice(0, from).some(isVerb);
  return hasNoun && isGoverned ? from : noun;
}

/** Sites, from last year's 48 down to 41: where a stretch ends in what a figure once was, its noun ends before that. */
function beforeOrigin(tokens: readonly Token[], { originWords, formerWords }: NarrativeTerms): number {
  let at = tokens.length;
  while (at > 0) {
    const token = tokens[at - 1] as Token;
    const isFormer = token.type === 'time' || (token.type === 'word' && (token.tag === 'uj' || formerWords.includes(token.text)));
    if (!isFormer) break;
    at -= 1;
  }
  const origin = tokens[at - 1];
  return at > 1 && origin?.type === 'word' && originWords.includes(origin.text) ? at - 1 : tokens.length;
}

/** The new media were tidied up, from 136: what a figure behind "from" counts is the thing that was treated. */
function treatedThing(tokens: readonly Token[], terms: NarrativeTerms): NounPhrase | null {
  const last = tokens[tokens.length - 1];
  if (last?.type !== 'word' || !terms.originWords.includes(last.text)) return null;
  const from = tokens.findIndex((token) => token.type === 'word' && terms.treatmentWords.includes(token.text));
  const to = tokens.findIndex((token, i) => i > from && hasRole(token, 'lightVerb'));
  if (from < 0 || to < 0) return null;
  return phraseOf(
    tokens.slice(from + 1, to).filter((token) => !isScope(token)),
    terms.enumerationMark,
  );
}

/** The noun phrase behind a figure, up to the verb that follows it. */
export function nounAfter(tokens: readonly Token[]): NounPhrase | null {
  const words: WordToken[] = [];
  const isOf = tokens[0]?.type === 'word' && tokens[0].tag === 'uj';
  const phrase = isOf ? tokens.slice(1) : tokens;
  for (const [i, token] of phrase.entries()) {
    if (words.length > 0 && isJoining(phrase, i)) {
      words.push(token as WordToken);
      continue;
    }
    if (
      token.type !== 'word' ||
      hasRole(token, 'grow') ||
      hasRole(token, 'shrink') ||
      hasRole(token, 'share') ||
      hasRole(token, 'resultative')
    )
      break;
    const isVerb = token.tag.startsWith('v') || hasRole(token, 'negator') || hasRole(token, 'each') || hasRole(token, 'lightVerb');
    const isOutcome = token.entry?.senses.some((sense) => sense.type === 'row') ?? false;
    if (words.length > 0 && (isOutcome || (hasRole(token, 'lead') && token.tag !== 'uj'))) break;
    const isNoun =
      token.tag.startsWith('n') || hasRole(token, 'fixedNoun') || (token.entry?.senses.some((sense) => sense.type === 'object') ?? false);
    if (words.length > 0 && (isVerb || relationTags.has(token.tag)) && !isNoun) break;
    if (words.length === 0 && (emptyLeads.has(token.tag) || hasRole(token, 'each')) && !isNoun) break;
    words.push(token);
  }
  return phraseOf(words, '');
}

/** Eighteen offices and departments: a plain noun behind the coordinating word is counted too. */
function isJoining(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isNoun = next?.type === 'word' && /^(?:n(?![rst])|b|j)/.test(next.tag) && (next.entry?.senses.length ?? 0) === 0;
  return hasRole(tokens[at], 'coordinator') && isNoun && !isScope(next) && !hasRole(next, 'lead') && !hasRole(next, 'lightVerb');
}

/** What a figure without any noun is said of: the predicate behind it. */
export function predicateAfter(tokens: readonly Token[]): NounPhrase | null {
  const end = tokens.findIndex((token) => token.type !== 'word' || hasRole(token, 'coordinator'));
  return phraseOf(tokens.slice(0, end < 0 ? tokens.length : end), '');
}

/** True when the phrase is a bare verb: what is counted is then named behind the figure, if anywhere. */
export function isBareVerb(tokens: readonly Token[]): boolean {
  const matter = tokens.filter((token) => token.type === 'word' && !isTrailing(token) && !hasRole(token, 'lead') && !isScope(token));
  return matter.every((token) => hasRole(token, 'lightVerb') || (token.type === 'word' && emptyLeads.has(token.tag)));
}

/** A verb among the items of an enumeration is one of them, unless it clearly begins a statement. */
function governs(tokens: readonly Token[], at: number, { enumerationMark, nounEndings }: NarrativeTerms): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isMark(after, enumerationMark) || hasRole(after, 'coordinator') || hasRole(before, 'coordinator')) return false;
  // A rate, a volume or a number of something: the verb is part of the noun.
  if (after?.type === 'word' && nounEndings.includes(after.text)) return false;
  return !isMark(before, enumerationMark) || hasRole(tokens[at], 'statement');
}

/** The segmenter takes some nouns (初中) for words of place or time: a longer word left alone is the noun. */
function isLastWord(token: Token, isLast: boolean): boolean {
  return isLast && token.type === 'word' && token.entry === null && token.text.length > 1 && token.tag === 'f';
}

function isLeading(token: Token, enumerationMark: string): boolean {
  if (token.type !== 'word') return token.type !== 'mark' || token.text === enumerationMark;
  if (hasRole(token, 'comparator') || hasRole(token, 'timeComparator') || hasRole(token, 'resultative')) return true;
  return hasRole(token, 'lead') || hasRole(token, 'opener') || (token.entry === null && emptyLeads.has(token.tag));
}

function isTrailing(token: Token): boolean {
  if (token.type !== 'word') return true;
  if (hasRole(token, 'comparator') || hasRole(token, 'timeComparator') || hasRole(token, 'resultative')) return true;
  return (
    isBoundWord(token) ||
    hasRole(token, 'copula') ||
    hasRole(token, 'each') ||
    hasRole(token, 'respectively') ||
    hasRole(token, 'share') ||
    isParticle(token)
  );
}

/** More than six tenths (以上): a bound of what has no figure names nothing. */
function isBoundWord(token: WordToken): boolean {
  return (hasRole(token, 'qualifier') && token.tag === 'f') || hasRole(token, 'superlative');
}

function isParticle(token: WordToken): boolean {
  return token.entry === null
    ? ['uj', 'u', 'd', 'ul', 'c'].includes(token.tag)
    : ['uj', 'u', 'ul'].includes(token.tag) && token.text.length === 1;
}

function phraseOf(tokens: readonly Token[], enumerationMark: string): NounPhrase | null {
  const words = tokens.filter((token) => token.type === 'word' || isMark(token, enumerationMark));
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return null;
  // Two are solved, one is still (正在) at work: an adverb names nothing.
  if (words.every((token) => token.type === 'word' && token.tag === 'd' && !hasRole(token, 'lightVerb') && token.text.length > 1))
    return null;
  const text = words.map((token) => (token as WordToken).text).join('');
  const isVerbal = words.every((token) => token.type === 'word' && (hasRole(token, 'lightVerb') || /^(?:v(?!n)|d)/.test(token.tag)));
  return { text, start: first.start, end: last.end, isVerbal };
}
