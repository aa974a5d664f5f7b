import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

describe('a header printed again for each column that it spans', () => {
  it('is one, and tells the edition no more than once', () => {
    const row = (label: string, ...cells: string[]): string => `| ${[label, ...cells].join(' | ')} |`;
    const spanned = (label: string, cell: string): string => row(label, cell, cell, cell);
    const text = reportWith('article20', [
      row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      row('规章', '0', '0', '0'),
      row('规范性文件', '1', '0', '4'),
      spanned('信息内容', '处理决定数量'),
      spanned('行政许可', '12'),
      spanned('信息内容', '处理决定数量'),
      spanned('行政处罚', '20'),
      spanned('行政强制', '7'),
      spanned('信息内容', '收费金额'),
      spanned('行政事业性收费', '3.06'),
    ]);
    expect(readShown(text, 'article20').rows).toMatchObject({ licensing: '12', penalties: '20', coercion: '7', fees: '3.06' });
  });
});

describe('numbers of rows', () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows: readonly (readonly string[])[] = [
    ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量'],
    ['二、上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数量'],
    ['（一）予以公开', '（一）予以公开'],
    ['（二）部分公开', '（二）部分公开'],
    ['（三）不予公开', '1.属于国家秘密'],
    ['（三）不予公开', '2.其他法律行政法规禁止公开'],
    ['（七）总计', '（七）总计'],
    ['四、结转下年度继续办理', '四、结转下年度继续办理'],
  ];

  it('are no totals of blank rows above them, where the labels are printed again for each column that they span', () => {
    const figures = ['1', '', '1', '', '', '', '1', ''].map((figure) => [figure, '', '', '', '', '', figure]);
    const cells = [['序号', '项目', '项目', ...columns], ...rows.map((labels, i) => [String(i + 1), ...labels, ...(figures[i] ?? [])])];
    const text = reportWith('applications', [
      `[${cells.map((row) => `[${row.map((cell) => (cell ? `'${cell}'` : 'nan')).join(', ')}]`).join(', ')}]`,
    ]);
    expect(readShown(text, 'applications').rows).toMatchObject({
      received: '1 _ _ _ _ _ 1',
      carriedIn: '_ _ _ _ _ _ _',
      partial: '_ _ _ _ _ _ _',
      'refused.stateSecret': '_ _ _ _ _ _ _',
      resultsTotal: '1 _ _ _ _ _ 1',
    });
  });
});
