import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { readShown, reportWith, type ShownTable } from '../support/shown-rows.js';

const forms = edition2021.tables.applications.blocks[0]?.rows ?? [];
const isOutcome = (key: string): boolean => !['received', 'carriedIn', 'resultsTotal', 'carriedOut'].includes(key);
const withTotal = (row: readonly number[]): number[] => [...row, row.reduce((sum, each) => sum + each, 0)];

/** Figures by row, the last of each the sum of the six before. */
const figures = forms.map(({ key }, i) => withTotal(isOutcome(key) ? [(i * 5) % 7, (i * 3) % 4, i % 2, 0, 0, 0] : [i + 9, 5, 2, 0, 1, 0]));
const shown = Object.fromEntries(forms.map(({ key }, i) => [key, (figures[i] as number[]).join(' ')]));

const joins: Readonly<Record<string, string>> = { bars: ' | ', tabs: '\t', lines: '\n' };

/** @param change the cells of a row, of those of the form and its place */
function read(join: string, change: (row: readonly number[], place: number) => readonly (string | number)[]): ShownTable {
  const header = ['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const body = forms.map(({ label, numbering }, i) =>
    [`${numbering ?? ''}${label}`, ...change(figures[i] as number[], i)].join(joins[join]),
  );
  return readShown(reportWith('applications', [...header, ...body]), 'applications');
}

describe('a column of the agency’s own that the header does not place', () => {
  it.each(Object.keys(joins))('is left out where the rows add up without it, the numbers of rows first: %s', (join) => {
    expect(read(join, (row, i) => [i + 1, ...row])).toEqual({ rows: shown, unsure: [] });
  });

  it('is left out where it is a sum of the organizations before the total', () => {
    const change = (row: readonly number[]): readonly number[] => [
      ...row.slice(0, 6),
      row.slice(1, 6).reduce((sum, each) => sum + each, 0),
      row[6] as number,
    ];
    expect(read('bars', change)).toEqual({ rows: shown, unsure: [] });
  });

  it('is not guessed where the rows add up nowhere', () => {
    const { rows } = read('bars', (row, i) => [i + 1, ...row.slice(0, 6), (row[6] as number) + 3]);
    expect(Object.values(rows).join(' ')).not.toMatch(/\d/);
  });

  it('is not guessed where a row has a figure less', () => {
    const { rows } = read('bars', (row, i) => (i === 3 ? row.slice(0, 6) : [i + 1, ...row]));
    expect(rows.received).toBe('? ? ? ? ? ? ?');
  });
});

describe('rows that slid beyond the last column', () => {
  it('lose their figures where their sums fail', () => {
    const { rows, unsure } = read('bars', (row, i) => (i >= 4 && i < 10 ? ['', '', ...row.slice(0, 5)] : row));
    const slid = forms.slice(4, 10).map(({ key }) => key);
    for (const key of slid) expect(rows[key]).not.toBe(undefined);
    expect(slid.filter((key) => !unsure.includes(key) && /\d/.test(rows[key] as string))).toEqual([]);
    expect(rows.received).toBe(shown.received);
  });
});
