import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.重复申请',
];
/** The number of each row, its figures and its total; null: a blank cell. */
const figures = [
  [11, 9, 3, 0, 1, 0, 0, 13],
  [12, 2, 0, 0, 0, 0, 1, 3],
  [13, 4, 0, 0, 0, 0, 0, 4],
  [14, 5, 1, 0, 0, 0, 0, 6],
  [15, 9, 1, 0, 3, 8, 0, 21],
  [16, 1, null, 0, 0, 2, 0, 3],
];

describe('a row with a blank cell in a table with a column of the agency', () => {
  it('is in doubt though it has as many figures as the form has columns', () => {
    const line = (label: string, cells: readonly (number | null)[]): string =>
      label.padEnd(24, '　') + cells.map((cell) => String(cell ?? '').padEnd(8)).join('');
    const lines = figures.map((cells, i) => line(labels[i] as string, cells));
    const { rows, unsure } = readShown(reportWith('applications', lines), 'applications');
    expect(rows['notProcessed.duplicate']).not.toBe('1 _ 0 0 2 0 3');
    expect(unsure).toContain('notProcessed.duplicate');
  });
});
