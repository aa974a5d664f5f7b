import type { AnyReport } from '../ast/nodes.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { Locale } from '../finding/message.js';
import type { FindingsOfReport } from '../finding/suppressions.js';

/** A report with what is to be said about it: the input of every writer of findings. */
export interface CheckedReport extends FindingsOfReport {
  readonly report: AnyReport;
  /** The file it stands in, where its name is not that: tools that show findings in their file go there. */
  readonly file?: string;
}

/** What every writer of findings takes. */
export interface FindingOutputOptions {
  /** Language of the sentences; `zh-CN` by default. */
  readonly locale?: Locale;
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Findings in the order of the text, the graver first at one place; those alike in both as they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  return [...findings].sort((a, b) => a.range[0] - b.range[0] || rank[a.severity] - rank[b.severity] || compareText(a.code, b.code));
}

/** Order by UTF-16 unit, the same in every locale. @internal */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
