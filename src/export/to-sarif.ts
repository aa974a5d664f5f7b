import type { Location, Log, Region, Result } from 'sarif';
import { describeFinding } from '../finding/describe-finding.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { Locale } from '../finding/message.js';
import type { Suppression } from '../finding/suppressions.js';
import { checkFindingsToWrite, findingOptions, isString } from './check-arguments.js';
import { type CheckedReport, compareText, type FindingOutputOptions } from './checked-report.js';

/** How `toSarif` writes. */
export interface SarifOptions extends FindingOutputOptions {
  /** Version of the tool to name in the log; left out when absent. */
  readonly toolVersion?: string;
}

/** A SARIF 2.1.0 log for `JSON.stringify`. Its parts are plain data; `@types/sarif` describes them. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly object[];
}

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as a SARIF 2.1.0 log with one run. Names of reports become URIs; columns count UTF-16 units; the fingerprint
 * is `partialFingerprints["zfxxgk/v1"]`, so that viewers know a finding again. Suppressed findings are results with a
 * suppression of kind `external`.
 * @throws TypeError naming a wrong argument or option.
 */
export function toSarif(checked: readonly CheckedReport[], options: SarifOptions = {}): SarifLog {
  checkFindingsToWrite(checked, options, 'toSarif', { ...findingOptions, toolVersion: isString });
  const { locale = 'zh-CN', toolVersion } = options;
  const results = checked.flatMap(({ name, file = name, report, findings, suppressed = [] }) => {
    const write = (finding: Finding, suppression?: Suppression): Result => writeResult(file, report, finding, locale, suppression);
    return [...findings.map((finding) => write(finding)), ...suppressed.map((entry) => write(entry.finding, entry.suppression))];
  });
  const codes = [...new Set(results.map(({ ruleId = '' }) => ruleId))].sort(compareText);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'zfxxgk', ...(toolVersion === undefined ? {} : { version: toolVersion }), rules: codes.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [...new Set(checked.map(({ name, file = name }) => toUri(file)))].map((uri) => ({
          location: { uri },
          mimeType: 'text/plain',
          sourceLanguage: 'zh-CN',
        })),
        results: results.map((result) => ({ ...result, ruleIndex: codes.indexOf(result.ruleId ?? '') })),
      },
    ],
  } satisfies Log;
  return log;
}

function writeResult(
  file: string,
  report: CheckedReport['report'],
  finding: Finding,
  locale: Locale,
  suppression: Suppression | undefined,
): Result {
  const place = (range: Finding['range']): Location => ({
    physicalLocation: { artifactLocation: { uri: toUri(file) }, region: writeRegion(report, range) },
  });
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: describeFinding(finding, locale) },
    locations: [place(finding.range)],
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(({ range }, id) => ({ id, ...place(range) })) }),
    partialFingerprints: { 'zfxxgk/v1': finding.fingerprint },
    ...(suppression === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }] }),
    properties: { cause: finding.cause, data: finding.data },
  };
}

function writeRegion(report: CheckedReport['report'], [start, end]: Finding['range']): Region {
  const from = report.locate(start);
  const to = report.locate(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A path with forward slashes as a URI reference; what has a scheme already stays as it is. */
function toUri(name: string): string {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(name)) return name;
  return name
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^\/+/u, 'file:///');
}
