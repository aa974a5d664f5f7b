import { describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';

const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const labels = ['行政复议', '未经复议直接起诉', '复议后起诉'];

type Cells = readonly string[];

const layouts: Readonly<Record<string, (rows: readonly Cells[]) => string>> = {
  bars: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  Markdown: ([head, ...rows]) => [head, head?.map(() => '---'), ...rows].map((row) => `| ${row?.join(' | ')} |`).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  commas: (rows) => rows.map((row) => row.join(',')).join('\n'),
  html: (rows) => `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
};

function disputesOf(table: string): (number | string | null)[] {
  const source = `浅溪县民政局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本局认真落实条例。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n${table}\n\n五、存在的主要问题及改进情况\n\n问题。\n`;
  return toRecords(parseReport(source).report)
    .filter(({ table }) => table === 'disputes')
    .map(({ value, state }) => (state === 'number' ? value : state));
}

describe('a line for each row of the table of reviews and lawsuits', () => {
  const figures = [
    ['2', '0', '1', '0', '3'],
    ['0', '1', '0', '0', '1'],
    ['0', '0', '4', '0', '4'],
  ];

  it.each(Object.keys(layouts))('is read in the order of its header in %s', (layout) => {
    const write = layouts[layout] as (rows: readonly Cells[]) => string;
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 0, 1, 2, 3],
      [1, 0, 4, 3, 2],
    ];
    for (const order of orders) {
      const pick = (cells: Cells): Cells => order.map((i) => cells[i] as string);
      const rows = [['类型', ...pick(columns)], ...figures.map((row, i) => [labels[i] as string, ...pick(row)])];
      expect(disputesOf(write(rows))).toEqual(figures.flat().map(Number));
    }
  });

  it.each(Object.keys(layouts))('has blank cells in %s, a whole row of them too', (layout) => {
    const write = layouts[layout] as (rows: readonly Cells[]) => string;
    const thin = [
      ['', '', '', '', ''],
      ['', '1', '', '', '1'],
      ['', '', '4', '', '4'],
    ];
    const rows = [['类型', ...columns], ...thin.map((row, i) => [labels[i] as string, ...row])];
    expect(disputesOf(write(rows))).toEqual(thin.flat().map((cell) => (cell === '' ? 'blank' : Number(cell))));
  });

  it('is not seen where the headers stand upside down above one line of figures', () => {
    const table = `${columns.join(' | ')}\n${labels.join(' | ')}\n${figures.flat().join(' | ')}`;
    expect(disputesOf(table)).toEqual(figures.flat().map(Number));
  });
});

describe('the one line of reviews and lawsuits between commas, the only table in them', () => {
  it('is read with its header of three lines', () => {
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const blank = (count: number): string[] => new Array<string>(count).fill('');
    const figures = ['1件', '0', '0', '2', '3', '0', '0', '0', '0', '0', '2', '0', '0', '0', '2'];
    const table = [
      ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
      [...five, '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
      [...blank(5), ...five, ...five],
      figures,
    ];
    expect(disputesOf(table.map((row) => row.join(',')).join('\n'))).toEqual(figures.map((figure) => Number.parseInt(figure, 10)));
  });
});

describe('the one line of reviews and lawsuits that is printed again and again', () => {
  it('gives no row the figures of another copy', () => {
    const header = ['行政复议', '行政诉讼', ...columns, '未经复议直接起诉', '复议后起诉', ...columns, ...columns];
    const copy = [...header, '0', '0', '1', '3', '4'].join('\n');
    for (const cell of disputesOf([copy, copy, copy].join('\n'))) expect(cell).toMatch(/^(?:lost|ambiguous|inferred)$/);
  });
});

describe('reviews and lawsuits in tables of their own', () => {
  const review = [['行政复议'], columns, ['3', '3', '0', '2', '8']];
  const lawsuits = [
    ['行政诉讼'],
    ['未经复议直接起诉', '复议后起诉'],
    [...columns, ...columns],
    ['2', '0', '0', '3', '5', '3', '0', '0', '5', '4'],
  ];
  /** The agency's sum of the last row is wrong: no sum tells which figures are whose. */
  const figures = [3, 3, 0, 2, 8, 2, 0, 0, 3, 5, 3, 0, 0, 5, 4];

  it.each(Object.keys(layouts))('are told by the headers above each line of figures in %s', (layout) => {
    const write = layouts[layout] as (rows: readonly Cells[]) => string;
    expect(disputesOf(`${write(review)}\n\n${write(lawsuits)}`)).toEqual(figures);
  });

  it('are told where headers are printed again for each cell they span', () => {
    const spanned = [
      [...new Array(5).fill('未经复议直接起诉'), ...new Array(5).fill('复议后起诉')],
      [...columns, ...columns],
      [...columns, ...columns],
      lawsuits[3] as string[],
    ];
    const rows = [new Array(5).fill('行政复议'), ...review.slice(1), new Array(10).fill('行政诉讼'), ...spanned];
    expect(disputesOf(rows.map((row) => row.join('\t')).join('\n'))).toEqual(figures);
  });
});
