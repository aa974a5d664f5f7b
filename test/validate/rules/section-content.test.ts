import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { sectionContent } from '../../../src/validate/rules/section-content.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-content', () => {
  it('accepts prose, and a section six that has nothing to report', () => {
    expectValid(sectionContent, composeReport(edition2021));
    expectValid(sectionContent, composeReport(edition2019, {}, { sections: { 6: { blocks: ['无。'] } } }));
    expectValid(
      sectionContent,
      composeReport(edition2021, {}, { sections: { 5: { blocks: ['没有问题可以掉以轻心，下一步将继续加强培训，改进公开质量。'] } } }),
    );
  });

  it('tells sections that are only a heading, but leaves tables to their own rule', () => {
    const report = composeReport(edition2021, {}, { sections: { 1: { blocks: [] }, 6: { blocks: [] } }, tables: { disputes: null } });
    expectFindings(sectionContent, report, [
      { code: 'section/empty', severity: 'warning', cause: 'agency', range: textRange(report, '一、总体情况'), data: { section: 1 } },
      { code: 'section/empty', range: textRange(report, '六、其他需要报告的事项'), data: { section: 6, heading: '其他需要报告的事项' } },
    ]);
  });

  it('tells a section five that reports nothing', () => {
    for (const text of ['无。', '本单位暂无存在的问题。', '不存在问题']) {
      const report = composeReport(edition2021, {}, { sections: { 5: { blocks: [text] } } });
      const [at] = textRange(report, `\n${text}\n六`);
      expectFindings(sectionContent, report, [
        {
          code: 'section/nothing-reported',
          severity: 'warning',
          cause: 'agency',
          range: [at + 1, at + 1 + text.length],
          data: { section: 5, text },
        },
      ]);
    }
  });
});
