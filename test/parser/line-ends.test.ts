import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const report = buildReport(edition2021, generateCells(edition2021, createRandom(11)));
const records = (text: string): unknown => toRecords(parseReport(text).report).map(({ value, state }) => [value, state]);
const expected = toRecords(report).map(({ value, state }) => [value, state]);

describe('line ends and tabs', () => {
  it.each(['pipe', 'tab', 'grid', 'line'] as const)('of CR CR LF are those of CR LF: %s', (layout) => {
    const text = renderReport(report, { layout });
    expect(records(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(records(text.replaceAll('\n', '\r\r\n'))).toEqual(expected);
  });

  it('are read in a string of JSON, also where it has tabs alone', () => {
    const text = renderReport(report, { layout: 'tab' });
    expect(records(JSON.stringify({ text }))).toEqual(expected);
    const oneLine = text.split('\n').filter(Boolean).join('\t');
    expect(records(oneLine)).toEqual(expected);
    expect(records(JSON.stringify({ text: oneLine }))).toEqual(expected);
  });
});

describe('a line that ends within a figure', () => {
  it('puts the row in doubt whose sum it breaks', () => {
    const text = renderReport(report, { layout: 'tab' }).split('\n').filter(Boolean).join('\t');
    const broken = text.replace('\t9\t92\t', '\t9\t9\n2\t');
    expect(broken).not.toBe(text);
    const doubted = parseReport(broken).diagnostics.filter(({ code }) => code === 'reading/unsure-row');
    expect(doubted.map(({ data }) => data.row)).toEqual(['received']);
  });
});
