import type { Clause } from './clauses.js';
import { isFiller, untilMark, untilRelation, untilTrend } from './figure-words.js';
import { isBareVerb } from './noun-phrase.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, type Token } from './tokens.js';

/** Where a figure stands: its token, its clause, and where the words that may name it begin. */
export interface FigurePlace {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  /** The clause's index among `clauses`. */
  readonly index: number;
  readonly from: number;
  readonly at: number;
}

/** Words before a figure; those of the clause before when its own clause has none that tell anything. */
export function wordsBefore(place: FigurePlace, terms: NarrativeTerms): Token[] {
  const { tokens, clauses, clause, index, from, at } = place;
  const own = tokens.slice(from, at);
  // Led by the head, one deputy as his second: right behind an enumeration mark, the item begins with its figure.
  if (from === clause.from && isMark(own.at(-1), terms.enumerationMark)) return own.slice(-1);
  const isTelling = own.some((token) => token.type === 'word' && !isFiller(token) && !(own.length === 1 && hasRole(token, 'copula')));
  if (from > clause.from) return own;
  if (isTelling) return withTopic(own, place, terms);
  const last = own[own.length - 1];
  const lead = own.findLast((token) => token.type === 'word' && token.tag !== 'uj');
  const isOrigin = lead?.type === 'word' && terms.originWords.includes(lead.text);
  if (!isOrigin && untilMark(tokens.slice(at + 1, clause.to)).some((token) => token.type === 'word' && !isFiller(token))) return own;
  let previous = index - 1;
  if (clause.opening === ')') while (previous >= 0 && clauses[previous]?.opening !== '(') previous -= 1;
  if (clause.opening === ')') previous -= 1;
  const before = clauses[previous];
  if (before === undefined) return own;
  const words = tokens.slice(before.from, before.to);
  // The largest share, at 41.3%: the remark before tells what the figure is, whatever opens it.
  const isShare = words.some((token) => hasRole(token, 'share'));
  if (words.some((token) => hasRole(token, 'negator') || (hasRole(token, 'opener') && !isShare))) return own;
  const quantity = tokens[at];
  const isOutcome = last !== undefined && (hasRole(last, 'resultative') || hasRole(last, 'copula'));
  const isChanged = words.some((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'));
  if (isOutcome && isChanged && quantity?.type === 'quantity' && quantity.unit !== '%') {
    // Requests grew by 15%, to 36: what grew is what is counted.
    const figure = words.findIndex((token) => token.type === 'quantity');
    return [...untilRelation(words.slice(0, figure < 0 ? words.length : figure)), ...own];
  }
  const counted = words.findLastIndex((token) => token.type === 'quantity');
  if (counted >= 0) {
    // In 26 fields they list the matters to publish, 1560 in all: a statement behind the figure names what is counted.
    const tail = words.slice(counted + 1);
    const end = tail[tail.length - 1];
    const isStatement = tail.some((token) => hasRole(token, 'lightVerb')) && end?.type === 'word' && end.tag.startsWith('n');
    return isStatement && own.some((token) => hasRole(token, 'total')) ? [...tail, ...own] : own;
  }
  // The requests grow fewer: 70 in 2022, 58 in 2023. How they went tells no narrower thing.
  const isTimed = own.some((token) => token.type === 'time');
  return [...(clause.opening === ':' || isTimed ? untilTrend(words) : words), ...own];
}

/** As for explanations of policy, 24 were published: the clause before names what the verb leaves out. */
function withTopic(own: Token[], place: FigurePlace, terms: NarrativeTerms): Token[] {
  const { tokens, clauses, clause, index, at } = place;
  const before = clauses[index - 1];
  if (before === undefined || clause.opening !== ',' || !isBareVerb(own)) return own;
  const words = tokens.slice(before.from, before.to);
  const last = words.at(-1);
  const isTopic = last?.type === 'word' && terms.topicEndings.includes(last.text);
  const isNamedBehind = untilMark(tokens.slice(at + 1, clause.to)).some((token) => token.type === 'word' && !isFiller(token));
  if (!isTopic || isNamedBehind || words.some((token) => token.type === 'quantity')) return own;
  const verbs = own.filter((token) => !(token.type === 'word' && hasRole(token, 'publish')));
  return [...words.slice(0, -1), ...verbs];
}
