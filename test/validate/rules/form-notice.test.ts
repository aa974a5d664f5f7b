import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { formNotice } from '../../../src/validate/rules/form-notice.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('form-notice', () => {
  const preamble = (text: string) => ({ preamble: [text] });

  it('accepts the right number, other notices, and the notice of 2019 in its years', () => {
    expectValid(formNotice, composeReport(edition2021, {}, preamble('依据国办公开办函〔2021〕30号编制本年度报告。')));
    expectValid(formNotice, composeReport(edition2021, {}, preamble('依据国办发〔2021〕25号编制本年度报告。')));
    expectValid(formNotice, composeReport(edition2019, {}, preamble('依据国办公开办函〔2019〕60号编制本年度报告。')));
    expectValid(formNotice, composeReport(edition2021, {}, preamble('转发国办发〔2021〕30号文件。')));
  });

  it('points at a notice that no longer applies', () => {
    const report = composeReport(edition2021, {}, preamble('依据国办公开办函〔2019〕60号编制本年度报告。'));
    expectFindings(formNotice, report, [
      {
        code: 'form/notice',
        severity: 'info',
        cause: 'agency',
        range: textRange(report, '国办公开办函〔2019〕60号'),
        data: { problem: 'outdated', cited: '国办公开办函〔2019〕60号', official: '国办公开办函〔2021〕30号', year: 2023 },
      },
    ]);
  });

  it('points at a number that does not exist', () => {
    const report = composeReport(edition2021, {}, preamble('按照国办公开函〔2021〕30号的要求编制年度报告。'));
    expectFindings(formNotice, report, [
      { code: 'form/notice', range: textRange(report, '国办公开函〔2021〕30号'), data: { problem: 'misquoted' } },
    ]);
  });

  it('points at another number behind the title of the notice', () => {
    const report = composeReport(
      edition2021,
      {},
      preamble('按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2022〕30号）编制年度报告。'),
    );
    expectFindings(formNotice, report, [
      { code: 'form/notice', range: textRange(report, '国办公开办函〔2022〕30号'), data: { problem: 'misquoted' } },
    ]);
    expectValid(formNotice, composeReport(edition2021, {}, preamble('年度报告格式见通知。另据国办公开办函〔2015〕207号答复申请。')));
  });
});
