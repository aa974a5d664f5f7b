import { nameCell, nameLine } from '../../finding/cell-names.js';
import type { CellReference, Severity } from '../../finding/finding.js';
import type { CellChange, Certainty, Explanation, WrongCells } from '../locate/locate-wrong-cells.js';
import { onlyChange, restsOnBlanks } from '../locate/only-change.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/** The only cell that would do is an error; a likely one is a warning; a choice of cells is a hint. */
const severities: Readonly<Record<Exclude<Certainty, 'none'>, Severity>> = { only: 'error', likeliest: 'warning', possible: 'info' };

/**
 * Where sums fail, the cell to blame: rows, columns and the balance overlap, so that the failing ones cross in it. Adds to
 * the findings of the equations which figure would set them right, or which figures could. Points at the (first) cell of
 * the likeliest explanation and relates the others.
 */
export const wrongCell = defineRule({
  meta: {
    name: 'wrong-cell',
    codes: ['applications/wrong-cell', 'disputes/wrong-cell'],
    severity: 'error',
    source: 'The equations of the form, taken together',
  },
  check(context) {
    for (const wrong of context.wrongCells) addFinding(context, wrong);
  },
});

function addFinding(context: RuleContext, wrong: WrongCells): void {
  const { table, certainty, candidates, candidateCount } = wrong;
  const [best] = candidates;
  const [first] = best?.changes ?? [];
  if (certainty === 'none' || !best || !first) return;
  const cells = distinctCells(candidates);
  const single = onlyChange(wrong);
  context.add({
    code: `${table}/wrong-cell`,
    severity: severities[certainty],
    cause: restsOnBlanks(wrong, context.equations) ? 'reading' : causeOf(cells.map((cell) => context.cell(table, cell))),
    range: context.placeOf(table, first),
    related: cells
      .filter((cell) => cell !== first)
      .map((cell) => ({ range: context.placeOf(table, cell), note: { key: 'candidate', ...nameCell(context.form, table, cell) } })),
    data: {
      table,
      // The one cell and its value where both are certain; else null, and the candidates tell more.
      row: single?.row ?? null,
      column: single?.column ?? null,
      expected: single?.expected ?? null,
      actual: single?.actual ?? null,
      certainty,
      candidates: candidates.map((candidate) => toData(context, candidate)),
      candidateCount,
      equations: wrong.equations.map((equation) => ({
        ...equation,
        lineLabel: nameLine(context.form, table, equation.over, equation.line) ?? equation.line,
      })),
    },
    subject: { table, certainty, cells: cells.map(({ row, column }) => `${row}/${column}`) },
  });
}

function toData(context: RuleContext, { kind, slip, direction, changes }: Explanation): Readonly<Record<string, unknown>> {
  return {
    kind,
    slip: slip ?? null,
    direction: direction ?? null,
    changes: changes.map(({ table, row, column, actual, expected }) => ({
      ...nameCell(context.form, table, { row, column }),
      actual,
      expected,
    })),
  };
}

function distinctCells(candidates: readonly Explanation[]): (CellChange & CellReference)[] {
  const cells = new Map<string, CellChange>();
  for (const change of candidates.flatMap(({ changes }) => changes)) {
    const name = `${change.row}/${change.column}`;
    if (!cells.has(name)) cells.set(name, change);
  }
  return [...cells.values()];
}
