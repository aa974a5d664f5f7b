import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { findRow } from '../columns/row-columns.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** A table with each cell once, and what was left out of it. */
export interface WithoutSpans {
  readonly source: SourceTable;
  readonly copies: readonly number[];
}

/**
 * Leaves out the copies that tools make of a cell for each column that it spans, where the header was copied as often:
 * ```
 * 信息内容~本年新制作数量~本年新制作数量~本年新公开数量~本年新公开数量~对外公开总数量~对外公开总数量
 * 规范性文件~0~0~12~12~32~32
 * ```
 * Null where no row has more figures than the form gives it, or none is like this.
 */
export function leaveOutSpans(list: ContentList, source: SourceTable, form: EditionDefinition): WithoutSpans | null {
  const { table } = source.region;
  const copies: number[] = [];
  // Rows below one header share it.
  const once = new Map<SourceRow['headers'], SourceRow['headers']>();
  const rows = source.rows.map((row) => {
    const { items } = row;
    const size = findRow(form, table, row.label.meaning.key)?.row.columns.length ?? items.length;
    const own = items.length > size ? firstOfEach(list, row, size) : null;
    if (own === null) return row;
    for (const item of items) if (!own.includes(item)) copies.push(item);
    const headers =
      once.get(row.headers) ?? row.headers.filter(({ meaning }, i) => meaning.kind !== 'column' || row.headers[i - 1]?.meaning !== meaning);
    once.set(row.headers, headers);
    return { ...row, items: own, headers };
  });
  return copies.length === 0 ? null : { source: { ...source, rows }, copies };
}

/** The first figure below each of the row's columns; null unless its header names as many, and all figures below one are equal. */
function firstOfEach(list: ContentList, { headers, items }: SourceRow, size: number): number[] | null {
  const own: number[] = [];
  let at = items.length;
  for (let last = headers.length; own.length < size; ) {
    const key = headers[last - 1]?.meaning.key;
    const end = last;
    while (last > 0 && end - last <= at && headers[last - 1]?.meaning.kind === 'column' && headers[last - 1]?.meaning.key === key) last--;
    at -= end - last;
    if (last === end || at < 0) return null;
    const first = items[at] as number;
    if (items.slice(at, at + end - last).some((item) => !isCopy(list, first, item))) return null;
    own.unshift(first);
  }
  // Words before them are the unit of the row, in a column of its own.
  const before = items.slice(0, at);
  return before.every((item) => list.kinds[item] === ContentKind.Text) ? [...before, ...own] : null;
}

function isCopy(list: ContentList, first: number, item: number): boolean {
  if (list.kinds[first] !== ContentKind.Value || list.kinds[item] !== ContentKind.Value) return false;
  const [known, value] = [list.value(first), list.value(item)];
  return known?.kind === value?.kind && known?.value === value?.value;
}
