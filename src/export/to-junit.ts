import { describeFinding } from '../finding/describe-finding.js';
import type { Finding } from '../finding/finding.js';
import type { Locale } from '../finding/message.js';
import type { SuppressedFinding } from '../finding/suppressions.js';
import { checkFindingsToWrite } from './check-arguments.js';
import type { CheckedReport, FindingOutputOptions } from './checked-report.js';

/**
 * Findings as JUnit XML: a suite for each report, in it a case for each finding, named by code and fingerprint. Errors
 * are failures; warnings and infos pass, with the sentence as output; suppressed findings are skipped cases. A report
 * about which nothing is to be said has one case that passes.
 * @throws TypeError naming a wrong argument or option.
 */
export function toJunit(checked: readonly CheckedReport[], options: FindingOutputOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toJunit');
  const suites = checked.map((entry) => writeSuite(entry, options.locale ?? 'zh-CN'));
  const sum = (key: 'tests' | 'failures' | 'skipped'): number => suites.reduce((total, suite) => total + suite[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="zfxxgk" tests="${sum('tests')}" failures="${sum('failures')}" errors="0" skipped="${sum('skipped')}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function writeSuite({ name, report, findings, suppressed = [] }: CheckedReport, locale: Locale): Suite {
  const writeCase = ({ code, fingerprint }: Finding, content: string): string =>
    `    <testcase classname="${escapeXml(name)}" name="${escapeXml(`${code} ${fingerprint}`)}">\n      ${content}\n    </testcase>`;
  const writeFinding = (finding: Finding): string => {
    const { line, column } = report.locate(finding.range[0]);
    const place = escapeXml(`${name}:${line}:${column}`);
    const text = escapeXml(describeFinding(finding, locale));
    return finding.severity === 'error'
      ? `<failure type="${finding.cause}" message="${text}">${place}</failure>`
      : `<system-out>${place} ${finding.severity}: ${text}</system-out>`;
  };
  const writeSkipped = ({ suppression }: SuppressedFinding): string => `<skipped message="${escapeXml(suppression.reason)}"/>`;
  const cases = [
    ...findings.map((finding) => writeCase(finding, writeFinding(finding))),
    ...suppressed.map((entry) => writeCase(entry.finding, writeSkipped(entry))),
  ];
  if (cases.length === 0) cases.push(`    <testcase classname="${escapeXml(name)}" name="zfxxgk"/>`);
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const counts = { tests: cases.length, failures, skipped: suppressed.length };
  const head = `  <testsuite name="${escapeXml(name)}" tests="${counts.tests}" failures="${failures}" errors="0" skipped="${counts.skipped}">`;
  return { xml: [head, ...cases, '  </testsuite>'].join('\n'), ...counts };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** Text for an attribute or element; characters that XML 1.0 forbids become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\n\t]/gu, (character) => entities[character] as string)
    .replaceAll('\r', '&#13;');
}
