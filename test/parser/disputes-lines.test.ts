import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const kinds = ['行政复议', '行政诉讼-未经复议直接起诉', '行政诉讼-复议后起诉'];
const figures = ['0', '1', '0', '1', '2', '0', '2', '1', '0', '3', '0', '0', '3', '0', '3'];
const expected = { review: '0 1 0 1 2', directLitigation: '0 2 1 0 3', postReviewLitigation: '0 0 3 0 3' };
const read = (lines: readonly string[]): Readonly<Record<string, string>> => readShown(reportWith('disputes', lines), 'disputes').rows;
const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('the one line of figures of section 四', () => {
  it('may open with a word of another table', () => {
    const header = kinds.flatMap(() => results);
    expect(read([bars(['', ...header]), `|${'---|'.repeat(16)}`, bars(['数量', ...figures])])).toEqual(expected);
  });

  it('is no set of blank cells where it has marks below names of cells', () => {
    const header = kinds.flatMap((kind) => results.map((result) => `${kind}-${result}`));
    expect(read([bars(header), `|${'---|'.repeat(15)}`, bars(figures.map(() => '/'))])).toEqual({
      review: '/ / / / /',
      directLitigation: '/ / / / /',
      postReviewLitigation: '/ / / / /',
    });
  });

  it('may open with a bullet, as the headers above do, which is no mark for nothing', () => {
    const header = [
      '- 行政复议 行政诉讼',
      '- 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
      `- ${[...results, ...results].join(' ')}`,
    ];
    const zeros = { review: '0 0 0 0 0', directLitigation: '0 0 0 0 0', postReviewLitigation: '0 0 0 0 0' };
    expect(read([...header, `- ${figures.map(() => '0').join(' ')}`])).toEqual(zeros);
    expect(read([...header, `- ${figures.join(' ')}`])).toEqual(expected);
  });

  it('is short of a figure where a bullet stands before four, whose mark is none', () => {
    const header = `- ${results.join('，')}`;
    const lines = ['- 行政复议', header, '- 1，10，5，13，29', '- 行政诉讼（未经复议直接起诉）', header, '- 4，14，12，30'];
    expect(
      readShown(reportWith('disputes', [...lines, '- 行政诉讼（复议后起诉）', header, '- 5，13，7，0，25']), 'disputes').rows
        .directLitigation,
    ).not.toMatch(/^-/);
  });
});
