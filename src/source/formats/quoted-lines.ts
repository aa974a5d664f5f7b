import { nextLine } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** What a mail or a Markdown quotation has before each of its lines. */
const markPattern = /[ \t]*(?:>[ \t]?)+/y;

/** Takes the marks of a quotation off a text that is one from its first line to its last. Null for every other text. @internal */
export function stripQuotation(source: string): RewrittenText | null {
  if (!mayBeQuoted(source)) return null;
  const marks: Cut[] = [];
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    markPattern.lastIndex = start;
    if (markPattern.test(source)) marks.push({ from: start, to: markPattern.lastIndex });
    else if (source.slice(start, end).trim() !== '') return null;
    start = end;
  }
  return cutOut(source, marks);
}

/** True when the first line is quoted. @internal */
export function mayBeQuoted(source: string): boolean {
  return /^\s{0,20}>/.test(source);
}
