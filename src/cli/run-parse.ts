import { sortFindings } from '../export/checked-report.js';
import { toFindingsJson, toJson } from '../export/to-json.js';
import { toText } from '../export/to-text.js';
import { toPrintable } from '../finding/code-frame.js';
import type { Locale } from '../finding/message.js';
import { commandLineWordsOf } from '../finding/messages/command-line/words-of.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import { validateReport } from '../validate/index.js';
import { type Environment, exitStatus, lineWidth } from './environment.js';
import { printTables } from './print-tables.js';
import { type ParsedFile, readReport } from './read-report.js';

export interface ParseSettings {
  readonly json?: boolean;
  readonly ast?: boolean;
  readonly color: boolean;
  readonly encoding?: string;
  readonly locale: Locale;
}

/** `zfxxgk parse`: the facts, tables and findings of one report. Findings do not change the exit status. */
export async function runParse(file: string, settings: ParseSettings, environment: Environment): Promise<number> {
  const parsed = await readReport(file, environment, commandLineWordsOf(settings.locale), settings.encoding);
  environment.write(settings.ast || settings.json ? printJson(parsed, settings) : printReport(parsed, settings, environment));
  return exitStatus.ok;
}

function printJson({ name, report, diagnostics }: ParsedFile, { ast, locale }: ParseSettings): string {
  if (ast) return `${JSON.stringify({ report, diagnostics }, null, 2)}\n`;
  const [checked] = toFindingsJson([{ name, report, findings: sortFindings(diagnostics) }], { locale }).reports;
  return `${JSON.stringify({ name, ...toJson(report), diagnostics: checked?.findings }, null, 2)}\n`;
}

function printReport({ name, report, diagnostics }: ParsedFile, settings: ParseSettings, environment: Environment): string {
  const { locale } = settings;
  const words = outputWordsOf(locale);
  const title = report.title === null ? '' : `${toPrintable(report.title.replace(/\s+/gu, ' '))}\n`;
  const facts = (['agency', 'year', 'edition', 'published'] as const).map(
    (fact) => `${words.fact[fact]}${words.colon}${toPrintable(String(report[fact] ?? words.unknown))}`,
  );
  const findings = sortFindings([...diagnostics, ...validateReport(report)]);
  const color = settings.color && environment.hasColor;
  const text = toText([{ name, report, findings }], { locale, color, ...lineWidth(environment) });
  return [`${title}${facts.join('  ')}\n`, printTables(report, locale, environment.columns), `${words.findings}\n${text}`]
    .filter((part) => part !== '')
    .join('\n');
}
