import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import type { RowDefinition } from '../../src/grammar-contract/edition.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const rows: readonly RowDefinition[] = edition2019.tables.applications.blocks[0].rows;
const isLeaf = (key: string): boolean => !['received', 'carriedIn', 'resultsTotal', 'carriedOut'].includes(key);
const figuresOf = (column: number): number[] => {
  const own = rows.map(({ key }, i) => (isLeaf(key) ? Math.max(0, ((i * i * 7 + column * column * 3 + i * column) % 11) - 5) : 0));
  const sum = own.reduce((total, figure) => total + figure, 0);
  return own.map((figure, i) => (['received', 'resultsTotal'].includes(rows[i]?.key ?? '') ? sum : figure));
};
const columns = [0, 1, 2, 3, 4, 5].map(figuresOf);
columns.push(rows.map((_, i) => columns.reduce((sum, column) => sum + (column[i] as number), 0)));
const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('a table whose last columns stand below the first', () => {
  const print = (from: number, to: number, blank: string): string[] => [
    ['申请人情况', ...names.slice(from, to)].join(' | '),
    ...rows.map(({ numbering, label }, i) =>
      [`${numbering ?? ''}${label}`, ...columns.slice(from, to).map((column) => `${column[i] || blank}`)].join(' | '),
    ),
  ];
  const read = (blank: string, lines: readonly string[] = [...print(0, 4, blank), '续表', ...print(4, 7, blank)]) =>
    readShown(reportWith('applications', lines), 'applications');
  const expected = (blank: string) =>
    Object.fromEntries(rows.map(({ key }, i) => [key, columns.map((column) => `${column[i] || blank}`).join(' ')]));

  it('has the cells of both parts', () => {
    const { rows: shown, unsure } = read('0');
    expect(shown).toEqual(expected('0'));
    expect(unsure).toEqual([]);
  });

  it('has no blank cell for a figure of the second part', () => {
    const { rows: shown, unsure } = read('');
    const known = expected('_');
    for (const [row, cells] of Object.entries(shown)) if (!/[?~(]/.test(cells) && !unsure.includes(row)) expect(cells).toBe(known[row]);
    expect(shown.received).toBe(known.received);
  });

  it('has the cells of both parts where a tool prints words into the cells of a sheet beyond them', () => {
    const width = 9;
    const sheet = (from: number, to: number): string[][] => [
      ['申请人情况', '法人或其他组织', 'None', 'None', ...(to === 7 ? ['总计'] : [])],
      ['None', ...(to === 7 ? names.slice(from, 6) : names.slice(from, to))],
      ...rows.map(({ numbering, label }, i) => [`${numbering ?? ''}${label}`, ...columns.slice(from, to).map((column) => `${column[i]}`)]),
    ];
    const lines = [...sheet(0, 4), ...sheet(4, 7)].map((cells) => [...cells, ...new Array(width - cells.length).fill('None')].join('\t'));
    expect(read('0', lines).rows).toEqual(expected('0'));
  });

  it('takes no blank cell of it for one of the last columns', () => {
    const comma = (count: number, figure: string): string[] =>
      rows.map(({ numbering, label }) => [`${numbering ?? ''}${label}`, ...new Array(count).fill('NaN'), figure].join(','));
    const { rows: shown, unsure } = read('', [...comma(3, 'NaN'), '续表', ...comma(2, '0')]);
    for (const { key } of rows) if (!unsure.includes(key)) expect(shown[key]).not.toMatch(/_$/);
  });

  it('is not joined with a part that has other rows or columns of its own', () => {
    const last = [...print(0, 4, '0'), ...print(3, 7, '0')];
    expect(read('0', last).rows.received).toMatch(/[?~]/);
  });
});
