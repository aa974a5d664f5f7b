import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/finding/describe-finding.js';
import { parseReport } from '../../src/parse-report.js';
import { reportWith } from '../support/shown-rows.js';

/** Row, reason and sentences of each row in doubt. */
function doubtsOf(text: string): { row: unknown; doubt: unknown; zh: string; en: string }[] {
  return parseReport(text)
    .diagnostics.filter(({ code }) => code === 'reading/unsure-row')
    .map((finding) => ({
      row: finding.data.row,
      doubt: finding.data.doubt,
      zh: describeFinding(finding, 'zh-CN'),
      en: describeFinding(finding, 'en'),
    }));
}

describe('why a row is in doubt', () => {
  it('is the order of the columns where rows stand without their header', () => {
    const rows = ['一、本年新收政府信息公开申请数量\t13\t2\t0\t0\t0\t0\t15', '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1'];
    const doubts = doubtsOf(rows.join('\n'));
    expect(doubts.map(({ row, doubt }) => [row, doubt])).toEqual([
      ['received', 'columns'],
      ['carriedIn', 'columns'],
    ]);
    expect(doubts[0]?.zh).toContain('表头不足以说明各列的次序');
    expect(doubts[0]?.en).toContain('order of the columns');
  });

  it('is what was taken out where no line comes twice', () => {
    const cells = [
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '0',
      '1',
      '行政规范性文件',
      '8',
      '3',
      '58',
    ];
    const doubts = doubtsOf(reportWith('article20', cells));
    expect(doubts.map(({ doubt }) => doubt)).toContain('thinned');
    expect(doubts.find(({ doubt }) => doubt === 'thinned')?.zh).toContain('重复出现的行已被删去');
  });

  it('says nothing of a table that is whole', () => {
    const table = [
      '第二十条第（一）项',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 | 0 | 0',
      '行政规范性文件 | 8 | 3 | 58',
    ];
    expect(doubtsOf(reportWith('article20', table))).toEqual([]);
  });
});
