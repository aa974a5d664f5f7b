import { beforeAll, describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { Claim } from '../../src/narrative/claim.js';
import { extractClaims, extractClaimsSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { buildReport } from '../support/build-report.js';

let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

function claimsOf(...paragraphs: string[]): Claim[] {
  return extractClaimsSync(buildReport(edition2021, {}, { year: 2023, sections: { 1: paragraphs } }), segmenter);
}

const brief = (claim: Claim): string => `${claim.key} ${claim.value}${claim.unit}`;

describe('extractClaims', () => {
  it('gives the figures of a sentence with keys of the form', () => {
    const claims = claimsOf('2023年，我局共收到政府信息公开申请12件，上年结转1件，办结13件，结转下年度0件。');
    expect(claims.map(brief)).toEqual([
      'applications.received.total 12件',
      'applications.carriedIn.total 1件',
      'applications.resultsTotal.total 13件',
      'applications.carriedOut.total 0件',
    ]);
    expect(claims.every((claim) => claim.isFormKey && claim.scope === 'own' && claim.period === null)).toBe(true);
  });

  it('takes what people and their delegates ask for no requests', () => {
    expect(claimsOf('收到政府信息公开申请5件，办理热线工单300件，结转下年度1件。').map(brief)).toEqual([
      'applications.received.total 5件',
      '热线工单 300件',
      'applications.carriedOut.total 1件',
    ]);
    expect(claimsOf('收到人大代表建议12件，答复件公开9件。').some((claim) => claim.isFormKey)).toBe(false);
  });

  it('gives most of the applicants a key only where a share proves that they are meant', () => {
    expect(claimsOf('政府信息公开申请人以自然人为主，共12件，占80%。')[0]?.key).toBe('applications.received.naturalPerson');
    expect(claimsOf('政府信息公开申请人以自然人为主，共12件。')).toEqual([]);
  });

  it('leaves out what it does not know, what refers back and what advises the reader', () => {
    expect(
      claimsOf(
        '请备齐身份证复印件1份，申请表2份。',
        '小贴士：同一申请人每月申请10件以内免费。',
        '上述4个栏目由专人维护，三项行动如期结束。',
        '老百姓向我们要信息的申请一共11件。',
        '如收到申请超过20件，启动会商。',
        '做到零超期、零差错。',
      ).map(brief),
    ).toEqual([]);
    expect(claimsOf('市民可登录官网查询，目前已上线数据集320个。').map(brief)).toEqual(['上线数据集 320个']);
    // Bodies that received none are no requests, and a plain negation is still read.
    expect(claimsOf('下辖14个镇街均无申请，本机关收到申请5件。').map(brief)).toEqual(['镇街 14个', 'applications.received.total 5件']);
  });

  it('names persons by the word before their number, and what a verb leaves out by the figure of the other time', () => {
    expect(claimsOf('邀请市民代表42名列席会议，编辑5人轮值。').map(brief)).toEqual(['市民代表 42名', '编辑 5人']);
    expect(claimsOf('政策解读全年发布19篇，2022年发布13篇。').map((claim) => [claim.noun, claim.value, claim.period])).toEqual([
      ['政策解读', 19, null],
      ['发布政策解读', 13, '2022'],
    ]);
    expect(claimsOf('申请增速放缓：2021年21件，2022年26件，2023年27件。').map((claim) => [claim.key, claim.period])).toEqual([
      ['applications.received.total', '2021'],
      ['applications.received.total', '2022'],
      ['applications.received.total', null],
    ]);
  });

  it('tells whose a figure is, and of when, by the names of places, bodies and levels', () => {
    const claims = claimsOf(
      '澄水县各部门共收到政府信息公开申请86件，其中县本级12件，乡镇74件。',
      '市商务局自2021年以来公开信息640条。',
      '全区收到申请36件。办理结果中，予以公开20件。我局收到申请5件。',
    );
    expect(claims.map((claim) => [brief(claim), claim.scope, claim.period])).toEqual([
      ['applications.received.total 86件', 'area', null],
      ['applications.received.total 12件', 'own', null],
      ['applications.received.total 74件', 'others', null],
      ['信息 640条', 'own', 'since'],
      ['applications.received.total 36件', 'area', null],
      ['applications.granted.total 20件', 'area', null],
      ['applications.received.total 5件', 'own', null],
    ]);
  });

  it('gives counts that are only compared with, and what is left over, the key of the form', () => {
    const claims = claimsOf('收到申请12件，较2022年的19件减少7件，答复10件，其余2件因未到期转入2024年办理。');
    expect(claims.map((claim) => [claim.kind, brief(claim), claim.period])).toEqual([
      ['count', 'applications.received.total 12件', null],
      ['count', 'applications.received.total 19件', '2022'],
      ['change', '申请 -7件', null],
      ['count', 'applications.resultsTotal.total 10件', null],
      ['count', 'applications.carriedOut.total 2件', null],
    ]);
  });

  it('has true ranges into the source, also behind characters outside the basic plane', () => {
    const report = buildReport(
      edition2021,
      {},
      { year: 2023, sections: { 1: ['𠮷山镇与𣲘水村共同推进，共收到 政府信息公开申请 ３５ 件。'] } },
    );
    const [claim] = extractClaimsSync(report, segmenter);
    expect(claim && report.source.slice(...claim.valueRange)).toBe('３５ 件');
    expect(claim?.nounRange && report.source.slice(...claim.nounRange)).toContain('政府信息公开申请');
    expect(claim && report.source.slice(...claim.sentence)).toMatch(/^𠮷山镇.*。$/u);
  });

  it('links parts, parts of parts and shares', () => {
    const claims = claimsOf('共公开信息200条：网站150条，占75%；微信50条，占25%，其中图文40条、视频10条。');
    expect(claims.map((claim) => [brief(claim), claim.parent, claim.relation])).toEqual([
      ['信息 200条', null, null],
      ['网站 150条', 0, 'channel'],
      ['网站 75%', 1, 'shareOf'],
      ['微信 50条', 0, 'channel'],
      ['微信 25%', 3, 'shareOf'],
      ['图文 40条', 3, 'part'],
      ['视频 10条', 3, 'part'],
    ]);
  });

  it('takes what stands in quotation marks for a name, whose words and numbers say nothing', () => {
    const claims = claimsOf('“我要申请”平台推送“20条措施”解读12篇，“12348”热线接听咨询300次。');
    expect(claims.map((claim) => `${claim.noun} ${claim.value}`)).toEqual(['20条措施解读 12', '12348热线接听咨询 300']);
  });

  it('cuts a measure word off the word that the segmenter makes of it', () => {
    const [claim, other] = claimsOf('来自各单位的136人参训，对3份文件作了处理。');
    expect(claim?.unit).toBe('人');
    expect([other?.noun, other?.unit]).toEqual(['文件', '份']);
    expect(claimsOf('报告共6部分。')).toEqual([]);
  });

  it('pairs figures with the things or the figures that they are told off for', () => {
    const claims = claimsOf('公开信息200条，受理申请5件，同比分别增长6.2%和11.4%。响应率、办结率分别为100%、99.8%。');
    expect(claims.slice(2).map((claim) => [claim.kind, claim.noun, claim.value])).toEqual([
      ['change', '信息', 6.2],
      ['change', '申请', 11.4],
      ['rate', '响应率', 100],
      ['rate', '办结率', 99.8],
    ]);
  });

  it('continues a list by channel from the sentence before', () => {
    const claims = claimsOf('全年累计公开政府信息90条。', '从公开渠道来看，政府网站公开60条；政务微信公开30条。');
    expect(claims.map((claim) => claim.parent)).toEqual([null, 0, 0]);
  });

  it('tells negation, qualifier, scope and period', () => {
    const [denied, near, area, half] = claimsOf(
      '未收到政府信息公开申请。',
      '发布信息近千条。',
      '全区公开信息520条。',
      '上半年公开信息31条。',
    );
    expect(denied).toMatchObject({ key: 'applications.received.total', value: 0, negation: true });
    expect(near).toMatchObject({ value: 1000, qualifier: 'near' });
    expect(area).toMatchObject({ scope: 'area' });
    expect(half).toMatchObject({ period: 'half1' });
  });

  it('reads no figure out of notices, dates, telephone numbers and addresses', () => {
    expect(
      claimsOf(
        '根据国务院令第711号第二十条和国办公开办函〔2021〕30号编制。',
        '统计期限为2023年1月1日至2023年12月31日。',
        '地址：滨河路128号3楼305室，电话：0731-88561234，邮编410100。',
      ),
    ).toEqual([]);
  });

  it('does not take a narrower denial for a denial of all requests', () => {
    expect(claimsOf('没有收到超出一定数量或者频次范围的政府信息公开申请。')).toEqual([]);
    expect(claimsOf('我局未就政府信息公开申请收取任何费用。')).toEqual([]);
  });

  it('reads the same with a segmenter handed in as by itself', async () => {
    const report = buildReport(edition2021, {}, { sections: { 1: ['收到申请3件，答复3件。'] } });
    expect(await extractClaims(report)).toEqual(extractClaimsSync(report, segmenter));
  });

  it('reads a report without a known form', () => {
    const report = { ...buildReport(edition2021, {}, { sections: { 1: ['收到政府信息公开申请3件。'] } }), form: null, edition: null };
    expect(
      extractClaimsSync(
        Object.assign(report, { source: buildReport(edition2021, {}, { sections: { 1: ['收到政府信息公开申请3件。'] } }).source }),
        segmenter,
      ),
    ).toHaveLength(1);
  });

  it('throws a TypeError that names a wrong argument', async () => {
    const report = buildReport(edition2021);
    await expect(extractClaims('text' as never)).rejects.toThrow(new TypeError('report must be a report, as parseReport returns it'));
    expect(() => extractClaimsSync(report, {} as never)).toThrow(/^segmenter must have/);
  });
});
