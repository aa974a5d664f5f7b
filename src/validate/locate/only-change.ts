import type { AssessedEquation } from '../assess-equations.js';
import type { CellChange, WrongCells } from './locate-wrong-cells.js';

/** The one change of one cell after which all of a group's equations hold, where there is exactly one; else null. @internal */
export function onlyChange({ certainty, candidates }: WrongCells): CellChange | null {
  const changes = candidates[0]?.changes ?? [];
  return certainty === 'only' && changes.length === 1 ? (changes[0] ?? null) : null;
}

/** A failing equation that counts blanks as 0 fails by policy, not by what the report states. @internal */
export function restsOnBlanks({ table, equations }: WrongCells, assessed: readonly AssessedEquation[]): boolean {
  const failing = new Set(equations.map(({ code, line }) => `${code} ${line}`));
  return assessed.some(
    ({ equation, missing }) => equation.table === table && missing.length > 0 && failing.has(`${equation.code} ${equation.line}`),
  );
}
