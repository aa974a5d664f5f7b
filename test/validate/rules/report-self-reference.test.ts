import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { reportSelfReference } from '../../../src/validate/rules/report-self-reference.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const reportOf = (agency: string | null, ...blocks: string[]) => composeReport(edition2021, {}, { agency, sections: { 1: { blocks } } });

describe('report-self-reference', () => {
  it.each([
    ['云岭县自然资源局', '我局依托我县门户网站公开信息，我委托第三方开展评估。'],
    ['清河区城东街道办事处', '我街道在我区网站公开信息，我办按时答复。'],
    ['清河区卫生健康委员会', '我委公开信息20条。'],
    ['云岭县发展和改革局（粮食和物资储备委员会）', '我委公开信息20条。'],
    ['云岭经济开发区', '我局公开信息20条。'],
    ['青石镇人民政府', '打破自我局限，我镇公开信息20条。'],
    [null, '我局公开信息20条，我镇公开信息3条。'],
  ] as const)('accepts, of %s: %s', (agency, text) => {
    expectValid(reportSelfReference, reportOf(agency, text));
  });

  it('points at what another organ calls itself, each once', () => {
    const report = reportOf('青石镇人民政府', '我局高度重视，我局公开信息20条，我委按时答复。');
    expectFindings(reportSelfReference, report, [
      {
        code: 'report/self-reference',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '我局'),
        data: { text: '我局', agency: '青石镇人民政府' },
      },
      { code: 'report/self-reference', range: textRange(report, '我委') },
    ]);
  });

  it('takes a government for no bureau', () => {
    const report = reportOf('江州市白塔区人民政府', '2025年我局将着重改进，我区各镇同步推进。');
    expectFindings(reportSelfReference, report, [{ code: 'report/self-reference', range: textRange(report, '我局') }]);
  });
});
