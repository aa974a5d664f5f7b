import { describeFinding } from './describe-finding.js';
import type { Finding } from './finding.js';
import type { Locale } from './message.js';

/** One finding that somebody has looked at and accepts. It holds as long as its fingerprint does: edits elsewhere in the report do not touch it. */
export interface Suppression {
  /** Name of the report, as in `FindingsOfReport.name`. */
  readonly report: string;
  readonly fingerprint: string;
  /** The finding's code and sentence when it was accepted; for the reader of the file, never compared. */
  readonly code: string;
  readonly message: string;
  /** Why it is accepted. */
  readonly reason: string;
}

/** A finding with the suppression that covers it. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** What was found in one report. */
export interface FindingsOfReport {
  /** The name its reader knows it by: a path with forward slashes, an address. */
  readonly name: string;
  /** Diagnostics of the parser and findings of the validator, in the order to print them. */
  readonly findings: readonly Finding[];
  /** Findings that a suppression covers; they count for nothing and are not in `findings`. */
  readonly suppressed?: readonly SuppressedFinding[];
}

const fields = ['report', 'fingerprint', 'code', 'message', 'reason'] as const;

/**
 * Reads a suppression file: `{ "version": 1, "suppressions": [ … ] }`.
 * @throws TypeError naming what is wrong in it.
 */
export function parseSuppressions(text: string): Suppression[] {
  if (typeof text !== 'string') throw new TypeError('parseSuppressions: text must be a string');
  const file = parseJson(text);
  if (!isObject(file) || file.version !== 1) throw new TypeError('suppressions: version must be 1');
  if (!Array.isArray(file.suppressions)) throw new TypeError('suppressions: suppressions must be a list');
  return file.suppressions.map((entry: unknown, index) => {
    if (!isObject(entry)) throw new TypeError(`suppressions[${index}] must be an object`);
    for (const field of fields) {
      if (typeof entry[field] !== 'string') throw new TypeError(`suppressions[${index}].${field} must be a string`);
    }
    const { report, fingerprint, code, message, reason } = entry as unknown as Suppression;
    return { report, fingerprint, code, message, reason };
  });
}

/**
 * The text of a suppression file; sorted, so that it differs only where its entries do.
 * @throws TypeError naming a wrong argument.
 */
export function formatSuppressions(suppressions: readonly Suppression[]): string {
  checkList(suppressions, 'formatSuppressions', 'suppressions');
  return `${JSON.stringify({ version: 1, suppressions: sortSuppressions(suppressions) }, null, 2)}\n`;
}

/**
 * Parts the findings of one report into those that stand and those that a suppression covers.
 * @throws TypeError naming a wrong argument.
 */
export function applySuppressions(
  name: string,
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  if (typeof name !== 'string') throw new TypeError('applySuppressions: name must be a string');
  checkList(findings, 'applySuppressions', 'findings');
  checkList(suppressions, 'applySuppressions', 'suppressions');
  const accepted = new Map(suppressions.filter(({ report }) => report === name).map((entry) => [entry.fingerprint, entry]));
  const standing: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const suppression = accepted.get(finding.fingerprint);
    if (suppression) suppressed.push({ finding, suppression });
    else standing.push(finding);
  }
  return { findings: standing, suppressed };
}

/**
 * Suppressions of the reports checked that cover no finding any more.
 * @throws TypeError naming a wrong argument.
 */
export function staleSuppressions(suppressions: readonly Suppression[], checked: readonly FindingsOfReport[]): Suppression[] {
  checkList(suppressions, 'staleSuppressions', 'suppressions');
  checkFindings(checked, 'staleSuppressions');
  const seen = new Map(checked.map(({ name, findings, suppressed = [] }) => [name, fingerprintsOf(findings, suppressed)]));
  return suppressions.filter(({ report, fingerprint }) => seen.get(report)?.has(fingerprint) === false);
}

/**
 * The suppressions after a run: entries that still cover a finding keep their reason, errors and warnings that stand
 * get an entry with the given reason, stale entries go; entries of reports that were not checked stay.
 * @throws TypeError naming a wrong argument or option.
 */
export function updateSuppressions(
  previous: readonly Suppression[],
  checked: readonly FindingsOfReport[],
  options: { readonly reason?: string; readonly locale?: Locale } = {},
): Suppression[] {
  checkList(previous, 'updateSuppressions', 'previous');
  checkFindings(checked, 'updateSuppressions');
  const { reason = '', locale = 'zh-CN' } = options;
  const stale = new Set(staleSuppressions(previous, checked));
  const result = new Map(previous.filter((entry) => !stale.has(entry)).map((entry) => [keyOf(entry), entry]));
  for (const { name, findings } of checked) {
    for (const finding of findings) {
      if (finding.severity === 'info') continue;
      const { code, fingerprint } = finding;
      const entry = { report: name, fingerprint, code, message: describeFinding(finding, locale), reason };
      if (!result.has(keyOf(entry))) result.set(keyOf(entry), entry);
    }
  }
  return sortSuppressions([...result.values()]);
}

function fingerprintsOf(findings: readonly Finding[], suppressed: readonly SuppressedFinding[]): Set<string> {
  return new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ fingerprint }) => fingerprint));
}

function keyOf({ report, fingerprint }: Suppression): string {
  return JSON.stringify([report, fingerprint]);
}

function sortSuppressions(suppressions: readonly Suppression[]): Suppression[] {
  const key = ({ report, code, fingerprint }: Suppression): string => `${report}\u0000${code}\u0000${fingerprint}`;
  return [...suppressions].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`suppressions: not JSON: ${(error as Error).message}`);
  }
}

function checkList(value: unknown, caller: string, argument: string): void {
  if (!Array.isArray(value)) throw new TypeError(`${caller}: ${argument} must be a list`);
}

function checkFindings(checked: readonly FindingsOfReport[], caller: string): void {
  checkList(checked, caller, 'checked');
  checked.forEach((entry, index) => {
    if (typeof entry?.name !== 'string') throw new TypeError(`${caller}: checked[${index}].name must be a string`);
    checkList(entry.findings, caller, `checked[${index}].findings`);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
