import { clauseStart } from './abstain.js';
import type { ClaimWriter } from './claim-writer.js';
import { signed } from './clause-words.js';
import type { Clause } from './clauses.js';
import type { FigureClaims } from './figure-claims.js';
import { isChange, isGrowth, listedName, untilRelation } from './figure-words.js';
import { resolveFormKey } from './form-key.js';
import type { FrameKeeper } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { nounBefore } from './noun-phrase.js';
import { readSlots, splitItems } from './slots.js';
import { hasRole, type QuantityToken, type Token } from './tokens.js';

/** Makes claims of figures told off one by one: as many as things, times or routes are named before them. */
export class ToldOffFigures {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly writer: ClaimWriter,
    private readonly keeper: FrameKeeper,
    private readonly figures: FigureClaims,
  ) {}

  /**
   * Several figures told off one by one: of the things named before them, or, where only their relation is named (up 6.2% and
   * 11.4% respectively), of the figures before them. False when the words and the figures do not pair.
   */
  addEachNamed(group: readonly number[], left: readonly Token[], names: readonly Token[][]): boolean {
    const { terms } = this.lexicon;
    if (this.addEachTimed(group, left, names) || this.addEachRouted(group, left, names)) return true;
    const isPercentage = (this.tokens[group[0] as number] as QuantityToken).unit === '%';
    const hasNames = names.length === group.length;
    // Last year they were 13 and 17: of the figures before.
    const isOnlyTimed = left.every((token) => token.type !== 'word' || hasRole(token, 'respectively') || hasRole(token, 'lead'));
    if (!hasNames && (names.length > 1 || !(isPercentage || isOnlyTimed || isChange(left, this.figures.isCompared, terms.originWords))))
      return false;
    const earlier = this.writer.claims.filter(({ claim }) => claim.kind === 'count').slice(-group.length);
    const stems = group.map((_, item) => (isPercentage ? untilRelation : listedName)(hasNames ? (names[item] as Token[]) : left));
    const nouns = stems.map((stem) => nounBefore(stem, terms));
    // Counts of what has a large share are counts, and need names of their own.
    const isShare = left.some((token) => hasRole(token, 'share'));
    if (isShare && !isPercentage && nouns.includes(null)) return true;
    if (nouns.includes(null) && earlier.length < group.length) return false;
    const isTopic = hasNames && (names[0] as Token[]).some((token) => hasRole(token, 'concern'));
    group.forEach((position, item) => {
      const quantity = this.tokens[position] as QuantityToken;
      const noun = nouns[item] ?? null;
      const subject = noun === null ? (earlier[item]?.claim ?? null) : null;
      if (item > 0 && hasNames) this.keeper.update(names[item - 1] as Token[]);
      if (isShare && isPercentage) this.writer.add('share', quantity, position, { noun, subject, isOwn: noun !== null });
      else if (isGrowth(left) && (isPercentage || !isShare)) this.writer.add('change', signed(quantity, left), position, { noun, subject });
      else if (isPercentage) this.writer.add('rate', quantity, position, { noun, subject });
      else if (subject !== null) {
        this.writer.add('count', quantity, position, { key: subject.isFormKey ? subject : null, noun: null, subject });
      } else {
        const own = readSlots(stems[item] as Token[]);
        // Made, repealed and in force, of documents: the thing is named with the last.
        const { objects } = own.objects.length === 0 && own.actions.length > 0 ? readSlots(stems.at(-1) as Token[]) : own;
        const slots = { ...own, objects };
        // What they ask about may be called as the form's words are (不动产登记); an outcome's words still tell the outcome.
        const key = isTopic && slots.rows.length === 0 ? null : resolveFormKey(slots, this.keeper.frame, quantity.unit, this.lexicon);
        this.figures.addKeyed(quantity, position, key, noun, slots);
      }
    });
    return true;
  }

  /** Mainly of land, housing and planning, at 45.6%, 23.1% and 12.8%: what the clause before lists. */
  addEachListed(group: readonly number[], left: readonly Token[], clause: Clause, before: Clause | undefined): boolean {
    if (before === undefined || clause.opening !== ',') return false;
    const listed = this.tokens.slice(before.from, before.to);
    // Two outcomes have a large share, 41 and 22 respectively: the counts are no shares.
    const isPercentage = (this.tokens[group[0] as number] as QuantityToken).unit === '%';
    const words = isPercentage ? listed : untilRelation(listed);
    const items = splitItems(words, this.lexicon.terms.enumerationMark);
    if (items.length !== group.length || words.some((token) => token.type === 'quantity')) return false;
    const relation = left.filter(
      (token) => hasRole(token, 'share') || hasRole(token, 'respectively') || hasRole(token, 'grow') || hasRole(token, 'shrink'),
    );
    return this.addEachNamed(group, [...words, ...relation], items);
  }

  /** Two accounts published news, 412 and 365 respectively: the thing stands behind the verb, and the list before is of routes. */
  private addEachRouted(group: readonly number[], left: readonly Token[], names: readonly Token[][]): boolean {
    const at = left.findIndex((token) => hasRole(token, 'respectively'));
    const told = left.slice(at + 1);
    const routes = names.map((name) => {
      const end = name.findIndex((token) => hasRole(token, 'respectively'));
      return readSlots(end < 0 ? name : name.slice(0, end)).channels;
    });
    const isRouted = routes.length === group.length && routes.every((channels) => channels.length > 0);
    const noun = isRouted && hasRole(told[0], 'lightVerb') ? nounBefore(told, this.lexicon.terms) : null;
    if (noun === null || (noun.isVerbal === true && readSlots(told).objects.length === 0)) return false;
    group.forEach((position, item) => {
      const quantity = this.tokens[position] as QuantityToken;
      this.figures.addKeyed(quantity, position, null, noun, { ...readSlots(told), channels: routes[item] as readonly string[] });
    });
    return true;
  }

  /** In the first and the second half, 132 and 158 respectively. */
  private addEachTimed(group: readonly number[], left: readonly Token[], names: readonly Token[][]): boolean {
    const from = clauseStart(this.tokens, group[0] as number, this.lexicon.terms);
    // The years may stand in a clause of their own before: 2017, 2018 and 2019, ….
    const before = this.tokens.slice(clauseStart(this.tokens, Math.max(0, from - 1), this.lexicon.terms), Math.max(0, from - 1));
    const isOfTimes = before.every((token) => token.type === 'time' || token.type === 'mark' || hasRole(token, 'coordinator'));
    const dated = isOfTimes ? [...before, ...left] : left;
    const times = dated.flatMap((token) => (token.type === 'time' ? [token.period] : []));
    const words = names.filter((name) => !name.every((token) => hasRole(token, 'respectively')));
    if (times.length !== group.length || words.length !== 1) return false;
    group.forEach((position, item) => {
      this.writer.localPeriod = times[item] as string | null;
      this.figures.addFigure(this.tokens[position] as QuantityToken, position, words[0] as Token[], [], words);
    });
    return true;
  }
}
