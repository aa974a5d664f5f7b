import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionParagraphRepeated } from '../../../src/validate/rules/section-paragraph-repeated.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const withText = (...blocks: string[]) => composeReport(edition2021, {}, { sections: { 1: { blocks } } });
const sentence = (topic: string) => `全年围绕${topic}开展专题培训两期，各科室业务人员全部参加。`;

describe('section-paragraph-repeated', () => {
  it('accepts short lines, titles and links that recur', () => {
    const title = '青石县水利局政府信息公开专栏（含指南、目录和年度报告）';
    expectValid(sectionParagraphRepeated, withText('情况属实。', sentence('公文属性'), '情况属实。', title, title));
  });

  it('points at a paragraph that was pasted twice', () => {
    const report = withText(sentence('公文属性'), sentence('答复文书'), sentence('公文属性'));
    expectFindings(sectionParagraphRepeated, report, [
      {
        code: 'section/paragraph-repeated',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, sentence('公文属性'), 1),
        related: [textRange(report, sentence('公文属性'))],
        data: { section: 1 },
      },
    ]);
  });

  it('takes a page that stands there twice for the doing of a converter, and tells it once', () => {
    const topics = ['公文属性', '答复文书', '栏目更新', '保密审查'].map(sentence);
    const report = withText(...topics, ...topics);
    expectFindings(sectionParagraphRepeated, report, [
      { code: 'section/paragraph-repeated', severity: 'info', cause: 'reading', range: textRange(report, topics[0] as string, 1) },
    ]);
  });
});
