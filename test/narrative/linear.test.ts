import { expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { checkClaims } from '../../src/narrative/check-claims.js';
import { extractClaimsSync, loadSegmenter } from '../../src/narrative/index.js';
import type { Segmenter } from '../../src/narrative/segmenter.js';
import { standardTerms } from '../../src/narrative/standard-terms.js';
import { buildReport, type CellTree } from '../support/build-report.js';

const cells: CellTree = {
  article20: { normativeDocuments: { issued: 2, repealed: 1, inForce: 8 }, licensing: { decisions: 35 }, fees: { amount: 0.384 } },
  applications: {
    received: { naturalPerson: 16, business: 2, legalService: 2, total: 20 },
    carriedIn: { naturalPerson: 2, total: 2 },
    granted: { naturalPerson: 8, business: 1, legalService: 1, total: 10 },
    partial: { naturalPerson: 2, total: 2 },
    resultsTotal: { naturalPerson: 16, business: 2, legalService: 2, total: 20 },
    carriedOut: { naturalPerson: 2, total: 2 },
  },
  disputes: { review: { upheld: 2, corrected: 1, pending: 1, total: 4 } },
};

const paragraphs = [
  '全年主动公开政府信息480条，比上年增加80条，增长20%，月均40条，其中网站公开300条，占62.5%，微信公众号公开180条，占37.5%。',
  '制发行政规范性文件2件，废止1件，现行有效8件。作出行政许可决定35件，抽查31件，抽查率88.6%。',
  '全年收到申请20件，是上年8件的2.5倍，其中自然人申请16件、商业企业2件、律师事务所2件；网络渠道12件、邮寄渠道6件、当面渠道2件。',
  '上年结转2件，办结20件，其中予以公开10件，部分公开2件，结转下年度2件。第一季度公开120条，第二季度公开130条，第三季度公开110条，第四季度公开120条。',
  '因政府信息公开被申请行政复议4件，维持2件，纠正1件，尚未审结1件。收取信息处理费7件3840元，其中按件收取4件2000元，按量收取3件1840元。',
  '对12个村开展培训4次，累计160人次，场均40人次。门户网站公开500条。微博公开150条。以上两个渠道合计650条。',
];

/** How often the rules look at a claim, and at a place of their list, for a text told so many times over. */
function looksAt(repeats: number, segmenter: Segmenter): { looks: number; claims: number } {
  const text = Array.from({ length: repeats }, () => paragraphs).flat();
  const report = buildReport(edition2021, cells, { year: 2023, sections: { 1: text } });
  let looks = 0;
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key, receiver) {
        looks += 1;
        return Reflect.get(object, key, receiver);
      },
    });
  const claims = watch(extractClaimsSync(report, segmenter).map((claim) => watch(claim)));
  checkClaims(report, claims, standardTerms);
  return { looks, claims: claims.length };
}

it('looks at the claims of a text ten times as long not much more than ten times as often', async () => {
  const segmenter = await loadSegmenter();
  const short = looksAt(4, segmenter);
  const long = looksAt(40, segmenter);
  expect(long.claims).toBe(10 * short.claims);
  expect(long.looks).toBeLessThan(11 * short.looks);
});
