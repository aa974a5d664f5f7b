import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const rows: readonly (readonly [label: string, figures: readonly string[]])[] = [
  ['行政复议', ['791', '365', '551', '79', '"1,786"']],
  ['未经复议直接起诉', ['735', '404', '273', '772', '"2,184"']],
  ['复议后起诉', ['527', '267', '390', '497', '"1,681"']],
];

describe('figures in quotation marks between commas', () => {
  it('stay whole in records of a name, a name and a figure', () => {
    const lines = rows.flatMap(([row, figures]) => figures.map((figure, i) => `${columns[i]},${row},${figure}`));
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\ncolumn,row,value\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'disputes')).toEqual({
      review: '791 365 551 79 1786',
      directLitigation: '735 404 273 772 2184',
      postReviewLitigation: '527 267 390 497 1681',
    });
  });

  it('make no table of a sentence', () => {
    const sentence = '本年公开信息,共计,"1,786",条,比上年多。';
    const { report } = parseReport(`浅溪县民政局2023年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n二、主动公开政府信息情况\n`);
    expect(report.sections[0]?.blocks.map((block) => (block.type === 'table' ? '' : block.text))).toEqual([sentence]);
  });
});

describe('records that put the figure first', () => {
  it('give each name its own figure', () => {
    const records = rows.flatMap(([row, figures]) =>
      figures.map((figure, i) => ({ value: Number(figure.replace(/[",]/gu, '')), row, column: columns[i] })),
    );
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${JSON.stringify(records)}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'disputes')).toEqual({
      review: '791 365 551 79 1786',
      directLitigation: '735 404 273 772 2184',
      postReviewLitigation: '527 267 390 497 1681',
    });
  });
});
