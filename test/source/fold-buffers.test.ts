import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { checkTree } from '../properties/properties.js';

const report = (filler: string): string =>
  [
    '澄湾市林草局2023年政府信息公开工作年度报告',
    '一、总体情况',
    filler,
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 1 | 2 | 3',
    '行政规范性文件 | 4 | 5 | 6',
  ].join('\n');

describe('room for the folded text', () => {
  it('serves a longer text after one whose signs stand for several characters each', () => {
    parseReport('㈠'.repeat(20000));
    const text = report('文字。'.repeat(10000));
    const result = parseReport(text);
    expect(checkTree(result.report, text)).toBeNull();
    const row = result.report.article20?.rows.rules;
    expect(row?.range).toEqual([text.indexOf('规章'), text.indexOf('3', text.indexOf('规章')) + 1]);
  });
});
