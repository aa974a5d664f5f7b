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
