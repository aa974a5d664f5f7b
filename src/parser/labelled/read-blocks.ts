import { type EditionDefinition, type RowDefinition, sectionTables, type TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import type { CellKey } from '../../solve/equations.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST, type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { tableEquations } from '../../solve/table-equations.js';
import { joinPieces } from '../cells/placements.js';
import { endInSum } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import type { TableRegion } from '../regions/table-region.js';
import { rowLists } from '../rows/recover-rows.js';
import { figuresBehind, figuresOf, leaveOutSpare } from './block-figures.js';
import { type CellOrder, orderBlocks } from './figure-blocks.js';
import { orderRows } from './figure-rows.js';
import { type LooseFigures, orderLooseRows } from './loose-rows.js';
import { orderPages } from './page-orders.js';
import { figuresAt, findBreaks, type PagedFigures } from './paged-figures.js';
import { orderPartedCells } from './parted-cells.js';

/**
 * Reads a table whose figures stand apart from its labels, in the order of the blocks a tool printed them in: every
 * figure there is one of the table's, there are as many as the form has cells, and only one order makes all sums come
 * out. Null for any other table. The places of the figures are inferred; the figures are the text's. Rows whose columns may have been
 * moved, for no sum tells them apart, are in doubt. Where the sums leave open at
 * which place some rows stand, these are ambiguous.
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
  const within = figuresOf(list, region.start, Math.max(region.end, region.reach?.[1] ?? region.end));
  const lists = rowLists(form, table);
  for (const rows of lists) {
    const columns = rows.map(columnsFor);
    const [first] = columns;
    if (first === undefined || columns.some((each) => each.length !== first.length)) continue;
    const all = goOnBehind(list, form, region, within, rows.length * first.length);
    const missing = rows.length * first.length - all.length;
    if (missing > 0 || !endInSum(first, rowSumsOf(form, table))) continue;
    const items = missing === 0 ? all : leaveOutSpare(list, all, -missing);
    const surplus = items.length - rows.length * first.length;
    // What is left over may be a row of the full form, or of a label that was found.
    const isFull = rows === lists[0];
    if (
      !isFull &&
      (surplus >= first.length ||
        found.some(
          (row) =>
            !mayBeColumn(list, row.label.index) && !rows.some(({ key }) => key === row.label.meaning.key || isCutGroup(key, row, found)),
        ))
    )
      return null;
    const { holds, sums } = sumsOf(form, table, rows, first);
    const orders =
      surplus === 0
        ? orderSlots(list, region, items, first, holds, isMostlyTold(known) ? [] : sums)
        : joinSlots(list, items, first.length, rows.length, holds);
    const read = chooseRows(list, found, rows, first, orders, known);
    return read !== null && isConfirmed(list, found, read, pinnedRows(form, table, rows), known) ? keepKnown(read, known) : null;
  }
  return null;
}

/**
 * Where a page's headings stand before its figures, a table's last ones stand behind the heading of the next section: with these, if all
 * figures from the table on are as many as the cells of it and of the tables that follow.
 */
function goOnBehind(
  list: ContentList,
  form: EditionDefinition,
  { table, start }: TableRegion,
  within: readonly number[],
  count: number,
): readonly number[] {
  if (within.length >= count || within.length * 2 < count) return within;
  const order: readonly TableName[] = sectionTables;
  let following = 0;
  for (const name of order.slice(order.indexOf(table) + 1)) following += countCells(form, name);
  const all = figuresBehind(list, start);
  // Behind or before bars and tabs a figure stands in a cell of the table there.
  const isApart = all.slice(within.length, count + 1).every((item) => !list.isParted(item));
  return isApart && all.length === count + following ? all.slice(0, count) : within;
}

function countCells(form: EditionDefinition, table: TableName): number {
  return form.tables[table].blocks.flatMap(({ rows }) => rows).reduce((sum, { columns }) => sum + columns.length, 0);
}

/** The cells of a table in every order between which the sums do not tell. */
interface SlotOrders {
  readonly orders: readonly (readonly Slot[])[];
  /** True where the columns of the only order may be others of the form. */
  readonly mayBeMoved?: boolean;
  /** True where the sums alone gave some rows their figures: others of a group may have them by right. */
  readonly isLoose?: boolean;
}

/** The rows as the orders have them that agree with what is known; what they have differently is ambiguous. */
function chooseRows(
  list: ContentList,
  found: readonly SourceRow[],
  rows: readonly RowDefinition[],
  columns: readonly string[],
  { orders, mayBeMoved, isLoose }: SlotOrders,
  known: readonly ReadRow[],
): ReadRow[] | null {
  const readings = orders.map(
    (slots) => new Map(rows.map(({ key }, i) => [key, slots.slice(i * columns.length, (i + 1) * columns.length)])),
  );
  const left = readings.filter((reading) =>
    known.every((row) => row.doubt !== undefined || row.slots.some(({ kind }) => kind !== 'value') || agrees(row, reading.get(row.row))),
  );
  if (left.length === 0) return null;
  return rows.map(({ key }): ReadRow => {
    const candidates = left.map((reading) => reading.get(key) as Slot[]);
    const slots = [...(candidates[0] as Slot[])];
    const ambiguous = columns.flatMap((_, at) => {
      const value = slotValueOf(list, slots[at] as Slot);
      return candidates.every((each) => slotValueOf(list, each[at] as Slot) === value) ? [] : [at];
    });
    for (const at of ambiguous) slots[at] = LOST;
    const isOpen = ambiguous.length > 0;
    return {
      row: key,
      columns,
      source: found.find(({ label }) => label.meaning.key === key) ?? null,
      toldBy: 'label',
      candidates: isOpen ? candidates : [],
      ambiguous,
      slots,
      certainty: isOpen ? 'open' : mayBeMoved ? 'separated' : 'inferred',
      ...(mayBeMoved && !isOpen ? { doubt: 'columns' as const } : isLoose ? { doubt: 'place' as const } : {}),
      isApart: true,
    };
  });
}

function agrees({ slots }: ReadRow, others: readonly Slot[] | undefined): boolean {
  return others !== undefined && slots.every((slot, i) => isSame(slot, others[i]));
}

/** Whether the labels bear out an order, or the rows that they told. */
function isConfirmed(
  list: ContentList,
  found: readonly SourceRow[],
  read: readonly ReadRow[],
  pinned: ReadonlySet<string>,
  known: readonly ReadRow[],
): boolean {
  const isBorneOut = (row: ReadRow): boolean => agrees(row, read.find((each) => each.row === row.row)?.slots);
  return standInOrder(list, found, read, pinned) || known.filter(isBorneOut).length * 2 >= read.length;
}

/** Rows that their labels told without doubt stay as they were read. */
function keepKnown(read: readonly ReadRow[], known: readonly ReadRow[]): ReadRow[] {
  return read.map((row) => known.find((each) => each.row === row.row && each.doubt === undefined && agrees(each, row.slots)) ?? row);
}

function isSame(slot: Slot, other: Slot | undefined): boolean {
  if (slot.kind === 'value') return other?.kind === 'value' && other.item === slot.item;
  return slot.kind === 'digits' && other?.kind === 'digits' && other.start === slot.start && other.end === slot.end;
}

/** Whether the sums from row to row come out, given the figures of all cells. */
type SumCheck = (figures: readonly number[]) => boolean;

/**
 * The cells of a table that has a figure for each, in every order of blocks between which the sums do not tell.
 * @param sums those from row to row, where they may tell the figures of rows that a tool mixed; else none
 */
function orderSlots(
  list: ContentList,
  region: TableRegion,
  items: readonly number[],
  columns: readonly string[],
  holds: SumCheck,
  sums: LooseFigures['sums'],
): SlotOrders {
  const width = columns.length;
  const figures = items.map((item) => list.value(item)?.value ?? 0);
  // `NaN,NaN,NaN,NaN` of a row, and `NaN,NaN,0` of it further below: sums of nothing but zeros tell no blank cell from one.
  if (figures.every((figure) => figure === 0) && mixesBlanks(list, items)) return { orders: [] };
  const holdsAt = (places: readonly number[]): boolean => holds(places.map((place) => figures[place] as number));
  const headers = items.map((item, i) => headerBefore(list, region, item, items[i - 1], columns));
  const order = orderBlocks(figures, width, holdsAt, headers);
  let orders: readonly CellOrder[] = order === null ? orderPartedCells(figures, width, holdsAt) : [order];
  let isLoose = false;
  const paged = orders.length === 0 ? pagesOf(list, items, width) : null;
  if (paged !== null) ({ orders, isWeak: isLoose } = orderPages(paged, holdsAt));
  if (orders.length === 0 && sums.length > 0) {
    isLoose = true;
    const isBehindText = (place: number): boolean => items[place] !== (items[place - 1] as number) + 1;
    const isAlike = (place: number, other: number): boolean =>
      figures[place] !== 0 || list.valueAt(items[place] as number).value === list.valueAt(items[other] as number).value;
    orders = orderLooseRows({ figures, width, sums, isBehindText, isAlike });
  }
  return {
    orders: orders.map(({ places }) => places.map((place) => (place < 0 ? LOST : valueSlot(items[place] as number)))),
    mayBeMoved: orders.some(({ mayBeMoved }) => mayBeMoved),
    isLoose,
  };
}

/** A table page by page, by the new pages between its figures; null where it stands on one page, or they part a row. */
function pagesOf(list: ContentList, items: readonly number[], width: number): PagedFigures | null {
  const breaks = findBreaks(list, items).map((at) => at / width);
  if (breaks.length === 0 || !breaks.every((row) => Number.isInteger(row))) return null;
  return { ...figuresAt(list, items), width, pages: [0, ...breaks, items.length / width] };
}

/** True where labels told half of the rows, or more: what is out of order in the others says nothing of these. */
function isMostlyTold(known: readonly ReadRow[]): boolean {
  return countTold(known) * 2 >= known.length;
}

/** Rows that have a figure for each cell. @internal */
export function countTold(known: readonly ReadRow[]): number {
  return known.filter(({ slots }) => slots.every(({ kind }) => kind === 'value')).length;
}

/** The column whose header is all that stands between two figures. */
function headerBefore(
  list: ContentList,
  { table }: TableRegion,
  item: number,
  before: number | undefined,
  columns: readonly string[],
): number | undefined {
  if (before !== item - 2) return undefined;
  const meaning = list
    .label(item - 1)
    ?.entry.byTable.get(table)
    ?.find(({ kind, key }) => kind === 'column' && columns.includes(key));
  return meaning === undefined ? undefined : columns.indexOf(meaning.key);
}

/** True where some of the cells have no figure, and others have one. */
function mixesBlanks(list: ContentList, items: readonly number[]): boolean {
  const isBlank = (item: number): boolean => list.value(item)?.value === null;
  return items.some((item) => isBlank(item)) && !items.every((item) => isBlank(item));
}

/** The cells of a table with more figures than cells, row by row: digits that stand apart, numbers between the rows. */
function joinSlots(list: ContentList, items: readonly number[], width: number, count: number, holds: SumCheck): SlotOrders {
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
  return { orders: cells === null ? [] : [cells.map(({ first, last }) => joinPieces(list, items, first, last + 1) as Slot)] };
}

/** `（六）其他` of （六）其他处理, a row by itself where none of its parts was found. */
function isCutGroup(key: string, row: SourceRow, found: readonly SourceRow[]): boolean {
  const { meaning } = row.label;
  return key === meaning.group && found.every((other) => other === row || other.label.meaning.group !== key);
}

/** `其他` without a number: a header as often as a row. @internal */
export function mayBeColumn(list: ContentList, index: number): boolean {
  const match = list.label(index);
  return match !== null && match.ordinal === 0 && match.entry.meanings.some(({ kind }) => kind === 'column');
}

/**
 * True when the rows whose labels were found stand in the order of the form, but for those that the sums alone tell. Labels that
 * stand beside the first figure of their row and labels that a tool printed by themselves are each in order.
 */
function standInOrder(list: ContentList, found: readonly SourceRow[], read: readonly ReadRow[], pinned: ReadonlySet<string>): boolean {
  let lastBeside = -1;
  let lastApart = -1;
  for (const { label } of found) {
    const { key } = label.meaning;
    const place = pinned.has(key) || mayBeColumn(list, label.index) ? -1 : read.findIndex(({ row }) => row === key);
    if (place < 0) continue;
    const [first] = (read[place] as ReadRow).slots;
    const isBeside = first?.kind === 'value' && first.item === label.index + 1;
    if (place < (isBeside ? lastBeside : lastApart)) return false;
    if (isBeside) lastBeside = place;
    else lastApart = place;
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

function sumsOf(
  form: EditionDefinition,
  table: TableName,
  rows: readonly RowDefinition[],
  columns: readonly string[],
): { readonly holds: SumCheck; readonly sums: LooseFigures['sums'] } {
  const equations = tableEquations(form, table, (key) => rows.some((row) => row.key === key));
  const grid = new CellGrid(equations);
  const hasSums = equations.some(({ over }) => over === 'column');
  const indexOf = ({ row }: CellKey): number => rows.findIndex(({ key }) => key === row);
  const sums = equations
    .filter(({ over, line }) => over === 'column' && line === columns[0])
    .map(({ left, right }) => {
      const signs = rows.map(() => 0);
      for (const cell of left) signs[indexOf(cell)] = 1;
      for (const cell of right) signs[indexOf(cell)] = -1;
      return signs;
    });
  return {
    holds: (figures) => {
      rows.forEach(({ key }, i) => {
        grid.setRow(key, columns, (column) => figures[i * columns.length + column] as number);
      });
      return hasSums && equations.every((equation) => grid.state(equation) === 'holds');
    },
    sums,
  };
}
