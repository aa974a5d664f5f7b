import pc from 'picocolors';
import type { AnyReport } from '../ast/nodes.js';
import { codeFrame, toPrintable } from '../finding/code-frame.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Finding, RelatedPlace, Severity } from '../finding/finding.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import type { TableName } from '../grammar-contract/edition.js';
import { checkFindingsToWrite, findingOptions, isBoolean, isCount } from './check-arguments.js';
import { type CheckedReport, countSeverities, type FindingOutputOptions } from './checked-report.js';

/** How `toText` writes. */
export interface TextOptions extends FindingOutputOptions {
  /** ANSI colours; off by default. */
  readonly color?: boolean;
  /** Widest line of source, in terminal columns; 100 by default. */
  readonly maxWidth?: number;
  /** Related places listed under a finding; 8 by default. */
  readonly maxRelated?: number;
}

type Paint = (text: string) => string;

/**
 * Findings for a terminal: place, severity, code and sentence, the lines of the source with carets, and the other
 * places concerned. Ends with the counts; a report about which nothing is to be said says so.
 */
export function toText(checked: readonly CheckedReport[], options: TextOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toText', { ...findingOptions, color: isBoolean, maxWidth: isCount, maxRelated: isCount });
  return checked.map((entry) => printReport(entry, options)).join('\n');
}

function printReport({ name, report, findings, suppressed = [] }: CheckedReport, options: TextOptions): string {
  const words = outputWordsOf(options.locale ?? 'zh-CN');
  const colors = pc.createColors(options.color ?? false);
  const blocks = groupAlike(findings).map((alike) => `${printFindings(name, report, alike, options)}\n\n`);
  const summary = findings.length === 0 ? words.none : words.counts(countSeverities(findings));
  const note = suppressed.length === 0 ? '' : ` ${words.suppressed(suppressed.length)}`;
  return `${blocks.join('')}${colors.bold(toPrintable(name))}${words.colon}${summary}${note}\n`;
}

/**
 * Findings of which the same is to be said of several rows, together where the first of them stands: of a table that was
 * torn to pieces, all 25 rows. They differ in nothing but their row.
 */
function groupAlike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const { row, rowLabel, ...others } = finding.data;
    const isOfRow = finding.cause === 'reading' && typeof row === 'string' && typeof rowLabel === 'string';
    const key = isOfRow ? JSON.stringify([finding.code, finding.severity, others]) : finding;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** A finding as a block of lines, without a line end, and the places of those that say the same of other rows. */
function printFindings(name: string, report: AnyReport, [finding, ...alike]: Finding[], options: TextOptions): string {
  const block = printFinding(name, report, finding as Finding, options);
  if (alike.length === 0) return block;
  const rows = alike.map(({ range, data }) => {
    const { line, column } = report.locate(range[0]);
    return `  ${line}:${column}  ${toPrintable(String(data.rowLabel))}`;
  });
  return [block, outputWordsOf(options.locale ?? 'zh-CN').alike(alike.length), ...rows].join('\n');
}

/** One finding as a block of lines, without a line end. */
function printFinding(name: string, report: AnyReport, finding: Finding, options: TextOptions): string {
  const { locale = 'zh-CN', color = false, maxWidth = 100, maxRelated = 8 } = options;
  const words = outputWordsOf(locale);
  const colors = pc.createColors(color);
  const paints: Readonly<Record<Severity, Paint>> = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  const paint = paints[finding.severity];
  const { line, column } = report.locate(finding.range[0]);
  const cause = finding.cause === 'reading' ? ` · ${words.cause.reading}` : '';
  const title = `${colors.bold(`${toPrintable(name)}:${line}:${column}`)} ${paint(words.severity[finding.severity] + cause)} ${colors.dim(finding.code)}`;
  const frame = codeFrame(report, finding.range, { maxWidth }).replaceAll(/\^+/gu, paint('$&'));
  const places = distinctPlaces(report, finding).map((place) => `  ${printPlace(report, place)}`);
  const shown = places.slice(0, maxRelated);
  if (places.length > shown.length) shown.push(`  ${words.further(places.length - shown.length)}`);
  return [title, toPrintable(describeFinding(finding, locale)), frame, ...shown].join('\n');
}

/** Related places other than the finding's own; cells that hold 0, of which a sum has many, come last. */
function distinctPlaces({ source }: AnyReport, { range, related }: Finding): RelatedPlace[] {
  const places = related.filter((place) => place.range[0] !== range[0] || place.range[1] !== range[1]);
  const isZero = (place: RelatedPlace): boolean => source.slice(...place.range).trim() === '0';
  return [...places.filter((place) => !isZero(place)), ...places.filter(isZero)];
}

/** `40:3  一、本年新收… · 自然人  12`: where, which cell as the form names it, and what stands there. */
function printPlace(report: AnyReport, { range, note }: RelatedPlace): string {
  const { line, column } = report.locate(range[0]);
  const cell = labelsOf(report, note);
  const text = toPrintable(
    report.source
      .slice(range[0], Math.min(range[1], range[0] + 60))
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return [`${line}:${column}`, cell, text].filter((part) => part !== '').join('  ');
}

function labelsOf({ form }: AnyReport, note: RelatedPlace['note']): string {
  const table = form?.tables[note.table as TableName];
  if (!table) return '';
  const row = table.blocks.flatMap(({ rows }) => rows).find(({ key }) => key === note.row);
  const column = table.blocks.flatMap(({ columns }) => columns).find(({ key }) => key === note.column);
  return [row && `${row.numbering ?? ''}${row.label}`, column?.label].filter((label) => label !== undefined).join(' · ');
}
