import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, toRecords, validateReport } from '../../src/index.js';

const source = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');
/** What OpenCC's s2twp does to the words of the form, characters left simplified; the reader folds those. */
const taiwan: readonly (readonly [string, string])[] = [
  ['信息', '資訊'],
  ['文件', '檔案'],
  ['反复', '反覆'],
  ['数据', '資料'],
  ['发布', '釋出'],
  ['复议', '複議'],
  ['平台', '平臺'],
];
const translated = taiwan.reduce((text, [word, other]) => text.replaceAll(word, other), source);

describe('a report in Taiwan terms', () => {
  const before = parseReport(source).report;
  const { report, diagnostics } = parseReport(translated);

  it('has the same figures, agency, year and date', () => {
    const values = (of: typeof report): unknown[] =>
      toRecords(of).map(({ table, row, column, value, state }) => [table, row, column, value, state]);
    expect(values(report)).toEqual(values(before));
    expect([report.agency, report.year, report.published]).toEqual([before.agency, before.year, before.published]);
    expect(diagnostics).toEqual([]);
  });

  it('is not blamed for what the converter did', () => {
    expect(validateReport(report)).toEqual(validateReport(before));
  });
});

describe('the official wording of a label', () => {
  it('is that of the edition the report is on', () => {
    const row = parseReport(source.replace('行政规范性文件', '规范性文件')).report.article20?.rows.normativeDocuments;
    expect(row?.label).toMatchObject({ official: '行政规范性文件', wording: '规范性文件' });
  });
});
