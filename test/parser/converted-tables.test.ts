import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = readShown;
const article20 = (lines: readonly string[]): string => reportWith('article20', lines);
const applications = (lines: readonly string[]): string => reportWith('applications', lines);

const grid20: readonly (readonly string[])[] = [
  ['第二十条第（一）项', '', '', ''],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', ''],
  ['行政规范性文件', '3', '1', '45'],
  ['第二十条第（五）项', '', '', ''],
  ['信息内容', '本年处理决定数量', '', ''],
  ['行政许可', '88', '', ''],
  ['第二十条第（六）项', '', '', ''],
  ['信息内容', '本年处理决定数量', '', ''],
  ['行政处罚', '7', '', ''],
  ['行政强制', '4', '', ''],
  ['第二十条第（八）项', '', '', ''],
  ['信息内容', '本年收费金额（单位：万元）', '', ''],
  ['行政事业性收费', '1.5', '', ''],
];
const rows20 = { rules: '0 0 _', normativeDocuments: '3 1 45', licensing: '88', penalties: '7', coercion: '4', fees: '1.5' };

describe('what tools print around cells', () => {
  it('reads the numbers of lines as none of the figures, and nan as a blank cell', () => {
    const lines = grid20.map((cells, i) => `${String(i).padEnd(3)} ${cells.map((cell) => (cell || 'NaN').padStart(16)).join('  ')}`);
    expect(read(article20(lines), 'article20').rows).toMatchObject({ ...rows20, licensing: '88' });
  });

  it('reads a list with an entry a cell', () => {
    const lines = grid20.flatMap(([label, ...cells]) => [`- ${label}`, ...cells.map((cell) => `  - ${cell}`)]);
    const filled = new Array(30).fill('  - 0');
    expect(read(article20([...lines, ...filled]), 'article20').rows).toMatchObject({ normativeDocuments: '3 1 45', licensing: '88' });
  });

  it.each([
    ['Python lists', (cells: readonly string[]) => `[${cells.map((cell) => (cell === '' ? 'None' : `'${cell}'`)).join(', ')}],`],
    ['SQL tuples', (cells: readonly string[]) => `(${cells.map((cell) => `'${cell}'`).join(', ')}),`],
    ['slashes', (cells: readonly string[]) => cells.join(' / ')],
  ])('reads rows printed as %s', (_, print) => {
    expect(read(article20(grid20.map(print)), 'article20').rows).toMatchObject(rows20);
  });

  it('reads keys a line each', () => {
    const row = (label: string, cells: readonly string[]): string[] => [
      label,
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((key, i) => `  ${key}: ${cells[i]}`),
    ];
    const lines = [
      ...row('一、本年新收政府信息公开申请数量', ['5', '1', '0', '0', '3', '2', '11']),
      ...row('二、上年结转政府信息公开申请数量', ['0', '0', '0', '0', '0', '1', '1']),
      ...row('（一）予以公开', ['5', '1', '0', '0', '3', '3', '12']),
    ];
    expect(read(applications(lines), 'applications').rows).toMatchObject({
      received: '5 1 0 0 3 2 11',
      carriedIn: '0 0 0 0 0 1 1',
      granted: '5 1 0 0 3 3 12',
    });
  });

  it('reads keys and figures in one line, a figure before 其他 and a mark among them', () => {
    const text = applications([
      '一、本年新收政府信息公开申请数量：自然人5，商业企业1，科研机构0，社会公益组织0，法律服务机构3，其他2，总计11',
      '二、上年结转政府信息公开申请数量：自然人/，商业企业0，科研机构0，社会公益组织0，法律服务机构0，其他1，总计1',
    ]);
    expect(read(text, 'applications').rows).toMatchObject({ received: '5 1 0 0 3 2 11', carriedIn: '/ 0 0 0 0 1 1' });
  });
});

describe('headers and figures out of their places', () => {
  it('takes the order of the form where a wrapped header stands behind its neighbours', () => {
    const lines = [
      '第二十条第（一）项',
      '信息内容   本年      本年废止件数   现行有效件数',
      '           制发件数',
      '行政规范性文件   3   1   45',
    ];
    expect(read(article20(lines), 'article20').rows).toMatchObject({ normativeDocuments: '3 1 45' });
  });

  it('gives figures before labels of two lines to their rows where the sums prove it', () => {
    const row = (label: string, figures: string): string => `${figures.replace(/ /g, '\n')}\n${label}`;
    const lines = [
      '自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计',
      row('一、本年新收政府信息\n公开申请数量', '5 1 0 0 0 2 8'),
      row('二、上年结转政府信息\n公开申请数量', '1 0 0 0 0 0 1'),
      '（一）予以公开\n4\n1\n0\n0\n0\n2\n7',
      '（七）总计\n4\n1\n0\n0\n0\n2\n7',
      row('四、结转下年度继续\n办理', '2 0 0 0 0 0 2'),
    ];
    const { rows } = read(applications(lines), 'applications');
    expect(rows).toMatchObject({
      received: '5 1 0 0 0 2 8',
      carriedIn: '1 0 0 0 0 0 1',
      granted: '4 1 0 0 0 2 7',
      carriedOut: '2 0 0 0 0 0 2',
    });
  });

  it('leaves figures of sentences out of the table', () => {
    const text = [
      '雾屿县水利局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年制发行政规范性文件1件，',
      '行政许可28件，行政处罚9件。',
      ...grid20.map((cells) => cells.filter((cell) => cell !== '').join('\t')),
    ].join('\n');
    expect(read(text, 'article20').rows).toMatchObject({ licensing: '88', penalties: '7' });
  });

  it('tells the bars of covered cells from blank ones', () => {
    const lines = [
      '│  │  │  │ 自然人 │ 商业企业 │ 科研机构 │ 社会公益组织 │ 法律服务机构 │ 其他 │ 总计 │',
      '│ 一、本年新收政府信息公开申请数量 │  │  │ 5 │  │  │  │  │ 2 │ 7 │',
      '│ 三、本年度办理结果 │ （一）予以公开 │  │ 3 │  │  │  │  │  │ 3 │',
      '│  │ （三）不予公开 │ 1.属于国家秘密 │  │ 2 │  │  │  │  │ 2 │',
      '│  │  │ 2.其他法律行政法规禁止公开 │ 1 │  │  │  │  │  │ 1 │',
      '│  │  │ 3.危及“三安全一稳定” │  │  │  │  │  │ 1 │ 1 │',
    ];
    expect(read(applications(lines), 'applications').rows).toMatchObject({
      received: '5 _ _ _ _ 2 7',
      'refused.stateSecret': '_ 2 _ _ _ _ 2',
      'refused.safetyStability': '_ _ _ _ _ 1 1',
    });
  });

  it('puts the digits of a figure together that fill their drawn cell', () => {
    const lines = [
      '+----------------------+---+---+---+',
      '| 信息内容             | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '+----------------------+---+---+---+',
      '| 规章                 | 0 | 0 | 0 |',
      '+----------------------+---+---+---+',
      '| 行政规范性           | 1 | 2 | 4 |',
      '| 文件                 | 2 | 0 | 5 |',
      '|                      | 6 |   | 1 |',
      '+----------------------+---+---+---+',
    ];
    expect(read(article20(lines), 'article20').rows).toMatchObject({ normativeDocuments: '126 20 451' });
  });

  it('takes the order of columns from the first line of headers that are broken into lines', () => {
    const figures = (...cells: readonly number[]): string =>
      cells
        .map((cell) => String(cell).padEnd(8))
        .join('')
        .trimEnd();
    const headers = (...words: readonly string[]): readonly string[] => [
      '                                                        申请人情况',
      '',
      `                                                  ${words.map((word) => word.padEnd(8 - word.length)).join('')}`,
      '                                                          企业    机构    益组织  务机构',
      '',
    ];
    const rows = [
      `  一、本年新收政府信息公开申请数量                ${figures(110, 15, 0, 1, 5, 0, 131)}`,
      `  二、上年结转政府信息公开申请数量                ${figures(8, 1, 0, 0, 0, 0, 9)}`,
      `  三、本  （一）予以公开                          ${figures(55, 8, 0, 1, 2, 0, 66)}`,
    ];
    const named = read(applications([...headers('自然人', '商业', '科研', '社会公', '法律服', '其他', '总计'), ...rows]), 'applications');
    expect(named).toMatchObject({ rows: { received: '110 15 0 1 5 0 131' }, unsure: [] });
    const moved = read(applications([...headers('自然人', '科研', '商业', '社会公', '法律服', '其他', '总计'), ...rows]), 'applications');
    expect(moved.unsure).toEqual(['received', 'carriedIn', 'granted']);
  });

  it('says that rows are unsure where figures of a disturbed table cannot be proven', () => {
    const text = reportWith('disputes', [
      '行政复议 行政诉讼 未经复议直接起诉 复议后起诉',
      '结果维持 结果纠正 其他结果 尚未审结 总计',
      '结果维持 结果纠正 其他结果 尚未审结 总计',
      '结果维持 结果纠正 其他结果 尚未审结 总计',
      ...'45 646 857 043 319 2733 045 012 62092 644 812 135 168 516 05'.split(' '),
    ]);
    expect(read(text, 'disputes').unsure).toHaveLength(3);
  });
});

describe('the head of a page without lines', () => {
  const title = '雾屿县水利局2023年政府信息公开工作年度报告';

  it('takes no year from a link to another report', () => {
    const period = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
    const { report } = parseReport(
      `首页年报现公布雾屿县水利局年报。${period}\n相关链接\n雾屿县水利局2021年政府信息公开工作年度报告 2022-01-20`,
    );
    expect(report.year).toBe(2023);
  });

  it('finds the date in a table of fields that was printed by columns', () => {
    const { report } = parseReport(['索引号：', '发文日期：', '名称：', '2119-07', '2024年1月20日', title, '', title].join('\n'));
    expect(report.published).toBe('2024-01-20');
  });

  it('joins what spaces around single characters part', () => {
    const { report } = parseReport(
      `雾屿县 ⼈ ⺠ 政府2023年政府信息公开 ⼯ 作年度报告  根据《中华 ⼈ ⺠ 共和国政府信息公开条例》第五 ⼗ 条规定，现公布本年度报告，全 ⽂ 包括六个部分，所列数据的统计期限为全年。  ⼀ 、总体情况  2023 年， 我县坚持公开为常态。  雾屿县 ⼈ ⺠ 政府  2024年1 ⽉ 19 ⽇`,
    );
    expect([report.agency, report.year]).toEqual(['雾屿县人民政府', 2023]);
  });
});
