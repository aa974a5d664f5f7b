import type { CellNode } from '../ast/nodes.js';
import { nameCell } from '../finding/cell-names.js';
import { causeOf, type RuleContext } from './rule-context.js';

/**
 * A finding on a row of the Article 20 table: at one cell, with the cells it is judged by as related places and, by
 * column, as data. @internal
 */
export function reportArticle20Row(
  context: RuleContext,
  code: string,
  at: CellNode,
  cells: readonly CellNode[],
  more: Readonly<Record<string, number>> = {},
): void {
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
      ...more,
    },
    subject: { row: at.row },
  });
}
