import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { article20Amounts } from '../../../src/validate/rules/article20-amounts.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('article20-amounts', () => {
  it('accepts amounts with their unit, the unit of the header, and nothing bought', () => {
    expectValid(article20Amounts, composeReport(edition2021, { 'article20/fees/amount': '190.457379' }));
    expectValid(article20Amounts, composeReport(edition2021, { 'article20/fees/amount': '416000' }, { agency: '云溪市人民政府' }));
    expectValid(
      article20Amounts,
      composeReport(edition2019, { 'article20/procurement/projects': 3, 'article20/procurement/amount': '67万元' }),
    );
    expectValid(
      article20Amounts,
      composeReport(edition2019, { 'article20/procurement/projects': 1, 'article20/procurement/amount': '251000元' }),
    );
    expectValid(article20Amounts, composeReport(edition2019));
  });

  it('tells a bare amount', () => {
    const report = composeReport(edition2019, { 'article20/procurement/projects': 2, 'article20/procurement/amount': 8040 });
    expectFindings(article20Amounts, report, [
      {
        code: 'article20/amount-unit-missing',
        severity: 'warning',
        cause: 'agency',
        range: cellRange(report, 'article20/procurement/amount'),
        data: { row: 'procurement', column: 'amount', value: 8040, raw: '8040' },
      },
    ]);
  });

  it('tells a unit that is not the one of the header', () => {
    const report = composeReport(edition2021, { 'article20/fees/amount': '4200元' });
    expectFindings(article20Amounts, report, [
      { code: 'article20/amount-unit-differs', range: cellRange(report, 'article20/fees/amount'), data: { unit: '元', expected: '万元' } },
    ]);
  });

  it('tells an amount too large for a county bureau, but not for many purchases or an organ whose level is unknown', () => {
    const cells = { 'article20/procurement/projects': 1, 'article20/procurement/amount': '23600万元' };
    const report = composeReport(edition2019, cells);
    expectFindings(article20Amounts, report, [
      {
        code: 'article20/amount-implausible',
        range: cellRange(report, 'article20/procurement/amount'),
        data: { yuan: 236_000_000, purchases: 1, unit: '万元' },
      },
    ]);
    expectValid(article20Amounts, composeReport(edition2019, { ...cells, 'article20/procurement/projects': 40 }));
    expectValid(article20Amounts, composeReport(edition2019, cells, { agency: null }));
    expectValid(article20Amounts, composeReport(edition2019, cells), { organLevel: 'province' });
  });

  it('tells purchases without an amount and an amount without purchases', () => {
    const bought = composeReport(edition2019, { 'article20/procurement/projects': 5 });
    expectFindings(article20Amounts, bought, [
      {
        code: 'article20/procurement-mismatch',
        cause: 'agency',
        range: cellRange(bought, 'article20/procurement/amount'),
        data: { projects: 5, amount: 0 },
      },
    ]);
    const paid = composeReport(edition2019, { 'article20/procurement/amount': '12万元' });
    expectFindings(article20Amounts, paid, [
      {
        code: 'article20/procurement-mismatch',
        range: cellRange(paid, 'article20/procurement/projects'),
        data: { projects: 0, amount: 12, unit: '万元' },
      },
    ]);
  });

  it('tells fees that no county organ collects', () => {
    const county = composeReport(edition2021, { 'article20/fees/amount': 6_320_400 }, { agency: '青石县水利局' });
    expectFindings(article20Amounts, county, [
      { code: 'article20/amount-implausible', range: cellRange(county, 'article20/fees/amount'), data: { yuan: 63_204_000_000 } },
    ]);
    expectValid(article20Amounts, composeReport(edition2021, { 'article20/fees/amount': 320_400 }, { agency: '青石县人民政府' }));
  });
});
