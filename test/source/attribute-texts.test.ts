import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '', '—'],
  ['行政规范性文件', '11', '4', '463'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '230'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '—'],
  ['行政强制', '197'],
];

const applications = [
  ['一、本年新收政府信息公开申请数量', '13', '1', '0', '0', '1', '0', '15'],
  ['二、上年结转政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6'],
];

describe('elements whose text is an attribute', () => {
  it.each([
    ['value', '></cell>'],
    ['text', '/>'],
    ['content', ' />'],
  ])('are cells and paragraphs: %s%s', (name, end) => {
    const paragraph = (text: string): string => `  <block ${name}="${text}"${end.replace('cell', 'block')}`;
    const cells = (row: readonly string[]): string => row.map((cell) => `      <cell span="1" ${name}="${cell}"${end}`).join('\n');
    const text = [
      '<report>',
      ...['雾屿县水利局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'].map(paragraph),
      ...rows.map((row, i) => `    <row no="${i}">\n${cells(row)}\n    </row>`),
      paragraph('三、收到和处理政府信息公开申请情况'),
      ...applications.map((row, i) => `    <row no="${i}">\n${cells(row)}\n    </row>`),
      '</report>',
    ].join('\n');
    const { report } = parseReport(text);
    expect(showRows(report, 'article20')).toEqual({
      rules: '0 _ —',
      normativeDocuments: '11 4 463',
      licensing: '230',
      penalties: '—',
      coercion: '197',
    });
    expect(report.agency).toBe('雾屿县水利局');
  });
});
