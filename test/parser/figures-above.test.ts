import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['一、本年新收政府信息公开申请数量', ['', '5', '2', '0', '6', '1', '14']],
  ['二、上年结转政府信息公开申请数量', ['0', '0', '0', '0', '0', '0', '0']],
  ['三、本年度办理结果\n（一）予以公开', ['', '5', '2', '0', '6', '1', '14']],
  ['（七）总计', ['', '5', '2', '0', '6', '1', '14']],
];
const card = ([label, figures]: (typeof rows)[number]): string[] => [
  label,
  ...columns.flatMap((column, i) => (figures[i] === '' ? ['', column] : [figures[i] as string, column])),
  '',
];

describe('cards that show each figure above its name', () => {
  it('have it as the figure of the name below, blanks among them', () => {
    const { rows: shown, unsure } = readShown(reportWith('applications', rows.flatMap(card)), 'applications');
    expect(shown).toEqual({
      received: '_ 5 2 0 6 1 14',
      carriedIn: '0 0 0 0 0 0 0',
      granted: '_ 5 2 0 6 1 14',
      resultsTotal: '_ 5 2 0 6 1 14',
    });
    expect(unsure).not.toContain('received');
  });

  it('are doubted where their sums fail: the first figure may be that of the row itself', () => {
    const moved = rows.map(([label, figures]) => [label, [figures[6], ...figures.slice(0, 6)]] as [string, string[]]);
    const { unsure } = readShown(reportWith('applications', moved.flatMap(card)), 'applications');
    expect(unsure).toEqual(expect.arrayContaining(['received', 'granted', 'resultsTotal']));
  });

  it('may have the first of a table of one line before it', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const lines = kinds.flatMap((kind, i) =>
      results.flatMap((result, j) => [String(j === 4 ? i + 1 : j === i ? i + 1 : 0), `${kind} ${result}`]),
    );
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toEqual({
      review: '1 0 0 0 1',
      directLitigation: '0 2 0 0 2',
      postReviewLitigation: '0 0 3 0 3',
    });
  });
});

describe('figures in brackets behind their names', () => {
  const row = (label: string, figures: readonly string[]): string =>
    `${label}：${columns.map((column, i) => `${column}（${figures[i]}）`).join('')}`;

  it('are no numbers of the names behind them', () => {
    const lines = rows.map(([label, figures]) => row(label.replace('\n', '—'), figures));
    expect(readShown(reportWith('applications', lines), 'applications').rows).toEqual({
      received: '_ 5 2 0 6 1 14',
      carriedIn: '0 0 0 0 0 0 0',
      granted: '_ 5 2 0 6 1 14',
      resultsTotal: '_ 5 2 0 6 1 14',
    });
  });

  it('may be words for nothing, which leave no blank cell', () => {
    const lines = rows.map(([label]) => row(label.replace('\n', '—'), ['无', '无', '无', '无', '无', '无', '无']));
    expect(new Set(Object.values(readShown(reportWith('applications', lines), 'applications').rows))).toEqual(
      new Set(['无 无 无 无 无 无 无']),
    );
  });

  it('leave no blank cell where they are too few to be told', () => {
    const line = '规章：本年制发件数（2）本年废止件数（1）现行有效件数（10）';
    expect(readShown(reportWith('article20', [line]), 'article20').rows.rules).not.toMatch(/_/);
  });
});

describe('a word for an empty cell', () => {
  it('may stand right behind the name of that', () => {
    const lines = rows.map(
      ([label, figures]) => `${label.replace('\n', ' ')}：${columns.map((column, i) => `${column}${figures[i] || '空白'}`).join('；')}`,
    );
    expect(readShown(reportWith('applications', lines), 'applications').rows).toMatchObject({
      received: '_ 5 2 0 6 1 14',
      granted: '_ 5 2 0 6 1 14',
    });
  });
});
