import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** Two Han characters side by side as JSON, JavaScript and Python escape them. */
const escapedHan = /\\u(?:[4-9][0-9a-f]{3}|\{[4-9][0-9a-f]{3}\})\\{1,4}u\{?[4-9][0-9a-f]{3}/i;

/** Looks for a mark only. @internal */
export function mayHaveEscapes(source: string): boolean {
  return source.includes('\\u') && escapedHan.test(source);
}

/**
 * `\u89c4\u7ae0`: a text whose characters beyond ASCII were escaped as a whole, those of JSON without Han characters
 * among them. What else is escaped (`\n`, `\"`, `\u003c`) stays as it is. Null for every other text.
 */
export function unescapeCharacters(source: string): RewrittenText | null {
  if (!mayHaveEscapes(source)) return null;
  const text = new TextRewriter(source);
  let start = 0;
  // A backslash may itself be escaped, once or more often.
  for (const match of source.matchAll(/\\+u(?:([0-9a-f]{4})|\{([0-9a-f]{1,5})\})/gi)) {
    const code = Number.parseInt(match[1] ?? (match[2] as string), 16);
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
