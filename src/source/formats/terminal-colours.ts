import { cutMatches, type RewrittenText } from '../rewritten-text.js';

/** What turns a colour or style off again: a text that has one has others. */
const offPattern = /\[(?:0|22|39|49)?m/;
/** A code of a terminal, with the character that opens it or without, which many tools drop. */
const codePattern = new RegExp(`${String.fromCharCode(0x1b)}?\\[(?:\\d{1,3}(?:;\\d{1,3}){0,5})?m`, 'g');
/** Codes from which on they are none of the text. */
const LEAST_CODES = 20;

/** True where a terminal's codes may stand. Looks for one of them only. @internal */
export function mayHaveColours(source: string): boolean {
  return offPattern.test(source);
}

/** A text without the codes that colour it on a terminal: `\u001b[36m规章\u001b[0m`, `[36m规章[0m`. Null for every other text. */
export function stripColours(source: string): RewrittenText | null {
  return mayHaveColours(source) ? cutMatches(source, codePattern, LEAST_CODES) : null;
}
