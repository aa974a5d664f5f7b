import type { ContentList } from '../../lexer/content-list.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** Rows that must be numbered: the figures of a few can count up by chance. */
const LEAST_ROWS = 5;

/** Labels and repeated labels that may stand before that of a row. */
const MOST_LABELS = 12;

/** A table without the numbers of its rows, and these. */
export interface WithoutSerials {
  readonly source: SourceTable;
  readonly serials: readonly number[];
}

/**
 * Leaves out the numbers of rows that stand before their labels, which the grammar takes for the last figure of the row
 * before: `1 | 一、本年新收… | 0 | … | 2 | 二、上年结转… | 0`. Null unless every row has one, each one more than the one before,
 * or 1 again where another part of the table begins; programs count from 0.
 */
export function leaveOutSerials(list: ContentList, source: SourceTable): WithoutSerials | null {
  const { rows, strays } = source;
  if (rows.length < LEAST_ROWS) return null;
  const serials = new Set<number>();
  let first = Number.NaN;
  let last = Number.NaN;
  for (const [i, row] of rows.entries()) {
    const at = pieceBefore(list, row);
    const serial = serialAt(list, at);
    if (i === 0) first = serial;
    const isFirst = serial === first && (first === 0 || first === 1) && row.headers !== rows[i - 1]?.headers;
    if (serial !== last + 1 && !isFirst) return null;
    // `4 ⇥ None ⇥ （二）部分公开`: the blank cells between, too.
    for (let index = at; index < row.label.index; index++) serials.add(index);
    last = serial;
  }
  const withoutSerials = (items: readonly number[]): number[] => items.filter((item) => !serials.has(item));
  return {
    source: { ...source, rows: rows.map((row) => ({ ...row, items: withoutSerials(row.items) })), strays: withoutSerials(strays) },
    serials: [...serials],
  };
}

/** What stands before the label of a row, its groups and all of them that a tool printed again for each column that they span. */
function pieceBefore(list: ContentList, { label, headers }: SourceRow): number {
  // What stands before the header is another part's.
  const header = headers[headers.length - 1]?.index ?? -1;
  let index = label.index - 1;
  while (index > header && label.index - index <= MOST_LABELS && (list.label(index) !== null || list.value(index)?.kind === 'blank'))
    index--;
  return index;
}

/** A figure and nothing else; NaN for anything else. */
function serialAt(list: ContentList, index: number): number {
  const value = index < 0 ? null : list.value(index);
  return value?.kind === 'number' && value.unit === null ? (value.value ?? Number.NaN) : Number.NaN;
}
