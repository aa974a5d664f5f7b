import type { AnyReport } from '../ast/nodes.js';
import type { Finding } from '../finding/finding.js';
import { FindingCollector } from './collect-findings.js';
import { checkCopiedNarrative } from './copied-narrative.js';
import { isSameAgency, placeOfReport, type ReportFacts, scopeOf, toReference, toSubject } from './report-facts.js';
import { checkReports, checkSeriesOptions, type SeriesOptions } from './series-options.js';
import { checkCarryOver, checkInForce, referencesOf, type YearPair } from './year-checks.js';

/**
 * Checks reports of one organ against each other, year by year: what was carried out is carried in, what is in force
 * follows from last year's, the prose is not last year's. Reports may come in any order; only neighbours one year apart,
 * of one agency and one scope, are compared, and every pair that is not is said to be so (`series/not-compared`).
 * A finding's range lies in the later report, `data.later.index` tells which that is; a related place tells its own.
 * @throws TypeError naming a wrong argument.
 */
export function validateSeries(reports: readonly AnyReport[], options: SeriesOptions = {}): Finding[] {
  checkReports(reports, 'validateSeries', 'reports');
  checkSeriesOptions(options, 'validateSeries', ['scopes', 'sameAgency', 'blanks', 'copiedShare', 'rules']);
  if (options.scopes && options.scopes.length !== reports.length) {
    throw new TypeError('validateSeries: option scopes must have one entry per report');
  }
  const collector = new FindingCollector(options.rules);
  const dated: ReportFacts[] = [];
  reports.forEach((report, index) => {
    const facts = { report, index, scope: scopeOf(report, options.scopes?.[index]) };
    if (report.year === null) addUndated(facts, collector);
    else dated.push(facts);
  });
  for (const { pair, obstacle } of pairReports(dated, options)) {
    if (obstacle) addNotCompared(pair, obstacle, collector);
    else comparePair(pair, options, collector);
  }
  return collector.findings;
}

/** Why two reports are not compared. */
export type Obstacle = 'year-gap' | 'same-year' | 'scope' | 'agency' | 'year-unknown' | 'no-form';

interface SeriesPair {
  readonly pair: YearPair;
  readonly obstacle: Obstacle | null;
}

/**
 * Each report with the one before it. Reports of different scope form series of their own, so that an organ's two reports
 * a year (its own and its system's) are each compared with their like.
 */
function pairReports(dated: readonly ReportFacts[], options: SeriesOptions): SeriesPair[] {
  const blanks = options.blanks ?? 'strict';
  const ordered = [...dated].sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0) || a.index - b.index);
  return ordered.flatMap((later, place): SeriesPair[] => {
    const before = ordered.slice(0, place);
    const previous =
      before.findLast((earlier) => findObstacle(earlier, later, options) === null) ??
      before.findLast((earlier) => hasScopeOf(earlier, later)) ??
      before.at(-1);
    return previous ? [{ pair: { earlier: previous, later, blanks }, obstacle: findObstacle(previous, later, options) }] : [];
  });
}

/** An organ that names the scope of one report writes another without it: that one is of the organ itself, or of none that is known. */
function hasScopeOf(a: ReportFacts, b: ReportFacts): boolean {
  return (a.scope ?? 'organ') === (b.scope ?? 'organ');
}

function findObstacle(earlier: ReportFacts, later: ReportFacts, options: SeriesOptions): Obstacle | null {
  if (!hasScopeOf(earlier, later)) return 'scope';
  if (!options.sameAgency && !isSameAgency(earlier.report, later.report)) return 'agency';
  const years = (later.report.year ?? 0) - (earlier.report.year ?? 0);
  if (years === 0) return 'same-year';
  if (years > 1) return 'year-gap';
  return earlier.report.form === null || later.report.form === null ? 'no-form' : null;
}

function comparePair(pair: YearPair, options: SeriesOptions, collector: FindingCollector): void {
  if (pair.earlier.report.edition !== pair.later.report.edition) addEditionChange(pair, collector);
  checkCarryOver(pair, collector);
  checkInForce(pair, collector);
  checkCopiedNarrative(pair, options.copiedShare, collector);
}

function addUndated(facts: ReportFacts, collector: FindingCollector): void {
  collector.add({
    code: 'series/not-compared',
    severity: 'info',
    cause: 'reading',
    range: placeOfReport(facts.report),
    data: { reason: 'year-unknown', earlier: null, later: toReference(facts), earlierScope: null, laterScope: facts.scope },
    subject: ['year-unknown', toSubject(facts), facts.report.title],
  });
}

function addNotCompared(pair: YearPair, reason: Obstacle, collector: FindingCollector): void {
  const { earlier, later } = pair;
  collector.add({
    code: 'series/not-compared',
    severity: 'info',
    cause: 'reading',
    range: placeOfReport(later.report),
    related: [{ range: placeOfReport(earlier.report), note: { key: 'report', report: earlier.index, year: earlier.report.year } }],
    data: { reason, ...referencesOf(pair), earlierScope: earlier.scope, laterScope: later.scope },
    subject: [reason, toSubject(earlier), toSubject(later)],
  });
}

/** Says that the form changed in between, and with it what can be compared. */
function addEditionChange(pair: YearPair, collector: FindingCollector): void {
  const hasInForce = [pair.earlier, pair.later].every(({ report }) =>
    report.form?.tables.article20.blocks.some((block) => block.columns.some(({ key }) => key === 'inForce')),
  );
  collector.add({
    code: 'series/edition-change',
    severity: 'info',
    cause: 'agency',
    range: placeOfReport(pair.later.report),
    related: [
      { range: placeOfReport(pair.earlier.report), note: { key: 'report', report: pair.earlier.index, year: pair.earlier.report.year } },
    ],
    data: { ...referencesOf(pair), notChecked: hasInForce ? [] : ['in-force'] },
    subject: [toSubject(pair.earlier), toSubject(pair.later)],
  });
}
