import type { AnyReport } from '../ast/nodes.js';
import { nameCell } from '../finding/cell-names.js';
import type { Cause, RelatedPlace } from '../finding/finding.js';
import type { CrosswalkCell } from '../grammar-contract/series.js';
import type { BlankPolicy } from '../validate/assess-equations.js';
import type { FindingCollector } from './collect-findings.js';
import { findCell, readFigure, roundAmount } from './figures.js';
import { type ReportFacts, toReference, toSubject } from './report-facts.js';

/** Two reports of one organ and scope for consecutive years. @internal */
export interface YearPair {
  readonly earlier: ReportFacts;
  readonly later: ReportFacts;
  readonly blanks: BlankPolicy;
}

/** A check across two years: what the later report states against what the earlier one leads to expect. */
interface YearCheck {
  /** Operands: the first is the cell to point at in the later report. */
  readonly later: readonly CrosswalkCell[];
  readonly earlier: readonly CrosswalkCell[];
  readonly actual: number;
  readonly expected: number;
}

const application = (row: string, column: string): CrosswalkCell => ({ table: 'applications', row, column });
const document = (row: string, column: string): CrosswalkCell => ({ table: 'article20', row, column });

/**
 * What one year carries out, the next carries in: 四、结转下年度继续办理 is next year's 二、上年结转, in every column. Both
 * editions have the two rows, so that a change of edition does not matter.
 * @internal
 */
export function checkCarryOver(pair: YearPair, collector: FindingCollector): void {
  const columns = columnsOf(pair.later.report, 'applications', 'carriedIn').filter((column) =>
    columnsOf(pair.earlier.report, 'applications', 'carriedOut').includes(column),
  );
  const failed: YearCheck[] = [];
  const open: OpenCheck[] = [];
  for (const column of columns) {
    const later = [application('carriedIn', column)];
    const earlier = [application('carriedOut', column)];
    const carriedIn = readFigure(pair.later.report, later, pair.blanks);
    const carriedOut = readFigure(pair.earlier.report, earlier, pair.blanks);
    if (carriedIn.value === null || carriedOut.value === null) open.push({ later: carriedIn.missing, earlier: carriedOut.missing });
    else if (carriedIn.value !== carriedOut.value) failed.push({ later, earlier, actual: carriedIn.value, expected: carriedOut.value });
  }
  for (const cause of ['agency', 'reading'] as const) {
    const own = failed.filter((check) => causeOf(pair, check) === cause);
    if (own.length > 0) addCarryOver(pair, collector, own, cause);
  }
  addOpen(pair, collector, 'carry-over', open);
}

/**
 * What is in force is what was in force last year, plus what was issued, less what was repealed. A warning only: reviews
 * of old documents and changes of scope move the figure too.
 * @internal
 */
export function checkInForce(pair: YearPair, collector: FindingCollector): void {
  for (const row of ['rules', 'normativeDocuments']) {
    const hasBoth = [pair.earlier, pair.later].every(({ report }) => columnsOf(report, 'article20', row).includes('inForce'));
    if (!hasBoth) continue;
    const later = ['inForce', 'issued', 'repealed'].map((column) => document(row, column));
    const earlier = [document(row, 'inForce')];
    const [inForce, issued, repealed] = later.map((cell) => readFigure(pair.later.report, [cell], pair.blanks));
    const before = readFigure(pair.earlier.report, earlier, pair.blanks);
    const known = [inForce, issued, repealed].map((figure) => figure?.value ?? null);
    const [actual, added, removed] = known;
    if (actual == null || added == null || removed == null || before.value === null) {
      const missing = [inForce, issued, repealed].flatMap((figure) => figure?.missing ?? []);
      addOpen(pair, collector, 'in-force', [{ later: missing, earlier: before.missing }]);
      continue;
    }
    const expected = roundAmount(before.value + added - removed);
    if (actual !== expected)
      addInForce(pair, collector, { later, earlier, actual, expected }, { before: before.value, issued: added, repealed: removed });
  }
}

/** The agency's only where every operand was read from its own place. */
function causeOf(pair: YearPair, { later, earlier }: Pick<YearCheck, 'later' | 'earlier'>): Cause {
  const isRead = readFigure(pair.later.report, later).isRead && readFigure(pair.earlier.report, earlier).isRead;
  return isRead ? 'agency' : 'reading';
}

function addCarryOver(pair: YearPair, collector: FindingCollector, failed: readonly YearCheck[], cause: Cause): void {
  const [first] = failed;
  if (!first) return;
  const range = readFigure(pair.later.report, first.later).range;
  collector.add({
    code: 'series/carry-over',
    severity: 'error',
    cause,
    range,
    related: failed.flatMap((check, place) => [
      ...(place === 0 ? [] : places(pair.later, check.later)),
      ...places(pair.earlier, check.earlier),
    ]),
    data: {
      ...referencesOf(pair),
      columns: failed.map(({ later, actual, expected }) => ({ ...nameAll(pair.later, later)[0], actual, expected })),
    },
    subject: [toSubject(pair.earlier), toSubject(pair.later), failed.map(({ later }) => later[0]?.column)],
  });
}

function addInForce(
  pair: YearPair,
  collector: FindingCollector,
  check: YearCheck,
  operands: { readonly before: number; readonly issued: number; readonly repealed: number },
): void {
  const [cell] = check.later;
  if (!cell) return;
  collector.add({
    code: 'series/in-force',
    severity: 'warning',
    cause: causeOf(pair, check),
    range: readFigure(pair.later.report, [cell]).range,
    related: [...places(pair.later, check.later.slice(1)), ...places(pair.earlier, check.earlier)],
    data: { ...referencesOf(pair), ...nameAll(pair.later, [cell])[0], actual: check.actual, expected: check.expected, ...operands },
    subject: [toSubject(pair.earlier), toSubject(pair.later), cell.row],
  });
}

interface OpenCheck {
  readonly later: readonly CrosswalkCell[];
  readonly earlier: readonly CrosswalkCell[];
}

/** Not assessable is never a pass: names the cells without a figure. */
function addOpen(pair: YearPair, collector: FindingCollector, check: 'carry-over' | 'in-force', open: readonly OpenCheck[]): void {
  const later = distinct(open.flatMap((one) => one.later));
  const earlier = distinct(open.flatMap((one) => one.earlier));
  if (later.length + earlier.length === 0) return;
  const isRead = [
    ...later.map((cell) => findCell(pair.later.report, cell)),
    ...earlier.map((cell) => findCell(pair.earlier.report, cell)),
  ].every((cell) => cell?.state === 'blank' || cell?.state === 'mark' || cell?.state === 'text');
  collector.add({
    code: 'series/not-assessable',
    severity: 'info',
    cause: isRead ? 'agency' : 'reading',
    range: readFigure(pair.later.report, later.length > 0 ? later : earlier).range,
    related: [...places(pair.later, later), ...places(pair.earlier, earlier)],
    data: { ...referencesOf(pair), check, laterCells: nameAll(pair.later, later), earlierCells: nameAll(pair.earlier, earlier) },
    subject: [toSubject(pair.earlier), toSubject(pair.later), check, later, earlier],
  });
}

/** @internal */
export function referencesOf({ earlier, later }: Pick<YearPair, 'earlier' | 'later'>): Readonly<Record<string, unknown>> {
  return { earlier: toReference(earlier), later: toReference(later) };
}

function places(facts: ReportFacts, cells: readonly CrosswalkCell[]): RelatedPlace[] {
  return cells.map((cell) => ({
    range: readFigure(facts.report, [cell]).range,
    note: {
      key: 'operand',
      report: facts.index,
      year: facts.report.year,
      ...nameCell(facts.report.form, cell.table, cell),
      value: findCell(facts.report, cell)?.value ?? null,
    },
  }));
}

function nameAll({ report }: ReportFacts, cells: readonly CrosswalkCell[]) {
  return cells.map((cell) => nameCell(report.form, cell.table, cell));
}

function distinct(cells: readonly CrosswalkCell[]): CrosswalkCell[] {
  return [...new Map(cells.map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell])).values()];
}

/** Columns that the form gives a row; none where the report has no form. */
function columnsOf(report: AnyReport, table: 'applications' | 'article20', row: string): readonly string[] {
  return report.form?.tables[table].blocks.flatMap((block) => block.rows).find(({ key }) => key === row)?.columns ?? [];
}
