import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { timePeriod } from '../../../src/validate/rules/time-period.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('time-period', () => {
  it('accepts the whole year, and no period at all', () => {
    expectValid(timePeriod, composeReport(edition2021));
    expectValid(timePeriod, composeReport(edition2019, {}, { period: null }));
  });

  it('tells a period that ends early or spans two years', () => {
    for (const [from, to] of [
      ['2023-01-01', '2023-12-30'],
      ['2022-12-01', '2023-11-30'],
    ] as const) {
      const report = composeReport(edition2021, {}, { period: { from, to } });
      expectFindings(timePeriod, report, [
        {
          code: 'time/period',
          severity: 'info',
          cause: 'agency',
          range: textRange(report, `统计期限：${from}至${to}`),
          data: { from, to, expectedFrom: '2023-01-01', expectedTo: '2023-12-31' },
        },
      ]);
    }
  });
});
