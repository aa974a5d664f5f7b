import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { BLANK, valueSlot } from '../../solve/row-reading.js';
import { tableEquations } from '../../solve/table-equations.js';
import { havePartedThousands } from '../cells/parted-thousands.js';
import { type ReadRow, settledRow } from '../cells/table-reading.js';
import { findRow } from '../columns/row-columns.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import { findCloseDigits } from '../doubt/close-digits.js';
import { fallsShortOfSpans } from '../doubt/spanned-lines.js';

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
  const { figures, byRow } = cells;
  figures.fill(Number.NaN);
  cells.uses++;
  const rows: ReadRow[] = [];
  let grouped: readonly string[] | undefined;
  for (const row of source.rows) {
    const { items } = row;
    const { key } = row.label.meaning;
    const ofRow = byRow.get(key);
    if (ofRow === undefined || ofRow.lastUse === cells.uses || row.keys.size > 0 || !hasOwnNumber(list, row)) return null;
    ofRow.lastUse = cells.uses;
    // Below a header of two levels all rows have the same columns.
    const columns = ofRow.isGrouped && grouped !== undefined ? grouped : columnsFor(row);
    if (ofRow.isGrouped) grouped = columns;
    const positions = positionsOf(ofRow.columns, columns);
    if (positions === null || items.length !== columns.length) return null;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as number;
      if (kinds[item] !== ContentKind.Value || (i > 0 && (tabs[item] as number) >= WIDE_GAP)) return null;
      const position = positions[i] as number;
      const figure = list.figureAt(item);
      if (position >= 0) figures[ofRow.first + position] = figure;
      // A change below 0 shows whether a header of another order is that of the figures.
      if (figure < 0 && position !== i) return null;
    }
    if (cells.sums.length === 0 && (!standAlike(list, items, source.rows) || fallsShortOfSpans(list, row))) return null;
    rows.push(settledRow(row, columns, items.map(valueSlot), 'dense'));
  }
  if (cells.sums.length === 0 && findCloseDigits(list, source.rows).size > 0) return null;
  for (const { left, right } of cells.sums) if (total(figures, left) !== total(figures, right)) return null;
  return rows;
}

/**
 * True where each figure of a row has its own cell or line if one has, and stands on its label's line if those of the first
 * row do: where no sum tells, two in one cell, or figures of the next line, may have made up for blank cells.
 */
function standAlike(list: ContentList, items: readonly number[], [firstRow]: readonly SourceRow[]): boolean {
  const first = items[0];
  const other = firstRow?.items[0];
  if (first === undefined || other === undefined) return true;
  const second = items[1] ?? first;
  const isParted = list.isParted(second);
  const isBelow = list.isLineStart(second);
  for (const item of items) {
    // A line end parts the first from its label as well.
    if (list.isParted(item) !== isParted && (item !== first || list.isParted(first) || !list.isLineStart(first))) return false;
    // A change in words shows whether figures stand in their columns.
    if ((!isParted && item !== first && list.isLineStart(item) !== isBelow) || list.startsWithHan(item)) return false;
  }
  if (havePartedThousands(list, items)) return false;
  return list.isLineStart(first) === list.isLineStart(other);
}

/**
 * The rows of a table that was published blank: every row of the form is there once, under its own number, and nothing
 * but labels stands in the table. Null for every other table.
 */
export function readBlankRows(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  columnsFor: (row: SourceRow) => readonly string[],
): ReadRow[] | null {
  const { region } = source;
  const cells = cellsOf(form, region.table);
  if (source.rows.length !== cells.rowCount || source.strays.length > 0) return null;
  cells.uses++;
  for (const row of source.rows) {
    const ofRow = cells.byRow.get(row.label.meaning.key);
    if (ofRow === undefined || ofRow.lastUse === cells.uses || row.items.length > 0 || !hasOwnNumber(list, row)) return null;
    ofRow.lastUse = cells.uses;
  }
  for (let index = region.start; index < region.end; index++) if (list.kinds[index] !== ContentKind.Label) return null;
  return source.rows.map((row) => {
    const columns = columnsFor(row);
    return settledRow(
      row,
      columns,
      columns.map(() => BLANK),
      'separated',
    );
  });
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

/** Columns as a form has them for some rows of a table. */
interface FormColumns {
  readonly index: ReadonlyMap<string, number>;
  /** Those of a text that were asked for last, and where the form has them: -1 where it does not. */
  asked: readonly string[] | null;
  positions: readonly number[] | null;
}

/** Null where a header printed for every column it spans names one column twice. */
function positionsOf(columns: FormColumns, asked: readonly string[]): readonly number[] | null {
  if (columns.asked !== asked) {
    columns.asked = asked;
    columns.positions = new Set(asked).size === asked.length ? asked.map((column) => columns.index.get(column) ?? -1) : null;
  }
  return columns.positions;
}

/** A row of a form, its cells numbered from `first` on. */
interface RowCells {
  readonly first: number;
  readonly columns: FormColumns;
  readonly isGrouped: boolean;
  /** The use of the table in which the row was met. */
  lastUse: number;
}

/** The cells of a table of a form, numbered, and its equations over them. */
interface TableCells {
  readonly rowCount: number;
  readonly byRow: ReadonlyMap<string, RowCells>;
  readonly sums: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[];
  /** Used anew for each table. */
  readonly figures: Float64Array;
  uses: number;
}

const cellsOf = keepByTable(numberCells);

function numberCells(form: EditionDefinition, table: TableName): TableCells {
  const byRow = new Map<string, RowCells>();
  const byColumns = new Map<string, FormColumns>();
  let count = 0;
  for (const { rows } of form.tables[table].blocks) {
    for (const { key, columns: keys } of rows) {
      const name = keys.join('\u0000');
      const columns = byColumns.get(name) ?? {
        index: new Map(keys.map((column, i) => [column, i] as const)),
        asked: null,
        positions: null,
      };
      byColumns.set(name, columns);
      byRow.set(key, { first: count, columns, isGrouped: findRow(form, table, key)?.isGrouped === true, lastUse: 0 });
      count += keys.length;
    }
  }
  const numberOf = ({ row, column }: { row: string; column: string }): number => {
    const ofRow = byRow.get(row);
    return ofRow === undefined ? -1 : ofRow.first + (ofRow.columns.index.get(column) ?? -1);
  };
  const sums = tableEquations(form, table).map(({ left, right }) => ({ left: left.map(numberOf), right: right.map(numberOf) }));
  return { rowCount: byRow.size, byRow, sums, figures: new Float64Array(count), uses: 0 };
}
