import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../../grammar/editions/2021/edition.js';
import { describeFinding } from '../../../src/finding/describe-finding.js';
import type { Finding } from '../../../src/finding/finding.js';
import { RunContext } from '../../../src/validate/rule-context.js';
import { wrongCell } from '../../../src/validate/rules/wrong-cell.js';
import type { ValidateOptions } from '../../../src/validate/validate-options.js';
import { buildReport, type CellTree } from '../../support/build-report.js';

function run(cells: CellTree, options: ValidateOptions = {}): { findings: Finding[]; slice: (finding: Finding) => string } {
  const report = buildReport(edition2021, cells);
  const context = new RunContext(report, options);
  wrongCell.check(context.forRule(wrongCell, () => false));
  return { findings: context.findings, slice: ({ range }) => report.source.slice(...range) };
}

const applications = {
  received: { naturalPerson: 20, total: 20 },
  granted: { naturalPerson: 12, total: 12 },
  'unavailable.notHeld': { naturalPerson: 8, total: 8 },
  resultsTotal: { naturalPerson: 20, total: 20 },
};

describe('wrong-cell', () => {
  it('is silent on a report whose sums hold', () => {
    expect(run({ applications }).findings).toEqual([]);
  });

  it('names the one cell and its value', () => {
    const { findings, slice } = run({ applications: { ...applications, granted: { naturalPerson: 21, total: 12 } } });
    expect(findings).toHaveLength(1);
    const [finding] = findings as [Finding];
    expect(finding).toMatchObject({ code: 'applications/wrong-cell', severity: 'error', cause: 'agency' });
    expect(finding.data).toMatchObject({
      table: 'applications',
      row: 'granted',
      column: 'naturalPerson',
      expected: 12,
      actual: 21,
      certainty: 'only',
    });
    expect(slice(finding)).toBe('21');
    expect(describeFinding(finding)).toBe(
      '只要把“予以公开”行“自然人”栏由21改为12（像是两位数字写颠倒了），现在不成立的2项勾稽关系就全部成立，别处都不必改动。请对照原始数据核实。',
    );
    expect(describeFinding(finding, 'en')).toBe(
      'If row "granted", column "natural person" were 12 instead of 21 (two digits are exchanged), the 2 failing equations would hold, and nothing else would have to change. Check the original figures.',
    );
  });

  it('lists the candidates of both tables as hints where no cell can be named', () => {
    const { findings } = run({
      applications: { ...applications, granted: { naturalPerson: 15, total: 15 } },
      disputes: { review: { upheld: 5, corrected: 4, total: 8 } },
    });
    expect(findings.map(({ code, severity, cause }) => `${code} ${severity} ${cause}`)).toEqual([
      'applications/wrong-cell info agency',
      'disputes/wrong-cell info agency',
    ]);
    expect(findings[1]?.data).toMatchObject({
      row: null,
      column: null,
      expected: null,
      actual: null,
      certainty: 'possible',
      candidateCount: 3,
    });
    expect(findings[1]?.related).toHaveLength(2);
    expect(describeFinding(findings[1] as Finding)).toMatch(
      /有3种可能：1\. 行政复议·总计由8改为9；2\. 行政复议·结果维持由5改为4；3\. .*请对照原始数据核实。$/,
    );
  });

  it('words exchanged cells and shifted rows', () => {
    const only = run({ applications: { ...applications, granted: { business: 12, total: 12 } } }).findings[0] as Finding;
    expect(only.severity).toBe('error');
    expect(describeFinding(only)).toMatch(/^只要把“予以公开”行“自然人”栏的0与“予以公开”行“商业企业”栏的12对调，/);
    // Twelve could as well have moved between the two columns in the row of 部分公开.
    const swapped = run({
      applications: {
        received: { naturalPerson: 19, business: 16, total: 35 },
        granted: { business: 12, total: 12 },
        partial: { business: 15, total: 15 },
        'unavailable.notHeld': { naturalPerson: 7, business: 1, total: 8 },
        resultsTotal: { naturalPerson: 19, business: 16, total: 35 },
      },
    }).findings[0] as Finding;
    expect(swapped.severity).toBe('warning');
    expect(describeFinding(swapped)).toMatch(/^很可能是常见的笔误：把“予以公开”行“自然人”栏的0与“予以公开”行“商业企业”栏的12对调，/);
    const shifted = run({
      applications: {
        received: { naturalPerson: 14, business: 6, research: 2, total: 22 },
        granted: { business: 14, research: 6, publicInterest: 2, total: 22 },
        resultsTotal: { naturalPerson: 14, business: 6, research: 2, total: 22 },
      },
    }).findings[0] as Finding;
    expect(describeFinding(shifted)).toMatch(/把“予以公开”行的数字整体向左移一栏（改为自然人14、商业企业6、科研机构2、社会公益组织0）/);
    expect(describeFinding(shifted, 'en')).toMatch(/row "granted" were moved one column to the left/);
  });

  it('does not call an error the agency’s where blanks were counted as zero', () => {
    const cells = { applications: { ...applications, granted: { naturalPerson: 21, business: null, total: 12 } } };
    const [finding] = run(cells, { blanks: 'zero' }).findings;
    expect(finding).toMatchObject({ cause: 'reading', data: { row: 'granted', column: 'naturalPerson', expected: 12 } });
  });

  it('keeps its fingerprint when the figures elsewhere change', () => {
    const first = run({ applications: { ...applications, granted: { naturalPerson: 21, total: 12 } } }).findings[0];
    const second = run({
      article20: { rules: { issued: 7 } },
      applications: { ...applications, granted: { naturalPerson: 30, total: 12 } },
    }).findings[0];
    expect(second?.fingerprint).toBe(first?.fingerprint);
  });
});
