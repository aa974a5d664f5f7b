import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { parseReport, renderReport } from '../../../src/index.js';
import { formWording } from '../../../src/validate/rules/form-wording.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, findingsOf, textRange } from '../../support/rule-harness.js';

describe('form-wording', () => {
  const wordings = (table: 'article20' | 'applications', words: Readonly<Record<string, string>>) => ({
    tables: { [table]: { wordings: words } },
  });

  it('accepts official wording in other brackets, quotes and widths, and labels cut short', () => {
    expectValid(formWording, composeReport(edition2021));
    expectValid(
      formWording,
      composeReport(
        edition2021,
        {},
        wordings('applications', {
          'refused.safetyStability': '危及"三安全一稳定"',
          partial: '部分公开(区分处理的,只计这一情形,不计其他情形)',
        }),
      ),
    );
    expectValid(formWording, composeReport(edition2019, {}, wordings('article20', { change: '本年增/' })));
  });

  it('tells another wording with the official one', () => {
    const report = composeReport(edition2021, {}, wordings('applications', { carriedIn: '上年转结政府信息公开申请数量' }));
    expectFindings(formWording, report, [
      {
        code: 'form/wording',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '上年转结政府信息公开申请数量'),
        data: {
          table: 'applications',
          role: 'row',
          key: 'carriedIn',
          wording: '上年转结政府信息公开申请数量',
          official: '上年结转政府信息公开申请数量',
        },
      },
    ]);
  });

  it('tells a wording once though the header has it several times', () => {
    const report = composeReport(edition2019, {}, wordings('article20', { previousItems: '去年项目总数' }));
    expectFindings(formWording, report, [{ code: 'form/wording', range: textRange(report, '去年项目总数') }]);
  });

  it('tells other words of a row that was told by its place, and the caption of another item', () => {
    const source = renderReport(composeReport(edition2021), { layout: 'tab' });
    const found = (from: string, to: string) =>
      findingsOf(formWording, parseReport(source.replace(from, to)).report).map(({ data }) => [data.key, data.wording, data.official]);
    expect(found('属于四类过程性信息', '属于四类内部讨论信息')).toEqual([
      ['refused.processInformation', '属于四类内部讨论信息', '属于四类过程性信息'],
    ]);
    // A converter lost a character.
    expect(found('属于四类过程性信息', '属于四类过性信息')).toEqual([]);
    expect(found('第二十条第（六）项', '第二十条第（七）项').map(([, ...words]) => words)).toEqual([
      ['第二十条第（七）项', '第二十条第（六）项'],
    ]);
  });
});
