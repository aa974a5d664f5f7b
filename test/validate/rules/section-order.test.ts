import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { sectionOrder } from '../../../src/validate/rules/section-order.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-order', () => {
  it('accepts the order of the form, also with sections missing or repeated', () => {
    expectValid(sectionOrder, composeReport(edition2021));
    expectValid(sectionOrder, composeReport(edition2021, {}, { sections: { 3: null } }));
    expectValid(
      sectionOrder,
      composeReport(edition2021, {}, { moreSections: [{ number: 2, heading: '二、主动公开政府信息情况', blocks: [] }] }),
    );
  });

  it('tells each section that stands behind a later one', () => {
    const report = composeReport(edition2019, {}, { order: [1, 4, 2, 3, 6, 5] });
    expectFindings(sectionOrder, report, [
      {
        code: 'section/order',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '二、主动公开政府信息情况'),
        related: [textRange(report, '四、政府信息公开行政复议、行政诉讼情况')],
        data: { section: 2, after: 4 },
      },
      { code: 'section/order', range: textRange(report, '三、收到和处理政府信息公开申请情况'), data: { section: 3, after: 4 } },
      { code: 'section/order', range: textRange(report, '五、存在的主要问题及改进情况'), data: { section: 5, after: 6 } },
    ]);
  });
});
