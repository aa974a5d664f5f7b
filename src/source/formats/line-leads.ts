import { nextLine } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/**
 * Takes away what a tool printed before each line of a whole text, the same but for its figures: a comment sign, the
 * name of a file and the number of the line, the time of a log.
 * ```
 * // 规章    0   1   3        report.txt:31:规章    0   1   3        2024-01-20 10:00:31,217 INFO  [export] 规章    0   1   3
 * ```
 * Null for every other text, and for leads that say where a cell stands.
 */
export function stripLineLeads(source: string): RewrittenText | null {
  const lead = findLead(source);
  if (lead === '') return null;
  const cuts: Cut[] = [];
  /** The figures in the leads, by their order: whether they count up, and whether they are one. */
  const figures: number[][] = [];
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    const length = measureLead(source, start, end, lead);
    if (length > 0) {
      cuts.push({ from: start, to: start + length, isCell: false });
      for (const [i, digits] of (source.slice(start, start + length).match(/\d+/g) ?? []).entries()) {
        figures[i] ??= [];
        figures[i].push(Number(digits));
      }
    }
    start = end;
  }
  return clockPattern.test(lead) || tellNoPlace(figures) ? cutOut(source, cuts) : null;
}

/** Lines of text that a lead is looked for in; those before them may be a tool's own, and as many more. */
const FIRST = 5;
const LEAST_LINES = 12;
const MOST_STRAY = 4;
const LONGEST = 100;

/** Figures as `findLead` writes them. */
const DIGITS = '\u0000';
const clockPattern = /\0:\0/;

/** What bounds cells or a quoted text, and bullets: other notations have these. */
const boundary = /[|\u2500-\u257f<{"'`\t;=]|,(?!\0)|^[\s>*+•-]*$/;

/** `app-1  |`: who wrote the line, where no line is without it. */
const namedPattern = /^[A-Za-z][\w.-]*(?:-\0)? +\|$/;

/** True where a text may have such leads. Looks at a few lines only. @internal */
export function mayHaveLeads(source: string): boolean {
  let lead: string | null = null;
  let met = 0;
  for (let start = 0; start < source.length && met < FIRST + 3; ) {
    const end = nextLine(source, start);
    const opening = openingOf(source, start, end);
    start = end;
    if (opening.trim() === '' || ++met < FIRST) continue;
    const line = maskFigures(opening);
    lead = lead === null ? line : shared(lead, line);
    if (lead.trim() === '') return false;
  }
  return met === FIRST + 3 && lead !== null;
}

/** What all lines but a few open with, every run of digits as one character; empty where that is nothing, or a boundary of cells. */
function findLead(source: string): string {
  if (!mayHaveLeads(source)) return '';
  let lead: string | null = null;
  let lines = 0;
  let stray = 0;
  let shortest = LONGEST;
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    const opening = openingOf(source, start, end);
    start = end;
    if (opening.trim() === '' || ++lines < FIRST) continue;
    const line = maskFigures(opening);
    const both: string = shared(lead ?? line, line);
    if (both.trim() === '') {
      if (++stray > MOST_STRAY) return '';
    } else if (lead !== null && both.trimEnd() === line.trimEnd()) shortest = Math.min(shortest, line.trimEnd().length);
    else lead = both;
  }
  if (lead === null || lines < LEAST_LINES) return '';
  if (lead.trimEnd().length > shortest) lead = lead.slice(0, shortest);
  const own = lead.trim();
  // Words that all lines open with name a row; before a colon or beside a time they name who wrote it.
  if (/\p{Script=Han}/u.test(own) && !/[:：]$/.test(own) && !clockPattern.test(own)) return '';
  // A figure at its end is the first of the line's own.
  return (own.endsWith(DIGITS) && !clockPattern.test(own)) ||
    (boundary.test(own) && !(stray === 0 && namedPattern.test(own))) ||
    !hasClosedBrackets(own)
    ? ''
    : lead;
}

/** The beginning of a line. */
function openingOf(source: string, start: number, end: number): string {
  return source.slice(start, Math.min(end, start + LONGEST));
}

/** The beginning of a line without its end, every run of digits as one character. */
function maskFigures(opening: string): string {
  return opening.replace(/[\r\n]+$/, '').replace(/\d+/g, DIGITS);
}

function shared(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function hasClosedBrackets(text: string): boolean {
  const open = text.match(/[[(（【]/g)?.length ?? 0;
  return open === (text.match(/[\])）】]/g)?.length ?? 0);
}

/** How many characters of a line its lead takes; white space at the end of it may be missing. 0 where the line has none. */
function measureLead(source: string, start: number, end: number, lead: string): number {
  let at = start;
  const least = lead.trimEnd().length;
  for (let i = 0; i < lead.length; i++) {
    const from = at;
    if (lead[i] === DIGITS) while (at < end && source.charCodeAt(at) >= 0x30 && source.charCodeAt(at) <= 0x39) at++;
    else if (at < end && source[at] === lead[i]) at++;
    if (at === from) return i >= least ? at - start : 0;
  }
  return at - start;
}

/** True where no more than one of the figures changes from line to line, and counts up: no row and column. */
function tellNoPlace(figures: readonly (readonly number[])[]): boolean {
  const changing = figures.filter((run) => run.some((each) => each !== run[0]));
  const [only] = changing;
  return changing.length <= 1 && (only === undefined || only.every((each, i) => i === 0 || each > (only[i - 1] as number)));
}
