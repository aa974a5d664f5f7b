import type { ContentList } from '../../lexer/content-list.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** Rows that must have their number so: the last figure of a few may be that of the label behind it by chance. */
const LEAST_ROWS = 5;

/** A table without the numbers that stand in its labels, and these. */
export interface WithoutNumbers {
  readonly source: SourceTable;
  readonly numbers: readonly number[];
}

/**
 * Leaves out the numbers of labels that lost the point behind them, which the grammar takes for the last figure of the row before:
 * ```
 * 2其他法律行政法规禁止公开 0 0 0 0 0 0
 * 3危及“三安全一稳定” 0 0 0 0 0 0
 * ```
 * Null where too few labels have their number so.
 */
export function leaveOutNumbers(list: ContentList, source: SourceTable): WithoutNumbers | null {
  const numbers = new Set<number>();
  for (const row of source.rows) if (touchesNumber(list, row)) numbers.add(row.label.index - 1);
  if (numbers.size < LEAST_ROWS || !source.rows.some(({ items }) => items.some((item) => numbers.has(item)))) return null;
  const without = (items: readonly number[]): number[] => items.filter((item) => !numbers.has(item));
  return {
    source: { ...source, rows: source.rows.map((row) => ({ ...row, items: without(row.items) })), strays: without(source.strays) },
    numbers: [...numbers],
  };
}

/** `3危及…`: the label itself is without a number, and nothing parts it from the one that the form gives it. */
function touchesNumber(list: ContentList, { label: { index, meaning } }: SourceRow): boolean {
  return (
    index > 0 &&
    meaning.ordinal > 0 &&
    list.label(index)?.ordinal === 0 &&
    list.value(index - 1)?.value === meaning.ordinal &&
    list.starts[index] === list.ends[index - 1] &&
    list.continuesLine(index)
  );
}
