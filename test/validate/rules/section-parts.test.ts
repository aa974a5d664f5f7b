import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionParts } from '../../../src/validate/rules/section-parts.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-parts', () => {
  const part = (subheading: string) => ({ subheading });

  it('accepts the five parts, other words for them, and two parts in one', () => {
    expectValid(sectionParts, composeReport(edition2021));
    const blocks = ['（一）主动公开工作情况', '（二）依申请公开政府信息', '（三）政府信息管理', '（四）平台建设和监督保障'].flatMap(
      (text) => [part(text), '有序推进。'],
    );
    expectValid(sectionParts, composeReport(edition2021, {}, { sections: { 1: { blocks } } }));
  });

  it('accepts parts that are points of running text', () => {
    const blocks = [
      '2023年，本机关推进各项工作。一是主动公开。全年公开信息100条。二是规范依申请公开，收到申请2件。',
      '三是加强政府信息管理；四是抓好平台建设；五是强化监督保障。',
    ];
    expectValid(sectionParts, composeReport(edition2021, {}, { sections: { 1: { blocks } } }));
  });

  it('tells a part that is missing among the others', () => {
    const blocks = ['（一）主动公开', '（二）依申请公开', '（三）平台建设', '（四）监督保障'].flatMap((text) => [part(text), '有序推进。']);
    const report = composeReport(edition2021, {}, { sections: { 1: { blocks } } });
    expectFindings(sectionParts, report, [
      {
        code: 'section/part-missing',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '一、总体情况'),
        data: { section: 1, missing: ['政府信息管理'], found: ['主动公开', '依申请公开', '政府信息公开平台建设', '监督保障'] },
      },
    ]);
  });

  it('tells an overview in another arrangement as info only', () => {
    const report = composeReport(edition2021, {}, { sections: { 1: { blocks: ['2023年，本机关依法公开各类信息。'] } } });
    expectFindings(sectionParts, report, [
      { code: 'section/part-missing', severity: 'info', range: textRange(report, '一、总体情况'), data: { found: [] } },
    ]);
  });

  it('accuses nobody of what it cannot read', () => {
    const blocks = [String.raw`\u20840?\u24320?\u24037?\u20316?\u24773?\u20917?\u22914?\u19979?`];
    expectValid(sectionParts, composeReport(edition2021, {}, { sections: { 1: { blocks } } }));
  });

  it('tells a part without content, between others and at the end', () => {
    const blocks = [
      part('（一）主动公开情况'),
      part('（二）依申请公开情况'),
      '收到申请2件。',
      part('（三）政府信息管理'),
      '有序推进。',
      part('（四）平台建设：已完成改版。'),
      part('（五）监督保障'),
    ];
    const report = composeReport(edition2021, {}, { sections: { 1: { blocks } } });
    expectFindings(sectionParts, report, [
      {
        code: 'section/part-empty',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '（一）主动公开情况'),
        data: { section: 1, text: '（一）主动公开情况' },
      },
      { code: 'section/part-empty', range: textRange(report, '（五）监督保障'), data: { text: '（五）监督保障' } },
    ]);
  });

  it('takes points of the second level for content', () => {
    const blocks = [
      part('（一）主动公开'),
      { subheading: '1.信息发布', level: 2 as const },
      '发布9条。',
      ...['（二）依申请公开', '（三）信息管理', '（四）平台', '（五）监督保障'].flatMap((text) => [part(text), '有序推进。']),
    ];
    expectValid(sectionParts, composeReport(edition2021, {}, { sections: { 1: { blocks } } }));
  });

  it('does not lay an empty part to the agency where the heading of the section was lost too', () => {
    const blocks = [
      part('（一）主动公开'),
      ...['（二）依申请公开', '（三）信息管理', '（四）平台', '（五）监督保障'].flatMap((text) => [part(text), '有序推进。']),
    ];
    const report = composeReport(edition2021, {}, { sections: { 1: { heading: null, blocks } } });
    expectFindings(sectionParts, report, [{ code: 'section/part-empty', cause: 'reading', range: textRange(report, '（一）主动公开') }]);
  });

  it('tells a part without text before one that has its title and text on one line', () => {
    const report = composeReport(
      edition2021,
      {},
      {
        sections: {
          1: {
            blocks: [
              '（一）主动公开。公开信息20条。',
              '（二）依申请公开。未收到申请。',
              { subheading: '（三）政府信息管理' },
              '（四）平台建设。完善专区。',
              '（五）监督保障。开展培训2次。',
            ],
          },
        },
      },
    );
    expectFindings(sectionParts, report, [{ code: 'section/part-empty', range: textRange(report, '（三）政府信息管理') }]);
  });
});
