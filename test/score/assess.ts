import type { AnyReport } from '../../src/ast/nodes.js';
import { type CellRecord, toRecords } from '../../src/export/to-records.js';
import type { Finding } from '../../src/finding/finding.js';
import { foldText } from '../../src/source/fold.js';
import { foldedSlice } from '../../src/source/folded-text.js';
import type { Range } from '../../src/source/range.js';
import type { Truth, TruthCell } from '../support/report-model.js';

/**
 * How a cell came out against the truth.
 * - `right`: the true value or the true blank, as read.
 * - `inferred`: the true value, by the equations.
 * - `lost`: nothing claimed (`lost`, `ambiguous`, `absent`), though the truth has the cell.
 * - `wrong`: another value, or a value for a blank or unknowable cell, or a blank for a value; said to be uncertain.
 * - `silent`: wrong, and neither `inferred` nor touched by a diagnostic.
 */
export type Verdict = 'right' | 'inferred' | 'lost' | 'wrong' | 'silent';

export interface CellVerdict {
  readonly key: string;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly actual: string;
}

export interface Assessment {
  readonly cells: readonly CellVerdict[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** `year: expected 2023, got null` for edition, year, agency, published and sections. */
  readonly mismatches: readonly string[];
  readonly isPerfect: boolean;
}

export interface ParseLike {
  readonly report: AnyReport;
  readonly diagnostics: readonly Finding[];
}

const keyOf = (table: string, row: string, column: string): string => `${table}/${row}/${column}`;

/** Compares a parse with the truth of its text, cell by cell. */
export function assess(truth: Truth, { report, diagnostics }: ParseLike): Assessment {
  const records = new Map(toRecords(report).map((record) => [keyOf(record.table, record.row, record.column), record]));
  const cells: CellVerdict[] = [];
  const known = new Set<string>();
  for (const cell of [...truth.cells, ...(truth.inferable ?? [])]) {
    const key = keyOf(cell[0], cell[1], cell[2]);
    if (known.has(key)) continue;
    known.add(key);
    const record = records.get(key);
    cells.push({
      key,
      verdict: judge(cell, record, () => isTouched(record, report, diagnostics)),
      expected: JSON.stringify(cell[3]),
      actual: record ? describe(record) : 'no record',
    });
  }
  for (const [key, record] of records) {
    if (known.has(key) || record.value === null) continue;
    const isQuiet = record.state !== 'inferred' && !isTouched(record, report, diagnostics);
    cells.push({ key, verdict: isQuiet ? 'silent' : 'wrong', expected: 'nothing', actual: describe(record) });
  }
  const counts: Record<Verdict, number> = { right: 0, inferred: 0, lost: 0, wrong: 0, silent: 0 };
  for (const { verdict } of cells) counts[verdict]++;
  const mismatches = compareFacts(truth, report);
  const isPerfect = mismatches.length === 0 && counts.lost + counts.wrong + counts.silent === 0;
  return { cells, counts, mismatches, isPerfect };
}

function describe(record: CellRecord): string {
  return `${record.state} ${record.value} ${JSON.stringify(record.raw)}`;
}

function judge(truth: TruthCell, record: CellRecord | undefined, isDoubted: () => boolean): Verdict {
  if (!record || record.state === 'lost' || record.state === 'absent' || record.state === 'ambiguous') return 'lost';
  if (isRight(truth[3], record)) return record.state === 'inferred' ? 'inferred' : 'right';
  return record.state === 'inferred' || isDoubted() ? 'wrong' : 'silent';
}

/** A blank must be blank, a number that number, other text the text of the cell, its figure read if it has one. */
function isRight(expected: number | string, record: CellRecord): boolean {
  if (typeof expected === 'number') return record.value === expected;
  if (expected === '') return record.state === 'blank';
  const figure = figureOf(expected);
  if (record.state === 'inferred') return figure !== null && record.value === figure;
  if (figure !== null && record.value !== figure) return false;
  if (figure !== null) return true;
  return squeeze(record.raw) === squeeze(expected) && (record.value === null || isZeroWord(expected));
}

/** The figure at the start of a cell's text (`67万元`, `1,113`, `+21`, `减3`, `22（其中修订16件）`); null for marks and `0/0`. */
function figureOf(text: string): number | null {
  const match = /^([增减]?)\s*([-+−－–]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?!\s*\/)/u.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const sign = match[1] === '减' || /[-−－–]/u.test(match[2] ?? '') ? -1 : 1;
  return sign * Number(`${(match[3] ?? '').replaceAll(',', '')}${match[4] ?? ''}`);
}

function isZeroWord(text: string): boolean {
  return /未增未减|无增减|无变化|零/u.test(text);
}

/**
 * Characters as troff, rich text, JSON, mails, strings of bytes, addresses and Haskell write them: `\[em]`, `\[u672A]`, `\u8212?`,
 * `\uff0d`, `=E6=97=A0`, `\xe6\x97\xa0`, `\346\227\240`, `%u65E0`, `\26080`, and as the bytes of UTF-16 read one by one.
 */
function unescapeNotation(text: string): string {
  // Rich text has dashes as decimal numbers, JSON as hexadecimal ones.
  const base = /\\u\d{0,3}[a-f]|^\\u(?!82)\d{4}$/u.test(text) ? 16 : 10;
  return pairBytes(text)
    .replace(/(?:\\3[45][0-7](?:\\2[0-7]{2}){2})+/gu, (bytes) =>
      bytes.replace(/\\(\d{3})/gu, (_, byte) => `=${Number.parseInt(byte, 8).toString(16)}`),
    )
    .replace(/(?:(?:=|%|\\x)E[2-9](?:(?:=|%|\\x)[89AB][0-9A-F]){2})+/giu, (bytes) => decodeURIComponent(bytes.replace(/=|\\x/gu, '%')))
    .replace(/%u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u([0-9a-f]{3,5})\??/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, base)))
    .replace(/\\(\d{4,5})(?:\\&)?/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('\\[em]', '—')
    .replaceAll('\\[en]', '–')
    .replace(/\\\[u([0-9A-F]{4})\]/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `àe`, two bytes of UTF-16, as the one character (无) they are; every other text as it is. */
function pairBytes(text: string): string {
  const units = [...text].map((character) => character.charCodeAt(0));
  const areBytes = units.length % 2 === 0 && units.every((unit) => unit <= 0xff) && units.some((unit) => unit < 0x20 || unit > 0x7f);
  if (!areBytes) return text;
  return units.map((unit, i) => (i % 2 === 0 ? String.fromCharCode(unit + (units[i + 1] as number) * 0x100) : '')).join('');
}

/** Text without white space and width, with simplified characters and one kind of dash: what a converter may change. */
function squeeze(text: string): string {
  const folded = foldText(unescapeNotation(text).normalize('NFKC'));
  return foldedSlice(folded, 0, folded.length)
    .replace(/[\s\u200b\u00ad\ufeff\\]/gu, '')
    .replace(/[-–—―]+/gu, '-');
}

/** True when a diagnostic names the cell in its data, or points into its row at or over the cell. */
function isTouched(record: CellRecord | undefined, report: AnyReport, diagnostics: readonly Finding[]): boolean {
  if (!record) return false;
  const rowRange = report[record.table]?.rows[record.row]?.range ?? null;
  return diagnostics.some((finding) => {
    if (mentions(finding.data, record)) return true;
    // A table read as wholly blank is said so as a whole.
    if (finding.code === 'reading/no-figures' && finding.data.table === record.table && finding.data.row === undefined) return true;
    if (record.range === null || rowRange === null) return false;
    const ranges = [finding.range, ...finding.related.map((place) => place.range)];
    return ranges.some((range) => within(range, rowRange) && overlaps(range, record.range as Range));
  });
}

function mentions(data: unknown, record: CellRecord): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (Array.isArray(data)) return data.some((item) => mentions(item, record));
  const entry = data as Readonly<Record<string, unknown>>;
  if (entry.table === record.table && entry.row === record.row) {
    if (entry.column === record.column || entry.column === undefined || entry.column === null) return true;
    if (Array.isArray(entry.columns) && entry.columns.includes(record.column)) return true;
  }
  if (entry.table === record.table && Array.isArray(entry.cells)) {
    const cells = entry.cells as readonly { row?: unknown; column?: unknown }[];
    if (cells.some((cell) => cell?.row === record.row && cell?.column === record.column)) return true;
  }
  return Object.values(entry).some((item) => mentions(item, record));
}

function within(inner: Range, outer: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function compareFacts(truth: Truth, report: AnyReport): string[] {
  const result: string[] = [];
  const facts = ['edition', 'year', 'agency', 'published'] as const;
  for (const key of facts) {
    if (report[key] !== truth[key]) result.push(`${key}: expected ${truth[key]}, got ${report[key]}`);
  }
  const found = report.sections.filter((section) => section.heading !== null).map((section) => section.number);
  const expected = truth.sections.filter((number) => !(truth.missingHeadings ?? []).includes(number));
  if (found.join() !== expected.join()) result.push(`sections: expected ${expected.join()}, got ${found.join()}`);
  return result;
}
