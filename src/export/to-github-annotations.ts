import { toPrintable } from '../finding/code-frame.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Severity } from '../finding/finding.js';
import { checkFindingsToWrite } from './check-arguments.js';
import type { CheckedReport, FindingOutputOptions } from './checked-report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands, one a line, that GitHub Actions turns into annotations at their place.
 * @throws TypeError naming a wrong argument or option.
 */
export function toGithubAnnotations(checked: readonly CheckedReport[], options: FindingOutputOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toGithubAnnotations');
  const { locale = 'zh-CN' } = options;
  return checked
    .flatMap(({ name, file = name, report, findings }) =>
      findings.map((finding) => {
        const start = report.locate(finding.range[0]);
        const end = report.locate(finding.range[1]);
        const place: Record<string, string | number> = { file, line: start.line, endLine: end.line };
        // Columns mean nothing to GitHub where a range spans lines.
        if (start.line === end.line) Object.assign(place, { col: start.column, endColumn: Math.max(start.column, end.column - 1) });
        const properties = Object.entries({ ...place, title: finding.code }).map(
          ([key, value]) => `${key}=${escapeProperty(String(value))}`,
        );
        return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(describeFinding(finding, locale))}\n`;
      }),
    )
    .join('');
}

function escapeData(text: string): string {
  return toPrintable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
