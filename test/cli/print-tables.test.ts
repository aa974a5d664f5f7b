import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { printTables } from '../../src/cli/print-tables.js';
import { toRecords } from '../../src/export/to-records.js';
import { composeReport } from '../support/compose-report.js';

const lines = (text: string): string[] => text.split('\n');

describe('printTables', () => {
  it('ends the figures of a column in the same terminal column', () => {
    const report = composeReport(edition2021, { 'applications/received/naturalPerson': 12345678, 'applications/received/total': 12345678 });
    const table = lines(printTables(report, 'zh-CN'));
    const from = table.indexOf('三、收到和处理政府信息公开申请情况');
    const header = table[from + 1] ?? '';
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const ends = columns.map((label) => stringWidth(header.slice(0, header.lastIndexOf(label) + label.length)));
    const rows = table.slice(from + 2, table.indexOf('', from)).filter((line) => /\d$/u.test(line));
    expect(rows).toHaveLength(25);
    for (const row of rows) {
      const start = row.length - (row.match(/(?: +\d+){7}$/u)?.[0].length ?? 0);
      const figures = [...row.slice(start).matchAll(/\d+/gu)];
      expect(figures.map(({ index, 0: figure }) => stringWidth(row.slice(0, start)) + index + figure.length)).toEqual(ends);
    }
  });

  it.each([70, 80, 100, 120])('fits a terminal of %i columns with every figure', (width) => {
    const cells = { 'applications/received/naturalPerson': 12345678, 'applications/received/total': 12345678 };
    const report = composeReport(edition2021, cells);
    const text = printTables(report, 'zh-CN', width);
    expect(lines(text).filter((line) => stringWidth(line) > width)).toEqual([]);
    const figures = (of: string): string[] => [...of.matchAll(/(?<= )\d+(?= |$)/gmu)].map(([figure]) => figure);
    expect(figures(text)).toEqual(figures(printTables(report, 'zh-CN')));
  });

  it('prints no heading without a table', () => {
    expect(printTables(composeReport(edition2021), 'zh-CN')).not.toContain('其他需要报告的事项');
  });

  it.each([edition2019, edition2021])('shows every figure of the form of $id once', (edition) => {
    const keys = toRecords(composeReport(edition)).map(({ table, row, column }) => `${table}/${row}/${column}`);
    const cells = Object.fromEntries(keys.map((key, index) => [key, 1000 + index]));
    const shown = [...printTables(composeReport(edition, cells), 'zh-CN').matchAll(/\b\d{4}\b/gu)].map(([figure]) => Number(figure));
    expect(shown).toEqual(keys.map((_, index) => 1000 + index));
  });

  it('has a sign and a legend for each state that is not a figure, and only for those that occur', () => {
    const report = composeReport(edition2021, {
      'disputes/review/upheld': '',
      'disputes/review/corrected': '/',
      'disputes/review/other': { state: 'inferred', value: 4 },
      'disputes/review/pending': { state: 'ambiguous', candidates: [1, 2] },
      'disputes/review/total': { state: 'lost' },
    });
    const text = printTables(report, 'en');
    expect(text).toMatch(/行政复议 +_ +\/ +4\* +\? +!\n/u);
    expect(
      lines(text)
        .slice(-5, -1)
        .map((line) => line[0]),
    ).toEqual(['_', '*', '?', '!']);
    expect(printTables(composeReport(edition2021), 'en')).not.toMatch(/lost|blank/u);
  });

  it('shows an undivided row in place of the rows it stands for', () => {
    const report = composeReport(edition2021, { 'applications/other/total': 7 }, { tables: { applications: { undivided: ['other'] } } });
    const text = printTables(report, 'zh-CN');
    expect(text).toMatch(/（六）其他处理 .*7\n/u);
    expect(text).not.toContain('3.其他');
  });
});
