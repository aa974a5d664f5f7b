import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { article20PreviousYear } from '../../../src/validate/rules/article20-previous-year.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('article20-previous-year', () => {
  const licensing = (previousItems: number | string, change: number | string, decisions: number | string) => ({
    'article20/licensing/previousItems': previousItems,
    'article20/licensing/change': change,
    'article20/licensing/decisions': decisions,
  });

  it('accepts decisions of their own, unchanged items and the form of 2021', () => {
    expectValid(article20PreviousYear, composeReport(edition2019, licensing(18, 2, 431)));
    expectValid(article20PreviousYear, composeReport(edition2019, licensing(18, 0, 18)));
    expectValid(article20PreviousYear, composeReport(edition2019, licensing(18, '-18', 3)));
    expectValid(article20PreviousYear, composeReport(edition2021, { 'article20/licensing/decisions': 20 }));
  });

  it('tells decisions that are previous plus change', () => {
    const report = composeReport(edition2019, licensing(23, '+9', 32));
    expectFindings(article20PreviousYear, report, [
      {
        code: 'article20/decisions-as-sum',
        severity: 'warning',
        cause: 'agency',
        range: cellRange(report, 'article20/licensing/decisions'),
        related: ['previousItems', 'change', 'decisions'].map((column) => cellRange(report, `article20/licensing/${column}`)),
        data: { row: 'licensing', previousItems: 23, change: 9, decisions: 32 },
      },
    ]);
  });

  it('tells a decrease greater than what there was, also of fees', () => {
    const report = composeReport(edition2019, {
      ...licensing(3, '-5', 0),
      'article20/fees/previousItems': 1,
      'article20/fees/change': '-2',
    });
    expectFindings(article20PreviousYear, report, [
      {
        code: 'article20/change-exceeds-previous',
        range: cellRange(report, 'article20/licensing/change'),
        data: { previousItems: 3, change: -5 },
      },
      {
        code: 'article20/change-exceeds-previous',
        range: cellRange(report, 'article20/fees/change'),
        data: { previousItems: 1, change: -2 },
      },
    ]);
  });

  it('tells decisions that stand in the column of the change', () => {
    const report = composeReport(edition2019, licensing(58, 1207, ''));
    expectFindings(article20PreviousYear, report, [
      {
        code: 'article20/decisions-in-change',
        cause: 'agency',
        range: cellRange(report, 'article20/licensing/change'),
        data: { previousItems: 58, change: 1207 },
      },
    ]);
    expectValid(article20PreviousYear, composeReport(edition2019, licensing(58, '+1207', '')));
  });
});
