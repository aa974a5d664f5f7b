import type { ClaimScope } from './claim.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isNeutral, isScope, sensesOf, type Token, type WordToken } from './tokens.js';

/** A stretch between marks, enumeration marks excepted. */
export interface Clause {
  /** Token indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The mark before it and the mark behind it; null at the ends of the sentence. */
  readonly opening: string | null;
  readonly closing: string | null;
}

export function splitClauses(tokens: readonly Token[], enumerationMark: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let opening: string | null = null;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && (token.type !== 'mark' || token.text === enumerationMark)) continue;
    const closing = token?.type === 'mark' ? token.text : null;
    if (i > from) clauses.push({ from, to: i, opening, closing });
    opening = closing;
    from = i + 1;
  }
  return clauses;
}

/** Scope and time that a clause opens with. */
export interface ClauseLead {
  readonly scope: ClaimScope | null;
  /** `undefined`: the clause names no time. */
  readonly period: string | null | undefined;
  /** The time stands in a comparison: it holds for the first figure only. */
  readonly isLocal: boolean;
  /** The bodies are those that something is done for (指导各镇公开信息26条): what the body then does is its own again. */
  readonly isObject: boolean;
}

/** Reads whose figures a clause states, and of when, from the words before its matter. */
export function readLead(tokens: readonly Token[], terms: NarrativeTerms): ClauseLead {
  let scope: ClaimScope | null = null;
  let period: string | null | undefined;
  let isLocal = false;
  let comparator = false;
  const verb = tokens.findIndex((token) => hasRole(token, 'exempt'));
  const body = tokens.findIndex((token) => hasRole(token, 'others'));
  const isObject = verb >= 0 && verb < body;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'time') {
      // A comparison that names no figure of that time (more than last year) is no time of the clause.
      if (period === undefined || period === null) {
        period = token.period;
        isLocal = comparator;
      }
    } else if (isScope(token) && scope === null && !isManner(tokens, i) && !isLocative(tokens, i, terms) && !isCounted(tokens, i, terms)) {
      // All villages of the whole town are bodies under it.
      const isUnder =
        (hasRole(token, 'own') && (isDistributive(tokens[i + 1], terms) || isEachUnit(tokens, i + 1, terms) || hasUnder(tokens, i))) ||
        isEachPlace(tokens, i + 1, terms);
      scope = isUnder ? 'others' : scopeAt(tokens, i, terms.systemWords);
    } else if (isEachUnit(tokens, i, terms) || isLevelAtWork(tokens, i, terms)) {
      scope ??= 'others';
      break;
    } else if (token.type === 'word' && terms.treatmentWords.includes(token.text) && hasRole(tokens[i + 1], 'area')) {
      // What is treated is the area's: it tells the scope.
    } else if (hasRole(token, 'timeComparator')) {
      comparator = true;
    } else if (
      token.type === 'word' &&
      terms.areaPrefixes.some((prefix) => token.text.startsWith(prefix)) &&
      scopeAt(tokens, i, terms.systemWords) === 'system'
    ) {
      scope ??= 'system';
      break;
    } else if (
      token.type === 'word' &&
      token.tag.startsWith('n') &&
      tokens[i + 1]?.type !== 'quantity' &&
      terms.bodySuffixes.some((suffix) => token.text.endsWith(suffix))
    ) {
      // A body named as the subject speaks for itself, or is the one whose own or lower bodies are meant.
      const next = tokens[i + 1];
      // The bodies in its charge, each of them: others.
      const isUnder =
        next?.type === 'word' &&
        (terms.chargeWords.includes(next.text) || isEachUnit(tokens, i + 1, terms)) &&
        tokens.slice(i + 1, i + 5).some((one, k) => isEachUnit(tokens, i + 1 + k, terms) || hasRole(one, 'others'));
      scope ??= isUnder
        ? 'others'
        : next !== undefined && isScope(next) && !hasRole(next, 'area')
          ? scopeAt(tokens, i + 1, terms.systemWords)
          : 'own';
      period ??= timeBehind(tokens, i + 1);
      break;
    } else if (hasRole(token, 'concern') && tokens[i + 1] !== undefined && isScope(tokens[i + 1] as Token)) {
      // Of them those that concern the government itself: the scope is next.
    } else if (token.type === 'quantity' || !isLeadWord(token)) {
      const end = nameEnd(tokens, i);
      scope ??= placeNamed(tokens, i, terms) ?? manyNamed(tokens, i, terms) ?? levelNamed(tokens, i, end, terms);
      // A site since 2009: of any subject, while the date of what once befell it (于2016年开通) is no time of its figures.
      const time = end > i ? timeBehind(tokens, end) : undefined;
      if (isBodyName(tokens[end - 1], terms) || time === 'since') period ??= time;
      break;
    }
  }
  if (period === undefined) {
    // The volume rose from last year's 150: the comparison stands behind the matter.
    const compared = tokens.findIndex((token, i) => hasRole(token, 'timeComparator') && tokens[i + 1]?.type === 'time');
    const figure = tokens.findIndex((token) => token.type === 'quantity');
    const time = tokens[compared + 1];
    if (compared >= 0 && compared < figure && time?.type === 'time') return { scope, period: time.period, isLocal: true, isObject };
  }
  return { scope, period, isLocal, isObject };
}

/** The end of a name that begins at `from`. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  const isName = (token: Token | undefined): boolean =>
    token?.type === 'word' &&
    !isScope(token) &&
    (/^(?:n|vn|j|b|s|zg|a(?!d))/.test(token.tag) || (i > from && token.text.length === 1 && token.entry === null && token.tag === 'v'));
  while (isName(tokens[i])) i += 1;
  return i;
}

function isBodyName(token: Token | undefined, terms: NarrativeTerms): boolean {
  return token?.type === 'word' && [...terms.bodySuffixes, ...terms.placeSuffixes].some((suffix) => token.text.endsWith(suffix));
}

/** The time that stands right behind a body: the bureau since 2020. */
function timeBehind(tokens: readonly Token[], from: number): string | null | undefined {
  let i = from;
  while (
    hasRole(tokens[i], 'timeLead') ||
    (tokens[i]?.type === 'word' && !hasRole(tokens[i], 'timeComparator') && (tokens[i] as WordToken).tag === 'p')
  )
    i += 1;
  const time = tokens[i];
  return time?.type === 'time' ? time.period : undefined;
}

/** So many words make the name of a place, and so many more that of a system. */
const longestPlace = 5;

/** All the departments of a county named by its name are the county's, and a system named behind it is its system. */
function placeNamed(tokens: readonly Token[], from: number, terms: NarrativeTerms): ClaimScope | null {
  for (let i = from; i < from + longestPlace; i++) {
    const token = tokens[i];
    if (token?.type !== 'word' || isScope(token)) return null;
    const isWhole = (token.tag === 'ns' && token.text.length > 2) || (token.text.length > 1 && terms.placeSuffixes.includes(token.text));
    const isPlace = terms.placeSuffixes.some((suffix) => token.text.endsWith(suffix)) && (isWhole || (i > from && token.text.length === 1));
    if (!isPlace) continue;
    const next = tokens[i + 1];
    if (next?.type !== 'word') return null;
    if (terms.eachWords.includes(next.text[0] as string) || hasRole(next, 'lead')) return 'area';
    for (const word of tokens.slice(i + 1, i + 1 + longestPlace)) {
      if (word.type !== 'word' || /^(?:v(?!n)|p|d)/.test(word.tag)) return null;
      if (terms.systemWords.some((one) => word.text.endsWith(one))) return 'system';
    }
  }
  return null;
}

/** The water works, the gas works and other firms: bodies named together, and none of them the one that reports. */
function manyNamed(tokens: readonly Token[], from: number, terms: NarrativeTerms): ClaimScope | null {
  const isName = (token: Token): boolean => token.type === 'mark' || (token.type === 'word' && /^(?:n|vn|j|b|s|zg|a(?!d))/.test(token.tag));
  const at = tokens.findIndex((token, i) => i >= from && !isName(token));
  if (at <= from || !hasRole(tokens[at], 'openEnded')) return null;
  return tokens.slice(at + 1, at + 3).some((unit) => isUnitName(unit, terms.unitSuffixes)) ? 'others' : null;
}

/** What the name of a body is followed by: the city's bureau of education itself, the villages of the town. */
function levelNamed(tokens: readonly Token[], from: number, i: number, terms: NarrativeTerms): ClaimScope | null {
  const level = tokens[i];
  const name = tokens[i - 1];
  if (i === from || level?.type !== 'word' || name?.type !== 'word') return null;
  const isBody = terms.bodySuffixes.some((suffix) => name.text.endsWith(suffix));
  if (hasRole(level, 'own')) return 'own';
  if (isEachUnit(tokens, i, terms)) return 'others';
  if (hasRole(level, 'others')) return isBody || isDistributive(level, terms) ? 'others' : null;
  // A body that does something speaks for itself.
  return isBody && (level.tag.startsWith('v') || hasRole(level, 'lightVerb')) ? 'own' : null;
}

/** Each of the counties, each school: bodies under it, by whatever name. */
function isEachUnit(tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  const each = tokens[at];
  if (each?.type !== 'word' || !terms.eachWords.includes(each.text[0] as string) || each.entry?.senses.length) return false;
  const suffixes = [...terms.bodySuffixes, ...terms.placeSuffixes, ...terms.unitSuffixes];
  const isUnit = (unit: Token | undefined): boolean => isUnitName(unit, suffixes);
  return each.text.length > 1 ? isUnit(each) : isUnit(tokens[at + 1]) || (isNounToken(tokens[at + 1]) && isUnit(tokens[at + 2]));
}

/** The departments of the city received so many: none is the body that reports. */
function isLevelAtWork(tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  const level = tokens[at];
  if (
    level?.type !== 'word' ||
    !hasRole(level, 'level') ||
    !terms.unitSuffixes.some((suffix) => suffix.length > 1 && level.text.length > suffix.length && level.text.endsWith(suffix))
  )
    return false;
  const verb = tokens.slice(at + 1).find((token) => !hasRole(token, 'lead'));
  return sensesOf(verb).some((sense) => sense.type === 'action' && sense.name === 'receive');
}

/** The towns of the whole county, each of them. */
function isEachPlace(tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  const each = tokens[at];
  const next = each?.type === 'word' && each.text.length === 1 ? tokens[at + 1] : each;
  if (each?.type !== 'word' || next?.type !== 'word' || !terms.eachWords.includes(each.text[0] as string)) return false;
  return terms.townSuffixes.some((suffix) => next.text.endsWith(suffix));
}

function isNounToken(token: Token | undefined): boolean {
  return token?.type === 'word' && /^(?:n|j|b|vn)/.test(token.tag);
}

function isUnitName(unit: Token | undefined, suffixes: readonly string[]): boolean {
  return unit?.type === 'word' && /^(?:n|j|b|r)/.test(unit.tag) && suffixes.some((suffix) => unit.text.endsWith(suffix));
}

/** The government's departments. */
function hasUnder(tokens: readonly Token[], at: number): boolean {
  const next = isNounToken(tokens[at + 1]) && !hasRole(tokens[at + 1], 'level') ? tokens[at + 2] : tokens[at + 1];
  return hasRole(next, 'level') && !hasRole(next, 'own');
}

/** Each town, all the departments. */
function isDistributive(token: Token | undefined, terms: NarrativeTerms): boolean {
  return token?.type === 'word' && hasRole(token, 'others') && terms.eachWords.includes(token.text[0] as string);
}

function isLeadWord(token: Token): boolean {
  if (token.type !== 'word') return true;
  if (hasRole(token, 'timeLead') || hasRole(token, 'opener') || hasRole(token, 'exempt')) return true;
  if (token.tag.startsWith('v') || hasRole(token, 'narrow')) return false;
  const senses = token.entry?.senses.length ?? 0;
  return senses === 0 && isNeutral(token) && !hasRole(token, 'publish') && !hasRole(token, 'timeTarget') && !hasRole(token, 'plan');
}

/** Bodies under it that are counted themselves (下属事业单位6个): no owner of figures. */
function isCounted(tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  const token = tokens[at];
  if (token?.type !== 'word' || !terms.lowerWords.includes(token.text)) return false;
  let i = at + 1;
  while (tokens[i]?.type === 'word' && /^(?:n|b|vn|j|d)/.test((tokens[i] as WordToken).tag)) i += 1;
  return tokens[i]?.type === 'quantity';
}

/** Systematically sorted: the word for a system before a verb tells how, and not whose. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const token = tokens[at];
  return (
    token?.type === 'word' &&
    token.text.length === 2 &&
    hasRole(token, 'system') &&
    (hasRole(next, 'lightVerb') || (next?.type === 'word' && /^(?:v(?!n)|a|d)/.test(next.tag)))
  );
}

/** In the district, towards the city: no owner of figures. Unless something of it is treated (对全区政务新媒体进行清理). */
function isLocative(tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  const before = tokens[at - 1];
  if (before?.type !== 'word' || before.tag !== 'p') return false;
  // Of the requests that the city's bodies received: they are the ones who did.
  const last = tokens.at(-1);
  if (last?.type === 'word' && terms.amongWords.includes(last.text)) return false;
  return !(terms.treatmentWords.includes(before.text) && hasRole(tokens[at], 'area'));
}

/** An area's word may be narrowed to a system of the area by the words behind it. */
function scopeAt(tokens: readonly Token[], at: number, systemWords: readonly string[]): ClaimScope {
  const token = tokens[at];
  if (hasRole(token, 'own')) return 'own';
  if (hasRole(token, 'others')) return 'others';
  const isSystem = (near: Token): boolean => near.type === 'word' && systemWords.some((word) => near.text.endsWith(word));
  if (tokens.slice(at, at + 4).some(isSystem)) return 'system';
  return 'area';
}
