import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { type ReadRow, settledRow } from '../../src/parser/cells/table-reading.js';
import type { SourceRow } from '../../src/parser/cst/table-cst.js';
import { loseCutColumns } from '../../src/parser/doubt/cut-columns.js';
import type { TableRegion } from '../../src/parser/regions/table-region.js';
import { BLANK, LOST, type Slot } from '../../src/solve/row-reading.js';
import { readShown, reportWith } from '../support/shown-rows.js';

describe('a table of applications cut to fewer columns', () => {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

  it('has lost the column that no header names, which is not blank', () => {
    const text = reportWith('applications', [
      line(['', '', '申请人情况', '', '', '', '', '']),
      line(['', '', '自然人', '法人或其他组织', '', '', '', '']),
      line(['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
      ...labels.map((label, i) => line([label, '', ...(i % 2 === 0 ? ['4', '2', '0', '0', '-', '1'] : ['0', '0', '0', '0', '0', '-'])])),
    ]);
    expect(readShown(text, 'applications').rows.received).toBe('4 2 0 0 - 1 ?');
  });
});

describe('a column that no header names', () => {
  const row = (row: string, slots: Slot[]): ReadRow =>
    settledRow({ label: { meaning: { key: row } } } as SourceRow, ['naturalPerson', 'total'], slots, 'separated');

  it('is lost, not blank, also where rows could not be read', () => {
    const rows = [row('received', [BLANK, BLANK]), row('carriedIn', [LOST, LOST]), row('granted', [BLANK, BLANK])];
    loseCutColumns({ columns: ['naturalPerson'] } as unknown as TableRegion, rows);
    expect(rows.map(({ slots }) => slots)).toEqual([
      [BLANK, LOST],
      [LOST, LOST],
      [BLANK, LOST],
    ]);
  });
});

describe('rows without a header', () => {
  it('are in doubt where rows of the form are missing that would tell its columns', () => {
    const labels = edition2021.tables.applications.blocks.flatMap((block) => block.rows.map(({ label }) => label));
    const lines = ['规章、0、0、3', '规范性文件、1、0、8', '第二十条第(五)项', '行政许可、0', '', '三、收到和处理政府信息公开申请情况'];
    for (const label of labels) lines.push(`${label}、0、0、0、0、0、0、0`);
    expect(readShown(reportWith('article20', lines), 'article20').unsure).toContain('rules');
  });
});

describe('figures that are no counts', () => {
  const header = '信息内容\t上一年项目数量\t本年增/减\t处理决定数量';

  it('are in doubt where the word of a change stands in a cell of its own', () => {
    const lines = [header, '行政许可\t155\t减\t2', '行政处罚\t30\t7\t7'];
    expect(readShown(reportWith('article20', lines), 'article20').unsure).toContain('licensing');
  });

  it('are in doubt where a count has decimals', () => {
    const lines = [
      '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| 一、本年新收政府信息公开申请数量 | 0 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 | 1.5 |',
    ];
    expect(readShown(reportWith('applications', lines), 'applications').unsure).toContain('received');
  });

  it('are in doubt where a figure opens with a nought beside marks', () => {
    const lines = [
      '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
      '一、本年新收政府信息公开申请数量 2 — — — — — 2',
      '二、上年结转政府信息公开申请数量 — — — — — — 0',
      '（一）予以公开 2 — — — — — 2',
      '1.属于国家秘密 — — — — — — 06',
      '2.其他法律行政法规禁止公开 — — — — — — 0',
    ];
    expect(readShown(reportWith('applications', lines), 'applications').unsure).toContain('refused.stateSecret');
  });
});
