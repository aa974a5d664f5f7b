import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey, isSameAmount } from '../compare-cells.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * A figure of the form that a sentence dates to last year by its number, and that is this year's in the table: the number
 * of the year was left in. Not where the report states this year's figure too; then it tells of both.
 */
export const staleYear: NarrativeRule = { code: 'narrative/stale-year', severity: 'warning', check };

function check(context: NarrativeContext): Finding[] {
  const { claims, index, report } = context;
  if (report.year === null) return [];
  const lastYear = String(report.year - 1);
  const ofThisYear = new Set(claims.filter(({ period }) => period === null).map(({ key }) => key));
  const findings = new Map<number, Finding>();
  for (const claim of claims) {
    if (!claim.isFormKey || claim.period !== lastYear || claim.qualifier !== 'exact' || claim.scope !== 'own') continue;
    if (ofThisYear.has(claim.key)) continue;
    // Reviews of this year may be of answers that last year gave, and what last year carried over is this year's.
    if (claim.key.startsWith('disputes.') || claim.key.startsWith('applications.carriedIn.')) continue;
    if (claim.value === 0 || findings.has(claim.sentence[0]) || !isOfTable(claim, context)) continue;
    // Two figures of one thing: those at the end of last year, and those of now.
    const isSeries = index.saidWith(claim).some((other) => other !== claim && other.key === claim.key);
    if (isSeries) continue;
    // A sentence that names this year as well compares the two.
    const sentence = report.source.slice(...claim.sentence);
    if (!sentence.includes(lastYear) || sentence.includes(String(report.year))) continue;
    findings.set(claim.sentence[0], findingOf(claim, lastYear, report.year));
  }
  return [...findings.values()];
}

function isOfTable(claim: Claim, context: NarrativeContext): boolean {
  const figure = figureOfKey(claim.key, context.report, context.lexicon);
  return figure !== null && isSameAmount(claim, figure, context);
}

function findingOf(claim: Claim, year: string, expected: number): Finding {
  return createFinding({
    code: staleYear.code,
    severity: staleYear.severity,
    cause: 'agency',
    range: claim.sentence,
    related: [relatedClaim('part', claim)],
    data: { year: Number(year), expected, noun: claim.noun, value: claim.value, unit: claim.unit },
    subject: { year, key: claim.key, value: claim.value },
  });
}
