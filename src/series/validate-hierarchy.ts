import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import { nameCell } from '../finding/cell-names.js';
import type { Finding } from '../finding/finding.js';
import type { CrosswalkCell } from '../grammar-contract/series.js';
import { FindingCollector } from './collect-findings.js';
import { type CorrespondingCells, findCorrespondence } from './corresponding-cells.js';
import { type Figure, haveSameUnit, readFigure, roundAmount } from './figures.js';
import { placeOfReport, type ReportFacts, toReference, toSubject } from './report-facts.js';
import { checkReports, checkSeriesOptions, type HierarchyOptions } from './series-options.js';

/**
 * Checks a parent's figures against the sum of its children, cell by cell: an area against its organs, a system against
 * its offices. `children` must be complete, the parent's own report among them if the parent counts itself.
 * A cell is only checked where the parent and every child state a figure for it; the others are named in one finding
 * `hierarchy/not-assessable`. Reports of another year are not compared at all (`hierarchy/not-compared`).
 * Ranges lie in the parent; a related place names the child by its index.
 * @throws TypeError naming a wrong argument.
 */
export function validateHierarchy(parent: AnyReport, children: readonly AnyReport[], options: HierarchyOptions = {}): Finding[] {
  checkReport(parent, 'validateHierarchy', 'parent');
  checkReports(children, 'validateHierarchy', 'children');
  checkSeriesOptions(options, 'validateHierarchy', ['blanks', 'rules']);
  const collector = new FindingCollector(options.rules);
  const others = children.map((report, index): ReportFacts => ({ report, index, scope: null }));
  const strangers = others.filter(({ report }) => report.form === null || report.year === null || report.year !== parent.year);
  if (others.length === 0 || parent.form === null || strangers.length > 0) {
    addNotCompared(parent, strangers, others.length, collector);
    return collector.findings;
  }
  const sums = sumChildren(parent, others, options);
  for (const sum of sums)
    if (sum.expected !== null && sum.own.value !== null && sum.expected !== sum.own.value) addSum(parent, sum, collector);
  addNotAssessable(parent, sums, others.length, collector);
  return collector.findings;
}

interface ChildFigure {
  readonly child: ReportFacts;
  /** Null: the child's form does not have the cell. */
  readonly figure: Figure | null;
  /** Why it cannot be added. */
  readonly problem: 'no-figure' | 'not-on-form' | 'unit' | null;
}

interface CellSum {
  readonly cell: CrosswalkCell;
  readonly own: Figure;
  readonly parts: readonly ChildFigure[];
  /** Null when a child has no figure that can be added. */
  readonly expected: number | null;
}

/** For every cell of the parent, its figure and the children's. */
function sumChildren(parent: AnyReport, children: readonly ReportFacts[], options: HierarchyOptions): CellSum[] {
  const blanks = options.blanks ?? 'strict';
  const correspondences = children.map((child) => ({ child, byCell: indexByCell(parent, child.report) }));
  return cellsOf(parent).map((cell) => {
    const own = readFigure(parent, [cell], blanks);
    const parts = correspondences.map(({ child, byCell }): ChildFigure => {
      const match = byCell.get(nameOf(cell));
      if (!match) return { child, figure: null, problem: 'not-on-form' };
      const figure = readFigure(child.report, match.second, blanks);
      if (figure.value === null) return { child, figure, problem: 'no-figure' };
      return { child, figure, problem: haveSameUnit(parent.form, own, figure) ? null : 'unit' };
    });
    const isComplete = parts.every(({ problem }) => problem === null);
    const expected = isComplete ? roundAmount(parts.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0)) : null;
    return { cell, own, parts, expected };
  });
}

/** Exact correspondences of the parent's single cells: what is only near, or only part of a sum, cannot be added up. */
function indexByCell(parent: AnyReport, child: AnyReport): Map<string, CorrespondingCells> {
  const pairs = findCorrespondence(parent, child).comparable.filter(
    ({ relation, first }) => relation !== 'approximate' && first.length === 1,
  );
  return new Map(pairs.map((pair) => [nameOf(pair.first[0] as CrosswalkCell), pair]));
}

/** The cells of the parent's form, in its order; rows the parent divides otherwise follow its own text. */
function cellsOf(parent: AnyReport): CrosswalkCell[] {
  return findCorrespondence(parent, parent).comparable.flatMap(({ first }) => [...first]);
}

function addSum(parent: AnyReport, { cell, own, parts, expected }: CellSum, collector: FindingCollector): void {
  const isRead = own.isRead && parts.every(({ figure }) => figure?.isRead);
  collector.add({
    code: 'hierarchy/sum',
    severity: 'error',
    cause: isRead ? 'agency' : 'reading',
    range: own.range,
    related: parts.flatMap(({ child, figure }) =>
      figure
        ? [{ range: figure.range, note: { key: 'child', report: child.index, agency: child.report.agency, value: figure.value } }]
        : [],
    ),
    data: {
      ...nameCell(parent.form, cell.table, cell),
      actual: own.value,
      expected,
      difference: roundAmount((own.value ?? 0) - (expected ?? 0)),
      children: parts.map(({ child, figure }) => ({ ...toReference(child), value: figure?.value ?? null })),
    },
    subject: [parent.agency, parent.year, cell],
  });
}

/** One finding for all cells that could not be checked, and who lacks the figure. */
function addNotAssessable(parent: AnyReport, sums: readonly CellSum[], childCount: number, collector: FindingCollector): void {
  const open = sums.filter(({ own, expected }) => own.value === null || expected === null);
  const [first] = open;
  if (!first) return;
  collector.add({
    code: 'hierarchy/not-assessable',
    severity: 'info',
    cause: 'reading',
    range: first.own.range,
    data: {
      checked: sums.length - open.length,
      childCount,
      cells: open.map(({ cell, own, parts }) => ({
        ...nameCell(parent.form, cell.table, cell),
        parent: own.value,
        children: parts.flatMap(({ child, problem }) => (problem ? [{ index: child.index, agency: child.report.agency, problem }] : [])),
      })),
    },
    subject: [parent.agency, parent.year, open.map(({ cell }) => nameOf(cell))],
  });
}

function addNotCompared(parent: AnyReport, strangers: readonly ReportFacts[], childCount: number, collector: FindingCollector): void {
  const reason =
    childCount === 0
      ? 'no-children'
      : parent.form === null
        ? 'no-form'
        : strangers.some(({ report }) => report.year !== parent.year)
          ? 'year'
          : 'no-form';
  collector.add({
    code: 'hierarchy/not-compared',
    severity: 'info',
    cause: 'reading',
    range: placeOfReport(parent),
    related: strangers.map(({ report, index }) => ({
      range: placeOfReport(report),
      note: { key: 'child', report: index, agency: report.agency, year: report.year },
    })),
    data: { reason, year: parent.year, children: strangers.map(toReference) },
    subject: [reason, parent.agency, parent.year, strangers.map(toSubject)],
  });
}

function nameOf({ table, row, column }: CrosswalkCell): string {
  return `${table} ${row} ${column}`;
}
