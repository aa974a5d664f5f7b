import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const text = renderReport(buildReport(edition2021, generateCells(edition2021, createRandom(29)), { year: 2023 }), { layout: 'tab' });
const values = (source: string): (number | null)[] => toRecords(parseReport(source).report).map(({ value }) => value);
const eachCell = (write: (cell: string) => string, separator: string): string =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? line.split('\t').map(write).join(separator) : line))
    .join('\n');

describe('cells of a table', () => {
  it.each([
    ['with the codes that colour them on a terminal', '\u001b'],
    ['with what a tool leaves of those', ''],
  ])('are read %s', (_, opening) => {
    expect(values(eachCell((cell) => `${opening}[36m${cell}${opening}[0m`, `${opening}[1;39m\t${opening}[0m`))).toEqual(values(text));
  });

  it('are read with the mark by which spreadsheets take them for text', () => {
    expect(values(eachCell((cell) => `"'${cell} "`, ','))).toEqual(values(text));
    expect(values(eachCell((cell) => (/^\d/.test(cell) ? `'${cell}` : cell), '\t'))).toEqual(values(text));
  });
});

describe('records of a line each', () => {
  it('may be parted as addresses part what they ask for, and have spaces in their keys', () => {
    const columns = ['自然 人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其 他', '总 计'];
    const labels = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '（七）总计',
      '四、结转下年度继续办理',
    ];
    const lines = labels.map((label, i) =>
      [`项目=${label}`, ...columns.map((column, k) => `${column}=${k === 6 ? i : k === 0 ? i : 0}`)].join('&'),
    );
    expect(readShown(reportWith('applications', lines), 'applications').rows).toEqual({
      received: '0 0 0 0 0 0 0',
      carriedIn: '1 0 0 0 0 0 1',
      granted: '2 0 0 0 0 0 2',
      resultsTotal: '3 0 0 0 0 0 3',
      carriedOut: '4 0 0 0 0 0 4',
    });
  });
});
