import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { checkNarrativeSync, extractClaimsSync, loadSegmenter, type Segmenter } from '../../src/narrative/index.js';
import { buildReport } from '../support/build-report.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 100);
const pieces = [
  '收到',
  '申请',
  '政府信息公开',
  '其中',
  '：',
  '（',
  '）',
  '，',
  '；',
  '。',
  '、',
  '占',
  '%',
  '3件',
  '12条',
  '二十',
  '百分之',
  '约',
  '未',
  '无',
  '分别为',
  '各',
  '《',
  '》',
  '“',
  '2023年',
  '上半年',
  '全区',
  '行政复议',
  '和',
  '万',
  '余',
  '1.',
  '〔',
  '𠮷',
  ' ',
  '\n',
  '第',
];

let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

describe('any text', () => {
  it('is read without throwing, with ranges inside the source and parents that stand before', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (paragraph) => {
        const report = buildReport(edition2021, {}, { year: 2023, sections: { 1: [paragraph] } });
        checkNarrativeSync(report, segmenter);
        extractClaimsSync(report, segmenter).forEach((claim, index) => {
          const [start, end] = claim.sentence;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(report.source.length);
          for (const range of [claim.range, claim.valueRange]) {
            expect(range[0]).toBeGreaterThanOrEqual(start);
            expect(range[1]).toBeLessThanOrEqual(end);
            expect(range[0]).toBeLessThan(range[1]);
          }
          expect(Number.isFinite(claim.value)).toBe(true);
          if (claim.parent !== null) expect(claim.parent).toBeLessThan(index);
        });
      }),
      { numRuns },
    );
  });

  it('takes a time that grows no faster than its length', () => {
    const timeOf = (length: number): number => {
      const report = buildReport(edition2021, {}, { year: 2023, sections: { 1: ['其中公开信息1条，'.repeat(length / 9)] } });
      const start = process.cpuUsage();
      checkNarrativeSync(report, segmenter);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timeOf(9000);
    expect(timeOf(90000)).toBeLessThan(40 * Math.max(timeOf(9000), 2000));
  });
});
