import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { BLANK, LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { isMisread } from '../cells/misread-figures.js';
import { sumsHold } from '../cells/row-sums.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import { type FormRow, findRow } from '../columns/row-columns.js';
import { findCutRows } from '../doubt/cut-rows.js';
import { namesColumnsFirst } from '../regions/cell-names.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import type { SeparatorUnits } from '../separators/separators.js';
import { type NameKind, standAboveNames } from './figures-above.js';

/**
 * Reads a table whose cells each have a name: row and column, or the column alone behind or below its row. Nothing is
 * told from order or separators, so that a name the form does not have takes no figure from its neighbours.
 *
 *     规章 本年制发件数：1          规章          规章：本年制发件数1，本年废止件数，
 *     规章 本年废止件数：             本年制发件数：1    行政规范性文件：本年制发件数4，
 *
 * The column can be named first: `自然人 一、本年新收…：3`, or rows below the name of their column.
 * A name with nothing behind it is a blank cell. Null where more figures stand apart from names than behind them.
 */
export function readNamedCells(
  list: ContentList,
  region: TableRegion,
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading | null {
  // Figures in one line, as most reports have them: all but the first would be without a name.
  if (form.tables[region.table].shape === 'single' && !namesColumnsFirst(region) && endsInFigures(list, region)) return null;
  return new NamedCellReader(list, region, form, units).read();
}

/** True where two figures close the table: the second has no name. */
function endsInFigures(list: ContentList, { end }: TableRegion): boolean {
  const last = list.value(end - 1);
  return last !== null && last.kind !== 'blank' && list.kinds[end - 2] === ContentKind.Value;
}

/** Least share of the cells of a table of one line that are named. */
const NEARLY_WHOLE = 0.8;

/** So many times more figures stand beside their names than below. */
const MOSTLY_BESIDE = 10;

const STOPS: ReadonlySet<number> = new Set([...',;.\u3001\u3002'].map((stop) => stop.charCodeAt(0)));

/** A row whose cells are being gathered. */
interface NamedRow {
  readonly ofForm: FormRow;
  readonly label: TableLabel;
  readonly cells: Map<string, Slot>;
}

/** A cell by its row and its column. */
interface CellName {
  readonly row: NamedRow;
  readonly column: string;
}

class NamedCellReader {
  private readonly table: TableName;
  private readonly rows = new Map<string, NamedRow>();
  /** The row that stands above, for columns named alone. */
  private current: NamedRow | null = null;
  /** Where columns are named first: the one that stands before the row, or above it. */
  private column: string | null = null;
  /** The column whose cell was taken last in that row. */
  private latest: string | null = null;
  private readonly isColumnFirst: boolean;
  /** Where figures stand above their names. */
  private readonly isAbove: boolean;
  private readonly strays: number[] = [];
  private figures = 0;
  /** How many of them stand on the line of their name, and rows of which one stands on the line below. */
  private beside = 0;
  private readonly below = new Set<TableLabel>();
  /** Names without anything between them and the next: headers that ran together, as the figures below them did. */
  private joined = 0;
  /** Rows of which a figure may go on with digits alone on the line below it. */
  private readonly broken = new Set<TableLabel>();
  /** Rows with columns on lines of their own. */
  private readonly nested = new Set<TableLabel>();
  /** What the labels of the region were found to mean, by index: equal names of two columns are told by their order. */
  private readonly told: ReadonlyMap<number, Meaning>;

  constructor(
    private readonly list: ContentList,
    private readonly region: TableRegion,
    private readonly form: EditionDefinition,
    units: SeparatorUnits,
  ) {
    this.table = region.table;
    this.isColumnFirst = namesColumnsFirst(region);
    this.told = new Map(region.labels.map(({ index, meaning }) => [index, meaning] as const));
    const isSingle = form.tables[region.table].shape === 'single';
    this.isAbove = !this.isColumnFirst && standAboveNames(list, region, isSingle, units.areFiguresAbove, (index) => this.kindOf(index));
    if (this.isAbove && !isSingle) units.areFiguresAbove = true;
  }

  read(): TableReading | null {
    const { list, region } = this;
    const { kinds } = list;
    if (this.isRowAbove(region.start - 1)) region.start--;
    const { start, end } = region;
    for (let index = start; index < end; ) {
      if (kinds[index] === ContentKind.Label) index = this.isAbove ? this.readNameBelow(index) : this.readName(index);
      else this.strays.push(index++);
    }
    const strayFigures = this.strays.filter((item) => list.value(item)?.kind === 'number').length;
    if (strayFigures > this.figures) return null;
    const { form, table, strays } = this;
    const rows = [...this.rows.values()].filter((row) => !this.isGroup(row)).map((row) => this.closeRow(row));
    // Where all figures stand in one line, other layouts name some columns too: it has to be nearly all of them.
    const isSingle = form.tables[table].shape === 'single';
    // Rows named again behind each column are no such layout, whatever stands beside them.
    if (isSingle && !this.isColumnFirst && (strayFigures > 0 || this.joined > rows.length || !this.isNearlyWhole(rows))) return null;
    this.doubtNeighbours(rows);
    this.doubtLinesBelow(rows);
    if (this.isAbove) this.doubtWithoutSum(rows);
    return { table, form, rows, separator: 'name', strays };
  }

  /** Words that several tables share open none of them: 总计 before its first column, or on the line above that. */
  private isRowAbove(index: number): boolean {
    const { list, region } = this;
    const row = index < 0 ? null : this.meaningOf(index, 'row');
    if (row === null) return false;
    if (list.continuesLine(index + 1)) return true;
    return (
      list.lines[index + 1] === 1 && this.meaningOf(index + 1, 'column') !== null && !this.isColumnFirst && !region.rows.includes(row.key)
    );
  }

  private kindOf(index: number): NameKind {
    if (this.meaningOf(index, 'column') !== null) return 'column';
    return this.meaningOf(index, 'row') === null ? 'other' : 'row';
  }

  /** Reads a label that completes the name of the figure above it; gives the index behind. */
  private readNameBelow(index: number): number {
    const { list, strays, region } = this;
    const name = this.nameOf(index, false);
    if (name === null) return index + 1;
    let first = index;
    while (first > region.start && list.continuesLine(first)) first--;
    const above = first - 1;
    this.nested.add(name.row.label);
    const isFigure = list.kinds[above] === ContentKind.Value && !name.row.cells.has(name.column);
    if (isFigure && strays[strays.length - 1] === above) strays.pop();
    if (isFigure) this.figures++;
    const isAlone = list.kinds[above - 1] !== ContentKind.Value;
    this.take(name, isFigure && isAlone ? { kind: 'value', item: above } : list.kinds[above] === ContentKind.Label ? BLANK : LOST);
    return index + 1;
  }

  /** Reads a label with what stands behind it on its line; gives the index behind. */
  private readName(index: number): number {
    const { list, region } = this;
    const { kinds } = list;
    const next = index + 1;
    const kind = next < region.end ? kinds[next] : undefined;
    // A figure may stand below its name, alone on its line.
    const isFigure = kind === ContentKind.Value && (list.continuesLine(next) || next + 1 >= list.count || !list.continuesLine(next + 1));
    const name = this.nameOf(index, isFigure && list.continuesLine(next));
    if (name === null) return next;
    if (!list.continuesLine(index)) this.nested.add(name.row.label);
    if (isFigure) {
      this.figures++;
      if (list.continuesLine(next)) this.beside++;
      else this.below.add(name.row.label);
      if (this.mayGoOnBelow(next)) this.broken.add(name.row.label);
      // Of two figures side by side, or one below the other, it is not known which is the cell's.
      const isAlone = next + 1 >= region.end || kinds[next + 1] !== ContentKind.Value;
      // Of those below it a mark opens what is listed there.
      const isOnly = isAlone || (!list.continuesLine(next + 1) && (list.continuesLine(next) || list.value(next + 1)?.kind !== 'number'));
      this.take(name, isOnly ? { kind: 'value', item: next } : LOST);
      return next + 1;
    }
    if (kind === ContentKind.Text && list.continuesLine(next) && !this.isStop(next)) {
      // What a notation writes around its values is no word, and a figure may be in it. Letters in the place of digits are the cell's.
      this.take(name, list.hasHan(next) || isMisread(list, next, false) ? { kind: 'words', items: [next] } : LOST);
      return next + 1;
    }
    if (kind === ContentKind.Label && list.starts[next] === list.ends[index]) this.joined++;
    this.take(name, this.hasDigits(next) || this.isNumberedColumn(next) || this.isBrokenAround(index) ? LOST : BLANK);
    return next;
  }

  /** `自然人（1）商业企业（2）`: columns have no numbers, it may be the figure of the one before. */
  private isNumberedColumn(index: number): boolean {
    const { list } = this;
    const ordinal = list.label(index)?.ordinal ?? 0;
    return ordinal > 0 && list.continuesLine(index) && this.meaningOf(index, 'column') !== null && this.meaningOf(index, 'row') === null;
  }

  /** `本年 ⏎ 21 ⏎ 新公开数量`: a figure that no name took, between words and the rest of a name. */
  private isBrokenAround(index: number): boolean {
    const { list, strays } = this;
    const before = index - 1;
    return (
      strays[strays.length - 1] === before && list.value(before)?.kind === 'number' && !list.continuesLine(index) && list.isText(before - 1)
    );
  }

  /** True where digits stand between here and the next label, or the end of the last line: the cell's figure may be among them. */
  private hasDigits(from: number): boolean {
    const { list, region } = this;
    for (let index = from; index < list.count && (index < region.end || !list.startsSourceLine(index)); index++) {
      if (list.kinds[index] === ContentKind.Label) return false;
      if (list.hasDigit(index)) return true;
    }
    return false;
  }

  /** The cell that a label completes the name of; null for a row by itself and for what is no part of a name. */
  private nameOf(index: number, isBeforeFigure: boolean): CellName | null {
    const column = this.meaningOf(index, 'column');
    const row = this.meaningOf(index, 'row');
    if (this.isColumnFirst) return this.nameBehindColumn(index, row, column);
    if (row !== null && (column === null || this.isRow(index, column))) {
      this.current = this.rowOf(row, index);
      this.latest = null;
      const { current } = this;
      const columns = current?.ofForm.row.columns ?? [];
      return current !== null && columns.length === 1 && isBeforeFigure ? { row: current, column: columns[0] as string } : null;
    }
    // Captions and corners open another part of the table; groups stand before their rows, those of columns may stand behind one.
    if (column === null && !(this.list.continuesLine(index) && this.meaningOf(index, 'columnGroup') !== null)) this.current = null;
    return column === null || this.current === null ? null : { row: this.current, column: column.key };
  }

  /** The cell that a row completes the name of, where columns are named first. */
  private nameBehindColumn(index: number, row: Meaning | null, column: Meaning | null): CellName | null {
    if (row !== null && (column === null || this.told.get(index)?.kind === 'row' || this.isRowBehindColumn(index))) {
      const named = this.rowOf(row, index);
      const columns = named?.ofForm.row.columns ?? [];
      const key = columns.length === 1 ? (columns[0] as string) : this.column;
      return named === null || key === null ? null : { row: named, column: key };
    }
    if (column !== null) this.column = column.key;
    else if (this.meaningOf(index, 'caption') !== null) this.column = null;
    return null;
  }

  /** Of words that name a row and a column: the row is what a figure stands behind, or its line's end; a column opens the line. */
  private isRowBehindColumn(index: number): boolean {
    const { list, region } = this;
    if ((list.label(index)?.ordinal ?? 0) > 0) return true;
    if (index > region.start && list.continuesLine(index)) return this.meaningOf(index - 1, 'column') !== null;
    return list.value(index + 1) !== null && list.continuesLine(index + 1);
  }

  /** Whether words that name a row and a column (其他, 总计) are the row here. */
  private isRow(index: number, { key }: Meaning): boolean {
    const { list, current } = this;
    if ((list.label(index)?.ordinal ?? 0) > 0 || current === null) return true;
    const opensLine = index === this.region.start || !list.continuesLine(index);
    const isBeforeLabel = index + 1 < this.region.end && list.kinds[index + 1] === ContentKind.Label && list.continuesLine(index + 1);
    if (opensLine && isBeforeLabel) return true;
    // `其他处理 其他：自然人 43`, `[其他处理.其他]`: behind the group of the row, before its first column.
    const isBeforeFigure = list.continuesLine(index + 1) && list.value(index + 1) !== null;
    if (current.cells.size === 0 && !isBeforeFigure && this.isBehindGroup(index)) return true;
    if (!current.cells.has(key)) return false;
    // Behind the column before it, it is the same column again, also where its cell is known.
    const { columns } = current.ofForm.row;
    return this.latest === null || columns.indexOf(this.latest) + 1 !== columns.indexOf(key);
  }

  private isBehindGroup(index: number): boolean {
    const row = this.meaningOf(index, 'row');
    return index > this.region.start && this.list.continuesLine(index) && this.meaningOf(index - 1, 'rowGroup')?.key === row?.group;
  }

  private meaningOf(index: number, kind: Meaning['kind']): Meaning | null {
    const meanings = this.list.label(index)?.entry.byTable.get(this.table) ?? [];
    const ordinal = this.list.label(index)?.ordinal ?? 0;
    const fitting = meanings.filter((meaning) => meaning.kind === kind && meaning.editions.includes(this.form.id));
    const told = this.told.get(index);
    return (
      fitting.find((meaning) => ordinal > 0 && meaning.ordinal === ordinal) ??
      fitting.find((meaning) => meaning === told) ??
      fitting[0] ??
      null
    );
  }

  private rowOf(meaning: Meaning, index: number): NamedRow | null {
    const known = this.rows.get(meaning.key);
    if (known !== undefined) return known;
    const ofForm = findRow(this.form, this.table, meaning.key);
    if (ofForm === null) return null;
    const row: NamedRow = { ofForm, label: { index, meaning }, cells: new Map() };
    this.rows.set(meaning.key, row);
    return row;
  }

  /** `（六）其他处理 3.其他 自然人: 0`: words before the parts of a row name none of its cells. */
  private isGroup({ ofForm: { row }, cells }: NamedRow): boolean {
    const { form, table, rows } = this;
    if (cells.size > 0) return false;
    return (form.undividedRows ?? []).some(
      (each) => each.table === table && each.row.key === row.key && each.insteadOf.some((key) => rows.has(key)),
    );
  }

  /** A cell named twice with two figures is not known. */
  private take({ row, column }: CellName, slot: Slot): void {
    this.latest = column;
    const known = row.cells.get(column);
    const isSame = known === undefined || (known.kind === slot.kind && slotValueOf(this.list, known) === slotValueOf(this.list, slot));
    row.cells.set(column, isSame ? (known ?? slot) : LOST);
  }

  /** Where a name is missing, its figure may stand behind another one: in its row, in the row before, in one whose sum fails. */
  private doubtNeighbours(rows: readonly ReadRow[]): void {
    const isShort = rows.map(({ slots }) => slots.includes(LOST));
    if (!isShort.includes(true)) return;
    const sums = rowSumsOf(this.form, this.table);
    rows.forEach((row, i) => {
      if (isShort[i] === true || isShort[i + 1] === true || !sumsHold(this.list, row.slots, row.columns, sums)) row.doubt = 'place';
    });
  }

  /** Where the sum of a row fails, its first figure may be that of the row itself. */
  private doubtWithoutSum(rows: readonly ReadRow[]): void {
    const sums = rowSumsOf(this.form, this.table);
    for (const row of rows) if (!sumsHold(this.list, row.slots, row.columns, sums)) row.doubt ??= 'place';
  }

  /** `总计：1 ⏎ 88`: the rest of a figure, or a page's number; `商业企业： ⏎ 3`: no figure of the cell, where all others stand beside their names. */
  private doubtLinesBelow(rows: readonly ReadRow[]): void {
    const { below, broken, nested } = this;
    const isUsual = below.size * MOSTLY_BESIDE >= this.beside;
    const cut = nested.size > 0 && !this.isColumnFirst ? findCutRows(this.table, this.form, rows) : new Set<string>();
    for (const row of rows) {
      const { label } = row.source as NonNullable<ReadRow['source']>;
      if (broken.has(label)) row.doubt ??= 'cut';
      // The columns below may be those of the next row, which was lost.
      else if (cut.has(row.row) && nested.has(label)) row.doubt ??= 'place';
      else if (!isUsual && below.has(label)) row.doubt ??= 'place';
    }
  }

  /** True for a figure on the line of its name, with digits alone on the line below. */
  private mayGoOnBelow(item: number): boolean {
    const { list } = this;
    const next = item + 1;
    if (!list.continuesLine(item) || list.value(next)?.kind !== 'number' || list.lines[next] !== 1) return false;
    return next + 1 >= list.count || !list.continuesLine(next + 1);
  }

  private isNearlyWhole(rows: readonly ReadRow[]): boolean {
    let cells = 0;
    for (const block of this.form.tables[this.table].blocks) for (const { columns } of block.rows) cells += columns.length;
    const named = rows.reduce((sum, { slots }) => sum + slots.filter((slot) => slot !== LOST).length, 0);
    return named >= cells * NEARLY_WHOLE;
  }

  private closeRow({ ofForm, label, cells }: NamedRow): ReadRow {
    const { columns } = ofForm.row;
    const slots = columns.map((column) => cells.get(column) ?? LOST);
    return {
      row: label.meaning.key,
      columns,
      slots,
      certainty: 'separated',
      candidates: [],
      ambiguous: [],
      source: { label, groups: [], items: [], keys: new Map(), headers: [] },
      toldBy: 'label',
    };
  }

  /** The comma or stop behind a name without a figure. */
  private isStop(index: number): boolean {
    const { starts, ends, text } = this.list;
    const start = starts[index] as number;
    return (ends[index] as number) === start + 1 && STOPS.has(text.units[start] as number);
  }
}
