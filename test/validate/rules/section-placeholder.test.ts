import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { sectionPlaceholder } from '../../../src/validate/rules/section-placeholder.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const withText = (...blocks: string[]) => composeReport(edition2021, {}, { sections: { 1: { blocks } } });

describe('section-placeholder', () => {
  it('accepts crosses that are part of a name, of a formula, or of what is counted', () => {
    expectValid(
      sectionPlaceholder,
      withText(
        '推进“XX+公开”模式和“1+X件”机制，公开了××煤矿事故调查报告和XX项目环评，涉及XX个人信息的不予公开。',
        '依据《XX条例》办理，材料用A4纸，编号为LX2件套，收到申请二○○件，见条例第二十条第（）项。',
      ),
    );
  });

  it('points at figures and dates that were not filled in, each wording once', () => {
    const report = withText(
      '全年公开信息XX条，其中政策ＸＸ条、动态XX条。',
      '20XX年X月X日，××××年度收到申请×件信息公开申请，办结____件，不予公开（）件。',
    );
    expectFindings(sectionPlaceholder, report, [
      {
        code: 'section/placeholder',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, 'XX条'),
        related: [textRange(report, 'XX条', 1)],
        data: { kind: 'figure', text: 'XX条' },
      },
      { code: 'section/placeholder', range: textRange(report, 'ＸＸ条') },
      { code: 'section/placeholder', range: textRange(report, '20XX年'), data: { kind: 'date' } },
      { code: 'section/placeholder', range: textRange(report, 'X月X日'), data: { kind: 'date' } },
      { code: 'section/placeholder', range: textRange(report, '××××年'), data: { kind: 'date' } },
      { code: 'section/placeholder', range: textRange(report, '×件'), data: { kind: 'figure' } },
      { code: 'section/placeholder', range: textRange(report, '____件'), data: { kind: 'figure' } },
      { code: 'section/placeholder', range: textRange(report, '（）件'), data: { kind: 'figure' } },
    ]);
  });

  it('points at instructions, and tells names in passing', () => {
    const report = withText('（此处填写本单位具体做法）', '××局未收到申请，【单位名称】负责。');
    expectFindings(sectionPlaceholder, report, [
      {
        code: 'section/placeholder',
        severity: 'warning',
        range: textRange(report, '（此处填写本单位具体做法）'),
        data: { kind: 'instruction' },
      },
      { code: 'section/placeholder', severity: 'info', range: textRange(report, '××局'), data: { kind: 'name' } },
      { code: 'section/placeholder', range: textRange(report, '【单位名称】'), data: { kind: 'instruction' } },
    ]);
  });

  it('points at remarks to those who write, and not at what applicants are asked', () => {
    const report = withText('退回修改7篇（请补充）。', '全年公开信息93条（需核实）。');
    expectFindings(sectionPlaceholder, report, [
      { code: 'section/placeholder', range: textRange(report, '（请补充）'), data: { kind: 'instruction' } },
      { code: 'section/placeholder', range: textRange(report, '（需核实）'), data: { kind: 'instruction' } },
    ]);
    expectValid(sectionPlaceholder, withText('申请内容不明确的（需补充身份证明材料）予以补正告知。'));
  });

  it('points at gaps before measure words and at telephone numbers of crosses', () => {
    const report = withText('举办讲座  场，印发文  件，张贴海报  张。', '联系电话：0512-XXXXXXXX。');
    expectFindings(sectionPlaceholder, report, [
      { code: 'section/placeholder', range: textRange(report, '举办讲座  场'), data: { kind: 'figure' } },
      { code: 'section/placeholder', range: textRange(report, 'XXXXXXXX'), data: { kind: 'figure' } },
    ]);
    expectValid(sectionPlaceholder, withText('政府信息  公开，收到申请  3件，  件数见附表。'));
  });

  it('points at remarks of those who wrote or checked it, and at measure words without a figure', () => {
    const report = withText(
      '解读率100%（此数据待核实），集中学习（填写次数）次。',
      '编辑发布信息条，开展培训次。',
      '全年组织专题讲座 场，反响良好。',
    );
    expectFindings(sectionPlaceholder, report, [
      { code: 'section/placeholder', range: textRange(report, '（此数据待核实）'), data: { kind: 'instruction' } },
      { code: 'section/placeholder', range: textRange(report, '（填写次数）'), data: { kind: 'instruction' } },
      { code: 'section/placeholder', severity: 'warning', range: textRange(report, '信息条'), data: { kind: 'missing' } },
      { code: 'section/placeholder', range: textRange(report, '培训次'), data: { kind: 'missing' } },
      { code: 'section/placeholder', range: textRange(report, '专题讲座 场'), data: { kind: 'figure' } },
    ]);
  });

  it('accepts words spaced out, remarks on cases, and measure words that belong to nouns', () => {
    expectValid(
      sectionPlaceholder,
      withText(
        '全年 组织 专题 讲座 场，公开 文 件，',
        '收到 申请件，均已办结（其中2件身份待核实、填写率100%）。',
        '逐条审查信息条目，提高培训人次，办理申请件，设分会场。',
      ),
    );
  });

  it('points at stars in place of a name, not at bold type', () => {
    const report = withText('组织干部到**村开展宣传。');
    expectFindings(sectionPlaceholder, report, [{ code: 'section/placeholder', range: textRange(report, '**村'), data: { kind: 'name' } }]);
    expectValid(sectionPlaceholder, withText('突出**村务公开**和**镇务公开**。', '1.**区级平台建设**。'));
  });
});
