import type { AnyReport, CellNode } from '../ast/nodes.js';
import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { CrosswalkCell } from '../grammar-contract/series.js';
import type { Range } from '../source/range.js';
import type { BlankPolicy } from '../validate/assess-equations.js';

/** What a report states for a cell, or for several that count together. @internal */
export interface Figure {
  /** Null when a cell has no figure. */
  readonly value: number | null;
  /** True when every cell is a figure read from its own place in the text. */
  readonly isRead: boolean;
  readonly unit: string | null;
  readonly cells: readonly CrosswalkCell[];
  /** Cells without a figure. */
  readonly missing: readonly CrosswalkCell[];
  readonly range: Range;
}

/** Sums the cells of a report. A blank counts as 0 only under `zero`. @internal */
export function readFigure(report: AnyReport, cells: readonly CrosswalkCell[], blanks: BlankPolicy = 'strict'): Figure {
  let sum = 0;
  let isRead = true;
  let unit: string | null = null;
  const missing: CrosswalkCell[] = [];
  for (const reference of cells) {
    const cell = findCell(report, reference);
    const value = cell?.value ?? (blanks === 'zero' && cell?.state === 'blank' ? 0 : null);
    if (value === null) missing.push(reference);
    else sum += value;
    if (cell?.state !== 'number' || cell.range === null) isRead = false;
    unit ??= cell?.unit ?? null;
  }
  const [first] = cells;
  return {
    value: missing.length > 0 ? null : roundAmount(sum),
    isRead,
    unit,
    cells,
    missing,
    range: first ? placeOfCell(report, first) : report.range,
  };
}

/** @internal */
export function findCell(report: AnyReport, { table, row, column }: CrosswalkCell): CellNode | undefined {
  return report[table]?.rows[row]?.cells[column];
}

/** The cell's own range, else its row's, its table's, the report's start. */
function placeOfCell(report: AnyReport, reference: CrosswalkCell): Range {
  const table = report[reference.table];
  return findCell(report, reference)?.range ?? table?.rows[reference.row]?.range ?? table?.range ?? [report.range[0], report.range[0]];
}

/** Amounts have at most six decimals (one 分 in 万元); sums of them must not differ by binary rounding. @internal */
export function roundAmount(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

/**
 * False when two figures cannot be compared for their units: they differ, or only one states the unit of an amount. A
 * count needs no unit, and the forms print 件 for some and nothing for others.
 * @internal
 */
export function haveSameUnit(form: EditionDefinition | null, a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit !== null && b.unit !== null) return false;
  const [cell] = a.cells;
  const column = form?.tables[cell?.table ?? 'article20'].blocks
    .filter((block) => block.rows.some(({ key }) => key === cell?.row))
    .flatMap((block) => block.columns)
    .find(({ key }) => key === cell?.column);
  return (column?.decimals ?? 0) === 0;
}
