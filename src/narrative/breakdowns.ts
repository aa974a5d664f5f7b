import type { ClaimDraft } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { looksAt } from './clause-words.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isMark, type Token } from './tokens.js';

/** An open list of parts. */
interface PartList {
  readonly parent: ClaimDraft | null;
  readonly isBracketed: boolean;
  /** Parts so far of the parent's own unit, and their sum. */
  count: number;
  /** Figures of any kind that stand in it; the last two with nothing but an enumeration mark between. */
  figures: number;
  isJoined: boolean;
  sum: number;
  /** The first mark between parts. */
  separator: string | null;
  opensWithVerb: boolean;
  /** The list's last part: what a share or a further list belongs to. */
  last: ClaimDraft | null;
}

/** What the sentences before leave behind for a list that continues them. */
export interface Totals {
  /** The last figure that stood on its own, by paragraph and by section. */
  readonly inParagraph: ClaimDraft | null;
  readonly inSection: ClaimDraft | null;
  /** All claims of the sentence before, in its paragraph. */
  readonly before: readonly ClaimDraft[];
}

/** Stages of requests: none is a part of another, whatever the sentence's form. */
const stages = ['applications.received.', 'applications.resultsTotal.', 'applications.carriedOut.', 'disputes.'];

/**
 * Links the parts of one sentence to their totals, and shares to their figures. `indexOf` tells a claim's place in the
 * whole list. Returns the last figure that stands on its own.
 */
export function linkParts(
  claims: readonly PlacedClaim[],
  tokens: readonly Token[],
  totals: Totals,
  terms: NarrativeTerms,
  indexOf: (claim: ClaimDraft) => number,
): ClaimDraft | null {
  const linker = new PartLinker(claims, tokens, totals, terms, indexOf);
  return linker.link();
}

class PartLinker {
  private readonly lists: PartList[];
  /** A semicolon stands behind the last figure: a share of something new is no share of it. */
  private isClosed = false;

  constructor(
    private readonly claims: readonly PlacedClaim[],
    private readonly tokens: readonly Token[],
    private readonly totals: Totals,
    private readonly terms: NarrativeTerms,
    private readonly indexOf: (claim: ClaimDraft) => number,
  ) {
    this.lists = [newList(null, false)];
  }

  link(): ClaimDraft | null {
    this.openByChannel();
    let from = 0;
    this.claims.forEach((placed, index) => {
      const isSameFigure = index > 0 && this.claims[index - 1]?.token === placed.token;
      if (!isSameFigure) this.readGap(from, placed.token);
      from = placed.token + 1;
      this.place(placed, index);
    });
    this.readGap(from, this.tokens.length);
    return this.lists[0]?.last ?? null;
  }

  private get top(): PartList {
    return this.lists[this.lists.length - 1] as PartList;
  }

  /** A sentence that looks at the same figure by channel lists the parts of the figure before it. */
  private openByChannel(): void {
    const text = this.tokens
      .slice(0, 8)
      .map((token) => (token.type === 'word' ? token.text : ''))
      .join('');
    const isByChannel = this.terms.channelOpeners.some((opener) => text.startsWith(opener));
    // By column, by subject: what is not of the form is divided right behind its total.
    const total = isByChannel ? this.totals.inSection : looksAt(this.tokens, this.terms) ? this.totals.inParagraph : null;
    if (total === null || (!isByChannel && !this.isDivided(total))) return;
    this.lists.push({ ...newList(total, false), separator: ';' });
  }

  /** All that this sentence counts is counted as the total is, and none of it is the form's. */
  private isDivided(total: ClaimDraft): boolean {
    const counts = this.claims.filter(({ claim }) => claim.kind === 'count');
    return (
      !total.isFormKey &&
      counts.length > 0 &&
      counts.every(({ claim }) => !claim.isFormKey && claim.unit === total.unit && claim.value <= total.value)
    );
  }

  private readGap(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const token = this.tokens[i] as Token;
      // A remark in brackets without a figure (予以公开（含部分公开）16件) lists nothing.
      if (isMark(token, '(') && !this.endsInFigure(i)) {
        const close = this.tokens.findIndex((one, k) => k > i && (isMark(one, ')') || one.type === 'quantity'));
        if (isMark(this.tokens[close], ')') && close < to) {
          i = close;
          continue;
        }
      }
      const endsOpen = hasRole(token, 'openEnded') && this.tokens[i - 1]?.type === 'quantity';
      if (endsOpen && this.top.parent !== null && this.top.count > 0) this.top.parent.isOpenEnded = true;
      if (hasRole(token, 'opener')) this.openAtWord(token, i);
      if (this.isAmong(token, i) && this.top.last !== null) this.open(this.top.last, false);
      if (token.type === 'mark') this.readMark(token.text, i);
    }
  }

  /** Of the 42 requests answered: the figure's parts follow. */
  private isAmong(token: Token, at: number): boolean {
    const { amongWords } = this.terms;
    if (token.type !== 'word' || !amongWords.includes(token.text) || !isMark(this.tokens[at + 1], ',')) return false;
    return this.endsInFigure(at);
  }

  private readMark(mark: string, at: number): void {
    const previous = this.tokens[at - 1];
    if (mark === '(') {
      // What a figure leaves out is no part of it, nor is what it was before, or has come to over the years.
      const { exclusionWords, otherTimeWords } = this.terms;
      if (this.tells(at + 1, [...exclusionWords, ...otherTimeWords]) || this.isBehindUnread(at)) this.lists.push(newList(null, true));
      else if (this.endsInFigure(at) && this.top.last !== null) this.open(this.top.last, true);
    } else if (mark === ')') {
      const opened = this.lists.findLastIndex((list) => list.isBracketed);
      if (opened > 0) this.lists.length = opened;
    } else if (mark === ':') {
      if (previous?.type === 'quantity' && this.top.last !== null) this.open(this.top.last, false);
    } else if (mark === ';') {
      while (this.lists.length > 1 && !this.top.isBracketed && this.top.count >= 2 && this.top.separator !== ';') this.lists.pop();
      this.top.separator ??= ';';
      if (this.top.count <= 1) this.top.separator = ';';
      if (this.lists.length === 1) this.isClosed = true;
    } else if (this.top.count > 0) {
      this.top.separator ??= mark;
    }
  }

  /** The words from `at` on are one of these, in one token or several. */
  private tells(at: number, words: readonly string[]): boolean {
    const text = this.tokens
      .slice(at, at + 3)
      .map((token) => (token.type === 'word' ? token.text : ' '))
      .join('');
    return words.some((word) => text.startsWith(word));
  }

  /** A figure stands between the mark at `at` and the mark before it. */
  private endsInFigure(at: number): boolean {
    for (let i = at - 1; i >= 0 && this.tokens[i]?.type !== 'mark'; i--) {
      if (this.tokens[i]?.type === 'quantity') return true;
    }
    return false;
  }

  /** The figure before the mark at `at` is no claim: what stands behind it is of no other figure. */
  private isBehindUnread(at: number): boolean {
    const figure = this.tokens.findLastIndex((token, i) => i < at && token.type === 'quantity');
    return this.endsInFigure(at) && !this.claims.some(({ token }) => token === figure);
  }

  /** Between the last claim and the word at `at` another figure of the same unit stands, which was not read. */
  private isBehindOther(at: number): boolean {
    const last = this.claims.findLast(({ token }) => token < at);
    if (last === undefined || last.claim.unit === '') return false;
    const others = this.tokens.slice(last.token + 1, at);
    return others.some((token) => token.type === 'quantity' && token.unit === last.claim.unit);
  }

  /** That is, eight in all: what the word opens is a sum and no list. */
  private opensSum(at: number): boolean {
    const figure = this.tokens.findIndex((token, i) => i > at && token.type === 'quantity');
    const words = this.tokens.slice(at + 1, figure);
    return (
      figure > at &&
      words.every((token) => token.type === 'word' || token.type === 'time') &&
      words.some((token) => token.type === 'word' && this.terms.sumWords.includes(token.text))
    );
  }

  private openAtWord(token: Token, at: number): void {
    if (this.opensSum(at)) return;
    // Right behind a bracket or a figure of the same list: its parts follow.
    const isAfterOpen = this.top.count === 0 && this.lists.length > 1 && this.top.last === null;
    if (isAfterOpen) {
      if (hasRole(token, 'openEnded') && this.top.parent !== null)
        this.top.parent.isOpenEnded = this.top.parent.isOpenEnded || isMainly(token);
      return;
    }
    const parent = this.top.last ?? (this.isFirstClaimBehind(at) ? this.totalBefore() : null);
    const fitting = this.fittingBefore(parent, at);
    if (fitting !== null) {
      this.open(fitting, false);
      return;
    }
    // Behind a semicolon, or behind figures in one breath, the list may be of all of them.
    if (parent === null) return;
    // Reviews 40, 36 of them decided, of these upheld 28: the parts are of a figure that is no claim.
    if (this.isBehindOther(at)) {
      this.lists.push(newList(null, false));
      return;
    }
    // Four batches, twelve projects, of which so many: the parts are counted as the last figure is, and not as the one before.
    const unit = this.claims.find((placed) => placed.token > at)?.claim.unit ?? '';
    const earlier = this.claims[this.claims.findIndex((placed) => placed.claim === parent) - 1]?.claim.unit;
    const isOfLast = parent.key.startsWith('applications.resultsTotal.') || (unit !== '' && unit === parent.unit && earlier !== unit);
    const isAmbiguous = this.top.figures > 1 && (isMark(this.tokens[at - 1], ';') || (this.top.isJoined && !isOfLast));
    if (isAmbiguous) return;
    this.open(parent, false);
    if (isMainly(token)) parent.isOpenEnded = true;
  }

  /** 412 cases, fines of 1.8 million, of the cases 128 of food: the parts are counted as an earlier figure is, and not as the last. */
  private fittingBefore(last: ClaimDraft | null, at: number): ClaimDraft | null {
    const first = this.claims.find((placed) => placed.token > at)?.claim;
    if (last === null || first === undefined || first.kind !== 'count' || last.unit === first.unit || first.unit === '') return null;
    if (this.fitsUnit(last, first) || last.unit === '') return null;
    const earlier = this.claims.filter(({ token, claim }) => token < at && claim.kind === 'count' && claim.unit === first.unit);
    const [only] = earlier;
    return earlier.length === 1 && only !== undefined && only.claim.parent === null && only.claim.value >= first.value ? only.claim : null;
  }

  /** The figure of the sentence before that this one lists parts of: none that its first part exceeds. */
  private totalBefore(): ClaimDraft | null {
    const first = this.claims[0]?.claim;
    // Received 51, carried over three. Of these the bureau received 19: they are of what is called alike.
    const isAlike = ({ isFormKey, key }: ClaimDraft): boolean => isFormKey && key === first?.key;
    const total = this.totals.before.findLast(isAlike) ?? this.totals.inParagraph;
    const isMore = total !== null && first?.kind === 'count' && first.unit === total.unit && first.value > total.value;
    return isMore ? null : total;
  }

  private isFirstClaimBehind(at: number): boolean {
    return this.claims.every((placed) => placed.token > at);
  }

  private open(parent: ClaimDraft, isBracketed: boolean): void {
    this.lists.push(newList(parent, isBracketed));
  }

  private place(placed: PlacedClaim, index: number): void {
    const { claim } = placed;
    if (claim.kind === 'share') {
      this.placeShare(placed);
      return;
    }
    if (claim.kind !== 'count') return;
    if (claim.negation) {
      this.lists.length = 1;
      return;
    }
    while (this.lists.length > 1 && !this.admits(this.top, placed, index)) this.lists.pop();
    const list = this.top;
    if (list.parent !== null) {
      claim.parent = this.indexOf(list.parent);
      claim.relation = claim.channel !== null && placed.isRouted ? 'channel' : 'part';
      if (list.count === 0) list.opensWithVerb = placed.isVerbal;
      if (this.fitsUnit(list.parent, claim)) {
        list.count += 1;
        list.sum += claim.value;
      }
      // A part with the key of its total counts something narrower (answered in time, of those answered).
      // And a part of what the form does not count is not what the form counts: documents among those published.
      const isOfDocuments = this.terms.documentNouns.some((noun) => list.parent?.noun.endsWith(noun));
      const isOther = !list.parent.isFormKey && (claim.key.startsWith('article20.') ? !this.tellsColumns : isOfDocuments);
      const isSame =
        claim.key === list.parent.key &&
        claim.scope === list.parent.scope &&
        claim.period === list.parent.period &&
        !this.isCompleted(claim, list.parent);
      if (claim.isFormKey && (isOther || isSame)) {
        claim.isFormKey = false;
        claim.key = claim.noun;
      }
    }
    list.figures += 1;
    this.isClosed = false;
    list.isJoined = index > 0 && this.areJoined((this.claims[index - 1] as PlacedClaim).token, placed.token);
    list.last = claim;
  }

  /** Made six, repealed 14, in force 52: by columns they are the form's, whatever they are told among. */
  private get tellsColumns(): boolean {
    const columns = new Set(this.claims.map(({ claim }) => (claim.key.startsWith('article20.') ? claim.key.split('.')[2] : null)));
    return columns.has('issued') && (columns.has('repealed') || columns.has('inForce'));
  }

  /** New requests beside what was carried over, among all received: the rest of the total is the one carried over. */
  private isCompleted(claim: ClaimDraft, total: ClaimDraft): boolean {
    return this.claims.some(({ claim: other }) => other.key.includes('.carriedIn.') && claim.value + other.value === total.value);
  }

  private placeShare(placed: PlacedClaim): void {
    const { claim } = placed;
    const total = this.isClosed ? null : (this.top.parent ?? this.top.last);
    // A share alone in brackets is that of the figure they stand behind.
    const subject = this.top.last ?? (this.top.isBracketed ? this.top.parent : null);
    if (placed.subject !== null) {
      claim.parent = this.indexOf(placed.subject);
      claim.relation = 'shareOf';
    } else if (placed.hasSubject) {
      claim.parent = total === null ? null : this.indexOf(total);
      claim.relation = total === null ? null : 'shareIn';
    } else if (subject !== null) {
      claim.parent = this.indexOf(subject);
      claim.relation = 'shareOf';
      claim.noun = subject.noun;
      claim.key = subject.noun;
    }
  }

  /** True when a figure can be a further part of a list. */
  private admits(list: PartList, placed: PlacedClaim, index: number): boolean {
    const { parent } = list;
    const { claim } = placed;
    if (parent === null) return true;
    if (list.count > 0 && list.sum === parent.value) return false;
    if (!isPossiblePart(parent, claim)) return false;
    if (list.isBracketed) return true;
    if (list.count > 0 && !claim.isFormKey && placed.isVerbal && !list.opensWithVerb && claim.channel === null) return false;
    if (this.fitsUnit(parent, claim)) return list.count === 0 || claim.value <= parent.value;
    if (list.count === 0 && list.last === null) return true;
    const next = this.claims[index + 1];
    const before = this.claims[index - 1];
    // What is joined to a part is a part, whatever it is counted in.
    if (list.count > 0 && before?.claim.parent === this.indexOf(parent) && this.areEnumerated(before.token, placed.token)) return true;
    return next !== undefined && this.fitsUnit(parent, next.claim) && this.areJoined(placed.token, next.token);
  }

  private areJoined(from: number, to: number): boolean {
    return this.tokens.slice(from + 1, to).every((token) => token.type !== 'mark' || isMark(token, this.terms.enumerationMark));
  }

  /** Nothing but words and an enumeration mark stands between two figures. */
  private areEnumerated(from: number, to: number): boolean {
    const between = this.tokens.slice(from + 1, to);
    return isMark(between[0], this.terms.enumerationMark) && this.areJoined(from, to);
  }

  private fitsUnit(parent: ClaimDraft, claim: ClaimDraft): boolean {
    if (parent.unit === claim.unit || claim.unit === '' || parent.unit === '') return true;
    // 篇次 and 篇, 条次 and 条.
    const { occasionMark } = this.terms;
    if (parent.unit === claim.unit + occasionMark || claim.unit === parent.unit + occasionMark) return true;
    const { caseMeasures } = this.terms;
    return parent.isFormKey && caseMeasures.includes(parent.unit) && caseMeasures.includes(claim.unit);
  }
}

function newList(parent: ClaimDraft | null, isBracketed: boolean): PartList {
  return { parent, isBracketed, count: 0, figures: 0, isJoined: false, sum: 0, separator: null, opensWithVerb: false, last: null };
}

/** The list names the main parts only. */
function isMainly(token: Token): boolean {
  return hasRole(token, 'openEnded') && hasRole(token, 'opener');
}

/** A row is part of a sum that names it, and each kind of lawsuit of all lawsuits. */
function isDisputePart(parent: string, row: string): boolean {
  return parent.split('+').includes(row) || (parent === 'litigation' && row.endsWith('Litigation'));
}

/** Stages of a request are no parts of each other, and disputes none of requests. */
function isPossiblePart(parent: ClaimDraft, claim: ClaimDraft): boolean {
  if (!claim.isFormKey || !parent.isFormKey) return true;
  // What was carried over has no results of its own, unless they fit in it.
  if (parent.key.includes('.carriedIn.') && claim.value > parent.value) return false;
  if (claim.key === parent.key || claim.scope !== parent.scope) return true;
  if (claim.key.startsWith('article20.') && claim.key !== parent.key) return false;
  const isIntake = parent.key.includes('received+carriedIn') || parent.alternatives.some((key) => key.includes('received+carriedIn'));
  if (isIntake && /^applications\.(received|carriedIn)\./.test(claim.key)) return true;
  const isOtherTable = claim.key.split('.')[0] !== parent.key.split('.')[0];
  if (isOtherTable) return false;
  if (claim.key.startsWith('applications.received.') && parent.key.startsWith('applications.received.')) return true;
  if (claim.key.startsWith('disputes.')) return isDisputePart(parent.key.split('.')[1] ?? '', claim.key.split('.')[1] ?? '');
  return !stages.some((stage) => claim.key.startsWith(stage));
}
