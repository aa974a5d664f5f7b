import { describe, expect, it } from 'vitest';
import { crosswalk } from '../../grammar/common/crosswalk.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import type { CrosswalkCell } from '../../src/grammar-contract/series.js';
import { edition2019, edition2021 } from './series-editions.js';

function cellsOf(edition: EditionDefinition): string[] {
  return Object.values(edition.tables).flatMap(({ name, blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ key, columns }) => columns.map((column) => `${name} ${key} ${column}`))),
  );
}

function names(cells: readonly CrosswalkCell[]): string[] {
  return cells.map(({ table, row, column }) => `${table} ${row} ${column}`);
}

describe('crosswalk', () => {
  it('has every cell of both editions exactly once', () => {
    const known = crosswalk('2019', '2021');
    expect(known?.entries.flatMap(({ from }) => names(from)).sort()).toEqual(cellsOf(edition2019).sort());
    expect(known?.entries.flatMap(({ to }) => names(to)).sort()).toEqual(cellsOf(edition2021).sort());
  });

  it('gives a reason in both languages wherever cells are not the same', () => {
    for (const { relation, from, to, reason } of crosswalk('2019', '2021')?.entries ?? []) {
      if (relation === 'same') {
        expect([from.length, to.length]).toEqual([1, 1]);
        continue;
      }
      expect(reason?.['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
      expect(reason?.en).toMatch(/[a-z]\.$|\.$/);
      if (relation === 'none') expect(from.length === 0 || to.length === 0).toBe(true);
      else expect(from.length * to.length).toBeGreaterThan(0);
    }
  });

  it('adds up the three rows of 其他处理 and refuses to compare fees', () => {
    const entries = crosswalk('2019', '2021')?.entries ?? [];
    const other = entries.find(({ from }) => names(from).includes('applications other total'));
    expect(other).toMatchObject({ relation: 'sum' });
    expect(names(other?.to ?? [])).toEqual([
      'applications other.overdueCorrection total',
      'applications other.unpaidFee total',
      'applications other.other total',
    ]);
    expect(entries.filter(({ from, to }) => [...from, ...to].some(({ row }) => row === 'fees')).map(({ relation }) => relation)).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  it('is read backwards, knows no other pair, and names a wrong argument', () => {
    const back = crosswalk('2021', '2019');
    expect(back?.entries.map(({ from, to }) => [to, from])).toEqual(crosswalk('2019', '2021')?.entries.map(({ from, to }) => [from, to]));
    expect(crosswalk('2014', '2019')).toBeNull();
    expect(crosswalk('2021', '2021')).toBeNull();
    expect(() => crosswalk(2019 as never, '2021')).toThrow(/from/);
    expect(() => crosswalk('2019', undefined as never)).toThrow(/to/);
  });
});
