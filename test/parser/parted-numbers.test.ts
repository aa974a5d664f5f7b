import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const items = [
  ['属于国家秘密', '0 0 0 0 0 0 0'],
  ['其他法律行政法规禁止公开', '1 0 0 0 0 0 1'],
  ['危及“三安全一稳定”', '2 0 0 1 0 0 3'],
  ['保护第三方合法权益', '0 0 0 0 0 0 0'],
  ['属于三类内部事务信息', '4 0 0 0 0 0 4'],
  ['属于四类过程性信息', '0 5 0 0 0 0 5'],
  ['属于行政执法案卷', '6 0 0 0 0 0 6'],
  ['属于行政查询事项', '0 0 0 0 0 0 0'],
] as const;

function read(print: (number: string, label: string, cells: readonly string[]) => string): Readonly<Record<string, string>> {
  const bar = (label: string, cells: string): string => `| ${label} | ${cells.replaceAll(' ', ' | ')} |`;
  const lines = [
    '雾屿县水利局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    bar('', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'),
    bar('一、本年新收政府信息公开申请数量', '13 5 0 1 0 0 19'),
    bar('二、上年结转政府信息公开申请数量', '0 0 0 0 0 0 0'),
    bar('（二）部分公开', '0 0 0 0 0 0 0'),
    '| （三）不予公开 | | | | | | | |',
    ...items.map(([label, cells], i) => print(`${i + 1}.`, label, cells.split(' '))),
    bar('四、结转下年度继续办理', '0 0 0 0 0 0 0'),
    '四、政府信息公开行政复议、行政诉讼情况',
  ];
  return showRows(parseReport(lines.join('\n')).report, 'applications');
}

describe('a label whose number is a paragraph of its own', () => {
  it('has the figures beside the number, blank cells among them', () => {
    const blank = ' | | | | | | |';
    const rows = read((number, label, cells) =>
      [`| ${number} | ${cells.map((cell) => (cell === '0' ? '' : cell)).join(' | ')} |`, `| |${blank}`, `| ${label} |${blank}`].join('\n'),
    );
    expect(rows['refused.prohibitedByLaw']).toBe('1 _ _ _ _ _ 1');
    expect(rows['refused.safetyStability']).toBe('2 _ _ 1 _ _ 3');
    expect(rows['refused.stateSecret']).toBe('_ _ _ _ _ _ _');
  });

  it('has them below it where no figure stands beside the number', () => {
    const rows = read((number, label, cells) => `| ${number} |\n| ${label} | ${cells.join(' | ')} |`);
    expect(rows['refused.safetyStability']).toBe('2 0 0 1 0 0 3');
    expect(rows['refused.administrativeInquiry']).toBe('0 0 0 0 0 0 0');
  });
});

describe('a number that stands on the line before its mark', () => {
  it('is that of the label behind the mark, and no figure', () => {
    const lines = items.flatMap(([label, cells], i) => [`${i + 1}`, `、${label}`, ...cells.split(' ')]);
    const before = ['三、收到和处理政府信息公开申请情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const { report, diagnostics } = parseReport([...before, '（三）不予公开', ...lines].join('\n'));
    expect(showRows(report, 'applications')['refused.thirdParty']).toBe('0 0 0 0 0 0 0');
    expect(showRows(report, 'applications')['refused.safetyStability']).toBe('2 0 0 1 0 0 3');
    expect(diagnostics.filter(({ code }) => code === 'reading/inferred-cells' || code === 'reading/unread-figures')).toEqual([]);
  });
});

describe('a row of reviews and lawsuits that opens with a mark', () => {
  it('is no number of a page', () => {
    const text = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '结果维持   结果纠正   其他结果   尚未审结   总计   结果维持   结果纠正   其他结果   尚未审结   总计   结果维持   结果纠正   其他结果   尚未审结   总计',
      '—      0      0      —      0      —      1      —      —      1      1      1      —      0      2',
    ].join('\n');
    expect(showRows(parseReport(text).report, 'disputes').review).toBe('— 0 0 — 0');
  });
});
