import { narrativeTerms } from '../../grammar/common/narrative-terms.js';
import { valueTerms } from '../../grammar/common/values.js';
import type { AnyReport } from '../ast/nodes.js';
import type { Claim } from './claim.js';
import { readClaims } from './extract-claims.js';
import { loadSegmenter, type Segmenter } from './segmenter.js';
import type { NarrativeTerms } from './terms.js';

/** The standard vocabulary; the one place where the narrative meets the grammar's data, as the reader does in its own. */
const standardTerms: NarrativeTerms = {
  ...narrativeTerms,
  numeralDigits: valueTerms.numeralDigits,
  numeralUnits: valueTerms.numeralUnits,
};

/**
 * Every figure that the report's sentences state, in report order. Loads jieba-wasm on first use.
 * @throws TypeError when `report` is no report.
 */
export async function extractClaims(report: AnyReport): Promise<Claim[]> {
  assertReport(report);
  return extractClaimsSync(report, await loadSegmenter());
}

/**
 * As `extractClaims`, with a segmenter at hand: what `loadSegmenter` resolves to, or jieba-wasm started by the caller.
 * @throws TypeError when an argument is of the wrong kind.
 */
export function extractClaimsSync(report: AnyReport, segmenter: Segmenter): Claim[] {
  assertReport(report);
  assertSegmenter(segmenter);
  return readClaims(report, segmenter, standardTerms);
}

function assertReport(report: AnyReport): void {
  if (typeof report !== 'object' || report === null || report.type !== 'report') {
    throw new TypeError('report must be a report, as parseReport returns it');
  }
}

function assertSegmenter(segmenter: Segmenter): void {
  if (typeof segmenter?.tag !== 'function' || typeof segmenter.add_word !== 'function') {
    throw new TypeError('segmenter must have the functions tag and add_word, as jieba-wasm has');
  }
}
