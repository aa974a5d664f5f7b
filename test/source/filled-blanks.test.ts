import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

type Row = readonly (string | number | null)[];

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const table: readonly Row[] = [
  [note, null, null, '申请人情况', null, null, null, null, null, null],
  [null, null, null, '自然人', '法人或其他组织', null, null, null, null, '总计'],
  [null, null, null, null, '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', null],
  ['一、本年新收政府信息公开申请数量', null, null, 9, 3, '-', 1, '-', 0, 13],
  ['二、上年结转政府信息公开申请数量', null, null, '-', 0, 0, 0, 0, 1, 1],
  ['三、本年度办理结果', '（一）予以公开', null, 4, 0, 0, '-', 0, 0, 4],
  [null, '（二）部分公开', null, '-', '-', '-', '-', '-', '-', '-'],
  [null, '（三）不予公开', '1.属于国家秘密', '-', '-', '-', '-', '-', '-', '-'],
  [null, null, '2.其他法律行政法规禁止公开', 0, 0, 0, 0, 0, 0, 0],
  [null, '（七）总计', null, 4, 0, 0, 0, 0, 0, 4],
  ['四、结转下年度继续办理', null, null, 5, 3, 0, 1, 0, 1, 10],
];
const rows = {
  received: '9 3 - 1 - 0 13',
  carriedIn: '- 0 0 0 0 1 1',
  granted: '4 0 0 - 0 0 4',
  partial: '- - - - - - -',
  'refused.stateSecret': '- - - - - - -',
  'refused.prohibitedByLaw': '0 0 0 0 0 0 0',
  resultsTotal: '4 0 0 0 0 0 4',
  carriedOut: '5 3 0 1 0 1 10',
};

function print(separator: string, filling: string, source: readonly Row[] = table): string[] {
  return source.map((row) => row.map((cell) => cell ?? filling).join(separator));
}

describe('blank cells that a program filled', () => {
  it.each(['-', 'None', 'N/A'])('are none beside labels and in a header: %s between tabs', (filling) => {
    expect(readShown(reportWith('applications', print('\t', filling)), 'applications')).toEqual({ rows, unsure: [] });
  });

  it('are none between signs with spaces around them', () => {
    const width = [40, 16, 24, 8, 14, 8, 12, 12, 6, 4];
    const lines = table.map((row) => row.map((cell, i) => `${cell ?? '-'}`.padEnd(width[i] as number)).join(' : '));
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({ rows, unsure: [] });
    const empty = table.map((row) => row.map((cell, i) => `${cell ?? ''}`.padEnd(width[i] as number)).join(' : '));
    expect(readShown(reportWith('applications', empty), 'applications')).toEqual({ rows, unsure: [] });
  });

  it('are none in rows and captions with fewer columns; marks in cells stay', () => {
    const lines = [
      ...['第二十条第（一）项', '信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|-|-|-', '行政规范性文件|6|-|11'],
      ...['第二十条第（五）项', '信息内容|本年处理决定数量', '行政许可|37'],
      ...['第二十条第（六）项', '信息内容|本年处理决定数量', '行政处罚|-', '行政强制|0'],
      ...['第二十条第（八）项', '信息内容|本年收费金额（单位：万元）', '行政事业性收费|-'],
    ].map((line) => [...line.split('|'), '-', '-', '-'].slice(0, 4).join('\t'));
    const text = reportWith('article20', [...lines, '三、收到和处理政府信息公开申请情况', ...print('\t', '-')]);
    expect(readShown(text, 'article20').rows).toEqual({
      rules: '- - -',
      normativeDocuments: '6 - 11',
      licensing: '37',
      penalties: '-',
      coercion: '0',
      fees: '-',
    });
  });
});
