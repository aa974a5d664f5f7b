import { expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

it('takes two points, a blank cell of reStructuredText, for no number of the label behind them', () => {
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const figures = [
    [3, 2, 1, 0, 6],
    [3, 0, 1, 3, 7],
    [1, 0, 3, 0, 4],
  ];
  const lines = groups.flatMap((group, i) =>
    results.map(
      (result, k) => `${(k === 0 ? group : '..').padEnd(18 - (k === 0 ? group.length : 0))}${result.padEnd(8)}${figures[i]?.[k]}`,
    ),
  );
  const rule = '================  ========  ====';
  const { rows, unsure } = readShown(reportWith('disputes', [rule, '类型              结果      数量', ...lines, rule]), 'disputes');
  expect(Object.values(rows)).toEqual(figures.map((row) => row.join(' ')));
  expect(unsure).toEqual([]);
});
