import { type CheckedReport, sortFindings } from '../export/checked-report.js';
import { toGithubAnnotations } from '../export/to-github-annotations.js';
import { toFindingsJson } from '../export/to-json.js';
import { toJunit } from '../export/to-junit.js';
import { toMarkdown } from '../export/to-markdown.js';
import { toSarif } from '../export/to-sarif.js';
import { toText } from '../export/to-text.js';
import type { Finding } from '../finding/finding.js';
import type { Locale } from '../finding/message.js';
import type { CommandLineWords } from '../finding/messages/command-line/command-line-words.js';
import { commandLineWordsOf } from '../finding/messages/command-line/words-of.js';
import {
  applySuppressions,
  formatSuppressions,
  parseSuppressions,
  type Suppression,
  staleSuppressions,
  updateSuppressions,
} from '../finding/suppressions.js';
import { coverage, type ValidateOptions, validateReport } from '../validate/index.js';
import { CommandError, type Environment, exitStatus, lineWidth } from './environment.js';
import { type ParsedFile, readReports } from './read-report.js';
import { applyRuleSettings, parseRuleSettings } from './rule-settings.js';

export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

export interface CheckSettings {
  readonly format: (typeof checkFormats)[number];
  readonly rule: readonly string[];
  readonly blanks: 'strict' | 'zero';
  readonly scope?: NonNullable<ValidateOptions['scope']>;
  readonly level?: NonNullable<ValidateOptions['organLevel']>;
  readonly suppressions?: string;
  readonly updateSuppressions?: boolean;
  readonly reason?: string;
  readonly narrative?: boolean;
  readonly color: boolean;
  readonly encoding?: string;
  readonly locale: Locale;
}

/** `zfxxgk check`: the findings of the reports. Exit status 1 where one that stands is an error, 2 where a file could not be read. */
export async function runCheck(files: readonly string[], settings: CheckSettings, environment: Environment): Promise<number> {
  const words = commandLineWordsOf(settings.locale);
  if (settings.suppressions === undefined && (settings.updateSuppressions || settings.reason !== undefined)) {
    throw new CommandError(words.needsSuppressions);
  }
  const rules = parseRuleSettings(settings.rule, words);
  const suppressions = readSuppressions(settings, environment, words);
  const { parsed, hasTrouble } = await readReports(files, environment, words, settings.encoding);
  let checked: CheckedReport[] = [];
  for (const file of parsed) {
    const found = [...file.diagnostics, ...validateReport(file.report, validateOptions(file, settings))];
    if (settings.narrative) found.push(...(await narrativeFindings(file, words)));
    const { report, findings } = file.inFile(sortFindings(applyRuleSettings(found, rules)));
    checked.push({ name: file.name, file: file.file, report, ...applySuppressions(file.name, findings, suppressions) });
  }
  if (settings.updateSuppressions) checked = writeSuppressions(checked, suppressions, settings, environment, words);
  else remarkSuppressions(checked, suppressions, environment, words);
  environment.write(printChecked(checked, settings, environment, words));
  if (hasTrouble) return exitStatus.trouble;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? exitStatus.errors : exitStatus.ok;
}

function validateOptions({ file }: ParsedFile, { blanks, scope, level }: CheckSettings): ValidateOptions {
  const fileName = file.slice(file.lastIndexOf('/') + 1);
  return { blanks, ...(fileName === 'stdin' ? {} : { fileName }), ...(scope ? { scope } : {}), ...(level ? { organLevel: level } : {}) };
}

function printChecked(
  checked: readonly CheckedReport[],
  settings: CheckSettings,
  environment: Environment,
  words: CommandLineWords,
): string {
  const { format, locale } = settings;
  switch (format) {
    case 'json':
      return `${JSON.stringify(toFindingsJson(checked, { locale }), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(toSarif(checked, { locale, toolVersion: environment.version }), null, 2)}\n`;
    case 'github':
      return toGithubAnnotations(checked, { locale });
    case 'junit':
      return toJunit(checked, { locale });
    case 'markdown':
      return toMarkdown(checked, { locale });
    case 'pretty':
      return checked.map((entry) => printPretty(entry, settings, environment, words)).join('\n');
  }
}

function printPretty(entry: CheckedReport, settings: CheckSettings, environment: Environment, words: CommandLineWords): string {
  const options = { locale: settings.locale, color: settings.color && environment.hasColor, ...lineWidth(environment) };
  return toText([entry], options) + printCoverage(entry, settings, words);
}

/** How much of the arithmetic could be checked: not assessable is never a pass. */
function printCoverage({ report }: CheckedReport, { blanks }: CheckSettings, words: CommandLineWords): string {
  const { chosen, differing } = coverage(report, { blanks });
  const differs = differing.length === 0 ? '' : ` ${words.policyDiffers(differing.length)}`;
  return `${words.coverage(chosen.checked, chosen.total, chosen.failed.length, chosen.notAssessable.length)}${differs}\n`;
}

/** Loads the narrative rules, and jieba-wasm with them, only when asked for. */
async function narrativeFindings({ report }: ParsedFile, words: CommandLineWords): Promise<Finding[]> {
  try {
    const { checkNarrative } = await import('../narrative/index.js');
    return await checkNarrative(report);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (code === 'ERR_MODULE_NOT_FOUND') throw new CommandError(words.needsJieba);
    throw error;
  }
}

function readSuppressions(
  { suppressions: file, updateSuppressions }: CheckSettings,
  environment: Environment,
  words: CommandLineWords,
): Suppression[] {
  if (file === undefined) return [];
  try {
    return parseSuppressions(new TextDecoder('utf-8', { fatal: true }).decode(environment.readFile(file)));
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // The first run that updates has no file yet.
    if (code === 'ENOENT' && updateSuppressions) return [];
    throw new CommandError(code === 'ENOENT' ? words.notFound(file) : words.cannotRead(file, code ?? message));
  }
}

/** Rewrites the file, and parts the findings once more by what it now says. */
function writeSuppressions(
  checked: readonly CheckedReport[],
  previous: readonly Suppression[],
  settings: CheckSettings,
  environment: Environment,
  words: CommandLineWords,
): CheckedReport[] {
  const { suppressions: file = '', reason = '', locale } = settings;
  const updated = updateSuppressions(previous, checked, { reason, locale });
  try {
    environment.writeFile(file, formatSuppressions(updated));
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    throw new CommandError(words.cannotWrite(file, code ?? message));
  }
  environment.writeError(`${words.wroteSuppressions(file, updated.length)}\n`);
  remarkSuppressions([], updated, environment, words);
  return checked.map(({ findings, suppressed = [], ...entry }) => {
    const parted = applySuppressions(entry.name, findings, updated);
    return { ...entry, findings: parted.findings, suppressed: [...suppressed, ...parted.suppressed] };
  });
}

function remarkSuppressions(
  checked: readonly CheckedReport[],
  suppressions: readonly Suppression[],
  environment: Environment,
  words: CommandLineWords,
): void {
  const stale = staleSuppressions(suppressions, checked).length;
  const unexplained = suppressions.filter(({ reason }) => reason.trim() === '').length;
  if (stale > 0) environment.writeError(`${words.staleSuppressions(stale)}\n`);
  if (unexplained > 0) environment.writeError(`${words.noReason(unexplained)}\n`);
}
