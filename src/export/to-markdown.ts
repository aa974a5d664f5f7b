import { toPrintable } from '../finding/code-frame.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Finding } from '../finding/finding.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import { checkFindingsToWrite } from './check-arguments.js';
import { type CheckedReport, countSeverities, type FindingOutputOptions } from './checked-report.js';

/** Findings as Markdown (GitHub flavour): a heading, the facts and a table for each report. */
export function toMarkdown(checked: readonly CheckedReport[], options: FindingOutputOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toMarkdown');
  return `${checked.map((entry) => writeReport(entry, options)).join('\n\n')}\n`;
}

function writeReport({ name, report, findings, suppressed = [] }: CheckedReport, options: FindingOutputOptions): string {
  const { locale = 'zh-CN' } = options;
  const words = outputWordsOf(locale);
  const facts = (['agency', 'year', 'edition', 'published'] as const).map(
    (fact) => `- ${words.fact[fact]}${words.colon}${escapeMarkdown(String(report[fact] ?? words.unknown))}`,
  );
  const row = (finding: Finding): string => {
    const { line, column } = report.locate(finding.range[0]);
    const kind = `${words.severity[finding.severity]} · ${words.cause[finding.cause]}`;
    return `| ${line}:${column} | ${kind} | ${escapeMarkdown(describeFinding(finding, locale))} | \`${finding.code}\` |`;
  };
  const table =
    findings.length === 0
      ? [words.none]
      : [
          `| ${words.place} | | ${words.finding} | |`,
          '| ---: | --- | --- | --- |',
          ...findings.map(row),
          '',
          words.counts(countSeverities(findings)),
        ];
  const note = suppressed.length === 0 ? [] : ['', words.suppressed(suppressed.length)];
  return [`## ${escapeMarkdown(name)}`, '', ...facts, '', ...table, ...note].join('\n');
}

/** Text that Markdown shows as it stands, on one line. */
function escapeMarkdown(text: string): string {
  return toPrintable(text.replace(/\s+/gu, ' ').trim()).replace(/[\\`*_{}[\]<>|#~]/gu, '\\$&');
}
