import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { AnyReport } from '../../src/ast/nodes.js';
import { type Indicator, type IndicatorOptions, indicators } from '../../src/indicators/index.js';
import { buildReport, type CellTree } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const cells: CellTree = {
  applications: {
    received: { naturalPerson: 30, business: 10, total: 40 },
    carriedIn: { naturalPerson: 10, total: 10 },
    granted: { naturalPerson: 12, business: 4, total: 16 },
    partial: { naturalPerson: 4, total: 4 },
    'refused.stateSecret': { naturalPerson: 1, total: 1 },
    'refused.thirdParty': { business: 3, total: 3 },
    'unavailable.notHeld': { naturalPerson: 10, business: 2, total: 12 },
    'unavailable.unclear': { naturalPerson: 2, total: 2 },
    'notProcessed.petition': { naturalPerson: 1, total: 1 },
    'other.other': { business: 1, total: 1 },
    resultsTotal: { naturalPerson: 30, business: 10, total: 40 },
    carriedOut: { naturalPerson: 10, total: 10 },
  },
  disputes: {
    review: { upheld: 3, corrected: 1, other: 1, pending: 5, total: 10 },
    directLitigation: { upheld: 1, corrected: 1, total: 2 },
    postReviewLitigation: { upheld: 2, pending: 4, total: 6 },
  },
};

function compute(report: AnyReport, options?: IndicatorOptions): Map<string, Indicator> {
  return new Map(indicators(report, options).map((indicator) => [indicator.key, indicator]));
}

describe('indicators', () => {
  it.each([
    ['grantRate', 16, 40],
    ['grantRateWithPartial', 20, 40],
    ['refusalRate', 4, 40],
    ['refusalRate.thirdParty', 3, 40],
    ['refusalGround.thirdParty', 3, 4],
    ['unavailableRate', 14, 40],
    ['notHeldShare', 12, 40],
    ['notProcessedRate', 1, 40],
    ['otherRate', 1, 40],
    ['completionRate', 40, 50],
    ['carryOverRate', 10, 50],
    ['applicantShare.business', 10, 40],
    ['reviewRate', 10, 40],
    ['litigationRate', 8, 40],
    ['correctionRate.review', 1, 5],
    ['correctionRate.litigation', 1, 4],
    ['correctionRate.directLitigation', 1, 2],
    ['correctionRate.postReviewLitigation', 0, 2],
    ['pendingRate.review', 5, 10],
    ['pendingRate.litigation', 4, 8],
  ])('%s is %i of %i', (key, numerator, denominator) => {
    const indicator = compute(buildReport(edition2021, cells)).get(key);
    expect(indicator).toMatchObject({
      numerator,
      denominator,
      value: numerator / denominator,
      missing: [],
      isRead: true,
      source: edition2021.notice,
    });
  });

  it('partition the whole where the sums hold', () => {
    for (const edition of [edition2021, edition2019]) {
      const found = compute(buildReport(edition, generateCells(edition, createRandom(11))));
      const add = (...keys: string[]) => keys.reduce((sum, key) => sum + (found.get(key)?.value ?? Number.NaN), 0);
      expect(add('grantRateWithPartial', 'refusalRate', 'unavailableRate', 'notProcessedRate', 'otherRate')).toBeCloseTo(1, 12);
      expect(add('completionRate', 'carryOverRate')).toBeCloseTo(1, 12);
      expect(add(...[...found.keys()].filter((key) => key.startsWith('applicantShare.')))).toBeCloseTo(1, 12);
      expect(add(...[...found.keys()].filter((key) => key.startsWith('refusalGround.')))).toBeCloseTo(1, 12);
      expect(add(...[...found.keys()].filter((key) => key.startsWith('refusalRate.')))).toBeCloseTo(add('refusalRate'), 12);
    }
  });

  it('is null, with the cells named, where an operand is missing, and 0 only when it is 0', () => {
    const gap = buildReport(edition2021, { applications: { ...cells.applications, 'refused.thirdParty': { business: 3, total: null } } });
    const found = compute(gap);
    expect(found.get('refusalRate')).toMatchObject({ value: null, numerator: null, denominator: 40, isRead: false });
    expect(found.get('refusalRate')?.missing).toEqual([{ table: 'applications', row: 'refused.thirdParty', column: 'total' }]);
    expect(found.get('grantRate')?.value).toBe(0.4);
    expect(found.get('refusalRate.stateSecret')?.value).toBe(1 / 40);
    expect(found.get('refusalRate.prohibitedByLaw')?.value).toBe(0);
    expect(compute(gap, { blanks: 'zero' }).get('refusalRate')).toMatchObject({ value: 1 / 40, isRead: false });
  });

  it('is null where there is nothing to divide by', () => {
    const found = compute(buildReport(edition2021));
    expect(found.get('grantRate')).toMatchObject({ value: null, numerator: 0, denominator: 0, missing: [] });
    expect(found.get('correctionRate.review')?.value).toBeNull();
  });

  it('uses inferred figures and says so', () => {
    const report = buildReport(edition2021, {
      applications: { ...cells.applications, granted: { total: { state: 'inferred', value: 16 } } },
    });
    expect(compute(report).get('grantRate')).toMatchObject({ value: 0.4, isRead: false });
  });

  it('counts the undivided row of 其他处理', () => {
    const undivided = {
      ...cells.applications,
      'other.other': null,
      'other.unpaidFee': null,
      'other.overdueCorrection': null,
      other: { total: 1 },
    };
    const found = compute(buildReport(edition2021, { applications: undivided }));
    expect(found.get('otherRate')?.cells.numerator).toEqual([{ table: 'applications', row: 'other', column: 'total' }]);
    expect(found.get('otherRate')?.value).toBe(1 / 40);
  });

  it('gives every indicator as null for a report without tables or form', () => {
    const bare = buildReport(edition2021, { article20: null, applications: null, disputes: null });
    expect(indicators(bare).every(({ value }) => value === null)).toBe(true);
    const formless = Object.create(bare, { form: { value: null } }) as AnyReport;
    expect(indicators(formless).map(({ value, source, missing }) => [value, source, missing.length])).toEqual(
      indicators(bare).map(() => [null, null, 0]),
    );
  });

  it('publishes each definition in both languages, and the docs list each key', () => {
    const docs = readFileSync(new URL('../../docs/indicators.md', import.meta.url), 'utf8');
    for (const { key, definition } of indicators(buildReport(edition2021))) {
      expect(definition['zh-CN']).toMatch(/÷.*。$/u);
      expect(definition.en).toMatch(/÷.*\.$/u);
      expect(docs).toContain(`\`${key}\``);
      expect(docs).toContain(definition['zh-CN']);
      expect(docs).toContain(definition.en);
    }
  });

  it('names a wrong argument', () => {
    expect(() => indicators(null as never)).toThrow(/report/);
    expect(() => indicators(buildReport(edition2021), { blank: 'zero' } as never)).toThrow(/blank/);
  });
});
