import type { CellNode, RowNode } from '../../ast/nodes.js';
import { nameCell } from '../../finding/cell-names.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/**
 * Documents in force are at least those issued this year less those repealed, because there were not fewer than none
 * before; documents disclosed in all are at least those newly disclosed.
 */
export const article20Documents = defineRule({
  meta: {
    name: 'article20-documents',
    codes: ['article20/in-force-too-small', 'article20/total-below-new'],
    severity: 'warning',
    source: 'Format notices, table 2, item 1: what the columns count',
  },
  check(context) {
    for (const row of Object.values(context.report.article20?.rows ?? {})) checkRow(context, row);
  },
});

function checkRow(context: RuleContext, row: RowNode): void {
  const { issued, repealed, inForce, newlyDisclosed, totalDisclosed } = row.cells;
  if (isFigure(issued) && isFigure(repealed) && isFigure(inForce) && inForce.value < issued.value - repealed.value) {
    reportRow(context, 'article20/in-force-too-small', inForce, [issued, repealed, inForce], issued.value - repealed.value);
  }
  if (isFigure(newlyDisclosed) && isFigure(totalDisclosed) && totalDisclosed.value < newlyDisclosed.value) {
    reportRow(context, 'article20/total-below-new', totalDisclosed, [newlyDisclosed, totalDisclosed], newlyDisclosed.value);
  }
}

function isFigure(cell: CellNode | undefined): cell is CellNode & { readonly value: number } {
  return cell !== undefined && cell.value !== null;
}

function reportRow(context: RuleContext, code: string, at: CellNode, cells: readonly CellNode[], least: number): void {
  context.add({
    code,
    cause: causeOf(cells),
    range: context.placeOf('article20', at),
    related: cells.map((cell) => ({
      range: context.placeOf('article20', cell),
      note: { key: 'operand', table: 'article20', row: cell.row, column: cell.column, value: cell.value },
    })),
    data: {
      ...nameCell(context.form, 'article20', at),
      ...Object.fromEntries(cells.map((cell) => [cell.column, cell.value])),
      actual: at.value,
      expectedAtLeast: least,
    },
    subject: { row: at.row },
  });
}
