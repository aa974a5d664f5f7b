import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { tableColumns } from '../../../src/validate/rules/table-columns.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('table-columns', () => {
  it('accepts full headers, also where a name stands in several blocks or groups', () => {
    expectValid(tableColumns, composeReport(edition2021));
    expectValid(tableColumns, composeReport(edition2019));
  });

  it('tells a name that the header lost', () => {
    const report = composeReport(edition2019, {}, { tables: { applications: { withoutColumns: ['naturalPerson'] } } });
    expectFindings(tableColumns, report, [
      {
        code: 'table/column-missing',
        severity: 'info',
        cause: 'reading',
        range: textRange(report, '商业企业'),
        data: { table: 'applications', columns: ['naturalPerson'], columnLabels: ['自然人'] },
      },
    ]);
  });

  it('tells a name that the header has once too often', () => {
    const report = composeReport(edition2021, {}, { tables: { applications: { repeatedColumns: ['business'] } } });
    expectFindings(tableColumns, report, [
      { code: 'table/column-repeated', range: textRange(report, '自然人'), data: { table: 'applications', columns: ['business'] } },
    ]);
  });
});
