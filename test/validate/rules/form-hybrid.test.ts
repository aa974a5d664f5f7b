import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { formHybrid } from '../../../src/validate/rules/form-hybrid.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('form-hybrid', () => {
  it('accepts one form throughout', () => {
    expectValid(formHybrid, composeReport(edition2021));
    expectValid(formHybrid, composeReport(edition2019));
  });

  it('tells a table of another edition', () => {
    const report = composeReport(edition2021, {}, { tables: { article20: { edition: '2019' } } });
    expectFindings(formHybrid, report, [
      {
        code: 'form/hybrid',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '本年制发件数'),
        data: { edition: '2021', table: 'article20', tableEdition: '2019', row: null },
      },
    ]);
  });

  it('tells an undivided row of an older form', () => {
    const report = composeReport(edition2021, {}, { tables: { applications: { undivided: ['other'] } } });
    expectFindings(formHybrid, report, [
      {
        code: 'form/hybrid',
        range: report.applications?.rows.other?.range ?? [0, 0],
        data: { table: 'applications', row: 'other', rowLabel: '其他处理' },
      },
    ]);
  });
});
