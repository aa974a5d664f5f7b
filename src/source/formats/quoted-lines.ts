import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** What a mail or a Markdown quotation has before each of its lines. */
const markPattern = /[ \t]*(?:>[ \t]?)+/y;

/** Takes the marks of a quotation off a text that is one from its first line to its last. Null for every other text. @internal */
export function stripQuotation(source: string): RewrittenText | null {
  if (!mayBeQuoted(source)) return null;
  const text = new TextRewriter(source);
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    markPattern.lastIndex = start;
    if (markPattern.test(source)) text.copy(markPattern.lastIndex, end);
    else if (source.slice(start, end).trim() === '') text.copy(start, end);
    else return null;
    start = end;
  }
  return text.finish();
}

/** True when the first line is quoted. @internal */
export function mayBeQuoted(source: string): boolean {
  return /^\s{0,20}>/.test(source);
}
