import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { TableDefinition } from '../../src/grammar-contract/edition.js';
import { parseReport } from '../../src/index.js';
import { reportWith, showRows } from '../support/shown-rows.js';

type Cells = readonly string[];

const { blocks, groups }: TableDefinition = edition2021.tables.applications;
const rows = blocks[0]?.rows ?? [];

const figures: Readonly<Record<string, string>> = {
  received: '5 1 _ _ _ _ 6',
  carriedIn: '_ _ 1 _ 0 _ 1',
  granted: '3 _ 1 _ _ _ 4',
  partial: '_ _ _ _ _ 0 _',
  'unavailable.notHeld': '2 1 0 0 0 0 3',
  'refused.stateSecret': '0 0 0 0 0 0 0',
  resultsTotal: '5 1 1 _ _ _ 7',
  carriedOut: '_ _ _ 0 _ _ 0',
};
const wanted = Object.fromEntries(rows.map(({ key }) => [key, figures[key] ?? '_ _ _ _ _ _ _']));

/** Every cell of the table, three for the label of each row: those that a span covers are blank. */
function gridOf(): Cells[] {
  const header = [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
  ];
  const named = new Set<string>();
  const nameOf = (key: string | undefined): string => {
    if (key === undefined || named.has(key)) return '';
    named.add(key);
    return groups?.find((group) => group.key === key)?.label ?? '';
  };
  const body = rows.map(({ key, label, group }) => {
    const outer = groups?.find((each) => each.key === group)?.group;
    const depth = group === undefined ? 0 : outer === undefined ? 1 : 2;
    const labels = [
      [label, '', ''],
      [nameOf(group), label, ''],
      [nameOf(outer), nameOf(group), label],
    ][depth] as Cells;
    return [...labels, ...(wanted[key] as string).split(' ').map((cell) => (cell === '_' ? '' : cell))];
  });
  return [...header, ...body];
}

const layouts: Readonly<Record<string, (grid: readonly Cells[]) => string[]>> = {
  'a line for each cell': (grid) => grid.flat(),
  'a line for each cell, a bar behind it': (grid) => grid.flatMap((row) => ['|', ...row.map((cell) => `${cell} |`)]),
  'lines with a bar between cells': (grid) => grid.flatMap((row) => row.flatMap((cell, i) => (i === 0 ? [cell] : ['|', cell]))),
};

const read = (lines: readonly string[]): Record<string, string> =>
  showRows(parseReport(reportWith('applications', lines)).report, 'applications');

describe('a table whose rows take as many separators each', () => {
  it.each(Object.keys(layouts))('has every figure in its column, whatever cells are blank: %s', (layout) => {
    expect(read((layouts[layout] as (grid: readonly Cells[]) => string[])(gridOf()))).toEqual(wanted);
  });

  it('proves nothing once a line was lost', () => {
    const lines = [...(layouts['a line for each cell'] as (grid: readonly Cells[]) => string[])(gridOf())];
    lines.splice(lines.indexOf('（一）予以公开') + 3, 1);
    for (const [row, cells] of Object.entries(read(lines))) {
      const told = cells.split(' ');
      (wanted[row] as string).split(' ').forEach((cell, i) => {
        expect([cell, '?', '~', `(${cell})`, `(${cell === '_' ? 0 : cell})`]).toContain(told[i]);
      });
    }
  });

  it('leaves the last row open where no bar shows its last cells', () => {
    const grid = gridOf();
    const last = grid[grid.length - 1] as string[];
    grid[grid.length - 1] = [...last.slice(0, 9), ''];
    const lines = (layouts['a line for each cell'] as (grid: readonly Cells[]) => string[])(grid);
    expect(read(lines).carriedOut).toMatch(/[~?]/);
    expect(read(lines).resultsTotal).toBe(wanted.resultsTotal);
  });
});

describe('a last row that lost its last cell', () => {
  const closed: Readonly<Record<string, (grid: readonly Cells[]) => string[]>> = {
    'rows between bars': (grid) => grid.map((row) => `| ${row.join(' | ')} |`),
    'a line for each cell, a bar behind it': (grid) => grid.flatMap((row) => ['|', ...row.map((cell) => `${cell} |`)]),
  };

  it.each(Object.keys(closed))('has none that is called blank: %s', (layout) => {
    const grid = gridOf();
    const last = grid.length - 1;
    grid[last] = (grid[last] as Cells).slice(0, -1);
    const { carriedOut } = read((closed[layout] as (grid: readonly Cells[]) => string[])(grid));
    expect(carriedOut?.split(' ')[6]).not.toBe('_');
  });
});

describe('the one line of reviews and lawsuits in lines with a bar between cells', () => {
  const headers = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const between = (cells: Cells): string[] => cells.flatMap((cell, i) => (i === 0 ? [cell] : ['|', cell]));

  it.each([
    ['0', '14', '', '0', '14', '3', '0', '0', '3', '6', '', '3', '1', '0', '4'],
    ['', '14', '', '0', '14', '3', '0', '0', '3', '6', '', '3', '1', '0', '4'],
    ['1', '14', '', '0', '15', '3', '0', '0', '3', '6', '', '3', '1', '4', ''],
  ])('has its blank cells: %s %s %s', (...cells) => {
    const lines = [
      ...between(['行政复议', '', '', '', '', '行政诉讼', ...new Array<string>(9).fill('')]),
      ...between([...headers, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', '']),
      ...between(['', '', '', '', '', ...headers, ...headers]),
      ...between(cells),
    ];
    const { review, directLitigation, postReviewLitigation } = showRows(parseReport(reportWith('disputes', lines)).report, 'disputes');
    expect(`${review} ${directLitigation} ${postReviewLitigation}`.split(' ')).toEqual(cells.map((cell) => (cell === '' ? '_' : cell)));
  });
});

describe('the one line of reviews and lawsuits with a line for each cell', () => {
  const headers = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const linesOf = (cells: Cells): string[] => [
    ...['行政复议', '', '', '', '', '行政诉讼', ...new Array<string>(9).fill('')],
    ...[...headers, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    ...['', '', '', '', '', ...headers, ...headers],
    ...cells,
  ];
  const readCells = (lines: readonly string[]): string[] => {
    const { review, directLitigation, postReviewLitigation } = showRows(parseReport(reportWith('disputes', lines)).report, 'disputes');
    return `${review} ${directLitigation} ${postReviewLitigation}`.split(' ');
  };
  const cells = ['', '2', '', '', '2', '', '', '5', '1', '6', '', '3', '1', '', '4'];

  it('has its blank cells where lines are empty', () => {
    expect(readCells(linesOf(cells))).toEqual(cells.map((cell) => (cell === '' ? '_' : cell)));
  });

  it('is open where a line was lost', () => {
    const lines = linesOf(cells);
    for (const at of [3, 20, 33]) {
      const told = readCells(lines.filter((_, i) => i !== at));
      cells.forEach((cell, i) => {
        expect([cell === '' ? '_' : cell, '?', '~', `(${cell || 0})`]).toContain(told[i]);
      });
    }
  });
});
