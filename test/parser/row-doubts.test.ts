import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/finding/describe-finding.js';
import { parseReport } from '../../src/parse-report.js';
import { readShown, reportWith } from '../support/shown-rows.js';

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

describe('what looks like a row in a table whose rows were not read', () => {
  it('is in doubt where it breaks a sum', () => {
    // A table turned on its side, each character of its narrow columns on a line of its own: no figures of 总计, but the digits of one.
    const labels = [
      ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '、结转下年度继续办理', '（一）予以公开'],
      ...[
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        '六）其他处理',
        '总',
        '计',
        '1.属于国家秘密',
        '2.其他法律行政法规禁止公开',
        '3.危及“三安全一稳定”',
      ],
      ...['4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项'],
      ...['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '1.信访举报投诉类申请'],
      ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息自然人'],
      ...['公益组织法律服务机构', '其', '他', '总', '计', '3819632'],
    ];
    const lines = labels.map((label) => `### ${[...label].join(' ')} `);
    expect(readShown([...lines, '## 六、其他需要报告的事项'].join('\n'), 'applications').unsure).toContain('resultsTotal');
  });
});

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

  it('is nothing where a tool printed a cell again for each column it spans', () => {
    const table = [
      '第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 | 0 | 0',
      '行政规范性文件 | 8 | 3 | 58',
      '第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项',
      '信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量',
      '行政许可 | 88 | 88 | 88',
    ];
    expect(parseReport(reportWith('article20', table)).diagnostics.map(({ code }) => code)).not.toContain('reading/unread-figures');
    const other = table.with(-1, '行政许可 | 88 | 88 | 90');
    expect(parseReport(reportWith('article20', other)).diagnostics.map(({ code }) => code)).toContain('reading/unread-figures');
  });

  it('is nothing where headers broken into lines stand in the order of the form', () => {
    const row = (label: string, figures: string): string => label.padEnd(22, '　') + figures;
    const rows = [
      row('一、本年新收政府信息公开申请数量', '   13       2       0       0       0       1    16'),
      row('二、上年结转政府信息公开申请数量', '    1       0       0       0       0       0     1'),
      row('（一）予以公开', '    5       1       0       0       0       0     6'),
    ];
    const tallest = [
      row('', '              科研机  社会公  法律服          '),
      row('', '自然人  商业企业                      其他  总计'),
      row('', '                构    益组织  务机构'),
    ];
    const isByColumns = (lines: readonly string[]): boolean =>
      doubtsOf(reportWith('applications', ['申请人情况', ...lines, ...rows])).some(({ doubt }) => doubt === 'columns');
    expect(isByColumns(tallest)).toBe(false);
    const swapped = tallest.map((line) => line.replace('科研机  社会公', '社会公  科研机').replace('  构    益组织', '益组织    构  '));
    expect(isByColumns(swapped)).toBe(true);
  });

  it('is nothing where all figures are there although no line comes twice', () => {
    const figures = ['31', '5', '4', '2', '42', '6', '7', '8', '9', '30', '10', '11', '12', '1', '34'];
    const headers = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const lines = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', ...headers, ...headers, ...headers, ...figures];
    expect(doubtsOf(reportWith('disputes', lines))).toEqual([]);
    expect(doubtsOf(reportWith('disputes', lines.with(-1, '35'))).map(({ doubt }) => doubt)).toContain('thinned');
  });
});

describe('figures behind the end of another label', () => {
  const lines = [
    '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
    '一、本年新收政府信息公开申请数量\t9\t0\t0\t0\t0\t0\t9',
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '1.申请人无正当理由逾期不补正、行政机',
    '2.申请人逾期未按收费通知要求缴纳费用\t关不再处理其政府信息公开申请\t4\t0\t0\t0\t0\t0\t4',
    '、行政机关不再处理其政府信息公开申请\t5\t0\t0\t0\t0\t0\t5',
    '（七）总计\t9\t0\t0\t0\t0\t0\t9',
    '四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
  ];

  it('are in doubt, or nobody’s', () => {
    const { rows, unsure } = readShown(reportWith('applications', lines), 'applications');
    expect(
      rows['other.unpaidFee'] === '5 0 0 0 0 0 5' || unsure.includes('other.unpaidFee') || rows['other.unpaidFee']?.includes('?'),
    ).toBe(true);
  });

  it('are sure behind the end of their own', () => {
    const own = lines.toSpliced(3, 3, '2.申请人逾期未按收费通知要求缴纳费用\t、行政机关不再处理其政府信息公开申请\t4\t0\t0\t0\t0\t0\t4');
    const { rows, unsure } = readShown(reportWith('applications', own), 'applications');
    expect(rows['other.unpaidFee']).toBe('4 0 0 0 0 0 4');
    expect(unsure).not.toContain('other.unpaidFee');
  });
});
