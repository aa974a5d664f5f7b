import { untilMark } from './figure-words.js';
import { type Frame, type ResolvedKey, resolveFormKey } from './form-key.js';
import type { Lexicon } from './lexicon.js';
import { isBareVerb } from './noun-phrase.js';
import { hasMatter, readSlots, type Slots } from './slots.js';
import { hasRole, isMark, isNeutral, sensesOf, type Token } from './tokens.js';

/** The key of a figure and the side of it on which the words stand that told it. */
export interface FigureKey {
  readonly key: ResolvedKey | null;
  readonly slots: Slots;
  readonly side: 'left' | 'right';
}

/** The key of a figure: from the words before it (`verbs` govern them), else from those behind, else from both. */
export function keyOfFigure(
  verbs: readonly Token[],
  left: readonly Token[],
  right: readonly Token[],
  unit: string,
  frame: Frame,
  lexicon: Lexicon,
): FigureKey {
  const slots = readSlots([...verbs, ...left]);
  // Not answered in time: what is counted is what the words deny.
  if (left.some((token) => hasRole(token, 'negator'))) return { key: null, slots, side: 'left' };
  const near = untilMark(right);
  const behind = readSlots(near);
  const isTold = hasMatter(slots) || slots.actions.some((action) => action.startsWith('carried')) || near.length === 0;
  const next = near[0];
  const last = left[left.length - 1];
  const isNounNext = next?.type === 'word' && next.tag.startsWith('n') && !isNeutral(next);
  // Three files that touch privacy: the words before are but an attribute of what stands behind.
  const isAttribute = last?.type === 'word' && last.tag === 'uj' && isNounNext;
  const hasBehind = hasMatter(behind) || behind.actions.length > 0 || (isBareVerb(left) && (behind.channels.length > 0 || isNounNext));
  if ((isTold && !isAttribute) || !(hasBehind || isAttribute))
    return { key: resolveFormKey(slots, frame, unit, lexicon), slots, side: 'left' };
  const both = readSlots([...left, ...near]);
  return { key: resolveFormKey(both, frame, unit, lexicon), slots: both, side: 'right' };
}

/** Keys of the items of an enumeration; what is named once holds for the items behind it. */
export function keysOfItems(names: readonly Token[][], unit: string, frame: Frame, lexicon: Lexicon): (ResolvedKey | null)[] {
  let current = frame;
  let actions: readonly string[] = [];
  return names.map((name) => {
    const slots = readSlots(name);
    const inherited = slots.actions.length > 0 ? slots : { ...slots, actions };
    const key = hasMatter(slots) || slots.actions.length > 0 ? resolveFormKey(inherited, current, unit, lexicon) : null;
    actions = inherited.actions;
    const object = slots.objects[slots.objects.length - 1];
    if (object !== undefined) current = { ...current, object, isNamed: true };
    return key;
  });
}

/** One figure for several rows or disputes: their sum. */
export function sumKey(keys: readonly string[]): ResolvedKey | null {
  const parts = keys.map((key) => key.split('.'));
  const table = parts[0]?.[0];
  const column = parts[0]?.at(-1);
  if (table === 'article20' || !parts.every((part) => part[0] === table && part.at(-1) === column)) return null;
  const rows = parts.map((part) => part.slice(1, -1).join('.'));
  const stages = ['received', 'carriedIn', 'resultsTotal', 'carriedOut', 'received+carriedIn'];
  if (new Set(rows).size < rows.length || rows.some((row) => stages.includes(row))) return null;
  return { key: `${table}.${rows.join('+')}.${column}`, alternatives: [] };
}

/** Of figures in one breath, the verb before the first governs all: published two rules, sixteen documents. */
export function verbsBefore(left: readonly Token[], tokens: readonly Token[], enumerationMark: string): Token[] {
  const isAction = (token: Token): boolean => sensesOf(token).some((sense) => sense.type === 'action');
  const isVerb = (token: Token): boolean =>
    isAction(token) ||
    hasRole(token, 'lightVerb') ||
    hasRole(token, 'publish') ||
    hasRole(token, 'exempt') ||
    (token.type === 'word' && token.entry === null && token.tag.startsWith('v'));
  if (!isMark(left[0], enumerationMark)) return [];
  if (left.some(isVerb)) return [];
  const start = tokens.indexOf(left[0] as Token);
  let from = start;
  while (from > 0 && !(tokens[from - 1]?.type === 'mark' && !isMark(tokens[from - 1], enumerationMark))) from -= 1;
  return tokens.slice(from, start).filter(isVerb);
}

/** What last year, by its number, carried over is what this year carried in; null where the words say no such thing. */
export function carriedFromLastYear(left: readonly Token[], year: number | null): Token[] | null {
  const lastYear = year === null ? null : String(year - 1);
  const isCarried = (token: Token | undefined): boolean =>
    sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'carriedOut');
  const at = left.findIndex((token) => token.type === 'time' && token.period === lastYear);
  // Last year there were none carried over: the negator may stand between.
  const to = hasRole(left[at + 1], 'negator') ? at + 2 : at + 1;
  const carried = left[to];
  if (at < 0 || !isCarried(carried) || carried?.type !== 'word') return null;
  const entry = { senses: [{ type: 'action', name: 'carriedIn' }], roles: carried.entry?.roles ?? new Set() } as const;
  return [...left.slice(0, at), ...left.slice(at + 1, to), { ...carried, entry }, ...left.slice(to + 1)];
}

/** Indexes of the figures from `at` that follow one another with nothing but enumeration between. */
export function figuresInARow(tokens: readonly Token[], at: number, to: number, enumerationMark: string): number[] {
  const group = [at];
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'quantity') group.push(i);
    else if (!isMark(token, enumerationMark) && !hasRole(token, 'coordinator')) break;
  }
  return group;
}
