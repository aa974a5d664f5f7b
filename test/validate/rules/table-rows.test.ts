import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { tableRows } from '../../../src/validate/rules/table-rows.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('table-rows', () => {
  it('accepts the rows of the form, and one undivided row for several', () => {
    expectValid(tableRows, composeReport(edition2021));
    expectValid(tableRows, composeReport(edition2019));
    expectValid(tableRows, composeReport(edition2021, {}, { tables: { applications: { undivided: ['other'] } } }));
  });

  it('tells rows that are not in the text, after the last one before them', () => {
    const report = composeReport(
      edition2021,
      {},
      { tables: { applications: { withoutRows: ['notProcessed.excessive', 'notProcessed.reconfirm', 'carriedOut'] } } },
    );
    const end = report.applications?.rows['notProcessed.publication']?.range[1] ?? 0;
    expectFindings(tableRows, report, [
      {
        code: 'table/row-missing',
        severity: 'warning',
        cause: 'reading',
        range: [end, end],
        data: { table: 'applications', rows: ['notProcessed.excessive', 'notProcessed.reconfirm', 'carriedOut'] },
      },
    ]);
  });

  it('tells a row that the form does not have', () => {
    const report = composeReport(
      edition2019,
      {},
      { tables: { article20: { extraRows: [{ text: '其他主动公开文件', values: [3, 3, 3] }] } } },
    );
    expectFindings(tableRows, report, [
      {
        code: 'table/row-extra',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '其他主动公开文件|3|3|3'),
        data: { table: 'article20', text: '其他主动公开文件', values: [3, 3, 3] },
      },
    ]);
  });
});
