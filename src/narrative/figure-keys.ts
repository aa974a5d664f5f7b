import { untilMark } from './figure-words.js';
import { type ResolvedKey, resolveFormKey } from './form-key.js';
import { disputes, type Frame } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { isBareVerb } from './noun-phrase.js';
import { hasMatter, readSlots, type Slots, splitItems } from './slots.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, hasSense, isMark, isNeutral, sensesOf, type Token, type WordToken } from './tokens.js';

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
  // Three files that concern privacy: what has an outcome's words as its attribute and a noun of its own is that noun.
  const head = right[0];
  const isAttribute = left.at(-1)?.type === 'word' && (left.at(-1) as WordToken).tag === 'uj' && slots.rows.length > 0;
  const isOther = head?.type === 'word' && head.tag.startsWith('n') && !hasSense(head, 'object') && !hasRole(head, 'neutral');
  const isNarrowed = left.some((token) => hasRole(token, 'narrow')) && hasSense(head, 'object');
  if (isAttribute && (isOther || isNarrowed) && slots.objects.length === 0) return { key: null, slots, side: 'right' };
  // Not answered in time: what is counted is what the words deny.
  if (left.some((token) => hasRole(token, 'negator'))) return { key: null, slots, side: 'left' };
  // Fourteen towns received none: what bodies did is not what is counted.
  const isOfBodies =
    lexicon.terms.bodyMeasures.includes(unit) && (hasRole(head, 'others') || hasRole(head, 'level')) && slots.objects.length === 0;
  if (isOfBodies) return { key: null, slots, side: 'right' };
  const kept = inForceOf(left, right);
  if (kept !== null) return { key: resolveFormKey(kept, frame, unit, lexicon), slots: kept, side: 'right' };
  const near = untilMark(right);
  const behind = readSlots(near);
  const cases = hasMatter(slots) ? null : casesBehind(right, unit, frame, lexicon);
  if (cases !== null) return { key: cases, slots: behind, side: 'right' };
  const isTold = hasMatter(slots) || slots.actions.some((action) => action.startsWith('carried')) || near.length === 0;
  const next = near[0];
  const isNounNext = next?.type === 'word' && next.tag.startsWith('n') && !isNeutral(next);
  const hasBehind = hasMatter(behind) || behind.actions.length > 0 || (isBareVerb(left) && (behind.channels.length > 0 || isNounNext));
  if (isTold || !hasBehind) return { key: resolveFormKey(slots, frame, unit, lexicon), slots, side: 'left' };
  const both = readSlots([...left, ...near]);
  const key = sumBehind(near, unit, frame, lexicon) ?? resolveFormKey(both, frame, unit, lexicon);
  // Two units, not made public: a noun before the figure is what it counts where both sides tell nothing of the form.
  const last = left[left.length - 1];
  const isNamed = key === null && hasRole(last, 'fixedNoun');
  return isNamed ? { key, slots, side: 'left' } : { key, slots: both, side: 'right' };
}

/** The 61 documents in force were looked through: whatever is done with them, so many are in force. */
function inForceOf(left: readonly Token[], right: readonly Token[]): Slots | null {
  const column = left.at(-2);
  const particle = left.at(-1);
  const isInForce = sensesOf(column).some((sense) => sense.type === 'action' && sense.name === 'inForce');
  if (!isInForce || particle?.type !== 'word' || particle.tag !== 'uj') return null;
  // Nothing before tells them apart: of whom they are, and the verb that governs them.
  const isPlain = (token: Token): boolean =>
    sensesOf(token).length === 0 &&
    !hasRole(token, 'concern') &&
    !(token.type === 'word' && token.tag === 'uj') &&
    (isNeutral(token) || (hasRole(token, 'lightVerb') && !hasRole(token, 'restrictor')));
  const [head, next] = right;
  const isHead = !(next?.type === 'word' && (next.tag.startsWith('n') || hasRole(next, 'record')));
  if (!isDocument(head) || !isHead || !left.slice(0, -2).every(isPlain)) return null;
  return readSlots([column as Token, head as Token]);
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

/** Twenty-three made public in whole or in part. */
function sumBehind(near: readonly Token[], unit: string, frame: Frame, lexicon: Lexicon): ResolvedKey | null {
  const names = splitItems(near, lexicon.terms.enumerationMark);
  if (names.length < 2 || !names.every((name) => name.some((token) => hasSense(token, 'row')))) return null;
  const keys = keysOfItems(names, unit, frame, lexicon);
  if (!keys.every((key) => key !== null)) return null;
  const [first] = keys;
  return first !== undefined && keys.every(({ key }) => key === first.key) ? first : sumKey(keys.map(({ key }) => key));
}

/** Four reviews and lawsuits that were put right: the outcome behind the last is that of all. */
function casesBehind(right: readonly Token[], unit: string, frame: Frame, lexicon: Lexicon): ResolvedKey | null {
  const { enumerationMark } = lexicon.terms;
  const end = right.findIndex((token) => token.type === 'quantity' || (token.type === 'mark' && !isMark(token, enumerationMark)));
  const names = splitItems(right.slice(0, end < 0 ? right.length : end), enumerationMark);
  const isCase = (token: Token): boolean => sensesOf(token).some((sense) => sense.type === 'object' && disputes.includes(sense.name));
  const outcome = names.at(-1)?.filter((token) => hasSense(token, 'outcome')) ?? [];
  if (names.length < 2 || outcome.length === 0 || !names.every((name) => name.some(isCase))) return null;
  const keys = names.map((name) => resolveFormKey(readSlots([...name, ...outcome]), frame, unit, lexicon));
  return keys.every((key) => key !== null) ? sumKey(keys.map(({ key }) => key)) : null;
}

/** One figure for several rows or disputes: their sum. */
export function sumKey(keys: readonly string[]): ResolvedKey | null {
  const parts = keys.map((key) => key.split('.'));
  const table = parts[0]?.[0];
  const column = parts[0]?.at(-1);
  if (table === 'article20' || !parts.every((part) => part[0] === table && part.at(-1) === column)) return null;
  const rows = parts.map((part) => part.slice(1, -1).join('.'));
  // New ones and those carried over together are all that there were to deal with.
  const isAll = rows.length === 2 && rows.includes('received') && rows.some((row) => row.startsWith('carried'));
  if (table === 'applications' && isAll) return { key: `${table}.received+carriedIn.${column}`, alternatives: [] };
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
  if (left.some(isVerb)) return [];
  if (!isMark(left[0], enumerationMark)) return columnBefore(left, tokens);
  const start = tokens.indexOf(left[0] as Token);
  let from = start;
  while (from > 0 && !(tokens[from - 1]?.type === 'mark' && !isMark(tokens[from - 1], enumerationMark))) from -= 1;
  // Nine reviews, three lawsuits that were put right: an outcome before the first holds for those behind it.
  const isOutcome = (token: Token, i: number, all: readonly Token[]): boolean =>
    hasSense(token, 'outcome') && [all[i + 1], all[i + 2]].some((next) => hasSense(next, 'object'));
  return tokens.slice(from, start).filter((token, i, all) => isVerb(token) || isOutcome(token, i, all));
}

/** Rules and normative documents: things that the form counts by columns. */
function isDocument(token: Token | undefined): boolean {
  return sensesOf(token).some((sense) => sense.type === 'object' && ['rules', 'normativeDocuments'].includes(sense.name));
}

/** Actions that tell columns of rules and documents. */
const columnActions = ['issue', 'repeal', 'inForce'];

/**
 * The word for a column that stands before a list of documents: in force 12 rules, 86 documents; repealed: 0 rules, 1 document. It
 * holds to the next semicolon.
 */
function columnBefore(left: readonly Token[], tokens: readonly Token[]): Token[] {
  const isColumn = (token: Token): boolean =>
    sensesOf(token).some((sense) => sense.type === 'action' && columnActions.includes(sense.name));
  if (!left.every((token) => isDocument(token) || isNeutral(token)) || !left.some(isDocument)) return [];
  let i = tokens.indexOf(left[0] as Token) - 1;
  if (!isMark(tokens[i], ',') && !isMark(tokens[i], ':')) return [];
  for (; i >= 0 && !isMark(tokens[i], ';'); i--) {
    const token = tokens[i] as Token;
    if (isColumn(token)) return [token];
    const isListed = token.type === 'mark' || token.type === 'quantity' || isDocument(token) || isNeutral(token);
    if (!isListed) return [];
  }
  return [];
}

/** What last year, by its number, carried over is what this year carried in; null where the words say no such thing. */
export function carriedFromLastYear(left: readonly Token[], year: number | null): Token[] | null {
  const lastYear = year === null ? null : String(year - 1);
  // Last year, too, carried none over: the adverb says nothing.
  const behind = (i: number): number => {
    const next = left[i + 1];
    return i + (hasRole(next, 'lead') && !hasRole(next, 'negator') && sensesOf(next).length === 0 ? 2 : 1);
  };
  const at = left.findIndex((token, i) => {
    if (token.type !== 'time' || token.period !== lastYear) return false;
    // What last year did not finish was carried over too.
    const next = behind(i);
    const isDenied = hasRole(left[next], 'negator');
    return isCarried(left[isDenied ? next + 1 : next]) || (isDenied && isHandled(left[next + 1]));
  });
  const next = behind(at);
  const place = hasRole(left[next], 'negator') ? next + 1 : next;
  const carried = left[place];
  if (at < 0 || carried?.type !== 'word') return null;
  const entry = { senses: [{ type: 'action', name: 'carriedIn' }], roles: carried.entry?.roles ?? new Set() } as const;
  const isUndone = isHandled(carried);
  return [...left.slice(0, at), ...(isUndone ? [] : left.slice(at + 1, place)), { ...carried, entry }, ...left.slice(place + 1)];
}

/** What is carried into the next year, by its number, is carried out of this one, whatever the verb: 转入2024年办理. */
export function markCarriedOver(tokens: readonly Token[], year: number | null, { carryWords }: NarrativeTerms): readonly Token[] {
  const nextYear = year === null ? null : String(year + 1);
  const isNextYear = (token: Token | undefined): boolean => token?.type === 'time' && token.period === nextYear;
  if (!tokens.some(isNextYear)) return tokens;
  return tokens.map((token, i) => {
    if (token.type !== 'word' || !carryWords.includes(token.text)) return token;
    const time = hasRole(tokens[i + 1], 'timeTarget') ? tokens[i + 2] : tokens[i + 1];
    if (!isNextYear(time)) return token;
    return { ...token, entry: { senses: [{ type: 'action', name: 'carriedOut' }], roles: new Set() } };
  });
}

function isHandled(token: Token | undefined): boolean {
  return sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'handle');
}

function isCarried(token: Token | undefined): boolean {
  return sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'carriedOut');
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
