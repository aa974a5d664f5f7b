import { nameCell, nameLine } from '../../finding/cell-names.js';
import type { RelatedPlace } from '../../finding/finding.js';
import type { CellKey } from '../../solve/equations.js';
import { roundAmount } from '../../solve/round-amount.js';
import type { AssessedEquation, EquationReference } from '../assess-equations.js';
import type { CellChange } from '../locate/locate-wrong-cells.js';
import { onlyChange, restsOnBlanks } from '../locate/only-change.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/**
 * The statutory equations hold. Points at the first operand of the left side (the total; for the balance, the requests
 * received) and relates every operand with its figure. Where the change of one cell, and of no other, would set right all
 * equations that fail together, that cell is named as the one to look at first.
 */
export const equations = defineRule({
  meta: {
    name: 'equations',
    codes: ['applications/balance', 'applications/results-total', 'applications/row-total', 'disputes/group-total'],
    severity: 'error',
    source: 'The note printed in the corner of the table of applications; the total rows and columns of the form',
  },
  check(context) {
    const failing = context.equations.filter(({ status }) => status === 'fails');
    if (failing.length === 0) return;
    const suspects = suspectsOf(context);
    for (const assessed of failing) reportFailure(context, assessed, suspects.get(nameOf(assessed.equation)) ?? null);
  },
});

/** By equation, the one cell whose change would set it right together with all that fail with it. */
function suspectsOf(context: RuleContext): Map<string, CellChange> {
  const suspects = new Map<string, CellChange>();
  for (const wrong of context.wrongCells) {
    const change = onlyChange(wrong);
    if (change === null || restsOnBlanks(wrong, context.equations)) continue;
    for (const { code, line } of wrong.equations) suspects.set(nameOf({ table: wrong.table, code, line }), change);
  }
  return suspects;
}

function nameOf({ table, code, line }: Pick<EquationReference, 'table' | 'code' | 'line'>): string {
  return `${table} ${code} ${line}`;
}

function reportFailure(
  context: RuleContext,
  { equation, left, right, isExceeded, missing }: AssessedEquation,
  suspect: CellChange | null,
): void {
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
    cause: missing.length > 0 && !isExceeded ? 'reading' : causeOf(operands.map((operand) => context.cell(table, operand))),
    range: context.placeOf(table, total),
    related,
    data: {
      table,
      line,
      lineLabel: nameLine(context.form, table, over, line) ?? line,
      over,
      left,
      right,
      difference: roundAmount(left - right),
      operands,
      source: equation.source,
      suspect:
        suspect === null
          ? null
          : {
              ...nameCell(context.form, table, suspect),
              actual: suspect.actual,
              expected: suspect.expected,
              range: context.placeOf(table, suspect),
            },
    },
    subject: { table, over, line },
  });
}

function operandsOf(keys: readonly CellKey[], side: 'left' | 'right'): { key: CellKey; side: 'left' | 'right' }[] {
  return keys.map((key) => ({ key, side }));
}
