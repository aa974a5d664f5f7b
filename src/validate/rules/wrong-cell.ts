import { nameCell, nameLine } from '../../finding/cell-names.js';
import type { CellReference, Severity } from '../../finding/finding.js';
import { type CellChange, type Certainty, type Explanation, locateFromEquations, type WrongCells } from '../locate/locate-wrong-cells.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/** A cell named for certain is an error; one that is only likely is a warning; a choice of cells is a hint. */
const severities: Readonly<Record<Exclude<Certainty, 'none'>, Severity>> = { only: 'error', likeliest: 'warning', possible: 'info' };

/** Explanations that a finding lists; `candidateCount` tells how many there are. */
const maxCandidates = 5;

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
    for (const wrong of locateFromEquations(context.report, context.equations, maxCandidates)) addFinding(context, wrong);
  },
});

function addFinding(context: RuleContext, wrong: WrongCells): void {
  const { table, certainty, candidates, candidateCount } = wrong;
  const [best] = candidates;
  const [first] = best?.changes ?? [];
  if (certainty === 'none' || !best || !first) return;
  const cells = distinctCells(candidates);
  const single = certainty === 'only' && best.changes.length === 1 ? first : null;
  context.add({
    code: `${table}/wrong-cell`,
    severity: severities[certainty],
    cause: restsOnBlanks(context, wrong) ? 'reading' : causeOf(cells.map((cell) => context.cell(table, cell))),
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

/** A failing equation that counts blanks as 0 fails by policy, not by what the report states. */
function restsOnBlanks(context: RuleContext, { table, equations }: WrongCells): boolean {
  const failing = new Set(equations.map(({ code, line }) => `${code} ${line}`));
  return context.equations.some(
    ({ equation, missing }) => equation.table === table && missing.length > 0 && failing.has(`${equation.code} ${equation.line}`),
  );
}
