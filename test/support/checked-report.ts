import { edition2021 } from '../../grammar/index.js';
import type { CheckedReport } from '../../src/export/checked-report.js';
import { createFinding, type Finding, type FindingInput } from '../../src/finding/finding.js';
import { buildReport } from './build-report.js';

/** A report of a fictitious office with the given findings, under an awkward path. */
export function checkedReport(findings: readonly Finding[], parts: Partial<CheckedReport> = {}): CheckedReport {
  return { name: '报告/青禾 区.txt', report: buildReport(edition2021, {}, { year: 2022 }), findings, ...parts };
}

/** A finding of a code that has no sentence, so that its text is code and data. */
export function finding(input: Partial<FindingInput> = {}): Finding {
  return createFinding({ code: 'test/probe', severity: 'error', cause: 'agency', range: [0, 3], data: { sum: 1 }, ...input });
}

/** Where a text stands in the report of `checkedReport`. */
export function rangeOf({ report }: CheckedReport, text: string): [number, number] {
  const start = report.source.indexOf(text);
  if (start < 0) throw new Error(`not in the report: ${text}`);
  return [start, start + text.length];
}
