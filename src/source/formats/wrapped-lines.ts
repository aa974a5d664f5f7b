import { lineEnd } from '../lines.js';
import { isKnownTag } from '../markup.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** An element that is all of a line. */
const wrapped = /^[ \t]*<([A-Za-z][\w.:-]{0,30})(?:\s[^<>]{0,200})?>(.*)<\/\1>[ \t\r]*$/;

/** Lines that must be elements of one name, and how many of all lines with anything on them. */
const LEAST_LINES = 30;
const MOST = 0.9;
/** Longest line that is looked at. */
const LINE_LIMIT = 2000;

/**
 * Lines without the element around each, of a name that pages do not have: `<line n="12">| 规章 | 0 |</line>`. Null for every other text.
 * @internal
 */
export function unwrapLines(source: string): RewrittenText | null {
  if (!source.includes('</')) return null;
  const cuts: Cut[] = [];
  let filled = 0;
  let own = 0;
  let name: string | null = null;
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    const line = source.slice(from, Math.min(to, from + LINE_LIMIT));
    if (line.trim() !== '') filled++;
    const match = to - from > LINE_LIMIT ? null : wrapped.exec(line);
    if (match !== null && !isKnownTag((match[1] as string).toLowerCase())) {
      const [, element = '', text = ''] = match;
      name ??= element;
      if (element === name) {
        const end = line.lastIndexOf('</');
        own++;
        cuts.push({ from, to: from + end - text.length }, { from: from + end, to });
      }
    }
    from = to + 1;
  }
  return own >= LEAST_LINES && own >= filled * MOST ? cutOut(source, cuts) : null;
}
