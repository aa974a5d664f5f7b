import type { CellNode } from '../../ast/nodes.js';
import { nameCell, nameLine } from '../../finding/cell-names.js';
import { defineRule } from '../rule.js';
import { causeOf } from '../rule-context.js';

/**
 * In a row, the total and what it adds up are both there. A total above blank cells, and filled cells without a total,
 * leave the sum open: the equation is incomplete, not unbalanced.
 */
export const totalWithoutOperands = defineRule({
  meta: {
    name: 'total-without-operands',
    codes: ['table/total-alone', 'table/total-unfilled'],
    severity: 'warning',
    source: 'Format notice, tables 3 and 4: the total column',
  },
  check(context) {
    for (const { equation, missing } of context.equations) {
      if (equation.over !== 'row' || missing.length === 0 || equation.left.length !== 1) continue;
      const { table, line } = equation;
      const operands = equation.right.map((key) => context.cell(table, key));
      const totalKey = equation.left[0] ?? { row: line, column: line };
      const total = context.cell(table, totalKey);
      const code = codeFor(total, operands);
      if (code === null) continue;
      const cells = [total, ...operands];
      context.add({
        code,
        cause: causeOf(cells),
        range: context.placeOf(table, totalKey),
        related: equation.right.map((key) => ({ range: context.placeOf(table, key), note: { key: 'operand', table, ...key } })),
        data: {
          ...nameCell(context.form, table, totalKey),
          lineLabel: nameLine(context.form, table, 'row', line) ?? line,
          value: total?.value ?? null,
          sum: code === 'table/total-unfilled' ? operands.reduce((sum, cell) => sum + (cell?.value ?? 0), 0) : null,
        },
        subject: { table, line },
      });
    }
  },
});

function codeFor(total: CellNode | undefined, operands: readonly (CellNode | undefined)[]): string | null {
  if (total?.state === 'number' && total.value !== 0 && operands.every((cell) => cell?.state === 'blank')) return 'table/total-alone';
  if (total?.state === 'blank' && operands.every((cell) => cell?.state === 'number')) return 'table/total-unfilled';
  return null;
}
