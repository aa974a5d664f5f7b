import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = '申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

describe('rows of a page whose words stand close', () => {
  it('are in doubt where digits of one figure stand before the next', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量 39699 12298 1694 1694 6952 4268 66605',
      '二、上年结转政府信息公开申请数量 6781 139032 2646 2700 13851 8820 134860',
      '（一）予以公开 12 3 0 0 0 0 15',
    ];
    expect(readShown(reportWith('applications', [header, ...rows]), 'applications').unsure).toEqual(['carriedIn']);
  });

  it('are in doubt where what was printed beside the page stands before their last figure', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15',
      '二、上年结转政府信息公开申请数量 / / / / / / 011/29/26, 1:33 AM 雾屿县水利局 2023 年政府信息公开工作年度报告',
      '（一）予以公开 12 3 0 0 0 0 15',
    ];
    const shown = readShown(reportWith('applications', [header, ...rows]), 'applications');
    expect(shown.rows.carriedIn?.endsWith('2023') === true && !shown.unsure.includes('carriedIn')).toBe(false);
  });
});
