import type { NarrativeTerms } from './terms.js';
import { hasRole, isScope, type QuantityToken, sensesOf, type Token } from './tokens.js';

/** A noun or a body: the word before it tells which, not that each has a figure. */
export function isNamed(token: Token | undefined): boolean {
  return token?.type === 'word' && (token.tag.startsWith('n') || isScope(token));
}

/** A clause that opens with a verb that is none of the form's. */
export function opensAction(tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => token.type === 'word');
  const isVerb = first?.type === 'word' && (hasRole(first, 'lightVerb') || (first.tag.startsWith('v') && first.tag !== 'vn'));
  return isVerb && sensesOf(first).length === 0;
}

/** A fall is negative. */
export function signed(quantity: QuantityToken, left: readonly Token[]): QuantityToken {
  return left.some((token) => hasRole(token, 'shrink')) ? { ...quantity, value: -quantity.value } : quantity;
}

/** A clause of what will be done: "will" before a verb or an adverb, and no figure before it. Before a noun it is another word. */
export function willBe(tokens: readonly Token[], words: readonly string[], formerWords: readonly string[]): boolean {
  const at = tokens.findIndex((token) => token.type === 'quantity' || (token.type === 'word' && words.includes(token.text)));
  const next = tokens[at + 1];
  // What was there before is treated, and no plan: 将原有的36个网站整合为1个.
  if (next?.type === 'word' && formerWords.includes(next.text)) return false;
  return tokens[at]?.type === 'word' && next?.type === 'word' && /^(?:v|d|ad)/.test(next.tag) && next.tag !== 'vn';
}

/** Fourteen villages' rate of disclosure is 100%: of the words between count and percentage, only the first is what the count is of. */
export function beforeRate(right: Token[], next: Token | undefined, rateEndings: readonly string[]): Token[] {
  const isRate = (token: Token): boolean => token.type === 'word' && rateEndings.some((ending) => token.text.endsWith(ending));
  const [first] = right;
  const isNoun = first?.type === 'word' && first.tag.startsWith('n');
  const isBeforeRate = next?.type === 'quantity' && next.unit === '%' && isNoun && right.slice(1).some(isRate);
  return isBeforeRate ? [first] : right;
}

/** Looked at by what they ask for, …: the sentence tells the figure before it apart. */
export function looksAt(tokens: readonly Token[], { viewOpeners, viewEndings }: NarrativeTerms): boolean {
  const mark = tokens.findIndex((token) => token.type === 'mark');
  const [first] = tokens;
  const last = tokens[mark - 1];
  const isView = first?.type === 'word' && viewOpeners.includes(first.text) && last?.type === 'word' && viewEndings.includes(last.text);
  return isView && tokens.slice(0, mark).every((token) => token.type !== 'quantity');
}

/** The time is what requests are carried to, or the end of a stretch, and no time of what is done. */
export function isCarriedTo(tokens: readonly Token[], time: number): boolean {
  const before = tokens.slice(Math.max(0, time - 2), time);
  return before.some((token) => hasRole(token, 'timeTarget') || sensesOf(token).some(({ type }) => type === 'action'));
}

/** The two problems of 2022: the time is of what so many are counted of, and not of what is done with them. */
export function isAttribute(tokens: readonly Token[], { amongWords }: NarrativeTerms): boolean {
  // What was promised in 2021 has been done: the time is of the promise.
  const time = tokens.findIndex((token) => token.type === 'time');
  const of = tokens.findIndex((token, i) => i > time && token.type === 'word' && token.tag === 'uj');
  const between = tokens.slice(time + 1, of);
  const isClause =
    time >= 0 &&
    of > time + 1 &&
    between.every((token) => token.type === 'word') &&
    between.some((token) => token.type === 'word' && /^v/.test(token.tag));
  if (
    isClause &&
    !tokens.some((token) => token.type === 'quantity') &&
    tokens.slice(of + 1).some((token) => token.type === 'word' && /^v/.test(token.tag))
  )
    return true;
  const figure = tokens.findIndex((token) => token.type === 'quantity');
  const particle = tokens[figure - 1];
  const isOf = particle?.type === 'word' && particle.tag === 'uj' && tokens.slice(0, figure).some((token) => token.type === 'time');
  const last = tokens.at(-1);
  const isAmong = last?.type === 'word' && amongWords.includes(last.text);
  return isOf && !isAmong && tokens.slice(figure + 1).some((token) => token.type === 'word');
}

/** The five problems that 2022 listed have all been solved: what is told of them is of this year. The requests it received stay its own. */
export function isSettled(tokens: readonly Token[], { factWords, doneMarks }: NarrativeTerms): boolean {
  const figure = tokens.findIndex((token) => token.type === 'quantity');
  const time = tokens.findIndex((token) => token.type === 'time');
  const particle = tokens[figure - 1];
  const told = tokens.slice(time + 1, figure);
  const isClause =
    particle?.type === 'word' && particle.tag === 'uj' && told.some((token) => token.type === 'word' && /^v/.test(token.tag));
  const isReceived = told.some((token) => sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'receive'));
  return (
    isClause &&
    !isReceived &&
    tokens
      .slice(figure + 1)
      .some((token) => token.type === 'word' && (factWords.includes(token.text) || doneMarks.includes(token.text[0] as string)))
  );
}

/** A word of averages, or one that begins with "each". */
export function isAverage(token: Token, averageWords: readonly string[]): boolean {
  if (hasRole(token, 'average')) return true;
  return token.type === 'word' && token.text.length > 1 && averageWords.includes(token.text[0] as string);
}

export function isParticleOf(token: Token | undefined): boolean {
  return token?.type === 'word' && token.tag === 'uj';
}
