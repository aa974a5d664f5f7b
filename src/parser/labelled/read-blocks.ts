import type { EditionDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import { type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { tableEquations } from '../../solve/table-equations.js';
import { joinPieces } from '../cells/placements.js';
import { endInSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import { rowLists } from '../rows/recover-rows.js';
import { orderBlocks } from './figure-blocks.js';
import { orderRows } from './figure-rows.js';

/**
 * Reads a table whose figures stand apart from its labels, in the order of the blocks a tool printed them in: every
 * figure there is one of the table's, there are as many as the form has cells, and only one order makes all sums come
 * out. Null for any other table. The places of the figures are inferred; the figures are the text's.
 * @param known rows as their labels have them: the order must agree with those that are sure; where labels stand in another
 * order than the form's, with half of all rows
 */
export function readBlocks(
  list: ContentList,
  { region, rows: found }: SourceTable,
  form: EditionDefinition,
  columnsFor: (row: RowDefinition) => readonly string[],
  known: readonly ReadRow[],
): ReadRow[] | null {
  const { table } = region;
  const items = figuresOf(list, region.start, Math.max(region.end, region.reach?.[1] ?? region.end));
  const lists = rowLists(form, table);
  for (const rows of lists) {
    const columns = rows.map(columnsFor);
    const [first] = columns;
    if (first === undefined || columns.some((each) => each.length !== first.length)) continue;
    const surplus = items.length - rows.length * first.length;
    if (surplus < 0 || !endInSum(first, rowSumsOf(form, table))) continue;
    // What is left over may be a row of the full form, or of a label that was found.
    const isFull = rows === lists[0];
    if (
      !isFull &&
      (surplus >= first.length ||
        found.some(({ label }) => !mayBeColumn(list, label.index) && !rows.some(({ key }) => key === label.meaning.key)))
    )
      return null;
    const holds = sumsOf(form, table, rows, first);
    const slots = surplus === 0 ? orderSlots(list, items, first.length, holds) : joinSlots(list, items, first.length, rows.length, holds);
    if (slots === null) return null;
    const read = rows.map(
      (row, i): ReadRow => ({
        row: row.key,
        columns: first,
        source: found.find(({ label }) => label.meaning.key === row.key) ?? null,
        toldBy: 'label',
        candidates: [],
        ambiguous: [],
        slots: slots.slice(i * first.length, (i + 1) * first.length),
        certainty: 'inferred',
        isApart: true,
      }),
    );
    const agrees = ({ row, slots }: ReadRow): boolean =>
      read.some((each) => each.row === row && each.slots.every((slot, i) => isSame(slot, slots[i])));
    if (!known.every((row) => row.doubt !== undefined || row.slots.some(({ kind }) => kind !== 'value') || agrees(row))) return null;
    const isConfirmed = isInOrder(found, rows, pinnedRows(form, table, rows)) || known.filter(agrees).length * 2 >= rows.length;
    return isConfirmed
      ? read.map((row) => known.find((each) => each.row === row.row && each.doubt === undefined && agrees(each)) ?? row)
      : null;
  }
  return null;
}

function isSame(slot: Slot, other: Slot | undefined): boolean {
  if (slot.kind === 'value') return other?.kind === 'value' && other.item === slot.item;
  return slot.kind === 'digits' && other?.kind === 'digits' && other.start === slot.start && other.end === slot.end;
}

/** Whether the sums from row to row come out, given the figures of all cells. */
type SumCheck = (figures: readonly number[]) => boolean;

/** The cells of a table that has a figure for each, in the order of blocks. */
function orderSlots(list: ContentList, items: readonly number[], width: number, holds: SumCheck): Slot[] | null {
  const figures = items.map((item) => list.value(item)?.value ?? 0);
  const order = orderBlocks(figures, width, (places) => holds(places.map((place) => figures[place] as number)));
  return order === null ? null : order.places.map((place) => valueSlot(items[place] as number));
}

/** The cells of a table with more figures than cells, row by row: digits that stand apart, numbers between the rows. */
function joinSlots(list: ContentList, items: readonly number[], width: number, count: number, holds: SumCheck): Slot[] | null {
  const stream = {
    length: items.length,
    isMark: (place: number): boolean => list.value(items[place] as number)?.value === null,
    valueOf: (first: number, last: number): number | null => {
      const slot = joinPieces(list, items, first, last + 1);
      if (slot === null) return null;
      return slot.kind === 'digits' ? slot.value : (list.value(items[first] as number)?.value ?? 0);
    },
  };
  const cells = orderRows(stream, width, count, holds);
  return cells === null ? null : cells.map(({ first, last }) => joinPieces(list, items, first, last + 1) as Slot);
}

/** Figures and marks of a stretch, without the numbers of labels whose point stands apart: `7 ⏎ ．属于行政执法案卷`. */
function figuresOf({ kinds, ends, text, count }: ContentList, from: number, to: number): number[] {
  const items: number[] = [];
  for (let index = from; index < to; index++) {
    if (kinds[index] !== ContentKind.Value) continue;
    let at = ends[index] as number;
    while (at < text.length && (text.units[at] === 0x20 || text.units[at] === 0x0a)) at++;
    const isNumber = index + 1 < count && (text.units[at] === 0x2e || text.units[at] === 0x3001);
    if (!isNumber) items.push(index);
  }
  return items;
}

/** `其他` without a number: a header as often as a row. */
function mayBeColumn(list: ContentList, index: number): boolean {
  const match = list.label(index);
  return match !== null && match.ordinal === 0 && match.entry.meanings.some(({ kind }) => kind === 'column');
}

/** True when the rows whose labels were found stand in the order of the form, but for those that the sums alone tell. */
function isInOrder(found: readonly SourceRow[], rows: readonly RowDefinition[], pinned: ReadonlySet<string>): boolean {
  let last = -1;
  for (const { label } of found) {
    const { key } = label.meaning;
    const place = pinned.has(key) ? -1 : rows.findIndex((row) => row.key === key);
    if (place < 0) continue;
    if (place < last) return false;
    last = place;
  }
  return true;
}

/** Rows that stand alone on a side of a sum from row to row, or beside none but such rows: no other can be taken for them. */
function pinnedRows(form: EditionDefinition, table: string, rows: readonly RowDefinition[]): ReadonlySet<string> {
  const pinned = new Set<string>();
  const sides = form.equations
    .filter((equation) => equation.table === table && equation.over === 'column')
    .flatMap(({ left, right }) => [left, right]);
  for (let size = -1; size !== pinned.size; ) {
    size = pinned.size;
    for (const side of sides) {
      const open = side.filter((key) => !pinned.has(key) && rows.some((row) => row.key === key));
      if (open.length === 1) pinned.add(open[0] as string);
    }
  }
  return pinned;
}

function sumsOf(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[], columns: readonly string[]): SumCheck {
  const equations = tableEquations(form, table, (key) => rows.some((row) => row.key === key));
  const grid = new CellGrid(equations);
  const hasSums = equations.some(({ over }) => over === 'column');
  return (figures) => {
    rows.forEach(({ key }, i) => {
      grid.setRow(key, columns, (column) => figures[i * columns.length + column] as number);
    });
    return hasSums && equations.every((equation) => grid.state(equation) === 'holds');
  };
}
