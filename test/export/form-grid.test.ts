import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { buildFormGrid, expandGrid } from '../../src/export/form-grid.js';
import { type EditionDefinition, sectionTables } from '../../src/grammar-contract/edition.js';

const all = { text: (row: string, column: string) => `${row}.${column}`, hasRow: (row: string) => row !== 'other' };
const every = { ...all, hasRow: () => true };

describe('buildFormGrid', () => {
  it.each([
    [edition2021, [4, 10, 15], [14, 28, 4]],
    [edition2019, [4, 10, 15], [18, 26, 4]],
  ] as const)('has the official size', (edition, widths, heights) => {
    const grids = sectionTables.map((name) => buildFormGrid(edition, name, edition.id === '2021' ? all : every));
    expect(grids.map((grid) => grid.width)).toEqual(widths);
    expect(grids.map((grid) => grid.rows.length)).toEqual(heights);
  });

  it.each([edition2021, edition2019])('covers every slot exactly once', (edition) => {
    for (const name of sectionTables) {
      const grid = buildFormGrid(edition, name, edition.id === '2021' ? all : every);
      const area = grid.rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0);
      expect(area).toBe(grid.width * grid.rows.length);
      expect(expandGrid(grid).flat()).not.toContain(null);
    }
  });

  it('spans the corner of the table of applications over three rows and columns', () => {
    const grid = buildFormGrid(edition2021, 'applications', all);
    expect(grid.rows[0]?.cells[0]).toMatchObject({ role: 'corner', colspan: 3, rowspan: 3 });
    expect(grid.rows[1]?.cells.map(({ text, colspan, rowspan }) => [text, colspan, rowspan])).toEqual([
      ['自然人', 1, 2],
      ['法人或其他组织', 5, 1],
      ['总计', 1, 2],
    ]);
  });

  it('spans groups over their rows', () => {
    const grid = buildFormGrid(edition2021, 'applications', all);
    const groups = grid.rows.flatMap((row) => row.cells).filter((cell) => cell.role === 'rowGroup');
    expect(groups.map(({ text, rowspan }) => [text, rowspan])).toEqual([
      ['三、本年度办理结果', 22],
      ['（三）不予公开', 8],
      ['（四）无法提供', 3],
      ['（五）不予处理', 5],
      ['（六）其他处理', 3],
    ]);
  });

  it('nests the headers of the table of disputes', () => {
    const grid = buildFormGrid(edition2021, 'disputes', all);
    expect(grid.rows[0]?.cells.map(({ text, colspan }) => [text, colspan])).toEqual([
      ['行政复议', 5],
      ['行政诉讼', 10],
    ]);
    expect(grid.rows[1]?.cells.map(({ colspan, rowspan }) => [colspan, rowspan])).toEqual([
      ...Array.from({ length: 5 }, () => [1, 2]),
      [5, 1],
      [5, 1],
    ]);
    expect(grid.rows[3]?.cells).toHaveLength(15);
  });

  it('leaves out rows that are not there, and captions without rows', () => {
    const grid = buildFormGrid(edition2021, 'article20', { ...all, hasRow: (row) => row === 'fees' });
    expect(grid.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['第二十条第（八）项'],
      ['信息内容', '本年收费金额（单位：万元）'],
      ['行政事业性收费', 'fees.amount'],
    ]);
  });

  it('prints an undivided row instead of the rows it stands for', () => {
    const grid = buildFormGrid(edition2021, 'applications', { ...all, hasRow: (row) => !row.startsWith('other.') });
    const labels = grid.rows
      .flatMap((row) => row.cells)
      .filter((cell) => cell.role === 'row')
      .map((cell) => cell.text);
    expect(labels.slice(-3)).toEqual(['（六）其他处理', '（七）总计', '四、结转下年度继续办理']);
  });

  it('has no rows for a table the form does not have', () => {
    const form: EditionDefinition = {
      ...edition2021,
      tables: { ...edition2021.tables, disputes: { name: 'disputes', section: 4, shape: 'labelled', blocks: [] } },
    };
    expect(buildFormGrid(form, 'disputes', all)).toEqual({ table: 'disputes', width: 0, labelColumns: 0, rows: [] });
  });

  it('prints a list with units beside the labels and groups as rows without figures', () => {
    const form: EditionDefinition = {
      ...edition2021,
      tables: {
        ...edition2021.tables,
        disputes: {
          name: 'disputes',
          section: 4,
          shape: 'list',
          unitColumn: '单位',
          groups: [{ key: 'disclosure', label: '主动公开情况', numbering: '一、' }],
          blocks: [
            {
              key: 'list',
              corner: '统计指标',
              columns: [{ key: 'value', label: '统计数' }],
              rows: [
                { key: 'items', label: '公开信息数', numbering: '（一）', group: 'disclosure', unit: '条', columns: ['value'] },
                { key: 'fees', label: '收取的费用', unit: '万元', columns: ['value'] },
              ],
            },
          ],
        },
      },
    };
    const grid = buildFormGrid(form, 'disputes', all);
    expect(grid.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['统计指标', '单位', '统计数'],
      ['一、主动公开情况', '', ''],
      ['（一）公开信息数', '条', 'items.value'],
      ['收取的费用', '万元', 'fees.value'],
    ]);
  });
});
