import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = '信息内容    本年新制作数量    本年新公开数量    对外公开总数量';

describe('a cell that holds no figure', () => {
  it.each(['没有', '（无）', '_', '#N/A'])('keeps the others in their columns: %s', (word) => {
    const { rows } = readShown(reportWith('article20', [header, `规章    ${word}    4    7`]), 'article20');
    expect(rows.rules).toBe(`${word} 4 7`);
  });

  it('is blank where a tool prints nil', () => {
    expect(readShown(reportWith('article20', [header, '规章    nil    4    7']), 'article20').rows.rules).toBe('_ 4 7');
  });
});

describe('an arrow before a figure', () => {
  it('is the sign of a change', () => {
    const lines = ['信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量', '行政许可 | 5 | ↑3 | 40', '行政处罚 | 9 | ↓2 | 12'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ licensing: '5 3 40', penalties: '9 -2 12' });
  });
});
