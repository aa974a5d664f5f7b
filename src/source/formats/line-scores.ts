import { nextLine } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** A text, also as a string in brackets, and behind it how sure a tool is of it: between 0 and 1. */
const scoredLine = /^([ \t]*(?:[([]\s?)?(["']?))(\S(?:[^\n]*\S)?)\2(?:[ \t]*[,;|\t][ \t]*| +)\(?(?:0?\.\d{2,20}|1\.0{1,20})\)?[)\]]?,?\s*$/;

/** Filled lines that must have a score: at least so many, all of the first, and of all this share. */
const LEAST_LINES = 30;
const FIRST = 5;
const MOST = 0.9;
/** Longest line that is looked at. */
const LINE_LIMIT = 400;

/**
 * Lines without the score that recognition of pictures prints behind each, and without the marks of a string around them:
 * ```
 * 规章 0.9974           ('规章', 0.9974)
 * 0    0.9998           ('0', 0.9998)
 * ```
 * Null for every other text. @internal
 */
export function stripLineScores(source: string): RewrittenText | null {
  if (!mayHaveScores(source)) return null;
  const cuts: Cut[] = [];
  let filled = 0;
  let scored = 0;
  for (let from = 0; from < source.length; ) {
    const next = nextLine(source, from);
    const line = next - from > LINE_LIMIT ? null : source.slice(from, next).replace(/\r?\n$/, '');
    if (line === null || line.trim() !== '') filled++;
    const match = line === null ? null : scoredLine.exec(line);
    if (line !== null && match !== null) {
      scored++;
      const [, lead = '', , text = ''] = match;
      if (lead !== '') cuts.push({ from, to: from + lead.length });
      cuts.push({ from: from + lead.length + text.length, to: from + line.length });
    }
    from = next;
  }
  return scored >= LEAST_LINES && scored >= filled * MOST ? cutOut(source, cuts) : null;
}

/** True where the first lines have a score each. @internal */
export function mayHaveScores(source: string): boolean {
  let met = 0;
  for (let from = 0; from < source.length && met < FIRST; ) {
    const next = nextLine(source, from);
    const line = source.slice(from, Math.min(next, from + LINE_LIMIT)).trimEnd();
    from = next;
    if (line === '') continue;
    if (!scoredLine.test(line)) return false;
    met++;
  }
  return met === FIRST;
}
