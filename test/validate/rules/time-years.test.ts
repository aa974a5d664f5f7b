import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { timeYears } from '../../../src/validate/rules/time-years.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('time-years', () => {
  const opening = (text: string) => ({ sections: { 1: { blocks: [text] } } });

  it('accepts one year everywhere, and other years that are not about the report', () => {
    expectValid(timeYears, composeReport(edition2021), { fileName: '云溪县林业局2023年年度报告.html' });
    expectValid(timeYears, composeReport(edition2021, {}, opening('2019年以来，本机关持续公开信息。')));
    expectValid(timeYears, composeReport(edition2021, {}, opening('按照2022年工作要点，本机关公开信息。')));
    expectValid(timeYears, composeReport(edition2021, {}, opening('2022年12月至今，本机关公开信息。')));
    for (const fileName of ['t20240115_3268918.html', 'report-2024-01-15.txt', '年报.txt', '2022年和2023年报告.txt', '20221.txt']) {
      expectValid(timeYears, composeReport(edition2021), { fileName });
    }
  });

  it('tells last year left in at the head of section one', () => {
    const report = composeReport(edition2021, {}, opening('2022年，我局认真落实各项要求。'));
    const [at] = textRange(report, '2022年，我局');
    expectFindings(timeYears, report, [
      {
        code: 'time/stale-year',
        severity: 'warning',
        cause: 'agency',
        range: [at, at + 4],
        data: { where: 'firstSentence', year: 2022, expected: 2023 },
      },
    ]);
  });

  it('tells a title, a period and a file name of another year', () => {
    const report = composeReport(
      edition2021,
      {},
      { title: '云溪县林业局2021年政府信息公开工作年度报告', period: { from: '2022-01-01', to: '2022-12-31' } },
    );
    expectFindings(
      timeYears,
      report,
      [
        { code: 'time/year-conflict', range: report.metadata.title?.range ?? [0, 0], data: { where: 'title', year: 2021, expected: 2023 } },
        {
          code: 'time/year-conflict',
          range: report.metadata.year?.range ?? [0, 0],
          data: { where: 'fileName', year: 2020, fileName: '年报2020.pdf' },
        },
        {
          code: 'time/year-conflict',
          range: report.metadata.period?.range ?? [0, 0],
          data: { where: 'period', year: 2022, expected: 2023 },
        },
      ],
      { fileName: '年报2020.pdf' },
    );
  });

  it('tells the sentence that presents the report of another year', () => {
    const report = composeReport(edition2021, {}, { preamble: ['现公布云溪县林业局2022年政府信息公开工作年度报告。'] });
    expectFindings(timeYears, report, [
      { code: 'time/year-conflict', range: textRange(report, '2022'), data: { where: 'presented', year: 2022, expected: 2023 } },
    ]);
    expectValid(timeYears, composeReport(edition2021, {}, { preamble: ['现将云溪县林业局2023年政府信息公开工作情况报告如下。'] }));
  });
});
