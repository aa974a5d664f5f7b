import type { DataContainer, DataScalar, DataValue } from './data-values.js';

/** Longest text of a cell that is an object. */
const CELL_LENGTH = 160;

const hanPattern = /[\u3400-\u9fff]/;
const figurePattern = /^\s*(?:[-+−－]?[\d０-９]+(?:[.,，][\d０-９]+)*[^\d\s.、]{0,2}|[-/—－／]*)\s*$/;

/** What holds the text of a cell, in an object that says more of it. */
const textKeys = ['text', 'content', 'value', 'w', 'v'];

/** @internal */
export function textOf(source: string, { from, to }: DataScalar): string {
  return source.slice(from, to);
}

/** True for a figure, a mark, and nothing. @internal */
export function isFigure(source: string, scalar: DataScalar): boolean {
  return scalar.to - scalar.from <= 40 && figurePattern.test(textOf(source, scalar));
}

/** @internal */
export function hasHan(source: string, scalar: DataScalar): boolean {
  return hanPattern.test(textOf(source, scalar));
}

/** True for digits and nothing else. @internal */
export function isIndex(source: string, scalar: DataScalar): boolean {
  return /^\d+$/.test(textOf(source, scalar));
}

/** The text of a cell: a scalar, or an object of which one scalar is the text and nothing else says anything. @internal */
export function cellOf(source: string, value: DataValue): DataScalar | null {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'list') return null;
  const keys = value.keys.map((key) => textOf(source, key).toLowerCase());
  const at = textKeys.map((key) => keys.indexOf(key)).find((index) => index >= 0) ?? -1;
  const text = value.values[at];
  if (text?.kind !== 'scalar' || text.to - text.from > CELL_LENGTH) return null;
  const own = hasHan(source, text) ? textOf(source, text) : null;
  // `{"v": "规章", "w": "规章", "h": "<b>规章</b>"}`: the same, told in other ways.
  const speaks = value.values.some(
    (other, i) => i !== at && other.kind === 'scalar' && hasHan(source, other) && (own === null || !textOf(source, other).includes(own)),
  );
  return speaks ? null : text;
}

/** The cells of a list or object that holds nothing else; null for any other. @internal */
export function cellsOf(source: string, { values }: DataContainer): DataScalar[] | null {
  const cells: DataScalar[] = [];
  for (const value of values) {
    const cell = cellOf(source, value);
    if (cell === null) return null;
    cells.push(cell);
  }
  return cells;
}

/** Cells of each of the lists or objects in a value, where all have the same number; else 0. @internal */
export function heightOf({ values }: DataContainer): number {
  const [first] = values;
  if (first === undefined || first.kind === 'scalar') return 0;
  const isEven = values.every(
    (value) =>
      value.kind !== 'scalar' && value.values.length === first.values.length && value.values.every(({ kind }) => kind === 'scalar'),
  );
  return isEven ? first.values.length : 0;
}

/** A number in words or digits before a label. @internal */
export const numberedPattern = /^(?:[\u4e00-\u9fff]{1,2}、|[(（][\u4e00-\u9fff]{1,2}[)）]|\d{1,2}[.、])\s?[\u4e00-\u9fff]/;

/**
 * Whether the lists of tables below numbers are columns: numbered labels stand below each other. Without such labels a
 * table is taller than wide. @internal
 */
export function listsColumns(source: string, values: readonly DataValue[]): boolean {
  let within = 0;
  let across = 0;
  let height = 0;
  let width = 0;
  const look = (value: DataValue): void => {
    if (value.kind === 'scalar') return;
    value.values.forEach(look);
    if (value.kind !== 'object' || !value.keys.every((key) => isIndex(source, key))) return;
    const cells = heightOf(value);
    const numbered = (value.values as readonly DataContainer[]).map((list) =>
      cells === 0 ? [] : list.values.map((cell) => numberedPattern.test(textOf(source, cell as DataScalar))),
    );
    for (const flags of numbered) within += Math.max(0, flags.filter((flag) => flag).length - 1);
    for (let i = 0; i < cells; i++) across += Math.max(0, numbered.filter((flags) => flags[i]).length - 1);
    if (cells * value.values.length <= height * width) return;
    height = cells;
    width = value.values.length;
  };
  values.forEach(look);
  return within === across ? height > width : within > across;
}

/** Whether lists and objects hold so many scalars: every row of a table has a word and a figure. @internal */
export function hasScalars(values: readonly DataValue[], least: number): boolean {
  const pending = [...values];
  let count = 0;
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value.kind !== 'scalar') {
      count += value.keys.length;
      for (const each of value.values) pending.push(each);
    } else count++;
    if (count >= least) return true;
  }
  return false;
}
