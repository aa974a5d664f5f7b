import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { turnTables } from '../../src/source/formats/turned-tables.js';
import { showRows } from '../support/shown-rows.js';

type Cells = readonly (readonly string[])[];
const turn = (rows: Cells): string[][] => (rows[0] as readonly string[]).map((_, column) => rows.map((row) => row[column] as string));
const full = (text: string, columns: number): string[] => Array.from({ length: columns }, () => text);
const commas = (rows: Cells): string => rows.map((row) => row.join(',')).join('\n');
const tabs = (rows: Cells): string => rows.map((row) => row.join('\t')).join('\n');
const markdown = (rows: Cells): string =>
  rows.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? `\n|${row.map(() => ' --- |').join('')}` : ''}`).join('\n');

const article20 = [
  full('第二十条第（一）项', 4),
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '无', '无', '12'],
  ['行政规范性文件', '3', '0', '45'],
  full('第二十条第（五）项', 4),
  ['信息内容', ...full('本年处理决定数量', 3)],
  ['行政许可', ...full('88', 3)],
  full('第二十条第（六）项', 4),
  ['信息内容', ...full('本年处理决定数量', 3)],
  ['行政处罚', ...full('17', 3)],
  ['行政强制', ...full('4', 3)],
  full('第二十条第（八）项', 4),
  ['信息内容', ...full('本年收费金额（单位：万元）', 3)],
  ['行政事业性收费', ...full('2.5', 3)],
];

const results = '三、本年度办理结果';
const applications = [
  ['申请人情况', '申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ...(
    [
      ['一、本年新收政府信息公开申请数量', '', '9 1 0 0 2 0 12'],
      ['二、上年结转政府信息公开申请数量', '', '1 0 0 0 0 0 1'],
      [results, '（一）予以公开', '4 1 0 0 0 0 5'],
      [results, '（二）部分公开', '2 0 0 0 2 0 4'],
      [results, '1.属于国家秘密', '3 0 0 0 0 0 3'],
      [results, '（七）总计', '9 1 0 0 2 0 12'],
      ['四、结转下年度继续办理', '', '1 0 0 0 0 0 1'],
    ] as const
  ).map(([first, second, figures]) => [first, second === '' ? first : second, ...figures.split(' ')]),
];

const reportWith = (first: string, second: string): string =>
  [
    '苇塘县民政局2023年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    first,
    '三、收到和处理政府信息公开申请情况',
    second,
    '四、政府信息公开行政复议、行政诉讼情况',
    '无。',
    '五、存在的主要问题及改进情况',
    '无。',
  ].join('\n');

describe('tables printed by their columns', () => {
  it.each([
    ['commas', commas],
    ['tabs', tabs],
    ['markdown', markdown],
  ])('are turned back: %s', (_, print) => {
    const { report } = parseReport(reportWith(print(turn(article20)), print(turn(applications))));
    expect(showRows(report, 'article20')).toEqual({
      rules: '无 无 12',
      normativeDocuments: '3 0 45',
      licensing: '88',
      penalties: '17',
      coercion: '4',
      fees: '2.5',
    });
    expect(showRows(report, 'applications')).toMatchObject({
      received: '9 1 0 0 2 0 12',
      granted: '4 1 0 0 0 0 5',
      partial: '2 0 0 0 2 0 4',
      carriedOut: '1 0 0 0 0 0 1',
    });
  });

  it('are turned back as one where the end of a page parts their columns, and labels stand there again', () => {
    const printed = turn(applications);
    const parted = [...printed.slice(0, 5), ...printed.slice(0, 2), ...printed.slice(5)];
    const { report } = parseReport(reportWith(tabs(turn(article20)), tabs(parted)));
    expect(showRows(report, 'applications')).toMatchObject({ received: '9 1 0 0 2 0 12', carriedOut: '1 0 0 0 0 0 1' });
  });

  it('keep commas within quotation marks', () => {
    const rows = article20.map((row) => row.map((cell) => (cell === '45' ? '"1,045"' : cell)));
    const { report } = parseReport(reportWith(commas(turn(rows)), ''));
    expect(showRows(report, 'article20')).toMatchObject({ normativeDocuments: '3 0 1045' });
  });

  it('are none where rows have a header', () => {
    expect(turnTables(commas(article20))).toBeNull();
    expect(turnTables(tabs(applications))).toBeNull();
  });
});
