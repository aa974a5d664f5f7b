import type { AnyReport, CellNode } from '../../ast/nodes.js';
import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { CellKey, LinearEquation } from '../../solve/equations.js';
import { type AssessedEquation, cellAt } from '../assess-equations.js';

/** A figure that the report states and that may therefore be wrong. @internal */
export interface SystemCell {
  readonly node: CellNode;
  readonly value: number;
  /** Place among the rows the report has, in form order; 0-based, -1 for a row the form does not have. */
  readonly rowIndex: number;
  /** Place among the form's columns of that row; 0-based. */
  readonly columnIndex: number;
  /** The equations of the system it stands in. */
  readonly terms: readonly EquationTerm[];
  /** How many equations the form gives for this cell, checkable or not. */
  readonly declared: number;
}

/** Index of an equation, and the sign a cell has in left minus right. @internal */
export interface EquationTerm {
  readonly equation: number;
  readonly coefficient: 1 | -1;
}

/** An equation that can be checked. @internal */
export interface SystemEquation {
  readonly definition: LinearEquation;
  readonly left: number;
  readonly right: number;
  /** Left minus right: 0 where it holds. */
  readonly residual: number;
  /** Indexes of its cells in the system; blanks taken as zero are none. */
  readonly cells: readonly number[];
}

/** The equations of one table that can be checked, over the cells that may be wrong. @internal */
export interface EquationSystem {
  readonly table: TableName;
  readonly cells: readonly SystemCell[];
  readonly equations: readonly SystemEquation[];
}

/** New values by index of the cell. @internal */
export type Changes = ReadonlyMap<number, number>;

/**
 * Collects the equations of a table that were assessed and whose figures were all read from the text. An inferred
 * figure was made from the equations, so one that has such an operand proves nothing and is left out. A blank that the
 * policy counts as 0 is a constant, never a wrong cell.
 * @internal
 */
export function buildEquationSystem(report: AnyReport, table: TableName, assessed: readonly AssessedEquation[]): EquationSystem {
  const own = assessed.filter(({ equation }) => equation.table === table);
  const registry = new CellRegistry(report, table, own);
  const equations: SystemEquation[] = [];
  for (const { equation: definition, status, left, right } of own) {
    if (status === 'unassessable') continue;
    const operands = operandsOf(report, definition).filter(({ cell }) => cell.value !== null);
    if (!operands.every(({ cell }) => cell.state === 'number')) continue;
    const cells = operands.map(({ cell, coefficient }) => registry.register(cell, { equation: equations.length, coefficient }));
    equations.push({ definition, left, right, residual: left - right, cells });
  }
  return { table, cells: registry.cells, equations };
}

/** The residual of each equation that the changes touch, once they are made. @internal */
export function residualsAfter(system: EquationSystem, changes: Changes): Map<number, number> {
  const residuals = new Map<number, number>();
  for (const [index, value] of changes) {
    const cell = system.cells[index];
    if (!cell) continue;
    for (const { equation, coefficient } of cell.terms) {
      const before = residuals.get(equation) ?? system.equations[equation]?.residual ?? 0;
      residuals.set(equation, before + coefficient * (value - cell.value));
    }
  }
  return residuals;
}

/** True when the changes make every failing equation hold and break none. @internal */
export function repairsAll(system: EquationSystem, failing: readonly number[], changes: Changes): boolean {
  const residuals = residualsAfter(system, changes);
  for (const residual of residuals.values()) if (residual !== 0) return false;
  return failing.every((equation) => residuals.has(equation));
}

/** What a count of applications or cases can be. @internal */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

interface Operand {
  readonly cell: CellNode;
  readonly coefficient: 1 | -1;
}

function operandsOf(report: AnyReport, { table, left, right }: LinearEquation): Operand[] {
  const side = (keys: readonly CellKey[], coefficient: 1 | -1): Operand[] =>
    keys.flatMap((key) => {
      const cell = cellAt(report, table, key);
      return cell ? [{ cell, coefficient }] : [];
    });
  return [...side(left, 1), ...side(right, -1)];
}

/** Gives each cell its index when an equation first needs it. */
class CellRegistry {
  readonly cells: SystemCell[] = [];
  private readonly indexes = new Map<CellNode, number>();
  private readonly terms: EquationTerm[][] = [];
  private readonly places: ReadonlyMap<string, RowPlace>;
  private readonly declared = new Map<string, number>();

  constructor(report: AnyReport, table: TableName, assessed: readonly AssessedEquation[]) {
    this.places = report.form ? placeRows(report.form, table, (row) => report[table]?.rows[row] !== undefined) : new Map();
    for (const { equation } of assessed) {
      for (const key of [...equation.left, ...equation.right]) {
        this.declared.set(nameOf(key), (this.declared.get(nameOf(key)) ?? 0) + 1);
      }
    }
  }

  register(node: CellNode, term: EquationTerm): number {
    let index = this.indexes.get(node);
    if (index === undefined) {
      index = this.cells.length;
      this.indexes.set(node, index);
      const terms: EquationTerm[] = [];
      this.terms.push(terms);
      const place = this.places.get(node.row);
      this.cells.push({
        node,
        value: node.value ?? 0,
        rowIndex: place?.index ?? -1,
        columnIndex: place?.columns.indexOf(node.column) ?? -1,
        terms,
        declared: this.declared.get(nameOf(node)) ?? 0,
      });
    }
    this.terms[index]?.push(term);
    return index;
  }
}

interface RowPlace {
  readonly index: number;
  readonly columns: readonly string[];
}

function nameOf({ row, column }: CellKey): string {
  return `${row} ${column}`;
}

/** The rows the report has in form order; an undivided row stands where the first row it replaces would. */
function placeRows(form: EditionDefinition, table: TableName, hasRow: (row: string) => boolean): Map<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  for (const row of form.tables[table].blocks.flatMap((block) => block.rows)) {
    const undivided = (form.undividedRows ?? []).filter((entry) => entry.table === table && entry.insteadOf[0] === row.key);
    for (const { key, columns } of [...undivided.map((entry) => entry.row), row]) {
      if (hasRow(key)) places.set(key, { index: places.size, columns });
    }
  }
  return places;
}
