import { describe, expect, it } from 'vitest';
import { standardGrammar } from '../../grammar/standard.js';
import { alignRows, type ExpectedRow } from '../../src/parser/rows/align-rows.js';
import { Reader } from '../../src/reader.js';

const reader = new Reader(standardGrammar);
const rows: ExpectedRow[] = [
  { key: 'a', label: '属于国家秘密', numbering: '1.', size: 3 },
  { key: 'b', label: '其他法律行政法规禁止公开', numbering: '2.', size: 3 },
  { key: 'c', label: '保护第三方合法权益', numbering: '3.', size: 3 },
];

function align(text: string, expected = rows): Record<string, string> {
  const list = reader.scanNext(text);
  const alignment = alignRows(list, 0, list.count, expected);
  if (alignment === null) throw new Error('declined');
  const figures = (items: readonly number[]): string => items.map((item) => list.value(item)?.value).join(' ');
  return {
    ...Object.fromEntries(alignment.rows.map((row) => [row.key, figures(row.items)])),
    spare: alignment.spare.map(figures).join(';'),
  };
}

describe('alignRows', () => {
  it('gives figures to the label they stand in', () => {
    const text = [
      '      1.属于',
      '（三） 国家秘    1  0  1',
      '      密',
      '      2.其他',
      '不予   法律行政  0  27  27',
      '      法规禁',
      '公开   止公开',
      '      3.保护第三',
      '      方合法权益  5  0  5',
    ].join('\n');
    expect(align(text)).toEqual({ a: '1 0 1', b: '0 27 27', c: '5 0 5', spare: '' });
  });

  it('reads figures before, inside and behind a label, one a line', () => {
    const text = '属于国家\n1\n0\n1\n秘密\n其他法律行政法规禁止公开\n0\n27\n27\n保护第三方\n合法权益\n5\n0\n5\n';
    expect(align(text)).toEqual({ a: '1 0 1', b: '0 27 27', c: '5 0 5', spare: '' });
  });

  it('takes no Chinese numeral of a label printed downwards for a figure', () => {
    const text = '（\n三\n）\n属于国家秘密 1 0 1\n不\n予\n三    其他法律行政 0 27 27\n公\n开 法规禁止公开\n保护第三方 5 0 5\n合法权益';
    expect(align(text)).toEqual({ a: '1 0 1', b: '0 27 27', c: '5 0 5', spare: '' });
  });

  it('gives each row its figures where all stand before their labels, one of which is wrapped around its own', () => {
    const labels = ['属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项', '重复申请', '要求提供公开出版物'];
    const more = labels.map((label, i): ExpectedRow => ({ key: label, label, numbering: `${i + 4}.`, size: 3 }));
    const text = `属于国家\n1 0 1\n秘密\n${labels.map((label, i) => `${i} 0 ${i}\n${i + 4}.${label}\n`).join('')}`;
    const aligned = align(text, [rows[0] as ExpectedRow, ...more]);
    expect(labels.map((label) => aligned[label])).toEqual(labels.map((_, i) => `${i} 0 ${i}`));
    expect(aligned).toMatchObject({ a: '1 0 1', spare: '' });
  });

  it('leaves a row without figures without any, and spare figures to nobody', () => {
    const text = '属于国家秘密 1 0 1\n其他法律行政\n法规禁止公开\n保护第三方 5 0 5\n合法权益\n\n\n- 3 -\n7\n';
    expect(align(text)).toMatchObject({ a: '1 0 1', b: '', c: '5 0 5' });
  });
});
