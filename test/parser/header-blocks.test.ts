import { describe, expect, it } from 'vitest';
import { stripRepeatedLines } from '../../src/source/formats/repeated-lines.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = (table: 'article20' | 'disputes', lines: readonly string[]) => readShown(reportWith(table, lines), table);

describe('a table printed column by column', () => {
  const rows = [
    '信息内容',
    '规章',
    '行政规范性文件',
    '信息内容',
    '行政许可',
    '信息内容',
    '行政处罚',
    '行政强制',
    '信息内容',
    '行政事业性收费',
  ];
  const columns = (issued: readonly string[]): string[] => [
    '第二十条第（一）项',
    '本年制发件数',
    ...issued,
    '本年废止件数',
    '0',
    '3',
    '第二十条第（五）项',
    '第二十条第（六）项',
    '现行有效件数',
    '0',
    '204',
    '本年处理决定数量',
    '25041',
    '本年处理决定数量',
    '14132',
    '1720',
    '第二十条第（八）项',
    '本年收费金额（单位：万元）',
    '12.5',
  ];

  it('is read where each header has as many figures below it as its block has rows, and is in doubt', () => {
    const { rows: shown, unsure } = read('article20', [...rows, ...columns(['0', '12'])]);
    expect(shown).toEqual({
      rules: '0 0 0',
      normativeDocuments: '12 3 204',
      licensing: '25041',
      penalties: '14132',
      coercion: '1720',
      fees: '12.5',
    });
    expect(unsure).toHaveLength(6);
  });

  it('is read where headers stand together above the figures of both, row by row or in blocks', () => {
    const expected = { rules: '0 7 1', normativeDocuments: '12 3 204', penalties: '14132', coercion: '1720' };
    const [caption, ...others] = columns(['0', '12']);
    const rest = others.slice(others.indexOf('第二十条第（五）项'));
    const rowByRow = ['本年制发件数', '本年废止件数', '0', '7', '12', '3'];
    const inBlocks = ['本年制发件数', '本年废止件数', '', '0', '12', '', '7', '3', ''];
    for (const together of [rowByRow, inBlocks]) {
      const lines = [...rows, caption as string, ...together, ...rest].join('\n').replace('现行有效件数\n0', '现行有效件数\n1').split('\n');
      const shown = read('article20', lines);
      expect(shown.rows).toMatchObject(expected);
      expect(shown.unsure).toHaveLength(6);
    }
  });

  it('keeps a header that stands twice above the same figures', () => {
    expect(stripRepeatedLines('行政处罚\n行政强制\n处理决定数量\n1\n/\n处理决定数量\n1\n/\n本年增/减\n0\n')).toBeNull();
  });

  it('is not read where one has another number of figures', () => {
    for (const issued of [['12'], ['0', '12', '1']])
      expect(read('article20', [...rows, ...columns(issued)]).rows.normativeDocuments).not.toContain('204');
  });
});

describe('a row of reviews and lawsuits whose first figures stand behind the others', () => {
  const headers = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const lines = (figures: readonly string[]): string[] => [
    '行政复议',
    '行政诉讼',
    '未经复议直接起诉',
    '复议后起诉',
    ...headers,
    ...headers,
    ...figures.slice(4),
    ...headers,
    ...figures.slice(0, 4),
  ];

  it('is told by its sums', () => {
    const figures = '11 21 10 3 45 16 22 25 6 69 15 20 32 2 69'.split(' ');
    expect(read('disputes', lines(figures)).rows).toEqual({
      review: '(11) (21) (10) (3) (45)',
      directLitigation: '(16) (22) (25) (6) (69)',
      postReviewLitigation: '(15) (20) (32) (2) (69)',
    });
  });

  it('is open where they do not come out', () => {
    const figures = '11 21 10 3 45 16 22 25 6 70 15 20 32 2 69'.split(' ');
    expect(read('disputes', lines(figures)).rows.review).not.toContain('11');
  });
});
