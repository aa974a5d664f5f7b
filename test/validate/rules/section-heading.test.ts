import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionHeading } from '../../../src/validate/rules/section-heading.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-heading', () => {
  it('accepts official headings and wordings that a converter damaged', () => {
    expectValid(sectionHeading, composeReport(edition2021));
    expectValid(
      sectionHeading,
      composeReport(edition2021, {}, { sections: { 5: { heading: '五、存在的主要问题及改进', wording: 'damage' } } }),
    );
  });

  it('tells a heading without numeral and one with a wrong one', () => {
    const report = composeReport(
      edition2021,
      {},
      { sections: { 2: { heading: '主动公开政府信息情况' }, 4: { heading: '三、政府信息公开行政复议、行政诉讼情况' } } },
    );
    expectFindings(sectionHeading, report, [
      {
        code: 'section/numeral',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '主动公开政府信息情况'),
        data: { section: 2, numeral: null, text: '主动公开政府信息情况', official: '主动公开政府信息情况' },
      },
      { code: 'section/numeral', range: textRange(report, '三、政府信息公开行政复议、行政诉讼情况'), data: { section: 4, numeral: 3 } },
    ]);
  });

  it('tells another wording with the official one', () => {
    const report = composeReport(edition2021, {}, { sections: { 6: { heading: '六、其它需要报告的事项', wording: 'variant' } } });
    expectFindings(sectionHeading, report, [
      {
        code: 'section/wording',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '六、其它需要报告的事项'),
        data: { section: 6, official: '其他需要报告的事项', kind: 'variant' },
      },
    ]);
  });
});
