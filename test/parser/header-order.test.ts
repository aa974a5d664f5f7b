import { describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const totalFirst = ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'];
const spanned = (count: number): string[] => new Array(count).fill('');

/** Reads section 四 of these lines of cells. */
function read(...lines: readonly (readonly string[])[]) {
  const rows = lines.map((cells) => cells.join(' | '));
  const { report, diagnostics } = parseReport(
    ['四、政府信息公开行政复议、行政诉讼情况', ...rows, '五、存在的主要问题及改进情况', '无。'].join('\n'),
  );
  const of = (row: string): string =>
    toRecords(report)
      .filter((record) => record.table === 'disputes' && record.row === row)
      .map(({ state, value }) => value ?? state)
      .join(' ');
  const isDoubted = diagnostics.some(({ data }) => data.table === 'disputes' && data.doubt !== undefined);
  return { review: of('review'), direct: of('directLitigation'), postReview: of('postReviewLitigation'), isDoubted };
}

describe('headers of reviews and lawsuits in an order of their own', () => {
  it('take their figures with them: lawsuits before reviews', () => {
    expect(
      read(
        ['行政诉讼', ...spanned(9), '行政复议', ...spanned(4)],
        ['未经复议直接起诉', ...spanned(4), '复议后起诉', ...spanned(4), ...results],
        [...results, ...results, ...spanned(5)],
        ['', '1', '8', '10', '19', '1', '', '', '', '1', '2', '2', '1', '11', '16'],
      ),
    ).toEqual({ review: '2 2 1 11 16', direct: 'blank 1 8 10 19', postReview: '1 blank blank blank 1', isDoubted: false });
  });

  it('take their figures with them: the kinds of lawsuits exchanged', () => {
    expect(
      read(
        ['行政复议', ...spanned(4), '行政诉讼', ...spanned(9)],
        [...results, '复议后起诉', ...spanned(4), '未经复议直接起诉', ...spanned(4)],
        [...spanned(5), ...results, ...results],
        ['2', '0', '0', '0', '2', '0', '1', '0', '0', '1', '5', '0', '0', '0', '5'],
      ),
    ).toEqual({ review: '2 0 0 0 2', direct: '5 0 0 0 5', postReview: '0 1 0 0 1', isDoubted: false });
  });

  const inTotalFirst = [
    ['行政复议', ...spanned(4), '行政诉讼', ...spanned(9)],
    [...totalFirst, '未经复议直接起诉', ...spanned(4), '复议后起诉', ...spanned(4)],
    [...spanned(5), ...totalFirst, ...totalFirst],
  ];

  it('take their figures with them: totals first', () => {
    expect(read(...inTotalFirst, ['3', '2', '0', '1', '0', '5', '5', '0', '0', '0', '1', '0', '1', '0', '0'])).toEqual({
      review: '2 0 1 0 3',
      direct: '5 0 0 0 5',
      postReview: '0 1 0 0 1',
      isDoubted: false,
    });
  });

  it('are in doubt where the sums speak against them', () => {
    expect(read(...inTotalFirst, ['2', '0', '1', '0', '3', '5', '0', '0', '0', '5', '0', '1', '0', '0', '1']).isDoubted).toBe(true);
  });

  it('are not followed where a tool sorted the words of a page, and in doubt', () => {
    const words = ['行政诉讼', '行政复议', '未经复议直接起诉', '复议后起诉', ...results, ...results, ...results];
    const figures = ['0', '1', '8', '10', '19', '1', '0', '0', '0', '1', '2', '2', '1', '11', '16'];
    expect(read([[...words, ...figures].join(' ')])).toEqual({
      review: '0 1 8 10 19',
      direct: '1 0 0 0 1',
      postReview: '2 2 1 11 16',
      isDoubted: true,
    });
  });

  it('are in doubt where lines part headers of one level', () => {
    const [above, below] = [['行政诉讼'], ['行政复议']];
    const figures = ['0', '1', '8', '10', '19', '1', '0', '0', '0', '1', '2', '2', '1', '11', '16'];
    expect(read(above, below, ['未经复议直接起诉', '复议后起诉'], [...results, ...results, ...results], figures).isDoubted).toBe(true);
  });

  it('are doubted where they are scattered and a sum fails', () => {
    const lines = (figures: readonly string[]): readonly (readonly string[])[] => [
      ...['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '结果维持'].map(
        (cell) => [cell],
      ),
      ...['结果纠正', '其他结果', '尚未审结', '结果维持', '结果纠正', '总计', '其他结果', '尚未审结', '总计', ...figures].map((cell) => [
        cell,
      ]),
    ];
    const sound = ['1', '0', '2', '0', '3', '0', '0', '0', '0', '0', '0', '5', '0', '0', '5'];
    const broken = ['1', '0', '2', '0', '3', '0', '0', '0', '0', '0', '0', '5', '0', '5', '0'];
    expect(read(...lines(broken)).isDoubted).toBe(true);
    expect(read(...lines(sound)).postReview).toBe('0 5 0 0 5');
  });
});
