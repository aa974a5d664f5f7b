import { clauseStart, isNearForm, isUncounted } from './abstain.js';
import type { ClaimDraft } from './claim.js';
import type { ClaimWriter, PlacedClaim } from './claim-writer.js';
import { isNamed, signed } from './clause-words.js';
import { keyOfFigure, keysOfItems, sumKey, verbsBefore } from './figure-keys.js';
import { growthVerb, isBareCount, isChange, isGrowth, nameCount, untilMark, untilRelation } from './figure-words.js';
import { type ResolvedKey, resolveFormKey } from './form-key.js';
import type { FrameKeeper } from './frame.js';
import { isOfOtherMatter, keyFromBefore } from './keys-before.js';
import type { Lexicon } from './lexicon.js';
import { type NounPhrase, nounAfter, nounBefore } from './noun-phrase.js';
import { hasMatter, readSlots, type Slots } from './slots.js';
import { hasRole, isMark, isNeutral, isScope, type QuantityToken, sensesOf, type Token } from './tokens.js';

/** Makes claims of the figures of a sentence, each with the words before and behind it. */
export class FigureClaims {
  /** A figure to compare with stands before in the clause. */
  isCompared = false;
  /** Words up to this token already name the figure before them. */
  consumed = 0;
  /** A figure to compare with whose name has not been read yet. */
  private unnamed: ClaimDraft | null = null;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly writer: ClaimWriter,
    private readonly keeper: FrameKeeper,
  ) {}

  /** The claims of one figure. @param names what is named before it, where several things are. */
  addFigure(quantity: QuantityToken, at: number, left: readonly Token[], right: readonly Token[], names: Token[][]): void {
    const { terms } = this.lexicon;
    if (isUncounted(quantity, at, left, right, this.tokens, terms)) return;
    if (quantity.unit === '%') this.addPercentage(quantity, at, left, right, names);
    else if (isChange(left, this.isCompared, terms.originWords) || this.isBareChange(quantity, left, right))
      this.addChange(quantity, at, left);
    else if (terms.growthMeasures.includes(quantity.unit) || terms.pointMeasures.includes(quantity.unit)) return;
    else if (
      quantity.unit !== '' ||
      this.isBarePart(left, right) ||
      isBareCount(quantity, this.tokens[at - 1], left, right, this.lexicon.terms)
    )
      this.addCount(quantity, at, left, right, names);
  }

  /** Up by so much, and nothing else in the clause: of the count before it. */
  private isBareChange(quantity: QuantityToken, left: readonly Token[], right: readonly Token[]): boolean {
    const words = left.filter((token) => token.type === 'word' && token.tag !== 'ul');
    const [verb] = words;
    const isAlone = words.length === 1 && verb?.type === 'word' && this.lexicon.terms.changeVerbs.includes(verb.text);
    const before = this.writer.claims.at(-1)?.claim;
    return isAlone && untilMark(right).length === 0 && before?.kind === 'count' && before.unit === quantity.unit;
  }

  /** In a list of parts of a number without a measure word, its parts have none either. */
  private isBarePart(left: readonly Token[], right: readonly Token[]): boolean {
    const before = this.writer.claims.at(-1)?.claim;
    const last = left.at(-1);
    const isNoun = last?.type === 'word' && (last.tag.startsWith('n') || last.tag === 'vn' || hasRole(last, 'neutral'));
    return isNoun && untilMark(right).length === 0 && before?.kind === 'count' && before.unit === '' && !before.negation;
  }

  private addPercentage(
    quantity: QuantityToken,
    at: number,
    left: readonly Token[],
    right: readonly Token[],
    names: readonly Token[][],
  ): void {
    const { terms } = this.lexicon;
    // Down to 2.3%: what it became is a rate, and no change.
    const isResult = hasRole(
      left.findLast((token) => token.type === 'word'),
      'resultative',
    );
    const noun = nounBefore(isResult && isGrowth(left) ? untilRelation(left) : left, terms);
    const channels = readSlots(left).channels;
    if (left.length === 0 && this.isAloneInBrackets(at)) {
      this.writer.add('share', quantity, at, { noun: null, channels, isOwn: false });
    } else if (left.some((token) => hasRole(token, 'share'))) {
      const subject = left.filter((token) => token.type === 'word' && !hasRole(token, 'share') && !isNeutral(token));
      this.writer.add('share', quantity, at, { noun, channels, isOwn: subject.length > 0 || channels.length > 0 });
    } else if (isGrowth(left) && (!isResult || noun === null)) {
      this.addChange(quantity, at, left);
    } else if (noun === null && (hasRole(left[left.length - 1], 'resultative') || hasRole(left[left.length - 1], 'copula'))) {
      // From 91.3% up to 95.8%, or up by 2.4 points to 97.6%: it is of what the figure before was.
      const subject = this.writer.claims.at(-1)?.claim;
      const isRate = subject?.kind === 'rate' || (subject?.kind === 'change' && terms.pointMeasures.includes(subject.unit));
      if (subject !== undefined && isRate) this.writer.add('rate', quantity, at, { noun, subject });
    } else if (noun !== null) {
      // Three per cent of the firms are drawn: a rule of the drawing.
      const isDrawn = right[0]?.type === 'word' && left.every((token) => token.type !== 'word' || /^(?:v|d)/.test(token.tag));
      if (isDrawn) return;
      const nouns = names.map((name) => nounBefore(name, terms));
      const isEach = nouns.every((one) => one !== null && terms.rateEndings.some((ending) => one.text.endsWith(ending)));
      for (const one of isEach ? nouns : [noun]) this.writer.add('rate', quantity, at, { noun: one, channels });
    } else if (right[0]?.type === 'word' && right[0].tag === 'uj') {
      // About 85% of the requests came by the net.
      const whole = nounAfter(right.slice(1));
      if (whole !== null) this.writer.add('share', quantity, at, { noun: whole, isOwn: true });
    }
  }

  /** Granted 27 (46.55%): a percentage by itself in brackets behind a count is its share. */
  private isAloneInBrackets(at: number): boolean {
    const [count, open] = this.tokens.slice(at - 2, at);
    return isMark(open, '(') && isMark(this.tokens[at + 1], ')') && count?.type === 'quantity' && count.unit !== '%';
  }

  /** A change without a subject of its own is of the last figure in its unit; one in percent, of the last that is no share. */
  private addChange(quantity: QuantityToken, at: number, left: readonly Token[]): void {
    const { terms } = this.lexicon;
    // The noun may stand behind the verb: cut the time it takes by 62%.
    const verb = growthVerb(left, true);
    const noun = nounBefore(untilRelation(left), terms) ?? nounBefore(left.slice(verb + 1), terms);
    const isSubject = ({ claim }: PlacedClaim): boolean =>
      quantity.unit === '%' ? claim.kind !== 'share' : claim.kind === 'count' && claim.unit === quantity.unit;
    // Received 286 (201 by the net, 12 in person), 14 less than the year before: what closed brackets list did not change.
    const outside = this.writer.claims.filter(({ token }) => !isClosedIn(this.tokens, token, at));
    const subject =
      outside.findLast(isSubject)?.claim ?? this.writer.claims.findLast(isSubject)?.claim ?? this.writer.claims.at(-1)?.claim ?? null;
    if (noun === null && subject === null) return;
    this.writer.add('change', signed(quantity, left), at, { noun, subject });
    // Received 28, up by 12%: what was received were requests.
    const isVerb = noun === null && this.writer.claims.some(({ claim, isVerbalNoun }) => claim === subject && isVerbalNoun);
    const added = this.writer.claims.at(-1)?.claim;
    const isBare = subject !== null && !subject.noun.endsWith(terms.requestEnding);
    if (isVerb && isBare && subject.isFormKey && subject.key.startsWith('applications.') && added !== undefined) {
      added.noun = subject.noun + terms.requestEnding;
      added.key = added.noun;
    }
  }

  /** A count whose key, or noun, was read. */
  addKeyed(quantity: QuantityToken, at: number, key: ResolvedKey | null, noun: NounPhrase | null, slots: Slots): void {
    if (key !== null) this.keeper.note(key.key);
    // How requests come in is no route of anything else: an online interview.
    const isAnyRoute = key !== null && new Set(slots.channels).size > 1;
    const { application } = this.lexicon.terms.objectWords;
    const isRequest =
      this.keeper.frame.object === 'application' ||
      slots.objects.includes('application') ||
      (application ?? []).some((word) => noun?.text.endsWith(word) === true);
    const channels = isAnyRoute
      ? []
      : isRequest
        ? slots.channels
        : slots.channels.filter((name) => !(name in this.lexicon.terms.requestChannelWords));
    // The office received 83: a stage of requests is of what was named before.
    const isStage =
      key !== null &&
      key.key === 'applications.received.total' &&
      slots.actions.length > 0 &&
      slots.objects.length + slots.rows.length + slots.applicants.length + slots.outcomes.length === 0;
    const named = isStage ? this.writer.claims.findLast(({ claim }) => claim.kind === 'count' && claim.key === key.key)?.claim : undefined;
    const own = key === null && noun?.isVerbal === true ? this.sameOfAnotherTime(quantity.unit, noun) : noun;
    this.writer.add('count', quantity, at, { key, noun: named === undefined ? own : null, subject: named ?? null, channels });
    const added = this.writer.claims.at(-1)?.claim;
    if (this.unnamed !== null && added !== undefined && added.unit === this.unnamed.unit) {
      const { isFormKey, alternatives } = added;
      Object.assign(this.unnamed, { key: added.key, noun: added.noun, isFormKey, alternatives });
      this.unnamed = null;
    }
  }

  /** Published 21,000 pieces since 2018, this year published 3,200: what the verb leaves out was named with the other time. */
  private sameOfAnotherTime(unit: string, verb: NounPhrase): NounPhrase {
    const { localPeriod, period } = this.writer;
    const last = this.writer.claims.findLast(({ claim }) => claim.kind === 'count');
    const isOther = last !== undefined && last.claim.period !== (localPeriod === undefined ? period : localPeriod);
    if (!isOther || last.isVerbalNoun || last.claim.isFormKey || last.claim.unit !== unit) return verb;
    const { noun } = last.claim;
    return { ...verb, text: noun.includes(verb.text) ? noun : verb.text + noun, isVerbal: false };
  }

  private isAllOf(quantity: QuantityToken, left: readonly Token[], right: readonly Token[], at: number): boolean {
    if (this.keeper.frame.object !== 'application' || left.some((token) => token.type === 'word')) return false;
    const next = this.tokens[at + 1 + right.length];
    const isPart = next?.type === 'quantity' && next.unit === quantity.unit && next.value <= quantity.value;
    const isDone = sensesOf(right.at(-1)).some((sense) => sense.type === 'action' && sense.name === 'handle');
    return isPart && isDone && right.every((token) => token.type === 'word' && isNeutral(token));
  }

  /** Than last year's 19: what is counted stands before in the sentence, or behind. */
  private isOnlyCompared(left: readonly Token[]): boolean {
    if (this.writer.localPeriod === undefined) return false;
    const words = left.filter((token) => token.type === 'word');
    const isComparing = (token: Token): boolean => hasRole(token, 'timeComparator') || hasRole(token, 'comparator');
    return words.some(isComparing) && words.every((token) => isComparing(token) || (token.type === 'word' && token.tag === 'uj'));
  }

  private addCompared(quantity: QuantityToken, at: number): void {
    const subject = this.writer.claims.findLast(({ claim }) => claim.kind === 'count' && claim.unit === quantity.unit)?.claim ?? null;
    const key = subject?.isFormKey === true ? { key: subject.key, alternatives: subject.alternatives } : null;
    this.writer.add('count', quantity, at, { key, noun: null, subject });
    if (subject === null) this.unnamed = this.writer.claims.at(-1)?.claim ?? null;
  }

  /** Reviews 11, lawsuits 6 of the system, and none of each of the bureau's own: of what the figures before are, in another scope. */
  private addEachOfBefore(quantity: QuantityToken, at: number, left: readonly Token[]): boolean {
    const isLevel = left.every((token) => isScope(token) || isNeutral(token)) && left.some(isScope);
    const last = this.writer.claims.at(-1)?.claim;
    if (!isLevel || hasMatter(readSlots(left)) || last?.isFormKey !== true || last.scope === this.writer.scope) return false;
    const other = this.writer.claims.findLastIndex(
      ({ claim }) => !claim.isFormKey || claim.scope !== last.scope || claim.unit !== quantity.unit,
    );
    const group = this.writer.claims.slice(other + 1).map(({ claim }) => claim);
    for (const subject of group) this.writer.add('count', quantity, at, { key: subject, noun: null, subject });
    return true;
  }

  private addCount(quantity: QuantityToken, at: number, words: readonly Token[], right: readonly Token[], names: Token[][]): void {
    // Persons are most of those who ask, 161, a share of 92%: with a share the figure is theirs; without one it may be that of all.
    const next = this.tokens.slice(at + 1);
    const isShared = next.slice(0, next.findIndex((token) => token.type === 'quantity') + 1).some((token) => hasRole(token, 'share'));
    const left = isShared ? words.filter((token) => !hasRole(token, 'mainly')) : words;
    if (this.isOnlyCompared(left)) {
      this.addCompared(quantity, at);
      return;
    }
    // Before a noun the word is "every" (各下属单位), behind nouns "each" (各1件).
    const isEach = left.some((token, i) => hasRole(token, 'each') && !isNamed(left[i + 1]));
    if (isEach && this.addEachOfBefore(quantity, at, left)) return;
    const frame = quantity.value === 0 ? this.keeper.frameOfNone : this.keeper.frame;
    if (names.length > 1) {
      const keys = keysOfItems(names, quantity.unit, frame, this.lexicon);
      const isAll = keys.every((key) => key !== null);
      // New ones and those carried over, where nobody has said of what: neither is what is counted.
      const isCarried = keys.some((key) => key?.key.startsWith('applications.carried'));
      if (isCarried && !isAll && readSlots(left).actions.includes('receive')) return;
      if (isAll && (isEach || quantity.value === 0)) {
        names.forEach((name, item) => {
          this.addKeyed(quantity, at, keys[item] as ResolvedKey, nounBefore(name, this.lexicon.terms), readSlots(name));
        });
        return;
      }
      const sum = isAll ? sumKey((keys as ResolvedKey[]).map(({ key }) => key)) : null;
      if (sum !== null) {
        this.addKeyed(quantity, at, sum, nounBefore(left, this.lexicon.terms), readSlots(left));
        return;
      }
      if (isEach && !isAll && !left.some((token) => hasRole(token, 'comparator'))) {
        for (const name of names) this.addKeyed(quantity, at, null, nounBefore(name, this.lexicon.terms), readSlots(name));
        return;
      }
    }
    // Of 66 so many were answered: they are what came in.
    const isAll = this.isAllOf(quantity, left, right, at);
    if (isAll) {
      this.addKeyed(
        quantity,
        at,
        resolveFormKey(
          { ...readSlots([]), objects: ['application'], actions: ['receive'] },
          this.keeper.frame,
          quantity.unit,
          this.lexicon,
        ),
        null,
        readSlots([]),
      );
      return;
    }
    const verbs = verbsBefore(left, this.tokens, this.lexicon.terms.enumerationMark);
    const read = keyOfFigure(verbs, left, right, quantity.unit, frame, this.lexicon);
    const { slots, side } = read;

    if ((side === 'right' && this.isSomeOf(words, right)) || this.isOfSome(left)) return;
    const key = isOfOtherMatter(this.writer, slots, quantity.unit, this.clauseBefore(at), this.lexicon.terms) ? null : read.key;
    const hasEarlier = this.writer.claims.length > 0;
    const { noun, isBehind, isAnaphor } = nameCount(
      {
        quantity,
        left,
        right,
        isKeyed: key !== null,
        isRead: side,
        hasEarlier,
        hasSummands: !hasEarlier || this.countsIn(quantity.unit) !== 0,
      },
      this.lexicon.terms,
    );
    if (key === null && (isAnaphor || (noun === null && !hasEarlier))) return;
    if (isBehind && noun !== null) this.consumed = this.tokens.findIndex((token) => token.start >= noun.end);
    const taken = key ?? keyFromBefore(this.writer, quantity.unit, left, noun !== null);
    // Without a name of its own it would be of the form's figure before it, whose key it has not.
    const before = this.writer.claims.at(-1)?.claim;
    if (taken === null && noun === null && before?.isFormKey === true && !left.some((token) => hasRole(token, 'area'))) return;
    // Two answers were asked to be explained: named behind the figure, they are answers.
    const isAnswers = isBehind && sensesOf(right[0]).some((sense) => sense.type === 'action' && sense.name === 'handle');
    if (taken === null && !isAnswers && isNearForm(quantity.unit, [...left, ...untilMark(right)], slots, frame, this.lexicon.terms)) return;
    this.addKeyed(quantity, at, taken, noun, slots);
  }

  /** Of them two were answered on the 20th day: some of those counted, told apart by when or how. */

  /** Some answers took more than 15 days, 18 in all: what the clause before tells is of some. */
  private isOfSome(words: readonly Token[]): boolean {
    return words.some((token, i) => {
      const isRequest = sensesOf(words[i + 1]).some((sense) => sense.type === 'object' && sense.name === 'application');
      return isRequest && token.type === 'word' && this.lexicon.terms.fewWords.includes(token.text);
    });
  }

  private isSomeOf(left: readonly Token[], right: readonly Token[]): boolean {
    const last = left.at(-1);
    const isSome = hasRole(last, 'opener') || (last?.type === 'word' && this.lexicon.terms.someWords.includes(last.text));
    const near = untilMark(right);
    const verb = near.findIndex((token) => sensesOf(token).some((sense) => sense.type === 'action'));
    return isSome && near.slice(0, verb).some((token) => token.type === 'time' || token.type === 'quantity' || token.type === 'noise');
  }

  private clauseBefore(at: number): readonly Token[] {
    return this.tokens.slice(clauseStart(this.tokens, at, this.lexicon.terms), at);
  }

  private countsIn(unit: string): number {
    return this.writer.claims.filter(({ claim }) => claim.kind === 'count' && claim.unit === unit).length;
  }
}

/** The brackets that the token at `from` stands in are closed before `to`. */
function isClosedIn(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to && depth >= 0; i++) depth += isMark(tokens[i], '(') ? 1 : isMark(tokens[i], ')') ? -1 : 0;
  return depth < 0;
}
