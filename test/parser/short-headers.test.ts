import { describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';

function read(text: string, table: string): string {
  return toRecords(parseReport(text).report)
    .filter((record) => record.table === table)
    .map(({ state, value }) => value ?? state)
    .join(' ');
}

describe('headers that are the beginning of another wording', () => {
  it.each(['|', '\t'])('end with their cell, where the next cell is a header itself (%j)', (bar) => {
    const row = (cells: readonly string[]): string => `${bar}${cells.join(bar)}${bar}`;
    const spanned = (count: number): string[] => new Array(count).fill(' ');
    const text = [
      '四、政府信息公开行政复议、行政诉讼情况',
      row(['行政复议', ...spanned(4), '行政诉讼', ...spanned(9)]),
      row(['维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', ...spanned(4), '复议后起诉', ...spanned(4)]),
      row([...spanned(5), '维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计']),
      row(['10', ...spanned(3), '10', ...spanned(10)]),
    ].join('\n');
    expect(read(text, 'disputes')).toBe(`10 blank blank blank 10 ${new Array(10).fill('blank').join(' ')}`);
  });
});

describe('no-break spaces at line ends', () => {
  it('close lines where one stands behind a row that has all its figures', () => {
    const text = `三、收到和处理政府信息公开申请情况
自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0 \u00a0
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 \u00a0
三、本年度办理结果 （一）予以公开 0 0 0 0 0 0 0
（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 \u00a0
（七）总计 0 0 0 0 0 0 0
四、结转下年度继续办理 0 0 0 0 0 0 0 \u00a0`;
    const records = toRecords(parseReport(text).report).filter(({ row }) => row === 'refused.stateSecret');
    expect(records.map(({ state }) => state)).not.toContain('blank');
  });
});
