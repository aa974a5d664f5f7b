import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, toRecords } from '../../src/index.js';

const rows = edition2021.tables.applications.blocks[0]?.rows ?? [];
const isOutcome = (key: string): boolean => !['received', 'carriedIn', 'resultsTotal', 'carriedOut'].includes(key);

/** Figures of six kinds of applicants by row: what came in was all dealt with. */
const outcomes = rows
  .filter(({ key }) => isOutcome(key))
  .map((_, i) => [0, 1, 2, 3, 4, 5].map((k) => (i * i * 7 + k * k * 3 + i * k) % 11));
const sums = [0, 1, 2, 3, 4, 5].map((k) => outcomes.reduce((sum, row) => sum + (row[k] as number), 0));
const figures: ReadonlyMap<string, readonly number[]> = new Map(
  rows.map(({ key }) => {
    const at = rows.filter((row) => isOutcome(row.key)).findIndex((row) => row.key === key);
    const own: readonly number[] =
      at >= 0 ? (outcomes[at] as number[]) : key === 'received' || key === 'resultsTotal' ? sums : [0, 0, 0, 0, 0, 0];
    return [key, [...own, own.reduce((sum, each) => sum + each, 0)]] as const;
  }),
);

/** A table in bars with one cell for each header; `pick` gives the cells of a row of the form. */
function table(headers: readonly (readonly string[])[], pick: (row: readonly number[]) => readonly (number | string)[]): string {
  const lines = headers.map((cells) => cells.join(' | '));
  for (const { key, numbering, label } of rows) lines.push([`${numbering ?? ''}${label}`, ...pick(figures.get(key) ?? [])].join(' | '));
  return `三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n`;
}

function read(text: string, column: string): string {
  return toRecords(parseReport(text).report)
    .filter((record) => record.table === 'applications' && record.column === column)
    .map(({ value, state }) => value ?? state)
    .join(' ');
}

const own = (place: number): string => rows.map(({ key }) => figures.get(key)?.[place]).join(' ');
const five = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

describe('a table of applications with other columns than the form', () => {
  it('keeps the columns of the form beside last year’s', () => {
    const text = table([['申请人情况'], ['自然人', '法人或其他组织', '总计', '上年同期'], five], (row) => [...row, 3]);
    expect(read(text, 'naturalPerson')).toBe(own(0));
    expect(read(text, 'total')).toBe(own(6));
    expect(parseReport(text).diagnostics.map(({ code }) => code)).not.toContain('reading/unsure-row');
  });

  it('knows the total from a sum of the organizations alone, by the sums', () => {
    const text = table([['申请人情况'], ['自然人', '法人或其他组织', '总计'], [...five, '合计']], (row) => [
      ...row.slice(0, 6),
      row.slice(1, 6).reduce((sum, each) => sum + each, 0),
      row[6] as number,
    ]);
    expect(read(text, 'otherOrganization')).toBe(own(5));
    expect(read(text, 'total')).toBe(own(6));
  });

  it('has natural persons and the total where organizations have one column', () => {
    const text = table([['项目', '自然人', '法人或其他组织', '总计']], (row) => [
      row[0] as number,
      (row[6] as number) - (row[0] as number),
      row[6] as number,
    ]);
    expect(read(text, 'naturalPerson')).toBe(own(0));
    expect(read(text, 'total')).toBe(own(6));
    expect(read(text, 'research')).not.toMatch(/[1-9]/u);
  });

  it('is in doubt where no total proves its rows', () => {
    const text = table([['申请人情况'], ['自然人', '法人或其他组织'], five], (row) => row.slice(0, 6));
    expect(read(text, 'legalService')).toBe(own(4));
    expect(parseReport(text).diagnostics.map(({ code }) => code)).toContain('reading/unsure-row');
  });

  it('is not read so where its header lost the first column', () => {
    const text = table([['申请人情况'], ['法人或其他组织', '总计'], five], (row) => [row[0] as number, ...row.slice(2)]);
    const codes = parseReport(text).diagnostics.map(({ code }) => code);
    expect(read(text, 'business')).not.toBe(own(0));
    expect(codes).not.toEqual([]);
  });

  it('is not read so where the sums do not hold', () => {
    const text = table([['项目', '自然人', '商业企业', '总计']], (row) => [row[0] as number, row[1] as number, row[6] as number]);
    expect(read(text, 'business')).not.toBe(own(1));
  });
});
