import { isAdvice } from './abstain.js';
import type { ClaimDraft, ClaimScope } from './claim.js';
import { ClaimWriter, type PlacedClaim } from './claim-writer.js';
import { beforeRate, isAttribute, isCarriedTo, isSettled, looksAt, opensAction, willBe } from './clause-words.js';
import { type Clause, readLead, splitClauses } from './clauses.js';
import { readDenials } from './denials.js';
import { FigureClaims } from './figure-claims.js';
import { carriedFromLastYear, figuresInARow, markCarriedOver } from './figure-keys.js';
import { FrameKeeper } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { isBareVerb } from './noun-phrase.js';
import { isOfOtherBody } from './other-bodies.js';
import { keyRemainders } from './remainders.js';
import type { Sentence } from './sentences.js';
import { readSlots, splitItems } from './slots.js';
import { hasRole, hasSense, isMark, isScope, sensesOf, type Token } from './tokens.js';
import { ToldOffFigures } from './told-off-figures.js';
import { wordsBefore } from './words-before.js';

/** Whose report it is, and of when. */
export interface ReportSubject {
  readonly year: number | null;
  readonly agency: string | null;
}

/** Reads the claims of one sentence. `before` is the last figure that stood on its own in its paragraph: a list that opens the sentence is of it. */
export function readSentence(
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: Lexicon,
  subject: ReportSubject,
  before: ClaimDraft | null,
): PlacedClaim[] {
  return new SentenceReader(sentence, tokens, lexicon, subject, before).read();
}

class SentenceReader {
  private readonly writer: ClaimWriter;
  private readonly clauses: readonly Clause[];
  private readonly keeper: FrameKeeper;
  private readonly figures: FigureClaims;
  private readonly toldOff: ToldOffFigures;
  /** The clause that last named a time. */
  private datedAt = 0;
  /** The sentence names a body or a time itself. */
  private isLed = false;
  /** The clause before named the bodies it did something for. */
  private isObjectBefore = false;
  /** The time that held before a bracket; `undefined` outside. */
  private outerPeriod: string | null | undefined;
  /** The scope of what is told apart in a list of parts. */
  private mainScope: ClaimScope;
  private isPlan = false;
  /** Its reader is told what to do, or under what condition. */
  private isAdvice = false;

  private readonly tokens: readonly Token[];

  constructor(
    sentence: Sentence,
    words: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly subject: ReportSubject,
    private readonly before: ClaimDraft | null,
  ) {
    const { terms } = lexicon;
    const tokens = markCarriedOver(words, subject.year, terms);
    this.tokens = tokens;
    this.writer = new ClaimWriter(sentence, tokens, terms.enumerationMark, terms.scoreMeasures);
    this.mainScope = this.writer.scope;
    this.keeper = new FrameKeeper(sentence, lexicon, before);
    this.figures = new FigureClaims(tokens, lexicon, this.writer, this.keeper);
    this.toldOff = new ToldOffFigures(tokens, lexicon, this.writer, this.keeper, this.figures);
    const rows = tokens.flatMap((token) => sensesOf(token).flatMap((sense) => (sense.type === 'row' && !sense.isWeak ? [sense.name] : [])));
    // Several groups of outcomes in one sentence are those of requests, whatever stands above it.
    const groups = new Set(rows.map((row) => row.split('.')[0]));
    if (this.keeper.frame.object === 'application' ? rows.length > 0 : groups.size > 1 && !this.countsOther()) this.keeper.expectRequests();
    this.clauses = splitClauses(tokens, terms.enumerationMark);
    const isContinued = hasRole(tokens[0], 'opener') || terms.channelOpeners.some((opener) => sentence.text.startsWith(opener));
    if ((isContinued || looksAt(this.tokens, terms)) && before !== null) {
      this.writer.continued = before;
      this.writer.scope = before.scope;
      this.writer.period = before.period;
    }
  }

  /** Documents 57, all but three that are secret made public: outcomes behind a count of something else are of that. */
  private countsOther(): boolean {
    const row = this.tokens.findIndex((token) => hasSense(token, 'row'));
    const at = this.tokens.slice(0, Math.max(0, row - 1)).findIndex((token) => token.type === 'quantity');
    const before = this.tokens.slice(0, at);
    const isThing = (token: Token): boolean => token.type === 'word' && this.lexicon.terms.documentNouns.includes(token.text);
    return at >= 0 && before.some(isThing) && !before.some((token) => hasSense(token, 'object'));
  }

  read(): PlacedClaim[] {
    this.clauses.forEach((clause, index) => {
      const tokens = this.tokens.slice(clause.from, clause.to);
      if (clause.opening === ';') this.keeper.closeList();
      const hasFigures = tokens.some((token) => token.type === 'quantity');
      if (clause.opening !== '(' || hasFigures) this.readState(tokens, clause, index);
      if (!this.isPlan && !this.isAdvice && !this.isProposal(tokens)) {
        if (hasFigures) {
          this.readFigures(clause, index);
          this.readDeniedBehind(clause);
        } else this.readDenied(tokens, clause, index);
      }
      this.keeper.update(tokens);
      const route = readSlots(tokens).channels.find((name) => !(name in this.lexicon.terms.requestChannelWords));
      if (!hasFigures && route !== undefined) this.writer.nameRoute(route);
    });
    keyRemainders(this.writer.claims, this.tokens, this.keeper.frame, this.lexicon);
    this.takeOver();
    return this.writer.claims;
  }

  /** Of the requests counted before, so many were granted: without a body or a time of its own the sentence goes on with theirs. */
  private takeOver(): void {
    const { before } = this;
    const first = this.writer.claims[0]?.claim;
    if (before === null || this.isLed || first === undefined || !isOfRequests(before) || !isResult(first)) return;
    for (const { claim } of this.writer.claims) {
      if (!claim.key.startsWith('applications.')) return;
      claim.scope = before.scope;
      claim.period ??= before.period;
    }
  }

  private readDenied(tokens: readonly Token[], clause: Clause, index: number): void {
    const carried = carriedFromLastYear(tokens, this.subject.year);
    if (carried !== null) {
      this.writer.period = null;
      this.writer.localPeriod = undefined;
    }
    this.writer.addDenials(readDenials(carried ?? this.deniedBy(tokens, index), this.keeper.frameOfNone, this.lexicon), clause.from);
  }

  /** Eighteen firms received no request: the denial behind a count of bodies is theirs. */
  private readDeniedBehind(clause: Clause): void {
    const tokens = this.tokens.slice(clause.from, clause.to);
    const figure = tokens.findLastIndex((token) => token.type === 'quantity');
    const tail = tokens.slice(figure + 1);
    const negator = tail.findIndex((token) => hasRole(token, 'negator'));
    const { unitSuffixes, bodyMeasures } = this.lexicon.terms;
    const quantity = tokens[figure];
    const isOfBodies = quantity?.type === 'quantity' && bodyMeasures.includes(quantity.unit);
    const isUnit = (token: Token): boolean => token.type === 'word' && unitSuffixes.some((suffix) => token.text.endsWith(suffix));
    if (negator < 0 || !isOfBodies || !tail.slice(0, negator).some(isUnit)) return;
    const scope = this.writer.scope;
    this.writer.scope = 'others';
    this.writer.addDenials(readDenials(tail, this.keeper.frameOfNone, this.lexicon), clause.from + figure + 1);
    this.writer.scope = scope;
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
    // What brackets say of last year holds inside them.
    if (clause.opening === '(') this.outerPeriod = this.writer.period;
    else if (this.clauses[index - 1]?.closing === ')' && this.outerPeriod !== undefined) {
      this.writer.period = this.outerPeriod;
      this.outerPeriod = undefined;
    }
    // A new action is the body's own again; what goes on with the figures before it is not.
    if (clause.opening === ';' && lead.scope === null && opensAction(tokens)) this.writer.scope = 'own';
    // An event's date dates the event: what the body then did is of its year.
    const isDated = this.writer.period === 'months' && lead.period === undefined;
    if (isDated && index > this.datedAt + 1 && tokens.some((token) => hasRole(token, 'own'))) this.writer.period = null;
    if (lead.period !== undefined) this.datedAt = index;
    if (lead.scope !== null || lead.period !== undefined) this.isLed = true;
    if (clause.opening === ';' && lead.scope === null && !opensAction(tokens)) this.writer.scope = this.mainScope;
    if (lead.scope !== null && !tokens.some((token) => hasRole(token, 'opener'))) this.mainScope = lead.scope;
    if (this.isObjectBefore && lead.scope === null) this.writer.scope = 'own';
    this.isObjectBefore = lead.isObject;
    if (index > 0 && this.tellsLevel(tokens)) this.writer.scope = 'others';
    else if (isOfOtherBody(tokens, lead.scope, this.subject.agency, this.lexicon.terms)) this.writer.scope = 'others';
    else if (lead.scope !== null) this.writer.scope = lead.scope;
    const isLocal = lead.isLocal || isAttribute(tokens, this.lexicon.terms);
    this.writer.localPeriod = isLocal ? (isSettled(tokens, this.lexicon.terms) ? null : lead.period) : undefined;
    if (lead.period !== undefined && !isLocal) this.writer.period = lead.period;
    if (this.isPlan && tokens.some((token) => token.type === 'word' && this.lexicon.terms.factWords.includes(token.text)))
      this.isPlan = false;
    // What has been done, or of when, is no advice any more.
    const isDone = tokens.some(
      (token) =>
        token.type === 'time' ||
        (token.type === 'word' && [this.lexicon.terms.doneMarks[0], ...this.lexicon.terms.factWords].includes(token.text)),
    );
    if (isAdvice(tokens, this.lexicon.terms)) this.isAdvice = true;
    else if (isDone) this.isAdvice = false;
    const first = tokens.findIndex((token) => token.type === 'word' && !hasRole(token, 'lead') && !isScope(token));
    const at = hasRole(tokens[first], 'plan') ? first : tokens.length - 1;
    const isPlanned = hasRole(tokens[first], 'plan') || (clause.closing === ':' && hasRole(tokens[at], 'plan'));
    const opensPlan = !this.isProposal(tokens) && isPlanned && tokens[at + 1]?.type !== 'quantity';
    const isFuture = this.isToCome(this.writer.period) || tokens.some((token, i) => this.isToCome(token) && !isCarriedTo(tokens, i));
    if (opensPlan || isFuture || willBe(tokens, this.lexicon.terms.futureWords, this.lexicon.terms.formerWords)) this.isPlan = true;
  }

  /** Of the county's figures, those of the towns. */
  private tellsLevel(tokens: readonly Token[]): boolean {
    const first = tokens.find((token) => token.type === 'word' && !hasRole(token, 'opener') && !hasRole(token, 'lead'));
    if (!hasRole(first, 'level')) return false;
    const counted = [this.writer.continued, ...this.writer.claims.map(({ claim }) => claim)];
    return counted.some((claim) => claim !== null && claim.scope !== 'own');
  }

  /** A time behind the report's year. */
  private isToCome(time: Token | string | null): boolean {
    if (time !== null && typeof time !== 'string' && time.type !== 'time') return false;
    const period = time === null || typeof time === 'string' ? time : (time.period ?? null);
    return this.subject.year !== null && period !== null && Number(period) > this.subject.year;
  }

  /** Proposed to be repealed, three: what comes behind it is a fact again. */
  private isProposal(tokens: readonly Token[]): boolean {
    const first = tokens.find((token) => token.type === 'word' && !hasRole(token, 'lead') && !isScope(token));
    const { proposalVerbs, proposalNouns } = this.lexicon.terms;
    const last = tokens.at(-1);
    const isPut = tokens.some((token) => token.type === 'word' && proposalVerbs.includes(token.text));
    if (isPut && last?.type === 'word' && proposalNouns.includes(last.text)) return true;
    return first?.type === 'word' && first.text.length === 1 && hasRole(first, 'plan');
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
    if (bracketed === 0 && this.figures.isCompared && words.some((token) => hasRole(token, 'grow') || hasRole(token, 'shrink')))
      return true;
    return words.some((token) => hasRole(token, 'comparator')) && (bracketed > 0 || !words.some((token) => token.type === 'quantity'));
  }

  private readFigures(clause: Clause, index: number): void {
    let from = clause.from;
    this.figures.isCompared = this.isComparedBefore(clause, index);
    // In brackets right behind a time: the figure of that time.
    const timed = clause.opening === '(' ? this.tokens[clause.from - 2] : undefined;
    if (timed?.type === 'time') this.writer.localPeriod = timed.period;
    for (let at = clause.from; at < clause.to; at++) {
      const quantity = this.tokens[at];
      if (quantity?.type !== 'quantity') continue;
      let end = at + 1;
      while (end < clause.to && this.tokens[end]?.type !== 'quantity') end += 1;
      const dated = this.dateRightBefore(from, at);
      if (dated !== undefined) this.writer.localPeriod = dated;
      const group = figuresInARow(this.tokens, at, clause.to, this.lexicon.terms.enumerationMark);
      const left = this.wordsBefore(clause, index, from, at);
      const next = end < clause.to ? this.tokens[end] : undefined;
      const right = beforeRate(this.wordsBehind(at, end, clause.to, left), next, this.lexicon.terms.rateEndings);
      const names = splitItems(
        left.filter((token) => token.type !== 'time'),
        this.lexicon.terms.enumerationMark,
      );
      const isEach = group.length > 1 && left.some((token) => hasRole(token, 'respectively'));
      if (
        isEach &&
        (this.toldOff.addEachNamed(group, left, names) || this.toldOff.addEachListed(group, left, clause, this.clauses[index - 1]))
      ) {
        at = group[group.length - 1] as number;
      } else {
        this.figures.addFigure(quantity, at, left, right, names);
      }
      this.figures.isCompared ||= left.some((token) => hasRole(token, 'comparator'));
      from = Math.max(at + 1, this.figures.consumed);
      this.writer.localPeriod = undefined;
      this.keeper.update(left);
      if (this.figures.consumed > at) this.keeper.update(this.tokens.slice(at + 1, this.figures.consumed));
    }
  }

  /** The time whose figure it is: than 2022's 326, from 2021's 215. */
  private dateRightBefore(from: number, at: number): string | null | undefined {
    const particle = this.tokens[at - 1];
    const isOf = particle?.type === 'word' && particle.tag === 'uj';
    const place = isOf ? at - 2 : at - 1;
    const time = this.tokens[place];
    // A further item of an enumeration may open with a time of its own.
    const opening = this.tokens[from];
    const item = isMark(opening, this.lexicon.terms.enumerationMark) ? this.tokens[from + 1] : undefined;
    if (item?.type === 'time') return item.period;
    if (place < from || time?.type !== 'time') return undefined;
    return isOf || hasRole(this.tokens[place - 1], 'timeComparator') ? time.period : undefined;
  }

  /** Words behind a figure, up to the next; of figures side by side (3批62名信息员) without a noun before, those behind the second. */
  private wordsBehind(at: number, end: number, to: number, left: readonly Token[]): Token[] {
    if (end !== at + 1 || end >= to || !isBareVerb(left)) return this.tokens.slice(at + 1, end);
    let next = end + 1;
    while (next < to && this.tokens[next]?.type !== 'quantity') next += 1;
    return this.tokens.slice(end + 1, next);
  }

  private wordsBefore(clause: Clause, index: number, from: number, at: number): Token[] {
    const words = wordsBefore({ tokens: this.tokens, clauses: this.clauses, clause, index, from, at }, this.lexicon.terms);
    const last = words.at(-1);
    // It rose to: what closes the verb says nothing.
    const left = last?.type === 'word' && last.tag === 'ul' ? words.slice(0, -1) : words;
    const carried = carriedFromLastYear(left, this.subject.year);
    if (carried !== null) {
      this.writer.period = null;
      this.writer.localPeriod = undefined;
    }
    return carried ?? left;
  }
}

function isOfRequests({ key, isFormKey }: ClaimDraft): boolean {
  return isFormKey && key.startsWith('applications.');
}

/** What became of requests, or who made them: part of what was counted before. */
function isResult(claim: ClaimDraft): boolean {
  const row = claim.key.split('.')[1] ?? '';
  const isStage = ['received', 'carriedIn', 'resultsTotal', 'received+carriedIn'].includes(row);
  return isOfRequests(claim) && (!isStage || !claim.key.endsWith('.total'));
}
