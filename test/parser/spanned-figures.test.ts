import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const copy = (cell: string, times: number): string[] => new Array(times).fill(cell);

describe('rows whose cells a tool copied for each column that they span', () => {
  const rows = (figures: readonly string[], before: readonly string[] = []): string[] => [
    copy('第二十条第（一）项', 9).join(' | '),
    [
      '信息内容',
      ...before.map(() => '单位'),
      ...copy('本年新制作数量', 2),
      ...copy('本年新公开数量', 2),
      ...copy('对外公开总数量', 4),
    ].join(' | '),
    ['规章', ...before, ...copy('0', 8)].join(' | '),
    ['规范性文件', ...before, ...figures].join(' | '),
  ];
  const read = (lines: readonly string[]) => readShown(reportWith('article20', lines), 'article20').rows;

  it('have each figure once where the header was copied as often', () => {
    expect(read(rows(['0', '0', '12', '12', '32', '32', '32', '32'])).normativeDocuments).toBe('0 12 32');
  });

  it('may have a unit before them', () => {
    expect(read(rows(['7', '7', '12', '12', '32', '32', '32', '32'], ['件'])).normativeDocuments).toBe('7 12 32');
  });

  it('are not read so where the figures below a header differ, or are not as many', () => {
    expect(read(rows(['0', '1', '12', '12', '32', '32', '32', '32'])).normativeDocuments).not.toBe('0 12 32');
    expect(read(rows(['0', '12', '12', '32', '32', '32', '32'])).normativeDocuments).not.toBe('0 12 32');
  });
});

describe('two rows on one line', () => {
  it('have their figures though the header names the column of each', () => {
    const lines = ['第二十条第（六）项', '信息内容 | 本年处理决定数量 | 信息内容 | 本年处理决定数量', '行政处罚 | 187 | 行政强制 | 20'];
    const { rows } = readShown(reportWith('article20', lines), 'article20');
    expect(rows).toMatchObject({ penalties: '187', coercion: '20' });
  });
});

describe('units on lines of their own', () => {
  it('are no cells of the rows behind whose labels they stand', () => {
    const header = (...columns: readonly string[]) => ['信息内容', '单位', ...columns];
    const lines = [
      ...header('上一年项目数量', '本年增/减', '处理决定数量'),
      ...['行政处罚', '件', '55', '-1', '738', '行政强制', '件', '-', '-', '-'],
      ...header('上一年项目数量', '本年增/减'),
      ...['行政事业性收费', '万元', '12', '0'],
    ];
    const { rows } = readShown(reportWith('article20', lines), 'article20');
    expect(rows).toMatchObject({ penalties: '55 -1 738', coercion: '- - -', fees: '12 0' });
  });
});
