import type { AnyReport, CellNode } from '../ast/nodes.js';
import { type NamedCell, nameCell } from '../finding/cell-names.js';
import type { Cause } from '../finding/finding.js';
import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { Claim } from './claim.js';
import { stepOf } from './figure-step.js';
import { cellsOfKey } from './form-key.js';
import type { Lexicon } from './lexicon.js';
import type { NarrativeContext } from './rule.js';

/** What the tables say where a claim's key points. */
export interface TableFigure {
  readonly key: string;
  readonly cells: readonly CellNode[];
  readonly value: number;
  /** Unit of the cells; null where the table prints none. */
  readonly unit: string | null;
  /** `agency` when every cell was read from its own range. */
  readonly cause: Cause;
}

/** The figure of the tables under a key, or null when a cell it needs is absent, blank, lost or in doubt. */
export function figureOfKey(key: string, report: AnyReport, lexicon: Lexicon): TableFigure | null {
  const cells = cellsUnder(key, report, lexicon);
  if (cells === null) return null;
  if (cells.some((cell) => cell.value === null)) return null;
  return {
    key,
    cells,
    value: cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
    unit: cells[0]?.unit ?? null,
    cause: cells.every((cell) => cell.state === 'number' || cell.state === 'mark') ? 'agency' : 'reading',
  };
}

/** The cells a key stands for, or null when the report has not all of them. */
export function cellsUnder(key: string, report: AnyReport, lexicon: Lexicon): CellNode[] | null {
  const place = cellsOfKey(key, lexicon);
  const table = place === null ? null : report[place.table];
  if (place === null || table === null) return null;
  const cells: CellNode[] = [];
  for (const row of place.rows) {
    for (const column of place.columns) {
      const cell = table.rows[row]?.cells[column];
      if (cell === undefined) return null;
      cells.push(cell);
    }
  }
  return cells.length === 0 ? null : cells;
}

/** The cells with the form's words for them, for the data of a finding. */
export function referencesOf(cells: readonly CellNode[], form: EditionDefinition | null): NamedCell[] {
  return cells.map((cell) => nameCell(form, cell.table, cell));
}

/** A figure that the tables count too: of the same scope, of the report's year, and exact. */
export function isComparable(claim: Claim, { contradicted, tableScopes }: NarrativeContext): boolean {
  return (
    !contradicted.has(claim) &&
    claim.kind === 'count' &&
    tableScopes.has(claim.scope) &&
    claim.period === null &&
    claim.qualifier === 'exact'
  );
}

/**
 * True when a stated figure and a table's are the same amount: one unit of the last place of a figure written in tens of thousands
 * or in money is tolerated. Where the table prints no unit any unit of money will do.
 */
export function isSameAmount(claim: Claim, figure: TableFigure, written: Pick<NarrativeContext, 'report' | 'lexicon'>): boolean {
  const { moneyUnits } = written.lexicon.terms;
  const stated = moneyUnits[claim.unit];
  const step = stepOf(claim, written);
  if (stated === undefined) return Math.abs(claim.value - figure.value) < Math.max(step, 0.005);
  const units = figure.unit === null ? Object.values(moneyUnits) : [moneyUnits[figure.unit] ?? 1];
  return units.some((unit) => Math.abs(claim.value * stated - figure.value * unit) < Math.max(step * stated, 0.005));
}
