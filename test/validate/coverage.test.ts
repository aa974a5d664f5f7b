import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { coverage } from '../../src/validate/coverage.js';
import { composeReport } from '../support/compose-report.js';

/** Seven balances, seven sums of results, a total per row, and three groups of disputes. */
const equations2021 = 7 + 7 + 25 + 3;
const equations2019 = 7 + 7 + 23 + 3;

describe('coverage', () => {
  it('counts every equation of the form', () => {
    expect(coverage(composeReport(edition2021)).chosen).toEqual({
      policy: 'strict',
      total: equations2021,
      checked: equations2021,
      held: equations2021,
      failed: [],
      notAssessable: [],
    });
    expect(coverage(composeReport(edition2019)).chosen.total).toBe(equations2019);
  });

  it('names what failed', () => {
    const { chosen } = coverage(composeReport(edition2021, { 'disputes/review/upheld': 1 }));
    expect(chosen.failed).toEqual([{ code: 'disputes/group-total', table: 'disputes', over: 'row', line: 'review' }]);
    expect(chosen.held).toBe(chosen.checked - 1);
  });

  it('does not count what it could not check as held, and names the cells', () => {
    const { chosen, other, differing } = coverage(composeReport(edition2021, { 'applications/granted/business': '' }));
    expect(chosen.notAssessable).toEqual([
      {
        code: 'applications/results-total',
        table: 'applications',
        over: 'column',
        line: 'business',
        missing: [{ table: 'applications', row: 'granted', column: 'business' }],
      },
      {
        code: 'applications/row-total',
        table: 'applications',
        over: 'row',
        line: 'granted',
        missing: [{ table: 'applications', row: 'granted', column: 'business' }],
      },
    ]);
    expect([chosen.checked, chosen.held]).toEqual([equations2021 - 2, equations2021 - 2]);
    expect(other).toMatchObject({ policy: 'zero', checked: equations2021, held: equations2021, notAssessable: [] });
    expect(differing.map(({ code, line }) => [code, line])).toEqual([
      ['applications/results-total', 'business'],
      ['applications/row-total', 'granted'],
    ]);
  });

  it('shows both results where the policies differ in outcome', () => {
    const report = composeReport(edition2021, { 'disputes/review/other': '', 'disputes/review/upheld': 2, 'disputes/review/total': 5 });
    const { chosen, other } = coverage(report, { blanks: 'zero' });
    expect(chosen.failed.map(({ line }) => line)).toEqual(['review']);
    expect(other.notAssessable.map(({ line }) => line)).toEqual(['review']);
  });

  it('never passes a blank table, under either policy', () => {
    const blank = Object.fromEntries(
      edition2021.tables.disputes.blocks.flatMap(({ rows }) =>
        rows.flatMap((row) => row.columns.map((column) => [`disputes/${row.key}/${column}`, ''])),
      ),
    );
    const { chosen, other } = coverage(composeReport(edition2021, blank));
    for (const { notAssessable, checked } of [chosen, other]) {
      expect(notAssessable.map(({ code, line }) => [code, line])).toEqual([
        ['disputes/group-total', 'review'],
        ['disputes/group-total', 'directLitigation'],
        ['disputes/group-total', 'postReviewLitigation'],
      ]);
      expect(checked).toBe(equations2021 - 3);
    }
  });

  it('never counts a lost cell as 0', () => {
    const { other } = coverage(composeReport(edition2021, { 'disputes/review/other': { state: 'lost' } }));
    expect(other.policy).toBe('zero');
    expect(other.notAssessable).toHaveLength(1);
  });

  it('counts nothing where there is no table', () => {
    const report = composeReport(edition2021, {}, { tables: { article20: null, applications: null, disputes: null } });
    expect(coverage(report).chosen).toMatchObject({ total: 0, checked: 0, held: 0 });
  });

  it('throws a TypeError for a wrong argument', () => {
    expect(() => coverage(undefined as never)).toThrow(TypeError);
    expect(() => coverage(composeReport(edition2021), { blank: 'zero' } as never)).toThrow('blank');
  });
});
