import type { ClaimQualifier } from './claim.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, type QuantityToken, type Token, type WordToken } from './tokens.js';

/** Moves a qualifying word before a figure into the figure, and drops numbers that are no figures. */
export function qualify(tokens: readonly Token[], qualifiers: ReadonlyMap<string, ClaimQualifier>, terms: NarrativeTerms): Token[] {
  const result: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'quantity') {
      result.push(token);
      return;
    }
    if (
      isNone(token, tokens.slice(0, index)) ||
      isStructural(withQualifier(token, result.at(-1), qualifiers), tokens.slice(index + 1, index + 7), terms) ||
      isIncluded(token, tokens, index) ||
      isReferring(token, tokens, index, terms) ||
      isRepeated(token, tokens, index, terms)
    ) {
      result.push({ type: 'noise', start: token.start, end: token.end, title: null });
      return;
    }
    const previous = result[result.length - 1];
    // Takes about 45%: the qualifier is written into the verb.
    const written =
      previous?.type === 'word' && hasRole(previous, 'share')
        ? (qualifiers.get(previous.text[0] as string) ?? qualifiers.get(previous.text.at(-1) as string))
        : undefined;
    if (written !== undefined && token.qualifier === 'exact') {
      result.push({ ...token, qualifier: written });
      return;
    }
    const isBefore = previous?.type === 'word' && !terms.trailingQualifiers.includes(previous.text);
    const qualifier = isBefore ? qualifiers.get(previous.text) : undefined;
    if (qualifier === undefined || token.qualifier !== 'exact') {
      result.push(token);
      return;
    }
    result.pop();
    result.push({ ...token, start: (previous as WordToken).start, qualifier });
  });
  return result;
}

function withQualifier(quantity: QuantityToken, before: Token | undefined, qualifiers: ReadonlyMap<string, ClaimQualifier>): QuantityToken {
  const qualifier = before?.type === 'word' ? qualifiers.get(before.text) : undefined;
  return qualifier === 'over' && quantity.qualifier === 'exact' ? { ...quantity, qualifier } : quantity;
}

/** Not a single one: a denial, and no figure (无一例, 未发生1起). */
function isNone(quantity: QuantityToken, before: readonly Token[]): boolean {
  if (quantity.value !== 1 || quantity.decimals > 0 || quantity.unit === '%') return false;
  const last = before[before.length - 1];
  const isVerb = last?.type === 'word' && (last.tag.startsWith('v') || hasRole(last, 'neutral'));
  return hasRole(last, 'negator') || (isVerb && hasRole(before[before.length - 2], 'negator'));
}

/** Numbers that tell how a text is laid out, or are a manner of speaking. */
function isStructural(quantity: QuantityToken, behind: readonly Token[], terms: NarrativeTerms): boolean {
  const next = behind[0];
  if (terms.structuralMeasures.includes(quantity.unit) && (quantity.isWord || next?.type !== 'word' || hasRole(next, 'structural')))
    return true;
  if (quantity.isWord && quantity.value === 1 && terms.vagueMeasures.includes(quantity.unit)) return true;
  if (quantity.isWord && quantity.value <= 10 && terms.kindMeasures.includes(quantity.unit)) return true;
  if (behind.slice(0, 3).some((token) => token.type === 'word' && terms.partitiveWords.includes(token.text))) return true;
  // Three kinds, twelve thousand copies: the copies are counted. So are the matters of two batches, and the pieces of 31 items.
  const isKind = terms.kindMeasures.includes(quantity.unit) || (quantity.isWord && terms.vagueMeasures.includes(quantity.unit));
  if (next?.type === 'quantity' && (isKind || (terms.itemMeasures.includes(quantity.unit) && terms.pieceMeasures.includes(next.unit))))
    return true;
  if (quantity.unit === '%') return false;
  if (
    quantity.qualifier === 'atMost' &&
    next?.type === 'mark' &&
    behind.some((token) => token.type === 'word' && token.text.startsWith(terms.notMark))
  )
    return true;
  if (next?.type !== 'word') return false;
  if ((hasRole(next, 'structural') && terms.layoutMeasures.includes(quantity.unit)) || (quantity.isWord && hasRole(next, 'total')))
    return true;
  // A threshold: villages of twenty households and more.
  const isBound = quantity.qualifier === 'atLeast' || quantity.qualifier === 'atMost';
  const named = next.tag.startsWith('v') ? behind[1] : next;
  if (isBound && named?.type === 'word' && named.tag.startsWith('n') && !hasRole(next, 'lead')) return true;
  // Up to ten are free of charge, those over thirty cost: a rule.
  const isRule =
    (quantity.qualifier === 'atMost' && next.text.startsWith(terms.notMark)) ||
    (quantity.qualifier === 'over' && next.tag === 'uj' && behind[1]?.type === 'mark');
  if (isRule) return true;
  if (!quantity.isWord) return false;
  if (quantity.value <= 10 && nounHead(behind, quantity.unit, terms).some((word) => hasRole(word, 'softStructural'))) return true;
  if (quantity.unit === '' && quantity.value !== 0 && quantity.value < 100) return true;
  return quantity.value === 1 && terms.weakMeasures.includes(quantity.unit) && next.tag !== 'x';
}

/** The words behind a number that may be the head of what it counts: the first, and after a vague measure word the next ones too. */
function nounHead(behind: readonly Token[], unit: string, terms: NarrativeTerms): readonly Token[] {
  const end = behind.findIndex((token) => token.type !== 'word' || hasRole(token, 'lightVerb') || hasRole(token, 'coordinator'));
  const words = behind.slice(0, end < 0 ? behind.length : end);
  return unit === '' || terms.weakMeasures.includes(unit) ? words : words.slice(0, 1);
}

/**
 * A count that refers back or frames the text: these four columns, the above measures; or, in words, the two actions that a clause
 * opens with and says something of. Requests are counted all the same.
 */
function isReferring(quantity: QuantityToken, tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  if (quantity.unit === '%' || quantity.unit === '' || quantity.unit in terms.moneyUnits) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.type === 'word' && terms.anaphors.includes(before.text) && next?.type === 'word') return true;
  const opens = before === undefined || (before.type === 'mark' && before.text !== terms.enumerationMark && before.text !== '(');
  const isSmall = quantity.isWord && quantity.value <= 10 && ![...terms.requestMeasures, ...terms.agentMeasures].includes(quantity.unit);
  if (!opens || !isSmall || next?.type !== 'word') return false;
  // Five are among the first: of what stands before.
  if (/^v(?!n)/.test(next.tag) && !hasRole(next, 'lightVerb') && terms.weakMeasures.includes(quantity.unit)) return true;
  const end = tokens.findIndex((token, i) => i > at && token.type === 'mark');
  const clause = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const isPredicate = (token: Token): boolean =>
    token.type === 'word' && (/^(?:v(?!n)|d|p|z|a)/.test(token.tag) || terms.amongWords.includes(token.text));
  return /^(?:n|vn|j|b)/.test(next.tag) && clause.some(isPredicate);
}

/** Up to ten, ten included: the same number in brackets behind a bound. */
function isIncluded(quantity: QuantityToken, tokens: readonly Token[], at: number): boolean {
  const bound = tokens[at - 3];
  return hasRole(tokens[at - 1], 'opener') && isMark(tokens[at - 2], '(') && bound?.type === 'quantity' && bound.value === quantity.value;
}

/** One found, one mended: a manner of speaking. */
function isRepeated(quantity: QuantityToken, tokens: readonly Token[], at: number, terms: NarrativeTerms): boolean {
  if (!terms.weakMeasures.includes(quantity.unit)) return false;
  const isTwin = (token: Token | undefined): boolean =>
    token?.type === 'quantity' && token !== quantity && token.isWord && token.value === 1 && token.unit === quantity.unit;
  return quantity.isWord && quantity.value === 1 && tokens.slice(Math.max(0, at - 3), at + 4).some(isTwin);
}
