import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2008, edition2014 } from '../../grammar/index.js';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { printableReport } from './support/printable-report.js';

const runs = Number(process.env.ZFXXGK_RUNS ?? 60);
type Report = Parameters<typeof toRecords>[0];
const figuresOf = (report: Report): string[] =>
  toRecords(report).map(({ row, column, value, state, unit }) => `${row}/${column} ${value} ${state} ${unit}`);
const figure = (report: Report, row: string, column = 'value') => report.statistics?.rows[row]?.cells[column]?.value;

describe('reports in the form of 2014 to 2018', () => {
  it.each(layoutNames)('are read in the layout %s, every figure right and nothing left over', (layout) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const report = printableReport(edition2014, seed);
        const read = parseReport(renderReport(report, { layout })).report;
        expect(read.edition).toBe('2014');
        // A layout without a column for units gives the form's, which are the same.
        expect(figuresOf(read)).toEqual(figuresOf(report));
        expect(read.sections.map(({ number, heading }) => [number, heading?.text])).toEqual(
          report.sections.map(({ number, heading }) => [number, heading && expect.stringContaining(heading.official)]),
        );
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  it.each(['pipe', 'tab', 'markdown', 'html', 'pipe-cell-lines', 'line'] as const)('keep their blank cells in the layout %s', (layout) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const report = printableReport(edition2014, seed, { blanks: true });
        expect(figuresOf(parseReport(renderReport(report, { layout })).report)).toEqual(figuresOf(report));
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  it('keep the entry a row stands under where the rows before it are blank and nothing parts their units', () => {
    for (const seed of [513345, 657089, 684865]) {
      const report = printableReport(edition2014, seed, { blanks: true });
      const read = parseReport(renderReport(report, { layout: 'run-together', blanks: 'dropped' })).report;
      for (const record of toRecords(report)) if (record.value !== null) expect(figure(read, record.row)).toBe(record.value);
    }
  });

  it('never give a figure to a blank cell, whatever is dropped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(...layoutNames), (seed, layout) => {
        const report = printableReport(edition2014, seed, { blanks: true });
        const read = parseReport(renderReport(report, { layout, blanks: 'dropped' })).report;
        for (const record of toRecords(read)) if (record.value !== null) expect(record.value).toBe(figure(report, record.row));
      }),
      { numRuns: runs },
    );
  });
});

const oldReport = `云溪县林业局2016年政府信息公开工作年度报告

一、概述
2016年，我局主动公开政府信息120条。
二、主动公开政府信息情况
全年主动公开120条。
三、依申请公开政府信息情况
未收到申请。
四、政府信息公开的收费及减免情况
没有收费。
五、因政府信息公开申请行政复议、提起行政诉讼的情况
没有。
六、存在的主要问题及改进措施
解读不多，明年改进。
七、需要说明的事项与附表
统计表如下。

序号\t指标名称\t计量单位\t数量
1\t一、主动公开情况\t----\t
2\t（一）主动公开政府信息数\t条\t120
3\t其中：主动公开规范性文件数\t条\t3
4\t制发规范性文件总数\t件\t4
5\t五、本地增设的指标数\t件\t7
6\t四、行政复议数量\t件\t6
7\t（一）维持具体行政行为数\t件\t1
8\t（二）被依法纠错数\t件\t2
9\t（三）其他情形数\t件\t3
10\t五、行政诉讼数量\t件\t15
11\t（一）维持具体行政行为数\t件\t4
12\t（二）被依法纠错数\t件\t5
13\t（三）其他情形数\t件\t
14\t七、依申请公开信息收取的费用\t元\t250

云溪县林业局
2017年3月20日
`;

describe('a report of 2016', () => {
  const { report, diagnostics } = parseReport(oldReport);

  it('is told by its table', () => {
    expect([report.edition, report.year, report.agency, report.published]).toEqual(['2014', 2016, '云溪县林业局', '2017-03-20']);
    expect([report.article20, report.applications, report.disputes]).toEqual([null, null, null]);
  });

  it('has the sections of its outline', () => {
    expect(report.sections.map(({ number, heading }) => [number, heading?.text])).toEqual([
      [1, '一、概述'],
      [2, '二、主动公开政府信息情况'],
      [3, '三、依申请公开政府信息情况'],
      [4, '五、因政府信息公开申请行政复议、提起行政诉讼的情况'],
      [5, '六、存在的主要问题及改进措施'],
      [6, '七、需要说明的事项与附表'],
    ]);
    expect(report.sections.map(({ heading }) => heading?.wording)).toEqual(new Array(6).fill('official'));
  });

  it('tells rows of one wording by the entry they stand under', () => {
    expect(
      ['review', 'litigation'].map((group) => ['upheld', 'corrected', 'other'].map((row) => figure(report, `${group}.${row}`))),
    ).toEqual([
      [1, 2, 3],
      [4, 5, null],
    ]);
    expect(report.statistics?.rows['litigation.other']?.cells.value.state).toBe('blank');
  });

  it('takes the unit beside the label', () => {
    expect(report.statistics?.rows.fees?.cells.value).toMatchObject({ value: 250, unit: '元' });
    expect(report.statistics?.rows.disclosed?.cells.value).toMatchObject({ value: 120, unit: '条' });
  });

  it('takes no serial number for a figure, and says which figures no row took', () => {
    expect(diagnostics.map(({ code, data }) => [code, data.values])).toEqual([['reading/unread-figures', expect.arrayContaining([7])]]);
    expect(figure(report, 'disclosed.normativeDocumentsIssued')).toBe(4);
  });

  it('is not blamed for tables its form does not have', () => {
    expect(validateReport(report).filter(({ code }) => code.startsWith('table/') || code.startsWith('section/'))).toEqual([]);
  });

  it('gives absent records for rows it lacks', () => {
    const records = toRecords(report);
    expect(records).toHaveLength(edition2014.tables.statistics.blocks[0].rows.length);
    expect(records.find(({ row }) => row === 'staff')).toMatchObject({ state: 'absent', value: null });
  });
});

const localReport = `莆川市2009年政府信息公开工作年度报告

一、概述
2009年，本市依法公开政府信息。

附表：

| 序号 | 指标名称 | 计量单位 | 代码 | 2009年度 | 历年累计 |
|---|---|---|---|---|---|
| 1 | 主动公开文件数 | 条 | 01 | 12 | 340 |
| 2 | 其中：网站公开数 | 条 | 02 | 10 | 300 |
| 3 | 申请总数 | 件 | 03 | | 9 |
| 4 | 收取费用 | 元 | 04 | 0.5 | 20 |
`;

describe('a local form of 2009', () => {
  const { report, diagnostics } = parseReport(localReport);

  it('is read row by row, with the year and all years so far', () => {
    expect(report.edition).toBe('2008');
    expect(toRecords(report).map(({ row, column, value, state, unit }) => [row, column, value, state, unit])).toEqual([
      ['主动公开文件数', 'value', 12, 'number', '条'],
      ['主动公开文件数', 'cumulative', 340, 'number', '条'],
      ['其中:网站公开数', 'value', 10, 'number', '条'],
      ['其中:网站公开数', 'cumulative', 300, 'number', '条'],
      ['申请总数', 'value', null, 'blank', '件'],
      ['申请总数', 'cumulative', 9, 'number', '件'],
      ['收取费用', 'value', 0.5, 'number', '元'],
      ['收取费用', 'cumulative', 20, 'number', '元'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('says so where a cell cannot be told', () => {
    const read = parseReport(localReport.replace('| 3 | 申请总数 | 件 | 03 | | 9 |', '| 3 | 申请总数 | 件 | 9 |')).report;
    expect(
      toRecords(read)
        .filter(({ row }) => row === '申请总数')
        .map(({ value, state }) => [value, state]),
    ).toEqual([
      [null, 'lost'],
      [null, 'lost'],
    ]);
  });

  it('keeps the places of its figures', () => {
    for (const { range, raw } of toRecords(report)) if (range !== null) expect(localReport.slice(...range)).toBe(raw);
  });

  it('is not taken where a table of another form is', () => {
    expect(edition2008.tables.statistics.isOpen).toBe(true);
    expect(parseReport(`${localReport}\n${oldReport}`).report.edition).toBe('2014');
  });
});
