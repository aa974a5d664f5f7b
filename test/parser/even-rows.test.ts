import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = (lines: readonly string[]): Readonly<Record<string, string>> =>
  readShown(reportWith('applications', lines, '雾屿县水利局2023年政府信息公开工作年度报告'), 'applications').rows;

/** A cell a line with its bar behind it, a bar before each row, and bars that fill it up to eleven cells. */
const printRow = (labels: readonly string[], cells: readonly string[]): string[] => {
  const all = [...labels, ...cells];
  const pads = '|'.repeat(11 - all.length);
  return ['|', ...all.map((cell, i) => `${cell} |${i === all.length - 1 && pads !== '' ? ` ${pads}` : ''}`)];
};

const header = [
  ...printRow(['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'], []),
  ...printRow(['自然人', '法人或其他组织', '总计'], []),
  ...printRow(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'], []),
];

const table = (rows: readonly (readonly [string, string])[]): string[] => [
  ...header,
  ...rows.flatMap(([labels, cells]) =>
    printRow(
      labels.split('+'),
      cells.split(' ').map((cell) => (cell === '_' ? '' : cell)),
    ),
  ),
];

/** No row is full. */
const blanks: (readonly [string, string])[] = [
  ['一、本年新收政府信息公开申请数量', '34 5 24 _ 19 _ 82'],
  ['二、上年结转政府信息公开申请数量', '4 _ _ 4 _ _ 8'],
  ['三、本年度办理结果+（一）予以公开', '19 2 15 _ _ _ 36'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '_ _ _ _ _ _ _'],
  ['（三）不予公开+1.属于国家秘密', '1 _ 2 _ 1 _ 4'],
  ['2.其他法律行政法规禁止公开', '12 _ _ _ 1 _ 13'],
  ['3.危及“三安全一稳定”', '_ _ _ 1 10 _ 11'],
  ['4.保护第三方合法权益', '_ _ _ 2 _ _ 2'],
  ['5.属于三类内部事务信息', '_ _ _ _ _ _ _'],
  ['6.属于四类过程性信息', '_ 3 4 1 5 _ 13'],
  ['（七）总计', '32 5 21 4 17 _ 79'],
  ['四、结转下年度继续办理', '6 _ 3 _ 2 _ 11'],
];

describe('a table of which no row is full', () => {
  it('has its blank cells where the bars tell, sums telling where rows begin', () => {
    expect(read(table(blanks))).toMatchObject({
      received: '34 5 24 _ 19 _ 82',
      granted: '19 2 15 _ _ _ 36',
      partial: '_ _ _ _ _ _ _',
      'refused.safetyStability': '_ _ _ 1 10 _ 11',
      'refused.internalAffairs': '_ _ _ _ _ _ _',
      carriedOut: '6 _ 3 _ 2 _ 11',
    });
  });

  it('keeps a row open that dropped its blank cells, and has pads instead', () => {
    const dropped = blanks.map(([label, cells]) => [label, label.startsWith('4.') ? '2 2' : cells] as const);
    const rows = read(table(dropped));
    expect(rows['refused.thirdParty']).not.toContain('_');
    expect(rows['refused.safetyStability']).toBe('_ _ _ 1 10 _ 11');
  });

  it('keeps a row open that lost a cell', () => {
    const short = blanks.map(([label, cells]) => [label, label.startsWith('4.') ? '_ _ _ 2 _ _' : cells] as const);
    const rows = read(table(short));
    expect(rows['refused.thirdParty']).not.toContain('_');
    expect(rows.received).toBe('34 5 24 _ 19 _ 82');
  });
});

describe('a table of which every cell has a bar behind it, and every row as many', () => {
  const closed = (cells: readonly string[], width: number): string[] => [
    ...cells.map((cell) => `${cell} |`),
    '|'.repeat(width - cells.length),
  ];
  const readAs = (name: 'article20' | 'disputes', lines: readonly string[]): Readonly<Record<string, string>> =>
    readShown(reportWith(name, lines), name).rows;

  it('has the one cell of a row blank where it shows as many as its neighbours', () => {
    const lines = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '', '25', '104'],
      ['行政规范性文件', '55', '5', '70'],
      ['第二十条第（五）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', ''],
      ['第二十条第（六）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '25'],
      ['行政强制', ''],
      ['第二十条第（八）项'],
      ['信息内容', '本年收费金额（单位：万元）'],
      ['行政事业性收费', '3'],
    ].flatMap((cells) => closed(cells, 5));
    expect(readAs('article20', lines)).toEqual({
      rules: '_ 25 104',
      normativeDocuments: '55 5 70',
      licensing: '_',
      penalties: '25',
      coercion: '_',
      fees: '3',
    });
  });

  it('keeps rows open that dropped their blank cells, though all rows have as many bars', () => {
    const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const row = (...cells: readonly string[]): string[] => ['|', ...cells.map((cell) => `${cell} |`)];
    const lines = [
      ...row('第二十条第（一）项'),
      ...row(...header),
      ...row('规章', '210'),
      ...row('行政规范性文件', '6699'),
      ...row('第二十条第（五）项'),
      ...row('信息内容', '本年处理决定数量'),
      ...row('行政许可', '4958'),
      ...row('第二十条第（六）项'),
      ...row('信息内容', '本年处理决定数量'),
      ...row('行政处罚', '1'),
      ...row('行政强制', '329'),
    ];
    expect(readAs('article20', lines)).toMatchObject({ rules: '~ ~ ~', normativeDocuments: '~ ~ ~', licensing: '4958' });
  });

  it('has the blank cells of reviews and lawsuits where the bars of its headers tell', () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const lines = [
      ['行政复议', '行政诉讼'],
      [...outcomes, '未经复议直接起诉', '复议后起诉'],
      [...outcomes, ...outcomes],
      ['', '3', '', '36', '39', '', '', '12', '', '12', '', '', '', '', ''],
    ].flatMap((cells) => closed(cells, 18));
    expect(readAs('disputes', lines)).toEqual({
      review: '_ 3 _ 36 39',
      directLitigation: '_ _ 12 _ 12',
      postReviewLitigation: '_ _ _ _ _',
    });
  });
});

describe('totals that are left blank', () => {
  const totals = blanks.map(([label, cells]) => {
    const filled = cells.replaceAll('_', '0');
    return [label, /^(?:[一二四]、|（七）)/u.test(label) ? filled : filled.replace(/\d+$/u, '_')] as const;
  });

  it('are blank where the sums of all columns come out', () => {
    expect(read(table(totals))).toMatchObject({
      granted: '19 2 15 0 0 0 _',
      'refused.stateSecret': '1 0 2 0 1 0 _',
      'refused.thirdParty': '0 0 0 2 0 0 _',
      resultsTotal: '32 5 21 4 17 0 79',
    });
  });

  it('are not told where they do not', () => {
    const broken = totals.map(([label, cells]) => [label, cells.replace(/^19 2/u, '2 19')] as const);
    expect(read(table(broken)).granted).not.toBe('2 19 15 0 0 0 _');
  });
});
