import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { anyText } from '../support/arbitrary-text.js';
import { checkTree } from './properties.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 300);

describe('any string', () => {
  it('gives a report whose places lie in the text, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { report, diagnostics } = parseReport(text);
        expect(checkTree(report, text)).toBeNull();
        for (const { range } of diagnostics) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns },
    );
  });

  it.each(['规章/0/0/行政规范性文件/1/2/', '规章000行政规范性文件111', '规章 0 0 0 '])(
    'of one line of megabytes throws nothing: %s',
    (rows) => {
      const { report, diagnostics } = parseReport(rows.repeat(50_000));
      expect(report.sections.length + diagnostics.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['lines with signs between spaces', '规章 : 0 : 1\n'.repeat(150_000)],
    ['rows that open with a filling', '-\t-\t规章制度\t0\n'.repeat(150_000)],
    ['points around a word', `<w points="${'1,2 '.repeat(150_000)}">规章</w>${'<w points="1,2 3,4">规章</w>'.repeat(40)}`],
  ])('of very many %s throws nothing', (_, text) => {
    const { report, diagnostics } = parseReport(text);
    expect(report.sections.length + diagnostics.length).toBeGreaterThan(0);
  });

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(parseReport(text))).toBe(JSON.stringify(parseReport(text)));
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  it('can be printed in every layout whatever was read from it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...layoutNames), (text, layout) => {
        const { report } = parseReport(text);
        expect(typeof renderReport(report, { layout })).toBe('string');
        expect(toRecords(report).every((record) => record.state !== undefined)).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});
