import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { formEditionYear } from '../../../src/validate/rules/form-edition-year.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('form-edition-year', () => {
  it('accepts the form of the year', () => {
    for (const year of [2021, 2022, 2030]) expectValid(formEditionYear, composeReport(edition2021, {}, { year }));
    for (const year of [2019, 2020]) expectValid(formEditionYear, composeReport(edition2019, {}, { year }));
    expectValid(formEditionYear, composeReport(edition2019, {}, { year: null }));
  });

  it('tells an old form in a later year, at the header that shows it', () => {
    const report = composeReport(edition2019, {}, { year: 2023 });
    expectFindings(formEditionYear, report, [
      {
        code: 'form/edition-year',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '本年新制作数量'),
        related: [textRange(report, '2023')],
        data: { edition: '2019', notice: '国办公开办函〔2019〕60号', year: 2023, from: 2019, to: 2020 },
      },
    ]);
  });

  it('tells a form from before its time', () => {
    const report = composeReport(edition2021, {}, { year: 2019 });
    expectFindings(formEditionYear, report, [
      { code: 'form/edition-year', range: textRange(report, '本年制发件数'), data: { edition: '2021', year: 2019, to: null } },
    ]);
  });
});
