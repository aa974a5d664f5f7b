import type { AnyReport } from '../../../src/ast/nodes.js';
import type { EditionDefinition, TableName } from '../../../src/grammar-contract/edition.js';
import { expandEquations } from '../../../src/solve/equations.js';
import { buildReport, type CellInput } from '../../support/build-report.js';
import { createRandom } from '../../support/generate-cells.js';

/**
 * A report of any edition with figures in every cell (or some blank) that satisfy its equations: totals are made of
 * their parts, so every layout that keeps the cells keeps all there is to know.
 */
export function printableReport(edition: EditionDefinition, seed: number, options: { readonly blanks?: boolean } = {}): AnyReport {
  const random = createRandom(seed);
  const figures: Record<string, Record<string, Record<string, number>>> = {};
  for (const table of Object.values(edition.tables)) {
    const rows: Record<string, Record<string, number>> = {};
    for (const block of table.blocks) {
      for (const row of block.rows) rows[row.key] = Object.fromEntries(row.columns.map((column) => [column, Math.floor(random() * 40)]));
    }
    figures[table.name] = rows;
  }
  balance(edition, figures);
  const cells: { [T in TableName]?: Record<string, Record<string, CellInput>> } = {};
  for (const [name, rows] of Object.entries(figures)) {
    cells[name as TableName] = Object.fromEntries(
      Object.entries(rows).map(([row, columns]) => [
        row,
        Object.fromEntries(Object.entries(columns).map(([column, value]) => [column, options.blanks && random() < 0.1 ? '' : value])),
      ]),
    );
  }
  return buildReport(edition, cells, { year: edition.years[0] + 1 });
}

/** Makes the sums hold, in the order of the equations that make totals of parts; what is left over goes to the first term. */
function balance(edition: EditionDefinition, figures: Record<string, Record<string, Record<string, number>>>): void {
  const equations = [...expandEquations(edition)];
  for (let round = 0; round < 4; round++) {
    for (const { table, left, right } of equations) {
      const sum = (cells: typeof left): number =>
        cells.reduce((total, { row, column }) => total + (figures[table]?.[row]?.[column] ?? 0), 0);
      const [target] = left;
      const cells = figures[table]?.[target?.row ?? ''];
      if (cells && target) cells[target.column] = (cells[target.column] ?? 0) + sum(right) - sum(left);
    }
  }
}
