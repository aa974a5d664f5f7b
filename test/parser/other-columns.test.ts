import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, toRecords } from '../../src/index.js';
import { rewriteDelimited } from '../../src/source/formats/delimited.js';
import { readShown, reportWith } from '../support/shown-rows.js';

type Cells = readonly (string | number)[];

/** Writes a table whose rows are lists of cells. */
const layouts: Readonly<Record<string, (rows: readonly Cells[]) => string>> = {
  bars: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  lines: (rows) => rows.flat().join('\n'),
  'lines and blank lines': (rows) => rows.flat().join('\n\n'),
  spaces: (rows) => rows.map((row) => row.join(' ')).join('\n'),
  commas: (rows) => rows.map((row) => row.join(',')).join('\n'),
  html: (rows) => `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
};

const article20: readonly { readonly caption: string; readonly header: Cells; readonly rows: readonly Cells[] }[] = [
  {
    caption: '第二十条第（一）项',
    header: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      ['规章', 3, 1, 7],
      ['行政规范性文件', 2, 0, 9],
    ],
  },
  { caption: '第二十条第（五）项', header: ['信息内容', '本年处理决定数量'], rows: [['行政许可', 120]] },
  {
    caption: '第二十条第（六）项',
    header: ['信息内容', '本年处理决定数量'],
    rows: [
      ['行政处罚', 15],
      ['行政强制', 4],
    ],
  },
  { caption: '第二十条第（八）项', header: ['信息内容', '本年收费金额（单位：万元）'], rows: [['行政事业性收费', 2.35]] },
];

const [block] = edition2021.tables.applications.blocks;
const applicants = block?.columns.map(({ label }) => label) ?? [];
const figures: Readonly<Record<string, readonly number[]>> = {
  received: [5, 1, 0, 0, 0, 0, 6],
  carriedIn: [1, 0, 0, 0, 0, 0, 1],
  granted: [3, 0, 0, 0, 0, 0, 3],
  'unavailable.notHeld': [2, 1, 0, 0, 0, 0, 3],
  resultsTotal: [5, 1, 0, 0, 0, 0, 6],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};
const applications = block?.rows.map(({ key, label }): Cells => [label, ...(figures[key] ?? [0, 0, 0, 0, 0, 0, 0])]) ?? [];

type Change = (cells: Cells, row: number) => Cells;

/** @param change what is done to each row, header included; rows are counted from 1, of the header it is 0. */
function valuesOf(write: (rows: readonly Cells[]) => string, change: Change): readonly (number | null)[] {
  let count = 0;
  const first = article20.flatMap(({ caption, header, rows }) => [
    [caption],
    change(header, 0),
    ...rows.map((row) => {
      count++;
      return change(row, count);
    }),
  ]);
  const second = [change(['列项', ...applicants], 0), ...applications.map((row, i) => change(row, i + 1))];
  const source = `浅溪县民政局2023年政府信息公开工作年度报告\n一、总体情况\n本局认真落实条例。\n二、主动公开政府信息情况\n${write(first)}\n三、收到和处理政府信息公开申请情况\n${write(second)}\n五、存在的主要问题及改进情况\n问题。\n`;
  return toRecords(parseReport(source).report)
    .filter(({ table }) => table !== 'disputes')
    .map(({ value }) => value);
}

const truth = [...article20.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1))), ...applications.flatMap((row) => row.slice(1))];

/** Puts a cell before the others, behind the label or at the end. */
const put =
  (place: 'first' | 'second' | 'last', header: string, cell: string | number | ((row: number) => number)): Change =>
  (cells, row) => {
    const own = row === 0 ? header : typeof cell === 'function' ? cell(row) : cell;
    if (place === 'first') return [own, ...cells];
    return place === 'last' ? [...cells, own] : [cells[0] as string, own, ...cells.slice(1)];
  };

const changes: Readonly<Record<string, Change>> = {
  none: (cells) => cells,
  'numbers of rows': put('first', '序号', (row) => row),
  'numbers of rows from 0': put('first', '序号', (row) => row - 1),
  remarks: put('last', '备注', '/'),
  'units behind the label': put('second', '单位', '件'),
  'figures of last year behind the others': put('last', '上年数', 8),
  'figures of last year before the others': put('second', '上年数', 8),
  'changes in per cent': put('last', '同比增长', '12.5%'),
};

describe('columns that the form does not have', () => {
  for (const [layout, write] of Object.entries(layouts))
    it.each(Object.keys(changes))(`leave the others as they are in ${layout}: %s`, (name) => {
      expect(valuesOf(write, changes[name] as Change)).toEqual(truth);
    });
});

describe('cells between dashes', () => {
  it.each([' — ', ' – ', ' - '])('are parted below a header that has them too: %s', (dash) => {
    const write = (rows: readonly Cells[]): string => rows.map((row) => row.join(dash)).join('\n');
    const numbered = (rows: readonly Cells[]): string => rows.map((row, i) => `${i + 1}. ${row.join(dash)}`).join('\n');
    expect(valuesOf(write, (cells) => cells)).toEqual(truth);
    expect(valuesOf(numbered, (cells) => cells)).toEqual(truth);
  });

  it('are marks themselves between bars', () => {
    const lines = [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 1 | — | — | — | 1 | 3',
      '1.属于国家秘密 1 — — — — — 1',
      '2.其他法律行政法规禁止公开 | — | — | — | — | — | — | 0',
      '5.要求行政机关确认或重新出具已获取信息 — — — — — — 0',
      '（六）其他处 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 — — — — — — 0',
      '3.其他 — — — — — — 0',
      '四、结转下年度继续办理 — — — — 1 — 1',
    ];
    expect(rewriteDelimited(`${lines.join('\n')}\n`)).toBeNull();
  });

  it('are marks themselves where no header has them', () => {
    const marked = '规章 — — —';
    const lines = ['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', marked, '行政规范性文件 — 2 —'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ rules: '— — —', normativeDocuments: '— 2 —' });
  });
});

describe('a header of one row', () => {
  /** The total before the applicants. */
  const totalFirst: Change = (cells) => (cells.length === 8 ? [cells[0] as string, cells[7] as string, ...cells.slice(1, 7)] : cells);

  it.each(Object.keys(layouts))('tells the order of all columns in %s', (layout) => {
    expect(valuesOf(layouts[layout] as (rows: readonly Cells[]) => string, totalFirst)).toEqual(truth);
  });

  it.each(Object.keys(layouts))('tells it where words that several tables share open it, in %s', (layout) => {
    const sharedFirst: Change = (cells) =>
      cells.length === 8 ? [cells[0] as string, cells[7] as string, cells[6] as string, ...cells.slice(1, 6)] : cells;
    expect(valuesOf(layouts[layout] as (rows: readonly Cells[]) => string, sharedFirst)).toEqual(truth);
  });

  it('does not where the sums of the rows say that only the header was sorted', () => {
    const sorted: Change = (cells, row) => (row === 0 ? totalFirst(cells, row) : cells);
    expect(valuesOf(layouts.lines as (rows: readonly Cells[]) => string, sorted)).toEqual(truth);
  });
});

describe('the clause of the form as a cell of each row', () => {
  const header = ['条款', '信息内容', '采购总金额', '采购项目数量'];
  const rows: readonly Cells[] = [header, ['第二十条第（九）项', '政府集中采购', '38.5万元', 12]];
  const wanted = { procurement: '12 38.5' };
  const before = [
    '第二十条第（六）项',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
    '行政处罚 | 7 | 1 | 5',
    '行政强制 | 4 | 0 | 3',
  ];

  it.each(['bars', 'tabs', 'html'])('leaves it below its header in %s', (layout) => {
    const table = (layouts[layout] as (rows: readonly Cells[]) => string)(rows);
    expect(readShown(reportWith('article20', [...before, ...table.split('\n')]), 'article20').rows).toMatchObject(wanted);
  });

  it('leaves records their names, whose amounts have a unit', () => {
    const record = (clause: string, label: string, names: readonly string[], cells: Cells) => ({
      条款: `第二十条第（${clause}）项`,
      信息内容: label,
      ...Object.fromEntries(names.map((name, i) => [name, cells[i]])),
    });
    const disclosed = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
    const decided = ['上一年项目数量', '本年增/减', '处理决定数量'];
    const records = [
      record('一', '规章', disclosed, [0, 0, 4]),
      record('一', '规范性文件', disclosed, [2, 1, 9]),
      record('五', '行政许可', decided, [30, 2, 120]),
      record('六', '行政处罚', decided, [7, 1, 5]),
      record('六', '行政强制', decided, [4, 0, 3]),
      record('八', '行政事业性收费', decided, [3, 0]),
      record('九', '政府集中采购', ['采购项目数量', '采购总金额'], [12, '38.5万元']),
    ];
    const lines = records.map((each) => JSON.stringify(each));
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ penalties: '7 1 5', fees: '3 0', ...wanted });
  });
});
