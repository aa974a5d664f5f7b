import { describe, expect, it } from 'vitest';
import { readShown } from '../support/shown-rows.js';

/** A sheet as spreadsheets exchange it: a kind and a number for each cell, and a line below. */
function printSheet(rows: readonly (readonly (string | number)[])[], lineEnd = '\n'): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const cell = (value: string | number | undefined): string[] =>
    typeof value === 'number' ? [`0,${value}`, 'V'] : ['1,0', `"${(value ?? '').replaceAll('"', '""')}"`];
  const lines = rows.flatMap((row) => ['-1,0', 'BOT', ...Array.from({ length: width }, (_, i) => cell(row[i])).flat()]);
  return ['TABLE', '0,1', '"sheet"', 'VECTORS', `0,${rows.length}`, '""', 'TUPLES', `0,${width}`, '""', 'DATA', '0,0', '""']
    .concat(lines, '-1,0', 'EOD', '')
    .join(lineEnd);
}

const sheet = [
  ['苇渡县农业农村局2023年政府信息公开工作年度报告'],
  ['四、政府信息公开行政复议、行政诉讼情况'],
  ['行政复议', '', '', '', '', '行政诉讼'],
  ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉'],
  Array.from({ length: 3 }, () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']).flat(),
  [3, '', 1, '="-"', 4, 0, 0, 0, 0, 0, 12, 1, '', '', 13],
  ['五、存在的主要问题及改进情况'],
  ['无。'],
];

describe('cells as spreadsheets exchange them', () => {
  it.each(['\n', '\r\n'])('are figures, texts and blanks of their rows: %j', (lineEnd) => {
    expect(readShown(printSheet(sheet, lineEnd), 'disputes')).toEqual({
      rows: { review: '3 _ 1 - 4', directLitigation: '0 0 0 0 0', postReviewLitigation: '12 1 _ _ 13' },
      unsure: [],
    });
  });
});
