import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { findRow } from '../columns/row-columns.js';
import type { SourceTable } from '../cst/table-cst.js';

/**
 * Leaves out the words that a tool prints for the cells of a sheet beyond the last column of a table, and for those before the labels
 * of the next line:
 * ```
 * 一、本年新收…   None   None   3   0   0   0   0   1   4   None   None
 * None   （二）部分公开   None   0   0   0   0   0   0   0   None   None
 * ```
 * Null where no row has more cells than columns for each.
 */
export function leaveOutFilling(list: ContentList, source: SourceTable, form: EditionDefinition): SourceTable | null {
  const isBlank = (item: number | undefined): boolean => list.value(item ?? -1)?.kind === 'blank';
  if (!source.rows.some(({ items }) => isBlank(items[items.length - 1]))) return null;
  let padding = Number.POSITIVE_INFINITY;
  const ends = source.rows.map(({ items, label }) => {
    let end = items.length;
    while (isBlank(items[end - 1])) end--;
    const figures = end;
    // Of the words behind the last figure those on its line are the row's.
    while (isBlank(items[end]) && list.continuesLine(items[end] as number)) end++;
    const columns = findRow(form, source.region.table, label.meaning.key)?.row.columns.length ?? 0;
    padding = Math.min(padding, end - figures, end - columns);
    return end;
  });
  const kept = Math.max(0, padding);
  const rows = source.rows.map((row, i) => ({ ...row, items: row.items.slice(0, (ends[i] as number) - kept) }));
  return rows.some(({ items }, i) => items.length < (source.rows[i]?.items.length ?? 0)) ? { ...source, rows } : null;
}
