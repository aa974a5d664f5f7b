import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
const read = (cells: string) =>
  readShown(reportWith('applications', [header, `| 一、本年新收政府信息公开申请数量 | ${cells} |`]), 'applications').rows.received;

describe('a count with a point before three digits', () => {
  it('is lost: it may be a thousand and more', () => {
    expect(read('1.054 | 273 | 391 | 101 | 67 | 99 | 1.985')).toBe('? 273 391 101 67 99 ?');
  });

  it('is a figure with decimals where fewer or more stand behind the point', () => {
    expect(read('1.5 | 0 | 0 | 0 | 0 | 0 | 1.5')).toBe('1.5 0 0 0 0 0 1.5');
  });

  it('is an amount where the form counts money', () => {
    const text = reportWith('article20', ['信息内容 | 本年收费金额（单位：万元）', '行政事业性收费 | 1.585']);
    expect(readShown(text, 'article20').rows.fees).toBe('1.585');
  });
});
