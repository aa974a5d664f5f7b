import { standardGrammar } from '../grammar/standard.js';
import type { AnyReport } from './ast/nodes.js';
import type { Finding } from './finding/finding.js';
import { Reader } from './reader.js';

/** No option changes what is read; the object is there for those to come. */
export type ParseOptions = Readonly<Record<string, never>>;

export interface ParseResult {
  readonly report: AnyReport;
  /** What reading lost, left open or inferred; sorted by place. */
  readonly diagnostics: Finding[];
}

let standardReader: Reader | undefined;

/**
 * Reads the report in a text of any layout. Any string gives a report; what cannot be known is said in `diagnostics`
 * and in the states of the cells.
 * @throws TypeError when `source` is not a string, or `options` has an unknown key.
 */
export function parseReport(source: string, options: ParseOptions = {}): ParseResult {
  if (typeof source !== 'string') throw new TypeError(`source must be a string, got ${source === null ? 'null' : typeof source}`);
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  for (const key of Object.keys(options)) throw new TypeError(`unknown option: ${key}`);
  standardReader ??= new Reader(standardGrammar);
  return standardReader.read(source);
}
