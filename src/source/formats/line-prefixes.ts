import { Noted } from '../folded-text.js';
import { nextLine } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';
import { findBulletLines, mayHaveBulletLines } from './bullet-lines.js';

/**
 * Takes away what a tool prints before every row: the numbers of the lines, or the bullets of a list with a cell an
 * entry.
 * ```
 * 6    行政许可   1894            - 规章
 * 7    行政处罚    216              - 0
 * 8  | 行政强制 |   11              -
 * ```
 * A bullet alone is a blank cell, unless one stands before each cell. Null where neither is found.
 */
export function stripLinePrefixes(source: string): RewrittenText | null {
  const prefixes = [
    ...findLineNumbers(source),
    ...findRowNumbers(source),
    ...findBlockMarks(source),
    ...(hasBullets(source) ? findBullets(source) : findBulletLines(source)),
  ].sort((a, b) => a.from - b.from);
  return prefixes.length === 0 ? null : cutOut(source, prefixes);
}

/** True where lines may have such prefixes. Looks for a few characters only. @internal */
export function mayHavePrefixes(source: string, noted: number, opensEntries: boolean): boolean {
  if (hasBlockMark(source, noted) || ((noted & Noted.Tag) !== 0 && findRowNumbers(source).length > 0)) return true;
  if (findNumbersOfAllLines(source).length > 0) return true;
  if (!opensEntries) return false;
  return (/\n[ |]*10[ |\t,;]/.test(source) && findLineNumbers(source).length > 0) || hasBullets(source) || mayHaveBulletLines(source);
}

/** Lines in a row that must be numbered, and of other tables of the same text. */
const LEAST_NUMBERED = 10;
const LEAST_FOLLOWING = 3;
/** Entries of a list with nothing but a figure. */
const LEAST_ENTRIES = 20;

const numberPattern = /^([ |]*)("?\d{1,3}"?)(?=([|\t,;]| {2}|(?: [^\d.、)])))/;

/** Where lines are counted already, one space may stand before a figure. */
const nextNumberPattern = /^([ |]*)("?\d{1,3}"?)(?=([|\t,; ]))/;

/** Lines that are numbered from 1 on when the whole text is. */
const LEAST_WHOLE = 30;

const wholeNumberPattern = /^([ \t]*)(\d{1,6})([\t:|]| {1,2})/;

/** The numbers of the lines of a text all of which are numbered, from 1 on; a tool may leave out those of empty lines. */
function findNumbersOfAllLines(source: string): Cut[] {
  if (!/^\s{0,12}1[\t:| ]/.test(source)) return [];
  const prefixes: Cut[] = [];
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    const match = wholeNumberPattern.exec(source.slice(start, Math.min(end, start + 24)));
    if (match !== null && Number(match[2]) === prefixes.length + 1)
      prefixes.push({ from: start, to: start + match[0].length, isCell: false });
    else if (source.slice(start, end).trim() !== '') return [];
    start = end;
  }
  return prefixes.length >= LEAST_WHOLE ? prefixes : [];
}

/**
 * Numbers of lines that count up in runs of consecutive lines: from 0, or from 1 with the header. Those from 1 on below
 * a header are the table's own.
 */
function findLineNumbers(source: string): Cut[] {
  const ofAll = findNumbersOfAllLines(source);
  if (ofAll.length > 0) return ofAll;
  if (!source.includes('\n10') && !/\n[ |"]+10/.test(source)) return [];
  const runs: Cut[][] = [];
  let run: Cut[] | null = null;
  let first = 0;
  let before = '';
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    const pattern: RegExp = run !== null && run.length >= LEAST_FOLLOWING ? nextNumberPattern : numberPattern;
    const match = pattern.exec(source.slice(start, Math.min(end, start + 24)));
    if (match === null) run = null;
    else {
      const [, indent, digits, separator] = match as unknown as readonly [string, string, string, string];
      const number = Number(digits.replaceAll('"', ''));
      const from = start + indent.length;
      const prefix = { from, to: from + digits.length, isCell: false };
      if (run !== null && number === first + run.length) run.push(prefix);
      else if (number === 0 || (number === 1 && !isHeader(before, separator))) {
        run = [prefix];
        runs.push(run);
        first = number;
      } else run = null;
    }
    before = source.slice(start, Math.min(end, start + HEADER_LIMIT));
    start = end;
  }
  if (!runs.some(({ length }) => length >= LEAST_NUMBERED)) return [];
  return runs.flatMap((prefixes) => (prefixes.length >= LEAST_FOLLOWING ? prefixes : []));
}

/** Of the line above a numbered one so much is looked at. */
const HEADER_LIMIT = 200;

/** True for words parted as the cells below them are. */
function isHeader(line: string, separator: string): boolean {
  return /[\u3400-\u9fff]/.test(line) && line.trim().includes(separator.trim() === '' && separator !== '\t' ? '  ' : separator);
}

const rowNumberPattern = /<tr[^<>]{0,80}>\s{0,20}<th>(\d{1,3})(?=<\/th>)/g;

/** `<tr><th>7</th><td>行政处罚</td>`: rows of left-over HTML that are numbered from 0. */
function findRowNumbers(source: string): Cut[] {
  if (!source.includes('<th>10</th>')) return [];
  const prefixes: Cut[] = [];
  let next = 0;
  for (const match of source.matchAll(rowNumberPattern)) {
    const digits = match[1] as string;
    if (Number(digits) !== next && Number(digits) !== 0) continue;
    next = Number(digits) + 1;
    const to = match.index + match[0].length;
    prefixes.push({ from: to - digits.length, to, isCell: false });
  }
  return prefixes.length >= LEAST_NUMBERED ? prefixes : [];
}

/** What reStructuredText, XWiki and Jira print around the content of a block. */
const blockMarks = ['.. container::', '(((', ')))', '{anchor:'] as const;

function hasBlockMark(source: string, noted: number): boolean {
  return (
    source.includes('.. container::') ||
    ((noted & Noted.Brackets) !== 0 && source.includes('(((')) ||
    ((noted & Noted.Brace) !== 0 && source.includes('{anchor:'))
  );
}

function findBlockMarks(source: string): Cut[] {
  const prefixes: Cut[] = [];
  for (const mark of blockMarks) {
    for (let from = source.indexOf(mark); from >= 0; from = source.indexOf(mark, from + mark.length)) {
      let to = from + mark.length;
      if (mark === '{anchor:') {
        const end = source.slice(to, to + ANCHOR_LENGTH).indexOf('}');
        if (end < 0) continue;
        to += end + 1;
      }
      prefixes.push({ from, to, isCell: false });
    }
  }
  return prefixes;
}

const ANCHOR_LENGTH = 80;

const entryPattern = /\n[ \t]*(?:[-*+•] )+[ \t]*(?:[^\n\w:：]{1,24}[:：][ \t]*)?"?[-+]?[\d.,]+"?[ \t]*(?=\r?\n|$)/g;
const bareFigurePattern = /\n[ \t]*[\d.,]+[ \t]*(?=\r?\n|$)/g;

const bullets = ['- ', '* ', '+ ', '• '] as const;

/** True where most figures that have a line of their own, with no more than a key before them, are entries of a list. */
function hasBullets(source: string): boolean {
  // Most texts have no bullet.
  if (!bullets.some((bullet) => source.includes(bullet))) return false;
  if (!source.includes('\n- ') && !source.includes('  - ') && !/\n[^\S\n]*[*+•] /.test(source)) return false;
  const entries = source.match(entryPattern)?.length ?? 0;
  return entries >= LEAST_ENTRIES && entries > (source.match(bareFigurePattern)?.length ?? 0);
}

const bulletPattern = /(?:^|\n)[ \t]*((?:[-*+•](?=[ \t\r\n]|$)[ \t]*)+)(?=(\r?\n|$)?)/g;

/** `- - 规章`: an entry that opens a list. */
const nestedPattern = /(?:^|\n)[ \t]*(?:[-*+•][ \t]+){2,}[^-*+•\s]/;

/** An entry with words and, further in, the first of a list below it. */
const labelledListPattern = /\n([ \t]*)[-*+•][ \t]+[^-*+•\s][^\n]*\n\1[ \t]+[-*+•](?=[ \t\r\n])/;

/** `"1"`, `''`: an entry in quotation marks, as YAML writes those that could be something else than text. */
const quotedEntryPattern = /(["'])(?:\\.|(?!\1)[^\n\\])*\1(?=[ \t]*(?:\r?\n|$))/y;

function findBullets(source: string): Cut[] {
  const prefixes: Cut[] = [];
  const isNested = nestedPattern.test(source);
  // Where a row opens with its first cell, an entry without one has a blank one.
  const isListed = !labelledListPattern.test(source);
  for (const match of source.matchAll(bulletPattern)) {
    const bullets = match[1] as string;
    const to = match.index + match[0].length;
    const from = to - bullets.length;
    const isAlone = match[2] !== undefined;
    // `- -`: where no entry opens another one on its line, a mark.
    const mark = isNested || !isAlone ? -1 : bullets.search(/(?<=\s)\S/);
    if (mark > 0) prefixes.push({ from, to: from + mark, isCell: false });
    else if (isAlone) prefixes.push({ from, to, isCell: !(isListed && opensList(source, match.index, to)) });
    else prefixes.push(...unquoteEntry(source, from, to));
  }
  return prefixes;
}

/** A bullet before an entry, with the quotation marks around that; where nothing stands between them the cell is blank. */
function unquoteEntry(source: string, from: number, to: number): Cut[] {
  quotedEntryPattern.lastIndex = to;
  const quoted = quotedEntryPattern.exec(source);
  if (quoted === null) return [{ from, to, isCell: false }];
  const end = to + quoted[0].length;
  if (end - to === 2) return [{ from, to: end, isCell: true }];
  return [
    { from, to: to + 1, isCell: false },
    { from: end - 1, to: end, isCell: false },
  ];
}

/** A bullet alone on its line, the entries below it further in: a row that is a list of its cells. */
function opensList(source: string, start: number, end: number): boolean {
  const own = indentAt(source, source[start] === '\n' ? start + 1 : start);
  const next = source.indexOf('\n', end) + 1;
  if (next === 0) return false;
  const indent = indentAt(source, next);
  return indent > own && /[-*+•]/.test(source[next + indent] ?? '');
}

function indentAt(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at - from;
}
