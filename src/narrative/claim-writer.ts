import type { ClaimDraft, ClaimKind, ClaimScope } from './claim.js';
import type { Denial } from './denials.js';
import { isBareItem } from './figure-words.js';
import type { ResolvedKey } from './form-key.js';
import type { NounPhrase } from './noun-phrase.js';
import { rangeIn, type Sentence } from './sentences.js';
import { hasRole, isMark, type QuantityToken, type Token } from './tokens.js';

/** A claim with its place among the tokens of its sentence. */
export interface PlacedClaim {
  readonly claim: ClaimDraft;
  /** Index of the figure's token, or of the denying word's. */
  readonly token: number;
  /** A share with a subject of its own: it is no share of the figure before it. */
  readonly hasSubject: boolean;
  /** The claim before it that it is of, where the sentence pairs them off. */
  readonly subject: ClaimDraft | null;
  /** Its route is named with it, not taken over from the figure before it. */
  readonly isRouted: boolean;
  /** Its name is but a verb. */
  readonly isVerbalNoun: boolean;
  /** A clause that opens with a verb is another statement, not a further item of a list of nouns. */
  readonly isVerbal: boolean;
}

/** What the words around a figure say of it. */
export interface ClaimWords {
  readonly key?: ResolvedKey | null;
  readonly noun: NounPhrase | null;
  readonly subject?: ClaimDraft | null;
  readonly channels?: readonly string[];
  /** See `PlacedClaim.hasSubject`. */
  readonly isOwn?: boolean;
}

/** Writes the claims of one sentence, with the scope and time that hold where each stands. */
export class ClaimWriter {
  readonly claims: PlacedClaim[] = [];
  scope: ClaimScope = 'own';
  period: string | null = null;
  /** The figure before the sentence whose parts it lists. */
  continued: ClaimDraft | null = null;
  /** The route that a clause without figures named last, and how many claims stand before it. */
  private route: string | null = null;
  private routeAt = 0;
  /** A time that holds for the next figure only; `undefined`: there is none. */
  localPeriod: string | null | undefined;

  constructor(
    private readonly sentence: Sentence,
    private readonly tokens: readonly Token[],
    private readonly enumerationMark: string,
    private readonly scoreMeasures: readonly string[],
  ) {}

  /** Columns: three new, two closed, 28 in all: what stands behind a figure named by a verb is of what was named before it. */
  private namedBefore(unit: string): ClaimDraft | undefined {
    const last = this.claims.at(-1);
    if (last?.isVerbalNoun !== true || last.claim.unit !== unit) return undefined;
    return this.claims.findLast((placed) => !placed.isVerbalNoun && placed.claim.unit === unit && placed.claim.kind === 'count')?.claim;
  }

  /** A clause without figures names a route. */
  nameRoute(route: string): void {
    this.route = route;
    this.routeAt = this.claims.length;
  }

  /** Adds the claim of the figure at a token. Without a name it is of `subject`, or else of what the figure before it counts. */
  add(kind: ClaimKind, quantity: QuantityToken, at: number, words: ClaimWords): void {
    const { key: resolved = null, noun, subject = null, channels = [], isOwn = false } = words;
    const previous = this.claims[this.claims.length - 1]?.claim;
    const key = resolved?.key ?? null;
    const text = noun?.text ?? (subject ?? this.namedBefore(quantity.unit) ?? previous)?.noun ?? '';
    const start = Math.min(noun?.start ?? quantity.start, quantity.start);
    const end = Math.max(noun?.end ?? quantity.end, quantity.end);
    const isJoined = isMark(this.tokens[this.lastBefore(at)], this.enumerationMark);
    this.claims.push({
      token: at,
      hasSubject: isOwn,
      subject,
      isVerbalNoun: noun?.isVerbal ?? false,
      isVerbal: this.opensWithVerb(at),
      isRouted: channels.length > 0 || (isJoined && (this.claims.at(-1)?.isRouted ?? false)),
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
        period: this.periodOf(kind),
        // Points are those of the body that was judged.
        scope: this.scoreMeasures.includes(quantity.unit) ? 'own' : this.scope,
        channel: channels[0] ?? this.routeBefore(at, isJoined, kind === 'count' && key === null, previous),
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

  /** A change is one from a time to another: of the report's year, unless the sentence is of another. */
  private periodOf(kind: ClaimKind): string | null {
    if (kind !== 'change') return this.localPeriod === undefined ? this.period : this.localPeriod;
    const isOne = this.claims.every(({ claim }) => claim.period === this.period);
    return isOne && this.period !== null && /^\d+$/.test(this.period) ? this.period : null;
  }

  /** The route that a figure has from what stands before it: of the figure it is joined to, or of the account whose readers it counts. */
  private routeBefore(at: number, isJoined: boolean, isOther: boolean, previous: ClaimDraft | undefined): string | null {
    if (this.isOfRoute(at))
      return this.routeAt === this.claims.length ? (this.route ?? previous?.channel ?? null) : (previous?.channel ?? this.route);
    const from = this.lastBefore(at);
    // One more item of a list of nouns: the site made public 73 of these, 41 of those.
    const words = this.tokens.slice(from + 1, at + 1);
    const isSum = words.length === 2 && hasRole(words[0], 'lead');
    const isItem = !isSum && isOther && previous?.isFormKey === false && isMark(this.tokens[from], ',') && isBareItem(words);
    return isJoined || isItem ? (previous?.channel ?? null) : null;
  }

  /** Readers and views are of the route named before them. */
  private isOfRoute(at: number): boolean {
    return this.tokens.slice(this.lastBefore(at) + 1, at).some((token) => hasRole(token, 'routeMatter'));
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

  addDenials(denials: readonly Denial[], from: number): void {
    for (const { key, noun, negator, start, end } of denials) {
      this.claims.push({
        token: this.tokens.indexOf(negator, from),
        hasSubject: false,
        subject: null,
        isVerbalNoun: false,
        isVerbal: true,
        isRouted: false,
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
