import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

/** A cell of the form as it was drawn: rows and columns from 0. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

const grid = (rows: readonly (readonly (string | [string, number, number?] | null)[])[]): Cell[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const [text, width = 1, height = 1] = typeof cell === 'string' ? [cell] : cell;
      return [{ row, column, width, height, text }];
    }),
  );

const article20 = grid([
  [['第二十条第（一）项', 4], null, null, null],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '2', '', '12'],
  ['行政规范性文件', '3', '1', '45'],
  [['第二十条第（五）项', 4], null, null, null],
  ['信息内容', ['本年处理决定数量', 3], null, null],
  ['行政许可', ['88', 3], null, null],
]);
const disputes = grid([
  [['行政复议', 5], null, null, null, null, ['行政诉讼', 10], null, null, null, null, null, null, null, null, null],
  [
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text): [string, number, number] => [text, 1, 2]),
    ...[['未经复议直接起诉', 5] as [string, number], null, null, null, null, ['复议后起诉', 5] as [string, number], null, null, null, null],
  ],
  [
    null,
    null,
    null,
    null,
    null,
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ],
  ['3', '1', '0', '2', '6', '4', '0', '5', '7', '16', '1', '0', '2', '8', '11'],
]);
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const applications = grid([
  [['（本列数据的勾稽关系为……）', 3, 3], null, null, ['申请人情况', 7], null, null, null, null, null, null],
  [null, null, null, ['自然人', 1, 2], ['法人或其他组织', 5], null, null, null, null, ['总计', 1, 2]],
  [null, null, null, null, ...applicants.slice(1), null],
  [['一、本年新收政府信息公开申请数量', 3], null, null, '7', '1', '0', '2', '0', '3', '13'],
  [['二、上年结转政府信息公开申请数量', 3], null, null, '1', '0', '0', '0', '0', '0', '1'],
  [['三、本年度办理结果', 1, 2], ['（一）予以公开', 2], null, '5', '1', '0', '2', '0', '3', '11'],
  [null, ['（二）部分公开', 2], null, '2', '0', '0', '0', '0', '0', '2'],
]);

const read = (print: (cells: readonly Cell[]) => string) => {
  const { report } = parseReport(
    [
      '雾屿县水利局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      print(article20),
      '三、收到和处理政府信息公开申请情况',
      print(applications),
      '四、政府信息公开行政复议、行政诉讼情况',
      print(disputes),
      '五、存在的主要问题及改进情况',
      '',
    ].join('\n'),
  );
  return { ...showRows(report, 'article20'), ...showRows(report, 'applications'), ...showRows(report, 'disputes') };
};

const expected = {
  rules: '2 _ 12',
  normativeDocuments: '3 1 45',
  licensing: '88',
  received: '7 1 0 2 0 3 13',
  partial: '2 0 0 0 0 0 2',
  review: '3 1 0 2 6',
  postReviewLitigation: '1 0 2 8 11',
};

const records =
  (toRecord: (cell: Cell) => unknown) =>
  (cells: readonly Cell[]): string =>
    JSON.stringify(cells.map(toRecord));
const lines =
  (print: (cell: Cell) => string) =>
  (cells: readonly Cell[]): string =>
    cells.map(print).join('\n');
const address = ({ row, column }: Cell): string => `${String.fromCharCode(65 + column)}${row + 1}`;
const numbers = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

describe('cells that state where they stand', () => {
  it.each([
    [
      'records with indices and spans',
      records(({ row, column, width, height, text }) => ({
        rowIndex: row,
        columnIndex: column,
        rowSpan: height,
        columnSpan: width,
        content: text,
        boundingRegions: [{ pageNumber: 1, polygon: [row, column] }],
      })),
    ],
    [
      'records with where they begin and end',
      records(({ row, column, width, height, text }) => ({
        words: text,
        col_start: column,
        row_start: row,
        row_end: row + height,
        col_end: column + width,
      })),
    ],
    [
      'ends that are the last one taken',
      records(({ row, column, width, height, text }) => ({
        word: text,
        xsc: column,
        xec: column + width - 1,
        ysc: row,
        yec: row + height - 1,
      })),
    ],
    [
      'lists of the rows and columns taken',
      records(({ row, column, width, height, text }) => ({ words: text, rows: numbers(row, height), columns: numbers(column, width) })),
    ],
    ['values in an object of their own', records(({ row, column, text }) => ({ r: row, c: column, v: { v: text, m: text } }))],
    ['the column before the row', records(({ row, column, text }) => ({ col: column + 1, row: row + 1, text }))],
    ['keys that say nothing', records(({ row, column, text }) => ({ a: row, b: column, t: text }))],
    ['addresses', records((cell) => ({ cell: address(cell), value: cell.text }))],
    ['records a line each', lines(({ row, column, text }) => `{'row': ${row + 1}, 'column': ${column + 1}, 'value': '${text}'}`)],
    [
      'cells by their address',
      (cells: readonly Cell[]) => JSON.stringify(Object.fromEntries(cells.map((cell) => [address(cell), cell.text]))),
    ],
    [
      'cells by their address, each told in several ways',
      (cells: readonly Cell[]) =>
        JSON.stringify({
          '!ref': 'A1:O12',
          ...Object.fromEntries(cells.map((cell) => [address(cell), { t: 's', v: cell.text, h: `<b>${cell.text}</b>`, w: cell.text }])),
        }),
    ],
    ['letters before the numbers', lines(({ row, column, text }) => `R${row + 1}C${column + 1}: ${text}`)],
    ['words around the numbers', lines(({ row, column, text }) => `第${row + 1}行第${column + 1}列：${text}`)],
    ['numbers in brackets', lines(({ row, column, text }) => `(${row}, ${column}) ${text}`)],
    ['numbers behind the number of a table', lines(({ row, column, text }) => `tables[0].rows[${row}][${column}] = "${text}"`)],
    ['numbers parted by commas', lines(({ row, column, text }) => `${row},${column},${text}`)],
    ['attributes', lines(({ row, column, width, text }) => `<cell row="${row}" col="${column}" colspan="${width}">${text}</cell>`)],
    ['elements', lines(({ row, column, text }) => `<cell><row>${row}</row><column>${column}</column><text>${text}</text></cell>`)],
    ['addresses before a colon', lines((cell) => `${address(cell)}: ${cell.text}`)],
  ])('are read with their blanks: %s', (_, print) => {
    expect(read(print)).toMatchObject(expected);
  });

  it('are put where they stand, in whichever order they come', () => {
    const print = records(({ row, column, text }) => ({ row, column, text }));
    expect(read((cells) => print([...cells].reverse()))).toMatchObject(expected);
  });

  it('are blank where no record is', () => {
    const print = records(({ row, column, text }) => ({ row, column, text }));
    expect(read((cells) => print(cells.filter(({ text }) => text !== '')))).toMatchObject(expected);
  });

  it.each([
    ['records', records(({ row, column, text }) => ({ row, column, text }))],
    ['lines', lines(({ row, column, text }) => `R${row + 1}C${column + 1}: ${text}`)],
  ])('are lost where none is, though blank ones are in the text: %s', (_, print) => {
    const shown = read((cells) => print(cells.filter(({ text }) => text !== '12' && text !== '8')));
    expect(shown).toMatchObject({ rules: '2 _ ?', normativeDocuments: '3 1 45', postReviewLitigation: '(1) (0) (2) (8) (11)' });
  });

  it('are read from records a line each', () => {
    const print = (cells: readonly Cell[]): string =>
      `[\n${cells.map(({ row, column, width, text }) => `{"rowIndex": ${row}, "columnIndex": ${column}, "columnSpan": ${width}, "text": "${text}"}`).join(',\n')}\n]`;
    expect(read(print)).toMatchObject(expected);
  });

  it('are read in a table of a header and one row, where they are named', () => {
    const part = (from: number): readonly Cell[] => article20.filter(({ row }) => row >= from && (from > 0 || row < 4));
    const print = (cells: readonly Cell[]): string =>
      JSON.stringify({
        body: cells.map(({ row, column, text }) => ({ row_start: row, col_start: column, box: [row, column], words: text })),
      });
    expect(read((cells) => (cells === article20 ? `${print(part(0))}\n${print(part(4))}` : print(cells)))).toMatchObject({
      licensing: '88',
      rules: '2 _ 12',
    });
  });

  it('are not looked for in a linear text without end', () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `${i % 7},${i % 5},规章`).join('\n');
    expect(() => parseReport(text)).not.toThrow();
  });
});
