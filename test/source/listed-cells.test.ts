import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { TableDefinition } from '../../src/grammar-contract/edition.js';
import { parseReport } from '../../src/index.js';
import { readShown, reportWith } from '../support/shown-rows.js';

type Cells = readonly string[];

const header = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const { blocks, groups }: TableDefinition = edition2021.tables.applications;
const rowsOfForm = blocks.flatMap((block) => block.rows);
const labels = rowsOfForm.map(({ label }) => label);
/** Three cells for the labels of a row, those that a span covers blank. */
const spans = rowsOfForm.map(({ label, group }): Cells => {
  if (group === undefined) return [label, '', ''];
  return groups?.find(({ key }) => key === group)?.group === undefined ? ['', label, ''] : ['', '', label];
});
const figures: Cells = ['2', '0', '', '0', '0', '1', '3'];
const table: readonly Cells[] = [header, ...labels.map((label) => [label, ...figures])];

function read(lines: readonly string[]): string {
  const { rows } = readShown(reportWith('applications', lines), 'applications');
  return [...new Set(Object.values(rows))].join('; ');
}

describe('cells of a table', () => {
  it.each(['#', '~', '§', '::', ' → ', ' · ', '\u001f'])('may be parted by %j, as the header is', (delimiter) => {
    const lines = table.map((cells) => cells.join(delimiter));
    expect(read(lines)).toBe('2 0 _ 0 0 1 3');
  });

  it('may be told off with slashes between spaces, which may be marks, too', () => {
    const list = (cells: Cells): string =>
      `各列依次为：${header.slice(1).join('、')}\n${labels.map((label) => `${label}：${cells.join(' / ')}`).join('\n')}`;
    expect(read([list(['2', '0', '无', '0', '0', '1', '3'])])).toBe('2 0 无 0 0 1 3');
    expect(read([list(['2', '0', '/', '/', '0', '1', '3'])])).toBe('2 0 / / 0 1 3');
  });

  it('may be the marks of a list table, whose own marks are none', () => {
    const list = (cells: Cells): string => cells.map((cell, i) => `${i === 0 ? '   * -' : '     -'} ${cell}`).join('\n');
    const lines = spans.map((cells) => list([...cells, '2', '-', '', '-', '0', '1', '3']));
    expect(read(['.. list-table::', '', list(['', '', ...header]), ...lines])).toBe('2 - _ - 0 1 3');
  });

  it('are not told off where a slash may be the mark of every second cell', () => {
    expect(read(labels.map((label) => `${label}：2 / 1 / 0 / 3`))).not.toMatch(/^2 1 0 3/);
    expect(read(labels.map((label, i) => `${label}：2 / 1 / 0 / ${i === 5 ? '0' : '/'} 3`))).toBe('? ? ? ? ? ? ?');
  });

  it('may be quoted between tabs', () => {
    const cells = [['', '', ...header], ...spans.map((own) => [...own, ...figures])];
    const lines = cells.map((own) => own.map((cell) => `"${cell.replace(/[“”]/gu, '""')}"`).join('\t'));
    expect(read(lines)).toBe('2 0 _ 0 0 1 3');
  });

  it('may be records whose keys count them, blank ones left out', () => {
    const lines = table.flatMap((cells) =>
      cells.flatMap((cell, i) => (cell === '' && i > 0 ? [] : [`${i === 0 ? '-' : ' '} 列${i + 1}: '${cell}'`])),
    );
    expect(read(lines)).toBe('2 0 _ 0 0 1 3');
  });
});

describe('reviews and lawsuits in a console', () => {
  it('are read below the line that numbers the columns, without the numbers of rows', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const line = (cells: Cells): string => `│ ${cells.join(' │ ')} │`;
    const print = (rows: readonly Cells[]): string[] => [
      line(['(index)', ...(rows[0] ?? []).map((_, i) => `${i}`)]),
      ...rows.map((cells, i) => line([`${i}`, ...cells.map((cell) => `'${cell}'`)])),
      '',
    ];
    const part = (heads: Cells, values: Cells): string[] => print([...heads.map((head) => [head, '', '', '', '']), results, values]);
    const lines = [
      ...part(['行政复议'], ['0', '1', '0', '0', '1']),
      ...part(['行政诉讼', '未经复议直接起诉'], ['2', '0', '0', '0', '2']),
      ...part(['复议后起诉'], ['0', '0', '0', '3', '3']),
    ];
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toEqual({
      review: '0 1 0 0 1',
      directLitigation: '2 0 0 0 2',
      postReviewLitigation: '0 0 0 3 3',
    });
  });
});

describe('a sheet whose blank cells are words', () => {
  it('has no cells beyond the last column of a table, nor before the labels of the next line', () => {
    const fill = (cells: Cells): string => [...cells, ...new Array(15 - cells.length).fill('None')].join('\t');
    const lines = [['', '', ...header], ...spans.map((own) => [...own, ...figures])].map((own) => fill(own.map((cell) => cell || 'None')));
    expect(read(lines)).toBe('2 0 _ 0 0 1 3');
  });
});

describe('a row whose cells white space alone parts', () => {
  it('is in doubt where it has a figure and no total', () => {
    const text = `序号 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况
序号 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 自然人 法人或其他组织 总计
序号 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 自然人 商业 企业 科研 机构 社会公益 组织 法律服务 机构 其他 总计
1 一、本年新收政府信息公开申请数量 4 5 1  1  11
2 二、上年结转政府信息公开申请数量 1  1
3 三、 本 年 度 办 理 结 果 （一）予以公开 2 1  1  4
4 三、 本 年 度 办 理 结 果 （二）部分公开（区分处理的，只计这一情形，不计其他情形）  3  3
5 三、 本 年 度 办 理 结 果 （三）不予公开 1.属于国家秘密  0
6 三、 本 年 度 办 理 结 果 （三）不予公开 2.其他法律行政法规禁止公开  0
7 三、 本 年 度 办 理 结 果 （三）不予公开 3.危及“三安全一稳定”  0
8 三、 本 年 度 办 理 结 果 （三）不予公开 4.保护第三方合法权益  0
9 三、 本 年 度 办 理 结 果 （三）不予公开 5.属于三类内部事务信息  0
10 三、 本 年 度 办 理 结 果 （三）不予公开 6.属于四类过程性信息  0
11 三、 本 年 度 办 理 结 果 （三）不予公开 7.属于行政执法案卷  0
12 三、 本 年 度 办 理 结 果 （三）不予公开 8.属于行政查询事项  0
13 三、 本 年 度 办 理 结 果 （四）无法提供 1.本机关不掌握相关政府信息  1  1
14 三、 本 年 度 办 理 结 果 （四）无法提供 2.没有现成信息需要另行制作  0
15 三、 本 年 度 办 理 结 果 （四）无法提供 3.补正后申请内容仍不明确 1  1
16 三、 本 年 度 办 理 结 果 （五）不予处理 1.信访举报投诉类申请  0
17 三、 本 年 度 办 理 结 果 （五）不予处理 2.重复申请 1  1
18 三、 本 年 度 办 理 结 果 （五）不予处理 3.要求提供公开出版物  0
19 三、 本 年 度 办 理 结 果 （五）不予处理 4.无正当理由大量反复申请  0
20 三、 本 年 度 办 理 结 果 （五）不予处理 5.要求行政机关确认或重新出具已获取信息  0
21 三、 本 年 度 办 理 结 果 （六）其他处理  0
22 三、 本 年 度 办 理 结 果 （七）总计 4 1  1  10
23 四、结转下年度继续办理 1  2`;
    const { rows, unsure } = readShown(reportWith('applications', text.split('\n')), 'applications');
    expect(Object.entries(rows).filter(([row, cells]) => /^(?:_ )*\d(?: _)+$/.test(cells) && !unsure.includes(row))).toEqual([]);
  });
});

describe('the date of a page', () => {
  it('may stand in quotation marks', () => {
    const { report } = parseReport(`title: 雾屿县水利局2023年政府信息公开工作年度报告\ndate: '2024-01-06'\n\n一、总体情况\n`);
    expect(report.published).toBe('2024-01-06');
  });
});
