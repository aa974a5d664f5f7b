import { beforeAll, describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { checkNarrativeSync, extractClaimsSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { buildReport } from '../support/build-report.js';

let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

const reportOf = (...paragraphs: string[]) =>
  buildReport(edition2021, { applications: { received: { naturalPerson: 369, total: 369 } } }, { year: 2023, sections: { 1: paragraphs } });
const codesOf = (...paragraphs: string[]): string[] => checkNarrativeSync(reportOf(...paragraphs), segmenter).map(({ code }) => code);

describe('figures of parts of the year', () => {
  it('are no totals of the channels that the next sentence lists', () => {
    expect(codesOf('第一至第四季度分别收到申请27件、17件、9件、316件。从申请渠道看，网络申请38件、信函申请28件、当面申请303件。')).toEqual(
      [],
    );
  });

  it('are no totals of the applicants that the next sentence lists', () => {
    expect(codesOf('上半年收到76件，下半年收到293件。其中自然人申请369件，法人或其他组织申请0件。')).toEqual([]);
  });

  it('leave the channels to the figure of the year', () => {
    expect(codesOf('本年新收申请369件。从申请渠道看，网络申请38件、信函申请28件、当面申请313件。')).toEqual(['narrative/breakdown']);
  });
});

describe('the towns of a whole county', () => {
  it.each(['全市各乡镇（街道）', '全县各镇', '全区各街道'])('are others: %s', (words) => {
    const [claim] = extractClaimsSync(reportOf(`${words}共收到政府信息公开申请46件。`), segmenter);
    expect(claim).toMatchObject({ scope: 'others', value: 46 });
    expect(codesOf(`${words}共收到政府信息公开申请46件。`)).toEqual([]);
  });
});

describe('a processing fee that one sentence denies', () => {
  it('is found where another tells what was collected by its name', () => {
    expect(codesOf('全年未收取信息处理费。', '本年度发出收费通知1件，收取信息处理费200元。')).toContain('narrative/processing-fee');
  });
});
