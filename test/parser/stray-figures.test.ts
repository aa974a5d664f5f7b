import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { EquationDefinition } from '../../src/grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../src/lexer/content-list.js';
import { type ReadRow, settledRow } from '../../src/parser/cells/table-reading.js';
import type { SourceRow } from '../../src/parser/cst/table-cst.js';
import { doubtBeforeStrays } from '../../src/parser/doubt/stray-figures.js';
import type { Draft } from '../../src/parser/rows/draft.js';
import { BLANK, valueSlot } from '../../src/solve/row-reading.js';
import { readShown, reportWith, type ShownTable } from '../support/shown-rows.js';

const [block] = edition2021.tables.applications.blocks;
const names = block?.columns.map(({ label }) => label) ?? [];
const form = (block?.rows ?? []).map(({ key, label, numbering = '' }, i) => ({
  key,
  label: `${numbering}${label}`,
  figures: [i + 1, 0, i % 3, 0, 2, 0, i + 3 + (i % 3)],
}));
type Row = (typeof form)[number];

const read = (lines: readonly string[]): ShownTable => readShown(reportWith('applications', lines), 'applications');

describe('figures that no row took', () => {
  it('put in doubt the row before them that has a blank cell, and the row behind', () => {
    const print = ({ key, label, figures }: Row): string[] => {
      const cells = figures.map(String);
      return key === 'partial' ? [`${label},${cells.slice(0, 6).join(',')},`, cells[6] ?? ''] : [`${label},${cells.join(',')}`];
    };
    const { rows, unsure } = read([`,${names.join(',')}`, ...form.flatMap(print)]);
    expect(rows.granted).toBe('3 0 2 0 2 0 7');
    expect(rows.partial?.endsWith('_') === true && !unsure.includes('partial')).toBe(false);
    expect(unsure).not.toContain('received');
  });

  it('are lost, not blank, where they stand beside the first line of a label', () => {
    const bar = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const [received, ...others] = form.map(({ label, figures }) => ({ label, figures }));
    const pieces = received?.label.match(/.{1,2}/gu) ?? [];
    const wrapped = pieces.map((piece, i) => bar([piece, ...(i === 0 ? (received?.figures ?? []) : new Array(7).fill(''))]));
    const { rows } = read([bar(['', ...names]), ...wrapped, ...others.map(({ label, figures }) => bar([label, ...figures]))]);
    expect(rows.granted).toBe('3 0 2 0 2 0 7');
    expect(rows.received).not.toContain('_');
  });

  it('are told from those beside the first line of a label that is wrapped, units behind them', () => {
    const bar = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const lines = form.flatMap(({ key, label, figures }) => {
      const cells = figures.map((figure) => `${figure}件`);
      if (key !== 'partial') return [bar([label, ...cells])];
      const blanks = cells.map(() => '   ');
      return [bar(['（二）部分公开（区分处理的，只计这', ...cells]), bar(['一情形，不计其他情形）', ...blanks])];
    });
    expect(read([bar(['', ...names]), ...lines]).rows.partial).toBe(form.find(({ key }) => key === 'partial')?.figures.join(' '));
  });

  it('put a row in doubt that took the last lines of its cells alone', () => {
    // `一、 | 3 | 571件 | 5 ⏎ 本年新收… | 929件 | | 140件`
    const figures = [Number.NaN, 3, 571, 5, 929, 140];
    const list = {
      count: 6,
      kinds: figures.map(() => ContentKind.Value),
      figureAt: (at: number) => figures[at],
      value: (at: number) => ({ kind: 'number', value: figures[at] }),
      valueAt: (at: number) => ({ kind: 'number', value: figures[at] }),
    } as unknown as ContentList;
    const draft = { shape: { label: 0, items: [4, 5], next: 6 } } as unknown as Draft;
    const row: ReadRow = settledRow(
      { label: { meaning: { key: 'received' } } } as SourceRow,
      ['naturalPerson', 'business', 'total'],
      [valueSlot(4), BLANK, valueSlot(5)],
      'separated',
    );
    const sum = { left: ['total'], right: ['naturalPerson', 'business'] } as unknown as EquationDefinition;
    doubtBeforeStrays(list, [draft], [row], [1, 2, 3], [sum]);
    expect(row.doubt).toBe('place');
  });

  it('are none of a row where they are the numbers of labels that lost their points', () => {
    const lines = form.flatMap(({ label }, i) => {
      const number = /^(\d)[.．、]/u.exec(label)?.[1];
      return [`${number ?? ''}${number === undefined ? label : label.slice(2)} / / / / / ${i < 2 ? '/ /' : '//'}`];
    });
    const { rows } = read([names.join(' '), ...lines]);
    for (const shown of Object.values(rows)) expect(shown).not.toMatch(/[1-9]$/);
  });

  it('put a row in doubt behind whose own the end of its label stands', () => {
    const lines = [
      '商业企业 科研机构 社会公',
      '益组织 法律服',
      '务机构 其他',
      '一、本年新收政府',
      '信息公开申请数量 152 199 110 0 229 65 755',
      '二、上年结转政府',
      '信息公开申请数量 0 1 0 23 0 31 55',
      '三、本年度',
      '办理结果 （一）予',
      '以公开 0 12 0 0 0 0 12',
      '投诉类申请 57 0 0 0 0 0 57',
      '2.重',
      '3.要求提供',
      '复申请 4 1 0 0 0 0 5',
      '公开出版物 38 54 8 0 0 0 100',
      '（七）总计 152 200 110 23 201 51 737',
      '四、结转下年',
      '度继续办理 0 0 0 0 28 45 73',
    ];
    const { rows, unsure } = readShown(reportWith('applications', lines, '雾屿县水利局2019年政府信息公开工作年度报告'), 'applications');
    expect(rows['notProcessed.publication']).toBe('4 1 0 0 0 0 5');
    expect(unsure).toContain('notProcessed.publication');
  });
});

describe('a wrapped label', () => {
  it('is in doubt where the end of another stands before its figures', () => {
    const line = (label: string, figures: readonly number[]): string => `${label},${figures.join(',')}`;
    const rows = ['3.危及"三安全一稳定"', '4.保护第三', '内部事务信息', '方合法权益', '5.属于三类', '6.属于四类', '过程性信息'];
    const lines = [
      `,,,${names.join(',')}`,
      line(',,（一）予以公开', [1, 0, 0, 0, 0, 0, 1]),
      line(`,,${rows[0]}`, [0, 0, 1, 0, 24, 0, 25]),
      `,,"${rows[1]}`,
      line(`${rows[2]}"`, [0, 0, 40, 16, 1, 0, 57]),
      line(`${rows[3]}"`, [0, 0, 0, 0, 22, 13, 35]),
      `,,"${rows[4]}`,
      `,,"${rows[5]}`,
      line(`${rows[6]}"`, [0, 0, 0, 0, 0, 0, 0]),
    ];
    const { rows: shown, unsure } = read(lines);
    expect(shown['refused.thirdParty'] === '0 0 40 16 1 0 57' && !unsure.includes('refused.thirdParty')).toBe(false);
  });
});

describe('figures that go on below themselves', () => {
  const rule = `+${[12, ...new Array(7).fill(6)].map((width) => '-'.repeat(width)).join('+')}+`;
  const line = (label: string, cells: readonly string[]): string =>
    `|${label.padEnd(12 - label.length)}|${cells.map((cell) => cell.padStart(/\d/.test(cell) ? 5 : 5 - cell.length)).join(' |')} |`;
  const header = [0, 2, 4].map((from) =>
    line(
      '',
      names.map((name) => name.slice(from, from + 2)),
    ),
  );
  const table = (total: string): string[] => [
    rule,
    ...header,
    rule,
    ...form.flatMap(({ label, figures }, i) => {
      const cells = figures.map(String);
      if (i === 2)
        return [line('（一）予', ['1000', '0', '0', '0', '0', '0', '1000']), line('以公开', ['00', '', '', '', '', '', total]), rule];
      const pieces = label.match(/.{1,5}/gu) ?? [];
      return [...pieces.map((piece, n) => line(piece, n === 0 ? cells : cells.map(() => ''))), rule];
    }),
  ];

  it('put a row in doubt whose sum fails', () => {
    expect(read(table('00')).rows.granted).toBe('100000 0 0 0 0 0 100000');
    expect(read(table('00')).unsure).not.toContain('granted');
    expect(read(table('')).unsure).toContain('granted');
  });
});
