import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { checkTree } from '../properties/properties.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const rowLabels = edition2021.tables.applications.blocks.flatMap(({ rows }) =>
  rows.map(({ label, numbering = '' }) => `${numbering}${label}`),
);
const zeros = (count: number): string[] => new Array<string>(count).fill('0');

/** Sections 三 and 四 as a tool prints a page of zeros: labels, headers and figures in blocks, some behind the next heading. */
function pageOfZeros(count: number, figure = '0'): string {
  return [
    '雾屿县水利局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '自然人',
    '商业企业',
    ...rowLabels,
    ...zeros(100),
    '总计',
    '其他',
    ...zeros(60),
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议',
    '结果维持',
    '0',
    '总计',
    '结果纠正',
    '未经复议直接起诉',
    '结果维持',
    ...zeros(5),
    '五、存在的主要问题及改进情况',
    '行政诉讼',
    '复议后起诉',
    '结果维持',
    figure,
    ...zeros(count - 168),
    '总计',
    '0',
    '（一）存在的主要问题：公开的主动性还不够，解读的形式比较单一。',
  ].join('\n');
}

const statesOf = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { table, state, value } of toRecords(parseReport(text).report))
    if (table !== 'article20') counts[`${state} ${value}`] = (counts[`${state} ${value}`] ?? 0) + 1;
  return counts;
};

describe('tables of zeros', () => {
  it('are read in whatever order their zeros stand, where there are as many as cells', () => {
    expect(statesOf(pageOfZeros(190))).toEqual({ 'inferred 0': 190 });
  });

  it('have no cells behind the heading of the next section', () => {
    const text = pageOfZeros(190);
    expect(checkTree(parseReport(text).report, text)).toBeNull();
  });

  it('are lost where one zero is missing, and where one figure is none', () => {
    for (const text of [pageOfZeros(189), pageOfZeros(190, '1')]) expect(statesOf(text)['inferred 0'] ?? 0).toBeLessThan(16);
  });

  it('are read where zeros are run together', () => {
    const { rows } = readShown(
      reportWith('article20', [
        '第二十条第（一）项',
        '信息内容本年制发件数本年废止件数现行有效件数',
        '规章',
        '000',
        '行政规范性文件',
        '000',
        '第二十条第（五）项',
        '信息内容本年处理决定数量',
        '行政许可',
        '0',
        '第二十条第（六）项',
        '信息内容本年处理决定数量',
        '行政处罚',
        '0',
        '行政强制',
        '0',
        '第二十条第（八）项',
        '信息内容本年收费金额（单位：万元）',
        '行政事业性收费',
        '0',
      ]),
      'article20',
    );
    expect(rows).toMatchObject({ rules: '(0) (0) (0)', normativeDocuments: '(0) (0) (0)', fees: '(0)' });
  });

  it('keep what was read beside a header of the agency where nothing but zeros stands', () => {
    const { rows } = readShown(
      reportWith('article20', [
        '第二十条第（一）项 | | | |',
        '信息内容 | 本年制发件数 | 上年同期 | 本年废止件数 | 现行有效件数',
        '规章 | 0 | 0 | 0',
        '行政规范性文件 | 0 | 0 | 0',
        '第二十条第（五）项 | | |',
        '信息内容 | 本年处理决定数量 | |',
        '行政许可 | 0 | |',
        '第二十条第（六）项 | | |',
        '信息内容 | 本年处理决定数量 | |',
        '行政处罚 | 0 | |',
        '行政强制 | 0 | |',
        '第二十条第（八）项 | | |',
        '信息内容 | 本年收费金额（单位：万元） | |',
        '行政事业性收费 | 0 | |',
      ]),
      'article20',
    );
    expect(rows).toMatchObject({ rules: '0 0 0', licensing: '0', fees: '0' });
  });
});
