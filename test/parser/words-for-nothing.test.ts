import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = '信息内容    本年新制作数量    本年新公开数量    对外公开总数量';

describe('a cell that holds no figure', () => {
  it.each(['没有', '（无）', '_', '#N/A'])('keeps the others in their columns: %s', (word) => {
    const { rows } = readShown(reportWith('article20', [header, `规章    ${word}    4    7`]), 'article20');
    expect(rows.rules).toBe(`${word} 4 7`);
  });

  it.each(['nil', '空', '（空）', '（空白）'])('is blank where a tool prints %s', (word) => {
    expect(readShown(reportWith('article20', [header, `规章    ${word}    4    7`]), 'article20').rows.rules).toBe('_ 4 7');
  });
});

describe('an arrow before a figure', () => {
  it('is the sign of a change', () => {
    const lines = ['信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量', '行政许可 | 5 | ↑3 | 40', '行政处罚 | 9 | ↓2 | 12'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ licensing: '5 3 40', penalties: '9 -2 12' });
  });
});

describe('the one line of figures of the table of reviews and lawsuits', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const headers = [
    ['行政复议', '行政诉讼'],
    [...results, '未经复议直接起诉', '复议后起诉'],
    [...results, ...results],
  ];

  it.each([',', ';', '；'])('keeps words for nothing that are parted by %s', (delimiter) => {
    const lines = [...headers, new Array(15).fill('无')].map((cells) => cells.join(delimiter));
    expect(readShown(reportWith('disputes', lines), 'disputes').rows.review).toBe('无 无 无 无 无');
  });
});
