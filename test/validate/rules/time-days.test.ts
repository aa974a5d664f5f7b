import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { timeDays } from '../../../src/validate/rules/time-days.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('time-days', () => {
  it('accepts days of the calendar, leap days, and dates that lost characters', () => {
    expectValid(
      timeDays,
      composeReport(
        edition2021,
        {},
        { preamble: ['2024年2月29日', '自2023年1月1日至2023年12月31日', '至2021年1230日止', '第2023年131月2日号'] },
      ),
    );
  });

  it('points at days and months that there are not', () => {
    const report = composeReport(
      edition2021,
      {},
      { preamble: ['自2023年1月1日至2023 年 11 月 31 日', '2023年2月29日、2023年13月1日、2023年5月0日'] },
    );
    expectFindings(timeDays, report, [
      {
        code: 'time/no-such-day',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '2023 年 11 月 31 日'),
        data: { date: '2023 年 11 月 31 日' },
      },
      { code: 'time/no-such-day', range: textRange(report, '2023年2月29日') },
      { code: 'time/no-such-day', range: textRange(report, '2023年13月1日') },
      { code: 'time/no-such-day', range: textRange(report, '2023年5月0日') },
    ]);
  });

  it('points at days of no year that there are not', () => {
    const report = composeReport(
      edition2021,
      {},
      { preamble: ['于2月30日前完成，11月31日再次检查。', '2月29日、12月31日24时、20201月32日、1.2月30日'] },
    );
    expectFindings(timeDays, report, [
      { code: 'time/no-such-day', range: textRange(report, '2月30日'), data: { date: '2月30日' } },
      { code: 'time/no-such-day', range: textRange(report, '11月31日') },
    ]);
  });
});
