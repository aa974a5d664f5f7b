import { nameCell, nameLine } from '../../finding/cell-names.js';
import type { RelatedPlace } from '../../finding/finding.js';
import type { CellKey } from '../../solve/equations.js';
import type { AssessedEquation } from '../assess-equations.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/**
 * The statutory equations hold. Points at the first operand of the left side (the total; for the balance, the requests
 * received) and relates every operand with its figure.
 */
export const equations = defineRule({
  meta: {
    name: 'equations',
    codes: ['applications/balance', 'applications/results-total', 'applications/row-total', 'disputes/group-total'],
    severity: 'error',
    source: 'The note printed in the corner of the table of applications; the total rows and columns of the form',
  },
  check(context) {
    for (const assessed of context.equations) {
      if (assessed.status === 'fails') reportFailure(context, assessed);
    }
  },
});

function reportFailure(context: RuleContext, { equation, left, right, missing }: AssessedEquation): void {
  const { code, table, over, line } = equation;
  const related: RelatedPlace[] = [];
  const operands = [...operandsOf(equation.left, 'left'), ...operandsOf(equation.right, 'right')].map(({ key, side }) => {
    const cell = context.cell(table, key);
    const operand = { ...nameCell(context.form, table, key), side, value: cell?.value ?? null, state: cell?.state ?? 'absent' };
    related.push({ range: context.placeOf(table, key), note: { key: 'operand', ...operand } });
    return operand;
  });
  const total = equation.left[0] ?? { row: line, column: line };
  context.add({
    code,
    // A blank counted as 0 by policy is a supposition, not a reading of the report.
    cause: missing.length > 0 ? 'reading' : causeOf(operands.map((operand) => context.cell(table, operand))),
    range: context.placeOf(table, total),
    related,
    data: {
      table,
      line,
      lineLabel: nameLine(context.form, table, over, line) ?? line,
      over,
      left,
      right,
      difference: roundToFen(left - right),
      operands,
      source: equation.source,
    },
    subject: { table, over, line },
  });
}

function operandsOf(keys: readonly CellKey[], side: 'left' | 'right'): { key: CellKey; side: 'left' | 'right' }[] {
  return keys.map((key) => ({ key, side }));
}

/** Differences of amounts carry at most six decimals. */
function roundToFen(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
