import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentList } from '../../src/lexer/content-list.js';
import { EMPTY_SEQUENCE, keyOf, SequenceHash } from '../../src/parser/labelled/sequence-hash.js';
import type { LinearEquation } from '../../src/solve/equations.js';
import { joinOpenRows } from '../../src/solve/join-open-rows.js';
import { LOST, type RowReading, type Slot } from '../../src/solve/row-reading.js';

const columns = ['naturalPerson', 'total'];
/** Slots of digits say their own value: nothing is looked up. */
const noList = {} as ContentList;

function openRow(row: string, choices: readonly (readonly number[])[]): RowReading {
  const candidates = choices.map((figures) => figures.map((value): Slot => ({ kind: 'digits', start: 0, end: 0, value })));
  return { row, columns, slots: columns.map(() => LOST), certainty: 'open', candidates, ambiguous: [] };
}

function valuesOf({ candidates }: RowReading): number[][] {
  return candidates.map((slots) => slots.map((slot) => (slot.kind === 'digits' ? slot.value : Number.NaN)));
}

/** The candidates of each row that are part of some choice that makes the sum come out in both columns; all where none does. */
function tryAll(rows: readonly (readonly (readonly number[])[])[], left: number): (readonly (readonly number[])[])[] {
  const kept = rows.map(() => new Set<number>());
  const choose = (row: number, sums: readonly number[], chosen: readonly number[]): void => {
    const choices = rows[row];
    if (choices === undefined) {
      if (sums.every((sum) => sum === 0)) for (const [i, at] of chosen.entries()) kept[i]?.add(at);
      return;
    }
    choices.forEach((figures, at) => {
      const sign = row < left ? 1 : -1;
      choose(
        row + 1,
        sums.map((sum, i) => sum + sign * (figures[i] as number)),
        [...chosen, at],
      );
    });
  };
  choose(
    0,
    columns.map(() => 0),
    [],
  );
  return kept.some((each) => each.size === 0) ? [...rows] : rows.map((choices, i) => choices.filter((_, at) => kept[i]?.has(at)));
}

const figure = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9_000_000 }));
const choices = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 4 });

describe('open rows of one sum', () => {
  it('keep the candidates that some choice of all rows makes come out, and no other', () => {
    const cases = fc.tuple(fc.array(choices, { minLength: 1, maxLength: 3 }), fc.array(choices, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(cases, ([left, right]) => {
        const all = [...left, ...right];
        const names = all.map((_, i) => `row${i}`);
        const cell = (column: string) => (row: string) => ({ row, column });
        const equations = columns.map(
          (column): LinearEquation => ({
            code: 'sum',
            table: 'applications',
            over: 'column',
            line: column,
            left: names.slice(0, left.length).map(cell(column)),
            right: names.slice(left.length).map(cell(column)),
            source: '',
          }),
        );
        const rows = all.map((each, i) => openRow(names[i] as string, each));
        const before = JSON.stringify(rows.map(valuesOf));
        const hasChanged = joinOpenRows(noList, equations, rows);
        expect(rows.map(valuesOf)).toEqual(tryAll(all, left.length));
        expect(hasChanged).toBe(JSON.stringify(rows.map(valuesOf)) !== before);
      }),
    );
  });
});

describe('sequences of figures', () => {
  it('have one key exactly where they are the same, however they were joined', () => {
    const figures = [0, 3, 0.5, 3, 0, 0.2];
    const hash = new SequenceHash(figures);
    const keyFor = (...parts: readonly (readonly number[])[]): number =>
      keyOf(parts.reduce((sum, places) => hash.join(sum, hash.sumOf(places)), EMPTY_SEQUENCE));
    expect(keyFor([0, 1], [2])).toBe(keyFor([4], [3, 2]));
    expect(keyFor([0, 1, 2])).toBe(keyFor([0], [1], [2]));
    const others = [keyFor([0]), keyFor([0, 4]), keyFor([1]), keyFor([2]), keyFor([5]), keyFor([0, 1]), keyFor([1, 0])];
    expect(new Set(others).size).toBe(others.length);
  });
});
