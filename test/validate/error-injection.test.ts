import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import type { AnyReport, CellNode } from '../../src/ast/nodes.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

/** Reports generated per edition; ZFXXGK_RUNS asks for more. */
const runs = Number(process.env.ZFXXGK_RUNS ?? 40);

/** The report with one cell replaced; everything else is shared. */
function replaceCell(report: AnyReport, cell: CellNode, change: Partial<CellNode>): AnyReport {
  const table = report[cell.table];
  const row = table?.rows[cell.row];
  if (!table || !row) throw new Error('no such cell');
  const cells = { ...row.cells, [cell.column]: { ...cell, ...change } };
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(report)) as Record<string, unknown>;
  copy[cell.table] = { ...table, rows: { ...table.rows, [cell.row]: { ...row, cells } } };
  return copy as unknown as AnyReport;
}

function cellsOf(report: AnyReport): CellNode[] {
  return [report.applications, report.disputes].flatMap((table) =>
    Object.values(table?.rows ?? {}).flatMap((row) => Object.values(row.cells)),
  );
}

/** A wrong figure in the ways figures go wrong: one more, one less, a digit dropped, doubled or swapped. */
function corrupt(value: number, random: () => number): number {
  const digits = String(value);
  const wrong = [
    value + 1,
    value - 1,
    Number(`${digits}${digits.at(-1)}`),
    Number(digits.slice(1)),
    Number([...digits].reverse().join('')),
    Math.floor(random() * 10_000),
  ].filter((candidate) => candidate >= 0 && candidate !== value);
  return wrong[Math.floor(random() * wrong.length)] ?? value + 1;
}

/** Findings of the arithmetic: broken equations, and cells to blame for them. */
function arithmeticOf(report: AnyReport, form: EditionDefinition): string[] {
  const codes = new Set([...form.equations.map((equation) => equation.code), 'applications/wrong-cell', 'disputes/wrong-cell']);
  return validateReport(report)
    .map((finding) => finding.code)
    .filter((code) => codes.has(code) || code.startsWith('cell/') || code.endsWith('/incomplete'));
}

describe.each([edition2021, edition2019])('arithmetic of edition $id', (form) => {
  it(`has nothing to say about ${runs} consistent reports`, () => {
    for (let seed = 0; seed < runs; seed++) {
      const report = buildReport(form, generateCells(form, createRandom(seed)));
      expect(arithmeticOf(report, form), `seed ${seed}`).toEqual([]);
    }
  });

  it('finds every change of a single cell', () => {
    let injected = 0;
    for (let seed = 0; seed < Math.max(1, runs / 20); seed++) {
      const random = createRandom(seed);
      const report = buildReport(form, generateCells(form, random));
      for (const cell of cellsOf(report)) {
        const value = corrupt(cell.value ?? 0, random);
        const codes = arithmeticOf(replaceCell(report, cell, { value, raw: String(value) }), form);
        expect(
          codes.some((code) => form.equations.some((equation) => equation.code === code)),
          `seed ${seed}: ${cell.row}/${cell.column} ${cell.value} -> ${value}`,
        ).toBe(true);
        injected++;
      }
    }
    expect(injected).toBeGreaterThanOrEqual(170);
  });

  it('never calls an equation broken for a figure that is merely not there', () => {
    for (let seed = 0; seed < Math.max(2, runs / 4); seed++) {
      const random = createRandom(seed);
      const report = buildReport(form, generateCells(form, random));
      const cells = cellsOf(report);
      for (const state of ['blank', 'lost', 'ambiguous', 'mark', 'text'] as const) {
        const cell = cells[Math.floor(random() * cells.length)];
        if (!cell) continue;
        const codes = arithmeticOf(replaceCell(report, cell, { state, value: null, raw: '', range: null }), form);
        expect(
          codes.filter((code) => !code.startsWith('cell/')),
          `seed ${seed}: ${cell.row}/${cell.column} ${state}`,
        ).toEqual([`${cell.table}/incomplete`]);
      }
    }
  });
});
