import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = ['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const rows: readonly (readonly string[])[] = [
  ['一、本年新收政府信息公开申请数量', '5', '1', '0', '2', '3', '2', '13'],
  ['二、上年结转政府信息公开申请数量', '', '1', '', '', '1', '2', '4'],
  ['三、本年度办理结果（一）予以公开', '4', '', '', '', '', '', '4'],
  ['（二）部分公开', '', '', '', '2', '', '', '2'],
  ['（三）不予公开 1.属于国家秘密', '', '2', '', '', '4', '', '6'],
  ['2.其他法律行政法规禁止公开', '1', '', '', '', '', '4', '5'],
  ['（七）总计', '5', '2', '0', '2', '4', '4', '17'],
];

describe('a page with a line for each cell', () => {
  const lines = (table: readonly (readonly string[])[]): string[] => [...header, ...table.flatMap((cells) => [...cells, '']), ''];

  it('has blank cells where an empty line stands, if all rows come out full with them', () => {
    expect(readShown(reportWith('applications', lines(rows)), 'applications').rows).toMatchObject({
      received: '5 1 0 2 3 2 13',
      carriedIn: '_ 1 _ _ 1 2 4',
      granted: '4 _ _ _ _ _ 4',
      partial: '_ _ _ 2 _ _ 2',
      'refused.stateSecret': '_ 2 _ _ 4 _ 6',
      'refused.prohibitedByLaw': '1 _ _ _ _ 4 5',
      resultsTotal: '5 2 0 2 4 4 17',
    });
  });

  it('says of a row that it is open where some row has a line too many', () => {
    const damaged = rows.map((cells, i) => (i === 3 ? [...cells.slice(0, 5), '', ...cells.slice(5)] : cells));
    expect(readShown(reportWith('applications', lines(damaged)), 'applications').rows.granted).not.toBe('4 _ _ _ _ _ 4');
  });
});

describe('a page that is narrower than its rows', () => {
  it('has figures of a row on the next line, where bars part them', () => {
    const full = rows.map((cells) => cells.map((cell) => cell || '0'));
    const lines = [header.join(' | ')];
    for (const [i, cells] of full.entries()) {
      const at = i % 2 === 0 ? cells.length : 7 - (i % 3);
      lines.push(...(at === cells.length ? [cells.join(' | ')] : [`${cells.slice(0, at).join(' | ')} |`, cells.slice(at).join(' | ')]));
    }
    expect(readShown(reportWith('applications', lines), 'applications').rows).toMatchObject({
      received: '5 1 0 2 3 2 13',
      carriedIn: '0 1 0 0 1 2 4',
      partial: '0 0 0 2 0 0 2',
      'refused.prohibitedByLaw': '1 0 0 0 0 4 5',
    });
  });
});

describe('rows that a stop closes', () => {
  it('have their one figure behind a comma', () => {
    const lines = ['信息内容，本年处理决定数量；', '行政许可，17；', '信息内容，本年处理决定数量；', '行政处罚，90；', '行政强制，28。'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ licensing: '17', penalties: '90', coercion: '28' });
  });
});
