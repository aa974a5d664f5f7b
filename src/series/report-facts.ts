import type { AnyReport } from '../ast/nodes.js';
import type { Range } from '../source/range.js';
import type { Scope } from '../validate/validate-options.js';
import { declaredSeries } from './declared-series.js';

/** One of several reports, and what decides whether it may be compared with another. @internal */
export interface ReportFacts {
  readonly report: AnyReport;
  /** Place in the list the caller gave; 0-based. */
  readonly index: number;
  /** Null: neither given nor told by the title. */
  readonly scope: Scope | null;
}

/** Names a report in a finding's data. */
export interface ReportReference {
  readonly index: number;
  readonly year: number | null;
  readonly edition: string | null;
  readonly agency: string | null;
}

/** @internal */
export function toReference({ report, index }: ReportFacts): ReportReference {
  return { index, year: report.year, edition: report.edition, agency: report.agency };
}

/** The report without its place in the list, for fingerprints: adding another report must not change them. @internal */
export function toSubject({ report }: ReportFacts): Omit<ReportReference, 'index'> {
  return { year: report.year, edition: report.edition, agency: report.agency };
}

/** The scope given, else the one the title's words tell, else null. @internal */
export function scopeOf(report: AnyReport, given: Scope | null | undefined): Scope | null {
  if (given) return given;
  const title = (report.title ?? '').replace(/\s+/g, '');
  for (const { scope, pattern } of declaredSeries(report.form).scopes) {
    if (new RegExp(pattern, 'u').test(title)) return scope;
  }
  return null;
}

/** True unless both name an agency and neither name ends in the other (a county's name is often left out). @internal */
export function isSameAgency(a: AnyReport, b: AnyReport): boolean {
  const [first, second] = [a.agency, b.agency].map((name) => (name ?? '').replace(/\s+/g, ''));
  if (!first || !second) return true;
  return first.endsWith(second) || second.endsWith(first);
}

/** Where to point for the report as a whole: its title, else its start. @internal */
export function placeOfReport(report: AnyReport): Range {
  const { title, year, agency } = report.metadata;
  return (title ?? year ?? agency)?.range ?? [report.range[0], report.range[0]];
}
