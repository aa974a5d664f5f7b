import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { totalWithoutOperands } from '../../../src/validate/rules/total-without-operands.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('total-without-operands', () => {
  const leaves = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];
  const blankLeaves = (row: string) => Object.fromEntries(leaves.map((column) => [`applications/${row}/${column}`, '']));

  it('is silent on full rows, blank rows, and rows with some blanks', () => {
    expectValid(totalWithoutOperands, composeReport(edition2021));
    expectValid(totalWithoutOperands, composeReport(edition2021, { ...blankLeaves('granted'), 'applications/granted/total': '' }));
    expectValid(totalWithoutOperands, composeReport(edition2021, { 'applications/granted/business': '', 'applications/granted/total': 3 }));
    expectValid(totalWithoutOperands, composeReport(edition2021, { 'disputes/review/total': { state: 'lost' } }));
  });

  it('tells a total over blank cells', () => {
    const report = composeReport(edition2021, { ...blankLeaves('granted'), 'applications/granted/total': 3 });
    expectFindings(totalWithoutOperands, report, [
      {
        code: 'table/total-alone',
        severity: 'warning',
        cause: 'agency',
        range: cellRange(report, 'applications/granted/total'),
        related: leaves.map((column) => cellRange(report, `applications/granted/${column}`)),
        data: { table: 'applications', row: 'granted', lineLabel: '予以公开', value: 3, sum: null },
      },
    ]);
  });

  it('tells a blank total beside figures, and what it should be, in both tables', () => {
    const report = composeReport(edition2019, {
      'applications/partial/business': 2,
      'applications/partial/total': '',
      'disputes/review/upheld': 4,
      'disputes/review/total': '',
    });
    expectFindings(totalWithoutOperands, report, [
      {
        code: 'table/total-unfilled',
        cause: 'agency',
        range: cellRange(report, 'applications/partial/total'),
        data: { row: 'partial', value: null, sum: 2 },
      },
      {
        code: 'table/total-unfilled',
        range: cellRange(report, 'disputes/review/total'),
        data: { table: 'disputes', row: 'review', sum: 4 },
      },
    ]);
  });

  it('does not lay to the agency what was not read', () => {
    expectValid(
      totalWithoutOperands,
      composeReport(edition2021, { 'disputes/review/total': { state: 'inferred', value: 0 }, 'disputes/review/upheld': '' }),
    );
  });
});
