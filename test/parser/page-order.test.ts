import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';
import { sampleText } from './sample-text.js';

/** The lines of pages from below, a rule behind each. */
function upsideDown(text: string, pageLength = 16): string {
  const lines = text.split('\n');
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += pageLength)
    pages.push(
      `${lines
        .slice(from, from + pageLength)
        .reverse()
        .join('\n')}\n--------Page (${pages.length}) Break--------`,
    );
  return pages.join('\n');
}

const parts = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const overview = parts.map((part, i) => `（${'一二三四五'[i]}）${part}情况。\n全年按要求办理。`).join('\n');
const text = sampleText({ overview, foot: '月湾市林业局\n2024年1月22日' }).replaceAll(' | ', '    ');
const tables = ['article20', 'applications', 'disputes'] as const;

describe('pages printed from below', () => {
  it('are read in the order of their lines', () => {
    const straight = parseReport(text).report;
    const { report } = parseReport(upsideDown(text));
    for (const table of tables) expect(showRows(report, table)).toEqual(showRows(straight, table));
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report).toMatchObject({ agency: '月湾市林业局', year: 2023, published: '2024-01-22' });
  });

  it('are none where only the sections stand in another order', () => {
    const [head = '', ...sections] = text.split(/\n(?=[一二三四五六]、.{2,30}(?:情况|事项)\n)/u);
    expect(sections).toHaveLength(6);
    const { report, diagnostics } = parseReport([head, ...sections.reverse()].join('\n'));
    for (const table of tables) expect(showRows(report, table)).toEqual(showRows(parseReport(text).report, table));
    expect(report.sections.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(diagnostics).toEqual([]);
  });

  it('are none where the numbers of the sections count up', () => {
    const listed = '五四三二一'.replace(/./gu, '（$&）按要求办理。\n').trim();
    // The rows of the table have no numbers that count up.
    const source = sampleText({ overview: listed }).replace('（一）予以公开', '予以公开').replaceAll(' | ', '    ');
    const { report } = parseReport(source);
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('give every figure its place in the text', () => {
    const source = upsideDown(text);
    const [from, to] = parseReport(source).report.applications?.rows.received?.cells.total?.range ?? [0, 0];
    expect(source.slice(from, to)).toBe('3');
    expect(source.slice(0, from).split('\n').at(-1)).toContain('本年新收政府信息公开申请数量');
  });
});
