import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/parse-report.js';
import { readStairs } from '../../src/parser/labelled/figure-stairs.js';
import { orderPages } from '../../src/parser/labelled/page-orders.js';
import { showRows } from '../support/shown-rows.js';

type Grid = readonly (readonly number[])[];
const byColumn = (block: Grid): number[] => (block[0] ?? []).flatMap((_, column) => block.map((row) => row[column] as number));
/** Some columns of some rows. */
const cut = (block: Grid, top: number, bottom: number, first: number, last: number): Grid =>
  block.slice(top, bottom).map((row) => row.slice(first, last));
const withTotal = (row: readonly number[]): number[] => [...row, row.reduce((sum, figure) => sum + figure, 0)];
const kindsOf = (figures: readonly number[]): number[] => figures.map((figure) => figure);
const page: Grid = [
  [31, 9, 0, 2, 0, 4],
  [0, 0, 0, 0, 0, 0],
  [12, 3, 0, 0, 0, 1],
  [7, 0, 1, 0, 0, 0],
  [2, 0, 0, 0, 5, 0],
  [0, 6, 0, 0, 0, 0],
  [8, 0, 0, 2, 0, 3],
].map(withTotal);
/** First two columns: one row, then the others; then three columns; the last two row by row and then column by column. */
const inPieces = [
  ...cut(page, 0, 1, 0, 2).flat(),
  ...byColumn(cut(page, 1, 7, 0, 2)),
  ...byColumn(cut(page, 0, 7, 2, 5)),
  ...cut(page, 0, 3, 5, 7).flat(),
  ...byColumn(cut(page, 3, 7, 5, 7)),
];
const plain = (figures: readonly number[]) => ({ figures, kinds: kindsOf(figures), isBeside: figures.map(() => false), width: 7 });

describe('readStairs', () => {
  it('reads a page in strips of columns, each in blocks of rows', () => {
    const readings = readStairs(plain(inPieces)) ?? [];
    expect(readings.map(({ places }) => places.map((place) => inPieces[place]))).toEqual([page.flat()]);
  });

  it('reads nothing where a row does not have its sum', () => {
    expect(readStairs(plain(inPieces.map((figure) => (figure === 46 ? 47 : figure)))) ?? []).toEqual([]);
  });

  it('keeps figures of a line beside each other', () => {
    const [top] = page as [readonly number[]];
    const figures = [...top, ...(page[2] as readonly number[])];
    const turned = byColumn([top, page[2] as readonly number[]]);
    const isBeside = figures.map((_, place) => place % 7 > 0);
    expect(readStairs({ ...plain(figures), isBeside })?.[0]?.places).toEqual(figures.map((_, place) => place));
    expect(readStairs({ ...plain(turned), isBeside })).toEqual([]);
  });
});

describe('orderPages', () => {
  const second = page.map((row) => row.map((figure) => figure * 3)).reverse();
  const figures = [...inPieces, ...byColumn(second)];
  const stream = { ...plain(figures), pages: [0, 7, 14] };
  const read = (isWanted: (cells: readonly number[]) => boolean) => {
    const holds = (places: readonly number[]): boolean => isWanted(places.map((place) => figures[place] as number));
    return orderPages(stream, holds).orders.map(({ places }) => places.map((place) => figures[place]));
  };

  it('puts pages together whose sums come out', () => {
    expect(read(() => true)).toEqual([[...page, ...second].flat()]);
    expect(read(() => false)).toEqual([]);
  });

  it('reads nothing where few rows tell', () => {
    const nought = { ...plain(figures.map(() => 0)), pages: [0, 7, 14] };
    expect(orderPages(nought, () => true).orders).toEqual([]);
  });
});

describe('a table whose pages a tool printed in pieces', () => {
  const [block] = edition2021.tables.applications.blocks;
  const forms = block?.rows ?? [];
  const results: Grid = forms
    .slice(2, -2)
    .map((_, i) => withTotal([i % 3 === 0 ? 5 + i : 0, i % 4 === 1 ? i : 0, i === 9 ? 2 : 0, 0, 0, i % 5 === 2 ? 1 : 0]));
  const total = results.reduce((sums: readonly number[], row) => row.map((figure, i) => figure + (sums[i] ?? 0)), []);
  const grid: Grid = [total, total.map(() => 0), ...results, total, total.map(() => 0)];
  const labels = forms.map(({ numbering, label }) => `${numbering ?? ''}${label}`);
  const heading =
    '三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n';
  const end = '\n四、政府信息公开行政复议、行政诉讼情况\n';
  const pages = [grid.slice(0, 14), grid.slice(14)] as const;
  const strips = (rows: Grid, at: number): number[] => [
    ...byColumn(cut(rows, 0, at, 0, 2)),
    ...byColumn(cut(rows, at, rows.length, 0, 2)),
    ...byColumn(cut(rows, 0, rows.length, 2, 5)),
    ...cut(rows, 0, at, 5, 7).flat(),
    ...byColumn(cut(rows, at, rows.length, 5, 7)),
  ];
  const show = (first: readonly number[], second: readonly number[], cut = 14): string[] => {
    const parts = [labels.slice(0, cut), first, labels.slice(cut), second].map((part) => part.join('\n\n'));
    const text = `${heading}${parts[0]}\n\n${parts[1]}\n\n\f${parts[2]}\n\n${parts[3]}${end}`;
    return Object.values(showRows(parseReport(text).report, 'applications')).map((row) => row.replace(/[()]/g, ''));
  };

  it('is read', () => {
    expect(show(strips(pages[0], 3), strips(pages[1], 8))).toEqual(grid.map((row) => row.join(' ')));
  });

  it('is read page by page where another cannot be', () => {
    const mixed = [...pages[1].flat()].sort((a, b) => a - b);
    const rows = show(byColumn(pages[0]), mixed);
    expect(rows.slice(0, 14)).toEqual(pages[0].map((row) => row.join(' ')));
    expect(rows.slice(14).some((row) => /[1-9]/.test(row))).toBe(false);
    // Some of the last ones stand elsewhere.
    expect(show(byColumn(pages[0]), mixed.slice(9)).slice(0, 14)).toEqual(rows.slice(0, 14));
  });

  it('is not read by pages whose labels are those of other rows', () => {
    const mixed = [...pages[1].flat()].sort((a, b) => a - b).slice(9);
    for (const cut of [9, 20]) expect(show(byColumn(pages[0]), mixed, cut).some((row) => /[1-9]/.test(row))).toBe(false);
  });
});
