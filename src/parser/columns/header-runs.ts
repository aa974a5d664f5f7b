import type { SourceTable } from '../cst/table-cst.js';

/** Runs of neighbouring column headers in a table, longest last level included. @internal */
export function headerRuns(source: SourceTable): number[][] {
  const runs: number[][] = [];
  let previous = -2;
  for (const { index, meaning } of source.region.labels) {
    if (meaning.kind !== 'column') continue;
    const run = runs[runs.length - 1];
    if (index === previous + 1 && run !== undefined) run.push(index);
    else runs.push([index]);
    previous = index;
  }
  return runs.filter((run) => run.length > 1);
}
