import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { article20Unfilled } from '../../../src/validate/rules/article20-unfilled.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('article20-unfilled', () => {
  it('is silent when every cell has a figure, and on a wholly blank table', () => {
    expectValid(article20Unfilled, composeReport(edition2021));
    expectValid(article20Unfilled, composeReport(edition2019, { 'article20/licensing/change': '未增未减' }));
    const blank = Object.fromEntries(
      edition2021.tables.article20.blocks.flatMap(({ rows }) =>
        rows.flatMap((row) => row.columns.map((column) => [`article20/${row.key}/${column}`, ''])),
      ),
    );
    expectValid(article20Unfilled, composeReport(edition2021, blank));
  });

  it('names blank and marked cells together', () => {
    const report = composeReport(edition2021, { 'article20/rules/issued': '', 'article20/coercion/decisions': '/' });
    expectFindings(article20Unfilled, report, [
      {
        code: 'article20/unfilled',
        severity: 'info',
        cause: 'agency',
        range: cellRange(report, 'article20/rules/issued'),
        related: [cellRange(report, 'article20/rules/issued'), cellRange(report, 'article20/coercion/decisions')],
        data: {
          cells: [
            { table: 'article20', row: 'rules', rowLabel: '规章', column: 'issued', columnLabel: '本年制发件数', state: 'blank', raw: '' },
            {
              table: 'article20',
              row: 'coercion',
              rowLabel: '行政强制',
              column: 'decisions',
              columnLabel: '本年处理决定数量',
              state: 'mark',
              raw: '/',
            },
          ],
        },
      },
    ]);
  });

  it('does not count cells that the reading lost', () => {
    expectValid(article20Unfilled, composeReport(edition2021, { 'article20/rules/issued': { state: 'lost' } }));
  });
});
