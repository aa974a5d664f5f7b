import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { incomplete } from '../../../src/validate/rules/incomplete.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('incomplete', () => {
  it('is silent when every operand has a figure', () => {
    expectValid(incomplete, composeReport(edition2021));
  });

  it('names the blank cell and the three equations over it', () => {
    const report = composeReport(edition2021, { 'applications/received/business': '' });
    expectFindings(incomplete, report, [
      {
        code: 'applications/incomplete',
        severity: 'info',
        cause: 'agency',
        range: cellRange(report, 'applications/received/business'),
        data: {
          cells: [{ table: 'applications', row: 'received', column: 'business', state: 'blank' }],
          equations: [
            { code: 'applications/balance', table: 'applications', over: 'column', line: 'business' },
            { code: 'applications/row-total', table: 'applications', over: 'row', line: 'received' },
          ],
        },
      },
    ]);
  });

  it('keeps what the agency left out apart from what the reading lost', () => {
    const report = composeReport(edition2021, { 'disputes/review/other': '-', 'disputes/directLitigation/total': { state: 'lost' } });
    const lostRow = report.disputes?.rows.directLitigation;
    expectFindings(incomplete, report, [
      {
        code: 'disputes/incomplete',
        cause: 'agency',
        range: cellRange(report, 'disputes/review/other'),
        data: { cells: [{ row: 'review', column: 'other', state: 'mark' }] },
      },
      {
        code: 'disputes/incomplete',
        cause: 'reading',
        range: lostRow?.range ?? [0, 0],
        data: { cells: [{ row: 'directLitigation', column: 'total', state: 'lost' }] },
      },
    ]);
  });

  it('leaves a table without any figure to table-blank', () => {
    const blank = Object.fromEntries(
      edition2021.tables.disputes.blocks.flatMap(({ rows }) =>
        rows.flatMap((row) => row.columns.map((column) => [`disputes/${row.key}/${column}`, ''])),
      ),
    );
    expectValid(incomplete, composeReport(edition2021, blank));
  });

  it('has nothing to say about blanks that policy counts as 0', () => {
    expectValid(incomplete, composeReport(edition2021, { 'applications/received/business': '' }), { blanks: 'zero' });
  });
});
