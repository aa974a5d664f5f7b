import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';

const head = '浅溪县民政局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我局认真落实条例。\n二、主动公开政府信息情况\n[图片]\n';
const rows = '规章|1|0|2\n行政规范性文件|3|2|4\n行政许可|30|41|44\n行政处罚|2|5|6\n行政强制|1|0|0\n';
const tail = '三、收到和处理政府信息公开申请情况\n（图片：表格见附件）\n五、存在的主要问题及改进情况\n问题。\n';

function codesOf(text: string): string[] {
  return parseReport(text).diagnostics.map(({ code }) => code);
}

describe('rows of the form below headers of another table', () => {
  it.each(['项目|2021年|2022年|2023年', '项目|2021|2022|2023', '|项目|2021年度|2022年度|2023年度|\n|---|---|---|---|'])(
    'are none below %s',
    (header) => {
      const { report } = parseReport(`${head}${header}\n${rows}${tail}`);
      expect(report.article20).toBeNull();
    },
  );

  it('are read below the headers of the form, years or not', () => {
    const { report, diagnostics } = parseReport(
      `${head}信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|2\n行政规范性文件|3|2|4\n${tail}`,
    );
    expect(Object.values(report.article20?.rows.rules?.cells ?? {}).map(({ value }) => value)).toEqual([1, 0, 2]);
    expect(diagnostics).toEqual([]);
  });

  it('are in doubt below words of another table', () => {
    const codes = codesOf(`${head}项目|去年|今年|增减\n${rows}${tail}`);
    expect(codes.filter((code) => code === 'reading/unsure-row')).toHaveLength(5);
  });

  it('are no reviews and lawsuits of this year below or behind years', () => {
    const section = (table: string): string =>
      `${head}四、政府信息公开行政复议、行政诉讼情况\n[图片]\n${table}\n五、存在的主要问题及改进情况\n问题。\n`;
    const across = '项目|2019|2020|2021|2022|2023\n行政复议|1|2|3|1|7\n行政诉讼|0|1|1|0|2';
    expect(parseReport(section(across)).report.disputes).toBeNull();
    const down = '年度|结果维持|结果纠正|其他结果|尚未审结|总计\n2021年|1|0|0|1|2\n2022年|0|0|1|1|2\n2023年|1|2|0|0|3';
    expect(codesOf(section(down))).toEqual(['reading/unsure-row', 'reading/unsure-row', 'reading/unsure-row']);
  });
});
