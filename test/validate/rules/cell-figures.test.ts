import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { cellFigures } from '../../../src/validate/rules/cell-figures.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('cell-figures', () => {
  it('accepts counts, amounts down to one fen, and signed changes', () => {
    expectValid(cellFigures, composeReport(edition2021, { 'article20/fees/amount': '190.457379', 'applications/received/total': 12 }));
    expectValid(
      cellFigures,
      composeReport(edition2019, {
        'article20/licensing/previousItems': 9,
        'article20/licensing/change': -4,
        'article20/fees/change': '-2',
        'article20/procurement/amount': '40.1396 万元',
      }),
    );
  });

  it('rejects a negative count and leaves other cells alone', () => {
    const report = composeReport(edition2021, { 'article20/rules/issued': -1, 'disputes/review/upheld': -2 });
    expectFindings(cellFigures, report, [
      {
        code: 'cell/negative',
        severity: 'error',
        cause: 'agency',
        range: cellRange(report, 'article20/rules/issued'),
        data: { row: 'rules', column: 'issued', value: -1 },
      },
      { code: 'cell/negative', range: cellRange(report, 'disputes/review/upheld') },
    ]);
  });

  it('rejects a negative previous count though the change beside it may be negative', () => {
    const report = composeReport(edition2019, { 'article20/licensing/previousItems': -4 });
    expectFindings(cellFigures, report, [{ code: 'cell/negative', range: cellRange(report, 'article20/licensing/previousItems') }]);
  });

  it('rejects decimals in a count', () => {
    const report = composeReport(edition2021, { 'applications/granted/naturalPerson': '2.5' });
    expectFindings(cellFigures, report, [
      {
        code: 'cell/not-integer',
        range: cellRange(report, 'applications/granted/naturalPerson'),
        data: { decimals: 1, allowed: 0, raw: '2.5' },
      },
    ]);
  });

  it('accepts noughts behind the point of whole items, with a sign or without', () => {
    const report = composeReport(edition2019, { 'article20/licensing/change': '-3.00', 'applications/granted/naturalPerson': '2.0' });
    expectFindings(cellFigures, report, []);
  });

  it('rejects a fraction of a fen', () => {
    const report = composeReport(edition2021, { 'article20/fees/amount': '3.1234567' });
    expectFindings(cellFigures, report, [
      { code: 'cell/too-many-decimals', range: cellRange(report, 'article20/fees/amount'), data: { decimals: 7, allowed: 6 } },
    ]);
  });
});
