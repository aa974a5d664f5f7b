import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/** Two Han characters side by side as JSON, JavaScript and Python escape them. */
const escapedHan = /\\u(?:[4-9][0-9a-f]{3}|\{[4-9][0-9a-f]{3}\})\\{1,4}u\{?[4-9][0-9a-f]{3}/i;
/** The same as HTML and XML refer to them, or one that is all of an attribute. */
const referredHan = /&#(?:x[4-9][0-9a-f]{3};(?:&#x[4-9][0-9a-f]{3};|["'])|[2-4]\d{4};(?:&#[2-4]\d{4};|["']))/i;

/** The same at the start of a string as Haskell shows it. */
const numberedHan = /"(?:\\(?:[2-3]\d|40)\d{3}){2}/;
const plainHan = /[\u3400-\u9fff]/;

/** Looks for a mark only. @internal */
export function mayHaveEscapes(source: string): boolean {
  return hasNumbered(source) || (source.includes('\\u') && escapedHan.test(source)) || (source.includes('&#') && referredHan.test(source));
}

function hasNumbered(source: string): boolean {
  const head = source.slice(0, HEAD_LENGTH);
  return numberedHan.test(head) && !plainHan.test(head);
}

const HEAD_LENGTH = 4096;

/**
 * `\u89c4\u7ae0`, `&#x89c4;&#31456;`: a text whose characters beyond ASCII were escaped as a whole, those of JSON without Han characters
 * among them. What else is escaped (`\n`, `\"`, `\u003c`) stays as it is. Null for every other text.
 */
export function unescapeCharacters(source: string): RewrittenText | null {
  if (!mayHaveEscapes(source)) return null;
  // `\&` parts a number from digits that follow it.
  if (hasNumbered(source))
    return replaceIn(source, /\\(\d{3,6})(?:\\&)?|\\&/g, ([, code]) => (code === undefined ? '' : String.fromCodePoint(Number(code))));
  // A backslash may itself be escaped, once or more often.
  return replaceIn(source, /\\+u(?:([0-9a-f]{4})|\{([0-9a-f]{1,5})\})|&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (match) => {
    const hexadecimal = match[1] ?? match[2] ?? match[3];
    const code = hexadecimal === undefined ? Number(match[4]) : Number.parseInt(hexadecimal, 16);
    return code < LEAST_CODE ? null : String.fromCodePoint(code);
  });
}

/** ASCII that is escaped is markup; it is read as such. */
const LEAST_CODE = 0x80;
