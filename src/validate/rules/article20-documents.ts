import type { CellNode, RowNode } from '../../ast/nodes.js';
import { reportArticle20Row } from '../article20-row.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

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
    reportArticle20Row(context, 'article20/in-force-too-small', inForce, [issued, repealed, inForce], {
      actual: inForce.value,
      expectedAtLeast: issued.value - repealed.value,
    });
  }
  if (isFigure(newlyDisclosed) && isFigure(totalDisclosed) && totalDisclosed.value < newlyDisclosed.value) {
    reportArticle20Row(context, 'article20/total-below-new', totalDisclosed, [newlyDisclosed, totalDisclosed], {
      actual: totalDisclosed.value,
      expectedAtLeast: newlyDisclosed.value,
    });
  }
}

function isFigure(cell: CellNode | undefined): cell is CellNode & { readonly value: number } {
  return cell !== undefined && cell.value !== null;
}
