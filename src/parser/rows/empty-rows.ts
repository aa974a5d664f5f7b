import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isDigit } from '../../source/character-class.js';
import type { TableRegion } from '../regions/table-region.js';
import type { RowShape } from '../separators/row-shape.js';

/** Rows with figures that must show how a table is printed. */
const LEAST_ROWS = 3;
/** Rows on one line that outweigh one that is not. */
const OUTWEIGHING = 3;
/** Columns from which a row that lost every figure is less likely than one that had none. */
export const LEAST_COLUMNS = 3;

/**
 * True where a row without any figure was published blank: blank cells leave no trace in this table, no figure is left
 * over, and each row has its figures where its label is. Lines that a tool removed because they stood before (`0 0 0`
 * once in the whole text) are not taken for blank ones: some line of figures has to come twice.
 */
export function leavesNoTraceOfBlanks(list: ContentList, shapes: readonly RowShape[], strays: readonly number[]): boolean {
  if (strays.some((index) => list.kinds[index] === ContentKind.Value)) return false;
  const rows = shapes
    .filter((shape) => shape.size >= LEAST_COLUMNS && shape.items.length > 0)
    .map((shape) => ({ shape, values: shape.items.filter((item) => list.kinds[item] === ContentKind.Value) }));
  if (rows.length < LEAST_ROWS || rows.some(({ shape, values }) => values.length === 0 || values.length > shape.size)) return false;
  const isOnLabelLine = ({ values }: { values: readonly number[] }): boolean => values.every((item) => list.lines[item] === 0);
  if (rows.every(isOnLabelLine)) return true;
  const isLine = ({ values }: { values: readonly number[] }): boolean =>
    (list.lines[values[0] as number] as number) > 0 && values.slice(1).every((item) => list.lines[item] === 0);
  if (rows.every((row) => isLine(row) || isOnLabelLine(row)))
    return hasTwice(rows.filter(isLine).map(({ values }) => values.map((item) => textOf(list, item)).join(' ')));
  const isColumn = rows.every(({ values }) => values.every((item) => (list.lines[item] as number) > 0));
  return (
    isColumn &&
    !leavesEmptyLines(
      list,
      rows.map(({ values }) => values),
    ) &&
    hasTwice(rows.flatMap(({ values }) => values.map((item) => textOf(list, item))))
  );
}

/**
 * `一、本年新收政府信息公开申请数量5072-2162二、上年结转`: digits right behind a label that go over into words, or among words
 * so many as are the cells of a row, run together. @internal
 */
export function hasFiguresInWords(list: ContentList, { start, end }: TableRegion): boolean {
  const { text, starts, ends } = list;
  for (let index = start + 1; index < end; index++) {
    if (!list.isText(index)) continue;
    const from = starts[index] as number;
    if (list.label(index - 1) !== null && from === ends[index - 1] && isDigit(text.units[from] as number)) return true;
    for (let at = from, run = 0; at < (ends[index] as number); at++) {
      run = isDigit(text.units[at] as number) ? run + 1 : 0;
      if (run > YEAR_DIGITS) return true;
    }
  }
  return false;
}

/** Most digits that words of a table have: those of a year. */
const YEAR_DIGITS = 4;

/** Of figures on lines of their own: some stand further below than others do, as blank cells leave empty lines. */
function leavesEmptyLines({ lines }: ContentList, rows: readonly (readonly number[])[]): boolean {
  const below = rows.map((values) => lines[values[0] as number] as number);
  const between = rows.flatMap((values) => values.slice(1).map((item) => lines[item] as number));
  return new Set(below).size > 1 || new Set(between).size > 1;
}

/** True where columns of spaces part each row's label from its figures, all on one line. */
export function isAligned(list: ContentList, shapes: readonly RowShape[]): boolean {
  const rows = shapes.filter((shape) => shape.items.length > 0);
  const isFar = (item: number): boolean => list.lines[item] === 0 && (list.spaces[item] as number) > 1;
  return (
    rows.length >= LEAST_ROWS &&
    rows.every(({ items }) => items.every((item) => list.lines[item] === 0)) &&
    rows.filter(({ items }) => isFar(items[0] as number)).length * 2 > rows.length
  );
}

/** True where columns of spaces part labels from their figures on one line, but for a few rows. */
export function standOnLines(
  list: ContentList,
  rows: readonly { readonly label: { readonly index: number }; readonly items: readonly number[] }[],
): boolean {
  let beside = 0;
  let below = 0;
  for (const { label, items } of rows) {
    const first = items[0];
    if (first !== label.index + 1 || list.kinds[first] !== ContentKind.Value) continue;
    if ((list.lines[first] as number) > 0) below++;
    else if ((list.spaces[first] as number) > 1) beside++;
  }
  return beside >= LEAST_ROWS && beside >= below * OUTWEIGHING;
}

function hasTwice(lines: readonly string[]): boolean {
  return new Set(lines).size < lines.length;
}

function textOf({ text, starts, ends }: ContentList, index: number): string {
  let result = '';
  for (let i = starts[index] as number; i < (ends[index] as number); i++) result += String.fromCharCode(text.units[i] as number);
  return result;
}
