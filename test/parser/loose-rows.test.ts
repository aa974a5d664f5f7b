import { describe, expect, it } from 'vitest';
import { orderBlocks } from '../../src/parser/labelled/figure-blocks.js';
import { orderLooseRows } from '../../src/parser/labelled/loose-rows.js';

const rows: readonly (readonly number[])[] = [
  [29, 7, 0, 1, 8, 5, 50],
  [1, 1, 0, 0, 1, 0, 3],
  [10, 2, 0, 0, 3, 2, 17],
  [4, 1, 0, 1, 1, 1, 8],
  [0, 0, 0, 0, 0, 0, 0],
  [16, 5, 0, 0, 5, 2, 28],
  [30, 8, 0, 1, 9, 5, 53],
  [0, 0, 0, 0, 0, 0, 0],
];
/** What is received and carried in is answered or carried out; the answers come to their sum. */
const sums = [
  [1, 1, 0, 0, 0, 0, -1, -1],
  [0, 0, 1, 1, 1, 1, -1, 0],
];
const held = (figures: readonly number[]): boolean =>
  sums.every((sum) =>
    [0, 1, 2, 3, 4, 5, 6].every(
      (column) => sum.reduce((total, sign, row) => total + sign * (figures[row * 7 + column] as number), 0) === 0,
    ),
  );
const spread = (printed: readonly (readonly number[])[], broken: readonly number[] = []): (number | null)[][] => {
  const figures = printed.flat();
  return orderLooseRows({
    figures,
    width: 7,
    sums,
    isBehindText: (place) => broken.includes(place),
    isAlike: (place, other) => Object.is(figures[place], figures[other]),
  }).map(({ places }) => places.map((place) => (place < 0 ? null : (figures[place] as number))));
};
const printed = (changed: Readonly<Record<number, readonly number[]>>): (readonly number[])[] => rows.map((row, i) => changed[i] ?? row);

describe('orderLooseRows', () => {
  it('gives each cell a figure of its own, of those that are alike, too', () => {
    const figures = printed({ 1: [1, 0, 0, 3, 1, 1, 0] }).flat();
    const [order] = orderLooseRows({ figures, width: 7, sums, isBehindText: () => false, isAlike: () => true });
    expect(new Set(order?.places).size).toBe(figures.length);
  });

  it('gives a row its figures where no other order makes the sums come out', () => {
    expect(spread(printed({ 1: [1, 0, 0, 3, 1, 1, 0] }))).toEqual([rows.flat()]);
  });

  it('gives several rows theirs', () => {
    expect(spread(printed({ 1: [1, 0, 0, 2, 1, 1, 3], 2: [3, 0, 10, 0, 17, 2, 0] }))).toEqual([rows.flat()]);
  });

  it('takes a row whose sum comes out by chance apart only where text stands between its figures', () => {
    const moved = printed({ 0: [8, 0, 1, 29, 7, 5, 50] });
    expect(spread(moved)).toEqual([]);
    expect(spread(moved, [2])).toEqual([rows.flat()]);
  });

  it('says that a row beside noughts may be one of these', () => {
    const orders = spread(printed({ 3: [8, 1, 1, 1, 0, 4, 1] }));
    expect(orders).toHaveLength(2);
    expect(orders[0]?.slice(0, 21)).toEqual(rows.slice(0, 3).flat());
  });

  it('leaves open which of a nought and a mark a cell has', () => {
    expect(spread(printed({ 1: [1, 0, 0, 3, 1, 1, -0] }))[0]?.slice(7, 14)).toEqual([1, 1, null, null, 1, null, 3]);
  });

  it('gives no figures to an agency that is mistaken', () => {
    expect(spread(printed({ 2: [10, 2, 0, 3, 0, 2, 17] }))).toEqual([]);
    expect(spread(printed({ 1: [1, 0, 0, 4, 1, 1, 0] }))).toEqual([]);
  });
});

describe('orderBlocks', () => {
  const columnOf = (column: number, from: number, to: number): number[] => rows.slice(from, to).map((row) => row[column] as number);
  const read = (figures: readonly number[], headers: readonly (number | undefined)[] = []): number[] | null =>
    orderBlocks(figures, 7, (places) => held(places.map((place) => figures[place] as number)), headers)?.places.map(
      (place) => figures[place] as number,
    ) ?? null;

  it('reads columns in the order of the headers that stand between them', () => {
    const order = [1, 2, 3, 4, 0, 6, 5];
    const figures = [...order.flatMap((column) => columnOf(column, 0, 5)), ...rows.slice(5).flat()];
    const headers: (number | undefined)[] = figures.map(() => undefined);
    headers[4 * 5] = 0;
    headers[5 * 5] = 6;
    headers[6 * 5] = 5;
    expect(read(figures, headers)).toEqual(rows.flat());
    expect(read(figures)).toBeNull();
  });

  it('reads first columns in blocks of rows before the others', () => {
    const figures = [
      ...[0, 1].flatMap((column) => columnOf(column, 0, 5)),
      ...[0, 1].flatMap((column) => columnOf(column, 5, 8)),
      ...[2, 3, 4, 5, 6].flatMap((column) => columnOf(column, 0, 8)),
    ];
    expect(read(figures)).toEqual(rows.flat());
  });
});
