import { describe, expect, it } from 'vitest';
import { readShown, reportWith, type ShownTable } from '../support/shown-rows.js';

const legal = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '三、本年度办理结果（一）予以公开'];
/** By column of the form: 自然人, the five of 法人或其他组织, 总计. */
const figures = [
  [9, 3, 0, 1, 0, 0, 13],
  [2, 0, 0, 0, 0, 1, 3],
  [4, 0, 0, 0, 0, 0, 4],
];
const rows = { received: '9 3 0 1 0 0 13', carriedIn: '2 0 0 0 0 1 3', granted: '4 0 0 0 0 0 4' };

const join: Readonly<Record<string, (cells: readonly (string | number)[]) => string>> = {
  bars: (cells) => `| ${cells.join(' | ')} |`,
  tabs: (cells) => cells.join('\t'),
  spaces: (cells) => cells.join('  '),
  lines: (cells) => cells.join('\n'),
};

/** @param upper the upper level of the header @param order places of the columns of the form in the order of the table */
function read(layout: string, upper: readonly string[], order: readonly number[], table = figures): ShownTable {
  const write = join[layout] as (cells: readonly (string | number)[]) => string;
  const body = table.map((row, i) => write([labels[i] as string, ...order.map((place) => row[place] as number)]));
  return readShown(reportWith('applications', ['申请人情况', write(upper), write(legal), ...body]), 'applications');
}

const totalFirst = ['总计', '自然人', '法人或其他组织'];
const legalFirst = ['法人或其他组织', '自然人', '总计'];

describe('the upper level of a header in another order than the form', () => {
  it.each(Object.keys(join))('gives each figure its column where the total comes first: %s', (layout) => {
    expect(read(layout, totalFirst, [6, 0, 1, 2, 3, 4, 5])).toEqual({ rows, unsure: [] });
  });

  it.each(['bars', 'tabs', 'spaces'])('gives each figure its column where the organizations come first: %s', (layout) => {
    expect(read(layout, legalFirst, [1, 2, 3, 4, 5, 0, 6])).toEqual({ rows, unsure: [] });
  });

  it('is not followed where the sums speak for the order of the form', () => {
    expect(read('tabs', totalFirst, [0, 1, 2, 3, 4, 5, 6])).toEqual({ rows, unsure: [] });
  });

  it('leaves the rows unsure where a tool may have moved it, and no sum tells', () => {
    expect(read('lines', legalFirst, [0, 1, 2, 3, 4, 5, 6])).toEqual({ rows, unsure: ['received', 'carriedIn', 'granted'] });
  });

  it('leaves the rows unsure where words are joined by single spaces, and no sum tells', () => {
    const lines = [`申请人情况 ${legalFirst.join(' ')}`, legal.join(' '), `${labels[0]} 10 0 0 0 0 0 10`];
    expect(readShown(reportWith('applications', lines), 'applications').unsure).toEqual(['received']);
  });

  it('leaves the rows unsure where the total is on the line above the others, and no sum tells', () => {
    const lines = [
      '申请处理情况\t申请人情况\t总计',
      '申请处理情况\t自然人\t法人或其他组织',
      `申请处理情况\t${legal.join('\t')}`,
      `${labels[0]}\t10\t0\t0\t0\t0\t0\t10`,
    ];
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({
      rows: { received: '10 0 0 0 0 0 10' },
      unsure: ['received'],
    });
  });

  it('leaves the rows unsure where they stand on the line of their headers, as where a tool sorted the words of a page', () => {
    const words = ['申请人情况', ...legalFirst, ...legal, ...figures.flatMap((row, i) => [labels[i], ...row])];
    expect(readShown(reportWith('applications', [words.join(' ')]), 'applications')).toEqual({
      rows,
      unsure: ['received', 'carriedIn', 'granted'],
    });
  });

  it('is told by the sums where the header of the total is not found', () => {
    const header = ['类别', '总 计_1', ...['自然人', ...legal].map((name, i) => `${name}_${i + 2}`)];
    const body = figures.map((row, i) => [labels[i], ...[6, 0, 1, 2, 3, 4, 5].map((place) => row[place])]);
    const lines = [header, ...body].map((cells) => cells.join('\t'));
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({ rows, unsure: [] });
  });

  it('says nothing where all figures are the same', () => {
    const zeros = figures.map((row) => row.map(() => 0));
    expect(read('lines', legalFirst, [0, 1, 2, 3, 4, 5, 6], zeros).unsure).toEqual([]);
  });

  it('is read by the bars before its cells where a drawing prints these on several lines', () => {
    const line = (...cells: readonly (string | number)[]): string =>
      `| ${cells.map((cell, i) => `${cell}`.padEnd(i === 0 ? 20 : 6)).join(' | ')} |`;
    const lines = [
      `+${'-'.repeat(84)}+`,
      `| ${' '.repeat(20)} |        |        | ${'法人或其他组织'.padEnd(42)} |`,
      `| ${'申请处理情况'.padEnd(20)} | 总计   | 自然人 |${'-'.repeat(44)}|`,
      line('', '', '', ...legal),
      `|${'-'.repeat(22)}${'+--------'.repeat(7)}|`,
      ...figures.map((row, i) => line(labels[i] as string, ...[6, 0, 1, 2, 3, 4, 5].map((place) => row[place] as number))),
      `+${'-'.repeat(84)}+`,
    ];
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({ rows, unsure: [] });
  });

  it('is in the order of the form where a drawing prints the high cells on lines below the group', () => {
    const pad = (text: string, width: number): string => text + ' '.repeat(width - [...text].length * (/^[\d ]*$/u.test(text) ? 1 : 2));
    const widths = [40, 6, 8, 8, 12, 12, 4, 4];
    const line = (...cells: readonly (string | number)[]): string =>
      `│${cells.map((cell, i) => pad(`${cell}`, widths[i] as number)).join('│')}│`;
    const rule = (...lengths: readonly number[]): string => lengths.map((length) => '─'.repeat(length)).join('┬');
    const lines = [
      `│${pad('申请处理情况', 40)}│      │${pad('法人或其他组织', 48)}│    │`,
      `│${' '.repeat(40)}│自然人├${rule(8, 8, 12, 12, 4)}┤总计│`,
      line('', '', ...legal, ''),
      ...figures.map((row, i) => line(labels[i] as string, ...row)),
    ];
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({ rows, unsure: [] });
  });

  it('is broken above the first header that is whole, its corner with it', () => {
    const lines = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于   自然  商业    科研   社会公   法律服   其  总',
      '第三项加第四项之和）                              人    企业    机构   益组织   务机构   他  计',
      ...figures.map((row, i) => `${labels[i]}                    ${row.join('     ')}`),
    ];
    expect(readShown(reportWith('applications', lines), 'applications')).toEqual({ rows, unsure: [] });
  });
});
