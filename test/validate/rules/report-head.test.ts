import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { reportHead } from '../../../src/validate/rules/report-head.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('report-head', () => {
  it('accepts an official title with agency and year', () => {
    expectValid(reportHead, composeReport(edition2021));
    expectValid(reportHead, composeReport(edition2021, {}, { title: '云溪县林业局2023年 政府信息公开 工作年度报告' }));
  });

  it('tells what is not in the text', () => {
    const report = composeReport(edition2021, {}, { title: null, agency: null, year: null });
    expectFindings(reportHead, report, [
      { code: 'report/agency-missing', severity: 'warning', cause: 'reading', range: [0, 0] },
      { code: 'report/year-missing', severity: 'warning', cause: 'reading', range: [0, 0] },
      { code: 'report/title-missing', severity: 'info', cause: 'reading', range: [0, 0] },
    ]);
  });

  it('points at the title where it names no agency, and at another title', () => {
    const report = composeReport(edition2021, {}, { agency: null, title: '2023年度政务公开工作总结' });
    expectFindings(reportHead, report, [
      { code: 'report/agency-missing', range: textRange(report, '2023年度政务公开工作总结') },
      {
        code: 'report/title-wording',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '2023年度政务公开工作总结'),
        data: { official: '政府信息公开工作年度报告' },
      },
    ]);
  });
});
