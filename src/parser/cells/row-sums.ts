import type { EditionDefinition, EquationDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST, type Slot } from '../../solve/row-reading.js';

/** The sums that a form has within each row of a table: `naturalPerson + … = total`. */
export function rowSumsOf(form: EditionDefinition, table: TableName): readonly EquationDefinition[] {
  return form.equations.filter((equation) => equation.table === table && equation.over === 'row');
}

/** True when some sum says that the last of a row's columns is that of all others. */
export function endInSum(columns: readonly string[], sums: readonly EquationDefinition[]): boolean {
  return sums.some(
    ({ left, right }) => left.length === 1 && left[0] === columns[columns.length - 1] && right.length === columns.length - 1,
  );
}

/** True when no sum of the row is broken; a lost cell counts as nothing. */
export function sumsHold(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const total = (keys: readonly string[]): number =>
    keys.reduce((sum, key) => sum + (slotValueOf(list, slots[columns.indexOf(key)] ?? LOST) ?? 0), 0);
  return sums.every((equation) => total(equation.left) === total(equation.right));
}

/** True when a sum that is stated differs from its parts, of which some are; what is blank or lost counts as nothing. */
export function contradictsSum(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const isTold = (key: string): boolean => typeof slotValueOf(list, slots[columns.indexOf(key)] ?? LOST) === 'number';
  return sums.some((sum) => sum.left.some(isTold) && sum.right.some(isTold) && !sumsHold(list, slots, columns, [sum]));
}

/** True when no figures in its lost cells can make some sum of the row hold. */
export function excludesSum(
  list: ContentList,
  slots: readonly Slot[],
  columns: readonly string[],
  sums: readonly EquationDefinition[],
): boolean {
  const figureOf = (key: string): number | null | undefined => slotValueOf(list, slots[columns.indexOf(key)] ?? LOST);
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
    const value = slotValueOf(list, slots[columns.indexOf(key)] ?? LOST);
    return typeof value === 'number' && (countsZeros || value > 0);
  };
  return sums.some(({ left, right }) => (left.every(isBlank) && right.some(hasFigure)) || (right.every(isBlank) && left.some(hasFigure)));
}
