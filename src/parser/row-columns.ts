import type { BlockDefinition, EditionDefinition, RowDefinition, TableName } from '../grammar-contract/edition.js';
import type { SourceRow } from './table-cst.js';

/** A row of a table in an edition, with what reading asks of it again and again. */
export interface FormRow {
  readonly row: RowDefinition;
  /** The block it stands in; of an undivided row the first of its table. */
  readonly block: BlockDefinition;
  /** How many groups it stands in: 0 for 一、, 1 for （一）, 2 for 1. */
  readonly depth: number;
  /** True when the header of its block has two levels. */
  readonly isGrouped: boolean;
  /** Units that the form gives its columns. */
  readonly units: ReadonlyMap<string, string | null>;
}

const rowsOfForms = new WeakMap<EditionDefinition, Map<TableName, ReadonlyMap<string, FormRow>>>();

/** The row of a table in an edition, undivided rows included. */
export function findRow(form: EditionDefinition, table: TableName, key: string): FormRow | null {
  let ofForm = rowsOfForms.get(form);
  if (ofForm === undefined) {
    ofForm = new Map();
    rowsOfForms.set(form, ofForm);
  }
  let rows = ofForm.get(table);
  if (rows === undefined) {
    rows = indexRows(form, table);
    ofForm.set(table, rows);
  }
  return rows.get(key) ?? null;
}

function indexRows(form: EditionDefinition, table: TableName): ReadonlyMap<string, FormRow> {
  const { blocks, groups } = form.tables[table];
  const rows = new Map<string, FormRow>();
  const add = (row: RowDefinition, block: BlockDefinition): void => {
    if (rows.has(row.key)) return;
    let depth = 0;
    for (let { group } = row; group !== undefined && depth < 8; depth++) {
      const key: string = group;
      group = groups?.find((each) => each.key === key)?.group;
    }
    const units = new Map(block.columns.map((column) => [column.key, row.unit ?? column.unit ?? null] as const));
    rows.set(row.key, { row, block, depth, isGrouped: block.columns.some((column) => column.group !== undefined), units });
  };
  for (const block of blocks) for (const row of block.rows) add(row, block);
  const [first] = blocks;
  if (first !== undefined) for (const undivided of form.undividedRows ?? []) if (undivided.table === table) add(undivided.row, first);
  return rows;
}

/** How many groups a row stands in: 0 for 一、, 1 for （一）, 2 for 1. */
export function depthOf(form: EditionDefinition, table: TableName, key: string): number {
  return findRow(form, table, key)?.depth ?? 0;
}

/**
 * The columns of a row, in the order the header above it tells. The header decides, not the edition: a report that
 * mixes two forms is read for what it says. A damaged header (equal or missing labels) gives the official order of the
 * edition whose columns it shares most of.
 */
export function columnsOf(
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  table: TableName,
  source: SourceRow,
): readonly string[] {
  const key = source.label.meaning.key;
  const headers: string[] = [];
  for (const { meaning } of source.headers) if (meaning.kind === 'column') headers.push(meaning.key);
  let ofForm = keptColumns.get(form);
  if (ofForm === undefined || ofForm.size > KEPT_COLUMNS) {
    ofForm = new Map();
    keptColumns.set(form, ofForm);
  }
  const name = `${table}/${key}/${headers.join('/')}`;
  let columns = ofForm.get(name);
  if (columns === undefined) {
    columns = chooseColumns(forms, form, table, key, headers);
    ofForm.set(name, columns);
  }
  return columns;
}

/** Most headers are one of a few: what they gave is kept. */
const keptColumns = new WeakMap<EditionDefinition, Map<string, readonly string[]>>();
const KEPT_COLUMNS = 2000;

function chooseColumns(
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  table: TableName,
  key: string,
  headers: readonly string[],
): readonly string[] {
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
