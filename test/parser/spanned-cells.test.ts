import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const rows: readonly (readonly string[])[] = [
  ['一、本年新收政府信息公开申请数量', '', '', '', '2', '0', '0', '0', '1', '3'],
  ['二、上年结转政府信息公开申请数量', '', '', '1', '0', '0', '0', '0', '', '1'],
  ['三、本年度办理结果', '（一）予以公开', '', '1', '2', '0', '0', '0', '1', '4'],
  ['', '（二）部分公开', '', '', '', '', '', '', '', ''],
  ['', '（三）不予公开', '1.属于国家秘密', '', '0', '0', '0', '0', '0', '0'],
  ['', '', '2.其他法律行政法规禁止公开', '0', '0', '0', '0', '0', '0', '0'],
  ['', '（七）总计', '', '1', '2', '0', '0', '0', '1', '4'],
  ['四、结转下年度继续办理', '', '', '0', '0', '0', '0', '0', '0', '0'],
];
const header = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''],
  ['', '', '', columns[0] ?? '', '法人或其他组织', '', '', '', '', columns[6] ?? ''],
  ['', '', '', '', ...columns.slice(1, 6), ''],
];

describe('blank cells that a tool prints where a cell spans others', () => {
  it('are none of the figures of a row whose label spans columns, and make no row of a header', () => {
    const lines = [...header, ...rows].map((cells) => `| ${cells.map((cell) => cell || 'NaN').join(' | ')} |`);
    lines.splice(1, 0, `|${' --- |'.repeat(10)}`);
    expect(readShown(reportWith('applications', lines), 'applications').rows).toMatchObject({
      received: '_ 2 0 0 0 1 3',
      carriedIn: '1 0 0 0 0 _ 1',
      granted: '1 2 0 0 0 1 4',
      partial: '_ _ _ _ _ _ _',
      'refused.stateSecret': '_ 0 0 0 0 0 0',
      'refused.prohibitedByLaw': '0 0 0 0 0 0 0',
      resultsTotal: '1 2 0 0 0 1 4',
      carriedOut: '0 0 0 0 0 0 0',
    });
  });
});
