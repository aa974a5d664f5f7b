import { describe, expect, it } from 'vitest';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { stripRepeatedLines } from '../../src/source/formats/repeated-lines.js';
import { sampleText } from './sample-text.js';

const own = parseReport(sampleText());
const values = (text: string): readonly (number | null)[] => toRecords(parseReport(text).report).map(({ value }) => value);
const expected = toRecords(own.report).map(({ value }) => value);
const granted = '三、本年度办理结果 | （一）予以公开 | 1 | 1 | 0 | 0 | 0 | 1 | 3';

describe('a row that is printed twice', () => {
  it('is one row, and what stands below it stays in the table', () => {
    const text = sampleText()
      .replace('行政规范性文件 | 3 | 1 | 20', '$&\n$&')
      .replace('二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0', '$&\n$&');
    expect(values(text)).toEqual(expected);
    expect(parseReport(text).diagnostics).toEqual(own.diagnostics);
  });

  it('is one row where its group is printed twice, too', () => {
    const text = sampleText().replace(granted, `${granted}\n${granted}`);
    expect(values(text)).toEqual(expected);
  });

  it('is not the one that a sentence below the table names with spaces between its characters', () => {
    const spaced = [...'“予以公开”项目：主要考虑主动公开的情形。'].join(' ');
    const text = sampleText()
      .replace('（一）予以公开', '$&数量')
      .replace(/\n四、政府信息公开行政复议/u, `\n${spaced}$&`);
    expect(text).toContain('“ 予');
    expect(values(text)).toEqual(expected);
  });

  it('is the one with as many figures as columns where what parts two pieces of a text has some', () => {
    const text = sampleText().replace(granted, `${granted}\n--- Chunk 5 (source: report.pdf, score: 0.78) ---\n${granted}`);
    expect(values(text)).toEqual(expected);
  });

  it('is in doubt where the figures differ', () => {
    const text = sampleText().replace('行政规范性文件 | 3 | 1 | 20', '$&\n行政规范性文件 | 3 | 1 | 21');
    const doubts = parseReport(text).diagnostics.filter(({ code }) => code === 'reading/unsure-row');
    expect(doubts.map(({ data }) => data.row)).toEqual(['normativeDocuments']);
  });
});

describe('the first rows of a table that are printed again', () => {
  const first = '规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 20';
  const doubted = (text: string) =>
    parseReport(text).diagnostics.flatMap(({ code, data }) => (code === 'reading/unsure-row' ? [data.row] : []));

  it('are one table with what stands below, those with other figures in doubt', () => {
    const text = sampleText().replace('行政许可 | 128', `$&\n${first.replace('20', '21')}\n$&`);
    expect(values(text)).toEqual(expected);
    expect(doubted(text)).toEqual(['normativeDocuments']);
    const again = '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0';
    const other = sampleText().replace(granted, `${again.replace(' 0 |', ' 1 |')}\n${granted}`);
    expect(values(other)).toEqual(expected);
    expect(doubted(other)).toEqual(['carriedIn']);
  });
});

describe('lines that are printed again', () => {
  const lines = sampleText().split('\n');

  it.each([3, 5, 11])('of pieces that overlap by %i lines are read once', (overlap) => {
    const size = overlap + 12;
    const pieces: string[] = [];
    for (let from = 0; from < lines.length; from += size - overlap) pieces.push(...lines.slice(from, from + size));
    const text = pieces.join('\n');
    expect(values(text)).toEqual(expected);
  });

  it('are none where a figure or the words differ, or where no figure stands in them', () => {
    const rows = ['行政许可决定数量 | 12', '行政处罚决定数量 | 7'];
    const print = (...again: readonly string[]): string => ['甲', ...rows, ...again, '乙'].join('\n');
    expect(stripRepeatedLines(print(...rows))?.text).toBe(print());
    expect(stripRepeatedLines(print(rows[0] as string, '行政处罚决定数量 | 8'))).toBeNull();
    expect(stripRepeatedLines(print('行政许可决定件数 | 12', rows[1] as string))).toBeNull();
    expect(stripRepeatedLines('本年处理决定数量\n本年处理决定数量')).toBeNull();
    expect(stripRepeatedLines('0\n0\n0\n0')).toBeNull();
  });
});

describe('a sum of the agency’s own within the table', () => {
  it('is not the total of the form, which has its wording', () => {
    const text = sampleText().replace(granted, `${granted}\n合计 | 9 | 9 | 0 | 0 | 0 | 9 | 27`);
    expect(values(text)).toEqual(expected);
  });
});

describe('figures grouped by apostrophes', () => {
  it.each(["9'128", '9’128', "1'009'128"])('are one figure: %s', (figure) => {
    const text = sampleText().replace('行政许可 | 128', `行政许可 | ${figure}`);
    const { report } = parseReport(text);
    expect(report.edition === '2021' && report.article20?.rows.licensing?.cells.decisions?.value).toBe(
      Number(figure.replace(/['’]/gu, '')),
    );
    expect(renderReport(report, { layout: 'pipe' })).toContain(figure.replace(/['’]/gu, ''));
  });
});
