import type { ClaimQualifier } from './claim.js';
import type { Entry, Lexicon, Role, Sense } from './lexicon.js';

interface Span {
  /** Character offsets in the sentence's folded text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Span {
  readonly type: 'word';
  readonly text: string;
  /** Part of speech, as the segmenter gives it. */
  readonly tag: string;
  readonly entry: Entry | null;
}

/** A punctuation mark that parts clauses, or encloses. */
export interface MarkToken extends Span {
  readonly type: 'mark';
  readonly text: string;
}

/** A number that counts something. */
export interface QuantityToken extends Span {
  readonly type: 'quantity';
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  readonly qualifier: ClaimQualifier;
  readonly isWord: boolean;
  /** Written in tens of thousands and the like: no code or address is. */
  readonly isScaled: boolean;
}

/** A time, resolved to the period of a claim; `isLocal`: it holds for the next figure only. `isOther`: it says nothing of the figure. */
export interface TimeToken extends Span {
  readonly type: 'time';
  readonly period: string | null;
}

/** A number that is no figure, a title, an address. */
export interface NoiseToken extends Span {
  readonly type: 'noise';
  /** What stands between the brackets of a title; null for other noise. */
  readonly title: string | null;
}

export type Token = WordToken | MarkToken | QuantityToken | TimeToken | NoiseToken;

export function hasRole(token: Token | undefined, role: Role): boolean {
  return token?.type === 'word' && token.entry !== null && token.entry.roles.has(role);
}

export function sensesOf(token: Token | undefined): readonly Sense[] {
  return token?.type === 'word' && token.entry !== null ? token.entry.senses : [];
}

export function hasSense(token: Token | undefined, type: Sense['type']): boolean {
  return sensesOf(token).some((sense) => sense.type === type);
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token?.type === 'mark' && token.text === text;
}

/** Parts of speech that narrow nothing: adverbs, particles, prepositions, conjunctions, pronouns, places, times, names, set phrases. */
const emptyTags = new Set([
  'd',
  'u',
  'uj',
  'ul',
  'uz',
  'ud',
  'ug',
  'uv',
  'c',
  'p',
  'r',
  'rr',
  'y',
  't',
  'f',
  'q',
  'm',
  'mq',
  'zg',
  'x',
  'e',
  'ad',
  'vd',
  'i',
  'z',
]);

/** True when a word adds nothing that narrows what is counted. */
export function isNeutral(token: Token): boolean {
  if (token.type !== 'word') return true;
  if (hasRole(token, 'restrictor')) return false;
  if (token.entry === null) return emptyTags.has(token.tag);
  return token.entry.senses.length > 0 || harmless.some((role) => hasRole(token, role)) || isScope(token);
}

const harmless: readonly Role[] = [
  'neutral',
  'respectively',
  'each',
  'copula',
  'coordinator',
  'opener',
  'qualifier',
  'timeLead',
  'disclosureTopic',
  'resultative',
  'comparator',
  'trend',
  'timeComparator',
];

export function isScope(token: Token): boolean {
  return hasRole(token, 'own') || hasRole(token, 'area') || hasRole(token, 'system') || hasRole(token, 'others');
}

/** Looks words up in the lexicon. */
export function makeWord(lexicon: Lexicon, text: string, tag: string, start: number): WordToken {
  return { type: 'word', text, tag, start, end: start + text.length, entry: lexicon.entries.get(text) ?? null };
}
