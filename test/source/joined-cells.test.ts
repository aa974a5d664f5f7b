import { describe, expect, it } from 'vitest';
import { rewriteJoinedCells } from '../../src/source/formats/joined-cells.js';
import { readShown } from '../support/shown-rows.js';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const figures = (figure: string): string[] => new Array(7).fill(figure);

/** A page whose texts were joined: the name of the group stands before each of its rows, and long labels are broken. */
const page = (delimiter: string, figure: string): string =>
  [
    '芦浦县林业局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...columns,
    ...['一、本年新收政府信', '息公开申请数量', '9', '0', '0', '0', '0', '0', '9'],
    ...['二、上年结转政府信', '息公开申请数量', ...figures(figure)],
    ...['三、本年度办理结果', '（一）予以公开', '9', '0', '0', '0', '0', '0', '9'],
    ...['三、本年度办理结果', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ...figures(figure)],
    ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((i) => ['三、本年度办理结果', '（三）不予公开', `${i}.${refusals[i - 1]}`, ...figures(figure)]),
    ...['三、本年度办理结果', '（七）总计', '9', '0', '0', '0', '0', '0', '9'],
    ...['四、结转下年度继续办理', ...figures(figure)],
    '四、政府信息公开行政复议、行政诉讼情况',
  ].join(delimiter);

const refusals = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及“三安全一稳定”',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
];

describe('a page whose texts were joined by a mark', () => {
  it.each([
    [',', '0'],
    [';', '0'],
    [',', '/'],
    ['，', '-'],
  ])('has its rows with several cells of words each (%s, %s)', (delimiter, figure) => {
    const { rows } = readShown(page(delimiter, figure), 'applications');
    const nothing = figures(figure).join(' ');
    expect(rows).toMatchObject({ received: '9 0 0 0 0 0 9', carriedIn: nothing, partial: nothing, resultsTotal: '9 0 0 0 0 0 9' });
    expect(rows['refused.enforcementFile']).toBe(nothing);
  });

  it('is no running text with figures between its commas', () => {
    const sentence = '全年公开信息120条,其中网站80条,微信40条,召开会议3次,培训2期,参加46人次,';
    expect(rewriteJoinedCells(sentence.repeat(40))).toBeNull();
  });
});

describe('a menu of the site with dashes before its entries', () => {
  it('is no table of marks', () => {
    const menu = ['---机构职能', '---规章', '---行政规范性文件', '---行政许可', '---财政预决算'];
    const head = ['芦浦县林业局2023年政府信息公开工作年度报告', '一、总体情况', '加强公开。', '二、主动公开政府信息情况'];
    const table = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '0', '0', '行政规范性文件', '6', '8', '27'];
    const more = [
      '信息内容',
      '本年处理决定数量',
      '行政许可',
      '17',
      '行政处罚',
      '5',
      '行政强制',
      '2',
      '三、收到和处理政府信息公开申请情况',
      '未收到申请。',
    ];
    const { rows, unsure } = readShown([...menu, ...head, ...table, ...more].join('\n'), 'article20');
    expect(rows).toMatchObject({ rules: '0 0 0', normativeDocuments: '6 8 27', licensing: '17', penalties: '5', coercion: '2' });
    expect(unsure).not.toContain('rules');
  });
});
