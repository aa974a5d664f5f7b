import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('the table of reviews and lawsuits, cut to its first columns', () => {
  const rows = [
    ['行政复议', '', '', '', '', '行政诉讼', '', '', '', ''],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', ''],
    [...results, ...results],
    ['1', '3', '1', '—', '5', '2', '2', '—', '2', '6'],
  ];

  it('has lost the rows that no header names', () => {
    const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toEqual({
      review: '1 3 1 — 5',
      directLitigation: '2 2 — 2 6',
      postReviewLitigation: '? ? ? ? ?',
    });
  });

  it('has no blank cell before its figures where tags with long names part the cells', () => {
    const cell = (text: string): string =>
      `<entry>\n  <para>\n    ${text === '' ? '' : `<literallayout>${text.replace('结', '\n结')}</literallayout>`}\n  </para>\n</entry>`;
    const lines = rows.map((cells) => `<row>\n${cells.map(cell).join('\n')}\n</row>`);
    const { rows: read } = readShown(reportWith('disputes', ['<informaltable>', ...lines, '</informaltable>']), 'disputes');
    expect(read).toMatchObject({ review: '1 3 1 — 5', postReviewLitigation: '? ? ? ? ?' });
  });
});

describe('headers that ran together', () => {
  it('are no names of cells of which only the last has a figure', () => {
    const lines = [
      '行政复议',
      results.join(''),
      '20002',
      '行政诉讼',
      '未经复议直接起诉',
      results.join(''),
      '00011',
      '复议后起诉',
      results.join(''),
      '11305',
    ];
    const { rows, unsure } = readShown(reportWith('disputes', lines), 'disputes');
    expect([rows.review, ...unsure]).not.toContain('_ _ _ _ 20002');
  });
});

describe('parts of the table of reviews and lawsuits', () => {
  const heads = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const figures = [
    ['/', '/', '/', '2', '2'],
    ['1', '/', '2', '3', '6'],
    ['/', '/', '3', '3', '6'],
  ];

  it('are read where a tool fills up their lines with words for blank cells', () => {
    const fill = (cells: readonly string[]): string => [...cells, ...new Array(10 - cells.length).fill('None')].join('\t');
    const lines = heads.flatMap((head, i) => [fill([head]), fill(results), fill(figures[i] ?? [])]);
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toEqual({
      review: '/ / / 2 2',
      directLitigation: '1 / 2 3 6',
      postReviewLitigation: '/ / 3 3 6',
    });
  });

  it('have no figures in the numbers of their cells', () => {
    const count = (cells: readonly string[]): string => cells.map((cell, i) => `${i + 1} ${cell}`).join('\n');
    const lines = heads.flatMap((head, i) => [
      count([head, '', '', '', '', '']),
      '',
      count([...results, '']),
      '',
      count([...(figures[i] ?? []), '']),
      '',
    ]);
    expect(readShown(reportWith('disputes', lines), 'disputes').rows.review).not.toBe('2 3 4 5 6');
  });

  it('are in doubt where several sums fail beside blank cells told by empty lines', () => {
    const lines = [...heads, ...results, ...results, ...results, '', '1', '1', '', '1', '3', '', '1', '', '1', '1', '1', '', '1', '3'];
    const { rows, unsure } = readShown(reportWith('disputes', lines), 'disputes');
    expect(unsure.length === 3 || !/\d/.test(Object.values(rows).join(''))).toBe(true);
  });
});
