import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LayoutName, listLeaves, parseReport, parseReports, renderReport, toRecords, validateReport } from '../../src/index.js';

const read = (name: string): string => readFileSync(new URL(`../../docs/examples/${name}.txt`, import.meta.url), 'utf8');
const first = read('tingxi-2022');
const second = read('qinghe-2023');

/** A report without the table of one of its sections, which the site shows as an image. */
const without = (text: string, opens: string, closes: string): string =>
  `${text.slice(0, text.indexOf(opens) + opens.length)}\n（见附图）\n${text.slice(text.indexOf(closes))}`;

describe('several reports in one text', () => {
  it.each<LayoutName>(['pipe', 'line', 'aligned', 'org', 'html', 'nested-names', 'indexed-records'])('reads each of them: %s', (layout) => {
    const reports = [first, second, first].map((text) => parseReport(text).report);
    const text = reports.map((report) => renderReport(report, { layout })).join('\n');
    const read = parseReports(text);
    expect(read.map(({ report }) => report.agency)).toEqual(reports.map(({ agency }) => agency));
    expect(read.map(({ report }) => toRecords(report).map(({ value }) => value))).toEqual(
      reports.map((report) => toRecords(report).map(({ value }) => value)),
    );
    expect(read.map(({ range }) => text.slice(...range)).join('')).toBe(text);
  });

  it('reads each where one lacks this table and another that', () => {
    const texts = [
      without(first, '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议'),
      second,
      without(first, '二、主动公开政府信息情况', '三、收到和处理'),
    ];
    const text = texts.join('\n');
    const read = parseReports(text);
    expect(read.map(({ report }) => report.agency)).toEqual(['澜川市汀溪县水利局', '云岭市青禾区农业农村局', '澜川市汀溪县水利局']);
    expect(read.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain('reading/several-reports');
    const { report, diagnostics } = parseReport(text);
    expect(diagnostics.filter(({ code }) => code === 'reading/several-reports')).toMatchObject([
      { range: [read[1]?.range[0], text.length], data: { count: 3 } },
    ]);
    expect(report.source).toBe(text);
    expect(
      listLeaves(report)
        .map(({ range }) => text.slice(...range))
        .join(''),
    ).toBe(text);
  });

  it.each([
    ['before', 0],
    ['behind', 1],
  ])('reads one whose figures are blank %s one that is filled', (_, place) => {
    const { report } = parseReport(second);
    const blank = toRecords(report).reduceRight(
      (text, { table, range }) => (table !== 'disputes' && range !== null ? `${text.slice(0, range[0])}${text.slice(range[1])}` : text),
      second,
    );
    const texts = [first, first];
    texts.splice(place, 1, blank);
    const read = parseReports(texts.join('\n'));
    expect(read.map(({ report: { agency } }) => agency)).toEqual(texts.map((text) => parseReport(text).report.agency));
  });

  describe('without title and first heading, by headings that count anew', () => {
    const opening = first.indexOf('（一）主动公开情况');
    const bare = `${first.slice(opening)}`;
    it.each([
      ['behind the date that signs', `${second}\n2024年1月15日\n扫一扫在手机上查看当前页面\n`, `本年度我局依法公开政府信息。\n${bare}`],
      ['behind the widest gap', `${second.trimEnd()}\n\n\n`, `本年度我局依法公开政府信息。\n${bare}`],
      ['at the first part of the first section', `${second.trimEnd()}\n`, bare],
    ])('%s', (_, before, after) => {
      const text = `${before}${after}`;
      const read = parseReports(text);
      expect(read.map(({ range }) => text.slice(...range).trim())).toEqual([before.trim(), after.trim()]);
      expect(read[1]?.report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    });
  });

  it('says of the first only what is wrong with it', () => {
    const { report } = parseReport(`${first}\n${second.trimEnd()}本机关公开信息XX条（此处填写数字）。\n`);
    expect(validateReport(report).map(({ code }) => code)).toEqual(validateReport(parseReport(first).report).map(({ code }) => code));
  });
});
