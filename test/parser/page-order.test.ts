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

const text = sampleText({ foot: '月湾市林业局\n2024年1月22日' }).replaceAll(' | ', '    ');
const tables = ['article20', 'applications', 'disputes'] as const;

describe('pages printed from below', () => {
  it('are read in the order of their lines', () => {
    const straight = parseReport(text).report;
    const { report } = parseReport(upsideDown(text));
    for (const table of tables) expect(showRows(report, table)).toEqual(showRows(straight, table));
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report).toMatchObject({ agency: '月湾市林业局', year: 2023, published: '2024-01-22' });
  });

  it('give every figure its place in the text', () => {
    const source = upsideDown(text);
    const [from, to] = parseReport(source).report.applications?.rows.received?.cells.total?.range ?? [0, 0];
    expect(source.slice(from, to)).toBe('3');
    expect(source.slice(0, from).split('\n').at(-1)).toContain('本年新收政府信息公开申请数量');
  });
});
