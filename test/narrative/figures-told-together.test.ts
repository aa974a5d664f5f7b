import { beforeAll, describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { checkNarrativeSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { buildReport, type CellTree } from '../support/build-report.js';

let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

const cells: CellTree = {
  article20: { normativeDocuments: { issued: 0, repealed: 0, inForce: 0 }, fees: { amount: 0 } },
  applications: {
    received: { naturalPerson: 16, business: 2, legalService: 2, total: 20 },
    carriedIn: { naturalPerson: 2, total: 2 },
    granted: { total: 10 },
    partial: { total: 2 },
    'refused.thirdParty': { total: 1 },
    'unavailable.notHeld': { total: 6 },
    'notProcessed.petition': { total: 1 },
    resultsTotal: { total: 20 },
    carriedOut: { naturalPerson: 2, total: 2 },
  },
  disputes: { review: { total: 0 } },
};

/** Codes of what is found in a report of 2023 that says this. */
const codesOf = (text: string, section = 1, agency = '平湖县林业局'): string[] =>
  checkNarrativeSync(buildReport(edition2021, cells, { year: 2023, agency, sections: { [section]: text.split('\n') } }), segmenter).map(
    ({ code }) => code,
  );

describe('multiples', () => {
  it.each([
    '全年收到申请20件，是上年8件的2.5倍。',
    '2023年公开信息600条，较2022年的300条翻了一番。',
    '2023年公开信息516条，为2022年（258条）的2倍。',
    '2023年公开信息516条，2022年为258条，增长1倍。',
    '2023年公开信息590条，2022年为300条，翻了近一番。',
    '全年收到申请20件，是上年的近3倍，上年8件。',
    '网站访问量53万次，是上年21万次的2.5倍。',
    '公开信息300条，是上年的3倍多。上年公开信息80条。',
    '公开信息300条，是上年的5倍。',
    '公开信息量由2021年的8条、2022年的12条上升到2023年的20条，两年增长1.5倍。',
  ])('follow from the figures: %s', (text) => expect(codesOf(text)).toEqual([]));

  it.each([
    '全年收到申请20件，是上年8件的3倍。',
    '2023年公开信息500条，较2022年的300条翻了一番。',
    '2023年公开信息516条，2022年为258条，增长2倍。',
    '网站访问量53万次，是上年21万次的1.5倍。',
    '2023年公开信息600条，为2022年的2倍；2022年公开信息250条。',
    '2022年公开信息100条。2023年公开信息300条，是上年的四倍。',
  ])('do not follow from the figures: %s', (text) => expect(codesOf(text)).toEqual(['narrative/multiple']));
});

describe('counts told with amounts', () => {
  it.each([
    '收取信息处理费7件3840元，其中按件收取4件2000元，按量收取3件1840元。',
    '收取信息处理费1380元，其中按件收取2件460元，按量收取3件920元。',
    '实施采购项目12个，金额350万元，其中货物类7个120万元，服务类4个130万元。',
    '实施采购项目12个，金额350万元，其中货物类7个120万元，服务类4个130万元，工程类1个100万元。',
  ])('add up: %s', (text) => expect(codesOf(text).filter((code) => code !== 'narrative/processing-fee')).toEqual([]));

  it.each([
    '收取信息处理费7件3840元，其中按件收取4件1800元，按量收取3件1840元。',
    '收取信息处理费7件3840元，其中按件收取5件2000元，按量收取3件1840元。',
    '收取信息处理费1480元，其中按件收取2件460元，按量收取3件920元。',
    '实施采购项目12个，金额350万元，其中货物类7个120万元，服务类4个130万元，工程类1个110万元。',
  ])('do not add up: %s', (text) => expect(codesOf(text)).toContain('narrative/breakdown'));
});

describe('sums told behind their parts', () => {
  it('are of so many figures of the sentences before', () => {
    const text = '门户网站公开500条。微信公众号公开300条。微博公开150条。以上三个渠道合计950条。';
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text.replace('950', '900'))).toEqual(['narrative/sum']);
    // One of the three was not read, or is rounded.
    expect(codesOf(text.replace('150条', '150余条').replace('950', '900'))).toEqual([]);
  });

  it('are not of what each of several has', () => {
    expect(codesOf('12个乡镇配备专职人员各1名，37个部门配备兼职人员各1名，共49名。')).toEqual([]);
  });

  it('are not the first of a list that a colon opens', () => {
    expect(codesOf('按内容划分：造林绿化类88条，森林防火类64条，野生动植物保护类22条，行政审批类41条，其余32条为动态信息。')).toEqual([]);
  });

  it('are of the quarters right before them', () => {
    const text = '第一季度公开120条，第二季度公开130条，第三季度公开110条，第四季度公开140条，全年共公开500条。';
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text.replace('500', '510'))).toEqual(['narrative/breakdown']);
  });
});

describe('averages told as exact', () => {
  it.each(['全年公开信息480条，月均40条。', '全年公开信息480条，平均每月约43条。', '全年组织培训4次，累计160人次，场均40人次。'])(
    'are near enough: %s',
    (text) => expect(codesOf(text)).toEqual([]),
  );
  it('are not rounded up from what is even', () => {
    expect(codesOf('14个社区共设公开栏42块，平均每个社区3块。')).toEqual([]);
    expect(codesOf('14个社区共设公开栏44块，平均每个社区3块。')).toEqual([]);
    expect(codesOf('培训覆盖13个乡镇、86个村，培训人员99人，平均每个乡镇（村）1人。')).toEqual([]);
    expect(codesOf('14个社区共设公开栏42块，平均每个社区4块。')).toEqual(['narrative/average']);
  });
  it.each(['全年公开信息480条，平均每月44条。', '全年组织培训4次，累计160人次，场均50人次。'])('are off: %s', (text) =>
    expect(codesOf(text)).toEqual(['narrative/average']),
  );
});

describe('whole percentages', () => {
  it('are rounded or cut off, and not rounded up', () => {
    const text = '全年公开信息800条，比上年减少80条，下降9%。';
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text.replace('9%', '9.1%'))).toEqual([]);
    expect(codesOf(text.replace('9%', '10%'))).toEqual(['narrative/change']);
    expect(codesOf('公文属性标注率达到120%。')).toEqual(['narrative/rate']);
  });
});

describe('who made all requests', () => {
  it.each([
    '全年收到申请20件，除4件外，均为自然人申请。',
    '全年收到申请20件，除4件外均为自然人提出。',
    '全年收到申请20件，除4件为企业和律所外，其余均为自然人申请。',
    '全年收到申请20件，均为公民、法人提出。',
    '全年收到申请20件，均已办结。',
    '商业企业、律师事务所共提出申请4件。',
  ])('is as the table has it: %s', (text) => expect(codesOf(text)).toEqual([]));
  it.each(['全年收到申请20件，均为自然人。', '全年收到申请20件，申请人均为自然人。', '申请人均为自然人，全年共收到政府信息公开申请20件。'])(
    'is not as the table has it: %s',
    (text) => expect(codesOf(text)).toEqual(['narrative/table-figure']),
  );
  it('is told of all but some', () => {
    expect(codesOf('全年收到申请20件，除1件外，均为自然人申请。')).toEqual(['narrative/table-figure']);
    expect(codesOf('全年收到申请20件，除1件外均为自然人提出。')).toEqual(['narrative/table-figure']);
    expect(codesOf('全年收到申请20件，除2件外，其余均予以公开。')).toEqual(['narrative/table-figure']);
  });
});

describe('what only seems to be of the form', () => {
  it.each([
    '依申请公开答复20件，其中按时答复19件，延期答复1件。',
    '受市局委托实施行政许可126件。',
    '截至目前，累计制发行政规范性文件31件，其中现行有效0件，已失效或废止31件。',
    '县级以上媒体刊发稿件63篇，其中国家级2篇、省级9篇、市级52篇，较2022年增长26%，2022年为50篇。',
    '全年未收到申请。2022年收到的2件申请已于当年全部办结。',
    '县政府发布现行有效规范性文件目录，保留46件。',
    '办理以县政府为复议机关的行政复议案件63件，其中涉及政府信息公开的4件，均已审结。',
    '收到申请20件，结转2件，共办结20件。',
    '20件新收申请中有2件在年末收到，依法结转下年度继续办理。',
    '答复结果为：予以公开12件（含部分公开2件），不予公开1件，无法提供6件。',
    '全年办理22件，其中予以公开10件，部分公开2件，不予公开1件，无法提供6件，不予处理1件，结转下年2件。',
  ])('is no other figure than the table’s: %s', (text) => {
    expect(codesOf(text).filter((code) => code !== 'narrative/denial')).toEqual([]);
  });

  it('is no fee that came in where nothing was paid', () => {
    expect(codesOf('向1名申请人发出收费通知1件，应收信息处理费300元，实际收取0元。', 6)).toEqual([]);
    expect(codesOf('收取信息处理费300元。', 6)).toEqual(['narrative/processing-fee']);
  });

  it('is no review of the body’s own where it decides on those of others', () => {
    expect(codesOf('此外，县政府作为复议机关受理行政复议案件143件，其中信息公开类16件。', 4, '平湖县人民政府办公室')).toEqual([]);
    expect(codesOf('因政府信息公开被申请行政复议16件。', 4, '平湖县人民政府办公室')).toEqual(['narrative/table-figure']);
  });

  it('is a fee of as many yuan as the table has, decimals and all', () => {
    const report = buildReport(
      edition2021,
      { article20: { fees: { amount: 0.086 } } },
      { year: 2023, sections: { 6: ['收取信息处理费860元。'] } },
    );
    expect(checkNarrativeSync(report, segmenter)).toEqual([]);
  });

  it('is the government’s own in its own report', () => {
    const text = '县政府发布现行有效规范性文件目录，保留46件。';
    expect(codesOf(text, 1, '平湖县人民政府')).toEqual(['narrative/table-figure']);
  });
});
