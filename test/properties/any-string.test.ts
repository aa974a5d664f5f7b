import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { editions } from '../support/arbitrary-report.js';
import { destroyingDamages, keepingDamages } from '../support/damage/index.js';
import { arbitraryCase, printCase } from '../support/printed-case.js';
import { checkNesting, checkPlaces } from './properties.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 300);

const labels = editions.flatMap((form) => [
  ...form.headings.map((heading) => heading.text),
  ...Object.values(form.tables).flatMap((table) => [
    ...(table.groups ?? []).map((group) => group.label),
    ...table.blocks.flatMap((block) => [
      ...(block.caption === undefined ? [] : [block.caption]),
      ...block.columns.map((column) => column.label),
      ...block.rows.map((row) => row.label),
    ]),
  ]),
]);

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('|', '\t', '\n', '\n\n', ' ', '||', '|||', '\r\n', '---|---', '+---+', '<td>', '</td>', '{|', '|-', ','),
  },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 99_999_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('/', '—', '无', '1.5万元', '（一）', '三、', '2023年', '&nbsp;', '\u200b', '\ud800', '\u0000') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

/** Words of the form, separators and figures in any order. */
const soup = fc.array(fragment, { maxLength: 120 }).map((parts) => parts.join(''));

/** A printed report with one piece cut out or one piece repeated. */
const cutReport = fc
  .tuple(
    arbitraryCase({ damages: [...keepingDamages, ...destroyingDamages], keepsEverything: false }),
    fc.nat(6000),
    fc.nat(300),
    fc.boolean(),
  )
  .map(([printed, start, length, isRepeated]) => {
    const text = printCase(printed);
    const piece = text.slice(start, start + length);
    return isRepeated ? text.slice(0, start) + piece + text.slice(start) : text.slice(0, start) + text.slice(start + length);
  });

const anyText = fc.oneof(soup, cutReport, fc.string({ unit: 'binary' }), fc.string());

describe('any string', () => {
  it('gives a report whose places lie in the text, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { report, diagnostics } = parseReport(text);
        expect(checkPlaces(report, text)).toBeNull();
        expect(checkNesting(report, text)).toBeNull();
        for (const { range } of diagnostics) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns },
    );
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
