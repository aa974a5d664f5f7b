import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST, type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { tableEquations } from '../../solve/table-equations.js';
import { type ReadRow, settledRow } from '../cells/table-reading.js';
import { type HeaderCell, listHeaderCells } from '../columns/header-cells.js';
import { findRow, officialColumns } from '../columns/row-columns.js';
import { hasFiguresAlone, type SourceRow, type SourceTable } from '../cst/table-cst.js';
import type { RowsAmongOthers } from './foreign-columns.js';

/** Rows that a table has at least whose header alone tells its columns, and the share of them that have a figure for each. */
const LEAST_ROWS = 8;
const FULL_SHARE = 0.8;
/** Share of the sums that hold where the columns are right: agencies make mistakes. */
const SUMS_SHARE = 0.8;

/**
 * The rows of a table whose header of two levels has other columns than the form: some left out (only 自然人, 法人或其他组织, 总计),
 * or some of the agency's own among them (小计, 上年同期). Every row has as many figures as the header has cells, and the sums
 * of rows and columns hold. A column that the header does not have is lost. Null where that is not so.
 */
export function readPrintedColumns(list: ContentList, source: SourceTable, form: EditionDefinition): RowsAmongOthers | null {
  const { table } = source.region;
  const [first] = source.rows;
  const block = first === undefined ? undefined : findRow(form, table, first.label.meaning.key);
  if (block?.isGrouped !== true || source.rows.length < LEAST_ROWS) return null;
  const official = officialColumns(block.block);
  const width = mostCommonWidth(list, source.rows);
  if (width === 0 || width === official.length) return null;
  const grouped = block.block.columns.flatMap(({ key, group }) => (group === undefined ? [] : [key]));
  const header = listHeaderCells(list, source, grouped);
  if (header === null) return null;
  // Words over the labels.
  if (header.length === width + 1 && header[0] === null) header.shift();
  if (header.length !== width) return null;
  const proven: RowsAmongOthers[] = [];
  for (const cells of distinctHeaders(header)) {
    // A header that lost its first column looks like one without it.
    if (!cells.includes(official[0] as string) && width > 1) continue;
    const passedOver: number[] = [];
    const rows = source.rows.map((row) => readRow(list, row, official, cells, passedOver));
    const proof = weigh(list, form, source, rows, cells);
    if (proof === null) continue;
    if (proof === 'balanced') for (const row of rows) row.doubt = 'columns';
    proven.push({ rows, passedOver });
  }
  return proven.length === 1 ? (proven[0] as RowsAmongOthers) : null;
}

/** How many figures most rows have, where nearly all have as many; else 0. */
function mostCommonWidth(list: ContentList, rows: readonly SourceRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (hasFiguresAlone(list, row)) counts.set(row.items.length, (counts.get(row.items.length) ?? 0) + 1);
  for (const [width, count] of counts) if (count >= rows.length * FULL_SHARE) return width;
  return 0;
}

/** Of a column named twice (合计 below the group, 总计 beside it) either may be the form's. */
function distinctHeaders(cells: readonly HeaderCell[]): HeaderCell[][] {
  const twice = cells.find((cell, i) => cell !== null && cells.indexOf(cell) < i);
  if (twice === undefined) return [[...cells]];
  return cells.flatMap((cell, i) => (cell === twice ? [cells.map((each, k) => (each === twice && k !== i ? null : each))] : []));
}

/** A row with the figures that a header gives its columns; of a row that is not full none. */
function readRow(
  list: ContentList,
  row: SourceRow,
  official: readonly string[],
  cells: readonly HeaderCell[],
  passedOver: number[],
): ReadRow {
  const { items } = row;
  const isFull = items.length === cells.length && hasFiguresAlone(list, row);
  const slots = official.map((column) => {
    const place = isFull ? cells.indexOf(column) : -1;
    return place < 0 ? LOST : valueSlot(items[place] as number);
  });
  for (const [place, item] of items.entries()) if (isFull && cells[place] === null) passedOver.push(item);
  return settledRow(row, official, slots, 'separated');
}

/** Which sums were taken, and how many of them hold. */
class Tally {
  private held = 0;
  private all = 0;
  /** True where a sum holds whose figures are not all 0. */
  private isTold = false;

  add(left: number, right: number): void {
    this.all++;
    if (left !== right) return;
    this.held++;
    this.isTold ||= left > 0;
  }

  get isProof(): boolean {
    return this.isTold && this.held >= this.all * SUMS_SHARE;
  }

  get isEmpty(): boolean {
    return this.all === 0;
  }
}

/**
 * `whole` where every row sums up to its total, `balanced` where only the sums of columns hold and none speaks against them,
 * null where the columns are not proven.
 */
function weigh(list: ContentList, form: EditionDefinition, source: SourceTable, rows: readonly ReadRow[], cells: readonly HeaderCell[]) {
  const grid = new CellGrid(tableEquations(form, source.region.table, (key) => rows.some(({ row }) => row === key)));
  for (const { row, columns, slots } of rows) grid.setRow(row, columns, (i) => slotValueOf(list, slots[i] as Slot));
  const down = new Tally();
  const across = new Tally();
  for (const equation of grid.equations) {
    const { left, right } = grid.weigh(equation);
    if (left.unknown + right.unknown === 0) (equation.over === 'row' ? across : down).add(left.sum, right.sum);
  }
  // Where a part has no column of its own, the others with those of the agency's own make up the total.
  const total = cells.indexOf(totalOf(form, source) ?? null);
  if (across.isEmpty && total >= 0 && cells.length > 1)
    for (const { items } of source.rows) {
      if (items.length !== cells.length) continue;
      const all = items.reduce((sum, item) => sum + (list.value(item)?.value ?? 0), 0);
      const last = list.value(items[total] as number)?.value ?? 0;
      across.add(last, all - last);
    }
  if (!across.isEmpty) return across.isProof && (down.isEmpty || down.isProof) ? 'whole' : null;
  return down.isProof ? 'balanced' : null;
}

/** The column that sums up the others. */
function totalOf(form: EditionDefinition, { region }: SourceTable): string | undefined {
  return rowSumsOf(form, region.table)[0]?.left[0];
}
