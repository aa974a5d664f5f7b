import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { cellWords } from '../../../src/validate/rules/cell-words.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('cell-words', () => {
  it('accepts figures, marks and blanks', () => {
    expectValid(
      cellWords,
      composeReport(edition2021, { 'applications/received/total': '/', 'article20/rules/issued': '', 'disputes/review/total': 4 }),
    );
  });

  it('points at words and at two figures in one cell', () => {
    const report = composeReport(edition2019, { 'article20/licensing/change': '0/0', 'disputes/review/other': '详见附件' });
    expectFindings(cellWords, report, [
      {
        code: 'cell/words',
        severity: 'warning',
        cause: 'agency',
        range: cellRange(report, 'article20/licensing/change'),
        data: { row: 'licensing', column: 'change', raw: '0/0' },
      },
      { code: 'cell/words', range: cellRange(report, 'disputes/review/other'), data: { table: 'disputes', raw: '详见附件' } },
    ]);
  });
});
