import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionRepeated } from '../../../src/validate/rules/section-repeated.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-repeated', () => {
  it('accepts outlines of their own inside a section', () => {
    expectValid(sectionRepeated, composeReport(edition2021));
    expectValid(
      sectionRepeated,
      composeReport(edition2021, {}, { sections: { 5: { blocks: ['一、存在的问题', '公开不够及时。', '二、改进措施', '加强培训。'] } } }),
    );
    expectValid(
      sectionRepeated,
      composeReport(edition2021, {}, { sections: { 1: { blocks: [`一、${'本机关认真落实各项要求，'.repeat(6)}。`] } } }),
    );
  });

  it('tells a second heading with the numeral of its section', () => {
    const report = composeReport(
      edition2021,
      {},
      { sections: { 1: { blocks: ['2023年，工作有序开展。', '一．公开工作基本情况', '全年公开信息9条。'] } } },
    );
    expectFindings(sectionRepeated, report, [
      {
        code: 'section/repeated',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '一．公开工作基本情况'),
        related: [textRange(report, '一、总体情况')],
        data: { section: 1, text: '一．公开工作基本情况' },
      },
    ]);
  });

  it('tells a section that is there twice', () => {
    const report = composeReport(
      edition2021,
      {},
      { moreSections: [{ number: 5, heading: '五、存在的主要问题及改进情况', blocks: ['同上。'] }] },
    );
    expectFindings(sectionRepeated, report, [
      {
        code: 'section/repeated',
        range: textRange(report, '五、存在的主要问题及改进情况', 1),
        related: [textRange(report, '五、存在的主要问题及改进情况')],
      },
    ]);
  });
});
