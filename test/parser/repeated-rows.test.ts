import { describe, expect, it } from 'vitest';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
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

  it('is in doubt where the figures differ', () => {
    const text = sampleText().replace('行政规范性文件 | 3 | 1 | 20', '$&\n行政规范性文件 | 3 | 1 | 21');
    const doubts = parseReport(text).diagnostics.filter(({ code }) => code === 'reading/unsure-row');
    expect(doubts.map(({ data }) => data.row)).toEqual(['normativeDocuments']);
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
