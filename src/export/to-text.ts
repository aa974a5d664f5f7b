import pc from 'picocolors';
import type { AnyReport } from '../ast/nodes.js';
import { codeFrame, toPrintable } from '../finding/code-frame.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Finding, RelatedPlace, Severity } from '../finding/finding.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import type { TableName } from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';
import { checkFindingsToWrite, findingOptions, isBoolean, isCount } from './check-arguments.js';
import { type CheckedReport, countSeverities, type FindingOutputOptions } from './checked-report.js';
import { blocksOf, type FindingBlock, partsOf, severityOf } from './finding-blocks.js';
import { displayWidth, padDisplay } from './layouts/display-width.js';

/** How `toText` writes. */
export interface TextOptions extends FindingOutputOptions {
  /** ANSI colours; off by default. */
  readonly color?: boolean;
  /** Widest line of source, in terminal columns; 100 by default. Where it is given, equations too wide for it take two lines each. */
  readonly maxWidth?: number;
  /** Related places listed under a finding; 8 by default. */
  readonly maxRelated?: number;
}

type Paint = (text: string) => string;

/**
 * Findings for a terminal: place, severity, code and sentence, the lines of the source with carets, and the other
 * places concerned. Equations that fail for one cause stand in one block below the cell that is behind them. Ends with the
 * counts; a report about which nothing is to be said says so.
 * @throws TypeError naming a wrong argument or option.
 */
export function toText(checked: readonly CheckedReport[], options: TextOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toText', { ...findingOptions, color: isBoolean, maxWidth: isCount, maxRelated: isCount });
  return checked.map((entry) => printReport(entry, options)).join('\n');
}

function printReport({ name, report, findings, suppressed = [] }: CheckedReport, options: TextOptions): string {
  const words = outputWordsOf(options.locale ?? 'zh-CN');
  const colors = pc.createColors(options.color ?? false);
  const blocks = blocksOf(findings);
  const printed = blocks.map((block) => `${printBlock(name, report, block, options)}\n\n`);
  const counts = words.counts(countSeverities(findings), blocks.length < findings.length ? blocks.length : undefined);
  const summary = findings.length === 0 ? words.none : counts;
  const note = suppressed.length === 0 ? '' : ` ${words.suppressed(suppressed.length)}`;
  return `${printed.join('')}${colors.bold(toPrintable(name))}${words.colon}${summary}${note}\n`;
}

/** A block of lines, without a line end: its head in full, then in one line each what belongs to it. */
function printBlock(name: string, report: AnyReport, block: FindingBlock, options: TextOptions): string {
  const { head, suspect, broken, stated, alike } = block;
  const words = outputWordsOf(options.locale ?? 'zh-CN');
  const lines = [printHead(name, report, block, options)];
  // An equation that stands alone is its own head.
  if (suspect !== null || broken.some((finding) => finding !== head)) {
    lines.push(words.broken(broken.length), ...printBroken(report, [...broken, ...stated], severityOf(block), options));
  }
  if (alike.length > 0) {
    lines.push(words.alike(alike.length));
    lines.push(...alike.map(({ range, data }) => `  ${placeOf(report, range)}  ${toPrintable(String(data.rowLabel))}`));
  }
  return lines.join('\n');
}

function printHead(name: string, report: AnyReport, block: FindingBlock, options: TextOptions): string {
  const { locale = 'zh-CN', color = false, maxWidth = 100, maxRelated = 8 } = options;
  const { head, suspect, broken } = block;
  const words = outputWordsOf(locale);
  const colors = pc.createColors(color);
  const severity = severityOf(block);
  const paint = paintOf(severity, colors);
  const range = suspect?.range ?? head.range;
  const cause = head.cause === 'reading' ? ` · ${words.cause.reading}` : '';
  const code = suspect === null ? ` ${colors.dim(head.code)}` : '';
  const title = `${colors.bold(`${toPrintable(name)}:${placeOf(report, range)}`)} ${paint(words.severity[severity] + cause)}${code}`;
  const sentence = suspect === null ? describeFinding(head, locale) : words.suspect(suspect, broken.length);
  const frame = codeFrame(report, range, { maxWidth }).replaceAll(/\^+/gu, paint('$&'));
  const places = suspect === null ? distinctPlaces(report, head).map((place) => `  ${printPlace(report, place)}`) : [];
  const shown = places.slice(0, maxRelated);
  if (places.length > shown.length) shown.push(`  ${words.further(places.length - shown.length)}`);
  return [title, toPrintable(sentence), frame, ...shown].join('\n');
}

/** One line each, in columns: place, line of the table, the two sides, their difference, the code. Two where one is too wide. */
function printBroken(report: AnyReport, findings: readonly Finding[], severity: Severity, options: TextOptions): string[] {
  const words = outputWordsOf(options.locale ?? 'zh-CN');
  const colors = pc.createColors(options.color ?? false);
  const rows = findings.map((finding) => [placeOf(report, finding.range), ...partsOf(words, finding).map(toPrintable)]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] as string))));
  const widest = Math.max(...findings.map(({ code }) => widths.reduce((sum, width) => sum + width + 2, 2 + code.length)));
  const isNarrow = options.maxWidth !== undefined && widest > options.maxWidth;
  return rows.map((row, index) => {
    const finding = findings[index] as Finding;
    const [place = '', line = '', ...figures] = row.map((cell, column) => padDisplay(cell, widths[column] as number));
    // What differs from the head of the block is said; what is the same is not said again.
    const marks = finding.severity === severity ? [] : [paintOf(finding.severity, colors)(words.severity[finding.severity])];
    if (finding.cause === 'reading') marks.push(words.cause.reading);
    const told = [colors.dim(finding.code), ...marks];
    if (!isNarrow) return `  ${[place, line, ...figures, ...told].join('  ')}`;
    const below = `${' '.repeat(place.length + 4)}${figures.join('  ')}`.trimEnd();
    return `  ${[place, line, ...told].join('  ')}\n${below}`;
  });
}

function paintOf(severity: Severity, colors: ReturnType<typeof pc.createColors>): Paint {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

function placeOf(report: AnyReport, [start]: Range): string {
  const { line, column } = report.locate(start);
  return `${line}:${column}`;
}

/** Related places other than the finding's own; cells that hold 0, of which a sum has many, come last. */
function distinctPlaces({ source }: AnyReport, { range, related }: Finding): RelatedPlace[] {
  const places = related.filter((place) => place.range[0] !== range[0] || place.range[1] !== range[1]);
  const isZero = (place: RelatedPlace): boolean => source.slice(...place.range).trim() === '0';
  return [...places.filter((place) => !isZero(place)), ...places.filter(isZero)];
}

/** `40:3  一、本年新收… · 自然人  12`: where, which cell as the form names it, and what stands there. */
function printPlace(report: AnyReport, { range, note }: RelatedPlace): string {
  const cell = labelsOf(report, note);
  const text = toPrintable(
    report.source
      .slice(range[0], Math.min(range[1], range[0] + 60))
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return [placeOf(report, range), cell, text].filter((part) => part !== '').join('  ');
}

function labelsOf({ form }: AnyReport, note: RelatedPlace['note']): string {
  const table = form?.tables[note.table as TableName];
  if (!table) return '';
  const row = table.blocks.flatMap(({ rows }) => rows).find(({ key }) => key === note.row);
  const column = table.blocks.flatMap(({ columns }) => columns).find(({ key }) => key === note.column);
  return [row && `${row.numbering ?? ''}${row.label}`, column?.label].filter((label) => label !== undefined).join(' · ');
}
