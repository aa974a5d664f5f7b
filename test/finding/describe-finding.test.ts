import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { describeFinding } from '../../src/finding/describe-finding.js';
import type { Finding } from '../../src/finding/finding.js';
import { createFinding } from '../../src/finding/finding.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { composeReport } from '../support/compose-report.js';

const unknown = createFinding({ code: 'house/rule', severity: 'info', cause: 'agency', range: [0, 1], data: { count: 3 } });

function sentenceOf(report: ReturnType<typeof composeReport>, code: string, locale: 'zh-CN' | 'en'): string | undefined {
  const finding = validateReport(report).find((candidate) => candidate.code === code);
  return finding && describeFinding(finding, locale);
}

describe('describeFinding', () => {
  it('says what is wrong, why, and with which figures', () => {
    const report = composeReport(edition2021, { 'disputes/review/upheld': 3, 'disputes/review/total': 2 });
    expect(sentenceOf(report, 'disputes/group-total', 'zh-CN')).toBe(
      '“行政复议”行数据不平：总计应当等于结果维持、结果纠正、其他结果、尚未审结之和，但一边为2（总计2），另一边为3（结果维持3＋结果纠正0＋其他结果0＋尚未审结0），相差1。请核对其中各数并改正，使两边相等。',
    );
    expect(sentenceOf(report, 'disputes/group-total', 'en')).toBe(
      'The row "review" does not add up: the total must equal upheld, corrected, other and pending together, but one side is 2 (total 2) and the other 3 (upheld 3 + corrected 0 + other 0 + pending 0), a difference of 1. Check these figures and correct them so that both sides agree.',
    );
  });

  it('leaves the zeros out of a long sum', () => {
    const report = composeReport(edition2021, {
      'applications/unavailable.notHeld/total': 4,
      'applications/unavailable.notHeld/business': 4,
    });
    expect(sentenceOf(report, 'applications/results-total', 'zh-CN')).toContain(
      '一边为0（本年度办理结果·总计0），另一边为4（无法提供·本机关不掌握相关政府信息4）',
    );
  });

  it('names forms and years', () => {
    expect(sentenceOf(composeReport(edition2019, {}, { year: 2023 }), 'form/edition-year', 'zh-CN')).toBe(
      '2023年度的报告用了国办公开办函〔2019〕60号规定的格式，该格式适用于2019年度至2020年度的报告。应当改用当年适用的格式。',
    );
  });

  it('names the cells of a reading and what they may be', () => {
    const finding = (code: string, data: object): Finding => ({ ...unknown, code, cause: 'reading', data: { ...data } });
    const row = {
      table: 'disputes',
      row: 'review',
      rowLabel: '行政复议',
      columns: ['pending', 'total'],
      columnLabels: ['尚未审结', '总计'],
    };
    const sentence = (code: string, more: object, locale: 'zh-CN' | 'en'): string =>
      describeFinding(finding(code, { ...row, ...more }), locale);
    expect(sentence('reading/lost-cells', {}, 'zh-CN')).toContain('“行政复议”行中，尚未审结、总计共2个单元格的数字在文本中缺失');
    expect(
      sentence(
        'reading/ambiguous-cells',
        {
          candidates: [
            [0, 1],
            [null, 1],
          ],
        },
        'zh-CN',
      ),
    ).toContain('尚未审结（0或1）、总计（空白或1）共2个单元格有多种读法');
    expect(sentence('reading/inferred-cells', { values: [0, 1] }, 'zh-CN')).toContain(
      '尚未审结（0）、总计（1）共2个单元格的数字不是从单元格直接读出的',
    );
    expect(
      sentence(
        'reading/ambiguous-cells',
        {
          candidates: [
            [0, 1],
            [null, 1],
          ],
        },
        'en',
      ),
    ).toContain('the cells "pending" (0 or 1), "total" (blank or 1) can be read in several ways');
    expect(sentence('reading/inferred-cells', { columns: ['total'], values: [1] }, 'en')).toContain('the cell "total" (1) follows from');
  });

  it('falls back to the code and its data', () => {
    expect(describeFinding(unknown)).toBe('house/rule {"count":3}');
    expect(describeFinding({ ...unknown, data: {} }, 'en')).toBe('house/rule');
    expect(describeFinding({ ...unknown, code: 'constructor', data: {} })).toBe('constructor');
  });

  it('takes sentences of the caller', () => {
    expect(describeFinding(unknown, 'en', { 'house/rule': ({ data }) => `Count ${data.count}.` })).toBe('Count 3.');
  });

  it('throws a TypeError for a wrong argument', () => {
    expect(() => describeFinding(null as never)).toThrow('finding');
    expect(() => describeFinding(unknown, 'fr' as never)).toThrow('fr');
  });
});
