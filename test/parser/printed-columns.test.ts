import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const [block] = edition2019.tables.applications.blocks;
const rows = block?.rows ?? [];
const isLeaf = (key: string): boolean => !['received', 'carriedIn', 'resultsTotal', 'carriedOut'].includes(key);

/** Figures of all rows, each with its sum; what came in was all dealt with. */
const figures = rows.map(({ key }, i) =>
  [0, 1, 2, 3, 4, 5].map((column) => (isLeaf(key) ? (i * i * 7 + column * column * 3 + i * column) % 11 : 0)),
);
const totals = [0, 1, 2, 3, 4, 5].map((column) => figures.reduce((sum, row) => sum + (row[column] as number), 0));
for (const [i, { key }] of rows.entries()) if (key === 'received' || key === 'resultsTotal') figures[i] = [...totals];
const table = figures.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)]);

describe('the table of applications printed column by column, without words of one form alone', () => {
  const headers = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const labels = rows.map(({ numbering, label }) => `${numbering ?? ''}${label}`);
  const columns = headers.flatMap((header, column) => [header, ...table.map((row) => `${row[column]}`), '']);

  it('is read though the header of a column is the label of a row of another form, too', () => {
    const { rows: shown } = readShown(reportWith('applications', [...labels, '', '申请人情况', ...columns]), 'applications');
    expect(Object.keys(shown)).toHaveLength(rows.length);
    expect(shown.received).toBe(table[0]?.join(' '));
  });
});
