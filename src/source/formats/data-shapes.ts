import { hasHan, isFigure, textOf } from './data-cells.js';
import type { DataContainer, DataScalar, DataValue } from './data-values.js';

/** Fewest rows of a table in one of these shapes. */
const LEAST_ROWS = 5;
/** One entry of another kind in so many. */
const MIXED = 10;

/**
 * The rows of a table that an object holds in lists of another shape than its own; null for every other object.
 * ```
 * {"row": ["规章", "规章"], "column": ["本年制发件数", "本年废止件数"], "value": [3, 1]}     a list for each column
 * {"rows": 2, "columns": 2, "cells": ["信息内容", "现行有效件数", "规章", 20]}               all cells in one list, and its size
 * ```
 * @internal
 */
export function rowsOfShape(source: string, value: DataContainer): DataScalar[][] | null {
  return parallelRows(source, value) ?? sizedRows(source, value);
}

/** Lists of equal length, each of words or of figures: rows would begin with a word. */
function parallelRows(source: string, { keys, values }: DataContainer): DataScalar[][] | null {
  const lists: DataScalar[][] = [];
  for (const value of values) {
    const list = scalarsOf(value);
    if (list === null || list.length !== (lists[0] ?? list).length) return null;
    lists.push(list);
  }
  const [first] = lists;
  if (first === undefined || first.length < LEAST_ROWS || keys.some((key) => hasHan(source, key))) return null;
  const words = lists.map((list) => list.filter((scalar) => hasHan(source, scalar)).length);
  const figures = lists.map((list) => list.filter((scalar) => isFigure(source, scalar)).length);
  const least = first.length * (1 - 1 / MIXED);
  const areSorted = lists.every((_, i) => (words[i] as number) >= least || (figures[i] as number) >= least);
  if (!areSorted || !words.some((count) => count >= least) || !figures.some((count) => count >= least)) return null;
  return first.map((_, row) => lists.map((list) => list[row] as DataScalar));
}

/** One list whose length is the product of two numbers beside it. */
function sizedRows(source: string, { keys, values }: DataContainer): DataScalar[][] | null {
  const lists = values.flatMap((value) => scalarsOf(value) ?? []);
  const [list] = values.map(scalarsOf).filter((each) => each !== null);
  if (list === undefined || list.length !== lists.length || list.length < LEAST_ROWS) return null;
  const sizes = keys.flatMap((key, i) => {
    const value = values[i];
    const size = value?.kind === 'scalar' ? Number(textOf(source, value)) : Number.NaN;
    return Number.isInteger(size) && size > 1 ? [{ name: textOf(source, key), size }] : [];
  });
  for (const [i, height] of sizes.entries()) {
    for (const width of sizes.slice(i + 1)) {
      if (height.size * width.size !== list.length) continue;
      const columns = columnPattern.test(height.name) && !columnPattern.test(width.name) ? height.size : width.size;
      return Array.from({ length: list.length / columns }, (_, row) => list.slice(row * columns, (row + 1) * columns));
    }
  }
  return null;
}

const columnPattern = /col|width|^x/i;

function scalarsOf(value: DataValue): DataScalar[] | null {
  if (value.kind !== 'list') return null;
  const scalars = value.values.filter((each): each is DataScalar => each.kind === 'scalar');
  return scalars.length === value.values.length ? scalars : null;
}
