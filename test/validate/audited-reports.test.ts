import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';
import { checkNarrativeSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { validateReport } from '../../src/validate/index.js';

/**
 * Whole reports of agencies that do not exist, written before anything was read: half have errors of the kinds that agencies make, half
 * are right and repeat their figures in the many ways that officials do. What each must be told, and nothing else.
 */
const expected: Readonly<Record<string, readonly string[]>> = {
  a01: [],
  a02: ['narrative/table-figure', 'time/year-left'],
  a03: [],
  a04: ['narrative/share', 'narrative/table-figure'],
  a05: [],
  a06: ['narrative/denial', 'report/other-agency', 'section/placeholder'],
  a07: ['narrative/processing-fee'],
  a08: [
    'applications/results-total',
    'applications/row-total',
    'applications/wrong-cell',
    'narrative/change',
    'narrative/table-figure',
    'narrative/table-figure',
  ],
  a09: [],
  a10: ['narrative/breakdown', 'time/year-conflict'],
  a11: [],
  a12: ['narrative/denial', 'narrative/rate', 'narrative/table-figure'],
  a13: [],
  a14: ['narrative/repetition', 'narrative/table-figure', 'report/other-agency'],
  a15: [],
  a16: ['form/notice', 'section/point-count', 'time/early'],
  a17: [],
  a18: ['narrative/breakdown', 'narrative/table-figure'],
  a19: [],
  a20: ['article20/rules-without-power', 'narrative/table-figure', 'time/stale-year'],
  a21: [],
  a22: ['narrative/breakdown', 'section/missing'],
  a23: [],
  a24: [
    'disputes/group-total',
    'disputes/wrong-cell',
    'narrative/breakdown',
    'narrative/denial',
    'narrative/share',
    'narrative/table-figure',
  ],
  c01: [],
  c02: ['narrative/average', 'narrative/breakdown', 'narrative/change'],
  c03: ['report/title-wording'],
  c04: ['narrative/breakdown', 'narrative/table-figure', 'narrative/table-figure', 'time/year-left'],
  c05: [],
  c06: ['narrative/multiple', 'narrative/rate', 'report/self-reference'],
  c07: [],
  c08: ['applications/results-total', 'applications/row-total', 'applications/wrong-cell', 'narrative/share', 'narrative/table-figure'],
  c09: [],
  c10: ['narrative/sum', 'narrative/table-figure', 'time/year-conflict'],
  c11: [],
  c12: ['narrative/average', 'narrative/denial', 'narrative/table-figure'],
};

const folder = new URL('./audited/', import.meta.url);
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

describe('reports that were written to be audited', () => {
  it('are all there', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).map((name) => `${name}.txt`));
  });

  it.each(Object.entries(expected))('%s is told what is wrong with it, and no more', (name, codes) => {
    const { report, diagnostics } = parseReport(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
    const findings = [...diagnostics, ...validateReport(report), ...checkNarrativeSync(report, segmenter)];
    expect(findings.map(({ code }) => code).sort()).toEqual(codes);
  });
});
