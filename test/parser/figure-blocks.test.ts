import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { type CellOrder, orderBlocks } from '../../src/parser/labelled/figure-blocks.js';
import { type FigureStream, orderRows } from '../../src/parser/labelled/figure-rows.js';
import { orderPartedCells } from '../../src/parser/labelled/parted-cells.js';
import { showRows } from '../support/shown-rows.js';

const rows: readonly (readonly number[])[] = [
  [35, 8, 0, 52 - 9, 0, 9, 95],
  [0, 0, 0, 0, 0, 0, 0],
  [17, 0, 2, 0, 0, 0, 19],
  [3, 0, 0, 1, 1, 0, 5],
  [0, 4, 0, 0, 0, 7, 11],
  [12, 0, 0, 0, 5, 0, 17],
  [0, 0, 6, 0, 0, 1, 7],
  [9, 9, 0, 0, 0, 0, 18],
];
const byColumn = (block: readonly (readonly number[])[]): number[] =>
  (block[0] ?? []).flatMap((_, column) => block.map((row) => row[column] as number));
const sumOf = (figures: readonly number[], column: number): number =>
  figures.reduce((sum, figure, i) => (i % 7 === column ? sum + figure : sum), 0);
/** The sums from row to row: each column comes to what it should. */
const columnsHold = (figures: readonly number[]): boolean =>
  [0, 1, 2, 3, 4, 5, 6].every((column) => sumOf(figures, column) === sumOf(rows.flat(), column));
const order = (figures: readonly number[], holds = columnsHold): CellOrder | null =>
  orderBlocks(figures, 7, (places) => holds(places.map((place) => figures[place] as number)));
const read = (figures: readonly number[], holds = columnsHold): number[] | null =>
  order(figures, holds)?.places.map((place) => figures[place] as number) ?? null;
const from = (first: number, last: number) => rows.map((row) => row.slice(first, last));

describe('orderBlocks', () => {
  it('reads rows one by one', () => {
    expect(read(rows.flat())).toEqual(rows.flat());
  });

  it('reads a table column by column', () => {
    expect(read(byColumn(rows))).toEqual(rows.flat());
  });

  it('reads pages of columns, and of rows', () => {
    expect(read([...byColumn(rows.slice(0, 5)), ...rows.slice(5).flat()])).toEqual(rows.flat());
  });

  it('reads the first column of some rows before or behind the others', () => {
    const first = byColumn(from(0, 1));
    const others = [...from(1, 7).slice(0, 3).flat(), ...byColumn(from(1, 7).slice(3))];
    expect(read([...first, ...others])).toEqual(rows.flat());
    expect(read([...others, ...first])).toEqual(rows.flat());
  });

  it('reads rows one by one of which the last figures of one stand before the first', () => {
    const turned = rows.flatMap((row, i) => (i === 3 ? [...row.slice(4), ...row.slice(0, 4)] : row));
    expect(read(turned)).toEqual(rows.flat());
  });

  it('reads first and last columns that stand together row by row, those between one by one', () => {
    const together = (block: readonly (readonly number[])[]): number[] => [
      ...block.flatMap((row) => row.slice(0, 2)),
      ...byColumn(block.map((row) => row.slice(2, 5))),
      ...block.flatMap((row) => row.slice(5)),
    ];
    expect(read([...rows.slice(0, 5).flat(), ...together(rows.slice(5))])).toEqual(rows.flat());
    const head = rows.map((row) => row[0] as number);
    const rest = rows.map((row) => row.slice(1));
    const pairs = (block: readonly (readonly number[])[]): number[] => [
      ...byColumn(block.map((row) => row.slice(0, 4))),
      ...block.flatMap((row) => row.slice(4)),
    ];
    const figures = [...head, ...pairs(rest.slice(0, 5)), ...pairs(rest.slice(5))];
    expect(read(figures)).toEqual(rows.flat());
    expect(order(figures)?.mayBeMoved).toBeUndefined();
    // Columns that no sum tells apart may have been moved.
    expect(order(figures, () => true)?.mayBeMoved).toBe(true);
  });

  it('reads columns of which the sum stands before the last of its parts', () => {
    expect(read(byColumn(rows.map((row) => [...row.slice(0, 5), row[6] as number, row[5] as number])))).toEqual(rows.flat());
  });

  it('reads a table of zeros, in whatever order', () => {
    expect(read(new Array<number>(56).fill(0), () => true)).toEqual(new Array(56).fill(0));
  });

  it('declines what the sums do not tell', () => {
    const [first, ...others] = rows.flat();
    expect(read([...others, first as number])).toBeNull();
    expect(read(rows.flat(), () => false)).toBeNull();
    // Two rows with figures say too little of the order of three blocks.
    const few = rows.map((row, i) => (i === 2 || i === 6 ? row : row.map(() => 0)));
    expect(read([...byColumn(few.slice(0, 3)), ...few.slice(3, 5).flat(), ...byColumn(few.slice(5))], () => true)).toBeNull();
  });

  it('takes time that ends, whatever the figures', () => {
    const figures = Array.from({ length: 175 }, (_, i) => (i * 7919) % 3);
    expect(read(figures)).toBeNull();
  });
});

describe('orderRows', () => {
  const streamOf = (pieces: readonly (number | null)[]): FigureStream => ({
    length: pieces.length,
    isMark: (place) => pieces[place] === null,
    valueOf: (first, last) =>
      last > first && !pieces[first]
        ? null
        : Number(
            pieces
              .slice(first, last + 1)
              .map((each) => each ?? 0)
              .join(''),
          ),
  });
  const order = (pieces: readonly (number | null)[], holds = columnsHold): number[] | null => {
    const stream = streamOf(pieces);
    return orderRows(stream, 7, rows.length, holds)?.map(({ first, last }) => stream.valueOf(first, last) as number) ?? null;
  };

  it('joins digits that stand apart', () => {
    const pieces = rows.flat().flatMap((figure) => (figure > 9 ? [...`${figure}`].map(Number) : [figure]));
    expect(order(pieces)).toEqual(rows.flat());
  });

  it('passes over numbers between rows', () => {
    expect(order([3, ...rows.slice(0, 4).flat(), 12, 7, ...rows.slice(4).flat(), 4])).toEqual(rows.flat());
  });

  it('passes over the numbers of many broken labels', () => {
    const numbers = [1, 2, 3, 4, 6, 7, 8, 1, 2, 3];
    expect(order([...rows.slice(0, 3).flat(), ...numbers, ...rows.slice(3).flat(), ...numbers])).toEqual(rows.flat());
  });

  it('declines what the sums do not tell', () => {
    expect(order([...rows.flat(), 7], () => false)).toBeNull();
    expect(order(rows.flat().slice(1))).toBeNull();
    // Either of the last two rows may be none.
    const [first, ...others] = rows as readonly (readonly number[])[] as [number[], ...number[][]];
    expect(order([...first, ...others.flat(), 1, 0, 0, 0, 0, 0, 1], () => true)).toBeNull();
  });

  it('does not choose between a mark and a nought', () => {
    const zeros = new Array<number | null>(57).fill(0);
    zeros[20] = null;
    expect(order(zeros, () => true)).toBeNull();
  });

  it('takes time that ends, whatever the figures', () => {
    expect(order(new Array<number>(80).fill(0), () => true)).toEqual(new Array(56).fill(0));
    expect(order(Array.from({ length: 80 }, (_, i) => ((i * 7919) % 3) + 1))).toBeNull();
  });
});

describe('orderPartedCells', () => {
  const order = (figures: readonly number[]): number[][] =>
    orderPartedCells(figures, 7, (places) => columnsHold(places.map((place) => figures[place] as number))).map(({ places }) =>
      places.map((place) => figures[place] as number),
    );

  it('reads rows whose first figures stand behind them', () => {
    const figures = rows.flatMap((row, i) => {
      const rest = i === 4 || i === 5 || i === 7 ? row.slice(1) : row;
      if (i === 6) return [...rest, 0, 12];
      return i === 7 ? [...rest, 9] : rest;
    });
    expect(order(figures)).toEqual([rows.flat()]);
  });

  it('gives every order where the sums do not tell at which place a row of noughts stands', () => {
    const figures = [...rows.slice(0, 2).flat(), 0, 0, 0, ...[2, 3].flatMap((i) => (rows[i] as readonly number[]).slice(1))];
    const all = [...figures, 17, 3, ...rows.slice(4).flat()];
    for (const each of order(all)) expect(columnsHold(each)).toBe(true);
  });

  it('declines what the sums do not tell', () => {
    expect(order(rows.flat().map((figure, i) => (i === 6 ? figure + 1 : figure)))).toEqual([]);
    expect(order(rows.flat().slice(1))).toEqual([]);
    expect(order(new Array(56).fill(0))).toEqual([]);
  });

  it('takes time that ends, whatever the figures', () => {
    const figures = Array.from({ length: 25 * 7 }, (_, i) => (i % 7 === 6 ? 1 : i % 11 === 0 ? 1 : 0));
    expect(orderPartedCells(figures, 7, () => true).length).toBeLessThan(25);
  });
});

/** The table of applications with every sum: one request a row. */
const [block] = edition2021.tables.applications.blocks;
const outcome = (i: number): readonly number[] => {
  const own = [(i * 11) % 7, (i * 5) % 3, i % 5 === 2 ? 4 : 0, 0, i % 4, 0];
  return [...own, own.reduce((sum, figure) => sum + figure, 0)];
};
const keys = (block?.rows ?? []).map(({ key }) => key);
const leaves = keys.slice(2, -2);
const total = leaves.reduce((sum, _, i) => outcome(i).map((figure, column) => figure + (sum[column] as number)), [0, 0, 0, 0, 0, 0, 0]);
const cells = new Map<string, readonly number[]>([
  ['received', total],
  ['carriedIn', [2, 0, 0, 0, 0, 0, 2]],
  ...leaves.map((key, i) => [key, outcome(i)] as const),
  ['resultsTotal', total],
  ['carriedOut', [2, 0, 0, 0, 0, 0, 2]],
]);
const grid = keys.map((key) => cells.get(key) as readonly number[]);
const heading = '月湾市林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
const header = '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n';
const end = '\n四、政府信息公开行政复议、行政诉讼情况\n';
const labels = (block?.rows ?? []).map(({ numbering, label }) => `${numbering ?? ''}${label}`);
const show = (text: string): Record<string, string> => showRows(parseReport(text).report, 'applications');
const shown = (write: (figures: readonly number[]) => string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, write(cells.get(key) as readonly number[])]));

describe('figures apart from their labels', () => {
  it('are read where one order makes all sums come out', () => {
    const figures = [...byColumn(grid.slice(0, 15)), ...byColumn(grid.slice(15))];
    expect(show(`${heading}${header}${labels.join('\n')}\n\n${figures.join('\n\n')}${end}`)).toEqual(
      shown((row) => row.map((figure) => `(${figure})`).join(' ')),
    );
  });

  it('are read where the last ones stand behind the headings of the next sections', () => {
    const disputes = '行政复议\n未经复议直接起诉\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
    const write = (figures: readonly number[], others: number): string =>
      `${heading}${header}${labels.join('\n')}\n\n${figures.slice(0, 160).join('\n\n')}${end}${disputes}\n${figures.slice(160).join('\n\n')}` +
      `\n\n五、存在的主要问题及改进情况\n\n${new Array(others).fill(0).join('\n\n')}\n\n2023 年工作取得一定成效。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n`;
    const figures = [...byColumn(grid.slice(0, 15)), ...byColumn(grid.slice(15))];
    expect(show(write(figures, 15))).toEqual(shown((row) => row.map((figure) => `(${figure})`).join(' ')));
    // With one more or less they are not the figures of the tables alone.
    for (const others of [14, 16]) expect(Object.values(show(write(figures, others))).some((row) => row.includes('('))).toBe(false);
  });

  it('are read where the label of 其他处理, which has no parts, is broken', () => {
    const parts = keys.flatMap((key, i) => (key.startsWith('other.') ? [i] : []));
    const [first = 0] = parts;
    const other = parts
      .map((i) => grid[i] as readonly number[])
      .reduce((sum, row) => sum.map((figure, at) => figure + (row[at] as number)));
    const whole = grid.flatMap((row, i) => (i === first ? [other] : parts.includes(i) ? [] : [row]));
    const names = labels.flatMap((label, i) => (i === first ? ['（六）其他'] : parts.includes(i) ? [] : [label]));
    const figures = [...byColumn(whole.slice(0, 15)), ...byColumn(whole.slice(15))];
    const rowsShown = show(`${heading}${header}${names.join('\n')}\n处理\n\n${figures.join('\n\n')}${end}`);
    expect(Object.values(rowsShown)).toEqual(whole.map((row) => row.map((figure) => `(${figure})`).join(' ')));
  });

  it('are read where narrow columns part their digits and numbers of pages stand between the rows', () => {
    const parted = grid.map((row, i) => row.flatMap((figure, n) => (figure > 9 && (i + n) % 2 === 0 ? [...`${figure}`] : [`${figure}`])));
    expect(parted.flat().length).toBeGreaterThan(grid.flat().length);
    const figures = parted.flatMap((row, i) => (i === 9 || i === 17 ? [...row, `${i}`] : row));
    const { report } = parseReport(`${heading}${header}${labels.join('\n')}\n\n${figures.join('\n')}${end}`);
    expect(showRows(report, 'applications')).toEqual(shown((row) => row.map((figure) => `(${figure})`).join(' ')));
  });

  it('are read where a browser prints title and number on each page', () => {
    const pages = [grid.slice(0, 9), grid.slice(9, 17), grid.slice(17)].map((rows) => byColumn(rows).join('\n\n'));
    const title = '月湾市林业局 2023 年政府信息公开工作年度报告';
    const text = pages.map((page, i) => (i === 0 ? page : `\n${i + 1}\n\n\f${title}\n\n${page}`)).join('\n');
    expect(show(`${heading}${header}${labels.join('\n')}\n\n${text}${end}`)).toEqual(
      shown((row) => row.map((figure) => `(${figure})`).join(' ')),
    );
  });

  it('are read where some labels stand beside them and others by themselves', () => {
    const isBeside = (i: number): boolean => i % 3 === 0;
    const beside = labels.map((label, i) => [...(isBeside(i) ? [label] : []), ...(grid[i] as readonly number[])].join('\n'));
    const apart = labels.filter((_, i) => !isBeside(i));
    const rowsShown = show(`${heading}${header}${beside.join('\n\n')}\n\n${apart.join('\n')}${end}`);
    expect(Object.values(rowsShown).map((row) => row.replace(/[()]/g, ''))).toEqual(grid.map((row) => row.join(' ')));
    const swapped = show(`${heading}${header}${beside.join('\n\n')}\n\n${[...apart].reverse().join('\n')}${end}`);
    expect(Object.values(swapped).filter((row) => /\d/.test(row)).length).toBeLessThan(labels.length);
  });

  it('are read where the first ones of some rows stand behind, among pieces of labels', () => {
    const isParted = (i: number): boolean => i === 3 || i === 5 || i === 6 || i === 11;
    const lines = grid.map((row, i) => (isParted(i) ? row.slice(1) : row).join('\n'));
    const firsts = grid.filter((_, i) => isParted(i)).map(([first]) => `${first}`);
    lines.splice(13, 0, firsts.join('\n'));
    const rowsShown = show(`${heading}${header}${labels.join('\n')}\n\n${lines.join('\n\n')}${end}`);
    const right = grid.filter((row, i) => Object.values(rowsShown)[i]?.replace(/[()]/g, '') === row.join(' '));
    expect(right.length).toBeGreaterThan(20);
  });

  it('are read where a bracket of a broken label stands behind the last of a row', () => {
    const text = labels.map((label, i) => {
      const figures = (grid[i] as readonly number[]).join(' ');
      return i === 4 ? `（三\n1.属于国家\n秘密\n${figures}\n）不\n予公\n开` : `${label}\n${figures}`;
    });
    expect(show(`${heading}${header}${text.join('\n')}${end}`)).toEqual(shown((row) => row.map((figure) => `${figure}`).join(' ')));
  });

  it('are in doubt where the sums alone tell the cells of rows whose figures a tool mixed', () => {
    const [first = [], second = []] = grid.slice(-2);
    const mixed = [...grid.slice(0, -2), [...second.slice(0, 4), ...first.slice(2)], [...first.slice(0, 2), ...second.slice(4)]];
    const { report, diagnostics } = parseReport(`${heading}${header}${labels.join('\n')}\n\n${mixed.flat().join('\n\n')}${end}`);
    expect(showRows(report, 'applications')).toEqual(shown((row) => row.map((figure) => `(${figure})`).join(' ')));
    expect(diagnostics.filter(({ code, data }) => code === 'reading/unsure-row' && data.doubt === 'place')).toHaveLength(grid.length);
  });

  it('are in doubt where the columns of rows that are printed in pieces may have been moved', () => {
    const pages = [grid.slice(0, 12), grid.slice(12)].map((page) => [
      ...page.flatMap((row) => row.slice(0, 2)),
      ...byColumn(page.map((row) => row.slice(2, 5))),
      ...page.flatMap((row) => row.slice(5)),
    ]);
    const { report, diagnostics } = parseReport(`${heading}${header}${labels.join('\n')}\n\n${pages.flat().join('\n\n')}${end}`);
    expect(showRows(report, 'applications')).toEqual(shown((row) => row.join(' ')));
    const doubts = diagnostics.filter(({ data }) => data.doubt === 'columns').map(({ data }) => data.row);
    expect(doubts).toEqual(keys);
  });

  it('leave no blank table behind', () => {
    const figures = byColumn(grid).slice(3);
    const disputes = `行政复议\n行政诉讼\n${'结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n'.repeat(3)}${'0\n'.repeat(15)}`;
    const { report } = parseReport(
      `${heading}${header}${labels.join('\n')}${end}${figures.join('\n\n')}\n${disputes}五、存在的主要问题及改进情况\n`,
    );
    const states = new Set(toRecords(report).flatMap(({ table, state }) => (table === 'applications' ? [state] : [])));
    expect([...states]).toEqual(['lost']);
  });

  it('are read before their labels where headers come again on the next page and a sum fails', () => {
    const wrong = [...(grid[2] as readonly number[])].map((figure, column) => figure + (column === 0 || column === 6 ? 1 : 0));
    const lines = labels.map((label, i) => `${(i === 2 ? wrong : (grid[i] as readonly number[])).join(' ')}\n${label}`);
    lines.splice(16, 0, header.trimEnd().replaceAll('\n', ' '));
    expect(show(`${heading}${header}${lines.join('\n')}${end}`)).toEqual({
      ...shown((row) => row.join(' ')),
      granted: wrong.join(' '),
    });
  });

  it('leave no blank table of section four behind, unless they number its columns', () => {
    const columns = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
    const disputes = `行政复议\n行政诉讼\n${columns}未经复议直接起诉\n复议后起诉\n${columns}${columns}`;
    const statesOf = (before: string): string[] => {
      const { report } = parseReport(
        `${heading}${header}${labels.join('\n')}${end}${before}\n${disputes}五、存在的主要问题及改进情况\n无。\n`,
      );
      return [...new Set(toRecords(report).flatMap(({ table, state }) => (table === 'disputes' ? [state] : [])))];
    };
    expect(statesOf('000000000000000')).toEqual(['lost']);
    expect(statesOf('0,1,2,3,4,5,6,7,8,9,10,11,12,13,14')).toEqual(['blank']);
    expect(statesOf('')).toEqual(['blank']);
  });

  it('end where there are more of them than a row can have', () => {
    const { report } = parseReport(`${heading}${end}行政复议\n${byColumn(grid).slice(3).join('\n\n')}\n五、存在的主要问题及改进情况\n`);
    expect(toRecords(report).filter(({ state }) => state === 'number')).toEqual([]);
  });

  it('are not read where one of them is missing', () => {
    const figures = byColumn(grid).slice(1);
    const rowsShown = show(`${heading}${header}${labels.join('\n')}\n\n${figures.join('\n\n')}${end}`);
    expect(Object.values(rowsShown).join(' ')).not.toMatch(/\d/);
  });
});

describe('a number torn from its label', () => {
  const doubted = (isTotal: boolean): unknown[] => {
    const lines = labels.map((label, i) => {
      const figures = grid[i] as readonly number[];
      if (keys[i] === 'refused.prohibitedByLaw') return `${label} ${figures.slice(0, 6).join(' ')} ${isTotal ? `${figures[6]}\n3．` : '3'}`;
      return `${keys[i] === 'refused.safetyStability' ? '“ ” ．危及 三安全一稳定' : label} ${figures.join(' ')}`;
    });
    const { diagnostics } = parseReport(`${heading}${header.replaceAll('\n', ' ')}\n${lines.join('\n')}${end}`);
    return diagnostics.filter(({ code }) => code === 'reading/unsure-row').map(({ data }) => data.row);
  };

  it('is no figure without doubt', () => {
    expect(doubted(false)).toEqual(['refused.prohibitedByLaw']);
    expect(doubted(true)).toEqual([]);
  });
});

describe('texts without a line that stood before', () => {
  const columns = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
  const blocks = edition2021.tables.article20.blocks;
  const article20 = [...new Set(blocks.flatMap(({ rows }) => ['信息内容', ...rows.map(({ label }) => label)]))].join('\n');
  const article20Again = blocks.flatMap(({ rows }) => ['信息内容', ...rows.map(({ label }) => label)]).join('\n');
  const statesOf = (first: string, last: string): string[] => {
    const text = `月湾市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n第二十条第（五）项\n第二十条第（六）项\n第二十条第（八）项\n${first}\n三、收到和处理政府信息公开申请情况\n${header}${labels.join('\n')}${end}行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n${last}五、存在的主要问题及改进情况\n无。\n`;
    const { report } = parseReport(text);
    return [...new Set(toRecords(report).flatMap(({ table, state }) => (table === 'article20' ? [] : [state])))];
  };

  it('do not show that a table was blank', () => {
    expect(statesOf(article20, columns.replace('总计\n', ''))).toEqual(['lost']);
    expect(statesOf(article20Again, columns.repeat(3))).toEqual(['blank']);
  });
});

describe('tables whose labels are all broken', () => {
  /** A row a line, its label printed downwards beside the first of its columns. */
  const narrow = (label: string, figures: readonly number[]): string => {
    const pieces = label.match(/.{1,3}/gu) ?? [];
    return [`      ${pieces[0]}   ${figures.join('   ')}`, ...pieces.slice(1).map((piece) => `      ${piece}`)].join('\n');
  };

  it('are found below the heading of their section', () => {
    const text = `${heading}申请\n人情\n况\n${labels.map((label, i) => narrow(label, grid[i] as readonly number[])).join('\n')}\n${end}`;
    expect(show(text)).toEqual(shown((row) => row.join(' ')));
  });

  it('are found behind the pieces of their headers', () => {
    const pieces = '结 结 其 尚 总\n果 果 他 未 计\n维 纠 结 审\n持 正 果 结\n';
    const text = `${heading}${end}行政复议   行政诉讼\n${pieces}未经复议直接起诉   复议后起诉\n${pieces}${pieces}1 0 2 0 3 0 0 0 0 0 0 1 0 0 1\n五、存在的主要问题及改进情况\n无。\n`;
    expect(showRows(parseReport(text).report, 'disputes')).toEqual({
      review: '1 0 2 0 3',
      directLitigation: '0 0 0 0 0',
      postReviewLitigation: '0 1 0 0 1',
    });
  });
});
