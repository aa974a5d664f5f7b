import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

/** A header of narrow columns, a character a line, of which a tool prints the lower cell first. */
const narrow = ['总计', '自然人', '其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
const rows = ['一、本年新收政府信息公开申请数量 28 9 0 0 2 3 42', '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1'];

describe('cells that a tool moved', () => {
  it.each([
    ['line ends', '\n'],
    ['spaces', ' '],
  ])('are no order of columns where headers have a character each between %s', (_, gap) => {
    const header = narrow.map((name) => [...name].join(gap));
    const shown = readShown(reportWith('applications', ['申请人情况', '法人或其他组织', ...header, ...rows]), 'applications');
    expect(shown.rows.received).toBe('28 9 0 0 2 3 42');
    expect(shown.unsure).toContain('received');
  });

  it('leave it in doubt whose the figures of reviews and lawsuits are', () => {
    const moved = '行政复议 结果维 结果纠 其他结 尚未审 正 果 持 结 总计 行政诉讼 未经复议直接起诉 复议后起诉'.split(' ');
    const broken = [...'其他结果结果纠正尚未审结结果维持总计结果纠正结果维持尚未审结其他结果总计'];
    const figures = [0, 0, 0, 0, 0, 0, 25, 0, 0, 25, 0, 0, 0, 0, 0].map(String);
    const lines = [...moved, ...broken, ...figures].flatMap((each) => [each, '']);
    const { rows: read, unsure } = readShown(reportWith('disputes', lines), 'disputes');
    expect(read.directLitigation).toBe('0 25 0 0 25');
    expect(unsure).toContain('directLitigation');
  });

  it('leave a row in doubt that has a mark where the sum of its figures belongs', () => {
    const { unsure } = readShown(
      reportWith('applications', [
        ...rows,
        '（五）不予处理 1．信访举报投诉类申请 1859 46 10 0 1915 5．要求行政机关确认或重新出具已获取信息 210 0 69 279 - 4 -',
        '申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 （六）其他处理 122 0 2 0 124',
        '（七）总计 4283 1344 40 201 413 6281 四、结转下年度继续办理 196 86 3 25 15 325',
      ]),
      'applications',
    );
    expect(unsure).toContain('notProcessed.reconfirm');
  });

  it('leave a row in doubt that has an amount where a count belongs', () => {
    const line = (figures: string): string => `信息内容 采购项目数量 采购总金额\n政府集中采购 ${figures}`;
    const lines = ['第二十条第（九）项', line('18.42 1')];
    expect(readShown(reportWith('article20', lines), 'article20').unsure).toContain('procurement');
    expect(readShown(reportWith('article20', ['第二十条第（九）项', line('1 18.42')]), 'article20').unsure).toEqual([]);
  });
});
