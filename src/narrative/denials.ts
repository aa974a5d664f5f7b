import { resolveFormKey } from './form-key.js';
import type { Frame } from './frame.js';
import type { Lexicon, Role } from './lexicon.js';
import { readSlots, type Slots, splitItems, withoutReasons } from './slots.js';
import { hasRole, hasSense, isMark, isNeutral, sensesOf, type Token, type WordToken } from './tokens.js';

/** These deny something of the form without naming it. */
const tellingActions: readonly string[] = ['carriedOut', 'carriedIn', 'issue', 'repeal'];

/** Something that a clause says there was none of. */
export interface Denial {
  readonly key: string | null;
  readonly noun: string;
  readonly negator: WordToken;
  readonly start: number;
  readonly end: number;
}

/** Things outside the form whose absence reports state. */
const deniableObjects = ['processingFee', 'complaint'];

/**
 * What a clause denies. Only things of the form (and a few beside it) named without any narrowing word: "no requests beyond
 * the limits" denies no requests.
 */
export function readDenials(tokens: readonly Token[], frame: Frame, lexicon: Lexicon): Denial[] {
  const at = tokens.findIndex((token) => hasRole(token, 'negator'));
  const negator = tokens[at];
  if (negator?.type !== 'word' || hasRole(tokens[at - 1], 'hypothetical')) return [];
  const behind = [...askersBefore(tokens, at), ...tokens.slice(at + 1)];
  // The negator may close its clause: reviews and lawsuits, none of either.
  const rest = behind.some((token) => token.type === 'word') ? behind : tokens.slice(0, at);
  // Several routes named together are all of them.
  const isRoute = (token: Token | undefined): boolean => hasSense(token, 'channel');
  const isAnyRoute =
    rest.filter(isRoute).length > 1 ||
    rest.some((token, i) => isRoute(token) && [-1, 1].some((step) => hasRole(rest[i + step], 'coordinator')));
  if (rest.some((token) => token.type === 'quantity')) return [];
  const denials: Denial[] = [];
  const verb = lexicon.terms.negatorActions[negator.text];
  const isListed = verb !== undefined && (isMark(rest[0], lexicon.terms.enumerationMark) || hasRole(rest[0], 'coordinator'));
  let actions = verb === undefined || isListed ? [] : [verb];
  let pending: string[] = isListed ? [verb] : [];
  let isPublished = false;
  let previousObject = frame.object;
  const made: { readonly item: readonly Token[]; readonly slots: Slots; readonly object: string | null }[] = [];
  // Reviews, lawsuits and the like: what the like is adds nothing.
  const etc = rest.findIndex((token, i) => i > 0 && token.type === 'word' && hasRole(token, 'openEnded') && !hasRole(token, 'opener'));
  const listed = etc > 0 && rest.slice(0, etc).some((token) => hasSense(token, 'object')) ? rest.slice(0, etc) : rest;
  for (const words of splitItems(withAnyApplicant(listed, lexicon.terms.looseApplicants), lexicon.terms.enumerationMark)) {
    const item = withoutReasons(words.filter((token) => !hasRole(token, 'negator')));
    const read = readSlots(item);
    const slots = isAnyRoute ? { ...read, channels: [] } : read;
    isPublished ||= slots.isPublished;
    const isPlain = item.every(isNeutral);
    const hasObject = slots.objects.length + slots.rows.length + slots.applicants.length + slots.outcomes.length > 0;
    if (!hasObject) {
      if (isPlain) pending.push(...slots.actions);
      continue;
    }
    if (slots.actions.length > 0) actions = [...slots.actions];
    if (!isPlain) continue;
    const verbs: (readonly string[])[] = [...pending.map((action) => [action]), actions];
    for (const chosen of pending.length > 0 ? verbs : [actions]) {
      const denial = denialOf(item, { ...slots, actions: chosen, isPublished }, { ...frame, object: previousObject }, negator, lexicon);
      if (denial !== null) denials.push(...partsOf(denial));
    }
    made.push({ item, slots, object: previousObject });
    pending = [];
    previousObject = slots.objects[slots.objects.length - 1] ?? previousObject;
  }
  // No rules and no documents made, repealed: a verb behind its objects denies each of them.
  for (const action of pending) {
    for (const { item, slots, object } of made) {
      const denial = denialOf(item, { ...slots, actions: [action], isPublished }, { ...frame, object }, negator, lexicon);
      if (denial !== null) denials.push(...partsOf(denial));
    }
  }
  if (denials.length === 0 && rest.every((token) => isNeutral(token) || hasRole(token, 'negator')))
    denials.push(...denyFrame(rest, actions, frame, negator, lexicon));
  return denials.filter((one, i) => denials.findIndex((other) => (other.key ?? other.noun) === (one.key ?? one.noun)) === i);
}

/** Those who did not ask, named before the word that denies (法律服务机构未提出申请): it denies their requests only. */
function askersBefore(tokens: readonly Token[], negator: number): readonly Token[] {
  const isAsker = (token: Token): boolean => hasSense(token, 'applicant');
  const isRequest = tokens
    .slice(negator + 1)
    .some((token) => sensesOf(token).some((sense) => sense.type === 'object' && sense.name === 'application'));
  return isRequest ? tokens.slice(0, negator).filter((token) => isAsker(token) || token.type === 'mark') : [];
}

/** A denied sum denies each of its rows. */
function partsOf(denial: Denial): Denial[] {
  const match = denial.key === null ? null : /^(\w+)\.(.+\+.+)\.(\w+)$/.exec(denial.key);
  if (match === null) return [denial];
  const [, table, rows, column] = match as unknown as [string, string, string, string];
  return rows.split('+').map((row) => ({ ...denial, key: `${table}.${row}.${column}` }));
}

function denialOf(item: readonly Token[], slots: Slots, frame: Frame, negator: WordToken, lexicon: Lexicon): Denial | null {
  const key = resolveFormKey(slots, frame, null, lexicon)?.key ?? null;
  const object = item.find((token) => sensesOf(token).some((sense) => sense.type === 'object' && deniableObjects.includes(sense.name)));
  if (key === null && object === undefined) return null;
  const named = item.filter((token): token is WordToken => token.type === 'word' && sensesOf(token).length > 0);
  const first = named[0] ?? negator;
  const last = named[named.length - 1] ?? negator;
  const noun = object?.type === 'word' ? object.text : named.map((token) => token.text).join('');
  return { key, noun, negator, start: first.start, end: last.end };
}

/** A clause that leaves out what it denies: none issued in 2023, none carried over. */
function denyFrame(rest: readonly Token[], actions: readonly string[], frame: Frame, negator: WordToken, lexicon: Lexicon): Denial[] {
  const slots = readSlots(rest);
  if (slots.objects.length > 0 || slots.isPublished) return [];
  const verbs = [...actions, ...slots.actions].filter((action) => tellingActions.includes(action));
  const keys = verbs.map((action) => resolveFormKey({ ...slots, actions: [action] }, frame, null, lexicon)?.key ?? null);
  const noun = rest.map((token) => (token.type === 'word' ? token.text : '')).join('');
  const end = rest[rest.length - 1]?.end ?? negator.end;
  return keys.flatMap((key) => (key === null ? [] : [{ key, noun, negator, start: negator.start, end }]));
}

/** Any body and any person: several kinds of applicants named together are all of them. */
function withAnyApplicant(tokens: readonly Token[], looseApplicants: readonly string[]): readonly Token[] {
  const named = tokens.flatMap((token) => sensesOf(token).flatMap((sense) => (sense.type === 'applicant' ? [sense.name] : [])));
  const isEvery = named.includes('naturalPerson') && new Set(named).size > 1;
  const isLoose = tokens.every((token) => !hasSense(token, 'applicant') || (token.type === 'word' && looseApplicants.includes(token.text)));
  if (!isEvery && !isLoose && !(named.length > 0 && tokens.some((token) => hasRole(token, 'any')))) return tokens;
  return tokens.map((token) =>
    token.type === 'word' && token.entry !== null && hasSense(token, 'applicant')
      ? {
          ...token,
          entry: {
            ...token.entry,
            senses: token.entry.senses.filter(({ type }) => type !== 'applicant'),
            roles: new Set<Role>(['neutral']),
          },
        }
      : token,
  );
}
