import { roundAmount } from '../solve/round-amount.js';
import { cueMatches, cuePattern } from '../source/cue-pattern.js';
import type { Range } from '../source/range.js';
import type { Claim } from './claim.js';
import { groupBySentence } from './claims-by-sentence.js';
import type { NarrativeContext } from './rule.js';
import type { NarrativeTerms } from './terms.js';

/** A total, and what its text lists of it without saying so. */
export interface ClosedList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
}

/** A count with the words right before it, and what parts it from the count before. */
interface Item {
  readonly claim: Claim;
  readonly words: string;
  readonly gap: string;
}

/** By more than this share of its total a list is not off: it is of something else. */
export const farthestOff = 0.3;
/** So many counts told together may be the total. */
const mostSummands = 3;
/** So many characters that the words before figures have in common make them parts of one list. */
const stemLength = 2;
/** With one part before the others a list is no list. */
const fewestParts = 2;

/**
 * Lists that nothing opens (其中, a colon) and that are the whole by what their parts are called: one part is what the other is not
 * (成交47宗，流拍5宗), or the last is the others or the rest (其余5所). Only those
 * that no figure before them is the sum of. So are what can be no more than what stands before it (提案46件，立案58件).
 */
export function wrongClosedLists(context: NarrativeContext): ClosedList[] {
  const counts = context.claims.filter(({ kind, negation }) => kind === 'count' && !negation);
  const lists = groupBySentence(counts).flatMap((said) => {
    if (said.length < 2) return [];
    const items = itemsOf(said, context.report.source);
    return [
      ...complementary(items, context),
      ...closedByOthers(items, context),
      ...remainders(items, context),
      ...exceeding(items, context),
    ];
  });
  return lists.filter(({ total, parts }) => ![total, ...parts].some(isUnfit));
}

/** Figures of requests and cases are held against the tables; what is not exact adds up to nothing. */
function isUnfit({ isFormKey, key, qualifier }: Claim): boolean {
  return qualifier !== 'exact' || (isFormKey && !key.startsWith('article20.'));
}

function itemsOf(claims: readonly Claim[], source: string): Item[] {
  let end = claims[0]?.sentence[0] ?? 0;
  return claims.map((claim) => {
    const before = source.slice(end, claim.valueRange[0]).replace(/\s+/gu, '');
    end = claim.valueRange[1];
    const words = /[^，,、；;。：:（()）]*$/u.exec(before)?.[0] ?? '';
    return { claim, words, gap: before.slice(0, before.length - words.length) };
  });
}

function areAlike(a: Claim, b: Claim, { headMeasures }: NarrativeTerms): boolean {
  const isSame = a.unit === b.unit || (headMeasures.includes(a.unit) && headMeasures.includes(b.unit));
  return isSame && a.scope === b.scope && a.period === b.period;
}

/** Passed and not passed, of one's own and of others: whoever counts both counts all. */
function complementary(items: readonly Item[], { lexicon: { terms } }: NarrativeContext): ClosedList[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    if (next === undefined || !areAlike(item.claim, next.claim, terms) || !areComplements(item.words, next.words, terms)) return [];
    let to = index + 1;
    while (items[to + 1] !== undefined && areAlike(item.claim, (items[to + 1] as Item).claim, terms)) to += 1;
    let from = index;
    while (from > 0 && areAlike(item.claim, (items[from - 1] as Item).claim, terms)) from -= 1;
    // A sum behind them is theirs, and looked at as such.
    const isSummed = items
      .slice(index + 2)
      .some(({ claim, words }) => terms.sumWords.includes(claim.noun) || terms.sumWords.includes(words));
    return isSummed ? [] : closest(items, { earliest: from + 1, latest: index, last: index + 1, to }, terms);
  });
}

/** The words of two figures name what is together the whole. @internal */
export function areComplements(a: string, b: string, { complements, deniedStem }: NarrativeTerms): boolean {
  const isDenialOf = (denied: string, told: string): boolean =>
    cueMatches(deniedStem, denied).some(({ 1: stem = '' }) => {
      const at = told.indexOf(stem);
      return at >= 0 && !cueMatches(deniedStem, told).some((match) => match[1] === stem);
    });
  if (isDenialOf(a, b) || isDenialOf(b, a)) return true;
  return complements.some(
    ([one, other]) => (cuePattern(one).test(a) && cuePattern(other).test(b)) || (cuePattern(one).test(b) && cuePattern(other).test(a)),
  );
}

/** The last of three and more is called the others: there are no more. */
function closedByOthers(items: readonly Item[], { lexicon: { terms } }: NarrativeContext): ClosedList[] {
  return items.flatMap((item, last) => {
    if (!cuePattern(terms.othersNamed).test(item.words) || item.gap === '') return [];
    let first = last;
    // What is told before with another mark, or another breath, is not of the list.
    while (first > 0 && (items[first] as Item).gap === item.gap && areAlike(item.claim, (items[first - 1] as Item).claim, terms))
      first -= 1;
    // By contents: of trees 88, of fires 64, others 32: what stands right behind a colon is one of them.
    if (isListed(items[first] as Item)) return [];
    const isAlone = first === 0 || !areAlike(item.claim, (items[first - 1] as Item).claim, terms);
    // About land 291, about planning 142, others 31: called as the parts are, the first is one of them.
    const [head, second] = items.slice(first) as [Item, Item];
    if (isAlone && head.words.length > stemLength && head.words.startsWith(second.words.slice(0, stemLength))) return [];
    const start = isAlone ? first + 1 : first;
    return last - start < fewestParts ? [] : closest(items, { earliest: start, latest: start, last, to: last }, terms);
  });
}

/**
 * 131 schools, 126 of them have one, the other five: what is left is the total without what was told. It may be spoken of in a way
 * that makes it no count of the year (其余5所将于明年建成).
 */
function remainders(items: readonly Item[], { report, lexicon: { terms } }: NarrativeContext): ClosedList[] {
  const [from, to] = (items[0] as Item).claim.sentence;
  return cueMatches(terms.restTold, report.source.slice(from, to)).flatMap(({ 0: text, 1: digits = '', 2: behind = '', index }) => {
    const at = from + index;
    const before = items.filter(({ claim }) => claim.valueRange[0] < at);
    const like = before.at(-1)?.claim;
    if (like === undefined || like.unit === '' || !behind.startsWith(like.unit)) return [];
    const range: Range = [at, at + text.length - behind.length + like.unit.length];
    const claim = {
      ...like,
      noun: text.slice(0, fewestParts),
      value: Number(digits),
      isFormKey: false,
      qualifier: 'exact',
      range,
    } as const;
    const last = before.length;
    let first = last;
    while (first > 0 && areAlike(like, (before[first - 1] as Item).claim, terms)) first -= 1;
    const told = [...before, { claim, words: '', gap: '' }];
    return last - first < fewestParts || isListed(before[first] as Item)
      ? []
      : closest(told, { earliest: first + 1, latest: last - 1, last, to: last }, terms);
  });
}

/** A colon opens the list that it stands in. */
function isListed({ gap }: Item): boolean {
  return /[:：]$/u.test(gap);
}

/** Where a list begins, at the earliest and the latest, and where it ends. */
interface Place {
  readonly earliest: number;
  readonly latest: number;
  readonly last: number;
  readonly to: number;
}

/** The total and parts that nearly agree; none where some of them do. */
function closest(items: readonly Item[], { earliest, latest, last, to }: Place, terms: NarrativeTerms): ClosedList[] {
  let best: { list: ClosedList; off: number } | null = null;
  for (let start = latest; start >= earliest; start--) {
    for (let end = last; end <= to; end++) {
      const parts = items.slice(start, end + 1).map(({ claim }) => claim);
      const sum = parts.reduce((amount, { value }) => roundAmount(amount + value), 0);
      for (const total of totalsBefore(items, start, parts[0] as Claim, terms)) {
        if (total.value === sum) return [];
        const off = Math.abs(total.value - sum) / total.value;
        if (off <= farthestOff && (best === null || off < best.off)) best = { list: { total, parts }, off };
      }
    }
  }
  return best === null ? [] : [best.list];
}

/** Every count before the list, alone or with those right before it. */
function totalsBefore(items: readonly Item[], start: number, part: Claim, terms: NarrativeTerms): Claim[] {
  const before = items.slice(0, start).filter(({ claim }) => areAlike(claim, part, terms));
  return before.flatMap((_, end) => {
    let value = 0;
    const nouns: string[] = [];
    return before
      .slice(Math.max(0, end + 1 - mostSummands), end + 1)
      .reverse()
      .map(({ claim }) => {
        value = roundAmount(value + claim.value);
        nouns.unshift(claim.noun);
        const { claim: last } = before[end] as Item;
        return nouns.length === 1 ? last : { ...last, value, noun: nouns.join('、') };
      });
  });
}

/** Proposals 46, taken up 58: what is done with some of those counted right before, or all, is done with no more. */
function exceeding(items: readonly Item[], { lexicon: { terms } }: NarrativeContext): ClosedList[] {
  return items.flatMap((item, index) => {
    const total = items[index - 1];
    if (total === undefined || !cuePattern(terms.atMostAll).test(item.words) || item.claim.value <= total.claim.value) return [];
    const before = items.slice(0, index);
    const sum = before.reduce((amount, { claim }) => (areAlike(claim, item.claim, terms) ? amount + claim.value : amount), 0);
    const isPlain = areAlike(total.claim, item.claim, terms) && item.claim.parent === null && item.claim.value > sum;
    return isPlain && item.gap.length === 1 ? [{ total: total.claim, parts: [item.claim] }] : [];
  });
}
