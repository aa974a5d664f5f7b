import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const table = [
  ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', '9', '3', '', '1', '/', '0', '13'],
  ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '1', '1'],
  ['（一）予以公开', '4', '0', '0', '—', '0', '0', '4'],
  ['（七）总计', '4', '0', '0', '0', '0', '0', '4'],
  ['四、结转下年度继续办理', '5', '3', '0', '1', '0', '1', '10'],
];

describe('cells on lines of their own behind the sign that parts them', () => {
  it.each(['/', ';', '，', '~', '·'])('are figures, marks and blanks of their rows: %s', (sign) => {
    const lines = table.flatMap(([label = '', ...cells]) => [` ${label}`, ...cells.map((cell) => ` ${sign}  ${cell}`), ` ${sign}  `]);
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({
      rows: {
        received: '9 3 _ 1 / 0 13',
        carriedIn: '0 0 0 0 0 1 1',
        granted: '4 0 0 — 0 0 4',
        resultsTotal: '4 0 0 0 0 0 4',
        carriedOut: '5 3 0 1 0 1 10',
      },
      unsure: [],
    });
  });
});
