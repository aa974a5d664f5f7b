import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** Two Han characters side by side as JSON, JavaScript and Python escape them. */
const escapedHan = /\\u(?:[4-9][0-9a-f]{3}|\{[4-9][0-9a-f]{3}\})\\{1,4}u\{?[4-9][0-9a-f]{3}/i;
/** The same as HTML and XML refer to them. */
const referredHan = /&#(?:x[4-9][0-9a-f]{3};&#x[4-9][0-9a-f]{3}|[2-4]\d{4};&#[2-4]\d{4});/i;

/** Looks for a mark only. @internal */
export function mayHaveEscapes(source: string): boolean {
  return (source.includes('\\u') && escapedHan.test(source)) || (source.includes('&#') && referredHan.test(source));
}

/**
 * `\u89c4\u7ae0`, `&#x89c4;&#31456;`: a text whose characters beyond ASCII were escaped as a whole, those of JSON without Han characters
 * among them. What else is escaped (`\n`, `\"`, `\u003c`) stays as it is. Null for every other text.
 */
export function unescapeCharacters(source: string): RewrittenText | null {
  if (!mayHaveEscapes(source)) return null;
  const text = new TextRewriter(source);
  let start = 0;
  // A backslash may itself be escaped, once or more often.
  for (const match of source.matchAll(/\\+u(?:([0-9a-f]{4})|\{([0-9a-f]{1,5})\})|&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi)) {
    const hexadecimal = match[1] ?? match[2] ?? match[3];
    const code = hexadecimal === undefined ? Number(match[4]) : Number.parseInt(hexadecimal, 16);
    if (code < LEAST_CODE) continue;
    text.copy(start, match.index);
    start = match.index + match[0].length;
    text.put(String.fromCodePoint(code), match.index, start);
  }
  text.copy(start, source.length);
  return text.finish();
}

/** ASCII that is escaped is markup; it is read as such. */
const LEAST_CODE = 0x80;
