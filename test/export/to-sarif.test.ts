import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { toSarif as write } from '../../src/export/to-sarif.js';
import { checkedReport, finding, rangeOf } from '../support/checked-report.js';

/** The log with the parts that the writer's own type leaves open. */
const toSarif = (...args: Parameters<typeof write>): Log => write(...args) as Log;

/** The schema of SARIF 2.1.0 as SchemaStore publishes it, from the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT). */
const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
const validate = new AjvDraft04.default({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: true, 'uri-reference': /^[!-~]*$/u, 'date-time': true },
}).compile(schema);

function expectValid(log: unknown): void {
  validate(JSON.parse(JSON.stringify(log)));
  expect(validate.errors).toBeNull();
}

describe('toSarif', () => {
  it('writes a log that its schema accepts', () => {
    const checked = checkedReport([finding(), finding({ severity: 'info', cause: 'reading' })]);
    const related = [{ range: rangeOf(checked, '予以公开'), note: { key: 'operand' } }];
    const suppression = { report: checked.name, fingerprint: 'x', code: 'test/probe', message: '', reason: '已核实' };
    const suppressed = [{ finding: finding({ code: 'test/other' }), suppression }];
    expectValid(toSarif([{ ...checked, findings: [finding({ related })], suppressed }], { toolVersion: '0.1.0' }));
    expectValid(toSarif([]));
  });

  it('is valid for any finding and any name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constant('\ud800')), minLength: 1 }),
        fc.string(),
        fc.nat(40),
        fc.nat(40),
        (name, code, start, length) => {
          expectValid(toSarif([checkedReport([finding({ code: code || 'x', range: [start, start + length] })], { name })]));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('points at lines and columns that are the finding, with 1-based columns and an exclusive end', () => {
    const checked = checkedReport([]);
    const range = rangeOf(checked, '上年结转政府信息公开申请数量');
    const [result] = toSarif([{ ...checked, findings: [finding({ range })] }]).runs[0]?.results ?? [];
    const region = result?.locations?.[0]?.physicalLocation?.region;
    const line = checked.report.source.split('\n')[(region?.startLine ?? 0) - 1] ?? '';
    expect(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe('上年结转政府信息公开申请数量');
    expect(checked.report.source.substr(region?.charOffset ?? 0, region?.charLength)).toBe('上年结转政府信息公开申请数量');
  });

  it('maps severities to levels, keeps cause, data and fingerprint, and percent-encodes the name', () => {
    const warning = finding({ severity: 'warning', cause: 'reading' });
    const [run] = toSarif([checkedReport([finding(), warning, finding({ severity: 'info', code: 'a/first' })])]).runs;
    expect(run?.results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(run?.tool.driver.rules).toEqual([{ id: 'a/first' }, { id: 'test/probe' }]);
    expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 1, 0]);
    expect(run?.results?.[1]?.properties).toEqual({ cause: 'reading', data: { sum: 1 } });
    expect(run?.results?.[1]?.partialFingerprints).toEqual({ 'zfxxgk/v1': warning.fingerprint });
    expect(run?.artifacts?.[0]?.location?.uri).toBe('%E6%8A%A5%E5%91%8A/%E9%9D%92%E7%A6%BE%20%E5%8C%BA.txt');
  });

  it('states suppressed findings with their reason', () => {
    const suppression = { report: '', fingerprint: '', code: '', message: '', reason: '已与主管部门核实' };
    const log = toSarif([checkedReport([], { suppressed: [{ finding: finding(), suppression }] })]);
    expect(log.runs[0]?.results?.[0]?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: '已与主管部门核实' }]);
  });
});

describe('the schema used here', () => {
  it.each([
    ['a log without runs', { version: '2.1.0' }],
    ['another version', { version: '2.0.0', runs: [] }],
    ['a result without message', { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] }],
    [
      'an unknown level',
      { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: '' }, level: 'fatal' }] }] },
    ],
    ['an unknown property', { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, colour: 1 }] }],
    [
      'a line 0',
      {
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'x' } },
            results: [{ message: { text: '' }, locations: [{ physicalLocation: { region: { startLine: 0 } } }] }],
          },
        ],
      },
    ],
  ])('refuses %s', (_, log) => {
    expect(validate(log)).toBe(false);
  });
});
