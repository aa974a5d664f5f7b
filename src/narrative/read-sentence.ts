import type { ClaimDraft } from './claim.js';
import { ClaimWriter, type PlacedClaim } from './claim-writer.js';
import { beforeRate, isNamed, opensAction, signed, willBe } from './clause-words.js';
import { type Clause, readLead, splitClauses } from './clauses.js';
import { readDenials } from './denials.js';
import { carriedFromLastYear, figuresInARow, keyOfFigure, keysOfItems, sumKey, verbsBefore } from './figure-keys.js';
import { isBareCount, isBound, isChange, isCited, isFiller, isGrowth, nameCount, untilMark, untilRelation } from './figure-words.js';
import { disputes, type Frame, type ResolvedKey, resolveFormKey } from './form-key.js';
import { keyFromBefore } from './keys-before.js';
import type { Lexicon } from './lexicon.js';
import { isBareVerb, type NounPhrase, nounAfter, nounBefore } from './noun-phrase.js';
import type { Sentence } from './sentences.js';
import { readSlots, type Slots, splitItems } from './slots.js';
import { hasRole, isNeutral, isScope, type QuantityToken, type Token } from './tokens.js';

/** Reads the claims of one sentence. `before` is the last figure that stood on its own in its paragraph: a list that opens the sentence is of it. */
export function readSentence(
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: Lexicon,
  year: number | null,
  before: ClaimDraft | null,
): PlacedClaim[] {
  return new SentenceReader(sentence, tokens, lexicon, year, before).read();
}

class SentenceReader {
  private readonly writer: ClaimWriter;
  private readonly clauses: readonly Clause[];
  private frame: Frame;
  /** The clause that last named a time. */
  private datedAt = 0;
  private isPlan = false;
  /** A figure to compare with stands before in the clause. */
  private isCompared = false;
  /** Words up to this token already name the figure before them. */
  private consumed = 0;

  constructor(
    sentence: Sentence,
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly year: number | null,
    before: ClaimDraft | null,
  ) {
    const { terms } = lexicon;
    this.writer = new ClaimWriter(sentence, tokens, terms.enumerationMark);
    this.clauses = splitClauses(tokens, terms.enumerationMark);
    const isContinued = hasRole(tokens[0], 'opener') || terms.channelOpeners.some((opener) => sentence.text.startsWith(opener));
    if (isContinued && before !== null) {
      this.writer.scope = before.scope;
      this.writer.period = before.period;
    }
    const isAbout = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));
    const heading = isAbout(terms.applicationHeadings, sentence.heading) ? 'application' : null;
    this.frame = {
      object: terms.sectionObjects[sentence.section] ?? heading,
      isNamed: false,
      hasRequests: false,
      applicant: null,
      isDisclosure:
        sentence.section === 4 || isAbout(terms.disputeContextWords, sentence.heading) || isAbout(terms.disputeContextWords, sentence.text),
    };
  }

  read(): PlacedClaim[] {
    this.clauses.forEach((clause, index) => {
      const tokens = this.tokens.slice(clause.from, clause.to);
      const hasFigures = tokens.some((token) => token.type === 'quantity');
      if (clause.opening !== '(' || hasFigures) this.readState(tokens, clause, index);
      if (!this.isPlan) {
        if (hasFigures) this.readFigures(clause, index);
        else this.readDenied(tokens, clause, index);
      }
      this.updateFrame(tokens);
      const route = readSlots(tokens).channels.find((name) => !(name in this.lexicon.terms.requestChannelWords));
      if (!hasFigures && route !== undefined) this.writer.route = route;
    });
    return this.writer.claims;
  }

  private readDenied(tokens: readonly Token[], clause: Clause, index: number): void {
    const carried = carriedFromLastYear(tokens, this.year);
    if (carried !== null) this.writer.period = null;
    this.writer.addDenials(readDenials(carried ?? this.deniedBy(tokens, index), this.frame, this.lexicon), clause.from);
  }

  /** What a bare "none" behind a colon denies stands before the colon. */
  private deniedBy(tokens: readonly Token[], index: number): readonly Token[] {
    const before = this.clauses[index - 1];
    const isBare = tokens.length === 1 && hasRole(tokens[0], 'negator');
    if (!isBare || before === undefined || this.clauses[index]?.opening !== ':') return tokens;
    return [...this.tokens.slice(before.from, before.to), ...tokens];
  }

  /** Scope, time and mood, from the words a clause opens with. */
  private readState(tokens: readonly Token[], clause: Clause, index: number): void {
    const lead = readLead(tokens, this.lexicon.terms);
    // A new action is the body's own again; what goes on with the figures before it is not.
    if (clause.opening === ';' && lead.scope === null && opensAction(tokens)) this.writer.scope = 'own';
    // An event's date dates the event: what the body then did is of its year.
    const isDated = this.writer.period === 'months' && lead.period === undefined;
    if (isDated && index > this.datedAt + 1 && tokens.some((token) => hasRole(token, 'own'))) this.writer.period = null;
    if (lead.period !== undefined) this.datedAt = index;
    if (lead.scope !== null) this.writer.scope = lead.scope;
    this.writer.localPeriod = lead.isLocal ? lead.period : undefined;
    if (lead.period !== undefined && !lead.isLocal) this.writer.period = lead.period;
    const first = tokens.findIndex((token) => token.type === 'word' && !hasRole(token, 'lead') && !isScope(token));
    const opensPlan = hasRole(tokens[first], 'plan') && tokens[first + 1]?.type !== 'quantity';
    const isFuture = this.year !== null && this.writer.period !== null && Number(this.writer.period) > this.year;
    if (opensPlan || isFuture || willBe(tokens, this.lexicon.terms.futureWords)) this.isPlan = true;
  }

  private updateFrame(tokens: readonly Token[]): void {
    const objects = readSlots(tokens).objects;
    const narrow = objects.findLast((name) => name === 'directLitigation' || name === 'postReviewLitigation');
    const last = narrow ?? objects.findLast((name) => name !== 'application') ?? objects[objects.length - 1];
    // A request withdrawn among reviews was a request for review.
    const isWithdrawn = last === 'application' && disputes.includes(this.frame.object ?? '') && readSlots(tokens).isRestricted;
    if (isWithdrawn) return;
    const isAttribute =
      this.frame.object === 'document' && this.frame.isNamed && last === 'application' && readSlots(tokens).actions.length === 0;
    if (last !== undefined && !isAttribute) this.frame = { ...this.frame, object: last, isNamed: true };
    if (tokens.some((token) => hasRole(token, 'exempt'))) this.frame = { ...this.frame, isDisclosure: false };
  }

  /** Compared with last year, it grew by 52: the comparison stands in the clause before; less than last year's (31) by 8. */
  private isComparedBefore(clause: Clause, index: number): boolean {
    const bracketed = clause.opening === ')' ? 1 : 0;
    const before = this.clauses[index - 1 - bracketed];
    if (before === undefined || clause.opening === ';') return false;
    const words = this.tokens.slice(before.from, before.to);
    // One figure went from 48 to 41, another down by 75.
    const isMoved =
      words.some((token) => token.type === 'word' && this.lexicon.terms.originWords.includes(token.text)) &&
      words.some((token) => hasRole(token, 'resultative'));
    if (isMoved) return true;
    // Compared with last year, this grew by 236, and that by 2.3: what is compared at the beginning holds for both.
    if (bracketed === 0 && this.isCompared && words.some((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'))) return true;
    return words.some((token) => hasRole(token, 'comparator')) && (bracketed > 0 || !words.some((token) => token.type === 'quantity'));
  }

  private readFigures(clause: Clause, index: number): void {
    let from = clause.from;
    this.isCompared = this.isComparedBefore(clause, index);
    // In brackets right behind a time: the figure of that time.
    const timed = clause.opening === '(' ? this.tokens[clause.from - 2] : undefined;
    if (timed?.type === 'time') this.writer.localPeriod = timed.period;
    for (let at = clause.from; at < clause.to; at++) {
      const quantity = this.tokens[at];
      if (quantity?.type !== 'quantity') continue;
      let end = at + 1;
      while (end < clause.to && this.tokens[end]?.type !== 'quantity') end += 1;
      const group = figuresInARow(this.tokens, at, clause.to, this.lexicon.terms.enumerationMark);
      const left = this.wordsBefore(clause, index, from, at);
      const next = end < clause.to ? this.tokens[end] : undefined;
      const right = beforeRate(this.wordsBehind(at, end, clause.to, left), next, this.lexicon.terms.rateEndings);
      const names = splitItems(
        left.filter((token) => token.type !== 'time'),
        this.lexicon.terms.enumerationMark,
      );
      const isEach = group.length > 1 && left.some((token) => hasRole(token, 'respectively'));
      if (isEach && (this.addEachNamed(group, left, names) || this.addEachListed(group, left, clause, index))) {
        at = group[group.length - 1] as number;
      } else {
        this.addFigure(quantity, at, left, right, names);
      }
      this.isCompared ||= left.some((token) => hasRole(token, 'comparator'));
      from = Math.max(at + 1, this.consumed);
      this.writer.localPeriod = undefined;
      this.updateFrame(left);
      if (this.consumed > at) this.updateFrame(this.tokens.slice(at + 1, this.consumed));
    }
  }

  private countsIn(unit: string): number {
    return this.writer.claims.filter(({ claim }) => claim.kind === 'count' && claim.unit === unit).length;
  }

  /** Words behind a figure, up to the next; of figures side by side (3批62名信息员) without a noun before, those behind the second. */
  private wordsBehind(at: number, end: number, to: number, left: readonly Token[]): Token[] {
    if (end !== at + 1 || end >= to || !isBareVerb(left)) return this.tokens.slice(at + 1, end);
    let next = end + 1;
    while (next < to && this.tokens[next]?.type !== 'quantity') next += 1;
    return this.tokens.slice(end + 1, next);
  }

  private wordsBefore(clause: Clause, index: number, from: number, at: number): Token[] {
    const left = this.leftOf(clause, index, from, at);
    const carried = carriedFromLastYear(left, this.year);
    if (carried !== null) this.writer.period = null;
    return carried ?? left;
  }

  /** Words before a figure; those of the clause before when its own clause has none that tell anything. */
  private leftOf(clause: Clause, index: number, from: number, at: number): Token[] {
    const own = this.tokens.slice(from, at);
    const isTelling = own.some((token) => token.type === 'word' && !isFiller(token) && !(own.length === 1 && hasRole(token, 'copula')));
    if (from > clause.from || isTelling) return own;
    const last = own[own.length - 1];
    const isOrigin = last?.type === 'word' && this.lexicon.terms.originWords.includes(last.text);
    if (!isOrigin && untilMark(this.tokens.slice(at + 1, clause.to)).some((token) => token.type === 'word' && !isFiller(token))) return own;
    let previous = index - 1;
    if (clause.opening === ')') while (previous >= 0 && this.clauses[previous]?.opening !== '(') previous -= 1;
    if (clause.opening === ')') previous -= 1;
    const before = this.clauses[previous];
    if (before === undefined) return own;
    const words = this.tokens.slice(before.from, before.to);
    // The largest share, at 41.3%: the remark before tells what the figure is, whatever opens it.
    const isShare = words.some((token) => hasRole(token, 'share'));
    if (words.some((token) => hasRole(token, 'negator') || (hasRole(token, 'opener') && !isShare))) return own;
    const counted = words.findLastIndex((token) => token.type === 'quantity');
    if (counted >= 0) {
      // In 26 fields they list the matters to publish, 1560 in all: a statement behind the figure names what is counted.
      const tail = words.slice(counted + 1);
      const end = tail[tail.length - 1];
      const isStatement = tail.some((token) => hasRole(token, 'lightVerb')) && end?.type === 'word' && end.tag.startsWith('n');
      return isStatement && own.some((token) => hasRole(token, 'total')) ? [...tail, ...own] : own;
    }
    return [...words, ...own];
  }

  /**
   * Several figures told off one by one: of the things named before them, or, where only their relation is named (up 6.2% and
   * 11.4% respectively), of the figures before them. False when the words and the figures do not pair.
   */
  private addEachNamed(group: readonly number[], left: readonly Token[], names: readonly Token[][]): boolean {
    const { terms } = this.lexicon;
    if (this.addEachTimed(group, left, names)) return true;
    const isPercentage = (this.tokens[group[0] as number] as QuantityToken).unit === '%';
    const hasNames = names.length === group.length;
    if (!hasNames && (names.length > 1 || !(isPercentage || isChange(left, this.isCompared)))) return false;
    const earlier = this.writer.claims.filter(({ claim }) => claim.kind === 'count').slice(-group.length);
    const stems = group.map((_, item) => untilRelation(hasNames ? (names[item] as Token[]) : left));
    const nouns = stems.map((stem) => nounBefore(stem, terms));
    if (nouns.includes(null) && earlier.length < group.length) return false;
    group.forEach((position, item) => {
      const quantity = this.tokens[position] as QuantityToken;
      const noun = nouns[item] ?? null;
      const subject = noun === null ? (earlier[item]?.claim ?? null) : null;
      if (item > 0 && hasNames) this.updateFrame(names[item - 1] as Token[]);
      if (left.some((token) => hasRole(token, 'share')))
        this.writer.add('share', quantity, position, { noun, subject, isOwn: noun !== null });
      else if (isGrowth(left)) this.writer.add('change', signed(quantity, left), position, { noun, subject });
      else if (isPercentage) this.writer.add('rate', quantity, position, { noun, subject });
      else {
        const slots = readSlots(stems[item] as Token[]);
        this.addKeyed(quantity, position, resolveFormKey(slots, this.frame, quantity.unit, this.lexicon), noun, slots);
      }
    });
    return true;
  }

  /** Mainly of land, housing and planning, at 45.6%, 23.1% and 12.8%: what the clause before lists. */
  private addEachListed(group: readonly number[], left: readonly Token[], clause: Clause, index: number): boolean {
    const before = this.clauses[index - 1];
    if (before === undefined || clause.opening !== ',') return false;
    const words = this.tokens.slice(before.from, before.to);
    const items = splitItems(words, this.lexicon.terms.enumerationMark);
    if (items.length !== group.length || words.some((token) => token.type === 'quantity')) return false;
    const relation = left.filter(
      (token) => hasRole(token, 'share') || hasRole(token, 'respectively') || hasRole(token, 'grow') || hasRole(token, 'shrink'),
    );
    return this.addEachNamed(group, [...words, ...relation], items);
  }

  /** In the first and the second half, 132 and 158 respectively. */
  private addEachTimed(group: readonly number[], left: readonly Token[], names: readonly Token[][]): boolean {
    const times = left.flatMap((token) => (token.type === 'time' ? [token.period] : []));
    const words = names.filter((name) => !name.every((token) => hasRole(token, 'respectively')));
    if (times.length !== group.length || words.length !== 1) return false;
    group.forEach((position, item) => {
      this.writer.localPeriod = times[item] as string | null;
      this.addFigure(this.tokens[position] as QuantityToken, position, words[0] as Token[], [], words);
    });
    return true;
  }

  private addFigure(quantity: QuantityToken, at: number, left: readonly Token[], right: readonly Token[], names: Token[][]): void {
    if (left.some((token) => hasRole(token, 'average') || hasRole(token, 'duty') || hasRole(token, 'self'))) return;
    if (isBound(this.tokens, at) || isCited(this.tokens, at, this.lexicon.terms.enumerationMark)) return;
    if (quantity.unit === '%') this.addPercentage(quantity, at, left, right, names);
    else if (isChange(left, this.isCompared)) this.addChange(quantity, at, left);
    else if (this.lexicon.terms.growthMeasures.includes(quantity.unit)) return;
    else if (quantity.unit !== '' || isBareCount(quantity, this.tokens[at - 1], left, right, this.lexicon.terms))
      this.addCount(quantity, at, left, right, names);
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
    if (left.some((token) => hasRole(token, 'share'))) {
      const subject = left.filter((token) => token.type === 'word' && !hasRole(token, 'share') && !isNeutral(token));
      this.writer.add('share', quantity, at, { noun, channels, isOwn: subject.length > 0 || channels.length > 0 });
    } else if (isGrowth(left) && (!isResult || noun === null)) {
      this.addChange(quantity, at, left);
    } else if (noun === null && hasRole(left[left.length - 1], 'resultative')) {
      // From 91.3% up to 95.8%: the second is of what the first was.
      const subject = this.writer.claims.at(-1)?.claim;
      if (subject?.kind === 'rate') this.writer.add('rate', quantity, at, { noun, subject });
    } else if (noun !== null) {
      const nouns = names.map((name) => nounBefore(name, terms));
      const isEach = nouns.every((one) => one !== null && terms.rateEndings.some((ending) => one.text.endsWith(ending)));
      for (const one of isEach ? nouns : [noun]) this.writer.add('rate', quantity, at, { noun: one, channels });
    } else if (right[0]?.type === 'word' && right[0].tag === 'uj') {
      // About 85% of the requests came by the net.
      const whole = nounAfter(right.slice(1));
      if (whole !== null) this.writer.add('share', quantity, at, { noun: whole, isOwn: true });
    }
  }

  /** A change without a subject of its own is of the last figure in its unit; one in percent, of the last that is no share. */
  private addChange(quantity: QuantityToken, at: number, left: readonly Token[]): void {
    const { terms } = this.lexicon;
    // The noun may stand behind the verb: cut the time it takes by 62%.
    const verb = left.findLastIndex((token) => hasRole(token, 'grow') || hasRole(token, 'shrink'));
    const noun = nounBefore(untilRelation(left), terms) ?? nounBefore(left.slice(verb + 1), terms);
    const isSubject = ({ claim }: PlacedClaim): boolean =>
      quantity.unit === '%' ? claim.kind !== 'share' : claim.kind === 'count' && claim.unit === quantity.unit;
    const subject = this.writer.claims.findLast(isSubject)?.claim ?? this.writer.claims.at(-1)?.claim ?? null;
    if (noun === null && subject === null) return;
    this.writer.add('change', signed(quantity, left), at, { noun, subject });
  }

  private addKeyed(quantity: QuantityToken, at: number, key: ResolvedKey | null, noun: NounPhrase | null, slots: Slots): void {
    if (key?.key.startsWith('applications.')) {
      const column = key.key.slice(key.key.lastIndexOf('.') + 1);
      this.frame = { ...this.frame, hasRequests: true, applicant: column === 'total' ? null : column };
    }
    // How requests come in is no route of anything else: an online interview.
    const isAnyRoute = key !== null && new Set(slots.channels).size > 1;
    const { application } = this.lexicon.terms.objectWords;
    const isRequest =
      this.frame.object === 'application' ||
      slots.objects.includes('application') ||
      (application ?? []).some((word) => noun?.text.endsWith(word) === true);
    const channels = isAnyRoute
      ? []
      : isRequest
        ? slots.channels
        : slots.channels.filter((name) => !(name in this.lexicon.terms.requestChannelWords));
    this.writer.add('count', quantity, at, { key, noun, channels });
  }

  private addCount(quantity: QuantityToken, at: number, left: readonly Token[], right: readonly Token[], names: Token[][]): void {
    // Before a noun the word is "every" (各下属单位), behind nouns "each" (各1件).
    const isEach = left.some((token, i) => hasRole(token, 'each') && !isNamed(left[i + 1]));
    if (names.length > 1) {
      const keys = keysOfItems(names, quantity.unit, this.frame, this.lexicon);
      const isAll = keys.every((key) => key !== null);
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
    const verbs = verbsBefore(left, this.tokens, this.lexicon.terms.enumerationMark);
    const { key, slots, side } = keyOfFigure(verbs, left, right, quantity.unit, this.frame, this.lexicon);
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
    this.addKeyed(quantity, at, taken, noun, slots);
  }
}
