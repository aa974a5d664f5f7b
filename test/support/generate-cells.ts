import type { EditionDefinition } from '../../src/grammar-contract/edition.js';

/** Reproducible random numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Figures = Record<string, Record<string, number>>;

/** Tables whose figures satisfy every equation, with the many zeros and few large columns that real reports have. */
export function generateCells(
  edition: EditionDefinition,
  random: () => number,
): { article20: Figures; applications: Figures; disputes: Figures } {
  return {
    article20: generateArticle20(edition, random),
    applications: generateApplications(edition, random),
    disputes: generateDisputes(edition, random),
  };
}

/** A count: mostly 0, sometimes small, seldom up to `size`. */
function drawCount(random: () => number, zeros: number, size: number): number {
  if (random() < zeros) return 0;
  return Math.floor(random() ** 3 * size) + 1;
}

function generateArticle20(edition: EditionDefinition, random: () => number): Figures {
  const figures: Figures = {};
  for (const block of edition.tables.article20.blocks) {
    for (const row of block.rows) {
      figures[row.key] = Object.fromEntries(row.columns.map((column) => [column, drawCount(random, 0.4, 500)]));
    }
  }
  return figures;
}

function generateApplications(edition: EditionDefinition, random: () => number): Figures {
  const sum = edition.equations.find((equation) => equation.code === 'applications/results-total');
  const total = edition.equations.find((equation) => equation.code === 'applications/row-total');
  if (!sum || !total) throw new Error('the edition has no sums');
  const size = 3 ** Math.floor(1 + random() * 6);
  const figures: Figures = {};
  for (const outcome of sum.right) {
    figures[outcome] = Object.fromEntries(
      total.right.map((column) => [column, drawCount(random, column === 'naturalPerson' ? 0.4 : 0.8, size)]),
    );
  }
  const results: Record<string, number> = {};
  const received: Record<string, number> = {};
  const carriedIn: Record<string, number> = {};
  const carriedOut: Record<string, number> = {};
  for (const column of total.right) {
    results[column] = sum.right.reduce((add, outcome) => add + (figures[outcome]?.[column] ?? 0), 0);
    carriedOut[column] = drawCount(random, 0.6, size / 4);
    const handled = results[column] + carriedOut[column];
    carriedIn[column] = Math.min(handled, drawCount(random, 0.6, size / 4));
    received[column] = handled - carriedIn[column];
  }
  const ordered: Figures = { received, carriedIn, ...figures, resultsTotal: results, carriedOut };
  for (const row of Object.values(ordered)) row.total = total.right.reduce((add, column) => add + (row[column] ?? 0), 0);
  return ordered;
}

function generateDisputes(edition: EditionDefinition, random: () => number): Figures {
  const figures: Figures = {};
  for (const row of edition.tables.disputes.blocks.flatMap((block) => block.rows)) {
    const parts = row.columns.filter((column) => column !== 'total');
    const cells: Record<string, number> = Object.fromEntries(parts.map((column) => [column, drawCount(random, 0.6, 30)]));
    cells.total = parts.reduce((add, column) => add + (cells[column] ?? 0), 0);
    figures[row.key] = cells;
  }
  return figures;
}
