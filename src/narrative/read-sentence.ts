import type { ClaimDraft, ClaimKind, ClaimScope } from './claim.js';
import { type Clause, readLead, splitClauses } from './clauses.js';
import { type Denial, readDenials } from './denials.js';
import { isChange, isFiller, nameCount, untilMark } from './figure-words.js';
import { type Frame, type ResolvedKey, resolveFormKey } from './form-key.js';
import type { Lexicon } from './lexicon.js';
import { type NounPhrase, nounBefore } from './noun-phrase.js';
import { rangeIn, type Sentence } from './sentences.js';
import { hasMatter, readSlots, type Slots, splitItems } from './slots.js';
import { hasRole, isMark, isNeutral, isScope, type QuantityToken, sensesOf, type Token } from './tokens.js';

/** A claim with its place among the tokens of its sentence. */
export interface PlacedClaim {
  readonly claim: ClaimDraft;
  /** Index of the figure's token, or of the denying word's. */
  readonly token: number;
  /** A share with a subject of its own: it is no share of the figure before it. */
  readonly hasSubject: boolean;
  /** A clause that opens with a verb is another statement, not a further item of a list of nouns. */
  readonly isVerbal: boolean;
}

/** Reads the claims of one sentence. */
export function readSentence(sentence: Sentence, tokens: readonly Token[], lexicon: Lexicon, year: number | null): PlacedClaim[] {
  return new SentenceReader(sentence, tokens, lexicon, year).read();
}

class SentenceReader {
  private readonly claims: PlacedClaim[] = [];
  private readonly clauses: readonly Clause[];
  private frame: Frame;
  private scope: ClaimScope = 'own';
  private period: string | null = null;
  private localPeriod: string | null | undefined;
  private isPlan = false;
  /** A figure to compare with stands before in the clause. */
  private isCompared = false;
  /** Words up to this token already name the figure before them. */
  private consumed = 0;

  constructor(
    private readonly sentence: Sentence,
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly year: number | null,
  ) {
    const { terms } = lexicon;
    this.clauses = splitClauses(tokens, terms.enumerationMark);
    const isAbout = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));
    const heading = isAbout(terms.applicationHeadings, sentence.heading) ? 'application' : null;
    this.frame = {
      object: terms.sectionObjects[sentence.section] ?? heading,
      isNamed: false,
      hasRequests: false,
      isDisclosure:
        sentence.section === 4 || isAbout(terms.disputeContextWords, sentence.heading) || isAbout(terms.disputeContextWords, sentence.text),
    };
  }

  read(): PlacedClaim[] {
    this.clauses.forEach((clause, index) => {
      const tokens = this.tokens.slice(clause.from, clause.to);
      const hasFigures = tokens.some((token) => token.type === 'quantity');
      if (clause.opening !== '(' || hasFigures) this.readState(tokens);
      if (!this.isPlan) {
        if (hasFigures) this.readFigures(clause, index);
        else this.addDenials(readDenials(tokens, this.frame, this.lexicon), clause);
      }
      this.updateFrame(tokens);
    });
    return this.claims;
  }

  /** Scope, time and mood, from the words a clause opens with. */
  private readState(tokens: readonly Token[]): void {
    const lead = readLead(tokens, this.lexicon.terms);
    if (lead.scope !== null) this.scope = lead.scope;
    this.localPeriod = lead.isLocal ? lead.period : undefined;
    if (lead.period !== undefined && !lead.isLocal) this.period = lead.period;
    const first = tokens.findIndex((token) => token.type === 'word' && !hasRole(token, 'lead') && !isScope(token));
    const opensPlan = hasRole(tokens[first], 'plan');
    const isFuture = this.year !== null && this.period !== null && Number(this.period) > this.year;
    if (opensPlan || isFuture) this.isPlan = true;
  }

  private updateFrame(tokens: readonly Token[]): void {
    const objects = readSlots(tokens).objects;
    const narrow = objects.findLast((name) => name === 'directLitigation' || name === 'postReviewLitigation');
    const last = narrow ?? objects.findLast((name) => name !== 'application') ?? objects[objects.length - 1];
    const isAttribute =
      this.frame.object === 'document' && this.frame.isNamed && last === 'application' && readSlots(tokens).actions.length === 0;
    if (last !== undefined && !isAttribute) this.frame = { ...this.frame, object: last, isNamed: true };
    if (tokens.some((token) => hasRole(token, 'exempt'))) this.frame = { ...this.frame, isDisclosure: false };
  }

  private readFigures(clause: Clause, index: number): void {
    let from = clause.from;
    this.isCompared = false;
    for (let at = clause.from; at < clause.to; at++) {
      const quantity = this.tokens[at];
      if (quantity?.type !== 'quantity') continue;
      let end = at + 1;
      while (end < clause.to && this.tokens[end]?.type !== 'quantity') end += 1;
      const group = this.groupFrom(at, clause.to);
      const left = this.carriedFromLastYear(this.leftOf(clause, index, from, at));
      const right = this.tokens.slice(at + 1, end);
      const names = splitItems(
        left.filter((token) => token.type !== 'time'),
        this.lexicon.terms.enumerationMark,
      );
      if (group.length > 1 && left.some((token) => hasRole(token, 'respectively')) && names.length === group.length) {
        group.forEach((position, item) => {
          this.addNamed(names[item] as Token[], names[item - 1], position);
        });
        at = group[group.length - 1] as number;
      } else {
        this.addFigure(quantity, at, left, right, names);
      }
      this.isCompared ||= left.some((token) => hasRole(token, 'comparator'));
      from = Math.max(at + 1, this.consumed);
      this.localPeriod = undefined;
      this.updateFrame(left);
    }
  }

  /** What last year, by its number, carried over is what this year carried in. */
  private carriedFromLastYear(left: Token[]): Token[] {
    const lastYear = this.year === null ? null : String(this.year - 1);
    const at = left.findIndex((token, i) => {
      const next = left[i + 1];
      return (
        token.type === 'time' &&
        token.period === lastYear &&
        sensesOf(next).some((sense) => sense.type === 'action' && sense.name === 'carriedOut')
      );
    });
    const carried = left[at + 1];
    if (at < 0 || carried?.type !== 'word') return left;
    this.period = null;
    const entry = { senses: [{ type: 'action', name: 'carriedIn' }], roles: carried.entry?.roles ?? new Set() } as const;
    return [...left.slice(0, at), { ...carried, entry }, ...left.slice(at + 2)];
  }

  /** Figures that follow one another with nothing but enumeration between. */
  private groupFrom(at: number, to: number): number[] {
    const group = [at];
    let i = at + 1;
    while (i < to) {
      const token = this.tokens[i] as Token;
      if (token.type === 'quantity') group.push(i);
      else if (!isMark(token, this.lexicon.terms.enumerationMark) && !hasRole(token, 'coordinator')) break;
      i += 1;
    }
    return group;
  }

  /** Words before a figure; those of the clause before when its own clause has none that tell anything. */
  private leftOf(clause: Clause, index: number, from: number, at: number): Token[] {
    const own = this.tokens.slice(from, at);
    if (from > clause.from || own.some((token) => token.type === 'word' && !isFiller(token))) return own;
    if (untilMark(this.tokens.slice(at + 1, clause.to)).some((token) => token.type === 'word' && !isFiller(token))) return own;
    let previous = index - 1;
    if (clause.opening === ')') while (previous >= 0 && this.clauses[previous]?.opening !== '(') previous -= 1;
    if (clause.opening === ')') previous -= 1;
    const before = this.clauses[previous];
    if (before === undefined) return own;
    const words = this.tokens.slice(before.from, before.to);
    if (words.some((token) => token.type === 'quantity' || hasRole(token, 'negator') || hasRole(token, 'opener'))) return own;
    return [...words, ...own];
  }

  /** One figure of several that are told off one by one. */
  private addNamed(name: readonly Token[], before: readonly Token[] | undefined, position: number): void {
    const quantity = this.tokens[position] as QuantityToken;
    if (before !== undefined) this.updateFrame(before);
    const key = resolveFormKey(readSlots(name), this.frame, quantity.unit, this.lexicon);
    this.add('count', quantity, position, key, nounBefore(name, this.lexicon.terms), readSlots(name));
  }

  private addFigure(quantity: QuantityToken, at: number, left: readonly Token[], right: readonly Token[], names: Token[][]): void {
    if (left.some((token) => hasRole(token, 'average') || hasRole(token, 'duty'))) return;
    if (quantity.unit === '%') this.addPercentage(quantity, at, left);
    else if (isChange(left, this.isCompared)) this.addChange(quantity, at, left);
    else if (quantity.unit !== '' || this.isBareCount(at, left, right)) this.addCount(quantity, at, left, right, names);
  }

  private addPercentage(quantity: QuantityToken, at: number, left: readonly Token[]): void {
    const noun = nounBefore(left, this.lexicon.terms);
    if (left.some((token) => hasRole(token, 'share'))) {
      const subject = left.filter((token) => token.type === 'word' && !hasRole(token, 'share') && !isNeutral(token));
      const isOwn = subject.length > 0 || left.some((token) => sensesOf(token).some((sense) => sense.type === 'channel'));
      this.add('share', quantity, at, null, noun, readSlots(left), isOwn);
    } else if (left.some((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'))) {
      this.addChange(quantity, at, left);
    } else if (noun !== null) {
      this.add('rate', quantity, at, null, noun, readSlots(left));
    }
  }

  private addChange(quantity: QuantityToken, at: number, left: readonly Token[]): void {
    const sign = left.some((token) => hasRole(token, 'shrink')) ? -1 : 1;
    const cut = left.findIndex((token) => hasRole(token, 'comparator') || hasRole(token, 'grow') || hasRole(token, 'shrink'));
    const noun = nounBefore(left.slice(0, cut), this.lexicon.terms);
    if (noun === null && this.claims.length === 0) return;
    this.add('change', { ...quantity, value: sign * quantity.value }, at, null, noun, readSlots([]));
  }

  private addCount(quantity: QuantityToken, at: number, left: readonly Token[], right: readonly Token[], names: Token[][]): void {
    const isEach = left.some((token) => hasRole(token, 'each'));
    if (names.length > 1) {
      const keys = this.keysOfItems(names, quantity.unit);
      const isAll = keys.every((key) => key !== null);
      if (isAll && (isEach || quantity.value === 0)) {
        names.forEach((name, item) => {
          this.add('count', quantity, at, keys[item] as ResolvedKey, nounBefore(name, this.lexicon.terms), readSlots(name));
        });
        return;
      }
      const sum = isAll ? this.sumKey((keys as ResolvedKey[]).map(({ key }) => key)) : null;
      if (sum !== null) {
        this.add('count', quantity, at, sum, nounBefore(left, this.lexicon.terms), readSlots(left));
        return;
      }
      if (isEach && !isAll && !left.some((token) => hasRole(token, 'comparator'))) {
        for (const name of names) this.add('count', quantity, at, null, nounBefore(name, this.lexicon.terms), readSlots(name));
        return;
      }
    }
    const { key, slots, side } = this.keyOf(left, right, quantity.unit);
    const hasEarlier = this.claims.length > 0;
    const { noun, isBehind, isAnaphor } = nameCount(
      { quantity, left, right, isKeyed: key !== null, isRead: side, hasEarlier },
      this.lexicon.terms,
    );
    if (key === null && (isAnaphor || (noun === null && !hasEarlier))) return;
    if (isBehind && noun !== null) this.consumed = this.tokens.findIndex((token) => token.start >= noun.end);
    this.add('count', quantity, at, key, noun, slots);
  }

  /** Keys of the items of an enumeration; what is named once holds for the items behind it. */
  private keysOfItems(names: readonly Token[][], unit: string): (ResolvedKey | null)[] {
    let { frame } = this;
    let actions: readonly string[] = [];
    return names.map((name) => {
      const slots = readSlots(name);
      const inherited = slots.actions.length > 0 ? slots : { ...slots, actions };
      const key = hasMatter(slots) || slots.actions.length > 0 ? resolveFormKey(inherited, frame, unit, this.lexicon) : null;
      actions = inherited.actions;
      const object = slots.objects[slots.objects.length - 1];
      if (object !== undefined) frame = { ...frame, object, isNamed: true };
      return key;
    });
  }

  /** One figure for several rows or disputes: their sum. */
  private sumKey(keys: readonly string[]): ResolvedKey | null {
    const parts = keys.map((key) => key.split('.'));
    const table = parts[0]?.[0];
    const column = parts[0]?.at(-1);
    if (table === 'article20' || !parts.every((part) => part[0] === table && part.at(-1) === column)) return null;
    const rows = parts.map((part) => part.slice(1, -1).join('.'));
    const stages = ['received', 'carriedIn', 'resultsTotal', 'carriedOut', 'received+carriedIn'];
    if (new Set(rows).size < rows.length || rows.some((row) => stages.includes(row))) return null;
    return { key: `${table}.${rows.join('+')}.${column}`, alternatives: [] };
  }

  /** The key of a figure: from the words before it, else from those behind, else from both. */
  private keyOf(
    left: readonly Token[],
    right: readonly Token[],
    unit: string,
  ): { key: ResolvedKey | null; slots: Slots; side: 'left' | 'right' } {
    const slots = readSlots([...this.verbsBefore(left), ...left]);
    const near = untilMark(right);
    const behind = readSlots(near);
    if (hasMatter(slots) || slots.actions.some((action) => action.startsWith('carried')) || near.length === 0) {
      return { key: resolveFormKey(slots, this.frame, unit, this.lexicon), slots, side: 'left' };
    }
    const hasBehind = hasMatter(behind) || behind.actions.length > 0;
    if (!hasBehind) return { key: resolveFormKey(slots, this.frame, unit, this.lexicon), slots, side: 'left' };
    const both = readSlots([...left, ...near]);
    return { key: resolveFormKey(both, this.frame, unit, this.lexicon), slots: both, side: 'right' };
  }

  /** Of figures in one breath, the verb before the first governs all: published two rules, sixteen documents. */
  private verbsBefore(left: readonly Token[]): Token[] {
    const isJoined = isMark(left[0], this.lexicon.terms.enumerationMark);
    const isVerb = (token: Token): boolean => hasRole(token, 'lightVerb') || hasRole(token, 'publish') || hasRole(token, 'exempt');
    if (!isJoined || left.some((token) => isVerb(token) || sensesOf(token).some((sense) => sense.type === 'action'))) return [];
    const start = this.tokens.indexOf(left[0] as Token);
    let from = start;
    while (from > 0 && !(this.tokens[from - 1]?.type === 'mark' && !isMark(this.tokens[from - 1], this.lexicon.terms.enumerationMark)))
      from -= 1;
    return this.tokens.slice(from, start).filter(isVerb);
  }

  /** A figure without a measure word counts only where its noun says that it is a number. */
  private isBareCount(at: number, left: readonly Token[], right: readonly Token[]): boolean {
    if (right.some((token) => token.type === 'word')) return false;
    let end = left.length - 1;
    while (end >= 0 && (hasRole(left[end], 'copula') || hasRole(left[end], 'each'))) end -= 1;
    const last = left[end];
    if (last?.type !== 'word') return false;
    // Site chrome has counters behind a colon; there only words of the form tell a figure.
    if (left.length > 0 && isMark(this.tokens[at - 1], ':')) return sensesOf(last).length > 0;
    if ((this.tokens[at] as QuantityToken).value === 0 && left.some((token) => sensesOf(token).length > 0)) return true;
    if ((this.tokens[at] as QuantityToken).isScaled) return true;
    return this.lexicon.terms.bareCountNouns.some((noun) => last.text.endsWith(noun)) || sensesOf(last).length > 0;
  }

  private add(
    kind: ClaimKind,
    quantity: QuantityToken,
    at: number,
    resolved: ResolvedKey | null,
    noun: NounPhrase | null,
    slots: Slots,
    hasSubject = false,
  ): void {
    const previous = this.claims[this.claims.length - 1]?.claim;
    const key = resolved?.key ?? null;
    const text = noun?.text ?? previous?.noun ?? '';
    const start = Math.min(noun?.start ?? quantity.start, quantity.start);
    const end = Math.max(noun?.end ?? quantity.end, quantity.end);
    const isJoined = isMark(this.tokens[this.lastBefore(at)], this.lexicon.terms.enumerationMark);
    if (key?.startsWith('applications.')) this.frame = { ...this.frame, hasRequests: true };
    this.claims.push({
      token: at,
      hasSubject,
      isVerbal: this.opensWithVerb(at),
      claim: {
        kind,
        key: key ?? text,
        alternatives: resolved?.alternatives ?? [],
        isFormKey: key !== null,
        noun: text,
        value: quantity.value,
        unit: quantity.unit,
        decimals: quantity.decimals,
        qualifier: quantity.qualifier,
        negation: false,
        period: kind === 'change' ? null : this.localPeriod === undefined ? this.period : this.localPeriod,
        scope: this.scope,
        channel: slots.channels[0] ?? (isJoined ? (previous?.channel ?? null) : null),
        parent: null,
        relation: null,
        isOpenEnded: false,
        range: rangeIn(this.sentence, start, end),
        valueRange: rangeIn(this.sentence, quantity.start, quantity.end),
        nounRange: noun === null ? null : rangeIn(this.sentence, noun.start, noun.end),
        sentence: this.sentence.range,
      },
    });
  }

  /** The last token before the words of the figure at `at`. */
  private lastBefore(at: number): number {
    let i = at - 1;
    while (i >= 0 && this.tokens[i]?.type === 'word') i -= 1;
    return i;
  }

  private opensWithVerb(at: number): boolean {
    const first = this.tokens.slice(this.lastBefore(at) + 1, at).find((token) => token.type === 'word' && !hasRole(token, 'lead'));
    return hasRole(first, 'statement') || hasRole(first, 'own');
  }

  private addDenials(denials: readonly Denial[], clause: Clause): void {
    for (const { key, noun, negator, start, end } of denials) {
      this.claims.push({
        token: this.tokens.indexOf(negator, clause.from),
        hasSubject: false,
        isVerbal: true,
        claim: {
          kind: 'count',
          key: key ?? noun,
          alternatives: [],
          isFormKey: key !== null,
          noun,
          value: 0,
          unit: '',
          decimals: 0,
          qualifier: 'exact',
          negation: true,
          period: this.localPeriod === undefined ? this.period : this.localPeriod,
          scope: this.scope,
          channel: null,
          parent: null,
          relation: null,
          isOpenEnded: false,
          range: rangeIn(this.sentence, Math.min(start, negator.start), Math.max(end, negator.end)),
          valueRange: rangeIn(this.sentence, negator.start, negator.end),
          nounRange: rangeIn(this.sentence, start, end),
          sentence: this.sentence.range,
        },
      });
    }
  }
}
