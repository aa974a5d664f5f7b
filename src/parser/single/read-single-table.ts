import type { EditionDefinition, RowDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { BLANK, itemsOf, LOST, type RowReading, type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { readUnderHeaders } from '../cells/header-columns.js';
import { readMisread } from '../cells/misread-figures.js';
import { haveDigitsOnLines, haveMixedGaps } from '../cells/mixed-gaps.js';
import { joinDigits, placeInOrder, splitDigits } from '../cells/placements.js';
import type { TableReading } from '../cells/table-reading.js';
import type { SourceTable } from '../cst/table-cst.js';
import { hasNamedFigure, lacksHeaders } from '../doubt/doubt-rows.js';
import { repeatsNoLabel } from '../doubt/thinned-text.js';
import { isRuleMark } from '../regions/rule-mark.js';
import type { TableLabel } from '../regions/table-region.js';
import { countBefore, isDrawn, type SeparatorUnits } from '../separators/separators.js';
import { countUp, withoutBlankRows } from './counted-cells.js';
import { cutGluedRow } from './cut-glued-row.js';
import { cutSingleRow, type SingleRows, singleRowsOf } from './cut-single-row.js';
import { doubtSingleRows } from './doubt-single-rows.js';
import { findHeaderOrder } from './header-order.js';
import { countKeptColumns, findHeaderParts, nameAllColumns } from './header-parts.js';
import { endBehindPieces } from './header-pieces.js';
import { isPrintedAgain, isPrintedTwice, standBelowSome } from './printed-again.js';
import { findRowBehindBreak } from './row-behind-break.js';
import { findFilling } from './sheet-filling.js';
import { placeInLineGrid } from './single-line-grid.js';
import { SingleRowBlanks } from './single-row-blanks.js';
import { placeSingleRow } from './single-row-places.js';
import { SingleRowSums } from './single-row-sums.js';
import { hasUnreadFigures } from './unread-figures.js';
import { isBulletBeforeCells, withoutBullet } from './without-bullet.js';

/** Labels of one row, printed again and again without another between them, that are tried. */
const REPEATED_LIMIT = 32;
/** Most figures of a run that are looked at beyond the columns there are. */
const SURPLUS_LIMIT = 24;
/** Most pieces of words in the last cell. */
const REMARK_PIECES = 2;

/**
 * Reads the table of section 四: one line of figures under headers that converters damage most, so that only the
 * order of the figures counts. Where the site turned the headers into row labels, each label's figures are its own.
 */
export function readSingleTable(list: ContentList, source: SourceTable, form: EditionDefinition, units: SeparatorUnits): TableReading {
  return new SingleTableReader(list, source, form, units, singleRowsOf(form, source.region.table)).read();
}

class SingleTableReader {
  private readonly rows: readonly RowDefinition[];
  /** Columns of all rows. */
  private readonly size: number;
  private readonly rowSums: SingleRowSums;
  private readonly behindBreak: readonly number[] | null = null;
  /** What stands for cells right of the table. */
  private readonly filling: ReadonlySet<number> | null;
  private usedSeparator: TableReading['separator'] = null;
  /** True where figures that were left out may be digits of those that were taken. */
  private hasPartedDigits = false;
  /** True where headers stand between the figures of one row. */
  private isTorn = false;

  constructor(
    private readonly list: ContentList,
    private readonly source: SourceTable,
    private readonly form: EditionDefinition,
    private readonly units: SeparatorUnits,
    { rows, size }: SingleRows,
  ) {
    const { region } = source;
    this.rows = rows;
    this.size = size;
    this.filling = findFilling(list, region.start, region.end);
    this.rowSums = new SingleRowSums(list, rows, size, rowSumsOf(form, region.table));
    const count = this.valuesBetween(region.start, region.end).length;
    if (count === size) return;
    if (count < size) region.end = endBehindPieces(list, region, form);
    this.behindBreak = findRowBehindBreak(list, region, size);
    if (this.behindBreak !== null) region.end = Math.max(region.end, (this.behindBreak[size - 1] as number) + 1);
  }

  read(): TableReading {
    const full = this.readBehindBreak() ?? this.readFull();
    // Where each figure stands behind its own label, the order of the others says nothing.
    const named = full === null ? (this.readByLabels() ?? this.readPairs()) : null;
    const whole = full ?? named ?? this.readDigits() ?? this.readParts() ?? this.readRun();
    const { table } = this.source.region;
    this.loseCellsCutOff(whole);
    // `<td></td>⏎⏎打印本页 | 关闭窗口 …`: more than a remark is the page's, where the table was cut off.
    const last = whole.slots[this.size - 1];
    if (last?.kind === 'words' && last.items.length > REMARK_PIECES) whole.slots[this.size - 1] = LOST;
    const order = named !== null ? null : findHeaderOrder(this.list, this.source.region.labels, this.rows);
    if (order?.columns != null) {
      const { columns } = order;
      whole.slots = columns.map((column) => whole.slots[column] as Slot);
      whole.candidates = whole.candidates.map((slots) => columns.map((column) => slots[column] as Slot));
    }
    const rows = cutSingleRow(this.list, this.form, table, whole);
    doubtSingleRows(this.list, this.source.region, this.form, rows, whole, {
      order,
      rowSums: this.rowSums,
      separator: this.usedSeparator,
      hasPartedDigits: this.hasPartedDigits,
      isTorn: this.isTorn,
    });
    return { table, form: this.form, rows, separator: this.usedSeparator, strays: [] };
  }

  /**
   * Where cells say where they stand, blank ones are left out; where the report ends with the table, with no heading behind it,
   * those behind its last figure may have been cut off instead.
   */
  private loseCellsCutOff({ slots }: RowReading): void {
    const { text, count } = this.list;
    const { end, reach = [0, end] } = this.source.region;
    if (text.isAddressed !== true || reach[1] < count || itemsOf(slots).length === 0) return;
    for (let i = slots.length - 1; slots[i] === BLANK; i--) slots[i] = LOST;
  }

  /** The most common table: all headers, then as many figures as columns. */
  private readFull(): RowReading | null {
    const { kinds } = this.list;
    const { labels, start, end } = this.source.region;
    const last = labels[labels.length - 1]?.index ?? start;
    for (let index = start; index < last; index++) if (kinds[index] === ContentKind.Value) return null;
    const items = withoutBlankRows(this.list, withoutBullet(this.list, last, this.valuesBetween(last + 1, end), this.size), this.size);
    if (items.length === this.size) return wholeReading(items.map(valueSlot), 'dense');
    const pieces = Array.from({ length: end - last - 1 }, (_, i) => last + 1 + i).filter((each) => !isBulletBeforeCells(this.list, each));
    const misread = readMisread(this.list, pieces, this.size);
    return misread === null ? null : wholeReading(misread, 'separated');
  }

  private readBehindBreak(): RowReading | null {
    return this.behindBreak === null ? null : wholeReading(this.behindBreak.map(valueSlot), 'dense');
  }

  /** Label, figures, label, figures: each group a row of its own, or keys and values. */
  private readByLabels(): RowReading | null {
    const { labels, end } = this.source.region;
    const own = new Map<string, Slot[]>();
    const nextRows = findNextRows(labels, end);
    let before = -1;
    let tries = 0;
    labels.forEach((label, i) => {
      if (label.meaning.kind !== 'row') return;
      const row = this.rows.find((each) => each.key === label.meaning.key);
      if (row === undefined || own.has(row.key)) return;
      const nextRow = nextRows[i] as number;
      tries = nextRow === before ? tries + 1 : 0;
      before = nextRow;
      if (tries > REPEATED_LIMIT) return;
      const items = this.valuesBetween(label.index + 1, nextRow);
      if (items.length === 0) return;
      const slots = this.readGroup(row, items, i + 1, nextRow);
      if (slots !== null) own.set(row.key, slots);
    });
    if (own.size < 2) return null;
    const slots = this.rows.flatMap((row) => own.get(row.key) ?? row.columns.map(() => LOST));
    return wholeReading(slots, 'separated');
  }

  /** `结果维持=0`, `结果纠正：1`, …: every figure behind its own header, the headers in the order of the form. */
  private readPairs(): RowReading | null {
    const { labels, start, end } = this.source.region;
    const keys = this.rows.flatMap((row) => row.columns);
    const items: number[] = [];
    for (const { index, meaning } of labels) {
      if (meaning.kind !== 'column' || this.list.value(index + 1) === null) continue;
      if (meaning.key !== keys[items.length]) return null;
      items.push(index + 1);
    }
    if (items.length !== this.size || this.valuesBetween(start, end).length !== this.size) return null;
    return wholeReading(items.map(valueSlot), 'dense');
  }

  /** @param first where the labels behind that of the row begin. */
  private readGroup(row: RowDefinition, items: readonly number[], first: number, to: number): Slot[] | null {
    const keyed = new Map<string, number>();
    // A column named again is that of a row whose label was lost.
    const named = new Set<string>();
    const again = new Set<string>();
    const { labels } = this.source.region;
    for (let i = first; i < labels.length; i++) {
      const { index, meaning } = labels[i] as TableLabel;
      if (index >= to) break;
      if (meaning.kind !== 'column') continue;
      if (named.has(meaning.key)) again.add(meaning.key);
      named.add(meaning.key);
      if (this.list.value(index + 1) !== null && !keyed.has(meaning.key)) keyed.set(meaning.key, index + 1);
    }
    if (countUp(this.list, [...keyed.values()])) keyed.clear();
    if (keyed.size > 1)
      return row.columns.map((column) => {
        const item = keyed.get(column);
        return item === undefined || again.has(column) || this.hasFigureBeside(item) ? LOST : valueSlot(item);
      });
    return items.length === row.columns.length ? items.map((item) => ({ kind: 'value', item })) : null;
  }

  /** Of two figures side by side behind a key it is not known which is the cell's. */
  private hasFigureBeside(item: number): boolean {
    return this.list.value(item + 1) !== null && this.list.continuesLine(item + 1);
  }

  /** Runs of digits without anything between the cells: the sum of each group tells where to cut them. */
  private readDigits(): RowReading | null {
    const ways = cutGluedRow(this.list, this.source.region, this.rows, this.units.fillsCells);
    return ways.length === 0 ? null : wholeReading(new Array(this.size).fill(LOST), 'open', ways);
  }

  /**
   * Rows printed in parts, each below its own headers: figures of one line between which something is drawn, or whose places
   * the sums bear out. Nothing is told of a part of others.
   */
  private readParts(): RowReading | null {
    const { region: own } = this.source;
    const items = this.valuesBetween(own.start, own.end);
    const parts = items.length === this.size && this.rowSums.hold(items) ? null : findHeaderParts(this.list, own, this.rows);
    if (parts === null) return null;
    let telling = 0;
    const slots = parts.flatMap((part) => {
      const { region, rows } = part;
      const size = rows.reduce((sum, { columns }) => sum + columns.length, 0);
      const reader = new SingleTableReader(this.list, { ...this.source, region }, this.form, this.units, { rows, size });
      const full = reader.readFull();
      const read = full ?? reader.readRun();
      if (!(full !== null && nameAllColumns(part) && !countUp(this.list, itemsOf(full.slots))) && !reader.isSureOf(read))
        return new Array<Slot>(size).fill(LOST);
      this.usedSeparator ??= reader.usedSeparator;
      telling += reader.usedSeparator === 'column' ? reader.rowSums.countTelling(read.slots) : 1;
      return read.slots;
    });
    return telling > 0 ? wholeReading(slots, 'separated') : null;
  }

  private isSureOf({ certainty, slots }: RowReading): boolean {
    if (certainty === 'open' || slots.some(({ kind }) => kind !== 'value' && kind !== 'blank')) return false;
    const items = itemsOf(slots);
    const separator = this.usedSeparator;
    if (!this.list.stayOnLine(items[0] as number, items[items.length - 1] as number)) return false;
    if (separator !== null && separator !== 'column' && separator !== 'name') return isDrawn(separator);
    return (separator === 'column' || items.length === this.size) && this.rowSums.provePlaces(slots);
  }

  /** All figures behind the last header, as one row of all columns. */
  private readRun(): RowReading {
    const { labels, start, end } = this.source.region;
    const last = labels[labels.length - 1]?.index ?? start;
    const behind = this.valuesBetween(last + 1, end);
    // `|-----|---|---|`: a rule between lines of headers.
    const among =
      behind.length > 0 && behind.length < this.size ? this.valuesBetween(start, last).filter((item) => !isRuleMark(this.list, item)) : [];
    if (among.length > 0) return this.readAmongHeaders([...among, ...behind], among.length);
    const items = behind.length > 0 ? withoutBlankRows(this.list, behind, this.size) : this.longestRun();
    const dense = this.chooseWindow(items);
    if (dense !== null) return wholeReading(dense.map(valueSlot), 'dense');
    const kept = countKeptColumns(this.list, this.source.region, this.rows, last + 1);
    if (kept > 0 && items.length > 0) {
      const slots = items.length === kept ? items.map(valueSlot) : [];
      while (slots.length < this.size) slots.push(LOST);
      return wholeReading(slots, 'separated');
    }
    if (items.length === 0) {
      const hasFigures =
        hasNamedFigure(this.list, this.source.region) || this.hasFiguresApart() || this.valuesBetween(start, end).length >= this.size;
      const isLost = hasFigures || this.isCutOff(last) || repeatsNoLabel(this.list) || lacksHeaders(this.source.region, this.rows);
      return wholeReading(new Array(this.size).fill(isLost ? LOST : BLANK), 'separated');
    }
    const candidates = this.candidatesFor(items, end);
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined && only.every((slot) => slot.kind !== 'lost')) return wholeReading(only, 'separated');
    return wholeReading(new Array(this.size).fill(LOST), 'open', candidates);
  }

  /** Figures among the headers and behind them: a rule between was lost, or some are no figures of the table. No blank is told then. */
  private readAmongHeaders(items: readonly number[], among: number): RowReading {
    if (isPrintedAgain(this.source.region.labels, items)) return wholeReading(new Array(this.size).fill(LOST), 'open');
    const isWhole = items.length === this.size && this.rowSums.hold(items);
    // Headers part no row: one of its figures was moved.
    this.isTorn = among % (this.rows[0]?.columns.length ?? 1) > 0;
    // No sum tells which rows come first, where some of them stand below their headers and others do not.
    if (isWhole && standBelowSome(this.source.region.labels, items, this.rows[0]?.columns.length ?? 0))
      return wholeReading(new Array(this.size).fill(LOST), 'open');
    if (isWhole) return wholeReading(items.map(valueSlot), 'dense');
    const turned = this.rowSums.turn(items, this.source.region.labels);
    return turned === null ? wholeReading(new Array(this.size).fill(LOST), 'open') : wholeReading(turned.map(valueSlot), 'inferred');
  }

  /** True when the text ends with the headers and no blank cells behind them, or goes on with figures that were not recognized. */
  private isCutOff(last: number): boolean {
    const { list, size } = this;
    if (last + 1 < list.count) return hasUnreadFigures(list, last + 1);
    return !this.units.order.some((separator) => isDrawn(separator) && countBefore(list, list.count, separator) >= size);
  }

  /** True where figures stand apart from the table that are enough for it: tools print some pages from below. */
  private hasFiguresApart(): boolean {
    const { start, end, reach = [start, end] } = this.source.region;
    let digits = 0;
    let last: number | null = null;
    for (let index = reach[0]; index < reach[1]; index++) {
      const value = index < start || index >= end ? (this.list.value(index)?.value ?? null) : null;
      if (value === null) continue;
      // A tool numbers lines and columns: 0, 1, 2 …
      if (last === null || value !== last + 1) digits += this.list.digitCount(index);
      last = value;
    }
    return digits >= this.size;
  }

  private valuesBetween(from: number, to: number): number[] {
    const items: number[] = [];
    for (let index = from; index < to; index++) {
      if (this.list.value(index) === null || this.filling?.has(index) === true || isBulletBeforeCells(this.list, index)) continue;
      items.push(index);
    }
    return items;
  }

  /** Headers printed behind the figures: the longest run between two labels. Long dashes alone are a rule: `| --- | --- |`. */
  private longestRun(): number[] {
    const { start, end } = this.source.region;
    let best: number[] = [];
    let run: number[] = [];
    for (let index = start; index < end; index++) {
      if (this.filling?.has(index) === true) continue;
      if (this.list.value(index) !== null) run.push(index);
      else if (this.list.label(index) !== null) run = [];
      if (run.length > best.length) best = [...run];
    }
    return best.every((item) => isRuleMark(this.list, item)) ? [] : best;
  }

  /** As many figures as columns; of more, the window in which every sum holds, if there is just one. */
  private chooseWindow(items: readonly number[]): readonly number[] | null {
    if (items.length === this.size) return items;
    if (isPrintedTwice(this.list, items, this.size)) return items.slice(0, this.size);
    if (items.length < this.size || items.length > this.size + SURPLUS_LIMIT || haveMixedGaps(this.list, items)) return null;
    const only = this.rowSums.onlyWindow(items);
    if (only !== null) this.hasPartedDigits = haveMixedGaps(this.list, items, true) || haveDigitsOnLines(this.list, items);
    return only;
  }

  private candidatesFor(items: readonly number[], end: number): Slot[][] {
    const first = items[0] as number;
    if (items.length > this.size) return joinDigits(this.list, items, this.size);
    if (items.length === 1) {
      const splits = splitDigits(this.list, first, this.size);
      if (splits.length > 0) return splits;
    }
    const placed = placeSingleRow(this.list, this.source.region.labels, items, this.size, this.units.order);
    if (placed !== null) {
      this.usedSeparator ??= placed.separator;
      return placed.slots === null ? placeInOrder(items, this.size) : [placed.slots];
    }
    const inLines = placeInLineGrid(this.list, this.source.region.labels, items, this.size);
    if (inLines !== null) {
      this.usedSeparator ??= 'line';
      return [[...inLines]];
    }
    // The text may have been cut off behind them, and with it more of them.
    if (items[items.length - 1] === this.list.count - 1) return placeInOrder(items, this.size);
    const counted = new SingleRowBlanks(this.list, this.source, this.units, this.size).read(items, end);
    if (counted !== null) {
      const { placements, separator } = counted;
      this.usedSeparator ??= separator;
      // No blank before or between the figures, some behind: a converter that drops blank cells looks the same.
      const isDoubtful = placements.some((slots) => slots.slice(0, items.length).every((slot) => slot.kind === 'value'));
      return isDoubtful ? [...placements, ...placeInOrder(items, this.size)] : placements;
    }
    const byPlace = this.readByPlace(items);
    if (byPlace !== null) return [byPlace];
    return placeInOrder(items, this.size);
  }

  /** Figures in the columns whose headers they stand under, or between; not where a sum would break. */
  private readByPlace(items: readonly number[]): Slot[] | null {
    if (!this.units.hasColumn) return null;
    const { start, labels } = this.source.region;
    const spanning = new Set(labels.filter(({ meaning }) => meaning.kind !== 'column').map(({ index }) => index));
    // The total of one row alone does not tell how far the others moved.
    const isProven = (each: readonly Slot[], isCrowded: boolean): boolean =>
      (!isCrowded || this.rows.length > 1) && this.rowSums.prove(each);
    const slots = readUnderHeaders(this.list, start, spanning, items, this.size, isProven);
    if (slots === null || this.rowSums.areContradicted(slots)) return null;
    this.usedSeparator ??= 'column';
    return slots;
  }
}

/** For each label of a row the index of the next label of another row or of a group, else `end`. */
function findNextRows(labels: readonly TableLabel[], end: number): number[] {
  const result: number[] = new Array(labels.length).fill(end);
  let next = -1;
  for (let i = labels.length - 1; i >= 0; i--) {
    const { kind, key } = (labels[i] as TableLabel).meaning;
    const following = labels[next];
    if (following !== undefined)
      result[i] = following.meaning.kind === 'row' && following.meaning.key === key ? (result[next] as number) : following.index;
    if (kind === 'row' || kind === 'rowGroup') next = i;
  }
  return result;
}

/** The one line of the table, before it is cut into rows. */
function wholeReading(slots: Slot[], certainty: RowReading['certainty'], candidates: Slot[][] = []): RowReading {
  return { row: '', columns: [], candidates, ambiguous: [], slots, certainty };
}
