import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('the one row of reviews and lawsuits', () => {
  it('is not read by a window of its figures where leaving out another cell makes the sums hold, too', () => {
    const figures = [0, 0, 0, 0, 0, 0, 505, 0, 0, 0, 505, 0, 0, 0, 0, 0];
    const headers = ['行政复议', '行政诉讼', '', ...outcomes, '未经复议直接起诉', '复议后起诉', '', ...outcomes, ...outcomes, ''];
    const { rows } = readShown(reportWith('disputes', [...headers, ...figures.map(String)]), 'disputes');
    expect(Object.values(rows).join(' ')).not.toContain('505');
  });

  it('is read by the window whose sums hold where a number stands before it', () => {
    const figures = [1, 2, 0, 1, 0, 3, 0, 5, 0, 0, 5, 0, 0, 0, 0, 0];
    const headers = ['行政复议', '行政诉讼', '', ...outcomes, '未经复议直接起诉', '复议后起诉', '', ...outcomes, ...outcomes, ''];
    const { rows } = readShown(reportWith('disputes', [...headers, ...figures.map(String)]), 'disputes');
    expect(rows).toEqual({ review: '2 0 1 0 3', directLitigation: '0 5 0 0 5', postReviewLitigation: '0 0 0 0 0' });
  });

  it('is blank without doubt where all its cells are', () => {
    const header = `| ${[...outcomes, ...outcomes, ...outcomes].join(' | ')} |`;
    const blank = ['', `|${' |'.repeat(15)}`];
    for (const lines of [
      ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes, ...outcomes, ''],
      ['| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |', header, ...blank],
    ]) {
      const { rows, unsure } = readShown(reportWith('disputes', lines), 'disputes');
      expect(Object.values(rows)).toEqual(['_ _ _ _ _', '_ _ _ _ _', '_ _ _ _ _']);
      expect(unsure).toEqual([]);
    }
  });

  it.each([
    [' | ', 'nan'],
    [', ', 'None'],
  ])('has no blank cells right of its table, where a tool prints words for these: %j', (bar, word) => {
    const figures = [3, 2, 1, 0, 6, 3, '无', 1, 3, 7, 1, '无', 3, '无', 4];
    const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const cells = kinds.flatMap((kind, row) => outcomes.map((outcome, i) => [kind, outcome, figures[row * 5 + i]]));
    const lines = [['类型', '结果', '数量'], ...cells].map((line) => [...line, ...Array.from({ length: 21 }, () => word)].join(bar));
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toEqual({
      review: '3 2 1 0 6',
      directLitigation: '3 无 1 3 7',
      postReviewLitigation: '1 无 3 无 4',
    });
  });

  it('is in doubt where several sums fail, and figures stand among the headers', () => {
    const lines = ['行政复议', outcomes.join(' '), '12966', '5417', '7549', '-', '-', '未经复议直接起诉', '复议后起诉', '行政诉讼'];
    const behind = [[...outcomes, ...outcomes].join(' '), '9646', '17543', '4861', '4699', '7395', '8837', '809', '588', '-', '-'];
    expect(readShown(reportWith('disputes', [...lines, ...behind]), 'disputes').unsure).toEqual([
      'review',
      'directLitigation',
      'postReviewLitigation',
    ]);
  });

  it('is in doubt where the places of its figures leave a total blank', () => {
    const line = (cells: readonly (string | number)[]): string =>
      cells.map((cell) => `${cell}`.padEnd(`${cell}`.charCodeAt(0) > 256 ? 6 : 10)).join('');
    const { rows, unsure } = readShown(
      reportWith('disputes', [
        `${'行政复议'.padEnd(26)}行政诉讼`,
        `${line(outcomes)}未经复议直接起诉${' '.repeat(34)}复议后起诉`,
        `${' '.repeat(50)}${line(outcomes)}${line(outcomes)}`,
        line([0, 407, 3, 381, 791, 616, 0, 39, 50, 705, 339, 0, 203, 542]),
      ]),
      'disputes',
    );
    expect(rows.postReviewLitigation).toBe('339 0 203 542 _');
    expect(unsure).toContain('postReviewLitigation');
  });

  it('is not read by a window of its figures where two of them may be the digits of one', () => {
    const broken = ['11 | 0 | 1 | 0 | 1', '2 | 0 | 1 | 0 | 20 | 21 | 0 | 1 | 0 | 1 | 2 |'];
    const { rows } = readShown(
      reportWith('disputes', [
        '| 行政复议 | 行政诉讼 |',
        `| ${outcomes.join(' | ')} | 未经复议直接起诉 | 复议后起诉 |`,
        `| ${[...outcomes, ...outcomes].join(' | ')} |`,
        ...broken,
      ]),
      'disputes',
    );
    expect(rows).toEqual({ review: '11 0 1 0 (12)', directLitigation: '0 1 0 20 21', postReviewLitigation: '0 1 0 1 2' });
  });

  it('is read once where its line was printed twice', () => {
    const headers = [
      '行政复议,,,,,行政诉讼',
      `${outcomes.join(',')},未经复议直接起诉,,,,,复议后起诉`,
      `,,,,,${[...outcomes, ...outcomes].join(',')}`,
    ];
    const line = '2076086,0,0,180,2076266,0,1623830,0,0,1623830,0,0,0,0,0';
    const { rows } = readShown(reportWith('disputes', [...headers, line, line]), 'disputes');
    expect(rows).toEqual({
      review: '2076086 0 0 180 2076266',
      directLitigation: '0 1623830 0 0 1623830',
      postReviewLitigation: '0 0 0 0 0',
    });
  });

  it('is not read where figures stand below headers in other columns than the first', () => {
    const cells = [21, 0, 2, 4, 27];
    const below = [2, 0, 0, 28, 30, 16, 0, 2, 0, 18];
    const pairs = [...outcomes, ...outcomes].flatMap((header, i) => [header, `${below[i]}`]);
    const lines = ['行政复议', '行政诉讼', ...outcomes, '未经复议直接起诉', '复议后起诉', ...pairs, ...cells.map(String)];
    const { rows } = readShown(reportWith('disputes', lines), 'disputes');
    expect(Object.values(rows).join(' ')).not.toMatch(/\d/);
  });

  it('keeps figures with commas whole where semicolons part the cells', () => {
    const headers = ['行政复议;行政诉讼', `${outcomes.join(';')};未经复议直接起诉;复议后起诉`, [...outcomes, ...outcomes].join(';')];
    const line = '1,345;52;8;1;1406;0;3;0;4;7;6;0;7;2;15';
    const { rows } = readShown(reportWith('disputes', [...headers, line]), 'disputes');
    expect(rows).toEqual({ review: '1345 52 8 1 1406', directLitigation: '0 3 0 4 7', postReviewLitigation: '6 0 7 2 15' });
  });

  describe('beside figures that no cell took', () => {
    const headers = [...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes];
    const figures = [4, 4, 0, 1, 9, 0, 0, 1, 1, 2, 0, 6, 0, 6, 12];

    it('is in doubt where a sum fails', () => {
      const numbered = (own: readonly (string | number)[]): string[] =>
        ['行政复议', '行政诉讼', headers.join(' │ '), own.join(' │ ')].map((line, i) => `│ ${i} │ ${line} │`);
      const whole = readShown(reportWith('disputes', numbered(figures)), 'disputes');
      expect(whole).toEqual({
        rows: { review: '4 4 0 1 9', directLitigation: '0 0 1 1 2', postReviewLitigation: '0 6 0 6 12' },
        unsure: [],
      });
      const { unsure } = readShown(reportWith('disputes', numbered(figures.map((cell, i) => (i === 2 ? '' : cell)))), 'disputes');
      expect(unsure).toContain('review');
    });

    it('is in doubt where a row has none', () => {
      const spread = (word: string): string[] => new Array(5).fill(word);
      const lines = [
        [...spread('行政复议'), ...spread('行政诉讼'), ...spread('行政诉讼')].join(','),
        '政府信息公开年报 7',
        [...outcomes, ...spread('未经复议直接起诉'), ...spread('复议后起诉')].join(','),
        [...outcomes, ...outcomes, ...outcomes].join(','),
        [2, 126, 0, 4, 132, 252, 782, 0, 31, 1065, 57, 5466, 2, 611].join(','),
      ];
      const { rows, unsure } = readShown(reportWith('disputes', lines), 'disputes');
      for (const [row, shown] of Object.entries(rows)) if (/\d/.test(shown)) expect(unsure).toContain(row);
    });
  });

  it('is in doubt where a sum fails and its one blank cell may have moved the others', () => {
    const bars = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const spread = (word: string): string[] => new Array(5).fill(word);
    const table = (cells: readonly (string | number)[]): string[] => [
      bars([...spread('行政复议'), ...spread('行政诉讼'), ...spread('行政诉讼')]),
      bars([...outcomes, ...spread('未经复议直接起诉'), ...spread('复议后起诉')]),
      bars([...outcomes, ...outcomes, ...outcomes]),
      bars(cells),
    ];
    const figures = [2, 0, 1, 0, 3, 0, 4, 0, 1, 5, 6, 0, 0, 1, 7];
    const { rows, unsure } = readShown(reportWith('disputes', table(figures)), 'disputes');
    expect([rows.review, unsure]).toEqual(['2 0 1 0 3', []]);
    expect(readShown(reportWith('disputes', table(['', ...figures.slice(0, -1)])), 'disputes').unsure).toContain('review');
    // The line is a bar shorter than its headers.
    const short = ['', '', '', '', 1, '', '', '', 1, 1, 1, 1, '', 1, 3];
    const torn = readShown(reportWith('disputes', table(short.slice(1))), 'disputes');
    for (const [row, shown] of Object.entries(torn.rows)) if (/\d/.test(shown)) expect(torn.unsure).toContain(row);
  });

  it('is in doubt where one of its figures stands among the headers', () => {
    const lines = (figures: readonly (string | number)[]): string[] => [
      '行政复议',
      '行政诉讼',
      ...outcomes,
      '未经复议直接起诉',
      '复议后起诉',
      ...outcomes,
      ...outcomes.slice(0, 4),
      ...figures.map(String),
    ];
    const figures = [0, 1, 1, 1, 3, 0, 1, 5, 2, 8, 29, 0, 41, 1, 71];
    expect(readShown(reportWith('disputes', lines(['总计', ...figures])), 'disputes').unsure).toEqual([]);
    const moved = [1, '总计', ...figures.filter((_, i) => i !== 3)];
    expect(readShown(reportWith('disputes', lines(moved)), 'disputes').unsure).toContain('review');
  });
});
