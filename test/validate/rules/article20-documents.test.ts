import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { article20Documents } from '../../../src/validate/rules/article20-documents.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid } from '../../support/rule-harness.js';

describe('article20-documents', () => {
  it('accepts documents in force of former years, and none', () => {
    expectValid(
      article20Documents,
      composeReport(edition2021, { 'article20/normativeDocuments/issued': 4, 'article20/normativeDocuments/inForce': 31 }),
    );
    expectValid(
      article20Documents,
      composeReport(edition2021, { 'article20/rules/issued': 1, 'article20/rules/repealed': 3, 'article20/rules/inForce': 0 }),
    );
    expectValid(
      article20Documents,
      composeReport(edition2019, { 'article20/rules/newlyDisclosed': 2, 'article20/rules/totalDisclosed': 2 }),
    );
  });

  it('tells fewer documents in force than were issued and not repealed', () => {
    const report = composeReport(edition2021, {
      'article20/normativeDocuments/issued': 8,
      'article20/normativeDocuments/repealed': 1,
      'article20/normativeDocuments/inForce': 5,
    });
    expectFindings(article20Documents, report, [
      {
        code: 'article20/in-force-too-small',
        severity: 'warning',
        cause: 'agency',
        range: cellRange(report, 'article20/normativeDocuments/inForce'),
        related: ['issued', 'repealed', 'inForce'].map((column) => cellRange(report, `article20/normativeDocuments/${column}`)),
        data: { issued: 8, repealed: 1, inForce: 5, actual: 5, expectedAtLeast: 7 },
      },
    ]);
  });

  it('tells fewer documents disclosed in all than newly', () => {
    const report = composeReport(edition2019, { 'article20/rules/newlyDisclosed': 3, 'article20/rules/totalDisclosed': 2 });
    expectFindings(article20Documents, report, [
      {
        code: 'article20/total-below-new',
        range: cellRange(report, 'article20/rules/totalDisclosed'),
        data: { newlyDisclosed: 3, totalDisclosed: 2, expectedAtLeast: 3 },
      },
    ]);
  });
});
