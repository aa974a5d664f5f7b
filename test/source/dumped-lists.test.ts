import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/index.js';
import { rewriteDumpedLists } from '../../src/source/formats/dumped-lists.js';
import { showRows } from '../support/shown-rows.js';

type Row = readonly (string | number)[];

const dump = (rows: readonly Row[]): string => {
  const lists = rows.map((row, i) => {
    const cells = row.map((cell, k) => {
      const value = typeof cell === 'number' ? `int(${cell})` : `string(${cell.length * 3}) "${cell}"`;
      return `    [${k}]=>\n    ${value}\n`;
    });
    return `  [${i}]=>\n  array(${row.length}) {\n${cells.join('')}  }\n`;
  });
  return `array(${rows.length}) {\n${lists.join('')}}\n`;
};

describe('lists as PHP prints variables', () => {
  it('become lists of a line each', () => {
    expect(
      rewriteDumpedLists(
        dump([
          ['规章', 3, ''],
          ['行政许可', '-12'],
        ]),
      )?.text,
    ).toBe('array(2) {\n["规章", 3, ""]\n["行政许可", "-12"]]\n');
  });

  it('are read with their blank cells', () => {
    const [block] = edition2021.tables.applications.blocks;
    const columns = block?.columns.map(({ label }) => label) ?? [];
    const rows = block?.rows.map(({ label }): Row => [label, 3, '', '1', 0, '', '', 4]) ?? [];
    const text = dump([['项目', ...columns], ...rows]);
    const { report } = parseReport(`溪桥县教育局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${text}`);
    expect(new Set(Object.values(showRows(report, 'applications')))).toEqual(new Set(['3 _ 1 0 _ _ 4']));
  });

  it('are none where a value stands behind its key', () => {
    expect(rewriteDumpedLists('Array\n(\n    [0] => 规章\n    [1] => 3\n)\n')).toBeNull();
  });
});
