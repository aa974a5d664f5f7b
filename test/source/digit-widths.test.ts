import { describe, expect, it } from 'vitest';
import { partDigitWidths } from '../../src/source/formats/digit-widths.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const labels = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及“三安全一稳定”',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
];

describe('digits of two widths that touch', () => {
  it('are a figure and the number of the next row', () => {
    const rows = labels.map((label, i) => `${i === 0 ? '' : i + 5}${i + 1}.${label}\n -- -- -- -- -- -- ０`).join('');
    expect(partDigitWidths(rows)?.text).toContain(' -- ０ 62.其他法律行政法规禁止公开');
    const header = '申请人情况自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
    const shown = readShown(reportWith('applications', [header, '5（三）不予公开', rows]), 'applications');
    expect(Object.values(shown.rows).join(' ')).not.toMatch(/[1-9]/u);
  });

  it('are one number where they seldom do', () => {
    expect(partDigitWidths('一、本年新收政府信息公开申请数量 １2 0 0 0 0 0 12')).toBeNull();
  });
});
