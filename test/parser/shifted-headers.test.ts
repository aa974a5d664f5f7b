import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

/** Columns as wide as their longest cell, each Han character as wide as two digits. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (cell = ''): number => [...cell].reduce((sum, unit) => sum + (unit > '\u2fff' || unit === '“' ? 2 : 1), 0);
  const count = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => widthOf(row[i]))));
  return rows.map((row) => widths.map((each, i) => `  ${row[i] ?? ''}${' '.repeat(each - widthOf(row[i]))} `).join(''));
}

describe('a header that stands a column before its figures', () => {
  it('says nothing of the places of figures', () => {
    // Cells of merged rows left out: of the second row of the header the corner, of rows in a group its label.
    const table = [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其 他', '总 计'],
      ['一、本年新收政府信息公开申请数量', '540', '174', '22', '20', '86', '50', '892'],
      ['二、上年结转政府信息公开申请数量', '7', '5', '/', '—', '2', '', '14'],
      ['三、本年度办理结果', '（一）予以公开', '128', '51', '7', '8', '25', '10', '229'],
      ['（二）部分公开', '59', '19', '2', '3', '6', '6', '95'],
      ['（三）不予公开', '属于国家秘密', '33', '8', '0', '1', '7', '0', '49'],
      ['其他法律行政法规禁止公开', '25', '11', '1', '1', '4', '3', '45'],
    ];
    const { rows, unsure } = readShown(reportWith('applications', align(table)), 'applications');
    expect(rows.received).toBe('540 174 22 20 86 50 892');
    expect(rows.carriedIn === '_ 7 5 / — 2 14' && !unsure.includes('carriedIn')).toBe(false);
  });
});
