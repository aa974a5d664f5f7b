import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import type { AnyReport } from '../../../src/ast/nodes.js';
import type { Range } from '../../../src/source/range.js';
import { timeYearLeft } from '../../../src/validate/rules/time-year-left.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

// The report is for 2023.
const reportOf = (section: 1 | 4 | 5, ...blocks: string[]) => composeReport(edition2021, {}, { sections: { [section]: { blocks } } });

/** The year that these words open with. */
function yearOf(report: AnyReport, words: string): Range {
  const [start] = textRange(report, words);
  return [start, start + 4];
}

describe('time-year-left', () => {
  it.each([
    '2023年，我局工作中还存在解读形式单一的问题。2024年，我局将进一步丰富形式。',
    '2022年存在的更新不及时问题已经整改到位。2023年仍有个别栏目内容较少。',
    '2023年，我局将政务公开纳入考核，将加强解读列为重点工作。',
    '下一步，2024年将继续加强培训，在2023年工作基础上扩大范围。',
    '2022年度报告指出的不足均已整改。今年还存在答复不够规范的问题。',
    '2022年年报反映的“更新慢”问题已有改观，但还存在专职人员偏少的问题。',
  ])('accepts in section five: %s', (text) => {
    expectValid(timeYearLeft, reportOf(5, text));
  });

  it.each([
    '收到申请8件，2022年结转1件，结转2024年继续办理2件。',
    '另有2022年12月收到、结转至2023年答复的3件。',
    '上年结转至2023年继续办理的1件已办结。',
  ])('accepts of what is carried over: %s', (text) => {
    expectValid(timeYearLeft, reportOf(1, text));
  });

  it('points at the year of problems and of plans', () => {
    const report = reportOf(5, '2022年，我局政府信息公开工作主要存在更新不及时等问题。', '2023年，我局将着力提高更新频率。');
    // The report's year is named, though for a plan.
    expectFindings(timeYearLeft, report, [
      {
        code: 'time/year-left',
        severity: 'warning',
        cause: 'agency',
        range: yearOf(report, '2023年，我局将着力'),
        data: { where: 'plan', year: 2023, expected: 2024 },
      },
    ]);
    const problems = reportOf(5, '2022年，我局政府信息公开工作主要存在更新不及时等问题。', '2024年，我局将着力提高更新频率。');
    expectFindings(timeYearLeft, problems, [
      { code: 'time/year-left', range: textRange(problems, '2022'), data: { where: 'problems', year: 2022, expected: 2023 } },
    ]);
  });

  it('points at problems of a year that is to come, and not at what it will bring', () => {
    const report = reportOf(5, '2024年，我局较好地完成了各项任务，但仍存在更新不及时等问题。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: textRange(report, '2024'), data: { where: 'problems', year: 2024, expected: 2023 } },
    ]);
    expectValid(timeYearLeft, reportOf(5, '更新还不及时。2024年，我局将对存在的问题逐项整改。'));
    expectValid(timeYearLeft, reportOf(5, '2023年存在更新不及时等问题。2024年1月仍存在个别问题，正在整改。'));
  });

  it('points at the years that requests are carried from and to', () => {
    const report = reportOf(1, '收到申请8件，加上2021年结转的2件，办结9件。', '尚在办理的1件结转2023年继续办理。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: textRange(report, '2021'), data: { where: 'carriedIn', expected: 2022 } },
      { code: 'time/year-left', range: yearOf(report, '2023年继续办理'), data: { where: 'carriedOut', expected: 2024 } },
    ]);
  });

  it('points at a comparison with the year itself, and at the fee of the year before', () => {
    const compared = reportOf(1, '收到申请8件，较2023年的5件增长60%。');
    expectFindings(timeYearLeft, compared, [
      { code: 'time/year-left', range: yearOf(compared, '2023年的5件'), data: { where: 'compared', expected: 2022 } },
    ]);
    expectValid(timeYearLeft, reportOf(1, '收到申请8件，较2022年的5件增长60%，关注人数较2023年初增加一成。'));
    const fee = composeReport(edition2021, {}, { sections: { 6: { blocks: ['本局2022年没有收取信息处理费。'] } } });
    expectFindings(timeYearLeft, fee, [{ code: 'time/year-left', range: yearOf(fee, '2022年没有'), data: { where: 'fee', year: 2022 } }]);
    const both = composeReport(edition2021, {}, { sections: { 6: { blocks: ['2022年收取信息处理费300元，2023年没有收取。'] } } });
    expectValid(timeYearLeft, both);
  });

  it('points at a plan for the year that is over, not at one that was carried out', () => {
    const report = reportOf(5, '2023年计划开展专项检查2次。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2023年计划'), data: { where: 'plan', expected: 2024 } },
    ]);
    expectValid(timeYearLeft, reportOf(5, '2023年计划开展专项检查2次，实际开展3次。'));
    const more = reportOf(5, '2023年将增加解读材料数量。');
    expectFindings(timeYearLeft, more, [{ code: 'time/year-left', range: yearOf(more, '2023年将'), data: { where: 'plan' } }]);
  });

  it('points at tasks of the year that is over, behind what was wrong in it', () => {
    const report = reportOf(5, '2023年，公开工作与群众的要求还有差距。', '2023年，我局着重做好以下三个方面工作：', '1、加强学习。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2023年，我局着重'), data: { where: 'plan', expected: 2024 } },
    ]);
    expectValid(timeYearLeft, reportOf(5, '2023年，我局着重做好以下三个方面工作：', '1、加强学习。', '还存在一些差距。'));
    expectValid(timeYearLeft, reportOf(5, '公开工作还有差距。', '2023年，针对问题我局已着重做好了以下改进工作：'));
  });

  it('points at a plan that a list follows', () => {
    const report = reportOf(5, '针对上述问题，2023年我们将：1.建立台账；2.开展评查。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2023年我们'), data: { where: 'plan', expected: 2024 } },
    ]);
  });

  it('points at the year before that a sentence beside a table opens with', () => {
    const report = reportOf(4, '2022年，我局未发生因政府信息公开引起的行政复议和行政诉讼。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2022年，我局'), data: { where: 'section4', year: 2022, expected: 2023 } },
    ]);
    const reason = reportOf(4, '2022年因政府信息公开产生行政复议2件，均被维持。');
    expectFindings(timeYearLeft, reason, [{ code: 'time/year-left', range: yearOf(reason, '2022年因'), data: { where: 'section4' } }]);
    expectValid(timeYearLeft, reportOf(4, '2022年度未审结的1件行政诉讼已经审结。'));
    expectValid(timeYearLeft, reportOf(4, '2022年，我局未发生行政复议；2023年同样没有发生。'));
  });

  it('points at the year before that section six opens with, once', () => {
    const six = (text: string) => composeReport(edition2021, {}, { sections: { 6: { blocks: [text] } } });
    const report = six('2022年，全局办理建议31件。没有收取信息处理费。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2022年，全局'), data: { where: 'section6', expected: 2023 } },
    ]);
    const fee = six('2022年，本局没有收取信息处理费。');
    expectFindings(timeYearLeft, fee, [{ code: 'time/year-left', range: yearOf(fee, '2022年，本局'), data: { where: 'fee' } }]);
  });

  it('points at the programme of a year before, where that of the year is not named', () => {
    const report = reportOf(1, '认真落实《青石县2022年政务公开工作要点》，扎实推进各项工作。');
    expectFindings(timeYearLeft, report, [
      { code: 'time/year-left', range: yearOf(report, '2022年政务'), data: { where: 'programme', year: 2022, expected: 2023 } },
    ]);
    expectValid(timeYearLeft, reportOf(1, '对照《2022年政务公开工作要点》查漏补缺，落实《2023年政务公开工作要点》。'));
    expectValid(timeYearLeft, reportOf(1, '修订《2022年全县重点工作任务清单》的公开目录。'));
  });

  it('points at the year to come, not at what will be done in it', () => {
    const six = (text: string) => composeReport(edition2021, {}, { sections: { 6: { blocks: [text] } } });
    const fee = six('2024年，本局没有收取信息处理费。');
    expectFindings(timeYearLeft, fee, [{ code: 'time/year-left', range: yearOf(fee, '2024年，本局'), data: { where: 'fee', year: 2024 } }]);
    expectValid(timeYearLeft, six('2024年将依法收取信息处理费。'));
    const four = reportOf(4, '2024年，我局未发生行政复议和行政诉讼。');
    expectFindings(timeYearLeft, four, [{ code: 'time/year-left', range: yearOf(four, '2024年，我局'), data: { where: 'section4' } }]);
  });
});
