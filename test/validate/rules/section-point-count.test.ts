import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionPointCount } from '../../../src/validate/rules/section-point-count.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const reportOf = (...blocks: string[]) => composeReport(edition2021, {}, { sections: { 5: { blocks } } });

describe('section-point-count', () => {
  it.each([
    ['主要存在两个方面的问题：一是更新不及时，二是解读单一。将从以下三个方面改进：一是压实责任，二是加强培训，三是丰富形式。'],
    ['将重点做好以下两方面工作：', '一是压实责任。', '按月通报。', '二是加强培训。', '三年来成效明显。'],
    ['下一步做好三项工作：', '（一）压实责任。', '（二）加强培训。', '（三）丰富形式。'],
    ['抓好三个方面的工作，1.压实责任，比例达到1.5%；2.加强培训；3.丰富形式。'],
    // Lists within lists cannot be told apart.
    ['做好三个方面的工作：一是压实责任，包括一是考核、二是通报；二是加强培训；三是丰富形式；四是其他。'],
    ['这三个方面的不足，一是由来已久，二是亟待解决。', '推动五个方面的工作，并取得实效。', '第三项：一是有人，二是有钱。'],
    ['存在三个方面的问题：一是更新不及时。'],
    ['存在的问题有三：其一，更新不及时；其二，解读单一；其三，渠道不畅。'],
    ['主要问题有四个：①检索不便；②解读不同步；③口径不统一；④参与度不高。'],
    ['聚焦就业创业、社会保险、人才人事、劳动关系四大领域，公开医疗和教育、住房、养老等五大领域信息。'],
    ['聚焦就业和创业、社会保险两大领域。', '聚焦就业、社会保险和人才三大领域。'],
  ])('accepts %s', (...blocks) => {
    expectValid(sectionPointCount, reportOf(...blocks));
  });

  it.each([
    ['一是更新不及时，二是解读单一，三是渠道不畅。', '针对上述三个问题，2023年将压实责任。'],
    // A list without numbers, or one whose numbers are those of headings, cannot be counted.
    ['（一）存在的问题。更新不及时；解读单一；渠道不畅。', '（二）改进情况。针对以上三个问题，将压实责任。'],
    ['1.问题：更新不及时；解读单一；渠道不畅。', '2.改进：针对以上三个问题，将压实责任。'],
    ['1.主要问题。一是更新不及时，二是解读单一。', '2.改进情况。针对上述两个问题，将压实责任。'],
  ])('accepts what refers back: %s', (...blocks) => {
    expectValid(sectionPointCount, reportOf(...blocks));
  });

  it('points at a number that is not that of the points before it', () => {
    const report = reportOf('一是更新不及时，二是解读单一，三是渠道不畅。', '针对上述四个问题，2023年将压实责任。');
    expectFindings(sectionPointCount, report, [
      {
        code: 'section/point-count',
        severity: 'info',
        range: textRange(report, '上述四个问题'),
        data: { section: 5, announced: 4, listed: 3 },
      },
    ]);
  });

  it('points at a number that is not that of the points behind it', () => {
    const report = reportOf(
      '存在的问题主要有两个方面：一是更新不及时，二是解读单一，三是渠道不畅。',
      '将从以下三个方面加以改进：一是压实责任，二是加强培训。',
      '同时做好四项工作：',
      '（一）压实责任。',
      '（二）加强培训。',
    );
    expectFindings(sectionPointCount, report, [
      {
        code: 'section/point-count',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '两个方面'),
        data: { section: 5, announced: 2, listed: 3 },
      },
      { code: 'section/point-count', severity: 'info', range: textRange(report, '三个方面加以改进'), data: { announced: 3, listed: 2 } },
      { code: 'section/point-count', severity: 'info', range: textRange(report, '四项工作'), data: { announced: 4, listed: 2 } },
    ]);
  });

  it.each([
    ['也存在三个方面的不足：（1）更新不及时；（2）解读单一。', '三个方面的不足', 3, 2],
    ['存在的问题有三：其一，更新不及时；其二，解读单一。', '有三', 3, 2],
    ['主要问题有四个：①检索不便；②解读不同步；③口径不统一。', '有四个', 4, 3],
    ['聚焦就业创业、社会保险、人才人事、劳动关系三大领域。', '聚焦就业创业、社会保险、人才人事、劳动关系三大领域', 3, 4],
  ])('counts other styles, and what is named one by one: %s', (text, phrase, announced, listed) => {
    const report = reportOf(text);
    expectFindings(sectionPointCount, report, [
      { code: 'section/point-count', severity: 'info', range: textRange(report, phrase), data: { section: 5, announced, listed } },
    ]);
  });
});
