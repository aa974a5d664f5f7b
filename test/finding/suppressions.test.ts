import { describe, expect, it } from 'vitest';
import {
  applySuppressions,
  formatSuppressions,
  parseSuppressions,
  staleSuppressions,
  updateSuppressions,
} from '../../src/finding/suppressions.js';
import { finding } from '../support/checked-report.js';

const known = finding({ data: { cell: 'a' }, range: [10, 12] });
const fresh = finding({ data: { cell: 'b' } });
const entry = { report: 'a.txt', fingerprint: known.fingerprint, code: known.code, message: '', reason: '已核实' };

describe('suppressions', () => {
  it('cover a finding that moved, in their own report only', () => {
    const moved = { ...known, range: [500, 502] as const };
    expect(applySuppressions('a.txt', [moved, fresh], [entry])).toEqual({
      findings: [fresh],
      suppressed: [{ finding: moved, suppression: entry }],
    });
    expect(applySuppressions('b.txt', [moved], [entry]).findings).toEqual([moved]);
  });

  it('survive a rerun with their reasons', () => {
    const first = updateSuppressions([], [{ name: 'a.txt', findings: [known] }], { reason: '已核实' });
    const file = formatSuppressions(first);
    const again = applySuppressions('a.txt', [known], parseSuppressions(file));
    expect(again.findings).toEqual([]);
    expect(formatSuppressions(updateSuppressions(parseSuppressions(file), [{ name: 'a.txt', ...again }], { reason: '另一理由' }))).toBe(
      file,
    );
  });

  it('lose stale entries of the reports that were checked, and keep those of others', () => {
    const other = { ...entry, report: 'b.txt' };
    const updated = updateSuppressions([entry, other], [{ name: 'a.txt', findings: [fresh] }]);
    expect(updated.map(({ report, fingerprint }) => [report, fingerprint])).toEqual([
      ['a.txt', fresh.fingerprint],
      ['b.txt', known.fingerprint],
    ]);
    expect(staleSuppressions([entry, other], [{ name: 'a.txt', findings: [fresh] }])).toEqual([entry]);
  });

  it('are not made for infos', () => {
    expect(updateSuppressions([], [{ name: 'a.txt', findings: [finding({ severity: 'info' })] }])).toEqual([]);
  });

  it.each([
    ['{', 'not JSON'],
    ['{"version":2,"suppressions":[]}', 'version must be 1'],
    ['{"version":1}', 'suppressions must be a list'],
    ['{"version":1,"suppressions":[{"report":"a"}]}', 'suppressions[0].fingerprint must be a string'],
  ])('refuse the file %s', (text, message) => {
    expect(() => parseSuppressions(text)).toThrow(TypeError);
    expect(() => parseSuppressions(text)).toThrow(message);
  });
});
