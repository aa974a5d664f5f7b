import type { CellNode } from '../../ast/nodes.js';
import { nameCell } from '../../finding/cell-names.js';
import type { Cause } from '../../finding/finding.js';
import type { TableName } from '../../grammar-contract/edition.js';
import type { CellKey } from '../../solve/equations.js';
import { type EquationReference, referenceTo } from '../assess-equations.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/**
 * Every equation can be assessed: none of its operands is blank, lost, ambiguous, absent or other than a figure. One
 * finding per table and cause names the cells and the equations that stay open. A table without any figure is the
 * concern of `table-blank`.
 */
export const incomplete = defineRule({
  meta: {
    name: 'incomplete',
    codes: ['applications/incomplete', 'disputes/incomplete'],
    severity: 'info',
    source: 'An equation over an unknown figure is neither kept nor broken',
  },
  check(context) {
    for (const { table } of context.tables) {
      if (table === 'article20' || context.blankTables.has(table)) continue;
      for (const cause of ['agency', 'reading'] as const) reportOpen(context, table, cause);
    }
  },
});

function reportOpen(context: RuleContext, table: TableName, cause: Cause): void {
  const cells = new Map<string, { key: CellKey; cell: CellNode | undefined }>();
  const open: EquationReference[] = [];
  for (const { status, equation, missing } of context.equations) {
    if (status !== 'unassessable' || equation.table !== table) continue;
    const own = missing.filter((key) => causeOf([context.cell(table, key)]) === cause);
    if (own.length > 0) open.push(referenceTo(equation));
    for (const key of own) cells.set(`${key.row}/${key.column}`, { key, cell: context.cell(table, key) });
  }
  const [first] = cells.values();
  if (!first) return;
  const named = [...cells.values()].map(({ key, cell }) => ({
    ...nameCell(context.form, table, key),
    state: cell?.state ?? 'absent',
  }));
  context.add({
    code: `${table}/incomplete`,
    cause,
    range: context.placeOf(table, first.key),
    related: [...cells.values()].map(({ key, cell }) => ({
      range: context.placeOf(table, key),
      note: { key: 'cell', table, ...key, state: cell?.state ?? 'absent' },
    })),
    data: { table, cells: named, equations: open },
    subject: { table, cause, cells: named.map(({ row, column }) => `${row}/${column}`) },
  });
}
