import type { RowNode } from '../../ast/nodes.js';
import { reportArticle20Row } from '../article20-row.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * In the form of 2019, `previousItems` and `change` count items on a list and `decisions` counts decisions made. Told
 * are: decisions that are just previous plus change; a decrease greater than what there was; a row in which the decisions
 * seem to stand in the column of the change, with nothing after them.
 */
export const article20PreviousYear = defineRule({
  meta: {
    name: 'article20-previous-year',
    codes: ['article20/decisions-as-sum', 'article20/change-exceeds-previous', 'article20/decisions-in-change'],
    severity: 'warning',
    source: 'Format notice of 2019, table 2, items 5, 6 and 8',
  },
  check(context) {
    for (const row of Object.values(context.report.article20?.rows ?? {})) checkRow(context, row);
  },
});

function checkRow(context: RuleContext, row: RowNode): void {
  const { previousItems: previous, change, decisions } = row.cells;
  if (!previous || !change || previous.value === null || change.value === null) return;
  if (previous.value + change.value < 0) {
    reportArticle20Row(context, 'article20/change-exceeds-previous', change, [previous, change]);
  } else if (decisions && decisions.value !== null && change.value !== 0 && decisions.value === previous.value + change.value) {
    reportArticle20Row(context, 'article20/decisions-as-sum', decisions, [previous, change, decisions]);
  } else if (decisions?.state === 'blank' && /^\d/.test(change.raw) && change.value > previous.value && change.value > 0) {
    reportArticle20Row(context, 'article20/decisions-in-change', change, [previous, change, decisions]);
  }
}
