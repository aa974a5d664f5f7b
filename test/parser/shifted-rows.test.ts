import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = [
  '                          自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计',
  '一、本年新收政府信息公开申请数量       31     4     0     0     1     2     38',
  '二、上年结转政府信息公开申请数量        2     0     0     0     0     0     2',
];
/** Labels in narrow cells, figures at their foot: each first line of a label stands on the line of the figures above. */
const shifted = (partial: string): string[] => [
  '       （一）予以公开',
  '       （二）部分公开（         17     2     0     0     0     1     20',
  '      区分处理的，只计',
  '      这一情形，不计其',
  `      他情形）           ${partial}`,
];
const others = (page: string): string[] => [
  '           1.属于国家秘密         0     0     0     0     0     0     0',
  page,
  ...[
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ].map(
    (label, i) =>
      `           ${label}         ${i === 7 ? '4     0     0     0     1     0     5' : '0     0     0     0     0     0     0'}`,
  ),
  '       （七）总计             30     3     0     0     1     2     36',
  '四、结转下年度继续办理              3     1     0     0     0     0     4',
];
const read = (partial: string, page = '') =>
  readShown(reportWith('applications', [...header, ...shifted(partial), ...others(page)]), 'applications');

describe('figures that stand on the line of the label below', () => {
  it('are given to their rows where all sums come out', () => {
    const { rows } = read('9     1     0     0     0     1     11');
    expect(rows.granted).toBe('(17) (2) (0) (0) (0) (1) (20)');
    expect(rows.partial).toBe('(9) (1) (0) (0) (0) (1) (11)');
  });

  it('are given to their rows with a number of a page between', () => {
    const { rows } = read('9     1     0     0     0     1     11', '              12');
    expect(rows.granted).toBe('(17) (2) (0) (0) (0) (1) (20)');
    expect(rows.partial).toBe('(9) (1) (0) (0) (0) (1) (11)');
  });

  it('are in doubt where a sum fails', () => {
    const { rows, unsure } = read('9     1     0     0     0     2     12');
    expect(rows.granted).not.toContain('17');
    expect(unsure).toContain('partial');
  });
});
