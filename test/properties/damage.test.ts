import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../src/export/layouts/index.js';
import { destroyingDamages, keepingDamages } from '../support/damage/index.js';
import { arbitraryCase, printCase } from '../support/printed-case.js';
import { listCells } from '../support/report-model.js';

const readable = layoutNames.filter((name) => name !== 'run-together');

/** Digits as the text has them, in order, without anything that folding removes. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/gu, '');
}

describe('damage', () => {
  it.each(keepingDamages)('$name leaves every figure of the report in the text', (damage) => {
    let changed = 0;
    fc.assert(
      fc.property(
        arbitraryCase({
          layouts: readable.filter((name) => !damage.except?.includes(name)),
          damages: [damage],
          maxDamages: 1,
          keepsEverything: true,
        }),
        (printed) => {
          const text = printCase(printed);
          if (text !== printCase({ ...printed, damages: [] })) changed++;
          const digits = digitsOf(text);
          for (const { cell } of listCells(printed.model)) expect(digits).toContain(digitsOf(cell.text));
        },
      ),
      { numRuns: 40, seed: 7 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it.each(destroyingDamages)('$name changes the text', (damage) => {
    let changed = 0;
    fc.assert(
      fc.property(arbitraryCase({ layouts: readable, damages: [damage], maxDamages: 1, keepsEverything: false }), (printed) => {
        if (printCase(printed) !== printCase({ ...printed, damages: [] })) changed++;
      }),
      // Some reports only are left blank enough for each.
      { numRuns: 160, seed: 7 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it('prints the same text for the same case', () => {
    fc.assert(
      fc.property(arbitraryCase({ damages: [...keepingDamages, ...destroyingDamages], keepsEverything: false }), (printed) => {
        expect(printCase(printed)).toBe(printCase(printed));
      }),
      { numRuns: 60 },
    );
  });
});
