import { describe, expect, it } from 'vitest';
import { rewriteNumberedCells } from '../../src/source/formats/numbered-cells.js';
import { rewriteSquareTags } from '../../src/source/formats/square-tags.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '（七）总计',
  '四、结转下年度继续办理',
];
const header = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const keys = [
  'received',
  'carriedIn',
  'granted',
  'refused.stateSecret',
  'refused.prohibitedByLaw',
  'refused.safetyStability',
  'refused.thirdParty',
  'resultsTotal',
  'carriedOut',
];

/** The same table with other signs for nothing. */
const figures = (nothing: string): string[][] => [
  ['9', '3', nothing, '1', nothing, '0', '13'],
  [nothing, nothing, nothing, nothing, nothing, '1', '1'],
  ['4', nothing, nothing, nothing, nothing, '0', '4'],
  [nothing, nothing, nothing, nothing, nothing, nothing, '0'],
  [nothing, nothing, nothing, nothing, nothing, nothing, '0'],
  [nothing, nothing, nothing, nothing, nothing, nothing, '0'],
  ['1', nothing, nothing, nothing, nothing, nothing, '1'],
  ['5', nothing, nothing, nothing, nothing, nothing, '5'],
  ['4', '3', nothing, '1', nothing, '1', '9'],
];

const rowsWith = (nothing: string): string[][] => [header, ...figures(nothing).map((cells, i) => [labels[i] as string, ...cells])];
const shown = (nothing: string): Record<string, string> =>
  Object.fromEntries(figures(nothing === '' || nothing === 'blank' ? '_' : nothing).map((cells, i) => [keys[i], cells.join(' ')]));

const read = (lines: readonly string[]) => readShown(reportWith('applications', lines), 'applications');

const notations: readonly (readonly [string, (row: readonly string[], i: number) => string, string])[] = [
  ['markup in square brackets', (row) => `[tr]${row.map((cell) => `[td][size=2]${cell}[/size][/td]`).join('')}[/tr]`, ''],
  ['header cells marked by !', ([label, ...cells]) => `|!${label}|${cells.join('|')}|`, '/'],
  ['header cells marked by =', ([label, ...cells]) => `|=${label}|${cells.join('|')}|`, ''],
  ['quotation marks with a comma between', (row) => row.map((cell) => `“${cell}”`).join('、'), ''],
  ['escaped bars', (row) => row.join('\\|'), '-'],
  ['bars with a comma', (row) => row.join(',|'), ''],
  [
    'strings of a database in single quotation marks',
    (row) => row.map((cell) => (cell === '' ? 'NULL' : /^\d/.test(cell) ? cell : `'${cell}'`)).join(','),
    '',
  ],
  ['dots', (row) => row.join('......'), ''],
  ['an ellipsis', (row) => row.join('…'), '/'],
  ['control characters for units', (row) => row.join('\x1f'), ''],
  ['dollar signs with a word for nothing', (row) => `${row.join('$')}$`, '无'],
  ['double colons among hardly a figure', (row) => row.join('::'), '—'],
  ['words that count cells in a line', (row, i) => `第 ${i + 1} 行 ${row.map((cell, j) => `第 ${j + 1} 列 ${cell}`).join(' ')}`, '无'],
  ['words that count cells in lines', (row, i) => [`row ${i + 1}`, ...row.map((cell, j) => `column ${j + 1} ${cell}`)].join('\n'), 'blank'],
  [
    'names that count cells below a line for each row',
    (row, i) => [`**** ${i + 1}. row ****`, ...row.map((cell, j) => `  c${j}: ${cell}`)].join('\n'),
    '',
  ],
];

describe('notations of cells', () => {
  it.each(notations)('%s', (_, print, nothing) => {
    expect(read(rowsWith(nothing).map(print))).toEqual({ rows: shown(nothing), unsure: [] });
  });

  it('a word for nothing behind the label of a single figure', () => {
    const items = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '无', '无', '无'],
      ['行政规范性文件', '2', '0', '7'],
      ['第二十条第（六）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '无'],
      ['行政强制', '8'],
    ];
    const heading = '三、收到和处理政府信息公开申请情况';
    const own = ['二、主动公开政府信息情况', ...items.map((row) => row.join('%')), heading];
    const text = reportWith(
      'applications',
      rowsWith('无').map((row) => row.join('%')),
    ).replace(heading, own.join('\n'));
    expect(readShown(text, 'article20').rows).toEqual({
      rules: '无 无 无',
      normativeDocuments: '2 0 7',
      penalties: '无',
      coercion: '8',
    });
  });
});

describe('markup in square brackets', () => {
  it('keeps the columns and rows that a cell spans, and no width', () => {
    expect(rewriteSquareTags('[table=98%][tr][td=3,2]规章[/td][td=50]0[/td][/tr][/table]')?.text).toBe(
      '<table><tr><td colspan=3 rowspan=2>规章</td><td>0</td></tr></table>',
    );
  });

  it('is none without a cell', () => {
    expect(rewriteSquareTags('[b]规章[/b] [R1C2] [1]')).toBeNull();
  });
});

describe('words that count cells', () => {
  it('leave the place of a cell that is not there', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `c1: 规章${i}号\nc2: ${i}\nc4: 7`);
    expect(rewriteNumberedCells(`${rows.join('\n')}\nc1: 0\nc2: 1\nc3: 2`)?.text).toContain('规章3号\t3\t\t7');
  });

  it('are none where nothing begins anew', () => {
    const items = Array.from({ length: 30 }, (_, i) => `任务${i + 1}：公开信息${i}条。`);
    expect(rewriteNumberedCells(items.join(' '))).toBeNull();
  });
});
