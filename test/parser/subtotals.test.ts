import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';
import { readShown, reportWith } from '../support/shown-rows.js';

type Row = readonly string[];

const header: Row = ['项目', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const blank = ['', '', '', '', '', '', ''];
const rows: readonly Row[] = [
  ['一、本年新收政府信息公开申请数量', '', '', '3', '1', '0', '0', '0', '0', '4'],
  ['二、上年结转政府信息公开申请数量', '', '', '0', '0', '0', '0', '0', '0', '0'],
  ['三、本年度办理结果', '（一）予以公开', '', '1', '0', '0', '0', '0', '0', '1'],
  ['', '（三）不予公开', '小计', '2', '1', '0', '0', '0', '0', '3'],
  ['', '', '1.属于国家秘密', '2', '1', '0', '0', '0', '0', '3'],
  ['', '', '2.其他法律行政法规禁止公开', ...blank],
  ['', '（四）无法提供', '1.本机关不掌握相关政府信息', '0', '0', '0', '0', '0', '0', '0'],
  ['', '', '3.补正后申请内容仍不明确', ...blank],
  ['', '', '小计', '0', '0', '0', '0', '0', '0', '0'],
  ['', '（七）总计', '', '3', '1', '0', '0', '0', '0', '4'],
];

const layouts: Readonly<Record<string, (row: Row) => string>> = {
  bars: (row) => `| ${row.join(' | ')} |`,
  tabs: (row) => row.join('\t'),
  commas: (row) => row.join(','),
};

describe('rows that sum up a group', () => {
  it.each(Object.keys(layouts))('are none of the form, and take no figure of it away: %s', (layout) => {
    const write = layouts[layout] as (row: Row) => string;
    const text = reportWith('applications', [header, ...rows].map(write));
    expect(readShown(text, 'applications')).toEqual({
      rows: {
        received: '3 1 0 0 0 0 4',
        carriedIn: '0 0 0 0 0 0 0',
        granted: '1 0 0 0 0 0 1',
        'refused.stateSecret': '2 1 0 0 0 0 3',
        'refused.prohibitedByLaw': '_ _ _ _ _ _ _',
        'unavailable.notHeld': '0 0 0 0 0 0 0',
        'unavailable.unclear': '_ _ _ _ _ _ _',
        resultsTotal: '3 1 0 0 0 0 4',
      },
      unsure: [],
    });
    expect(parseReport(text).diagnostics.filter(({ code }) => code === 'reading/unread-figures')).toEqual([]);
  });

  it('are left out where spaces part the cells', () => {
    const filled = rows.filter((row) => row[9] !== '');
    const text = reportWith(
      'applications',
      [header, ...filled].map((row) => row.filter((cell) => cell !== '').join(' ')),
    );
    expect(readShown(text, 'applications').rows).toMatchObject({ 'refused.stateSecret': '2 1 0 0 0 0 3', resultsTotal: '3 1 0 0 0 0 4' });
  });
});
