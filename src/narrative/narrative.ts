import type { AnyReport } from '../ast/nodes.js';
import type { Finding } from '../finding/finding.js';
import { checkClaims } from './check-claims.js';
import type { Claim } from './claim.js';
import { readClaims } from './extract-claims.js';
import { loadSegmenter, type Segmenter } from './segmenter.js';
import { standardTerms } from './standard-terms.js';

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

/**
 * Where the sentences disagree with the tables or among themselves, sorted by place. Figures that cannot be compared (of
 * another scope or period, approximate, or over cells in doubt) are passed over. Loads jieba-wasm on first use.
 * @throws TypeError when `report` is no report.
 */
export async function checkNarrative(report: AnyReport): Promise<Finding[]> {
  assertReport(report);
  return checkNarrativeSync(report, await loadSegmenter());
}

/** As `checkNarrative`, with a segmenter at hand. @throws TypeError when an argument is of the wrong kind. */
export function checkNarrativeSync(report: AnyReport, segmenter: Segmenter): Finding[] {
  return checkClaims(report, extractClaimsSync(report, segmenter), standardTerms);
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
