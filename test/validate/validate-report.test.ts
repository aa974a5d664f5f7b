import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { describeFinding } from '../../src/finding/describe-finding.js';
import { defineRule } from '../../src/validate/rule.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { composeReport } from '../support/compose-report.js';

const broken = composeReport(edition2021, { 'applications/granted/business': 2, 'disputes/review/upheld': 1 });

describe('validateReport', () => {
  it('has nothing to say about a report in order, of either edition', () => {
    expect(validateReport(composeReport(edition2021))).toEqual([]);
    expect(validateReport(composeReport(edition2019))).toEqual([]);
  });

  it('sorts findings by range and gives the same bytes every time', () => {
    const found = validateReport(broken);
    const starts = found.map((finding) => finding.range[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(found.map((finding) => finding.code))).toEqual(
      new Set([
        'applications/row-total',
        'applications/results-total',
        'applications/wrong-cell',
        'disputes/group-total',
        'disputes/wrong-cell',
      ]),
    );
    expect(JSON.stringify(validateReport(broken))).toBe(JSON.stringify(found));
  });

  it('makes findings that survive JSON', () => {
    const found = validateReport(broken, { fileName: '2019年报告.txt' });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('switches codes off and changes severities', () => {
    const found = validateReport(broken, { rules: { 'applications/row-total': 'off', 'disputes/group-total': 'info' } });
    expect(found.map((finding) => finding.code)).not.toContain('applications/row-total');
    expect(found.find((finding) => finding.code === 'disputes/group-total')?.severity).toBe('info');
    expect(found.find((finding) => finding.code === 'applications/results-total')?.severity).toBe('error');
  });

  it('runs a rule of the caller through the same interface', () => {
    const noGrants = defineRule({
      meta: { name: 'no-grants', codes: ['house/no-grants'], severity: 'info', source: 'house rule' },
      check(context) {
        const cell = context.cell('applications', { row: 'granted', column: 'total' });
        if (cell?.value === 0) {
          context.add({ code: 'house/no-grants', cause: 'agency', range: context.placeOf('applications', cell), data: { granted: 0 } });
        }
      },
    });
    const report = composeReport(edition2021);
    const [finding, ...others] = validateReport(report, { extraRules: [noGrants] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'house/no-grants',
      severity: 'info',
      range: report.applications?.rows.granted?.cells.total?.range,
    });
    expect(finding && describeFinding(finding)).toBe('house/no-grants {"granted":0}');
    expect(validateReport(report, { extraRules: [noGrants], rules: { 'house/no-grants': 'off' } })).toEqual([]);
  });

  it('turns a rule that throws, or reports a code of another, into a finding and runs the others', () => {
    const throws = defineRule({
      meta: { name: 'throws', codes: ['house/throws'], severity: 'error', source: 'house rule' },
      check() {
        throw new RangeError('out of bounds');
      },
    });
    const strays = defineRule({
      meta: { name: 'strays', codes: ['house/strays'], severity: 'error', source: 'house rule' },
      check: (context) => context.add({ code: 'house/other', cause: 'agency', range: [0, 1] }),
    });
    const found = validateReport(broken, { extraRules: [throws, strays] });
    expect(found.slice(0, 2)).toMatchObject([
      {
        code: 'validate/rule-failed',
        severity: 'warning',
        cause: 'reading',
        range: [0, 0],
        data: { rule: 'throws', message: 'out of bounds' },
      },
      { code: 'validate/rule-failed', data: { rule: 'strays' } },
    ]);
    expect(found).toHaveLength(2 + validateReport(broken).length);
    expect(validateReport(broken, { extraRules: [throws], rules: { 'validate/rule-failed': 'off' } })).toEqual(validateReport(broken));
  });

  it('runs a rule only on the editions it names', () => {
    const only2019 = defineRule({
      meta: { name: 'only-2019', codes: ['house/only'], severity: 'info', source: 'house rule', editions: ['2019'] },
      check: (context) => context.add({ code: 'house/only', cause: 'agency', range: [0, 1] }),
    });
    expect(validateReport(composeReport(edition2021), { extraRules: [only2019] })).toEqual([]);
    expect(validateReport(composeReport(edition2019), { extraRules: [only2019] })).toHaveLength(1);
  });

  it('says of a report without tables what is missing, and nothing else', () => {
    const report = composeReport(edition2021, {}, { tables: { article20: null, applications: null, disputes: null } });
    expect(report.form).toBeNull();
    expect(validateReport(report).map((finding) => finding.code)).toEqual(['table/missing', 'table/missing', 'table/missing']);
  });

  it('has nothing to say about a text without sections', () => {
    expect(validateReport(composeReport(edition2021, {}, { order: [] }))).toEqual([]);
  });

  it.each([
    ['report', () => validateReport(null as never)],
    ['report', () => validateReport({ type: 'section' } as never)],
    ['options', () => validateReport(broken, 3 as never)],
    ['unknown option blank', () => validateReport(broken, { blank: 'zero' } as never)],
    ['blanks', () => validateReport(broken, { blanks: 'one' as never })],
    ['scope', () => validateReport(broken, { scope: 'all' as never })],
    ['organLevel', () => validateReport(broken, { organLevel: 'village' as never })],
    ['fileName', () => validateReport(broken, { fileName: 7 as never })],
    ['extraRules', () => validateReport(broken, { extraRules: {} as never })],
    ['extraRules', () => validateReport(broken, { extraRules: [{ check() {} }] as never })],
    ['aplications/balance', () => validateReport(broken, { rules: { 'aplications/balance': 'off' } })],
    ['applications/balance', () => validateReport(broken, { rules: { 'applications/balance': 'fatal' as never } })],
  ])('throws a TypeError that names %s', (name, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(name);
  });

  it.each([
    ['rule', undefined],
    ['meta', { check() {} }],
    ['meta.name', { meta: { codes: ['a/b'], severity: 'info' }, check() {} }],
    ['meta.codes', { meta: { name: 'a', codes: [], severity: 'info' }, check() {} }],
    ['meta.severity', { meta: { name: 'a', codes: ['a/b'], severity: 'fatal' }, check() {} }],
    ['check', { meta: { name: 'a', codes: ['a/b'], severity: 'info' } }],
  ])('defineRule throws a TypeError that names %s', (name, rule) => {
    expect(() => defineRule(rule as never)).toThrow(TypeError);
    expect(() => defineRule(rule as never)).toThrow(name);
  });
});
