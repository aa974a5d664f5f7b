import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';
import { mayHaveLeads, stripLineLeads } from '../../src/source/formats/line-leads.js';
import { showRows } from '../support/shown-rows.js';

const lines = [
  '雾屿县水利局2023年政府信息公开工作年度报告',
  '',
  '一、总体情况',
  '本局认真落实条例。',
  '二、主动公开政府信息情况',
  '信息内容    本年制发件数  本年废止件数  现行有效件数',
  '规章        0                           3',
  '行政规范性文件  2         1             9',
  '信息内容    本年处理决定数量',
  '行政许可    120',
  '行政处罚    15',
  '行政强制',
  '五、存在的主要问题及改进情况',
  '公开内容不够丰富。',
  '六、其他需要报告的事项',
  '无其他事项。',
];
const text = `${lines.join('\n')}\n`;
const lead = (write: (line: number) => string): string => lines.map((line, i) => `${write(i + 1)}${line}\n`).join('');

const leads: Readonly<Record<string, string>> = {
  'the sign of a comment': lead(() => '// '),
  'the sign of a comment, no space behind it where the line is empty': lead(() => '# ').replaceAll('# \n', '#\n'),
  'a file and the number of the line': lead((line) => `report.txt:${line}:`),
  'the number of the line': lead((line) => `${line}:`),
  'the time of a log': lead((line) => `2024-01-20 10:07:${String(line).padStart(2, '0')},${line * 7} INFO  [export] `),
  'the clock of a log': lead((line) => `[10:07:${line + 10}] `),
  'the host and the process of a log': lead((line) => `Jan 20 10:07:${line + 10} web01 export[2231]: `),
  'a word of its own': lead(() => '张三: '),
  'lines of a tool before them and behind': `--- /dev/null\n+++ b/report\n@@ -0,0 +1,16 @@\n${lead(() => '%% ')}$ \n`,
};

describe('what a tool printed before each line', () => {
  it.each(Object.keys(leads))('is taken away: %s', (name) => {
    expect(stripLineLeads(leads[name] as string)?.text).toContain(text);
  });

  it.each(Object.keys(leads))('changes no cell: %s', (name) => {
    const { report } = parseReport(leads[name] as string);
    expect(showRows(report, 'article20')).toEqual(showRows(parseReport(text).report, 'article20'));
    expect(report.title).not.toBeNull();
  });
});

describe('what stands before each line', () => {
  it.each([
    ['nothing', () => ''],
    ['white space', () => '    '],
    ['a bar', () => '| '],
    ['a quotation mark', () => '"'],
    ['a bullet', () => '- '],
    ['a row and a column', (line: number) => `R${Math.floor(line / 4)}C${line % 4}: `],
    ['a number that does not count up', (line: number) => `${line % 5}: `],
    ['a figure that is the first of the line', (line: number) => `列${line}`],
    ['a record', (line: number) => `{"line": ${line}, "text": "`],
  ] as const)('stays: %s', (_, write) => {
    expect(stripLineLeads(lead(write))).toBeNull();
  });

  it('is not looked for where neighbouring lines open otherwise', () => {
    expect(mayHaveLeads(text)).toBe(false);
  });
});
