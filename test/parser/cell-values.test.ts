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
  it.each(['￥2.35', '2.35万', '2.3.5', '见附件'])('has the words that stand in its cell: %s', (raw) => {
    expect(readFees(raw)).toMatchObject({ state: 'text', value: null, raw });
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

describe('a unit in brackets behind a figure', () => {
  it('is the unit of the figure', () => {
    expect(readFees('23500（元）')).toMatchObject({ value: 23500, unit: '元', raw: '23500', note: '（元）' });
    expect(readFees('2.35（含上年）')).toMatchObject({ value: 2.35, unit: '万元', note: '（含上年）' });
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
