import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { sectionFeeStatement } from '../../../src/validate/rules/section-fee-statement.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-fee-statement', () => {
  const six = (text: string) => ({ sections: { 6: { blocks: [text] } } });

  it('accepts every way of stating the fee', () => {
    for (const text of [
      '本年度没有收取信息处理费。',
      '本机关全年未收取任何信息服务费用。',
      '依申请提供信息未收费。',
      '发出收费通知2件，金额400元。',
      '本年度未 收取 政府信息公开信息 处理费。',
    ]) {
      expectValid(sectionFeeStatement, composeReport(edition2021, {}, six(text)));
    }
  });

  it('accuses nobody of what it cannot read', () => {
    expectValid(
      sectionFeeStatement,
      composeReport(edition2021, {}, six(String.raw`\u20840?\u24320?\u24037?\u20316?\u24773?\u20917?\u22914?\u19979?`)),
    );
  });

  it('asks for nothing before 2021', () => {
    expectValid(sectionFeeStatement, composeReport(edition2019, {}, six('无。')));
  });

  it('tells a section six without it, and does not take the administrative fees for it', () => {
    for (const text of ['无其他需要报告的事项。', '全年收取行政事业性收费3万元。', '行政事业性收费为0。']) {
      const report = composeReport(edition2021, {}, six(text));
      expectFindings(sectionFeeStatement, report, [
        {
          code: 'section/fee-statement-missing',
          severity: 'warning',
          cause: 'agency',
          range: textRange(report, '六、其他需要报告的事项'),
          data: { section: 6, year: 2023, elsewhere: false },
        },
      ]);
    }
  });

  it('tells it as info where another section has it', () => {
    const report = composeReport(edition2021, {}, { sections: { 3: { blocks: ['办理申请未收取信息处理费。'] }, 6: { blocks: ['无。'] } } });
    expectFindings(sectionFeeStatement, report, [
      {
        code: 'section/fee-statement-missing',
        severity: 'info',
        range: textRange(report, '六、其他需要报告的事项'),
        related: [textRange(report, '办理申请未收取信息处理费。')],
      },
    ]);
  });

  it('asks also when a report of a later year uses the form of 2019', () => {
    const report = composeReport(edition2019, {}, { year: 2023, ...six('无。') });
    expectFindings(sectionFeeStatement, report, [
      { code: 'section/fee-statement-missing', range: textRange(report, '六、其他需要报告的事项') },
    ]);
  });
});
