import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { keepingDamages } from '../support/damage/index.js';
import { arbitraryCase, describeCase, printCase } from '../support/printed-case.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 300);
const keepingLayouts = ['pipe', 'tab', 'html', 'jira', 'named-records', 'indexed-records'] as const;

describe('a report that was read', () => {
  it('prints so that it is read again with the same figures', () => {
    fc.assert(
      fc.property(
        arbitraryCase({ layouts: ['pipe', 'tab', 'html', 'markdown', 'jira', 'org'], damages: keepingDamages, keepsEverything: true }),
        fc.constantFrom(...keepingLayouts),
        (printed, layout) => {
          const { report } = parseReport(printCase(printed));
          const again = new Map(
            toRecords(parseReport(renderReport(report, { layout })).report).map((record) => [
              `${record.table}/${record.row}/${record.column}`,
              record,
            ]),
          );
          for (const { table, row, column, value, state } of toRecords(report)) {
            if (state !== 'number') continue;
            const record = again.get(`${table}/${row}/${column}`);
            // Beside blank cells a figure can be left open; it is never another one.
            if (record?.state === 'lost' || record?.state === 'ambiguous') continue;
            expect([table, row, column, record?.value], describeCase(printed)).toEqual([table, row, column, value]);
          }
        },
      ),
      { numRuns: Math.ceil(numRuns / 3), seed: 20261122 },
    );
  });
});
