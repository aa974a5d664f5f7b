import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { describeCase, printCase } from '../support/printed-case.js';
import { caseProperties } from './properties.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 300);

describe('printed reports', () => {
  it.each(caseProperties)('$name', ({ arbitrary, check }) => {
    fc.assert(
      fc.property(arbitrary, (printed) => {
        const problem = check(parseReport, printed, printCase(printed));
        expect(problem, describeCase(printed)).toBeNull();
      }),
      // One seed, so that a run says something of the change and not of the draw; `npm run properties` draws anew.
      { numRuns, seed: 20261122 },
    );
  });
});
