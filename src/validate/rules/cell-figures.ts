import type { CellNode } from '../../ast/nodes.js';
import { nameCell } from '../../finding/cell-names.js';
import type { ColumnDefinition, EditionDefinition } from '../../grammar-contract/edition.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/** A figure has the form its column asks for: no sign unless the column is signed, no more decimals than its unit has. */
export const cellFigures = defineRule({
  meta: {
    name: 'cell-figures',
    codes: ['cell/negative', 'cell/not-integer', 'cell/too-many-decimals'],
    severity: 'error',
    source: 'The form counts in whole items; amounts of money go down to one fen, six decimals of ten thousand yuan',
  },
  check(context) {
    const { form } = context;
    if (form === null) return;
    for (const { table } of context.tables) {
      for (const cell of context.cells(table)) {
        if (cell.value === null || (Number.isInteger(cell.value) && cell.value >= 0)) continue;
        const column = columnOf(form, cell);
        if (column) checkFigure(context, cell, cell.value, column);
      }
    }
  },
});

function checkFigure(context: RuleContext, cell: CellNode, value: number, column: ColumnDefinition): void {
  const allowed = column.decimals ?? 0;
  const decimals = decimalsOf(cell, value);
  if (value < 0 && !column.isSigned) reportCell(context, cell, 'cell/negative', {});
  // `3.00` counts whole items.
  if (decimals > allowed && !(allowed === 0 && Number.isInteger(value))) {
    reportCell(context, cell, allowed === 0 ? 'cell/not-integer' : 'cell/too-many-decimals', { decimals, allowed });
  }
}

function reportCell(context: RuleContext, cell: CellNode, code: string, data: Record<string, unknown>): void {
  const { table, row, column, value, raw } = cell;
  context.add({
    code,
    cause: causeOf([cell]),
    range: context.placeOf(table, cell),
    data: { ...nameCell(context.form, table, cell), value, raw, ...data },
    subject: { table, row, column },
  });
}

/** Decimals as written; trailing zeros count, because they were claimed. */
function decimalsOf(cell: CellNode, value: number): number {
  const written = /\.(\d+)/.exec(cell.raw.normalize('NFKC')) ?? /\.(\d+)/.exec(String(value));
  return written?.[1]?.length ?? 0;
}

function columnOf(form: EditionDefinition, cell: CellNode): ColumnDefinition | undefined {
  for (const block of form.tables[cell.table].blocks) {
    if (!block.rows.some((row) => row.key === cell.row) && block.rows.length > 0 && form.tables[cell.table].blocks.length > 1) continue;
    const column = block.columns.find((candidate) => candidate.key === cell.column);
    if (column) return column;
  }
  return undefined;
}
