import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { tableEquations } from '../solve/table-equations.js';
import type { ReadRow } from './read-table.js';
import { valueSlot } from './reading.js';
import { findRow } from './row-columns.js';
import type { SourceRow, SourceTable } from './table-cst.js';

/** Separators between two figures from which on a row may be another sheet's. */
const WIDE_GAP = 3;

/**
 * The rows of a table that needs no closer look: every row of the form is there once, under its own number, with as
 * many figures as columns and nothing else; no figure is left over; and every equation of the table holds. Null for
 * every other table.
 */
export function readSureRows(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  columnsFor: (row: SourceRow) => readonly string[],
): ReadRow[] | null {
  const { kinds, tabs } = list;
  const { table } = source.region;
  const cells = cellsOf(form, table);
  if (source.rows.length !== cells.rowCount || source.strays.some((item) => kinds[item] === ContentKind.Value)) return null;
  const { figures } = cells;
  figures.fill(Number.NaN);
  const rows: ReadRow[] = [];
  const seen = new Set<string>();
  for (const row of source.rows) {
    const { items, label } = row;
    const { key } = label.meaning;
    const ofRow = cells.byRow.get(key);
    const columns = columnsFor(row);
    if (ofRow === undefined || seen.has(key) || items.length !== columns.length || row.keys.size > 0 || !hasOwnNumber(list, row))
      return null;
    seen.add(key);
    const slots = [];
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as number;
      // A header printed for every column it spans names one column twice.
      if (columns.indexOf(columns[i] as string) !== i) return null;
      if (kinds[item] !== ContentKind.Value || (i > 0 && (tabs[item] as number) >= WIDE_GAP)) return null;
      const cell = ofRow.get(columns[i] as string);
      if (cell !== undefined) figures[cell] = list.valueAt(item).value ?? Number.NaN;
      slots.push(valueSlot(item));
    }
    rows.push({ row: key, columns, source: row, toldBy: 'label', candidates: [], ambiguous: [], slots, certainty: 'dense' });
  }
  return cells.sums.every(({ left, right }) => total(figures, left) === total(figures, right)) ? rows : null;
}

function hasOwnNumber(list: ContentList, { label }: SourceRow): boolean {
  const ordinal = list.label(label.index)?.ordinal ?? 0;
  return ordinal === 0 || label.meaning.ordinal === 0 || ordinal === label.meaning.ordinal;
}

/** NaN when a figure is not known. */
function total(figures: Float64Array, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += figures[cell] as number;
  return sum;
}

/** The cells of a table of a form, numbered, and its equations over them. */
interface TableCells {
  readonly rowCount: number;
  readonly byRow: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly sums: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[];
  /** Used anew for each table. */
  readonly figures: Float64Array;
}

const kept = new WeakMap<EditionDefinition, Map<TableName, TableCells>>();

function cellsOf(form: EditionDefinition, table: TableName): TableCells {
  let ofForm = kept.get(form);
  if (ofForm === undefined) {
    ofForm = new Map();
    kept.set(form, ofForm);
  }
  let cells = ofForm.get(table);
  if (cells === undefined) {
    cells = numberCells(form, table);
    ofForm.set(table, cells);
  }
  return cells;
}

function numberCells(form: EditionDefinition, table: TableName): TableCells {
  const byRow = new Map<string, Map<string, number>>();
  let count = 0;
  for (const { rows } of form.tables[table].blocks) {
    for (const { key } of rows)
      byRow.set(key, new Map((findRow(form, table, key)?.row.columns ?? []).map((column) => [column, count++] as const)));
  }
  const numberOf = ({ row, column }: { row: string; column: string }): number => byRow.get(row)?.get(column) ?? -1;
  const sums = tableEquations(form, table).map(({ left, right }) => ({ left: left.map(numberOf), right: right.map(numberOf) }));
  return { rowCount: byRow.size, byRow, sums, figures: new Float64Array(count) };
}
