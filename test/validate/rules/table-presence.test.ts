import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { tablePresence } from '../../../src/validate/rules/table-presence.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('table-presence', () => {
  const blankTable = (table: 'applications' | 'disputes', input: '' | { state: 'lost' }) =>
    Object.fromEntries(
      edition2021.tables[table].blocks.flatMap(({ rows }) =>
        rows.flatMap((row) => row.columns.map((column) => [`${table}/${row.key}/${column}`, input])),
      ),
    );

  it('accepts three tables with figures', () => {
    expectValid(tablePresence, composeReport(edition2021));
    expectValid(tablePresence, composeReport(edition2021, { ...blankTable('disputes', ''), 'disputes/review/total': 0 }));
  });

  it('tells a table that is not there, never as the fault of the agency', () => {
    const report = composeReport(edition2021, {}, { tables: { applications: null } });
    expectFindings(tablePresence, report, [
      {
        code: 'table/missing',
        severity: 'error',
        cause: 'reading',
        range: textRange(report, '三、收到和处理政府信息公开申请情况'),
        data: { table: 'applications', section: 3 },
      },
    ]);
  });

  it('tells every table when there is none at all', () => {
    const report = composeReport(edition2021, {}, { tables: { article20: null, applications: null, disputes: null } });
    expectFindings(tablePresence, report, [
      { code: 'table/missing', range: textRange(report, '二、主动公开政府信息情况') },
      { code: 'table/missing', range: textRange(report, '三、收到和处理政府信息公开申请情况') },
      { code: 'table/missing', range: textRange(report, '四、政府信息公开行政复议、行政诉讼情况') },
    ]);
  });

  it('leaves a section that is missing with its table to section-presence', () => {
    expectValid(tablePresence, composeReport(edition2021, {}, { sections: { 4: null } }));
  });

  it('tells a blank table, of the agency where the cells are there and of the reading where they are not', () => {
    const report = composeReport(edition2021, { ...blankTable('applications', ''), ...blankTable('disputes', { state: 'lost' }) });
    expectFindings(tablePresence, report, [
      {
        code: 'table/blank',
        severity: 'error',
        cause: 'agency',
        range: report.applications?.range ?? [0, 0],
        data: { table: 'applications', section: 3, cells: 175 },
      },
      {
        code: 'table/blank',
        severity: 'warning',
        cause: 'reading',
        range: report.disputes?.range ?? [0, 0],
        data: { table: 'disputes', cells: 15, isUnread: true },
      },
    ]);
  });
});
