import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { toCsv } from '../../src/export/to-csv.js';
import { toRecords } from '../../src/export/to-records.js';
import { composeReport } from '../support/compose-report.js';

/** A reader of RFC 4180, independent of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, field, end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gu)) {
    if (field === '' && end === '') break;
    rows[rows.length - 1]?.push(field?.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : (field ?? ''));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('toCsv', () => {
  it('has a line for each statutory cell, under a header', () => {
    const report = composeReport(edition2021, {
      'article20/fees/amount': '0.000001',
      'disputes/review/total': '/',
      'applications/granted/total': '',
    });
    const rows = readCsv(toCsv([{ name: '报告.txt', report }]));
    const records = toRecords(report);
    expect(rows).toHaveLength(records.length + 1);
    expect(rows[0]).toEqual([
      'report',
      'agency',
      'year',
      'edition',
      'table',
      'row',
      'column',
      'value',
      'state',
      'unit',
      'raw',
      'start',
      'end',
    ]);
    records.forEach((record, index) => {
      const [name, agency, year, edition, table, row, column, value, state, unit, raw, start, end] = rows[index + 1] ?? [];
      expect([name, agency, year, edition]).toEqual(['报告.txt', report.agency, String(report.year), '2021']);
      expect([table, row, column, state, raw]).toEqual([record.table, record.row, record.column, record.state, record.raw]);
      expect(value === '' ? null : Number(value)).toBe(record.value);
      expect(unit === '' ? null : unit).toBe(record.unit);
      expect(start === '' ? null : [Number(start), Number(end)]).toEqual(record.range);
    });
  });

  it('puts reports of both editions under one header', () => {
    const reports = [composeReport(edition2021), composeReport(edition2019)].map((report) => ({ name: 'x', report }));
    expect(new Set(readCsv(toCsv(reports)).map((row) => row.length))).toEqual(new Set([13]));
  });

  it('quotes commas, quotes, line ends and outer spaces', () => {
    const report = composeReport(edition2021, {}, { agency: '甲,"乙"\n丙' });
    const [, first] = readCsv(toCsv([{ name: ' x ', report }]));
    expect(first?.slice(0, 2)).toEqual([' x ', '甲,"乙"\n丙']);
  });

  it('begins with a byte order mark only when asked', () => {
    expect(toCsv([], { byteOrderMark: true })).toMatch(/^\uFEFFreport,/u);
    expect(toCsv([])).toMatch(/^report,/u);
  });
});
