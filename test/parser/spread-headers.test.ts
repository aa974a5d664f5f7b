import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const blank = ['', '', ''];
const row = (label: string, ...cells: readonly string[]): string =>
  [label, '', '', ...cells.flatMap((cell) => [cell, ...blank])].join(' | ');

describe('columns that span cells of a grid, the rest of which are printed blank', () => {
  it('are those below whose headers figures stand, also where a row has one', () => {
    const lines = [
      row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
      row('行政许可', '396', '-6', ''),
      row('其他对外管理服务事项', '186', '', ''),
      row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
      row('行政处罚', '', '8', '2'),
      row('行政强制', '', '', '7'),
    ].map((line) => `| ${line} |`);
    expect(readShown(reportWith('article20', lines), 'article20').rows).toEqual({
      licensing: '396 -6 _',
      otherServices: '186 _ _',
      penalties: '_ 8 2',
      coercion: '_ _ 7',
    });
  });
});
