import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { article20RulesWithoutPower } from '../../../src/validate/rules/article20-rules-without-power.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('article20-rules-without-power', () => {
  const cells = { 'article20/rules/issued': 1, 'article20/rules/inForce': 6 };

  it('accepts none, organs that may make rules, and organs whose level cannot be told', () => {
    expectValid(article20RulesWithoutPower, composeReport(edition2021));
    for (const agency of ['云溪市人民政府', '临江省水利厅', '望北自治区司法厅', '青石新区管理委员会', '建设工程质量监督总站', null]) {
      expectValid(article20RulesWithoutPower, composeReport(edition2021, cells, { agency }));
    }
  });

  it('tells rules of towns, subdistricts, counties and districts', () => {
    for (const [agency, organLevel] of [
      ['青石镇人民政府', 'town'],
      ['云溪市望江街道办事处', 'town'],
      ['云溪县林业局', 'county'],
      ['雲溪縣 林業局', 'county'],
      ['临江市望北区人民政府', 'county'],
      ['望北自治区云溪市青石区统计局', 'county'],
      ['云溪经济技术开发区管理委员会', 'county'],
    ] as const) {
      const report = composeReport(edition2021, cells, { agency });
      expectFindings(article20RulesWithoutPower, report, [
        {
          code: 'article20/rules-without-power',
          severity: 'warning',
          cause: 'agency',
          range: cellRange(report, 'article20/rules/issued'),
          related: [cellRange(report, 'article20/rules/issued'), cellRange(report, 'article20/rules/inForce')],
          data: { agency, organLevel },
        },
      ]);
    }
  });

  it('takes the level from the options before the name', () => {
    expectValid(article20RulesWithoutPower, composeReport(edition2021, cells), { organLevel: 'city' });
    const report = composeReport(edition2021, cells, { agency: null });
    expectFindings(
      article20RulesWithoutPower,
      report,
      [{ code: 'article20/rules-without-power', range: cellRange(report, 'article20/rules/issued') }],
      {
        organLevel: 'town',
      },
    );
  });
});
