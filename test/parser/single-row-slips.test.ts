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
});
