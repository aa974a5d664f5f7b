import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { formBasis } from '../../../src/validate/rules/form-basis.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const reportOf = (...preamble: string[]) => composeReport(edition2021, {}, { preamble });

describe('form-basis', () => {
  it.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定，编制本年度报告。',
    '按照《政府信息公开条例》第四十九条、第五十条要求，现公布2023年政府信息公开工作年度报告。',
    '依据《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订），编制年度报告。',
    '对照《政府信息公开条例》第二十条，逐项梳理应当主动公开的信息。本报告由局办公室编制。',
    '《信息公开条例》施行以来，我局逐年公布年度报告，依据国办函〔2020〕109号收取信息处理费。',
  ])('accepts %s', (sentence) => {
    expectValid(formBasis, reportOf(sentence));
  });

  it('points at the decree, the article and the name that are wrong', () => {
    const report = reportOf(
      '根据《中华人民共和国政府信息公开条例》（国务院令第492号）第三十二条规定，编制本年度报告。',
      '本报告依据《中华人民共和国政务信息公开条例》编制。',
    );
    expectFindings(formBasis, report, [
      {
        code: 'form/basis',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '492'),
        data: { problem: 'decree', cited: '492', official: '711' },
      },
      { code: 'form/basis', range: textRange(report, '第三十二条'), data: { problem: 'article', official: '第四十九条、第五十条' } },
      { code: 'form/basis', range: textRange(report, '《中华人民共和国政务信息公开条例》'), data: { problem: 'name' } },
    ]);
  });

  it('points at the article where the report comes first', () => {
    const report = reportOf('本年度报告按照《政府信息公开条例》第二十一条编制。');
    expectFindings(formBasis, report, [{ code: 'form/basis', range: textRange(report, '第二十一条'), data: { problem: 'article' } }]);
  });

  it('points at titles that are misspelt, and at the name of another rule on the fee', () => {
    const report = reportOf('依据《中华人民共和国政府信息公开条列》《政府信息公开信息处理费收费办法》《中华人民共和国行政复仪法》办理。');
    expectFindings(formBasis, report, [
      {
        code: 'form/basis',
        range: textRange(report, '《中华人民共和国政府信息公开条列》'),
        data: { problem: 'name', official: '《中华人民共和国政府信息公开条例》' },
      },
      {
        code: 'form/basis',
        range: textRange(report, '《政府信息公开信息处理费收费办法》'),
        data: { problem: 'name', official: '《政府信息公开信息处理费管理办法》' },
      },
      { code: 'form/basis', range: textRange(report, '《中华人民共和国行政复仪法》'), data: { official: '《中华人民共和国行政复议法》' } },
    ]);
  });

  it('accepts titles of other laws and of the rules of places', () => {
    expectValid(
      formBasis,
      reportOf('依据《中华人民共和国行政许可法》《江南省政府信息公开条例》《江南省政府信息公开信息处理费收取办法》《新条例》办理。'),
    );
  });

  it('points at an article that the regulations do not have', () => {
    const report = reportOf('根据《中华人民共和国政府信息公开条例》第四十九条、第五十九条规定，编制本年度报告。');
    expectFindings(formBasis, report, [
      { code: 'form/basis', range: textRange(report, '第五十九条'), data: { problem: 'noArticle', official: '第五十六条' } },
    ]);
    expectValid(
      formBasis,
      reportOf('根据《中华人民共和国政府信息公开条例》第五十五条、第五十六条规定办理，《某市供水条例》第六十条除外。'),
    );
  });
});
