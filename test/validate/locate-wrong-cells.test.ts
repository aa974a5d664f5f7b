import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { findDigitSlip } from '../../src/validate/locate/digit-slip.js';
import { locateWrongCells, type WrongCells } from '../../src/validate/locate/locate-wrong-cells.js';
import { buildReport, type CellInput } from '../support/build-report.js';

type Rows = Record<string, Record<string, CellInput>>;

/** 128 + 4 = 120 + 12: a small table that balances in natural persons, businesses and total. */
function balanced(): Rows {
  return {
    received: { naturalPerson: 101, business: 27, total: 128 },
    carriedIn: { naturalPerson: 4, total: 4 },
    granted: { naturalPerson: 60, business: 17, total: 77 },
    partial: { naturalPerson: 5, business: 2, total: 7 },
    'unavailable.notHeld': { naturalPerson: 30, business: 6, total: 36 },
    resultsTotal: { naturalPerson: 95, business: 25, total: 120 },
    carriedOut: { naturalPerson: 10, business: 2, total: 12 },
  };
}

function change(row: string, column: string, value: CellInput, rows = balanced()): Rows {
  return { ...rows, [row]: { ...rows[row], [column]: value } };
}

function locate(rows: Rows, options = {}): WrongCells[] {
  return locateWrongCells(buildReport(edition2021, { applications: rows }), options);
}

describe('locateWrongCells', () => {
  it('is silent when all sums hold', () => {
    expect(locate(balanced())).toEqual([]);
  });

  it('names the cell where its row and its column cross', () => {
    const report = buildReport(edition2021, { applications: change('granted', 'naturalPerson', 63) });
    const [found, ...rest] = locateWrongCells(report);
    expect(rest).toEqual([]);
    expect(found?.certainty).toBe('only');
    expect(found?.candidates).toHaveLength(1);
    const wrong = found?.candidates[0]?.changes[0];
    expect(wrong).toMatchObject({ table: 'applications', row: 'granted', column: 'naturalPerson', actual: 63, expected: 60 });
    expect(report.source.slice(...(wrong?.range ?? [0, 0]))).toBe('63');
    expect(found?.equations.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'applications/results-total naturalPerson',
      'applications/row-total granted',
    ]);
  });

  it.each([
    ['granted', 'naturalPerson', 6, 60, 'dropped'],
    ['received', 'naturalPerson', 1011, 101, 'doubled'],
    ['resultsTotal', 'total', 210, 120, 'swapped'],
    ['carriedOut', 'total', 22, 12, 'changed'],
  ] as const)('recognizes the slip of a digit in %s, %s: %i for %i is %s', (row, column, actual, expected, slip) => {
    const [found] = locate(change(row, column, actual));
    expect(found?.certainty).toBe('only');
    expect(found?.candidates[0]).toMatchObject({ kind: 'digit-slip', slip, changes: [{ row, column, actual, expected }] });
  });

  it('recognizes two exchanged neighbours in a row and in a column', () => {
    const inRow = locate(change('received', 'naturalPerson', 27, change('received', 'business', 101)))[0];
    expect(inRow?.candidates[0]).toMatchObject({
      kind: 'transposition',
      changes: [
        { row: 'received', column: 'naturalPerson', actual: 27, expected: 101 },
        { row: 'received', column: 'business', actual: 101, expected: 27 },
      ],
    });
    const inColumn = locate(change('granted', 'business', 2, change('partial', 'business', 17)))[0];
    expect(inColumn?.candidates[0]).toMatchObject({
      kind: 'transposition',
      changes: [
        { row: 'granted', column: 'business', actual: 2, expected: 17 },
        { row: 'partial', column: 'business', actual: 17, expected: 2 },
      ],
    });
  });

  it('recognizes a row whose figures stand one column off', () => {
    const rows = { ...balanced(), 'unavailable.notHeld': { naturalPerson: 0, business: 30, research: 6, total: 36 } };
    const [found] = locate(rows);
    expect(found?.certainty).toBe('likeliest');
    expect(found?.candidates[0]).toMatchObject({ kind: 'shift', direction: 'right' });
    expect(found?.candidates[0]?.changes.map(({ column, expected }) => [column, expected])).toEqual([
      ['naturalPerson', 30],
      ['business', 6],
      ['research', 0],
    ]);
  });

  it('names two wrong cells that nothing else explains', () => {
    const [found] = locate(change('granted', 'naturalPerson', 64, change('carriedOut', 'business', 5)));
    expect(found?.certainty).toBe('only');
    expect(found?.candidates[0]?.changes).toMatchObject([
      { row: 'granted', column: 'naturalPerson', expected: 60 },
      { row: 'carriedOut', column: 'business', expected: 2 },
    ]);
  });

  it('recognizes a row of totals copied from another row, and a column left as it was', () => {
    const rows = { ...balanced(), partial: { naturalPerson: 5, business: 2, research: 3, total: 10 } };
    const whole = {
      ...rows,
      received: { naturalPerson: 101, business: 27, research: 3, total: 131 },
      resultsTotal: { naturalPerson: 95, business: 25, research: 3, total: 123 },
    };
    const [copied] = locate({ ...whole, resultsTotal: { naturalPerson: 101, business: 27, research: 1, total: 129 } });
    expect(copied?.certainty).toBe('likeliest');
    expect(copied?.candidates).toHaveLength(1);
    expect(copied?.candidates[0]).toMatchObject({ kind: 'line' });
    expect(copied?.candidates[0]?.changes.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      ['resultsTotal', 'naturalPerson', 95],
      ['resultsTotal', 'business', 25],
      ['resultsTotal', 'research', 3],
      ['resultsTotal', 'total', 123],
    ]);
    const left = { received: 90, carriedIn: 9, granted: 50, partial: 8, 'unavailable.notHeld': 40, resultsTotal: 98, carriedOut: 1 };
    const stale = Object.fromEntries(
      Object.entries(whole).map(([row, cells]) => [row, { ...cells, total: left[row as keyof typeof left] }]),
    );
    const [column] = locate(stale);
    expect(column?.candidates[0]).toMatchObject({ kind: 'line' });
    expect(column?.candidates[0]?.changes.map(({ column, expected }) => `${column} ${expected}`)).toEqual(
      [131, 4, 77, 10, 36, 123, 12].map((figure) => `total ${figure}`),
    );
  });

  it('separates three independent errors', () => {
    const rows = change('partial', 'business', 11, change('granted', 'naturalPerson', 64, change('carriedOut', 'total', 17)));
    const [found] = locate(rows);
    expect(found?.certainty).toBe('likeliest');
    expect(found?.candidates[0]?.changes.map(({ row, expected }) => [row, expected])).toEqual([
      ['granted', 60],
      ['partial', 2],
      ['carriedOut', 12],
    ]);
  });

  it('lists the candidates where a cell and its row total changed alike, for any row could be the one', () => {
    const [found] = locate(change('granted', 'naturalPerson', 63, change('granted', 'total', 80)), { maxCandidates: 2 });
    expect(found?.certainty).toBe('possible');
    expect(found?.candidates).toHaveLength(2);
    // Granted, partial and not held have 3 in both cells to give.
    expect(found?.candidateCount).toBe(3);
    for (const { changes } of found?.candidates ?? []) expect(changes).toHaveLength(2);
  });

  it('never blames a cell that is not a figure, and takes no evidence from its equations', () => {
    const rows = change('partial', 'business', { state: 'lost' }, change('granted', 'naturalPerson', 63));
    const [found] = locate(rows);
    expect(found?.certainty).toBe('only');
    expect(found?.candidates[0]?.changes).toMatchObject([{ row: 'granted', column: 'naturalPerson', expected: 60 }]);
    const blamed = locate(change('granted', 'business', { state: 'inferred', value: 99 }));
    expect(blamed).toEqual([]);
  });

  it('does not name a cell that a single equation bears on while others could not be checked', () => {
    const rows = change('granted', 'business', { state: 'lost' }, change('granted', 'naturalPerson', 63));
    const [found] = locate(rows);
    expect(found?.certainty).toBe('possible');
    expect(found?.candidates[0]?.changes).toMatchObject([{ row: 'granted', column: 'naturalPerson', actual: 63, expected: 60 }]);
  });

  it('counts blanks as zero only when asked', () => {
    const rows = change('granted', 'research', null, change('granted', 'naturalPerson', 63));
    expect(locate(rows)[0]?.certainty).toBe('possible');
    expect(locate(rows, { blanks: 'zero' })[0]?.certainty).toBe('only');
  });

  it('uses the undivided row in place of the rows it stands for', () => {
    const rows = { ...balanced(), other: { naturalPerson: 3, total: 4 } };
    const fixed = change('resultsTotal', 'naturalPerson', 98, change('resultsTotal', 'total', 123, rows));
    const [found] = locate(change('carriedOut', 'naturalPerson', 7, change('carriedOut', 'total', 9, fixed)));
    expect(found?.candidates[0]?.changes).toMatchObject([{ row: 'other', column: 'total', actual: 4, expected: 3 }]);
  });

  it('lists every figure of a group of disputes, the slip of a digit first, and treats the groups apart', () => {
    const report = buildReport(edition2021, {
      disputes: {
        review: { upheld: 21, corrected: 3, other: 0, pending: 0, total: 42 },
        directLitigation: { upheld: 1, corrected: 1, other: 0, pending: 0, total: 0 },
      },
    });
    const [review, litigation, ...rest] = locateWrongCells(report);
    expect(rest).toEqual([]);
    expect(review?.certainty).toBe('possible');
    expect(review?.candidates.map(({ changes }) => changes[0]?.column).sort()).toEqual([
      'corrected',
      'other',
      'pending',
      'total',
      'upheld',
    ]);
    // 42 for 24: the only candidate that two exchanged digits explain.
    expect(review?.candidates[0]).toMatchObject({ kind: 'digit-slip', slip: 'swapped', changes: [{ column: 'total', expected: 24 }] });
    expect(litigation).toMatchObject({ certainty: 'only', candidates: [{ changes: [{ column: 'total', actual: 0, expected: 2 }] }] });
  });

  it('gives up within its bounds on a table full of errors', () => {
    const rows: Rows = Object.fromEntries(
      Object.keys(balanced()).map((row, index) => [row, { naturalPerson: index * 7 + 1, business: index * index, total: 1 }]),
    );
    const [found] = locate(rows);
    expect(found).toMatchObject({ certainty: 'none', candidates: [], candidateCount: 0 });
    expect(found?.equations.length).toBeGreaterThan(6);
  });

  it('names a wrong argument', () => {
    const report = buildReport(edition2021);
    expect(() => locateWrongCells(null as never)).toThrow(/report/);
    expect(() => locateWrongCells(report, { maxCandidates: 0 })).toThrow(/maxCandidates/);
    expect(() => locateWrongCells(report, { blank: 'zero' } as never)).toThrow(/blank/);
  });
});

describe('findDigitSlip', () => {
  it.each([
    [12, 21, 'swapped'],
    [12, 13, 'changed'],
    [120, 12, 'dropped'],
    [7, 77, 'doubled'],
    [101, 1001, 'doubled'],
    [5, 3, null],
    [12, 124, null],
    [12, 12, null],
    [12, 34, null],
    [-12, 12, null],
  ])('%i written as %i: %s', (expected, actual, slip) => {
    expect(findDigitSlip(expected, actual)).toBe(slip);
  });
});
