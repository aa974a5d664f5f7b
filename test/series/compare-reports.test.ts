import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/series/index.js';
import { type BuildOptions, buildReport, type CellTree } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';
import { edition2019, edition2021 } from './series-editions.js';

const build = (cells: CellTree = {}, options: BuildOptions = {}) => buildReport(edition2021, cells, { year: 2023, ...options });

describe('compareReports', () => {
  it('finds no difference between a report and itself', () => {
    const report = build(generateCells(edition2021, createRandom(5)));
    expect(compareReports(report, report)).toMatchObject({ metadata: [], cells: [], unchangedCells: 10 + 175 + 15, incomparable: [] });
    expect(compareReports(report, report).sections.map(({ status }) => status)).toEqual(Array(6).fill('same'));
  });

  it('gives each cell that differs, in the order of the form, with its place in both', () => {
    const first = build({
      article20: { rules: { inForce: 3 } },
      applications: { granted: { total: 8 } },
      disputes: { review: { upheld: 1 } },
    });
    const second = build({
      article20: { rules: { inForce: 4 } },
      applications: { granted: { total: null } },
      disputes: { review: { upheld: { state: 'inferred', value: 1 } } },
    });
    const { cells, unchangedCells } = compareReports(first, second);
    expect(cells.map(({ first: a, second: b, difference }) => [a.cells[0]?.row, a.value, b.value, b.states[0], difference])).toEqual([
      ['rules', 3, 4, 'number', 1],
      ['granted', 8, null, 'blank', null],
    ]);
    expect(unchangedCells).toBe(198);
    expect(first.source.slice(...(cells[0]?.first.range ?? [0, 0]))).toBe('3');
    expect(second.source.slice(...(cells[0]?.second.range ?? [0, 0]))).toBe('4');
  });

  it('sets an undivided row against the rows it stands for', () => {
    const first = build({ applications: { other: { naturalPerson: 5, total: 5 } } });
    const second = build({
      applications: { 'other.unpaidFee': { naturalPerson: 2, total: 2 }, 'other.other': { naturalPerson: 3, total: 4 } },
    });
    const { cells, incomparable } = compareReports(first, second);
    expect(incomparable).toEqual([]);
    expect(cells).toMatchObject([
      {
        relation: 'sum',
        first: { value: 5 },
        second: { value: 6, cells: [{ row: 'other.overdueCorrection' }, { row: 'other.unpaidFee' }, { row: 'other.other' }] },
        difference: 1,
      },
    ]);
  });

  it('compares two editions where they count the same, and says why not elsewhere', () => {
    const first = buildReport(edition2019, { article20: { rules: { made: 2 } }, applications: { other: { total: 3 } } }, { year: 2020 });
    const second = build({ article20: { rules: { issued: 1 } }, applications: { 'other.other': { total: 3 } } }, { year: 2021 });
    const { cells, incomparable, metadata } = compareReports(first, second);
    expect(metadata.map(({ field }) => field)).toEqual(['title', 'year', 'edition']);
    expect(cells).toMatchObject([
      { relation: 'approximate', first: { cells: [{ column: 'made' }] }, second: { cells: [{ column: 'issued' }] }, difference: -1 },
    ]);
    const fees = incomparable.filter(({ row }) => row === 'fees');
    expect(fees.map(({ side, column }) => `${side} ${column}`)).toEqual(['first previousItems', 'first change', 'second amount']);
    for (const { reason } of incomparable) expect(reason?.en).toMatch(/\.$/);
    const back = compareReports(second, first);
    expect(back.cells).toMatchObject([{ relation: 'approximate', difference: 1 }]);
    expect(back.incomparable).toHaveLength(incomparable.length);
  });

  it('subtracts no amounts of different units', () => {
    const { cells } = compareReports(build({ article20: { fees: { amount: 12 } } }), build({ article20: { fees: { amount: '12元' } } }));
    expect(cells).toMatchObject([{ difference: null, first: { unit: '万元' }, second: { unit: '元' } }]);
  });

  it('tells what was added to and removed from a section, with ranges in each report', () => {
    const kept = '本单位全年公开各类信息二百余条，内容涵盖部门预算、重大项目和民生实事等方面。';
    const first = build({}, { sections: { 1: [kept, '旧的一段话只在第一份里面。'], 6: ['无。'] } });
    const second = build({}, { sections: { 1: ['新增的开头在这里。', kept], 5: ['问题在于更新不及时。'] } });
    const { sections } = compareReports(first, second);
    const [one] = sections;
    expect(one).toMatchObject({ number: 1, status: 'changed' });
    expect(one?.added.map((range) => second.source.slice(...range))).toEqual(['新增的开头在这里。']);
    expect(one?.removed.map((range) => first.source.slice(...range))).toEqual(['旧的一段话只在第一份里面。']);
    expect(one?.similarity).toBeGreaterThan(0.7);
    expect(sections[4]).toMatchObject({ status: 'changed', similarity: 0, removed: [] });
    expect(sections[4]?.added.map((range) => second.source.slice(...range))).toEqual(['问题在于更新不及时。']);
    expect(sections[5]?.removed.map((range) => first.source.slice(...range))).toEqual(['无。']);
  });

  it('takes prose in another layout for the same', () => {
    const plain = build({}, { sections: { 1: ['本年公开信息12条，按时答复申请。'] } });
    const marked = build({}, { sections: { 1: ['**本年公开信息 12 条，', '按时答复申请。** |'] } });
    expect(compareReports(plain, marked).sections[0]).toMatchObject({ status: 'same', added: [], removed: [] });
    const other = build({}, { sections: { 1: ['本年公开信息13条，按时答复申请。'] } });
    expect(compareReports(plain, other).sections[0]?.status).toBe('changed');
  });

  it('names a wrong argument', () => {
    expect(() => compareReports(null as never, build())).toThrow(/first/);
    expect(() => compareReports(build(), '' as never)).toThrow(/second/);
  });
});
