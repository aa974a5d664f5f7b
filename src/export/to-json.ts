import { checkReport } from '../ast/check-report.js';
import type { AnyReport, StatisticsPeriod } from '../ast/nodes.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { Locale } from '../finding/message.js';
import type { SectionNumber } from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';
import { checkFindingsToWrite } from './check-arguments.js';
import { type CheckedReport, countSeverities, type FindingOutputOptions } from './checked-report.js';
import { type CellRecord, toRecords } from './to-records.js';

/** A report as plain data: what the head says, its sections, every statutory cell. */
export interface ReportDocumentJson {
  readonly edition: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly period: StatisticsPeriod | null;
  readonly sections: readonly { number: SectionNumber; heading: string | null; range: Range }[];
  readonly cells: readonly CellRecord[];
}

/** A finding with its sentence and its place as 1-based lines and columns (UTF-16, end exclusive). */
export interface FindingJson extends Finding {
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** What was found in one report. `counts` leaves out what is suppressed. */
export interface ReportFindingsJson {
  readonly name: string;
  readonly edition: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingJson[];
  /** With the reason they are accepted for. */
  readonly suppressed: readonly (FindingJson & { readonly reason: string })[];
}

/** Findings of several reports. `version` changes when a field is renamed or goes. */
export interface FindingsJson {
  readonly version: 1;
  readonly reports: readonly ReportFindingsJson[];
}

/**
 * The report as data for `JSON.stringify`; same input, same bytes.
 * @throws TypeError naming a wrong argument.
 */
export function toJson(report: AnyReport): ReportDocumentJson {
  checkReport(report, 'toJson');
  return {
    edition: report.edition,
    year: report.year,
    agency: report.agency,
    title: report.title,
    published: report.published,
    period: report.metadata.period?.value ?? null,
    sections: report.sections.map(({ number, heading, range }) => ({ number, heading: heading?.text ?? null, range })),
    cells: toRecords(report),
  };
}

/**
 * Findings of several reports as data for `JSON.stringify`.
 * @throws TypeError naming a wrong argument or option.
 */
export function toFindingsJson(checked: readonly CheckedReport[], options: FindingOutputOptions = {}): FindingsJson {
  checkFindingsToWrite(checked, options, 'toFindingsJson');
  const { locale = 'zh-CN' } = options;
  return {
    version: 1,
    reports: checked.map(({ name, report, findings, suppressed = [] }) => ({
      name,
      edition: report.edition,
      year: report.year,
      agency: report.agency,
      counts: countSeverities(findings),
      findings: findings.map((finding) => findingJson(report, finding, locale)),
      suppressed: suppressed.map(({ finding, suppression }) => ({
        ...findingJson(report, finding, locale),
        reason: suppression.reason,
      })),
    })),
  };
}

function findingJson(report: AnyReport, finding: Finding, locale: Locale): FindingJson {
  return {
    ...finding,
    message: describeFinding(finding, locale),
    start: report.locate(finding.range[0]),
    end: report.locate(finding.range[1]),
  };
}
