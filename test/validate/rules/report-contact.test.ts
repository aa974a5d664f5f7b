import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { reportContact } from '../../../src/validate/rules/report-contact.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const reportOf = (...preamble: string[]) => composeReport(edition2021, {}, { preamble });

describe('report-contact', () => {
  it.each([
    '联系电话：0830-5221760，传真：（0731）85698110，手机：13900001234，邮编：646300，电子邮箱：ylzrzy@163.com。',
    '电话（0731）85698110转8012，邮政编码410011，网址：https://www.yunling.gov.cn/zwgk/index.html。',
    '电话：0830-5221760-8012、0830-5221761；拨打0830-12345或者12345热线，监督电话010-96118。',
    '来电号码为021-2222****的申请人，邮箱562170318qq.com。',
    '登录www.yunling.gov.cn查询，邮件发至zwgk_2023@mail.yunling.gov.cn（请注明事项）。',
    '联系电话：0830-5221 760，邮编：64 63 00。',
  ])('accepts %s', (sentence) => {
    expectValid(reportContact, reportOf(sentence));
  });

  it('points at each number and address that cannot be one', () => {
    const report = reportOf(
      '联系电话：0830-522176，传真（0731）8569811012，手机：1390000123，邮政编码4100111。',
      '电子邮箱：ylzrzy@163，网址：htpp://sthjt.jiangnan.gov.cn，或者ww.yunling.gov.cn。',
    );
    expectFindings(reportContact, report, [
      {
        code: 'report/contact',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '0830-522176'),
        data: { kind: 'phone', text: '0830-522176' },
      },
      { code: 'report/contact', range: textRange(report, '0731）8569811012'), data: { kind: 'phone' } },
      { code: 'report/contact', range: textRange(report, '1390000123'), data: { kind: 'phone' } },
      { code: 'report/contact', range: textRange(report, '4100111'), data: { kind: 'postcode' } },
      { code: 'report/contact', range: textRange(report, 'ylzrzy@163'), data: { kind: 'email' } },
      { code: 'report/contact', range: textRange(report, 'htpp://sthjt.jiangnan.gov.cn'), data: { kind: 'address' } },
      { code: 'report/contact', range: textRange(report, 'ww.yunling.gov.cn'), data: { kind: 'address' } },
    ]);
  });
});
