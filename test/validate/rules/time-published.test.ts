import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { timePublished } from '../../../src/validate/rules/time-published.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('time-published', () => {
  it('accepts departments by January 31 and governments, towns and areas by March 31', () => {
    expectValid(timePublished, composeReport(edition2021));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-01-31' }));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-03-31', agency: '云溪市人民政府' }));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-03-20', agency: '望江街道办事处' }));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-03-20', agency: null }));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-03-20', agency: '云溪县' }));
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2024-02-29' }), { scope: 'system' });
  });

  it('tells a department after January 31 and a government after March 31', () => {
    const department = composeReport(edition2021, {}, { published: '2024-02-01' });
    expectFindings(timePublished, department, [
      {
        code: 'time/late',
        severity: 'warning',
        cause: 'agency',
        range: textRange(department, '2024-02-01'),
        data: { published: '2024-02-01', deadline: '2024-01-31', year: 2023 },
      },
    ]);
    const government = composeReport(edition2021, {}, { published: '2024-04-01', agency: '云溪市人民政府' });
    expectFindings(timePublished, government, [
      { code: 'time/late', range: textRange(government, '2024-04-01'), data: { deadline: '2024-03-31' } },
    ]);
  });

  it('holds to the year of the period where the title is of the year before', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' };
    expectValid(timePublished, composeReport(edition2021, {}, { published: '2025-01-20', period }));
  });

  it('takes a date years later for a moved page, as info', () => {
    const report = composeReport(edition2019, {}, { published: '2022-05-23' });
    expectFindings(timePublished, report, [{ code: 'time/late', severity: 'info', range: textRange(report, '2022-05-23') }]);
  });

  it('tells a report from before its year was over', () => {
    const report = composeReport(edition2021, {}, { published: '2023-12-23' });
    expectFindings(timePublished, report, [
      {
        code: 'time/early',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '2023-12-23'),
        data: { published: '2023-12-23', periodEnd: '2023-12-31' },
      },
    ]);
  });
});
