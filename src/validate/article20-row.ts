import type { CellNode } from '../ast/nodes.js';
import { nameCell } from '../finding/cell-names.js';
import type { RelatedPlace } from '../finding/finding.js';
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
    related: relatedArticle20(context, 'operand', cells),
    data: {
      ...nameCell(context.form, 'article20', at),
      ...Object.fromEntries(cells.map((cell) => [cell.column, cell.value])),
      ...more,
    },
    subject: { row: at.row },
  });
}

/** Cells of the Article 20 table as places that a finding relates. @param key what they are to the finding. @internal */
export function relatedArticle20(context: RuleContext, key: string, cells: readonly CellNode[]): RelatedPlace[] {
  return cells.map((cell) => ({
    range: context.placeOf('article20', cell),
    note: { key, table: 'article20', row: cell.row, column: cell.column, value: cell.value },
  }));
}
