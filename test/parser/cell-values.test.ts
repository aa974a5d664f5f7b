import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, renderReport } from '../../src/index.js';

const source = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');

function readFees(text: string) {
  const { report } = parseReport(source.replace('| 行政事业性收费 | 0 |', `| 行政事业性收费 | ${text} |`));
  if (report.edition !== '2021') throw new Error(`edition ${report.edition}`);
  return report.article20?.rows.fees?.cells.amount;
}

describe('the last row of a table', () => {
  it.each(['约2.35', '2.35万', '2.3.5', '.50.5', '见附件'])('has the words that stand in its cell: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ state: 'text', value: null, raw });
  });

  it.each(['"798"]}', '<b 798>'])('is lost where a notation stands around its figure: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ value: null });
    expect(readFees(raw)?.state).not.toBe('text');
  });

  it('has them where each cell has a line of its own', () => {
    const lines = renderReport(parseReport(source).report, { layout: 'line' }).replace(/(行政事业性收费\n+)0/u, '$1¥2.35');
    expect(lines).toContain('¥2.35');
    expect(parseReport(lines).report.article20?.rows.fees?.cells).not.toMatchObject({ amount: { state: 'blank' } });
  });

  it.each(['h2. ', '## ', '2. '])('is blank before a heading with a mark: %s', (mark) => {
    const text = source.replace('| 行政事业性收费 | 0 |', `| 行政事业性收费 | |`).replace('\n三、收到', `\n${mark}三、收到`);
    expect(parseReport(text).report.article20?.rows.fees?.cells).toMatchObject({ amount: { state: 'blank' } });
  });

  it('is blank where the next line is no figure', () => {
    const text = source.replace('| 行政事业性收费 | 0 |', '| 行政事业性收费 | |\n\n数据以年报为准。');
    expect(parseReport(text).report.article20?.rows.fees?.cells).toMatchObject({ amount: { state: 'blank' } });
  });
});

describe('an amount', () => {
  it.each(['￥2.35', '¥ 2.35', '人民币2.35万元'])('has the sign or word of its currency before it: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ state: 'number', value: 2.35, unit: '万元' });
  });
});

describe('a figure', () => {
  it.each(['共 12', '共计12', '计12万元', '为12'])('may have a word before it that leaves it what it is: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ state: 'number', value: 12, unit: '万元' });
  });
});

describe('a cell of section four', () => {
  it.each(['?', '详见附件', '□'])('is not blank where something stands in it: %s', (words) => {
    const text = renderReport(parseReport(source).report, { layout: 'tab' });
    const lines = text.split('\n');
    const row = lines.findIndex((line) => /^\d+(?:\t\d+){14}$/u.test(line));
    const cells = (lines[row] as string).split('\t');
    lines[row] = cells.map((cell, i) => (i === 2 ? words : cell)).join('\t');
    const { report } = parseReport(lines.join('\n'));
    const other = (report.edition === '2021' ? report.disputes : null)?.rows.review?.cells.other;
    expect(other?.state).not.toBe('blank');
  });
});

describe('a unit in brackets behind a figure', () => {
  it('is the unit of the figure', () => {
    expect(readFees('23500（元）')).toMatchObject({ value: 23500, unit: '元', raw: '23500', note: '（元）' });
    expect(readFees('2.35（含上年）')).toMatchObject({ value: 2.35, unit: '万元', note: '（含上年）' });
  });
});

describe('a figure that a word multiplies', () => {
  it.each(['1.2 万件', '3 千', '3（千余件）', '12 百', '3 万余件'])('is not what its digits say: %s', (raw) => {
    const row = `| 行政规范性文件 | ${raw} | 1 | 7 |`;
    const { report } = parseReport(source.replace(/\| 行政规范性文件 \|.*/u, row));
    const cells = report.edition === '2021' ? report.article20?.rows.normativeDocuments?.cells : undefined;
    expect(cells).toMatchObject({ issued: { state: 'text', value: null, raw }, repealed: { value: 1 }, inForce: { value: 7 } });
  });

  it.each(['12（百分之三）', '22（十二件为修订）'])('is no figure whose remark opens with a numeral: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ state: 'number', value: Number.parseInt(raw, 10) });
  });
});

describe('quotation marks around a figure', () => {
  it.each(['"', '“'])('are no part of it, and nothing between them is a blank cell: %s', (open) => {
    const close = open === '"' ? '"' : '”';
    expect(readFees(`${open}12${close}`)).toMatchObject({ state: 'number', value: 12, raw: '12' });
    expect(readFees(`${open}${close}`)).toMatchObject({ state: 'blank', value: null });
  });
});

describe('two figures in a cell of Article 20', () => {
  it('are not joined, and the cells beside theirs are read', () => {
    const { report, diagnostics } = parseReport(source.replace(/\| 行政规范性文件 \|.*/u, '| 行政规范性文件 | 1 234 | 1 | 7 |'));
    const cells = report.edition === '2021' ? report.article20?.rows.normativeDocuments?.cells : undefined;
    expect(cells).toMatchObject({ issued: { state: 'lost', value: null }, repealed: { value: 1 }, inForce: { value: 7 } });
    expect(diagnostics.map(({ code }) => code)).toContain('reading/unread-figures');
  });
});

describe('a unit that a header or a label states', () => {
  const readAmount = (header: string, row: string) => {
    const { report } = parseReport(
      source.replace(/本年收费金额（单位：万元）/u, header).replace('| 行政事业性收费 | 0 |', `| ${row} | 12345.6 |`),
    );
    return report.edition === '2021' ? report.article20?.rows.fees?.cells.amount : undefined;
  };

  it.each(['本年收费金额（单位：元）', '本年收费金额(单位: 元)', '本年收费金额（元）'])('is that of the figures below it: %s', (header) => {
    expect(readAmount(header, '行政事业性收费')).toMatchObject({ value: 12345.6, unit: '元' });
  });

  it('is that of the figures beside it', () => {
    expect(readAmount('本年收费金额（单位：万元）', '行政事业性收费（单位：元）')).toMatchObject({ value: 12345.6, unit: '元' });
    expect(readAmount('本年收费金额', '行政事业性收费')).toMatchObject({ value: 12345.6, unit: '万元' });
  });

  it('leaves the header what this form calls it', () => {
    const { report } = parseReport(source.replace(/本年收费金额（单位：万元）/u, '本年收费金额'));
    const label = report.article20?.labels.find(({ key }) => key === 'amount');
    expect(label).toMatchObject({ official: '本年收费金额（单位：万元）', wordingKind: 'abbreviation' });
  });

  it('is no other than the form has it for an amount of purchases', () => {
    const { report } = parseReport(
      '月湾市林业局2019年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 第二十条第（九）项 | | |\n| 信息内容 | 采购项目数量 | 采购总金额（万元） |\n| 政府集中采购 | 12 | 345.6 |\n',
    );
    const cells = report.edition === '2019' ? report.article20?.rows.procurement?.cells : undefined;
    expect(cells).toMatchObject({ projects: { value: 12 }, amount: { value: 345.6, unit: '万元' } });
    expect(cells?.projects.unit).not.toBe('万元');
  });
});

describe('a unit whose characters stand apart', () => {
  it.each(['23.5万元', '23.5 万元', '23.5万 元', '23.5 万 元'])('is one unit: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ value: 23.5, unit: '万元', raw, note: null });
  });
});

describe('a figure of more digits than a number holds', () => {
  it('is left as words', () => {
    expect(readFees('9007199254740993')).toMatchObject({ state: 'text', value: null });
    expect(readFees('999999999999999')).toMatchObject({ state: 'number', value: 999999999999999 });
  });
});

describe('what is no figure of a cell', () => {
  const rows = '规章 0 0 2\n第 1 页 共 5 页\n\f\n行政规范性文件 3 1 20\n';
  const head = '月湾市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';

  it('the number of a page, on a line or beside a row', () => {
    const { report } = parseReport(`${head}信息内容 本年制发件数 本年废止件数 现行有效件数\n${rows}`);
    expect(report.article20?.rows).toMatchObject({
      rules: { cells: { inForce: { value: 2 } } },
      normativeDocuments: { cells: { issued: { value: 3 } } },
    });
    const short = parseReport(`${head}信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 2 第 3 页\n行政规范性文件 3 1 20\n`).report;
    expect(short.article20?.rows).not.toMatchObject({ rules: { cells: { inForce: { value: 3 } } } });
  });
});

describe('a word of change', () => {
  it('belongs to its figure across a line end', () => {
    const text =
      '月湾市林业局2019年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政处罚\n21\n减\n3\n748\n';
    expect(parseReport(text).report.article20?.rows).toMatchObject({
      penalties: { cells: { previousItems: { value: 21 }, change: { value: -3 }, decisions: { value: 748 } } },
    });
  });
});
