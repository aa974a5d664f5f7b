import { beforeAll, describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { describeFinding } from '../../src/finding/describe-finding.js';
import type { Finding } from '../../src/finding/finding.js';
import { checkNarrative, checkNarrativeSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { narrativeRules } from '../../src/narrative/rules.js';
import { buildReport, type CellTree } from '../support/build-report.js';

let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

function findingsOf(cells: CellTree, ...paragraphs: string[]): Finding[] {
  return checkNarrativeSync(buildReport(edition2021, cells, { year: 2023, sections: { 1: paragraphs } }), segmenter);
}

const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.code);
const applications = (rows: Record<string, number>): CellTree => ({
  applications: Object.fromEntries(Object.entries(rows).map(([row, total]) => [row, { naturalPerson: total, total }])),
});

describe('narrative/table-figure', () => {
  it('finds a figure that is not the table’s, with the cell', () => {
    const report = buildReport(edition2021, applications({ received: 5 }), {
      year: 2023,
      sections: { 1: ['共收到政府信息公开申请4件。'] },
    });
    const [finding, ...others] = checkNarrativeSync(report, segmenter);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'narrative/table-figure', severity: 'warning', cause: 'agency' });
    expect(finding?.data).toMatchObject({ key: 'applications.received.total', stated: 4, table: 5 });
    expect(finding && report.source.slice(...finding.range)).toContain('4件');
    expect(finding?.related.map(({ range }) => report.source.slice(...range))).toEqual(['5']);
  });

  it('accepts received with and without what was carried over', () => {
    const cells = applications({ received: 32, carriedIn: 4, resultsTotal: 36 });
    expect(findingsOf(cells, '本年度共受理政府信息公开申请36件（含上年度结转4件），办结36件。')).toEqual([]);
    expect(findingsOf(cells, '本年度共受理政府信息公开申请32件。')).toEqual([]);
    expect(codes(findingsOf(cells, '本年度共受理政府信息公开申请35件。'))).toEqual(['narrative/table-figure']);
  });

  it('sums the rows that a sentence counts together', () => {
    const cells = applications({ granted: 272, partial: 3, 'refused.stateSecret': 1, 'refused.thirdParty': 2 });
    const findings = findingsOf(cells, '收到的政府信息公开申请中，予以公开及部分公开258件，不予公开3件。');
    expect(findings.map(({ data }) => [data.stated, data.table])).toEqual([[258, 275]]);
  });

  it('reports a figure that is repeated once', () => {
    const findings = findingsOf(applications({ received: 5 }), '共收到政府信息公开申请4件。', '2023年收到政府信息公开申请4件。');
    expect(codes(findings)).toEqual(['narrative/table-figure']);
    expect(findings[0]?.related.filter(({ note }) => note.key === 'repeated')).toHaveLength(1);
  });

  it('is silent on cases of others, other scopes and periods, approximate figures and doubtful cells', () => {
    const cells: CellTree = { ...applications({ received: 5 }), disputes: { review: { upheld: 170, total: 170 } } };
    const paragraphs = [
      '全年备案政府信息公开行政复议案件134件，行政诉讼案件57件。',
      '全区共收到政府信息公开申请320件。',
      '上半年收到政府信息公开申请2件。',
      '收到政府信息公开申请近10件。',
      '共办结，8件申请人撤销。',
    ];
    expect(findingsOf(cells, ...paragraphs)).toEqual([]);
    const lost = { applications: { received: { total: { state: 'lost' as const } } } };
    expect(findingsOf(lost, '共收到政府信息公开申请4件。')).toEqual([]);
  });

  it('is silent on figures of one sentence that contradict each other: they are of several bodies, or of something narrower', () => {
    const report = applications({ received: 5 });
    expect(findingsOf(report, '区财政局收到政府信息公开申请5件，区税务局收到政府信息公开申请3件。')).toEqual([]);
    expect(findingsOf(report, '收到政府信息公开申请5件，其中当场受理1件，书面受理4件。')).toEqual([]);
  });

  it('is silent on levels of an area, on petitions, and on requests that a fee concerns', () => {
    const paragraphs = [
      '全区收到政府信息公开申请20件，其中区本级5件，镇街15件。',
      '办理群众信访事项27件。',
      '收取信息处理费90元，涉及申请2件。',
    ];
    const cells: CellTree = { ...applications({ received: 5, 'notProcessed.petition': 0 }), article20: { fees: { amount: 1 } } };
    expect(findingsOf(cells, ...paragraphs)).toEqual([]);
  });

  it('blames the reading where the cell was inferred', () => {
    const cells = { applications: { received: { total: { state: 'inferred' as const, value: 5 } } } };
    expect(findingsOf(cells, '共收到政府信息公开申请4件。')[0]?.cause).toBe('reading');
  });

  it('compares amounts of money in their units', () => {
    const cells: CellTree = { article20: { fees: { amount: 190.5 } } };
    expect(findingsOf(cells, '收取行政事业性收费190.5万元。', '行政事业性收费1905000元。')).toEqual([]);
    expect(codes(findingsOf(cells, '收取行政事业性收费190.5元。'))).toEqual(['narrative/table-figure']);
  });
});

describe('narrative/table-figure, newly received', () => {
  const cells = applications({ received: 18, carriedIn: 3, resultsTotal: 20, carriedOut: 1 });

  it('is without what was carried over', () => {
    expect(codes(findingsOf(cells, '本年新收政府信息公开申请21件，上年结转3件。'))).toEqual(['narrative/table-figure']);
    expect(findingsOf(cells, '本年新收政府信息公开申请18件，上年结转3件。')).toEqual([]);
    expect(findingsOf(cells, '新受理政府信息公开申请21件（含上年度结转3件）。')).toEqual([]);
  });
});

describe('figures that follow what was carried over', () => {
  const cells = applications({ received: 18, carriedIn: 3, resultsTotal: 20, carriedOut: 1 });

  it('are of requests, and none is carried over for it', () => {
    const figures = (text: string) => findingsOf(cells, text).map(({ data }) => [data.key, data.stated]);
    expect(figures('加上上年结转的3件，共需办理21件，实际办结20件，结转至2024年办理1件。')).toEqual([]);
    expect(figures('加上上年结转的3件，共需办理22件，实际办结19件，结转至2024年办理1件。')).toEqual([
      ['applications.received+carriedIn.total', 22],
      ['applications.resultsTotal.total', 19],
    ]);
    expect(figures('新收件与结转件合计20件。')).toEqual([]);
    expect(figures('收到申请18件，新收件与结转件合计20件。')).toEqual([['applications.received+carriedIn.total', 20]]);
  });

  it('are of this year where only a comparison was of another', () => {
    const asked: CellTree = { applications: { received: { naturalPerson: 15, business: 3, total: 18 } } };
    const findings = findingsOf(asked, '新收申请18件，较2022年的12件增长50%。从申请主体看，自然人16件，占88.9%；企业3件。');
    expect(findings.map(({ code, data }) => [code, data.key])).toEqual([['narrative/table-figure', 'applications.received.naturalPerson']]);
  });
});

describe('the scope of the tables', () => {
  const cells = applications({ received: 90, carriedIn: 6, resultsTotal: 92, carriedOut: 4 });

  it('is the area where several of its figures are the table’s', () => {
    const [finding, ...others] = findingsOf(cells, '全区新收政府信息公开申请90件，上年结转6件，办结92件，结转下年度继续办理5件。');
    expect(others).toEqual([]);
    expect(finding?.data).toMatchObject({ key: 'applications.carriedOut.total', stated: 5, table: 4 });
  });

  it('is not where they are not', () => {
    expect(findingsOf(cells, '全区新收政府信息公开申请190件，上年结转6件，办结195件。')).toEqual([]);
  });

  it('is not that of a department that a government’s report names', () => {
    const report = buildReport(edition2021, cells, {
      year: 2023,
      agency: '青石县人民政府',
      sections: { 1: ['县政府办公室收到政府信息公开申请12件，办结12件；县水利局收到政府信息公开申请7件。'] },
    });
    expect(checkNarrativeSync(report, segmenter)).toEqual([]);
  });
});

describe('narrative/denial', () => {
  it('finds a denial over a filled table, for each table', () => {
    const cells: CellTree = { ...applications({ received: 2 }), disputes: { review: { upheld: 1, total: 1 } } };
    const findings = findingsOf(cells, '本年度未收到政府信息公开申请，未发生因政府信息公开引起的行政复议和行政诉讼。');
    expect(findings.map(({ code, data }) => [code, data.key])).toEqual([
      ['narrative/denial', 'applications.received.total'],
      ['narrative/denial', 'disputes.review.total'],
    ]);
  });

  it('is silent over zeros and on narrower denials', () => {
    expect(findingsOf({}, '未收到政府信息公开申请。')).toEqual([]);
    expect(findingsOf(applications({ received: 2 }), '没有收到超出一定数量或者频次范围的政府信息公开申请。')).toEqual([]);
  });
});

describe('narrative/blank-cell', () => {
  it('finds a figure whose cell is blank', () => {
    const cells: CellTree = { applications: { received: { total: null } } };
    expect(codes(findingsOf(cells, '共收到政府信息公开申请4件。'))).toEqual(['narrative/blank-cell']);
    expect(findingsOf(cells, '未收到政府信息公开申请。')).toEqual([]);
  });
});

describe('narrative/repetition', () => {
  it('finds two figures for all that was made public', () => {
    const findings = findingsOf({}, '全年主动公开信息320条。', '2023年，我局主动公开信息302条。');
    expect(findings.map(({ code, data }) => [code, data.first, data.second])).toEqual([['narrative/repetition', 320, 302]]);
  });

  it('leaves to the table what the table decides, and other subjects alone', () => {
    expect(codes(findingsOf(applications({ received: 5 }), '收到政府信息公开申请5件。', '收到政府信息公开申请6件。'))).toEqual([
      'narrative/table-figure',
    ]);
    expect(findingsOf({}, '网站公开信息20条。', '公众号公开信息16条。', '上半年主动公开信息9条。', '主动公开信息30条。')).toEqual([]);
  });
});

describe('narrative/breakdown', () => {
  it('finds parts that fall short and parts that exceed', () => {
    const short = findingsOf({}, '主动公开信息256条，其中政务动态42条，公告公示12条，统计数据7条。');
    expect(short.map(({ code, severity, data }) => [code, severity, data.sum])).toEqual([['narrative/breakdown', 'info', 61]]);
    const over = findingsOf({}, '主动公开信息50条，其中政务动态42条，公告公示12条。');
    expect(over.map(({ severity, data }) => [severity, data.sum])).toEqual([['warning', 54]]);
  });

  it.each([
    ['parts that add up', '主动公开信息61条，其中政务动态42条，公告公示12条，统计数据7条。'],
    ['channels that overlap', '主动公开信息306条，其中网站公开216条、微信公开22条、微博公开299条。'],
    ['a list that says it is open', '主动公开信息256条，其中政务动态42条，公告公示12条，统计数据7条等。'],
    ['the main parts', '主动公开信息256条，主要包括政务动态42条，公告公示12条，统计数据7条。'],
    ['approximate figures', '主动公开信息250余条，其中政务动态42条，公告公示12条，统计数据7条。'],
    ['outcomes behind what is carried over', '办结18件，结转下年度2件。其中，予以公开10件，部分公开5件，无法提供3件。'],
    ['what was done with requests behind what is carried over', '收到申请20件，上年结转1件。其中要求补正6件。'],
    ['what is carried over', '收到政府信息公开申请20件（含上年结转3件），其中予以公开9件，部分公开5件，无法提供4件。'],
  ])('is silent on %s', (_, text) => {
    expect(findingsOf({ applications: null }, text)).toEqual([]);
  });
});

describe('narrative/breakdown by the routes of requests', () => {
  it('adds up, as each comes in by one', () => {
    const cells = applications({ received: 40 });
    const route = (letters: number): string => `收到政府信息公开申请40件，其中网上申请22件、信函申请${letters}件、当面申请4件。`;
    expect(findingsOf(cells, route(14))).toEqual([]);
    expect(findingsOf(cells, route(4)).map(({ code, data }) => [code, data.sum])).toEqual([['narrative/breakdown', 30]]);
    expect(findingsOf(cells, route(24)).map(({ code, severity }) => [code, severity])).toEqual([['narrative/breakdown', 'warning']]);
  });
});

describe('narrative/share', () => {
  it('of a figure of requests is of one of the table’s totals', () => {
    const cells = applications({ received: 40, carriedIn: 2, granted: 14, unavailable: 0, resultsTotal: 35, carriedOut: 7 });
    const share = (percentage: string): unknown[] =>
      findingsOf(cells, `已办结的申请中，予以公开14件，占${percentage}%。`).map(({ data }) => data.computed);
    expect(share('40')).toEqual([]);
    expect(share('35')).toEqual([]);
    expect(share('33.3')).toEqual([]);
    expect(share('45')).toEqual([40]);
  });

  it('finds a wrong percentage', () => {
    const findings = findingsOf({}, '公开信息200条，其中工作动态150条，占65%，政策文件50条，占25%。');
    expect(findings.map(({ code, data }) => [code, data.stated, data.computed])).toEqual([['narrative/share', 65, 75]]);
  });

  it('tolerates percentages cut off or rounded', () => {
    expect(findingsOf({}, '公开信息1623条，其中网站1369条，占84.34%，微信191条，占11.76%，报刊63条，占3.9%。')).toEqual([]);
    expect(findingsOf({}, '公开信息3条，其中工作动态2条，占66.67%，政策文件1条，占33.3%。')).toEqual([]);
  });
});

describe('narrative/change', () => {
  it.each([
    ['收到政府信息公开申请18件，比上年的24件增长25%。', { current: 18, before: 24, stated: 25, computed: -25 }],
    ['收到申请18件，较上年24件减少5件。', { current: 18, before: 24, stated: -5, computed: -6 }],
    ['公开信息1200条，较2022年的1000条增长25%。', { current: 1200, before: 1000, stated: 25, computed: 20 }],
    ['申请量由2022年的24件降至18件，下降28.5%。', { current: 18, before: 24, stated: -28.5, computed: -25 }],
    ['关注人数由1.2万人增至1.5万人，增长20%。', { current: 15000, before: 12000, stated: 20, computed: 25 }],
    ['收到申请23件，同比增加4件，增长15%。', { current: 23, before: 19, stated: 15, computed: 21.05 }],
  ])('finds a change that its figures do not make: %s', (text, data) => {
    const [finding, ...others] = findingsOf(applications({ received: data.current }), text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'narrative/change', severity: 'warning', cause: 'agency', data });
  });

  it.each([
    '收到申请18件，较上年的24件减少6件，下降25%。',
    '收到申请18件，同比下降25%（2022年为24件）。',
    '新收申请1204件，较2022年的1072件增长12.3%。',
    '公开信息901条，同比增长6%（2022年为850条）。',
    '公开信息600条，同比增长50%，其中政策信息60条，同比增加20条。',
    '2021年收到16件，2022年收到31件，2023年收到23件，比2021年增长43.7%。',
    '按时答复率98.6%，较上年的96.1%提高2.5个百分点。',
    '收到申请23件，同比增加3件，增长15%。',
    '公开信息约1200条，较2022年的1000条增长25%。',
    '收到申请46件（含上年结转6件），较2022年的32件增长25%。',
  ])('accepts %s', (text) => {
    expect(codes(findingsOf({}, text))).not.toContain('narrative/change');
  });
});

describe('narrative/change, told in number and percent', () => {
  it('goes one way', () => {
    const direction = (text: string) => findingsOf({}, text).map(({ data }) => [data.problem, data.first, data.second]);
    expect(direction('申请量比上年增加6件，下降23.1%。')).toEqual([['direction', 6, -23.1]]);
    expect(direction('申请量比上年减少6件，下降23.1%。')).toEqual([]);
    expect(direction('申请量同比增长12.5%，增幅较上年回落2.1个百分点。')).toEqual([]);
  });
});

describe('narrative/stale-year', () => {
  it("finds this year's figure dated to last year", () => {
    const text = '2022年，我局共收到政府信息公开申请5件，均已答复。';
    const [finding] = findingsOf(applications({ received: 5, resultsTotal: 5 }), text);
    expect(finding).toMatchObject({ code: 'narrative/stale-year', severity: 'warning', data: { year: 2022, expected: 2023, value: 5 } });
  });

  it.each([
    '2022年收到政府信息公开申请5件，2023年同样收到5件。',
    '2022年收到政府信息公开申请5件。2023年收到政府信息公开申请5件。',
    '2022年收到政府信息公开申请4件。',
    '上年收到政府信息公开申请5件。',
    '2022年未收到政府信息公开申请。',
    '收到政府信息公开申请7件，2022年收到9件；上年度结转5件。',
    '2022年底现行有效规范性文件4件，目前现行有效5件。',
  ])('accepts %s', (text) => {
    expect(codes(findingsOf(applications({ received: 5 }), text))).not.toContain('narrative/stale-year');
  });

  it('leaves reviews of answers that last year gave alone', () => {
    const cells: CellTree = { disputes: { review: { upheld: 1, other: 1, total: 2 } } };
    expect(codes(findingsOf(cells, '2022年作出的政府信息公开答复被复议2件，其中维持1件。'))).not.toContain('narrative/stale-year');
  });
});

describe('narrative/processing-fee', () => {
  it('finds amounts that no rate of the tariff makes, and those that the table has not', () => {
    const fees = (amount: number): CellTree => ({ article20: { fees: { amount } } });
    const found = (cells: CellTree, text: string) => findingsOf(cells, text).map(({ severity, data }) => [severity, data.problem]);
    expect(found(fees(10), '收取信息处理费45元。')).toEqual([['warning', 'tariff']]);
    expect(found(fees(0), '收取信息处理费2230元。')).toEqual([['info', 'table']]);
    expect(found(fees(0.223), '收取信息处理费2230元。')).toEqual([]);
    expect(found(fees(0.5), '收取信息处理费0.22万元。')).toEqual([]);
    expect(found(fees(0), '全县共收取信息处理费2230元。')).toEqual([]);
    expect(found(fees(0), '减免信息处理费45元。')).toEqual([]);
  });
});

describe('narrative/processing-fee, told twice', () => {
  it.each([
    ['发出收费通知2件，涉及金额600元，实际收取600元。', []],
    ['发出收费通知2件，涉及金额600元，实际收取300元。', []],
    ['发出收费通知2件，涉及金额600元，实际收取900元。', ['paid']],
    ['发出收费通知2件，涉及金额605元，实际收取605元。', ['tariff']],
    ['发出收费通知2件，涉及金额600元，实际收取600万元。', ['paid']],
    ['本年度没有收取信息处理费。对1件申请发出收费通知，实际收取300元。', ['denied']],
    ['对1件申请发出收费通知，实际收取300元。其余申请没有收取信息处理费。', []],
    ['对1件申请发出收费通知，金额300元，申请人没有缴费。本年度没有收取信息处理费。', []],
  ])('%s', (text, problems) => {
    const found = findingsOf({ article20: { fees: { amount: 800 } } }, text);
    expect(found.map(({ data }) => data.problem)).toEqual(problems);
  });
});

describe('what is none of the figures of the form', () => {
  const cells: CellTree = {
    ...applications({ received: 23, carriedIn: 2, resultsTotal: 24, carriedOut: 1 }),
    disputes: { review: { upheld: 2, total: 2 } },
  };
  it.each([
    ['cases that are not about disclosure', '全年行政诉讼3件，均与政府信息公开无关。'],
    ['cases that do not concern it', '办理行政应诉案件23件、行政复议4件，均不涉及政府信息公开。'],
    ['cases of another kind in brackets', '行政应诉案件23件（非政府信息公开类）。'],
    ['cases that the body decides', '作为行政复议机关，共审结行政复议案件88件，其中政府信息公开类12件。'],
    ['cases that the body pleads for others', '行政诉讼案件44件，其中政府信息公开类6件，均由我局代理。'],
    ['cases closed under a heading of requests', '办结行政复议案件204件。'],
    ['cases of an arbitration court', '仲裁机构受理案件340件。'],
    ['what one person asked for', '收到申请23件。有1名申请人一年内提出申请9件。'],
    ['letters dealt with', '受理群众来信来访31件，办结31件。'],
    ['answers beside withdrawals', '收到申请23件，16件依法答复办结，8件申请人主动撤回。'],
    ['answers in time beside late ones', '17件已按期答复，7件延期答复。'],
    ['remarks in brackets that name a part', '上年结转2件；作出公开（含部分公开）答复16件。'],
    ['those who did not ask', '律师事务所等法律服务机构未提出申请。'],
    ['all cases, of which some are about disclosure', '全年办理行政复议案件64件、行政应诉案件31件，其中政府信息公开行政复议案件2件。'],
    ['documents proposed to be kept or repealed', '对市政府规范性文件开展清理，提出继续有效18件、废止6件的建议。'],
    ['documents that the government was asked to issue', '提请市政府出台规范性文件9件。'],
    ['documents drafted', '起草以区政府名义印发的规范性文件6件。'],
    ['bodies that belong to it', '隶属机构共收到政府信息公开申请8件。'],
    ['departments of the area', '市级部门共收到申请2310件，我局收到23件。'],
  ])('%s', (_, text) => {
    expect(findingsOf(cells, text)).toEqual([]);
  });

  it('but what is denied of other cases is no remark on these', () => {
    expect(codes(findingsOf(cells, '因政府信息公开被申请行政复议3件，没有发生政府信息公开行政诉讼。'))).toEqual(['narrative/table-figure']);
    expect(codes(findingsOf(cells, '收到政府信息公开申请23件，办结22件。'))).toEqual(['narrative/table-figure']);
    expect(codes(findingsOf(cells, '公民未提出申请。'))).toEqual(['narrative/denial']);
  });
});

describe('the rules of the narrative', () => {
  it('have a sentence in both languages that holds the figures', () => {
    const cells: CellTree = { ...applications({ received: 5 }), disputes: { review: { upheld: 1, total: 1 } } };
    const samples = [
      ...findingsOf(
        cells,
        '共收到政府信息公开申请4件。',
        '未发生因政府信息公开引起的行政复议。',
        '主动公开信息256条，其中政务动态42条，公告公示12条，统计数据7条。',
        '主动公开信息302条。',
      ),
      ...findingsOf(
        { applications: { received: { total: null } } },
        '共收到政府信息公开申请4件。',
        '公开信息200条，其中工作动态150条，占65%，政策文件50条，占25%。',
        '公开稿件18篇，比上年的24篇增长25%。',
        '收取信息处理费45元。',
      ),
      ...findingsOf({ article20: { fees: { amount: 0 } } }, '收取信息处理费200元。'),
      ...findingsOf(applications({ received: 5 }), '2022年，我局收到政府信息公开申请5件。'),
    ];
    samples.push(
      ...findingsOf(
        {},
        '办理建议5件、提案7件，共13件。',
        '政策解读率110%。',
        '访问量21.6万人次，日均1592人次。',
        '公开稿件18篇，是上年6篇的2倍。',
      ),
    );
    expect(new Set(codes(samples))).toEqual(new Set(narrativeRules.map((rule) => rule.code)));
    for (const finding of samples) {
      expect(describeFinding(finding)).toMatch(/^[^{}]*\d[^{}]*。$/u);
      expect(describeFinding(finding, 'en')).toMatch(/^[^{}]*\d[^{}]*\.$/u);
    }
  });

  it('give the same through either door', async () => {
    const report = buildReport(edition2021, applications({ received: 5 }), { sections: { 1: ['共收到政府信息公开申请4件。'] } });
    expect(await checkNarrative(report)).toEqual(checkNarrativeSync(report, segmenter));
  });
});

describe('narrative/sum', () => {
  it('finds a sum that is not that of the parts before it', () => {
    const [finding, ...others] = findingsOf({}, '全年承办人大代表建议63件、政协提案58件，合计131件。');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'narrative/sum', severity: 'warning', cause: 'agency' });
    expect(finding?.data).toMatchObject({ total: 131, unit: '件', sum: 121 });
    expect(finding?.related).toHaveLength(2);
    expect(codes(findingsOf({}, '网站公开街道信息174条，微信公众号推送信息521条，两个平台合计659条。'))).toEqual(['narrative/sum']);
    expect(codes(findingsOf({}, '办理建议5件、提案7件，共13件，办结率100%。'))).toEqual(['narrative/sum']);
  });

  it('is silent where any run of figures before it will do, and on sums over time, open lists and other units', () => {
    const paragraphs = [
      '全年承办人大代表建议63件（主办50件、会办13件）、政协提案58件，合计121件。',
      '发布信息200条，其中文字类120条、图片类30条，共计150条。',
      '组织集中学习5次、专题培训3次，累计28次。',
      '召开会议3次、座谈会2次等，共计8次。',
      '办理建议5件、提案7件，共13场次。',
      '办理建议近5件、提案7件，共13件。',
    ];
    expect(codes(findingsOf({}, ...paragraphs))).not.toContain('narrative/sum');
  });
});

describe('narrative/rate', () => {
  it('finds a rate that no rate of its kind can be', () => {
    const [finding, ...others] = findingsOf({}, '全年出台政策文件4件，政策解读率110%。');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'narrative/rate', severity: 'warning', data: { stated: 110 } });
  });

  it('finds a rate that is not that of the two counts before it', () => {
    const [finding, ...others] = findingsOf({}, '发放问卷800份，收回764份，回收率85.5%。');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'narrative/rate',
      severity: 'info',
      data: { problem: 'counts', stated: 85.5, part: 764, total: 800, computed: 95.5 },
    });
    expect(codes(findingsOf({}, '受理公众留言43条，回复34条，回复率100%。'))).toEqual(['narrative/rate']);
  });

  it('is silent where the rate is theirs, of those due, or of several figures together', () => {
    expect(findingsOf({}, '发放问卷800份，收回764份，回收率95.5%。')).toEqual([]);
    expect(findingsOf({}, '受理公众留言43条，按期答复40条，按期答复率100%。')).toEqual([]);
    expect(findingsOf({}, '收到提案46件，立案38件、转办8件，办复率100%。')).toEqual([]);
  });

  it('is silent on growth, on the fulfilment of plans, and on all of it', () => {
    expect(findingsOf({}, '政策解读率100%，年度任务完成率120%，访问量增长130%。')).toEqual([]);
  });
});

describe('narrative/average', () => {
  it.each([
    ['网站访问量21.6万人次，日均约1592人次。', 'day', 1592],
    ['网站浏览量2860万次，月均约328万次。', 'month', 3_280_000],
    ['12个村公开村务信息312份，平均每村36份。', '村', 36],
    ['全年组织学习5次（每季度1次）。', 'quarter', 1],
    ['编发政府公报8期（每两月1期）。', 'twoMonths', 1],
    ['14个村公示补贴名单，每村4次，共65次。', '村', 4],
    ['抽检12期，共抽检食品260批次，每期20批次。', '期', 20],
  ])('finds in %s what is far off', (text, period, stated) => {
    const [finding, ...others] = findingsOf({}, text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'narrative/average', severity: 'info', cause: 'agency', data: { period, stated } });
  });

  it.each([
    '网站访问量21.6万人次，日均约592人次，最高日访问量6410人次。',
    '接待群众查询1240人次，日均5人次。',
    '网站自7月上线以来访问量21.6万人次，日均1200人次。',
    '总访问量316.4万人次，总浏览量1872.06万人次，平均每月约156万人次。',
    '开展培训3场次，参训215人次，平均每场72人次。',
    '全年组织学习4次（每季度1次），自查6轮（每季度至少1轮）。',
    '推送图文365篇，平均每天1篇，平均阅读量320次。',
    '14个村公示补贴名单，每村4次，共56次。',
    '三个季度测评得分分别为91分、93分、95分，平均每季度93分。',
    '14个村明确每村1名信息员、1名监督员，共28名。',
  ])('is silent on %s', (text) => {
    expect(findingsOf({}, text)).toEqual([]);
  });
});

describe('what is said of all that was counted, and figures that nearly are the table’s', () => {
  const disputes: CellTree = { disputes: { review: { upheld: 2, corrected: 1, total: 3 } } };

  it('takes an outcome of all for the count itself', () => {
    const text = '因政府信息公开被申请行政复议3件，均维持。';
    expect(findingsOf(disputes, text).map(({ data }) => [data.key, data.stated, data.table])).toEqual([['disputes.review.upheld', 3, 2]]);
    expect(findingsOf({ disputes: { review: { upheld: 3, total: 3 } } }, text)).toEqual([]);
    const one = '收到政府信息公开申请1件，已予以公开。';
    expect(codes(findingsOf(applications({ received: 1, 'unavailable.notHeld': 1, granted: 0 }), one))).toEqual(['narrative/table-figure']);
    expect(findingsOf(applications({ received: 1, granted: 1 }), one)).toEqual([]);
    // Last year's may have been granted too.
    expect(findingsOf(applications({ received: 3, carriedIn: 1, granted: 4 }), '收到政府信息公开申请3件，均予以公开。')).toEqual([]);
  });

  it('takes outcomes behind both kinds of lawsuits for those of all', () => {
    const cells: CellTree = {
      disputes: {
        directLitigation: { upheld: 6, corrected: 1, other: 2, pending: 1, total: 10 },
        postReviewLitigation: { upheld: 4, corrected: 0, other: 1, pending: 3, total: 8 },
      },
    };
    const text = '因政府信息公开引发行政诉讼18件，其中未经复议直接起诉10件、复议后起诉8件，结果维持10件、结果纠正1件、其他结果3件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('结果维持10件', '结果维持11件')))).toEqual(['narrative/table-figure']);
  });

  it('takes cases for those of the form only where no other field is named as their cause', () => {
    const text = '因政府信息公开被申请行政复议3件。此外，因行政处罚被申请行政复议5件，结果维持4件、终止1件。';
    expect(findingsOf(disputes, text)).toEqual([]);
  });

  it('finds fees in another unit, and one of several decisions with its digits exchanged', () => {
    const cells: CellTree = { article20: { fees: { amount: 128450.6 }, licensing: { decisions: 412 }, penalties: { decisions: 96 } } };
    expect(findingsOf(cells, '收取水资源费等行政事业性收费128450.6元。').map(({ data }) => data.stated)).toEqual([128450.6]);
    expect(findingsOf(cells, '收取水资源费等行政事业性收费3120万元。')).toEqual([]);
    expect(findingsOf(cells, '公示行政许可412件、行政处罚69件。').map(({ data }) => [data.stated, data.table])).toEqual([[69, 96]]);
    expect(findingsOf(cells, '公示行政许可412件、行政处罚58件。')).toEqual([]);
  });
});

describe('lists and shares whose total stands elsewhere', () => {
  it('takes a figure told before the last one for the total of a list and of its shares', () => {
    expect(findingsOf({}, '全年公开信息100条，2021年以来累计公开240条。其中政策30条、动态50条、公告20条。')).toEqual([]);
    expect(findingsOf({}, '办理建议提案66件，其中建议29件、提案37件。其中主办19件、会办47件。')).toEqual([]);
    const text = '收到来信77封，两年合计141封。其中，市民来信52封，占67.53%；企业来信17封，占22.08%；其他8封，占10.39%。';
    expect(findingsOf({}, text)).toEqual([]);
  });

  it('is silent where the sentence says that its parts overlap', () => {
    const text = '发布政策解读12篇，其中图文解读8篇、视频解读5篇';
    expect(findingsOf({}, `${text}（部分政策同时采用两种形式）。`)).toEqual([]);
    expect(codes(findingsOf({}, `${text}。`))).toEqual(['narrative/breakdown']);
  });

  it('finds two parts that fall short of a whole named after them, and parts of what others count', () => {
    expect(codes(findingsOf({}, '办理建议提案66件，其中建议29件、提案36件。'))).toEqual(['narrative/breakdown']);
    expect(codes(findingsOf({}, '各学院确定信息员34名，其中学院信息员19名、机关信息员24名。'))).toEqual(['narrative/breakdown']);
  });

  it('finds parts that bodies of other levels have and that exceed their total, and two routes that do', () => {
    const text = '全区建成政务公开专区24个，其中区级1个、街道8个、社区16个。';
    expect(codes(findingsOf({}, text))).toEqual(['narrative/breakdown']);
    expect(findingsOf({}, text.replace('16', '15'))).toEqual([]);
    const routes = '收到申请4件，其中网上提交3件、现场提交2件。';
    expect(codes(findingsOf(applications({ received: 4 }), routes))).toEqual(['narrative/breakdown']);
  });

  it('finds the one share that is not of what all others are of', () => {
    const text = '接收来件200件。从方式看，网络来件147件，占37.5%；信函来件44件，占22%；当面来件9件，占4.5%。';
    expect(findingsOf({}, text).map(({ code, data }) => [code, data.stated, data.computed])).toEqual([['narrative/share', 37.5, 73.5]]);
    expect(findingsOf({}, text.replace('37.5', '73.5'))).toEqual([]);
  });

  it('reads a percentage alone in brackets as a share, and leaves that of several figures together alone', () => {
    const cells = applications({ received: 58, granted: 27, partial: 31, resultsTotal: 58 });
    const text = '收到政府信息公开申请58件，予以公开27件（46.55%），部分公开31件（53.45%）。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('46.55', '64.55')))).toEqual(['narrative/share']);
    expect(findingsOf({}, '公开信息3268条，其中防汛1126条、工程943条，两类合计占63.3%。')).toEqual([]);
  });

  it('adds up the routes of requests behind what was carried over', () => {
    const cells = applications({ received: 23, carriedIn: 2 });
    const text = '全年收到申请23件，上年结转2件，其中通过在线平台提交的15件、邮政寄送的6件、当面递交的2件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('15件', '51件')))).toEqual(['narrative/breakdown']);
  });
});

describe('what stands in brackets, and what holds for several figures', () => {
  it('takes a change behind a bracket for one of the figure before it', () => {
    const cells = applications({ received: 286, resultsTotal: 286 });
    const text = '2023年，我局受理政府信息公开申请286件（网上申请201件，邮寄申请73件，现场申请12件），比2022年减少14件，下降4.67%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('4.67', '6.47')))).toEqual(['narrative/change']);
  });

  it('takes an outcome before two kinds of disputes for the outcome of both', () => {
    const cells: CellTree = {
      disputes: {
        review: { corrected: 9, total: 91 },
        directLitigation: { corrected: 2, total: 24 },
        postReviewLitigation: { corrected: 1, total: 15 },
      },
    };
    const text = '因政府信息公开被纠正的行政复议案件9件、行政诉讼案件3件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(findingsOf(cells, text.replace('3件', '5件')).map(({ data }) => [data.stated, data.table])).toEqual([[5, 3]]);
  });

  it('takes what a bracket leaves out for no part', () => {
    const text = '主动公开政府信息612条（不含不动产登记等专业系统发布的3416条），其中网站428条，微信153条，公示栏31条。';
    expect(findingsOf({}, text)).toEqual([]);
  });

  it('takes a sentence that divides by subject for the parts of the figure before it', () => {
    const total = '我镇依托县政府网站发布各类信息246条。';
    const parts = '按栏目划分：惠民惠农财政补贴58条，社会救助44条，乡村振兴97条，财政预决算4条，其他43条。';
    expect(findingsOf({}, total + parts)).toEqual([]);
    expect(codes(findingsOf({}, total + parts.replace('44', '34')))).toEqual(['narrative/breakdown']);
  });

  it('reads what there was to deal with, and what is in force after a review', () => {
    const cells: CellTree = {
      ...applications({ received: 1500, carriedIn: 71 }),
      article20: { normativeDocuments: { issued: 4, repealed: 2, inForce: 61 } },
    };
    const text = '加上上年度结转的71件，本年度应办理1571件。';
    const review = '开展规范性文件专项清理，清理后继续有效的规范性文件61件。';
    expect(findingsOf(cells, `收到政府信息公开申请1500件，${text}`, review)).toEqual([]);
    const wrong = findingsOf(cells, `收到政府信息公开申请1500件，${text.replace('1571', '1517')}`, review.replace('61', '16'));
    expect(wrong.map(({ data }) => [data.stated, data.table])).toEqual([
      [1517, 1571],
      [16, 61],
    ]);
  });

  it('finds two counts of all that was made public, by whatever ways', () => {
    const findings = findingsOf({}, '全年通过各类渠道主动公开政府信息612条。', '全年共主动公开政府信息621条。');
    expect(codes(findings)).toEqual(['narrative/repetition']);
  });

  it('takes a change behind a list for one of any figure of the sentence, and what went by petitions for no request answered', () => {
    const cells = {
      applications: { received: { naturalPerson: 3, business: 1, total: 4 }, resultsTotal: { naturalPerson: 3, business: 1, total: 4 } },
    };
    const text = '收到政府信息公开申请4件，其中自然人3件、企业1件，较2022年减少1件，降幅20%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('20%', '45%')))).toEqual(['narrative/change']);
    expect(findingsOf(cells, '收到政府信息公开申请4件，其中按信访途径处理1件。')).toEqual([]);
  });

  it('adds up the quarters and the halves of a year', () => {
    const text = '全年开展巡查，共整改问题57个，其中一季度19个、二季度15个、三季度12个、四季度11个。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('11个', '21个')))).toEqual(['narrative/breakdown']);
    expect(findingsOf({}, '全年整改问题57个，其中一季度19个、二季度15个、三季度12个。')).toEqual([]);
  });

  it('is silent on percentages of several things, on cases enumerated that are not about disclosure, and on parts that exceed what stands before', () => {
    const changes = '网站发布信息517条，公众号发布推文402篇，同比分别增长8.39%和下降4.29%（2022年分别为477条、420篇）。';
    expect(findingsOf({}, changes)).toEqual([]);
    const cells: CellTree = { disputes: { review: { upheld: 3, total: 3 }, directLitigation: { upheld: 1, total: 1 } } };
    const cases = '涉及政府信息公开的行政复议3件，行政诉讼1件。全局其他行政复议案件46件、行政诉讼案件9件，与政府信息公开无关。';
    expect(findingsOf(cells, cases)).toEqual([]);
    const parts = '公开行政许可结果2877件、行政处罚决定316件、行政强制决定22件。其中归集行政许可2790件、行政处罚301件。';
    expect(codes(findingsOf({}, parts))).not.toContain('narrative/breakdown');
  });
});

describe('what sentences tell of some of those counted, of other cases and of other times', () => {
  it('takes what the name of a count denies for no part of a rate', () => {
    const text = '抽检样品48216批次，其中合格47155批次、不合格1061批次，合格率97.8%。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('97.8', '98.7')))).toEqual(['narrative/rate']);
  });

  it('takes brackets behind a figure that is not read, of another time, or of all years for no list of its parts', () => {
    const cells: CellTree = {
      disputes: {
        directLitigation: { upheld: 13, pending: 5, corrected: 1, other: 2, total: 21 },
        postReviewLitigation: { upheld: 7, pending: 4, other: 1, total: 12 },
      },
    };
    const lawsuits =
      '因政府信息公开被提起行政诉讼案件33件，直接起诉21件，复议后起诉12件，已审结24件（维持20件、纠正1件、其他结果3件），未审结9件。';
    expect(codes(findingsOf(cells, lawsuits))).not.toContain('narrative/breakdown');
    expect(findingsOf({}, '网站共有专题专栏24个，新开设5个，关停2个（年初为21个）。')).toEqual([]);
    expect(findingsOf({}, '查阅点新增纸质材料64份（累计1280份）。')).toEqual([]);
  });

  it('takes cases called others, and those enumerated with them, for no cases about disclosure', () => {
    const cells: CellTree = { disputes: { review: { upheld: 8, total: 8 }, directLitigation: { upheld: 6, total: 6 } } };
    const text = '政府信息公开类行政复议8起，行政诉讼6起。同期办理其他行政复议案件93起、行政应诉案件41起。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('诉讼6起', '诉讼9起')))).toEqual(['narrative/table-figure']);
  });

  it.each([
    '办结申请24件，其中8件在5个工作日内办结。',
    '办结申请24件，其中2件已于2024年1月上旬答复。',
    '办结申请24件，有2件在第20个工作日才答复。',
    '收到申请24件，24名自然人中有1人单独提出9件申请。',
  ])('takes what some were answered in, or one asked for, for no count of all: %s', (text) => {
    expect(findingsOf(applications({ received: 24, resultsTotal: 24 }), text)).toEqual([]);
  });

  it.each([
    '会议讨论通过政策文件57件，除3件涉密外，54件全部公开。',
    '收到申请24件，申请内容排名前三的是环境影响评价（9件）、环境监测（7件）、行政处罚（5件），共21件。',
    '部分申请答复超过15个工作日，共18件。',
  ])('takes what became of documents, what requests are about, and some of the answers for no figure of the form: %s', (text) => {
    const cells: CellTree = {
      applications: { received: { total: 24 }, resultsTotal: { total: 24 }, granted: { total: 9 }, 'refused.stateSecret': { total: 1 } },
      article20: { penalties: { decisions: 311 } },
    };
    expect(findingsOf(cells, text)).toEqual([]);
  });

  it('takes a level of an area for a part of its total, and a sum behind "that is" for no part', () => {
    const text = '全县收到申请367件。其中县政府本级43件，县直部门241件，乡镇83件。';
    expect(findingsOf(applications({ received: 367 }), text)).toEqual([]);
    expect(findingsOf({}, '会议研究2次，分管领导召集调度6次，即全年共8次。')).toEqual([]);
  });

  it('takes other applicants for all that the sentence does not name', () => {
    const received = { naturalPerson: 96, business: 14, legalService: 3, otherOrganization: 2, total: 115 };
    const text = '共收到依申请公开115件，其中公民申请96件，企业申请14件，其他5件。';
    expect(findingsOf({ applications: { received } }, text)).toEqual([]);
    expect(codes(findingsOf({ applications: { received } }, text.replace('其他5件', '其他7件')))).toContain('narrative/table-figure');
  });

  it('adds up two reasons that stand side by side in quotation marks', () => {
    const cells: CellTree = {
      applications: {
        resultsTotal: { total: 80 },
        'refused.enforcementFile': { total: 54 },
        'refused.administrativeInquiry': { total: 22 },
      },
    };
    const text = '办结申请80件，“行政执法案卷”“行政查询事项”两类不予公开合计76件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('76件', '67件')))).toEqual(['narrative/table-figure']);
  });

  it('takes a sentence of its own that tells less than most of the total for some of its parts', () => {
    const text = '热线工单办结8190件，办结率99.68%。其中噪声扰民1206件、占道经营843件、物业纠纷1517件。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('1517件', '6517件')))).toEqual(['narrative/breakdown']);
  });
});

describe('lists that nothing opens, and that are the whole all the same', () => {
  it.each([
    ['公开出让公告52宗，成交47宗，流拍5宗。', '52宗', '57宗'],
    ['配备信息员14名，专职1名、兼职13名。', '14名', '17名'],
    ['开展抽查，47个单位中已开通公众号的有33个，未开通的有14个。', '14个', '24个'],
    ['对11个县区、42个部门开展考核，其中优秀13个、良好36个、合格4个。', '合格4个', '合格6个'],
    ['公开政策文件37份，涉及减税14份、金融9份、稳岗8份、其他6份。', '其他6份', '其他9份'],
    ['全区131所学校中，有126所建成公开栏，其余5所将于明年建成。', '其余5所', '其余15所'],
    ['承办建议73件、提案64件，除涉密的5件外，其余132件全部公开。', '132件', '123件'],
    ['督促21家医院公开信息，其中市属医院8家、县级医院13家。', '13家', '12家'],
    ['发布信息173条，一季度38条、二季度45条、三季度41条、四季度49条。', '38条', '83条'],
    ['更新信息4263条。按月份统计，1—3月876条，4—6月1024条，7—9月1158条，10—12月1205条。', '1205条', '1250条'],
    ['收到留言622条，一至四季度分别为171条、158条、149条、144条。', '144条', '154条'],
    ['收到提案46件，立案38件。', '立案38件', '立案58件'],
    ['推送图文631条，其中原创274条、转载357条。', '274条', '247条'],
    ['改造小区76个，完工61个，尚有15个跨年实施。', '尚有15个', '尚有25个'],
    ['发布信息417条，同比增加38条（上年379条）。其中，上半年203条，下半年214条。', '203条', '230条'],
  ])('are held against the figures before them: %s', (text, from, to) => {
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace(from, to)))).toEqual(['narrative/breakdown']);
  });

  it.each([
    // Told of something else, or with a sum of their own behind them.
    '设公开栏20处，专职人员2名、兼职人员5名，共7名。',
    '公文属性认定：主动公开类103份，依申请公开类76份，不予公开类41份，共220份。',
    '举办培训12场，线上直播300场次，线下展览40场次。',
    '发布信息500条，其中政策解读20条。一季度100条、二季度140条、三季度160条、四季度100条。',
    '收到提案46件，立案38件，转办8件。',
  ])('but not against others: %s', (text) => {
    expect(findingsOf({}, text)).toEqual([]);
  });
});

describe('differences told beside both figures', () => {
  it.each([
    ['目录由6类42项扩充为7类51项，新增1类9项。', '1类9项', '1类19项'],
    ['网办率由91.4%提升到94.7%，提高3.3个百分点。', '3.3个', '5.3个'],
    ['粉丝数由年初的1.15万人增长至1.38万人，增长20%。', '20%', '30%'],
    ['发布信息7924条，上半年3806条，下半年4118条，下半年比上半年多312条。', '312条', '212条'],
    ['全年测评2次，上半年平均得分86.7分，下半年平均得分91.2分，提高4.5分。', '4.5分', '5.4分'],
    ['测评2次，最高96.1分、最低74.5分，相差21.6分。', '21.6', '26.1'],
    ['总用户231万，较2022年底的198万增加33万，日均发布信息3条。', '33万', '23万'],
    ['网站新设3个专题，专题总数由29个升至32个，发布信息40条。', '新设3个', '新设2个'],
    ['网站共有专题24个，新开设5个，关停2个（年初为21个）。', '21个', '20个'],
  ])('are theirs: %s', (text, from, to) => {
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace(from, to)))).toEqual(['narrative/change']);
  });

  it('are not those of what is counted beside them', () => {
    expect(findingsOf({}, '栏目由8个增至11个，新增信息20条。')).toEqual([]);
  });

  it('are those of documents made and repealed, where none expired', () => {
    const cells: CellTree = { article20: { normativeDocuments: { issued: 6, repealed: 3, inForce: 41 } } };
    const before = '制定行政规范性文件6件，废止3件，年末现行有效41件（2022年末为38件）。';
    expect(findingsOf(cells, before)).toEqual([]);
    expect(codes(findingsOf(cells, before.replace('38件', '36件')))).toEqual(['narrative/change']);
    const net = '制定行政规范性文件6件，废止3件，现行有效41件，比上年末净增3件。';
    expect(findingsOf(cells, net)).toEqual([]);
    expect(codes(findingsOf(cells, net.replace('净增3件', '净增2件')))).toEqual(['narrative/change']);
    expect(findingsOf(cells, before.replace('3件，', '3件，到期失效2件，').replace('38件', '40件'))).toEqual([]);
  });
});

describe('what each has, and what all have', () => {
  it.each([
    ['全乡九个行政村共设立公开栏十八个，每村两个。', '十八个', '二十八个'],
    ['12个社区均建成公开栏，每个社区设置3块，总共36块。', '36块', '48块'],
    ['12个村每季度更新1次，全年共更新48次。', '48次', '36次'],
    ['每月通报一次信息发布情况，全年共通报12期。', '12期', '10期'],
    ['12个分局和28个部门设联络员各1名，共40名。', '共40名', '共45名'],
    ['9个科室、6个直属单位各确定1名信息员，共15名。', '共15名', '共16名'],
  ])('agree: %s', (text, from, to) => {
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace(from, to)))).toEqual(['narrative/average']);
  });

  it('need not where the number of each is a bound, or of a time for each', () => {
    expect(findingsOf({}, '12场活动参加群众3600人次，每场不少于200人次。')).toEqual([]);
    expect(findingsOf({}, '14个村公示，每村每季度1次，全年56次。')).toEqual([]);
  });
});

describe('sums and rates of what was read', () => {
  it('takes those that all took part for a sum of what stands before, however persons are counted', () => {
    const text = '配备专职人员1名、兼职人员13名，14人全部参训。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('14人', '15人')))).toEqual(['narrative/sum']);
  });

  it('takes a sum right behind what was carried over for all that there was to deal with', () => {
    const cells = applications({ received: 58, carriedIn: 2 });
    const text = '新收申请58件，来自自然人。上年结转2件，合计60件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('60件', '62件')))).toEqual(['narrative/table-figure']);
  });

  it('takes the rate of disclosure behind outcomes for their share', () => {
    const cells = applications({ granted: 27, partial: 6, resultsTotal: 55 });
    const text = '办结申请55件，其中予以公开27件、部分公开6件，公开率为60.0%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('60.0', '66.0')))).toEqual(['narrative/rate']);
  });

  it('takes lawsuits that were lost for those put right', () => {
    const cells: CellTree = { disputes: { directLitigation: { upheld: 4, corrected: 1, total: 5 } } };
    const text = '因政府信息公开被提起行政诉讼5件，败诉1件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('败诉1件', '败诉3件')))).toContain('narrative/table-figure');
  });
});

describe('what stands near a list and is none of it', () => {
  it('takes a sentence that goes on with parts behind a whole list for some of them', () => {
    const text = '办结留言56条，其中咨询25条、建议18条、投诉13条。其中11条转交其他单位，4条延期办理。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('13条', '15条')))).toEqual(['narrative/breakdown']);
  });

  it('lets parts exceed their total by what was carried over only where they are of requests', () => {
    const text = '上年结转申请3件。聘请社会监督员15名，其中人大代表4名、政协委员3名、媒体记者5名、游客代表6名。';
    expect(codes(findingsOf(applications({ carriedIn: 3 }), text))).toEqual(['narrative/breakdown']);
  });

  it('takes both outcomes together where the bracket takes in the other', () => {
    const cells = applications({ granted: 266, partial: 73, resultsTotal: 339 });
    expect(findingsOf(cells, '办结申请中，公开（含部分公开）339件。')).toEqual([]);
  });

  it('takes an average of a season for none of the year', () => {
    expect(findingsOf({}, '全年接听咨询2.4万个，日均65个左右，旺季日均120个。')).toEqual([]);
  });

  it('takes only the figure right behind those in force for what was in force before', () => {
    const cells: CellTree = { article20: { normativeDocuments: { issued: 21, repealed: 13, inForce: 186 } } };
    const text = '制定行政规范性文件21件，废止13件，现行有效186件，制定数同比减少4件（2022年25件）。';
    expect(codes(findingsOf(cells, text))).not.toContain('narrative/change');
  });
});

describe('what one figure tells of another', () => {
  it('takes an outcome behind enumerated cases for that of each, and of both where none is named', () => {
    const cells: CellTree = {
      disputes: {
        review: { upheld: 9, corrected: 2, total: 11 },
        directLitigation: { upheld: 3, corrected: 1, total: 4 },
        postReviewLitigation: { corrected: 0, total: 0 },
      },
    };
    const text = '依申请公开答复有待规范，年内有2件行政复议、1件行政诉讼被纠正。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('2件', '3件')))).toEqual(['narrative/table-figure']);
    expect(findingsOf(cells, '因政府信息公开引发行政复议11件、行政诉讼4件，其中被纠正3件。')).toEqual([]);
    expect(findingsOf(cells, '依申请公开答复有待规范，年内有2件行政复议、1件行政诉讼败诉。')).toEqual([]);
  });

  it('leaves alone parts of a figure that was not read', () => {
    const cells: CellTree = { disputes: { review: { upheld: 28, corrected: 3, other: 5, pending: 4, total: 40 } } };
    expect(findingsOf(cells, '因政府信息公开被申请行政复议40件，已审结36件，其中维持28件、纠正3件、其他结果5件。')).toEqual([]);
  });

  it('takes what a level received for none of the form’s where that is told', () => {
    const cells = applications({ received: 51, carriedIn: 3, resultsTotal: 53, carriedOut: 1 });
    const text = '全市税务系统收到政府信息公开申请51件；上年结转3件。其中，市局本级收到19件，区县局收到32件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, '收到政府信息公开申请51件。收到政府信息公开申请52件。'))).toEqual(['narrative/table-figure']);
  });

  it('takes the first of subjects that are called alike for one of them', () => {
    const text = '从申请内容看，涉及征地拆迁的291件，涉及规划许可的142件，涉及不动产登记的88件，其他31件。';
    expect(findingsOf({}, text)).toEqual([]);
  });

  it('takes a rate for that of any two figures of its sentence', () => {
    expect(findingsOf({}, '发现问题37个，其中已整改35个，限期整改2个，整改率94.6%。')).toEqual([]);
  });

  it('holds a share against the total of all other outcomes', () => {
    const cells = applications({
      received: 552,
      resultsTotal: 547,
      granted: 193,
      partial: 68,
      'refused.enforcementFile': 54,
      'unavailable.notHeld': 175,
    });
    const text = '办结件中，予以公开193件，占35.28%；部分公开68件，占12.43%；本机关不掌握175件，占31.99%；属于行政执法案卷54件，占9.87%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('12.43%', '12.32%')))).toEqual(['narrative/share']);
  });

  it('takes decisions told as records for those of the table where others are', () => {
    const cells: CellTree = { article20: { licensing: { decisions: 58326 }, penalties: { decisions: 1904 } } };
    const text = '公开行政许可信息58326条、行政处罚信息1904条。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('1904', '1940')))).toEqual(['narrative/table-figure']);
  });

  it('reads what a reviewing body decided of the only case', () => {
    const cells: CellTree = { disputes: { review: { upheld: 0, corrected: 1, total: 1 } } };
    expect(codes(findingsOf(cells, '因政府信息公开引发行政复议1件，复议机关予以维持；未发生行政诉讼案件。'))).toEqual([
      'narrative/table-figure',
    ]);
  });
});

describe('changes whose figure of this year stands elsewhere', () => {
  it('are held against the difference told before them', () => {
    const text = '全年公开教育信息908条。与2022年的742条相比，增加166条，增长22.37%。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('22.37', '27.32')))).toEqual(['narrative/change']);
  });

  it('are held against the table, with or without what was carried over', () => {
    const cells = applications({ received: 552, carriedIn: 22, resultsTotal: 547 });
    const text = '申请量较2022年的604件下降8.61%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(findingsOf(cells, text.replace('8.61', '9.44'))).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('下降', '增长')))).toEqual(['narrative/change']);
  });

  it('are what came less what went', () => {
    const text = '调整公开事项31项，其中新增14项、修改11项、删除6项，目录事项由98项增加到106项。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('106', '112')))).toEqual(['narrative/change']);
  });
});

describe('what is counted beside the form’s figures', () => {
  it('takes parts of documents for none of requests', () => {
    const cells = applications({ received: 120, resultsTotal: 119, 'refused.enforcementFile': 16 });
    const text = '共审核文件1138件，其中原定为主动公开462件、依申请公开251件、不予公开425件。';
    expect(findingsOf(cells, text)).toEqual([]);
  });

  it('takes all reviews for others than those about disclosure, where these are told too', () => {
    const cells: CellTree = { disputes: { review: { upheld: 8, corrected: 0, other: 4, total: 12 } } };
    const told = '因政府信息公开被申请行政复议12起，其中维持8起、其他结果4起。';
    const report = (text: string) =>
      codes(checkNarrativeSync(buildReport(edition2021, cells, { year: 2023, sections: { 4: [told, text] } }), segmenter));
    expect(report('全年我局各类行政复议案件共147起，维持129起，纠正11起。')).toEqual([]);
    expect(report('政府信息公开行政复议案件共13起。')).toEqual(['narrative/table-figure']);
  });

  it('reads what became of the only request behind who made it', () => {
    const cells = applications({ received: 1, granted: 0, 'unavailable.notHeld': 1, resultsTotal: 1 });
    const text = '收到政府信息公开申请1件，为自然人通过邮寄方式提出，已按时予以公开。';
    expect(codes(findingsOf(cells, text))).toEqual(['narrative/table-figure']);
    expect(findingsOf(applications({ received: 1, granted: 1, resultsTotal: 1 }), text)).toEqual([]);
  });
});

describe('figures written rounded', () => {
  const cells: CellTree = {
    article20: { licensing: { decisions: 1863452 }, penalties: { decisions: 214763 }, fees: { amount: 58214.63 } },
  };

  it('are the table’s within one unit of their last place', () => {
    const text = '全年作出行政许可决定186.35万件、行政处罚21.48万件，收取行政事业性收费5.82亿元。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('186.35', '183.65')))).toContain('narrative/table-figure');
    expect(codes(findingsOf(cells, text.replace('5.82亿', '5.28亿')))).toContain('narrative/table-figure');
  });

  it('add up within their rounding', () => {
    const text = '全年发布信息1.86万条，其中概况类214条、动态类12346条、目录类6030条。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('12346', '14346')))).toEqual(['narrative/breakdown']);
  });
});

describe('outcomes of cases', () => {
  const cells: CellTree = {
    disputes: {
      review: { upheld: 14, corrected: 3, other: 2, pending: 2, total: 21 },
      directLitigation: { upheld: 7, corrected: 1, other: 1, pending: 4, total: 13 },
      postReviewLitigation: { upheld: 5, pending: 1, corrected: 0, other: 0, total: 6 },
    },
  };
  const told =
    '因政府信息公开被提起行政诉讼19件，其中13件未经复议直接起诉，6件复议后起诉；已审结14件，其中维持12件，纠正1件，其他结果1件。';

  it('are held against what was decided, which may take in last year’s cases', () => {
    expect(findingsOf(cells, told)).toEqual([]);
    expect(codes(findingsOf(cells, told.replace('审结14件', '审结12件')))).toContain('narrative/table-figure');
    expect(codes(findingsOf(cells, '因政府信息公开被提起行政诉讼19件，已审结15件。'))).toEqual([]);
    expect(codes(findingsOf(cells, '因政府信息公开被提起行政诉讼19件，均为未经复议直接起诉。'))).toEqual(['narrative/table-figure']);
  });

  it('are of both kinds of lawsuits behind both, and of reviews and lawsuits that stand before them', () => {
    const both = '未经复议直接起诉13件，复议后起诉6件，纠正1件。';
    const inSection = (text: string) =>
      codes(checkNarrativeSync(buildReport(edition2021, cells, { year: 2023, sections: { 4: [text] } }), segmenter));
    expect(inSection(both)).toEqual([]);
    const text = '依申请公开答复不规范，全年4件行政复议、行政诉讼案件被纠正。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('4件', '6件')))).toEqual(['narrative/table-figure']);
  });

  it('are of another year where the cases were carried over', () => {
    const text = '因政府信息公开被申请行政复议21件。2022年结转的3件行政复议均已审结，其中1件被纠正。';
    expect(findingsOf({ ...cells, ...applications({ carriedIn: 12 }) }, text)).toEqual([]);
  });
});

describe('some of what the form counts', () => {
  it('is told behind its figure, or with a share of another one', () => {
    expect(findingsOf(applications({ received: 15 }), '全部在期限内办结。14件申请来自本县，1件来自外县。')).toEqual([]);
    const cells = applications({ received: 270, resultsTotal: 270, granted: 83, partial: 25 });
    expect(findingsOf(cells, '新收申请270件，其中17名申请人提交了96件申请，占35.6%。')).toEqual([]);
    expect(findingsOf(cells, '已办结的申请中，予以公开83件、部分公开25件，两项占办结数的40.0%。')).toEqual([]);
  });

  it('are documents by their columns, whatever they are told among', () => {
    const cells: CellTree = { article20: { normativeDocuments: { issued: 6, repealed: 14, inForce: 52 } } };
    const text = '印发公文187件，公开118件。其中行政规范性文件新制发6件、废止14件，截至12月底继续有效52件。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('废止14件', '废止4件')))).toContain('narrative/table-figure');
    expect(findingsOf(cells, '本年清理行政规范性文件66件，其中继续有效45件、修改7件、废止14件。')).toEqual([]);
  });
});

describe('levels, rates and lawsuits told in passing', () => {
  it('adds up what the levels of an area received', () => {
    const text = '全区共收到政府信息公开申请403件，同比上升9.5%，其中区政府收到86件、区政府部门收到207件、街道（镇）收到110件。';
    expect(findingsOf({}, text)).toEqual([]);
    expect(codes(findingsOf({}, text.replace('110件', '101件')))).toEqual(['narrative/breakdown']);
  });

  it('takes a rate of disclosure for that of what was answered before a colon', () => {
    const cells = applications({ granted: 27, partial: 11, 'unavailable.notHeld': 46, resultsTotal: 84 });
    const text = '84件已办结申请的处理情况是：27件予以公开，11件部分公开，46件无法提供；公开率（含部分公开）45.2%。';
    expect(findingsOf(cells, text)).toEqual([]);
    expect(codes(findingsOf(cells, text.replace('45.2', '54.2')))).toEqual(['narrative/rate']);
  });

  it('takes outcomes behind lawsuits that were answered for those of lawsuits', () => {
    const cells: CellTree = {
      disputes: { review: { upheld: 5, corrected: 1, pending: 0, total: 6 }, directLitigation: { upheld: 2, pending: 1, total: 3 } },
    };
    const text = '被申请政府信息公开行政复议6件，5件维持，1件纠正；因政府信息公开应诉3件，2件维持，1件尚未审结。';
    expect(findingsOf(cells, text)).toEqual([]);
  });

  it('takes a share for right that is of one of the totals of all others', () => {
    const cells = applications({
      received: 403,
      carriedIn: 17,
      resultsTotal: 404,
      granted: 144,
      partial: 40,
      'unavailable.notHeld': 110,
      'notProcessed.petition': 30,
    });
    const text = '办结申请中，予以公开144件，占35.6%；部分公开40件，占9.9%；本机关不掌握110件，占27.2%；信访类30件，占7.4%。';
    expect(findingsOf(cells, text)).toEqual([]);
  });
});
