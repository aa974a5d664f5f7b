import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import type { RowDefinition, RowGroupDefinition } from '../../src/grammar-contract/edition.js';
import { readShown, reportWith } from '../support/shown-rows.js';

describe('a table turned on its side', () => {
  const disputes = [
    ['结果', '行政复议', '行政诉讼'],
    ['未经复议直接起诉', '复议后起诉'],
    ['结果维持', '1', '10', '1'],
    ['结果纠正', '0', '6', '10'],
    ['其他结果', '0', '0', '3'],
    ['尚未审结', '1', '0', '13'],
    ['总计', '2', '16', '27'],
  ];
  const shown = { review: '1 0 0 1 2', directLitigation: '10 6 0 0 16', postReviewLitigation: '1 10 3 13 27' };

  it.each([
    ['bars', (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(' | '))],
    ['tabs', (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t'))],
    ['a cell a line', (rows: readonly (readonly string[])[]) => rows.flat()],
  ])('is read row by row: %s', (_, print) => {
    const read = readShown(reportWith('disputes', print(disputes)), 'disputes');
    expect(read.rows).toEqual(shown);
    expect(read.unsure).toEqual([]);
  });

  it('is in doubt where its sums fail', () => {
    const moved = disputes.map((cells) => (cells[0] === '尚未审结' ? ['尚未审结', '13', '1', '0'] : cells));
    expect(
      readShown(
        reportWith(
          'disputes',
          moved.map((cells) => cells.join(' | ')),
        ),
        'disputes',
      ).unsure,
    ).toHaveLength(3);
  });

  it('is read block by block, whatever a tool numbers its columns with', () => {
    const lines = [
      '第二十条第（一）项',
      '| Field 1 | Field 2 | Field 3 |',
      '| 信息内容 | 规章 | 行政规范性文件 |',
      '| 本年制发件数 | 0 | 49 |',
      '| 本年废止件数 | 1 | 0 |',
      '| 现行有效件数 | 2 | 111 |',
      '第二十条第（五）项',
      '| Field 1 | Field 2 |',
      '| 信息内容 | 行政许可 |',
      '| 本年处理决定数量 | 600 |',
      '第二十条第（六）项',
      '| Field 1 | Field 2 | Field 3 |',
      '| 信息内容 | 行政处罚 | 行政强制 |',
      '| 本年处理决定数量 | 0 | 192 |',
      '第二十条第（八）项',
      '| Field 1 | Field 2 |',
      '| 信息内容 | 行政事业性收费 |',
      '| 本年收费金额（单位：万元） | 240.16 |',
    ];
    const read = readShown(reportWith('article20', lines), 'article20');
    expect(read.rows).toEqual({
      rules: '0 1 2',
      normativeDocuments: '49 0 111',
      licensing: '600',
      penalties: '0',
      coercion: '192',
      fees: '240.16',
    });
    expect(read.unsure).toEqual([]);
  });

  it('is in doubt where a label in it was broken: what stands nearest to a row is not its', () => {
    const lines = [
      '┌────────────┬────┬──────────────┐',
      '│信息内容    │规章│行政规范性文件│',
      '├────────────┼────┼──────────────┤',
      '│本年制发件数│0   │49            │',
      '├────────────┼────┼──────────────┤',
      '│本年废止件数│0   │0             │',
      '├────────────┼────┼──────────────┤',
      '│现行有效件数│0   │111           │',
      '└────────────┴────┴──────────────┘',
      '┌────────────────┬────────┐',
      '│信息内容        │行政许可│',
      '├────────────────┼────────┤',
      '│本年处理决定数量│600     │',
      '└────────────────┴────────┘',
      '┌────────────────┬────────┬────────┐',
      '│信息内容        │行政处罚│行政强制│',
      '├────────────────┼────────┼────────┤',
      '│本年处理决定数量│0       │192     │',
      '└────────────────┴────────┴────────┘',
      '┌───────────────────────┬─────────────┐',
      '│信息内容               │行政事业性收 │',
      '│                       │费           │',
      '├───────────────────────┼─────────────┤',
      '│本年收费金额（单位：万 │240.16       │',
      '│元）                   │             │',
      '└───────────────────────┴─────────────┘',
    ];
    const read = readShown(reportWith('article20', lines), 'article20');
    for (const [row, cells] of Object.entries(read.rows)) if (!cells.includes('?')) expect(read.unsure).toContain(row);
  });

  describe('with outcomes side by side, those of a group below it', () => {
    const [block] = edition2019.tables.applications.blocks;
    const rows: readonly RowDefinition[] = block?.rows ?? [];
    const groups: readonly RowGroupDefinition[] = edition2019.tables.applications.groups;
    const labelOf = ({ numbering, label }: { readonly numbering?: string; readonly label: string }) => `${numbering ?? ''}${label}`;
    const labelsOf = (isOwn: (row: (typeof rows)[number]) => boolean) => rows.filter(isOwn).map(labelOf);
    const isLeaf = (key: string): boolean => !['received', 'carriedIn', 'resultsTotal', 'carriedOut'].includes(key);
    const figuresOf = (column: number): number[] => {
      const own = rows.map(({ key }, i) => (isLeaf(key) ? (i * i * 7 + column * column * 3 + i * column) % 11 : 0));
      const sum = own.reduce((total, figure) => total + figure, 0);
      return own.map((figure, i) => (['received', 'resultsTotal'].includes(rows[i]?.key ?? '') ? sum : figure));
    };
    const columns = [0, 1, 2, 3, 4, 5].map(figuresOf);
    columns.push(rows.map((_, i) => columns.reduce((sum, column) => sum + (column[i] as number), 0)));
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const outcomes = rows.filter(({ key }) => isLeaf(key) || key === 'resultsTotal');
    const second = [
      ...new Set(
        outcomes.map((row) => (row.key.includes('.') ? labelOf(groups.find(({ key }) => key === row.group) ?? row) : labelOf(row))),
      ),
    ];
    const lines = [
      ['申请人情况', ...labelsOf(({ key }) => key === 'received' || key === 'carriedIn'), '三、本年度办理结果', '四、结转下年度继续办理'],
      second,
      labelsOf(({ key }) => key.includes('.')),
      ...columns.map((figures, i) => [names[i] as string, ...figures.map(String)]),
    ];

    it('is read where one row stands for a group', () => {
      const read = readShown(
        reportWith(
          'applications',
          lines.map((cells) => cells.join(' | ')),
        ),
        'applications',
      );
      expect(read.rows.granted).toBe(columns.map((column) => column[2]).join(' '));
      expect(read.rows.other).toBe(columns.map((column) => column[rows.findIndex(({ key }) => key === 'other')]).join(' '));
      expect(read.rows.resultsTotal).toBe(columns.map((column) => column[0]).join(' '));
      expect(read.unsure).toEqual([]);
    });

    it('is not read where the header has its outcomes in another order', () => {
      const swapped = lines.map((cells, i) => (i === 2 ? [cells[1], cells[0], ...cells.slice(2)] : cells));
      const read = readShown(
        reportWith(
          'applications',
          swapped.map((cells) => cells.join(' | ')),
        ),
        'applications',
      );
      expect(read.rows['refused.prohibitedByLaw']).not.toBe(columns.map((column) => column[5]).join(' '));
    });
  });
});
