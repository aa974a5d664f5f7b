import { describe, it } from 'vitest';
import { edition2021 } from '../../../grammar/index.js';
import { reportOtherAgency } from '../../../src/validate/rules/report-other-agency.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

const reportOf = (agency: string, preamble: string[], last: string[] = []) =>
  composeReport(edition2021, {}, { agency, preamble, sections: { 6: { blocks: ['本年度没有收取信息处理费。', ...last] } } });

describe('report-other-agency', () => {
  it.each([
    ['青石县住房和城乡建设局', '本报告由县住建局办公室根据有关规定编制。', '青石县住建局'],
    ['青石县人民政府', '本报告由青石县政务服务局编制，如有疑问请与青石县人民政府办公室联系。', '青石县人民政府办公室'],
    ['青石县云台街道办事处', '本报告由云台街道根据条例编制，请与县政府办公室联系。', '云台街道'],
    ['青石县经济开发区管理委员会', '本报告由开发区综合管理局编制。', '青石县经济开发区管委会'],
    ['青石县水利局', '本报告由青石县水利局、青石县水文局联合编制。', '水利局'],
  ])('accepts shorter names, offices and those who may speak for %s', (agency, sentence, signature) => {
    expectValid(reportOtherAgency, reportOf(agency, [sentence], [signature, '2024年1月12日']));
  });

  it('does not take the name of the site above a date at the head for a signature', () => {
    expectValid(reportOtherAgency, reportOf('青石县教育局', ['澜川市教育局', '2024年1月12日']));
  });

  it('points at the organ that is said to have compiled the report', () => {
    const report = reportOf('青石县水利局', ['本报告由青石县林业局按照条例编制。']);
    expectFindings(reportOtherAgency, report, [
      {
        code: 'report/other-agency',
        severity: 'warning',
        cause: 'agency',
        range: textRange(report, '青石县林业局'),
        data: { where: 'compiled', name: '青石县林业局', agency: '青石县水利局' },
      },
    ]);
  });

  it('points at the organ behind what the report is based on', () => {
    const report = reportOf('国家税务总局青川县税务局', ['本报告依据有关规定，由国家税务总局剑门县税务局编制。']);
    expectFindings(reportOtherAgency, report, [{ code: 'report/other-agency', range: textRange(report, '国家税务总局剑门县税务局') }]);
    expectValid(reportOtherAgency, reportOf('青石县水利局', ['本报告依据有关规定，由水利局办公室编制。']));
  });

  it('points at another town in the signature and at another subdistrict to ask, once each', () => {
    const town = reportOf('青石县柳河镇人民政府', [], ['青石县松林乡人民政府', '二〇二四年一月十二日']);
    expectFindings(reportOtherAgency, town, [
      { code: 'report/other-agency', range: textRange(town, '青石县松林乡人民政府'), data: { where: 'signature' } },
    ]);
    const street = reportOf('云台街道办事处', ['请与石桥街道办事处党政办公室联系。'], ['石桥街道办事处', '2024年1月12日']);
    expectFindings(reportOtherAgency, street, [
      { code: 'report/other-agency', range: textRange(street, '石桥街道办事处'), data: { where: 'contact' } },
    ]);
  });

  it('points at the organ that the report presents, and at those that sections one and six speak of', () => {
    const presented = reportOf('青石县水利局', ['现公布青石县林业局2023年政府信息公开工作年度报告。']);
    expectFindings(reportOtherAgency, presented, [
      { code: 'report/other-agency', range: textRange(presented, '青石县林业局'), data: { where: 'published' } },
    ]);
    const opening = composeReport(
      edition2021,
      {},
      { agency: '青石县水利局', sections: { 1: { blocks: ['2023年，青山县水利局认真落实条例。'] } } },
    );
    expectFindings(reportOtherAgency, opening, [
      { code: 'report/other-agency', range: textRange(opening, '青山县水利局'), data: { where: 'opening' } },
    ]);
    const fee = reportOf('柳河镇人民政府', [], ['2023年，松林镇没有收取信息处理费。']);
    expectFindings(reportOtherAgency, fee, [{ code: 'report/other-agency', range: textRange(fee, '松林镇'), data: { where: 'fee' } }]);
  });

  it.each([
    ['青石县水利局', '2023年，县水利局认真落实条例。'],
    ['青石县水利局', '2023年，澜川市水利局积极推进信息化建设，我局随之改版网站。'],
    ['柳河镇人民政府', '2023年，各村镇积极参与公开。'],
    ['青石县住房和城乡建设局', '2023年，县住建局围绕房屋征收公开信息。'],
  ])('accepts for %s the opening %s', (agency, sentence) => {
    expectValid(reportOtherAgency, composeReport(edition2021, {}, { agency, sections: { 1: { blocks: [sentence] } } }));
  });

  it('points at another organ whose deeds a part of section one tells of', () => {
    const partOf = (sentence: string) =>
      composeReport(edition2021, {}, { agency: '宁州市教育局', sections: { 1: { blocks: ['公开工作有序推进。', sentence] } } });
    for (const words of ['（三）政府信息管理。宁州市体育局健全信息发布审核机制。', '宁州市体育局严格落实三审三校制度。']) {
      const report = partOf(words);
      expectFindings(reportOtherAgency, report, [
        { code: 'report/other-agency', range: textRange(report, '宁州市体育局'), data: { where: 'part' } },
      ]);
    }
    expectValid(reportOtherAgency, partOf('（三）政府信息管理。宁州市教育局健全信息发布审核机制。'));
    expectValid(reportOtherAgency, partOf('（三）政府信息管理。健全机制。宁州市体育局到我局交流。'));
    expectValid(reportOtherAgency, partOf('（四）平台建设。宁州市数据局建设全市统一平台，我局按要求接入。'));
    expectValid(reportOtherAgency, partOf('宁州市教育局、宁州市体育局坚持联合公开学校场地开放信息。'));
  });

  it('points at another development zone, and at who compiled and published it', () => {
    const zone = reportOf('青石经济开发区管理委员会', ['本报告由柳河高新区管理委员会办公室编制。']);
    expectFindings(reportOtherAgency, zone, [
      { code: 'report/other-agency', range: textRange(zone, '柳河高新区管理委员会'), data: { where: 'compiled' } },
    ]);
    const bureau = reportOf('青石县水利局', ['按照条例规定，青石县林业局编制并公布本年度报告。']);
    expectFindings(reportOtherAgency, bureau, [{ code: 'report/other-agency', range: textRange(bureau, '青石县林业局') }]);
  });

  it('points at the office of another district, not at the government above', () => {
    const report = reportOf('凤台区人民政府办公室', ['本报告由凤鸣区人民政府办公室编制。']);
    expectFindings(reportOtherAgency, report, [{ code: 'report/other-agency', range: textRange(report, '凤鸣区人民政府') }]);
    expectValid(reportOtherAgency, reportOf('凤台区人民政府办公室', ['本报告由凤台区人民政府编制。']));
    expectValid(reportOtherAgency, reportOf('凤台区人民政府办公室', ['本报告由江湾市人民政府办公厅编制。']));
  });

  it('points at another organ behind the label of a contact, and at the opening of section one', () => {
    const contact = reportOf('江南省生态环境厅', ['联系方式：江南省环境保护厅办公室，江州市湖滨路216号。']);
    expectFindings(reportOtherAgency, contact, [
      { code: 'report/other-agency', range: textRange(contact, '江南省环境保护厅'), data: { where: 'contact' } },
    ]);
    expectValid(reportOtherAgency, reportOf('江南省生态环境厅', ['联系方式：省生态环境厅办公室，江州市湖滨路216号。']));
    const opening = composeReport(
      edition2021,
      {},
      {
        agency: '云岭县自然资源局',
        sections: { 1: { blocks: ['2023年，云溪县自然资源局在县委、县政府的坚强领导下，各项任务有序推进。'] } },
      },
    );
    expectFindings(reportOtherAgency, opening, [
      { code: 'report/other-agency', range: textRange(opening, '云溪县自然资源局'), data: { where: 'opening' } },
    ]);
  });
});
