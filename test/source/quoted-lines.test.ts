import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { stripQuotation } from '../../src/source/formats/quoted-lines.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

describe('a quotation', () => {
  it('loses its marks, of all levels', () => {
    expect(stripQuotation('> 甲\n>\n> > 乙\r\n\n>丙')?.text).toBe('甲\n\n乙\r\n\n丙');
  });

  it.each(['> 甲\n乙', '首页 > 公开 > 年报\n> 甲', '甲\n> 乙', '>10件\n规章', ''])('is none in %j', (text) => {
    expect(stripQuotation(text)).toBeNull();
  });

  it('is read as what it quotes, each figure at its place', () => {
    const report = buildReport(edition2021, generateCells(edition2021, createRandom(3)), { year: 2023 });
    for (const layout of ['pipe', 'tab', 'line'] as const) {
      const text = renderReport(report, { layout }).replace(/^/gmu, '> ');
      const records = toRecords(parseReport(text).report);
      expect(records.map(({ value }) => value)).toEqual(toRecords(report).map(({ value }) => value));
      for (const { value, range, raw } of records) {
        expect(range === null ? raw : text.slice(...range)).toBe(raw);
        if (value !== null) expect(raw).toBe(String(value));
      }
    }
  });
});
