import { type Changes, type EquationSystem, isCount, repairsAll, type SystemCell } from './equation-system.js';

/** Beyond this many the pairs only tell that nothing is certain. */
const maxPairs = 500;

/**
 * Every pair of cells that, changed together, makes all equations hold, in the order of the cells; at most 500.
 * One of the two must stand in the failing equation with the fewest cells, so that the pairs tried are at most the cells
 * of that equation times the cells of the table.
 * @internal
 */
export function findPairs(system: EquationSystem, failing: readonly number[]): Changes[] {
  const anchor = smallestEquation(system, failing);
  const mostTerms = Math.max(0, ...system.cells.map((cell) => cell.terms.length));
  if (anchor === null || failing.length > 2 * mostTerms) return [];
  const anchored = new Set(anchor);
  const pairs: Changes[] = [];
  for (const first of anchor) {
    for (let second = 0; second < system.cells.length; second++) {
      if (second === first || (anchored.has(second) && second < first)) continue;
      const changes = solvePair(system, failing, first, second);
      if (changes) pairs.push(changes);
      if (pairs.length >= maxPairs) return pairs;
    }
  }
  return pairs;
}

function smallestEquation(system: EquationSystem, failing: readonly number[]): readonly number[] | null {
  let smallest: readonly number[] | null = null;
  for (const index of failing) {
    const cells = system.equations[index]?.cells ?? [];
    if (smallest === null || cells.length < smallest.length) smallest = cells;
  }
  return smallest;
}

/** Two unknown changes: an equation that has one of the cells alone fixes that one, a shared equation then the other. */
function solvePair(system: EquationSystem, failing: readonly number[], first: number, second: number): Changes | null {
  const a = system.cells[first];
  const b = system.cells[second];
  if (!a || !b || failingTerms(system, a) + failingTerms(system, b) < failing.length) return null;
  const own = changeByOwnEquation(system, a, b);
  if (own !== null) return complete(system, failing, first, second, own);
  const other = changeByOwnEquation(system, b, a);
  // Without an equation of their own the two stand in the same equations, and one of them alone would do.
  return other === null ? null : complete(system, failing, second, first, other);
}

/** With the change of `known` settled, solves `unknown` in any of its equations and checks all. */
function complete(system: EquationSystem, failing: readonly number[], known: number, unknown: number, change: number): Changes | null {
  const a = system.cells[known];
  const b = system.cells[unknown];
  const term = b?.terms[0];
  if (!a || !b || !term || change === 0) return null;
  const shared = a.terms.find(({ equation }) => equation === term.equation)?.coefficient ?? 0;
  const residual = (system.equations[term.equation]?.residual ?? 0) + shared * change;
  const changes = new Map([
    [known, a.value + change],
    [unknown, b.value - term.coefficient * residual],
  ]);
  if (residual === 0 || ![...changes.values()].every(isCount)) return null;
  return repairsAll(system, failing, changes) ? changes : null;
}

/** The change of `cell` that an equation without `other` asks for; null when every equation of `cell` has `other` too. */
function changeByOwnEquation(system: EquationSystem, cell: SystemCell, other: SystemCell): number | null {
  for (const { equation, coefficient } of cell.terms) {
    if (other.terms.some((term) => term.equation === equation)) continue;
    return -coefficient * (system.equations[equation]?.residual ?? 0);
  }
  return null;
}

function failingTerms(system: EquationSystem, cell: SystemCell): number {
  return cell.terms.filter(({ equation }) => system.equations[equation]?.residual !== 0).length;
}
