import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { createFinding } from '../../src/finding/finding.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { buildReport, type CellTree } from '../support/build-report.js';
import { type Truth, toReport, truthOf } from '../support/report-model.js';
import { assess, type Verdict } from './assess.js';

const facts = { edition: '2021', year: 2021, agency: '青石市档案局', published: null, sections: [1, 2, 3, 4, 5, 6] } as const;

/** The verdict on the one cell article20/rules/issued. */
function verdictOn(
  expected: number | string,
  cells: CellTree,
  diagnostics: Parameters<typeof assess>[1]['diagnostics'] = [],
): Verdict | undefined {
  const truth: Truth = { ...facts, cells: [['article20', 'rules', 'issued', expected]] };
  const result = assess(truth, { report: buildReport(edition2021, cells, { fill: '' }), diagnostics });
  return result.cells.find(({ key }) => key === 'article20/rules/issued')?.verdict;
}

const issued = (cell: NonNullable<NonNullable<CellTree['article20']>['rules']>['issued']): CellTree => ({
  article20: { rules: { issued: cell } },
});

describe('assess', () => {
  it('finds nothing wrong in a report that is its own truth', () => {
    fc.assert(
      fc.property(arbitraryReport(), (model) => {
        const truth = { ...truthOf(model), published: model.published };
        const { isPerfect, counts } = assess(truth, { report: toReport(model), diagnostics: [] });
        expect(isPerfect, JSON.stringify(counts)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[number | string, Parameters<typeof issued>[0], Verdict]>([
    [3, 3, 'right'],
    ['', '', 'right'],
    ['/', '/', 'right'],
    ['92万元', '92万元', 'right'],
    [3, { state: 'inferred', value: 3 }, 'inferred'],
    [3, { state: 'inferred', value: 4 }, 'wrong'],
    [3, { state: 'lost' }, 'lost'],
    [3, { state: 'ambiguous', candidates: [3, 4] }, 'lost'],
    [3, 4, 'silent'],
    ['', 0, 'silent'],
    [0, '', 'silent'],
    [3, '/', 'silent'],
    ['/', '-', 'silent'],
    ['/', 0, 'silent'],
  ])('where the truth is %j and the record %j says %s', (expected, cell, verdict) => {
    expect(verdictOn(expected, issued(cell))).toBe(verdict);
  });

  it('counts a wrong cell that a diagnostic names as wrong, not silent', () => {
    const finding = createFinding({
      code: 'reading/doubt',
      severity: 'warning',
      cause: 'reading',
      range: [0, 0],
      data: { cells: [{ table: 'article20', row: 'rules', column: 'issued' }] },
    });
    expect(verdictOn(3, issued(4), [finding])).toBe('wrong');
  });

  it('does not take a diagnostic about the whole text for one about the cell', () => {
    const finding = createFinding({ code: 'report/odd', severity: 'info', cause: 'reading', range: [0, 5000] });
    expect(verdictOn(3, issued(4), [finding])).toBe('silent');
  });

  it('counts a figure the truth does not have as silent', () => {
    const report = buildReport(edition2021, { disputes: { review: { total: 5 } } }, { fill: '' });
    const { counts } = assess({ ...facts, cells: [] }, { report, diagnostics: [] });
    expect(counts).toEqual({ right: 0, inferred: 0, lost: 0, wrong: 0, silent: 1 });
  });

  it('names the facts that differ', () => {
    const truth: Truth = { ...facts, year: 2020, sections: [1, 2], cells: [] };
    expect(assess(truth, { report: buildReport(edition2021, {}, { fill: '' }), diagnostics: [] }).mismatches).toEqual([
      'year: expected 2020, got 2021',
      'sections: expected 1,2, got 1,2,3,4,5,6',
    ]);
  });
});
