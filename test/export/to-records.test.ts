import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { toRecords } from '../../src/export/to-records.js';
import { buildReport } from '../support/build-report.js';

describe('toRecords', () => {
  it.each([
    [edition2021, 10 + 25 * 7 + 15],
    [edition2019, 22 + 23 * 7 + 15],
  ] as const)('lists every statutory cell once', (edition, count) => {
    const records = toRecords(buildReport(edition));
    expect(records).toHaveLength(count);
    expect(new Set(records.map(({ table, row, column }) => `${table}/${row}/${column}`)).size).toBe(count);
  });

  it('keeps form order of tables, rows and columns', () => {
    const records = toRecords(buildReport(edition2021));
    expect([...new Set(records.map((record) => record.table))]).toEqual(['article20', 'applications', 'disputes']);
    expect(records.slice(0, 4).map(({ row, column }) => `${row}/${column}`)).toEqual([
      'rules/issued',
      'rules/repealed',
      'rules/inForce',
      'normativeDocuments/issued',
    ]);
  });

  it('gives value, state, unit, text and place of a cell', () => {
    const report = buildReport(edition2021, { article20: { fees: { amount: '12.5' } } });
    const fee = toRecords(report).find((record) => record.row === 'fees');
    expect(fee).toMatchObject({ column: 'amount', value: 12.5, state: 'number', unit: '万元', raw: '12.5' });
    expect(report.source.slice(...(fee?.range ?? [0, 0]))).toBe('12.5');
  });

  it('keeps a blank apart from 0 and from a lost cell', () => {
    const report = buildReport(edition2021, { article20: { rules: { issued: 0, repealed: '', inForce: { state: 'lost' } } } });
    expect(
      toRecords(report)
        .slice(0, 3)
        .map(({ state, value }) => [state, value]),
    ).toEqual([
      ['number', 0],
      ['blank', null],
      ['lost', null],
    ]);
  });

  it('says absent for a row and for a table that are not there', () => {
    const report = buildReport(edition2021, { disputes: null, article20: { fees: null } });
    const records = toRecords(report);
    expect(records).toHaveLength(200);
    const absent = records.filter((record) => record.state === 'absent');
    expect(absent).toHaveLength(16);
    expect(absent[0]).toEqual({
      table: 'article20',
      row: 'fees',
      column: 'amount',
      value: null,
      state: 'absent',
      unit: '万元',
      raw: '',
      range: null,
    });
  });

  it('puts an undivided row in place of the rows it stands for', () => {
    const undivided = { other: { total: 3 }, 'other.overdueCorrection': null, 'other.unpaidFee': null, 'other.other': null };
    const records = toRecords(buildReport(edition2021, { applications: undivided }));
    const rows = [...new Set(records.filter((record) => record.table === 'applications').map((record) => record.row))];
    expect(rows).toHaveLength(23);
    expect(rows.slice(-3)).toEqual(['other', 'resultsTotal', 'carriedOut']);
  });

  it('keeps the cells of rows and columns of another edition at the end of their table', () => {
    const report = buildReport(edition2021);
    const article20 = report.article20;
    const foreign = buildReport(edition2019).article20?.rows.procurement;
    if (!article20 || !foreign) throw new Error('no tables');
    const hybrid = { ...article20, rows: { ...article20.rows, procurement: foreign } };
    const records = toRecords({ ...report, form: report.form, locate: report.locate, article20: hybrid });
    expect(records.slice(10, 12).map(({ row, column }) => `${row}/${column}`)).toEqual(['procurement/projects', 'procurement/amount']);
    expect(records[12]?.table).toBe('applications');
  });

  it('is empty without an edition', () => {
    const report = buildReport(edition2021);
    expect(toRecords({ ...report, locate: report.locate, edition: null, form: null })).toEqual([]);
  });
});
