import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { checkTree } from '../properties/properties.js';

const article20 = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容|本年制发件数|本年废止件数|现行有效件数',
  '规章|0|0|0',
  '行政规范性文件|1|2|8',
  '第二十条第（五）项',
  '信息内容|本年处理决定数量',
  '行政许可|9',
];

function rowOf(text: string, table: string, row: string): string {
  return toRecords(parseReport(text).report)
    .filter((record) => record.table === table && record.row === row)
    .map(({ value, state }) => (state === 'number' || state === 'inferred' ? value : state))
    .join(' ');
}

describe('labels in other words', () => {
  const { report: example } = parseReport(readFileSync('docs/examples/qinghe-2023.txt', 'utf8'));
  // One blank cell: the table is not plainly full.
  const whole = renderReport(example, { layout: 'pipe' }).replace(/(（一）予以公开(?: \| \d+){4} \| )\d+/u, '$1');
  const official = '保护第三方合法权益';
  const figures = rowOf(whole, 'applications', 'refused.thirdParty');

  it.each(['保护第三方的合法权益', '涉及第三方合法权益', '保护第三方合法权宜'])(
    '%s is the row that was not found, where no other is as like',
    (label) => {
      expect(rowOf(whole.replace(official, label), 'applications', 'refused.thirdParty')).toBe(figures);
    },
  );

  it('words of no row give a row their figures only where all sums prove it, and say so', () => {
    const { report } = parseReport(whole.replace(official, '转交其他单位办理'));
    const states = toRecords(report).flatMap(({ row, state }) => (row === 'refused.thirdParty' ? [state] : []));
    expect(new Set(states)).toEqual(new Set(['inferred']));
  });

  it.each([
    ['entities', '&#65288;七&#65289;总计'],
    ['escapes of JSON', '\\uff08\\u4e03\\uff09\\u603b\\u8ba1'],
    ['one character', '㈦总计'],
  ])('brackets written as %s are brackets', (_, label) => {
    expect(rowOf(whole.replace('（七）总计', label), 'applications', 'resultsTotal')).toBe(rowOf(whole, 'applications', 'resultsTotal'));
  });
});

describe('figures that damage makes up', () => {
  it('reads the one figure that stands behind the name of its column, and the other names without one as blank', () => {
    const rows = ['规章', '行政规范性文件'].flatMap((row) => [`${row}:`, '  本年制发件数: ', '  本年废止件数: ', '  现行有效件数: ']);
    const lines = ['二、主动公开政府信息情况', '# 第二十条第（一）项', ...rows];
    expect(rowOf(lines.join('\n'), 'article20', 'rules')).toBe('blank blank blank');
    lines[4] += '10';
    expect(rowOf(lines.join('\n'), 'article20', 'rules')).toBe('blank 10 blank');
  });

  it('reads no figure from what a broken caption left of its ordinal', () => {
    const lines = article20.map((line) =>
      line.replace('行政规范性文件|1|2|8', '行政规范性文件 1 2').replace('第二十条第（五）项', '十条第（五）项'),
    );
    expect(rowOf(lines.join('\n'), 'article20', 'normativeDocuments')).not.toContain('10');
    expect(rowOf(lines.join('\n'), 'article20', 'rules')).toBe('0 0 0');
  });

  it('reads an ordinal alone at the start of a line as the beginning of a label', () => {
    const row = (label: string, figures: string): string => `${label}    ${figures}`;
    const text = [
      '三、收到和处理政府信息公开申请情况',
      row('一、本年新收政府信息公开申请数量', '4    0    0    0    0    0    4'),
      row('二、上年结转政府信息公开申请数量', '1    0    0    0    0    0    1'),
      row('三    （一）予以公开', '5    0    0    0    0    0    5'),
      row('（七）总计', '5    0    0    0    0    0    5'),
      row('四、结转下年度继续办理', '0    0    0    0    0    0    0'),
    ].join('\n');
    expect(rowOf(text, 'applications', 'carriedIn')).toBe('1 0 0 0 0 0 1');
    expect(rowOf(text, 'applications', 'granted')).toBe('5 0 0 0 0 0 5');
  });

  it('joins digits that stand apart only where a sum proves it', () => {
    const text = '第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n9\n\n100000017086573\n';
    expect(rowOf(text, 'article20', 'licensing')).not.toMatch(/\d/u);
    const proven = ['一、本年新收政府信息公开申请数量', '1 2 3 4 0 0 5 6 3 0'].join(' ');
    const open = parseReport(`三、收到和处理政府信息公开申请情况\n${proven}\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n`);
    for (const { state, value, raw } of toRecords(open.report)) if (state === 'number' && raw !== '') expect(Number(raw)).toBe(value);
  });

  it('leaves what a torn rule line holds to no row above it', () => {
    const text = [
      '┌──────────────────┬───┬───┬───┐',
      '│ 信息内容         │ 本年制发件数 │ 本年废止件数 │ 现行有效件数 │',
      '├──────────────────┼───┼───┼───┤',
      '│ 规章             │ 1 │ 0 │ 8 │',
      '├──────────────────┼──  │ 0 │ 8 │',
      '├──────────────────┼───┼───┼───┤',
      '│ 行政规范性文件   │ 2 │ 0 │ 3 │',
      '└──────────────────┴───┴───┴───┘',
    ].join('\n');
    expect(rowOf(text, 'article20', 'rules')).not.toContain('88');
    expect(rowOf(text, 'article20', 'normativeDocuments')).toBe('2 0 3');
  });
});

describe('the tree of a damaged text', () => {
  it.each([
    [
      'a heading that has run into the first label of its table',
      '二、主动公开政府信息现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n0\n0\n0\n',
    ],
    ['rows of two tables in turn', '保护第三方合法权益0规章0要求提供公开出版物0'],
    ['a heading with an empty section', '<h2>五、存在的主要问题及改进情况</h2>\n\n\n<h2>六、其他需要报告的事项</h2>\n'],
    ['two tables on one line', '补正后申请内容仍不明确|/行政强制0上年结转政府信息公开申请数量'],
  ])('holds every cell once, in order: %s', (_, text) => {
    expect(checkTree(parseReport(text).report, text)).toBeNull();
  });
});
