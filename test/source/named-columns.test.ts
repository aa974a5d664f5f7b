import { describe, expect, it } from 'vitest';
import { rewriteNamedColumns } from '../../src/source/formats/named-columns.js';
import { readShown, reportWith } from '../support/shown-rows.js';

type Row = readonly (string | number)[];

/** Each row below the first, with the cells of the first before its own. */
function printPairs([header = [], ...rows]: readonly Row[], bar = ' | ', colon = ':'): string[] {
  return rows.map((row) => row.map((cell, i) => `${header[i]}${colon}${cell}`).join(bar));
}

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const table: readonly Row[] = [
  [note, ...Array.from({ length: 7 }, () => '申请人情况')],
  [note, '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', 9, 3, '', 1, '/', 0, 13],
  ['二、上年结转政府信息公开申请数量', '', 0, 0, 0, 0, 1, 1],
  ['（一）予以公开', 4, 0, 0, '—', 0, 0, 4],
  ['（二）部分公开', 0, 0, 0, 0, 0, 0, 0],
  ['1.属于国家秘密', 0, 0, 0, 0, 0, 0, 0],
  ['（七）总计', 4, 0, 0, 0, 0, 0, 4],
  ['四、结转下年度继续办理', 5, 3, 0, 1, 0, 1, 10],
];

describe('cells behind the names of their columns', () => {
  it.each([
    [' | ', ':'],
    ['|', ':'],
    ['\t', ':'],
    ['; ', '='],
  ])('are figures of their rows, where a name has a colon, too: %j %j', (bar, sign) => {
    expect(readShown(reportWith('applications', printPairs(table, bar, sign)), 'applications')).toEqual({
      rows: {
        received: '9 3 _ 1 / 0 13',
        carriedIn: '_ 0 0 0 0 1 1',
        granted: '4 0 0 — 0 0 4',
        partial: '0 0 0 0 0 0 0',
        'refused.stateSecret': '0 0 0 0 0 0 0',
        resultsTotal: '4 0 0 0 0 0 4',
        carriedOut: '5 3 0 1 0 1 10',
      },
      unsure: [],
    });
  });

  it('are a row of the form where a page goes on with that instead of a header', () => {
    const [, header = [], ...rows] = table;
    const lines = [...printPairs([header, ...rows.slice(0, 3)]), ...printPairs(rows.slice(3))];
    const shown = readShown(reportWith('applications', lines), 'applications');
    expect(shown.rows).toMatchObject({ partial: '0 0 0 0 0 0 0', resultsTotal: '4 0 0 0 0 0 4', carriedOut: '5 3 0 1 0 1 10' });
  });

  it('are not what a page says of itself', () => {
    const lines = ['索引号：A-1 | 发布机构：雾屿县水利局', '发布日期：2024-01-10 | 浏览次数：13'];
    expect(rewriteNamedColumns(reportWith('applications', lines))).toBeNull();
  });

  it('are no attributes of tags', () => {
    const cells = '<td style="border:0; padding:1">规章</td><td style="border:0; padding:1">0</td>';
    expect(rewriteNamedColumns(Array.from({ length: 6 }, () => `<tr>${cells}</tr>`).join('\n'))).toBeNull();
  });
});
