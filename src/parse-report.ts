import { standardGrammar } from '../grammar/standard.js';
import type { ForeignReport, ReportOf } from './ast/typed-report.js';
import type { Finding } from './finding/finding.js';
import { Reader } from './reader.js';

/** A report of one of the built-in editions. `report.edition === '2021'` narrows its tables. */
export type Report = ReportOf<(typeof standardGrammar)['editions'][number]> | ForeignReport;

/** No option changes what is read; the object is there for those to come. */
export type ParseOptions = Readonly<Record<string, never>>;

/** What was read of a text. */
export interface ParseResult {
  readonly report: Report;
  /** What reading lost, left open or inferred; sorted by place. */
  readonly diagnostics: Finding[];
}

let standardReader: Reader | undefined;

/**
 * Reads the report in a text of any layout. Any string gives a report; what cannot be known is said in `diagnostics`
 * and in the states of the cells. Of several reports in one text it takes the first and says so; see `parseReports`.
 * @throws TypeError when `source` is not a string, or `options` has an unknown key.
 */
export function parseReport(source: string, options: ParseOptions = {}): ParseResult {
  checkArguments(source, options);
  standardReader ??= new Reader(standardGrammar);
  return standardReader.read(source) as ParseResult;
}

/** A report of a text that has several, with its place in the text. */
export interface PlacedResult extends ParseResult {
  /**
   * Half-open UTF-16 offsets of the part of the text it was read from. The report stands for itself: its `source` is
   * that part, and all its ranges count from the start of the part.
   */
  readonly range: readonly [start: number, end: number];
}

/**
 * Reads every report in a text (a yearbook page, a district's collection), in order; one result for a text with one
 * report or none.
 * @throws TypeError as `parseReport` does.
 */
export function parseReports(source: string, options: ParseOptions = {}): PlacedResult[] {
  checkArguments(source, options);
  standardReader ??= new Reader(standardGrammar);
  return standardReader.readAll(source) as PlacedResult[];
}

/** @internal */
export function checkArguments(source: unknown, options: unknown): void {
  if (typeof source !== 'string') throw new TypeError(`source must be a string, got ${source === null ? 'null' : typeof source}`);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw new TypeError('options must be an object');
  for (const key of Object.keys(options)) throw new TypeError(`unknown option: ${key}`);
}
