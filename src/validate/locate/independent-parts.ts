import type { ExplanationPart } from './explanation-parts.js';

/** More errors than this in one table, or more steps to tell them apart, and the search gives up. */
const maxParts = 4;
const maxSteps = 5000;
const maxCovers = 20;

/**
 * The smallest sets of parts that share no equation and together repair every failing equation: several independent
 * errors in one table. Empty when there is none of at most four parts within 5000 steps.
 * @internal
 */
export function coverWithParts(parts: readonly ExplanationPart[], failing: readonly number[]): ExplanationPart[][] {
  const byEquation = new Map<number, ExplanationPart[]>();
  for (const part of parts) {
    for (const equation of part.repaired) {
      const known = byEquation.get(equation);
      if (known) known.push(part);
      else byEquation.set(equation, [part]);
    }
  }
  if (failing.some((equation) => !byEquation.has(equation))) return [];
  for (let size = 2; size <= maxParts; size++) {
    const search: CoverSearch = { byEquation, failing, covers: [], steps: 0 };
    extendCover(search, [], new Set(), size);
    if (search.steps >= maxSteps) return [];
    if (search.covers.length > 0) return search.covers;
  }
  return [];
}

interface CoverSearch {
  readonly byEquation: ReadonlyMap<number, readonly ExplanationPart[]>;
  readonly failing: readonly number[];
  readonly covers: ExplanationPart[][];
  steps: number;
}

function extendCover(search: CoverSearch, chosen: readonly ExplanationPart[], touched: ReadonlySet<number>, left: number): void {
  search.steps += 1;
  if (search.steps >= maxSteps || search.covers.length >= maxCovers) return;
  const open = search.failing.filter((equation) => !touched.has(equation));
  if (open.length === 0) {
    if (left === 0) search.covers.push([...chosen]);
    return;
  }
  if (left === 0) return;
  const hardest = open.reduce((best, equation) => (choices(search, equation) < choices(search, best) ? equation : best));
  for (const part of search.byEquation.get(hardest) ?? []) {
    if (part.touched.some((equation) => touched.has(equation))) continue;
    extendCover(search, [...chosen, part], new Set([...touched, ...part.touched]), left - 1);
  }
}

function choices(search: CoverSearch, equation: number): number {
  return search.byEquation.get(equation)?.length ?? 0;
}
