import { describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const cells = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');

function readDisputes(figures: readonly string[], end = '</tr></table>'): string {
  const { report } = parseReport(`<p>四、政府信息公开行政复议、行政诉讼情况</p><table>
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${cells(results).replaceAll('<td>', '<td rowspan="2">')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${cells([...results, ...results])}</tr><tr>${cells(figures)}${end}`);
  return toRecords(report)
    .filter(({ table }) => table === 'disputes')
    .map(({ state, value }) => value ?? state)
    .join(' ');
}

describe('the row of figures of a table in HTML', () => {
  it.each([
    '0 blank blank 1 1 0 blank blank 1 1 1 1 blank 1 3',
    'blank blank blank 1 1 blank blank blank 1 1 1 1 blank 1 3',
    'blank 0 0 1 1 0 0 0 1 1 1 1 0 1 3',
    '1 blank blank blank 1 blank blank blank blank blank blank blank blank blank blank',
    Array(15).fill('blank').join(' '),
  ])('has its blank cells where the tags say: %s', (row) => {
    expect(readDisputes(row.split(' ').map((cell) => (cell === 'blank' ? '' : cell)))).toBe(row);
  });

  it('has no words of the page in its last cell, where the table was cut off', () => {
    const figures = '0 0 0 1 1 0 0 0 1 1 1 1 0 1'.split(' ');
    const footer = '打印本页 | 关闭窗口\n上一篇：关于发布行政许可事项目录的通知\n下一篇：没有了';
    expect(readDisputes([...figures, ''], `\n\n${footer}\n`)).toBe([...figures, '3'].join(' '));
  });
});
