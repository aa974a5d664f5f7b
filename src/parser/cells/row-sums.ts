import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST, type Slot, valueSlot } from '../../solve/row-reading.js';

/** True when some sum says that the last of a row's columns is that of all others. */
export function endInSum(columns: readonly string[], sums: readonly EquationDefinition[]): boolean {
  return sums.some(
    ({ left, right }) => left.length === 1 && left[0] === columns[columns.length - 1] && right.length === columns.length - 1,
  );
}

/** The figure of a column in a row: null for a blank, undefined for a cell that is lost or not there. */
function figureIn(list: ContentList, slots: readonly Slot[], columns: readonly string[], key: string): number | null | undefined {
  return slotValueOf(list, slots[columns.indexOf(key)] ?? LOST);
}

/** True when no sum of the row is broken; a lost cell counts as nothing. */
export function sumsHold(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (figureIn(list, slots, columns, key) ?? 0), 0);
  return sums.every((equation) => total(equation.left) === total(equation.right));
}

/** True when a sum that is stated differs from its parts, of which some are; what is blank or lost counts as nothing. */
export function contradictsSum(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const isTold = (key: string): boolean => typeof figureIn(list, slots, columns, key) === 'number';
  return sums.some((sum) => sum.left.some(isTold) && sum.right.some(isTold) && !sumsHold(list, slots, columns, [sum]));
}

/** True when no figures in its lost cells can make some sum of the row hold. */
export function excludesSum(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const figureOf = (key: string): number | null | undefined => figureIn(list, slots, columns, key);
  return sums.some(({ left, right }) => {
    const total = left.map(figureOf).reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
    const parts = right.map(figureOf);
    const known = parts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return parts.includes(undefined) ? known > total : parts.some((value) => value !== null) && known !== total && !Number.isNaN(total);
  });
}

/** A row that has parts and no sum stands at other places than the rows its columns were learned from. */
export function leavesTotalBlank(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
  countsZeros = false,
): boolean {
  const isBlank = (key: string): boolean => slots[columns.indexOf(key)]?.kind === 'blank';
  const hasFigure = (key: string): boolean => {
    const value = figureIn(list, slots, columns, key);
    return typeof value === 'number' && (countsZeros || value > 0);
  };
  return sums.some(({ left, right }) => (left.every(isBlank) && right.some(hasFigure)) || (right.every(isBlank) && left.some(hasFigure)));
}

/** True where figures, one for each column, make all sums come out, and there are any. */
export function provesSums(
  list: ContentList,
  items: readonly number[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  return sums.length > 0 && sumsHold(list, items.map(valueSlot), columns, sums);
}

/** True where each sum comes out, blank cells counted as nothing, and a row with a figure has its total. */
export function provesPlaces(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  return sumsHold(list, slots, columns, sums) && !leavesTotalBlank(list, slots, columns, sums, true);
}

/** True unless a sum fails all of whose cells are known; one with a side all blank cannot. */
export function balances(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  for (const { left, right } of sums) {
    const a = sumOf(list, slots, columns, left);
    if (a === null) continue;
    const b = sumOf(list, slots, columns, right);
    if (b !== null && a !== b) return false;
  }
  return true;
}

/** True when a sum has blank cells among its parts, and the others come to less. */
export function lacksPart(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const isBlank = (key: string): boolean => slots[columns.indexOf(key)]?.kind === 'blank';
  const sumIn = (keys: readonly string[]): number => sumOf(list, slots, columns, keys) ?? 0;
  return sums.some(({ left, right }) => right.some(isBlank) && sumIn(right) < sumIn(left));
}

/** True when a sum has marks or blank cells alone on one side, and a figure above 0 on the other. */
export function marksSide(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
  side: 'left' | 'right',
): boolean {
  const figureOf = (key: string): number | null | undefined => figureIn(list, slots, columns, key);
  return sums.some(
    (sum) =>
      sum[side].every((key) => figureOf(key) === null) && sum[side === 'left' ? 'right' : 'left'].some((key) => (figureOf(key) ?? 0) > 0),
  );
}

/** The sum of some cells, blanks among them as 0; null where all are blank or one is not known. */
function sumOf(list: ContentList, slots: readonly Slot[], columns: readonly string[], keys: readonly string[]): number | null {
  let sum: number | null = null;
  for (const key of keys) {
    const value = figureIn(list, slots, columns, key);
    if (value === undefined) return null;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}
