import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { readShown } from '../support/shown-rows.js';

/** A table of section 一 that compares years under the names of rows of the form. */
const comparison = [
  '| 类别 | 2022年 | 2023年 | 增减 |',
  '| 规章 | 71 | 61 | 10 |',
  '| 行政规范性文件 | 72 | 62 | 10 |',
  '| 行政许可 | 73 | 63 | 10 |',
  '| 行政处罚 | 74 | 64 | 10 |',
  '| 行政强制 | 75 | 65 | 10 |',
  '| 行政事业性收费 | 76 | 66 | 10 |',
];
const article20 = [
  '| 第二十条第（一）项 | | | |',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| 规章 | 0 | 0 | 1 |',
  '| 行政规范性文件 | 3 | 1 | 20 |',
  '| 第二十条第（五）项 | | | |',
  '| 信息内容 | 本年处理决定数量 | | |',
  '| 行政许可 | 410 | | |',
  '| 第二十条第（六）项 | | | |',
  '| 信息内容 | 本年处理决定数量 | | |',
  '| 行政处罚 | 12 | | |',
  '| 行政强制 | 0 | | |',
  '| 第二十条第（八）项 | | | |',
  '| 信息内容 | 本年收费金额（单位：万元） | | |',
  '| 行政事业性收费 | 1.5 | | |',
];
const disputes = (figures: string): string[] => [
  '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |',
  '| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  figures,
];
const report = (overview: readonly string[], second: readonly string[], fourth: readonly string[]): string =>
  [
    '青禾县水利局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '全年主动公开政府信息1200条。',
    ...overview,
    '二、主动公开政府信息情况',
    ...second,
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...fourth,
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
    '无。',
  ].join('\n\n');

describe('a table of the narrative with rows of the form', () => {
  it('is not read for the table of its section', () => {
    const { rows, unsure } = readShown(report(comparison, article20, []), 'article20');
    expect(rows).toMatchObject({ rules: '0 0 1', normativeDocuments: '3 1 20', licensing: '410', penalties: '12', fees: '1.5' });
    expect(unsure).toEqual([]);
  });

  it('is not read for it either where that lost labels', () => {
    const damaged = article20.filter((line) => !/规章|信息内容 \| 本年处理/u.test(line));
    expect(readShown(report(comparison, damaged, []), 'article20').rows).toMatchObject({ normativeDocuments: '3 1 20', licensing: '410' });
  });

  it('is not read for it either where it stands right before, in the same section', () => {
    const plain = comparison.map((line) => line.replace('增减', '同比'));
    for (const rows of [plain, plain.slice(0, -1), plain.slice(0, 4)])
      expect(readShown(report([], ['近两年对比如下：', ...rows, '本年度情况如下：', ...article20], []), 'article20').rows).toMatchObject({
        rules: '0 0 1',
        normativeDocuments: '3 1 20',
        licensing: '410',
        fees: '1.5',
      });
  });

  it('is in doubt where it names headers of the form and the section has no table', () => {
    const { diagnostics } = parseReport(report(comparison, ['![](table.png)'], []));
    const rows = diagnostics
      .filter(({ code, data }) => code === 'reading/unsure-row' && data.doubt === 'section')
      .map(({ data }) => data.row);
    expect(rows).toEqual(expect.arrayContaining(['rules', 'normativeDocuments', 'licensing', 'penalties', 'coercion']));
  });

  it('is no table of the form where it names none of the headers', () => {
    const plain = comparison.map((line) => line.replace('增减', '变化情况'));
    expect(parseReport(report(plain, ['![](table.png)'], [])).report.article20).toBeNull();
  });
});

describe('figures of another table behind the headers of reviews and lawsuits', () => {
  const years = [
    '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '| 行政复议 | 3 | 1 | 0 | 0 | 4 |',
    '| 行政诉讼 | 2 | 0 | 0 | 1 | 3 |',
  ];
  const channels = [
    '按公开渠道统计如下：',
    '| 公开渠道 | 信息条数 |',
    '| 门户网站 | 734 |',
    '| 政务新媒体 | 659 |',
    '| 政务公开栏 | 677 |',
    '| 其他 | 375 |',
    '| 总计 | 2445 |',
  ];

  it('are in doubt', () => {
    const { diagnostics } = parseReport(report([...years, ...channels], [], ['![](table.png)']));
    const rows = diagnostics.filter(({ code }) => code === 'reading/unsure-row').map(({ data }) => `${data.row} ${data.doubt}`);
    expect(rows).toContain('postReviewLitigation place');
  });

  it('are not taken where the section has its table', () => {
    const figures = '| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 2 | 2 | 0 | 0 | 0 | 0 | 0 |';
    const { rows } = readShown(report([...years, ...channels], [], disputes(figures)), 'disputes');
    expect(rows).toMatchObject({ review: '1 0 0 0 1', directLitigation: '0 0 0 2 2', postReviewLitigation: '0 0 0 0 0' });
  });
});
