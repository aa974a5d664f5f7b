import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/finding/describe-finding.js';
import type { Finding } from '../../src/finding/finding.js';
import { validateHierarchy } from '../../src/series/index.js';
import { buildReport, type CellTree } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';
import { edition2019, edition2021 } from './series-editions.js';

const report = (agency: string, cells: CellTree, year = 2023) => buildReport(edition2021, cells, { year, agency });

function addUp(parts: readonly Record<string, Record<string, number>>[]): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const part of parts) {
    for (const [row, columns] of Object.entries(part)) {
      for (const [column, value] of Object.entries(columns)) {
        sums[row] = { ...sums[row], [column]: (sums[row]?.[column] ?? 0) + value };
      }
    }
  }
  return sums;
}

const children = [1, 2, 3].map((seed) => generateCells(edition2021, createRandom(seed)));
const childReports = children.map((cells, index) => report(`青石市第${index + 1}局`, cells));
const sums = {
  article20: addUp(children.map(({ article20 }) => article20)),
  applications: addUp(children.map(({ applications }) => applications)),
  disputes: addUp(children.map(({ disputes }) => disputes)),
};

describe('validateHierarchy', () => {
  it('is silent when every figure of the parent is the sum of its children', () => {
    expect(validateHierarchy(report('青石市', sums), childReports)).toEqual([]);
  });

  it('reports each cell that is not, with the sum and what each child has', () => {
    const received = (sums.applications.received?.naturalPerson ?? 0) + 4;
    const review = (sums.disputes.review?.upheld ?? 0) + 1;
    const parent = report('青石市', {
      ...sums,
      applications: { ...sums.applications, received: { ...sums.applications.received, naturalPerson: received } },
      disputes: { ...sums.disputes, review: { ...sums.disputes.review, upheld: review } },
    });
    const findings = validateHierarchy(parent, childReports);
    expect(findings.map(({ code, data }) => `${code} ${data.row} ${data.column} ${data.difference}`)).toEqual([
      'hierarchy/sum received naturalPerson 4',
      'hierarchy/sum review upheld 1',
    ]);
    const [finding] = findings as [Finding];
    expect(finding).toMatchObject({ severity: 'error', cause: 'agency', data: { actual: received, expected: received - 4 } });
    expect(parent.source.slice(...finding.range)).toBe(String(received));
    expect(finding.related.map(({ range, note }) => childReports[note.report as number]?.source.slice(...range))).toEqual(
      children.map(({ applications }) => String(applications.received?.naturalPerson)),
    );
    expect(describeFinding(finding)).toMatch(/所属3份报告之和是.*相差4。/);
    expect(describeFinding(finding, 'en')).toMatch(/its 3 reports add up to .* a difference of 4\./);
  });

  it('names the cells it cannot check, and never counts a gap as zero unless asked', () => {
    const gap = report('青石市第一局', {
      ...children[0],
      applications: {
        ...children[0]?.applications,
        granted: { ...children[0]?.applications.granted, research: null, business: { state: 'lost' } },
      },
    });
    const withoutGap = [gap, ...childReports.slice(1)];
    const [finding, ...rest] = validateHierarchy(report('青石市', sums), withoutGap);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: 'hierarchy/not-assessable', severity: 'info' });
    expect(finding?.data.cells).toMatchObject([
      { row: 'granted', column: 'business', children: [{ index: 0, problem: 'no-figure' }] },
      { row: 'granted', column: 'research', children: [{ index: 0, problem: 'no-figure' }] },
    ]);
    expect(describeFinding(finding as Finding)).toMatch(/另有2格无法核对（予以公开·商业企业、予以公开·科研机构）/);
    const counted = validateHierarchy(report('青石市', sums), withoutGap, { blanks: 'zero' });
    expect(
      counted
        .filter(({ code }) => code === 'hierarchy/not-assessable')
        .flatMap(({ data }) => (data.cells as { column: string }[]).map(({ column }) => column)),
    ).toEqual(['business']);
  });

  it('adds no amounts of different units', () => {
    const parent = report('青石市', { article20: { fees: { amount: 12 } } });
    const findings = validateHierarchy(parent, [report('第一局', { article20: { fees: { amount: '120000元' } } })]);
    expect(findings).toMatchObject([
      { code: 'hierarchy/not-assessable', data: { cells: [{ row: 'fees', children: [{ problem: 'unit' }] }] } },
    ]);
  });

  it('adds decimals without binary rounding', () => {
    const amount = (value: number): CellTree => ({ article20: { fees: { amount: value } } });
    expect(validateHierarchy(report('青石市', amount(0.3)), [report('第一局', amount(0.1)), report('第二局', amount(0.2))])).toEqual([]);
  });

  it('adds up children on another form where the cells count the same', () => {
    const child = buildReport(edition2019, { applications: { other: { naturalPerson: 2, total: 2 } } }, { year: 2023 });
    const parent = report('青石市', { applications: { received: { naturalPerson: 1, total: 1 } } });
    const findings = validateHierarchy(parent, [child]);
    expect(findings.filter(({ code }) => code === 'hierarchy/sum').map(({ data }) => `${data.row} ${data.column}`)).toEqual([
      'received naturalPerson',
      'received total',
    ]);
    const open = findings.find(({ code }) => code === 'hierarchy/not-assessable');
    expect(open?.data.cells).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ row: 'fees', column: 'amount', children: [expect.objectContaining({ problem: 'not-on-form' })] }),
      ]),
    );
  });

  it('does not compare reports of another year, and says so', () => {
    const [finding, ...rest] = validateHierarchy(report('青石市', sums), [...childReports.slice(1), report('旧局', {}, 2022)]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: 'hierarchy/not-compared', data: { reason: 'year', children: [{ index: 2, year: 2022 }] } });
    expect(validateHierarchy(report('青石市', sums), [])).toMatchObject([{ data: { reason: 'no-children' } }]);
    for (const locale of ['zh-CN', 'en'] as const) expect(describeFinding(finding as Finding, locale)).toMatch(/year|年度/);
  });

  it('names a wrong argument', () => {
    expect(() => validateHierarchy({} as never, [])).toThrow(/parent/);
    expect(() => validateHierarchy(childReports[0] as never, {} as never)).toThrow(/children/);
    expect(() => validateHierarchy(childReports[0] as never, [], { scopes: [] } as never)).toThrow(/scopes/);
  });
});
