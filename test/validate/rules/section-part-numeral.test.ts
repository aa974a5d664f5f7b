import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionPartNumeral } from '../../../src/validate/rules/section-part-numeral.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const withText = (...blocks: string[]) => composeReport(edition2021, {}, { sections: { 1: { blocks } } });

describe('section-part-numeral', () => {
  it('accepts numerals that count on, outlines of their own, and numerals that are left out', () => {
    expectValid(
      sectionPartNumeral,
      withText('（一）主动公开。发布信息80条。', '（二）依申请公开。收到申请3件。', '（四）平台建设。网站运行平稳。'),
    );
    expectValid(
      sectionPartNumeral,
      withText('一是主动公开。', '（一）公开范围。', '二是依申请公开。', '（一）受理渠道。', '（二）办理程序。'),
    );
    expectValid(sectionPartNumeral, withText('（二）依申请公开。', '（二）依申请公开。'));
  });

  it('points at the second of two equal numerals, run in or on a line of its own', () => {
    const report = composeReport(
      edition2021,
      {},
      {
        sections: {
          1: {
            blocks: [
              '（一）主动公开。发布信息80条。',
              '（二）依申请公开。收到申请3件。',
              '（二）政府信息管理。逐件审核。',
              { subheading: '（三）公开平台', numeral: 3 },
              { subheading: '（三）监督保障', numeral: 3 },
            ],
          },
        },
      },
    );
    expectFindings(sectionPartNumeral, report, [
      {
        code: 'section/part-numeral',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '（二）政府信息管理。逐件'),
        related: [textRange(report, '（二）依申请公开。收到申请3件。')],
        data: { section: 1, numeral: '二', text: '（二）政府信息管理', before: '（二）依申请公开' },
      },
      { code: 'section/part-numeral', range: textRange(report, '（三）监督保障'), data: { numeral: '三' } },
    ]);
  });
});
