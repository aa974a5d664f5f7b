import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionTemplateText } from '../../../src/validate/rules/section-template-text.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-template-text', () => {
  it('accepts prose of the agency', () => {
    expectValid(sectionTemplateText, composeReport(edition2021, {}, { sections: { 2: { blocks: ['有关数据见下表。'] } } }));
  });

  it('points at each sentence of the notice that was left in', () => {
    const report = composeReport(
      edition2021,
      {},
      {
        sections: {
          2: { blocks: ['该部分以表格形式报告。表格如下：'] },
          3: { blocks: ['该部分以表格形式报告。', '编写说明：数据要有逻辑。'] },
        },
      },
    );
    expectFindings(sectionTemplateText, report, [
      {
        code: 'section/template-text',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '该部分以表格形式报告'),
        data: { text: '该部分以表格形式报告' },
      },
      { code: 'section/template-text', range: textRange(report, '该部分以表格形式报告', 1) },
      { code: 'section/template-text', range: textRange(report, '编写说明') },
    ]);
  });
});
