import type { BlockDefinition, EditionDefinition, RowDefinition, TableName } from '../grammar-contract/edition.js';
import type { SourceRow } from './table-cst.js';

/** The row of a table in an edition, undivided rows included. */
export function findRow(form: EditionDefinition, table: TableName, key: string): { row: RowDefinition; block: BlockDefinition } | null {
  for (const block of form.tables[table].blocks) {
    const row = block.rows.find((each) => each.key === key);
    if (row !== undefined) return { row, block };
  }
  const undivided = form.undividedRows?.find((each) => each.table === table && each.row.key === key);
  const block = form.tables[table].blocks[0];
  return undivided === undefined || block === undefined ? null : { row: undivided.row, block };
}

/** How many groups a row stands in: 0 for 一、, 1 for （一）, 2 for 1. */
export function depthOf(form: EditionDefinition, table: TableName, key: string): number {
  let group = findRow(form, table, key)?.row.group;
  let depth = 0;
  while (group !== undefined && depth < 8) {
    depth++;
    group = form.tables[table].groups?.find((each) => each.key === group)?.group;
  }
  return depth;
}

/**
 * The columns of a row, in the order the header above it tells. The header decides, not the edition: a report that
 * mixes two forms is read for what it says. A damaged header (equal or missing labels) gives the official order of the
 * edition whose columns it shares most of.
 */
export function columnsOf(forms: readonly EditionDefinition[], form: EditionDefinition, table: TableName, source: SourceRow): readonly string[] {
  const key = source.label.meaning.key;
  const headers = source.headers.filter(({ meaning }) => meaning.kind === 'column').map(({ meaning }) => meaning.key);
  const candidates = [form, ...forms.filter((each) => each.id !== form.id)]
    .map((each) => findRow(each, table, key)?.row.columns)
    .filter((columns): columns is readonly string[] => columns !== undefined);
  const own = candidates[0] ?? [];
  const distinct = new Set(headers);
  if (distinct.size === 0) return own;
  let best = own;
  let bestShared = own.filter((column) => distinct.has(column)).length;
  for (const columns of candidates) {
    const shared = columns.filter((column) => distinct.has(column)).length;
    if (shared > bestShared) {
      best = columns;
      bestShared = shared;
    }
  }
  return orderByHeader(best, headers);
}

/** The given columns in the header's order when it names each of them once; else their own order. */
function orderByHeader(columns: readonly string[], headers: readonly string[]): readonly string[] {
  if (headers.length !== columns.length || new Set(headers).size !== columns.length) return columns;
  return headers.every((header) => columns.includes(header)) ? headers : columns;
}

/**
 * The order of the columns of the table of applications: a header of two levels, where only the columns below the
 * group can be told from the order of the text; the others are where the form has them.
 */
export function orderGroupedColumns(block: BlockDefinition, headers: readonly string[]): readonly string[] {
  const official = block.columns.map((column) => column.key);
  const grouped = block.columns.filter((column) => column.group !== undefined).map((column) => column.key);
  if (grouped.length === 0) return official;
  const found = headers.filter((header) => grouped.includes(header)).slice(0, grouped.length);
  if (found.length !== grouped.length || new Set(found).size !== grouped.length) return official;
  let next = 0;
  return official.map((key) => (grouped.includes(key) ? (found[next++] as string) : key));
}
