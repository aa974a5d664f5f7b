import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { EditionDefinition, TableName } from '../../src/grammar-contract/edition.js';
import { locateWrongCells, type WrongCells } from '../../src/validate/locate/locate-wrong-cells.js';
import { buildReport, type CellInput, type CellTree } from '../support/build-report.js';
import { createRandom, type Figures, generateCells } from '../support/generate-cells.js';

// ZFXXGK_RUNS=2000 ZFXXGK_VERBOSE=1 npx vitest run test/validate/locate-injection.test.ts prints the measured shares.
const runs = Number(process.env.ZFXXGK_RUNS ?? 40);
const editions: readonly EditionDefinition[] = [edition2021, edition2019];

interface Injection {
  readonly table: TableName;
  readonly truth: ReadonlyMap<string, number>;
  readonly found: readonly WrongCells[];
}

type Inject = (figures: Figures, random: () => number) => void;

/** Damages one table of a balanced report and records what the damaged cells should have been. */
function inject(seed: number, table: 'applications' | 'disputes', damage: Inject): Injection | null {
  const random = createRandom(seed);
  const edition = editions[seed % editions.length] as EditionDefinition;
  const cells = generateCells(edition, random);
  const before = structuredClone(cells[table]);
  damage(cells[table], random);
  const truth = new Map<string, number>();
  for (const [row, columns] of Object.entries(before)) {
    for (const [column, value] of Object.entries(columns)) {
      if (cells[table][row]?.[column] !== value) truth.set(`${row} ${column}`, value);
    }
  }
  if (truth.size === 0) return null;
  const report = buildReport(edition, cells);
  return { table, truth, found: locateWrongCells(report) };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

const singleCell: Inject = (figures, random) => {
  const row = pick(Object.values(figures), random);
  const column = pick(Object.keys(row), random);
  const value = row[column] ?? 0;
  const damages = [value + 1, value - 1, value * 10, Math.floor(value / 10), value + Math.floor(random() * 100), Math.floor(random() * 50)];
  row[column] = Math.max(0, pick(damages, random));
};

const twoCells: Inject = (figures, random) => {
  singleCell(figures, random);
  singleCell(figures, random);
};

const swapInRow: Inject = (figures, random) => {
  const row = pick(Object.values(figures), random);
  const columns = Object.keys(row);
  const at = Math.floor(random() * (columns.length - 1));
  const [a, b] = [columns[at] as string, columns[at + 1] as string];
  [row[a], row[b]] = [row[b] as number, row[a] as number];
};

/** A blank first column swallowed: every figure of a row but the total moves one to the left or right. */
const shiftRow: Inject = (figures, random) => {
  const rows = Object.values(figures).filter((row) => Object.values(row).filter((value) => value > 0).length >= 4);
  if (rows.length === 0) return;
  const row = pick(rows, random);
  const columns = Object.keys(row).slice(0, -1);
  const values = columns.map((column) => row[column] ?? 0);
  const moved = random() < 0.5 ? [...values.slice(1), 0] : [0, ...values.slice(0, -1)];
  columns.forEach((column, index) => {
    row[column] = moved[index] ?? 0;
  });
};

function measure(name: string, table: 'applications' | 'disputes', damage: Inject) {
  const tally = { cases: 0, detected: 0, only: 0, named: 0, listed: 0, wrong: 0 };
  for (let seed = 1; tally.cases < runs && seed < runs * 20; seed++) {
    const injection = inject(seed, table, damage);
    if (!injection) continue;
    tally.cases += 1;
    const [first] = injection.found;
    const isTruth = (index: number): boolean => {
      const changes = first?.candidates[index]?.changes ?? [];
      return (
        changes.length === injection.truth.size &&
        changes.every(({ row, column, expected }) => injection.truth.get(`${row} ${column}`) === expected)
      );
    };
    const isNamed = first?.certainty === 'only' || first?.certainty === 'likeliest';
    if (injection.found.length > 0) tally.detected += 1;
    if (first?.certainty === 'only' && isTruth(0)) tally.only += 1;
    if (isNamed && isTruth(0)) tally.named += 1;
    if (isNamed && !isTruth(0)) tally.wrong += 1;
    if ((first?.candidates ?? []).some((_, index) => isTruth(index))) tally.listed += 1;
  }
  if (process.env.ZFXXGK_VERBOSE) console.info(name, table, JSON.stringify(tally));
  return tally;
}

/** Up to five damaged and up to four lost or blank cells. */
function damageAnyhow(seed: number): {
  edition: EditionDefinition;
  cells: CellTree & { applications: Record<string, Record<string, CellInput>> };
} {
  const random = createRandom(seed);
  const edition = editions[seed % editions.length] as EditionDefinition;
  const cells = generateCells(edition, random);
  for (let times = Math.floor(random() * 5); times >= 0; times--)
    pick([singleCell, swapInRow, shiftRow], random)(cells.applications, random);
  singleCell(cells.disputes, random);
  const applications: Record<string, Record<string, CellInput>> = cells.applications;
  for (let times = Math.floor(random() * 5); times > 0; times--) {
    const row = pick(Object.values(applications), random);
    row[pick(Object.keys(row), random)] = pick([null, { state: 'lost' } as const], random);
  }
  return { edition, cells: { ...cells, applications } };
}

describe('locating injected errors', () => {
  it('finds nothing in tables whose sums hold', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const edition = editions[seed % editions.length] as EditionDefinition;
      expect(locateWrongCells(buildReport(edition, generateCells(edition, createRandom(seed))))).toEqual([]);
    }
  });

  it('names a single wrong cell of the applications table in at least 95 of 100 cases, and never another one', () => {
    const tally = measure('single cell', 'applications', singleCell);
    expect(tally.cases).toBe(runs);
    expect(tally.detected).toBe(tally.cases);
    expect(tally.only / tally.cases).toBeGreaterThanOrEqual(0.95);
    expect(tally.wrong).toBe(0);
  });

  it('detects a single wrong cell of the disputes table and lists the right value among the candidates', () => {
    const tally = measure('single cell', 'disputes', singleCell);
    expect(tally.detected).toBe(tally.cases);
    expect(tally.listed).toBe(tally.cases);
  });

  it('names or lists two wrong cells, two exchanged cells and shifted rows', () => {
    const two = measure('two cells', 'applications', twoCells);
    const swapped = measure('transposition', 'applications', swapInRow);
    const shifted = measure('shift', 'applications', shiftRow);
    for (const tally of [two, swapped, shifted]) expect(tally.detected).toBe(tally.cases);
    expect(two.only / two.cases).toBeGreaterThan(0.5);
    expect(swapped.listed / swapped.cases).toBeGreaterThan(0.9);
    expect(shifted.named / shifted.cases).toBeGreaterThan(0.5);
  });

  it('lists only explanations after which every equation that can be checked holds', () => {
    let explained = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const { edition, cells } = damageAnyhow(seed);
      for (const { table, candidates } of locateWrongCells(buildReport(edition, cells), { maxCandidates: 3 })) {
        for (const { changes } of candidates) {
          const repaired = structuredClone(cells) as Record<TableName, Record<string, Record<string, CellInput>>>;
          for (const { row, column, expected, actual } of changes) {
            const columns = repaired[table][row] as Record<string, CellInput>;
            expect(columns[column]).toBe(actual);
            expect(Number.isInteger(expected) && expected >= 0).toBe(true);
            columns[column] = expected;
          }
          const left = locateWrongCells(buildReport(edition, repaired)).filter((wrong) => wrong.table === table);
          const lines = changes.flatMap(({ row, column }) => [row, column]);
          expect(left.flatMap(({ equations }) => equations.filter(({ line }) => lines.includes(line)))).toEqual([]);
          explained += 1;
        }
      }
    }
    expect(explained).toBeGreaterThan(runs / 2);
  });

  it('never names a right cell as the wrong one where other cells are lost', () => {
    let named = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const random = createRandom(seed);
      const { applications } = generateCells(edition2021, random);
      const truth = structuredClone(applications);
      singleCell(applications, random);
      const cells: Record<string, Record<string, CellInput>> = applications;
      for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
        const row = pick(Object.values(cells), random);
        row[pick(Object.keys(row), random)] = { state: 'lost' };
      }
      for (const { certainty, candidates } of locateWrongCells(buildReport(edition2021, { applications: cells }))) {
        if (certainty !== 'only' && certainty !== 'likeliest') continue;
        named += 1;
        for (const { row, column, expected } of candidates[0]?.changes ?? []) expect(expected).toBe(truth[row]?.[column]);
      }
    }
    expect(named).toBeGreaterThan(runs / 2);
  });
});
