import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';
import { reportWith, showRows } from '../support/shown-rows.js';

describe('a header that is broken over lines', () => {
  it('tells no edition by what is left of it on lines of its own', () => {
    const header = ['信息        本年', '内容        处理', '           决定', '           数量'];
    const text = reportWith('article20', [
      '第二十条第（一）项',
      '信息        本年   本年   现行',
      '内容        制发   废止   有效',
      '          件数   件数   件数',
      '规章        0    0    0',
      '行政规范性文件   14   2    28',
      '第二十条第（五）项',
      ...header,
      '行政许可      243',
      '第二十条第（六）项',
      ...header,
      '行政处罚      301',
      '行政强制      101',
    ]);
    const { report } = parseReport(text);
    expect(report.edition).toBe('2021');
    expect(showRows(report, 'article20')).toMatchObject({ licensing: '243', penalties: '301', coercion: '101' });
  });
});
