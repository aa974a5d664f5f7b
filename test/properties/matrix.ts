import fc from 'fast-check';
import { type LayoutName, layoutNames } from '../../src/export/layouts/index.js';
import { parseReport } from '../../src/parse-report.js';
import { destroyingDamages, keepingDamages, openDamages } from '../support/damage/index.js';
import { arbitraryCase, printCase } from '../support/printed-case.js';
import { neverSilent, sameRecords } from './properties.js';

/**
 * Where the case properties fail: `npx tsx test/properties/matrix.ts [--runs N]` prints, per layout without damage and per damage over
 * all layouts, how many of N printed cases fail. A guide for work on the reader; the long run is the proof.
 */
const at = process.argv.indexOf('--runs');
const runs = at < 0 ? 100 : Number(process.argv[at + 1]);
const readable: readonly LayoutName[] = layoutNames.filter((name) => name !== 'run-together');

function countFailures(property: typeof sameRecords, arbitrary: typeof sameRecords.arbitrary): number {
  return fc.sample(arbitrary, { numRuns: runs, seed: 1 }).filter((printed) => {
    const text = printCase(printed);
    return property.check(parseReport, printed, text) !== null;
  }).length;
}

function show(name: string, failures: number): void {
  console.log(`${name.padEnd(36)} ${String(failures).padStart(5)} of ${runs}`);
}

for (const blanks of [false, true]) {
  console.log(`keeping, no damage, ${blanks ? 'blanks and styles' : 'plain figures'}`);
  for (const layout of readable) {
    const arbitrary = arbitraryCase({
      layouts: [layout],
      damages: [],
      keepsEverything: true,
      mayBeInconsistent: true,
      blanks,
      styles: blanks,
    });
    show(layout, countFailures(sameRecords, arbitrary));
  }
}
console.log('keeping, one damage, all layouts');
for (const damage of keepingDamages) {
  const layouts = readable.filter((name) => !damage.except?.includes(name));
  show(damage.name, countFailures(sameRecords, arbitraryCase({ layouts, damages: [damage], maxDamages: 1, keepsEverything: true })));
}
console.log('destroying, one damage, all layouts');
for (const damage of [...destroyingDamages, ...openDamages]) {
  const layouts = layoutNames.filter((name) => !damage.except?.includes(name));
  show(damage.name, countFailures(neverSilent, arbitraryCase({ layouts, damages: [damage], maxDamages: 1, keepsEverything: false })));
}
