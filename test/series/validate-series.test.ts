import { describe, expect, it } from 'vitest';
import type { AnyReport } from '../../src/ast/nodes.js';
import { describeFinding, messages } from '../../src/finding/describe-finding.js';
import type { Finding } from '../../src/finding/finding.js';
import { seriesCodes, validateSeries } from '../../src/series/index.js';
import { type BuildOptions, buildReport, type CellTree } from '../support/build-report.js';
import { edition2019, edition2021 } from './series-editions.js';

function report(year: number | null, cells: CellTree = {}, options: BuildOptions = {}): AnyReport {
  return buildReport(edition2021, cells, { year, ...options });
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

const carriedOut7: CellTree = {
  applications: {
    received: { naturalPerson: 9, total: 9 },
    granted: { naturalPerson: 2, total: 2 },
    resultsTotal: { naturalPerson: 2, total: 2 },
    carriedOut: { naturalPerson: 7, total: 7 },
  },
};
const carriedIn = (naturalPerson: number | null): CellTree => ({ applications: { carriedIn: { naturalPerson, total: 7 } } });

describe('validateSeries', () => {
  it('is silent when one year carries in what the other carried out', () => {
    expect(validateSeries([report(2022, carriedOut7), report(2023, carriedIn(7))])).toEqual([]);
  });

  it('compares carry-over column by column, in whatever order the reports come', () => {
    const later = report(2023, { applications: { carriedIn: { naturalPerson: 5, business: 2, total: 7 } } });
    const earlier = report(2022, carriedOut7);
    const findings = validateSeries([later, earlier]);
    expect(codes(findings)).toEqual(['series/carry-over']);
    const [finding] = findings as [Finding];
    expect(finding).toMatchObject({ severity: 'error', cause: 'agency' });
    expect(finding.data).toMatchObject({
      earlier: { index: 1, year: 2022 },
      later: { index: 0, year: 2023 },
      columns: [
        { row: 'carriedIn', column: 'naturalPerson', actual: 5, expected: 7 },
        { row: 'carriedIn', column: 'business', actual: 2, expected: 0 },
      ],
    });
    expect(later.source.slice(...finding.range)).toBe('5');
    const original = finding.related.find(({ note }) => note.report === 1);
    expect(original?.note).toMatchObject({ key: 'operand', year: 2022, row: 'carriedOut', column: 'naturalPerson', value: 7 });
    expect(earlier.source.slice(...(original?.range ?? [0, 0]))).toBe('7');
    expect(describeFinding(finding)).toBe(
      '2023年报告的“上年结转”与2022年报告的“结转下年度继续办理”不一致：自然人上年结转出7件、本年填5件；商业企业上年结转出0件、本年填2件。两年应当逐栏相等，请核对是哪一年填错。',
    );
    expect(describeFinding(finding, 'en')).toMatch(
      /natural person 7 carried out but 5 carried in; business 0 carried out but 2 carried in/,
    );
  });

  it('does not blame the agency for a figure that was inferred, and passes no judgement on a blank', () => {
    const inferred = validateSeries([
      report(2022, carriedOut7),
      report(2023, { applications: { carriedIn: { naturalPerson: { state: 'inferred', value: 5 }, total: 7 } } }),
    ]);
    expect(inferred).toMatchObject([{ code: 'series/carry-over', cause: 'reading' }]);
    const blank = validateSeries([report(2022, carriedOut7), report(2023, carriedIn(null))]);
    expect(blank).toMatchObject([
      {
        code: 'series/not-assessable',
        severity: 'info',
        cause: 'agency',
        data: { check: 'carry-over', laterCells: [{ column: 'naturalPerson' }] },
      },
    ]);
    expect(describeFinding(blank[0] as Finding)).toMatch(
      /2023年报告的上年结转政府信息公开申请数量·自然人没有可用的数字。无法核对不等于相符。$/,
    );
    const lost = validateSeries([report(2022, carriedOut7), report(2023, { applications: null })]);
    expect(lost).toMatchObject([{ code: 'series/not-assessable', cause: 'reading' }]);
  });

  it('counts a blank as zero when asked, as a supposition', () => {
    const findings = validateSeries([report(2022, carriedOut7), report(2023, carriedIn(null))], { blanks: 'zero' });
    expect(findings).toMatchObject([{ code: 'series/carry-over', cause: 'reading', data: { columns: [{ actual: 0, expected: 7 }] } }]);
  });

  it('warns when what is in force does not follow from last year', () => {
    const documents = (issued: number, repealed: number, inForce: number): CellTree => ({
      article20: { normativeDocuments: { issued, repealed, inForce } },
    });
    expect(validateSeries([report(2022, documents(3, 0, 40)), report(2023, documents(5, 2, 43))])).toEqual([]);
    const later = report(2023, documents(5, 2, 45));
    const findings = validateSeries([report(2022, documents(3, 0, 40)), later]);
    expect(findings).toMatchObject([
      {
        code: 'series/in-force',
        severity: 'warning',
        cause: 'agency',
        data: { row: 'normativeDocuments', column: 'inForce', actual: 45, expected: 43, before: 40, issued: 5, repealed: 2 },
      },
    ]);
    expect(later.source.slice(...(findings[0] as Finding).range)).toBe('45');
    expect(describeFinding(findings[0] as Finding)).toMatch(/推算应当是43/);
  });

  it('compares carry-over across a change of edition, and says what it cannot compare', () => {
    const earlier = buildReport(edition2019, carriedOut7, { year: 2020 });
    const findings = validateSeries([earlier, report(2021, carriedIn(6))]);
    expect(codes(findings)).toEqual(['series/edition-change', 'series/carry-over']);
    expect(findings[0]?.data).toMatchObject({ notChecked: ['in-force'] });
    expect(describeFinding(findings[0] as Finding)).toBe(
      '2020年报告用的是2019年格式，2021年报告用的是2021年格式。结转数两版格式口径相同，仍逐栏比对；现行有效件数的衔接两版格式口径不同，没有核对。',
    );
  });

  it.each([
    ['year-gap', [report(2021, carriedOut7), report(2023)]],
    ['same-year', [report(2022, carriedOut7), report(2022)]],
    ['year-unknown', [report(2022, carriedOut7), report(null)]],
    ['agency', [report(2022, carriedOut7), report(2023, {}, { agency: '青石市水利局' })]],
  ] as const)('does not compare and says so: %s', (reason, reports) => {
    const findings = validateSeries(reports);
    expect(findings).toMatchObject([{ code: 'series/not-compared', severity: 'info', data: { reason } }]);
    for (const locale of ['zh-CN', 'en'] as const) expect(describeFinding(findings[0] as Finding, locale)).not.toMatch(/undefined|null|\{/);
  });

  it('takes a renamed agency for the same when told so, and a shortened name anyway', () => {
    const renamed = [report(2022, carriedOut7), report(2023, carriedIn(7), { agency: '青石市档案和史志局' })];
    expect(validateSeries(renamed, { sameAgency: true })).toEqual([]);
    expect(validateSeries([report(2022, carriedOut7), report(2023, carriedIn(7), { agency: '市档案局' })])).toEqual([]);
  });

  it('never compares two scopes, told by the title or given', () => {
    const title = (year: number, words: string): BuildOptions => ({
      title: `青石市市场监管局${words}${year}年政府信息公开工作年度报告`,
      agency: null,
    });
    const reports = [
      report(2022, carriedOut7, title(2022, '（机关）')),
      report(2023, {}, title(2023, '（系统）')),
      report(2023, carriedIn(7), title(2023, '（机关）')),
      report(2022, {}, title(2022, '系统')),
    ];
    // Each of the four stands in a series of its scope; that there are two series is said once.
    expect(validateSeries(reports).map(({ data }) => data.reason)).toEqual(['scope']);
    const findings = validateSeries(reports.slice(0, 2));
    expect(findings).toMatchObject([
      { code: 'series/not-compared', data: { reason: 'scope', earlierScope: 'organ', laterScope: 'system' } },
    ]);
    expect(describeFinding(findings[0] as Finding)).toMatch(/统计范围是本机关，2023年报告的是本系统/);
    // A report without words for its scope is not one of the system.
    expect(validateSeries([report(2022, carriedOut7), reports[1] as AnyReport], { sameAgency: true })).toMatchObject([
      { data: { reason: 'scope', earlierScope: null, laterScope: 'system' } },
    ]);
    const given = validateSeries([report(2022, carriedOut7), report(2023)], { scopes: ['organ', 'area'] });
    expect(given).toMatchObject([{ data: { reason: 'scope' } }]);
  });

  it('keeps fingerprints when another report joins the series', () => {
    const pair = [report(2022, carriedOut7), report(2023, carriedIn(3))];
    const [alone] = validateSeries(pair);
    const together = validateSeries([report(2021), ...pair]);
    expect(together.map(({ fingerprint }) => fingerprint)).toContain(alone?.fingerprint);
  });

  it('applies the caller’s severities', () => {
    const reports = [report(2022, carriedOut7), report(2023, carriedIn(3))];
    expect(validateSeries(reports, { rules: { 'series/carry-over': 'off' } })).toEqual([]);
    expect(validateSeries(reports, { rules: { 'series/carry-over': 'info' } })).toMatchObject([{ severity: 'info' }]);
  });

  it('names a wrong argument', () => {
    expect(() => validateSeries(null as never)).toThrow(/reports/);
    expect(() => validateSeries([{}] as never)).toThrow(/reports\[0\]/);
    expect(() => validateSeries([], { scopes: ['organ'] })).toThrow(/scopes/);
    expect(() => validateSeries([], { copiedShare: 2 })).toThrow(/copiedShare/);
    expect(() => validateSeries([], { rules: { nothing: 'off' } })).toThrow(/rules/);
    expect(() => validateSeries([], { blank: 'zero' } as never)).toThrow(/blank/);
  });
});

describe('copied narrative', () => {
  const prose =
    '我局始终把政务公开摆在重要位置，全年召开专题会议4次，修订主动公开目录，指定专人负责栏目维护，公开各类信息312条。对群众关心的档案查阅、移民安置等事项逐项列出办理条件和时限，做到内容完整、更新及时。';
  const own =
    '今年我们把重点放在库房改造信息的公开上，每月公布一次工程进度，邀请居民代表到现场查看，并在门户网站开设问答栏目，答复居民提问六十余件，其中关于噪声的最多，均已答复。';
  const build = (year: number, text: string) => report(year, {}, { sections: { 1: [text] } });

  it('finds last year’s text with this year’s figures, and shows where it stands in both', () => {
    const earlier = build(2022, `开头一句。${prose}`);
    const later = build(2023, prose.replace('4次', '11次').replace('312条', '1408条'));
    const findings = validateSeries([earlier, later]);
    expect(findings).toMatchObject([
      { code: 'series/copied-narrative', severity: 'warning', data: { section: 1, share: 1, passageCount: 1 } },
    ]);
    const [finding] = findings as [Finding];
    expect(later.source.slice(...finding.range)).toBe(prose.replace('4次', '11次').replace('312条', '1408条'));
    const [passage] = finding.data.passages as { earlier: [number, number] }[];
    expect(earlier.source.slice(...(passage?.earlier ?? [0, 0]))).toBe(prose);
    expect(describeFinding(finding)).toMatch(/第一部分的文字有100%与2022年报告雷同/);
  });

  it('is silent on prose of its own, on short sections, and below the share asked for', () => {
    expect(validateSeries([build(2022, prose), build(2023, own)])).toEqual([]);
    expect(validateSeries([build(2022, '无其他需要报告的事项。'), build(2023, '无其他需要报告的事项。')])).toEqual([]);
    const half = `${own}${prose}`;
    expect(validateSeries([build(2022, prose), build(2023, half)])).toEqual([]);
    expect(codes(validateSeries([build(2022, prose), build(2023, half)], { copiedShare: 0.4 }))).toEqual(['series/copied-narrative']);
  });
});

describe('messages', () => {
  it('has a sentence in both languages for every code', () => {
    for (const code of [...seriesCodes, 'applications/wrong-cell', 'disputes/wrong-cell']) {
      expect(messages['zh-CN'][code], code).toBeTypeOf('function');
      expect(messages.en[code], code).toBeTypeOf('function');
    }
  });
});
