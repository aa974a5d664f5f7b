import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, renderReport, toRecords } from '../../src/index.js';

const { report } = parseReport(readFileSync('docs/examples/qinghe-2023.txt', 'utf8'));
const figuresOf = (text: string): unknown[] => toRecords(parseReport(text).report).map(({ row, column, value }) => [row, column, value]);
const figures = toRecords(report).map(({ row, column, value }) => [row, column, value]);

describe.each(['box', 'grid'] as const)('a drawn table (%s) that lost the rule between two rows', (layout) => {
  const lines = renderReport(report, { layout }).split('\n');
  const at = lines.findIndex((line) => line.includes('一、本年新收'));

  it.each([1, 3, 5])('has both rows: rule %i lines below the first', (below) => {
    expect(figuresOf(lines.filter((_, index) => index !== at + below).join('\n'))).toEqual(figures);
  });

  it('has both rows where the rule ran into the line above', () => {
    const joined = (lines[at] as string).slice(0, -10) + lines[at + 1];
    expect(figuresOf([...lines.slice(0, at), joined, ...lines.slice(at + 2)].join('\n'))).toEqual(figures);
  });
});
