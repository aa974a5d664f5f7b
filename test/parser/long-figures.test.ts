import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

describe('figures of as many digits as a row has cells', () => {
  it('stand in columns where wide gaps part them from others: no cells are run together', () => {
    const line = (cells: readonly (number | string)[]): string => cells.map((cell) => String(cell).padEnd(16)).join('');
    const row = (label: string, cells: readonly (number | string)[]): string => label.padEnd(30, '　') + line(cells);
    const header = `${'　'.repeat(30)}${['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((each) => each + ' '.repeat(16 - each.length * 2)).join('')}`;
    const { rows } = readShown(
      reportWith('applications', [
        header,
        row('一、本年新收政府信息公开申请数量', [1999988, 1, 10, 1, '', '', 2000000]),
        row('二、上年结转政府信息公开申请数量', ['', '', '', '', '', 5, 5]),
        row('（一）予以公开', [1999987, 1, '', '', '', 5, 1999993]),
        row('（六）其他处理', [1, '', 10, 1, '', '', 12]),
        row('（七）总计', [1999988, 1, 10, 1, '', 5, 2000005]),
        row('四、结转下年度继续办理', ['', '', '', '', '', '', '']),
      ]),
      'applications',
    );
    expect(rows.received).toBe('1999988 1 10 1 _ _ 2000000');
    expect(rows.resultsTotal).toBe('1999988 1 10 1 _ 5 2000005');
    expect(rows.granted).toBe('1999987 1 _ _ _ 5 1999993');
  });
});
