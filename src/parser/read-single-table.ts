import type { EditionDefinition, RowDefinition } from '../grammar-contract/edition.js';
import { keepByTable } from '../grammar-contract/keep-by-table.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { CellGrid } from '../solve/cell-grid.js';
import type { CellKey, LinearEquation } from '../solve/equations.js';
import { resolveOpenRows } from '../solve/resolve-open-rows.js';
import { tableEquations } from '../solve/table-equations.js';
import { hasTrailingMark } from './blank-cells.js';
import type { TableLabel } from './find-tables.js';
import { readUnderHeaders } from './header-columns.js';
import { endBehindPieces } from './header-pieces.js';
import { headerRuns } from './header-runs.js';
import { joinDigits, placeInOrder, splitDigits } from './placements.js';
import type { ReadRow, TableReading } from './read-table.js';
import { BLANK, LOST, type RowReading, type Slot, valueSlot } from './reading.js';
import { cutIntoSums } from './run-together.js';
import { type CountedSeparator, countBefore, countFromLineStart, countToLineEnd, isDrawn, type SeparatorUnits } from './separators.js';
import { placeSingleRow } from './single-row-places.js';
import type { SourceTable } from './table-cst.js';
import { isThinned, standsAlone } from './thinned-text.js';
import { hasUnreadFigures } from './unread-figures.js';

/** Greatest count that is kept of one separator. */
const COUNT_LIMIT = 0xffff;
/** Most figures of a run that are looked at beyond the columns there are. */
const SURPLUS_LIMIT = 24;

/**
 * Reads the table of section 四: one line of figures under headers that converters damage most, so that only the
 * order of the figures counts. Where the site turned the headers into row labels, each label's figures are its own.
 */
export function readSingleTable(list: ContentList, source: SourceTable, form: EditionDefinition, units: SeparatorUnits): TableReading {
  return new SingleTableReader(list, source, form, units).read();
}

class SingleTableReader {
  private readonly rows: readonly RowDefinition[];
  private readonly size: number;
  private usedSeparator: TableReading['separator'] = null;

  constructor(
    private readonly list: ContentList,
    private readonly source: SourceTable,
    private readonly form: EditionDefinition,
    private readonly units: SeparatorUnits,
  ) {
    const { rows, size } = singleRowsOf(form, 'disputes');
    this.rows = rows;
    this.size = size;
    const { region } = source;
    if (this.valuesBetween(region.start, region.end).length < size) region.end = endBehindPieces(list, region, form);
  }

  read(): TableReading {
    const whole = this.readFull() ?? this.readByLabels() ?? this.readPairs() ?? this.readDigits() ?? this.readRun();
    const rows = this.resolve(whole);
    this.doubtThinnedRows(rows);
    return { table: 'disputes', form: this.form, rows, separator: this.usedSeparator, strays: [] };
  }

  /** Of a text that lost the lines which stood before, figures in lines of their own can be any cell's. */
  private doubtThinnedRows(rows: readonly ReadRow[]): void {
    const { start, end } = this.source.region;
    let isAlone = false;
    for (let index = start; index < end && !isAlone; index++) isAlone = standsAlone(this.list, index);
    if (!isAlone || !isThinned(this.list)) return;
    for (const row of rows) {
      row.isUnsure = true;
      row.slots = row.slots.map((slot) => (slot.kind === 'blank' ? LOST : slot));
    }
  }

  /** The most common table: all headers, then as many figures as columns. */
  private readFull(): RowReading | null {
    const { kinds } = this.list;
    const { labels, start, end } = this.source.region;
    const last = labels[labels.length - 1]?.index ?? start;
    for (let index = start; index < last; index++) if (kinds[index] === ContentKind.Value) return null;
    const items = this.valuesBetween(last + 1, end);
    return items.length === this.size ? wholeReading(items.map(valueSlot), 'dense') : null;
  }

  /** Label, figures, label, figures: each group a row of its own, or keys and values. */
  private readByLabels(): RowReading | null {
    const { labels, end } = this.source.region;
    const own = new Map<string, Slot[]>();
    const nextRows = findNextRows(labels, end);
    labels.forEach((label, i) => {
      if (label.meaning.kind !== 'row') return;
      const row = this.rows.find((each) => each.key === label.meaning.key);
      if (row === undefined || own.has(row.key)) return;
      const nextRow = nextRows[i] as number;
      const items = this.valuesBetween(label.index + 1, nextRow);
      if (items.length === 0) return;
      const slots = this.readGroup(row, items, label.index, nextRow);
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

  private readGroup(row: RowDefinition, items: readonly number[], from: number, to: number): Slot[] | null {
    const keyed = new Map<string, number>();
    for (const { index, meaning } of this.source.region.labels) {
      if (index <= from || index >= to || meaning.kind !== 'column') continue;
      if (this.list.value(index + 1) !== null && !keyed.has(meaning.key)) keyed.set(meaning.key, index + 1);
    }
    if (keyed.size > 1)
      return row.columns.map((column) => (keyed.has(column) ? { kind: 'value', item: keyed.get(column) as number } : LOST));
    return items.length === row.columns.length ? items.map((item) => ({ kind: 'value', item })) : null;
  }

  /** One run of digits behind the last header: the sum of each group tells where to cut it. */
  private readDigits(): RowReading | null {
    const { labels, start, end } = this.source.region;
    const last = labels[labels.length - 1]?.index ?? start;
    if (last + 2 !== end) return null;
    const ways = cutIntoSums(
      this.list,
      last + 1,
      this.rows.map((row) => row.columns.length),
    );
    return ways.length === 0 ? null : wholeReading(new Array(this.size).fill(LOST), 'open', ways);
  }

  /** All figures behind the last header, as one row of all columns. */
  private readRun(): RowReading {
    const { labels, start, end } = this.source.region;
    const last = labels[labels.length - 1]?.index ?? start;
    const behind = this.valuesBetween(last + 1, end);
    const among = behind.length > 0 && behind.length < this.size ? this.valuesBetween(start, last) : [];
    if (among.length > 0) return this.readAmongHeaders([...among, ...behind]);
    const items = behind.length > 0 ? behind : this.longestRun();
    const dense = this.chooseWindow(items);
    if (dense !== null) return wholeReading(dense.map(valueSlot), 'dense');
    if (items.length === 0) return wholeReading(new Array(this.size).fill(this.isCutOff(last) ? LOST : BLANK), 'separated');
    const candidates = this.candidatesFor(items, end);
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined && only.every((slot) => slot.kind !== 'lost')) return wholeReading(only, 'separated');
    return wholeReading(new Array(this.size).fill(LOST), 'open', candidates);
  }

  /** Figures among the headers and behind them: a rule between was lost, or some are no figures of the table. No blank is told then. */
  private readAmongHeaders(items: readonly number[]): RowReading {
    const isWhole = items.length === this.size && this.sumsHold(items);
    return isWhole ? wholeReading(items.map(valueSlot), 'dense') : wholeReading(new Array(this.size).fill(LOST), 'open');
  }

  /** True when the text ends with the headers and no blank cells behind them, or goes on with figures that were not recognized. */
  private isCutOff(last: number): boolean {
    const { list, size } = this;
    if (last + 1 < list.count) return hasUnreadFigures(list, last + 1);
    return !this.units.order.some((separator) => isDrawn(separator) && countBefore(list, list.count, separator) >= size);
  }

  private valuesBetween(from: number, to: number): number[] {
    const items: number[] = [];
    for (let index = from; index < to; index++) if (this.list.value(index) !== null) items.push(index);
    return items;
  }

  /** Headers printed behind the figures: the longest run of figures between two labels. */
  private longestRun(): number[] {
    const { start, end } = this.source.region;
    let best: number[] = [];
    let run: number[] = [];
    for (let index = start; index < end; index++) {
      if (this.list.value(index) !== null) run.push(index);
      else if (this.list.label(index) !== null) run = [];
      if (run.length > best.length) best = [...run];
    }
    return best;
  }

  /** As many figures as columns; of more, the window in which every sum holds, if there is just one. */
  private chooseWindow(items: readonly number[]): readonly number[] | null {
    if (items.length === this.size) return items;
    if (items.length < this.size || items.length > this.size + SURPLUS_LIMIT) return null;
    const windows: (readonly number[])[] = [];
    for (let from = 0; from + this.size <= items.length; from++) {
      const window = items.slice(from, from + this.size);
      if (this.sumsHold(window)) windows.push(window);
    }
    return windows.length === 1 ? (windows[0] as readonly number[]) : null;
  }

  private sumsHold(window: readonly number[]): boolean {
    let at = 0;
    return this.rows.every((row) => {
      const figures = row.columns.map(() => this.list.value(window[at++] as number)?.value ?? 0);
      const total = figures.pop();
      return figures.reduce((sum, each) => sum + each, 0) === total;
    });
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
    // The text may have been cut off behind them, and with it more of them.
    if (items[items.length - 1] === this.list.count - 1) return placeInOrder(items, this.size);
    const bySeparator = this.readBySeparators(items, end);
    // No blank before or between the figures, some behind: a converter that drops blank cells looks the same.
    const isDoubtful = bySeparator.some((slots) => slots.slice(0, items.length).every((slot) => slot.kind === 'value'));
    if (bySeparator.length > 0) return isDoubtful ? [...bySeparator, ...placeInOrder(items, this.size)] : bySeparator;
    const byPlace = this.readByPlace(items);
    if (byPlace !== null) return [byPlace];
    return placeInOrder(items, this.size);
  }

  /** Blank cells counted by the separators that part the headers; where the line begins is left to the equations. */
  private readBySeparators(items: readonly number[], end: number): Slot[][] {
    for (const separator of this.units.order) {
      const unit = this.unitOf(separator, items);
      if (unit === 0) continue;
      const inner = this.innerBlanks(items, separator, unit);
      const free = inner === null ? -1 : this.size - items.length - inner.reduce((sum, each) => sum + each, 0);
      if (inner === null || free < 0) {
        if (this.partsAll(items, separator)) return [];
        continue;
      }
      const results = this.placeRun(items, inner, separator, unit, free, end);
      if (results.length === 0 && !this.partsAll(items, separator)) continue;
      if (results.length > 0) this.usedSeparator ??= separator;
      return results;
    }
    return [];
  }

  /** Where something drawn parts all figures, white space between them is no cell. */
  private partsAll(items: readonly number[], separator: CountedSeparator): boolean {
    return isDrawn(separator) && items.length > 1 && items.every((item, i) => i === 0 || countBefore(this.list, item, separator) > 0);
  }

  private placeRun(
    items: readonly number[],
    inner: readonly number[],
    separator: CountedSeparator,
    unit: number,
    free: number,
    end: number,
  ): Slot[][] {
    return this.leadsOf(items, separator, unit, free, end).map((lead) => {
      const slots: Slot[] = new Array(lead).fill(BLANK);
      items.forEach((item, i) => {
        for (let n = 0; n < (inner[i] as number); n++) slots.push(BLANK);
        slots.push({ kind: 'value', item });
      });
      while (slots.length < this.size) slots.push(BLANK);
      return slots;
    });
  }

  /**
   * Blank cells before the first figure. What stands before it and behind the last one are blank cells and the borders
   * of the row; how a layout closes and opens rows tells the borders from their sum.
   */
  private leadsOf(items: readonly number[], separator: CountedSeparator, unit: number, free: number, end: number): number[] {
    const onLine = this.leadOnLine(items, separator, unit);
    if (onLine !== null && onLine <= free) return this.closesLine(items, separator, unit, free - onLine) ? [onLine] : [];
    // Headers that lost cells leave separators behind that are no blank figures.
    const headers = this.source.region.labels.filter(({ meaning }) => meaning.kind === 'column').length;
    if (headers < this.size) return [];
    const all = Array.from({ length: free + 1 }, (_, lead) => lead);
    // More lines before the first figure than part two cells: blank cells, of which nothing tells how many.
    if (separator === 'line') return (this.list.lines[items[0] as number] as number) < 2 * unit ? all : [];
    const before = Math.floor(countBefore(this.list, items[0] as number, separator) / unit);
    const behind = separator === 'mark' ? countBefore(this.list, end, separator) : this.countBehind(end, separator, unit);
    if (separator === 'mark') return before <= free && free - before <= behind ? [before] : [];
    if ((this.list.lines[items[0] as number] as number) === 0) {
      // No row begins here: the first figure follows the last header as any cell follows another.
      return before - 1 >= 0 && before + behind - 2 === free ? [before - 1] : [];
    }
    // Pads behind the headers or the figures are no cells: nothing tells how many there are.
    const lastLabel = this.source.region.labels[this.source.region.labels.length - 1];
    const last = items[items.length - 1] as number;
    if (
      separator === 'pipe' &&
      (countToLineEnd(this.list, last, separator) > unit ||
        (lastLabel !== undefined && countToLineEnd(this.list, lastLabel.index, separator) > unit))
    )
      return [];
    // Bars that close, bars that open, both, or only between cells, as the breaks of header lines show: a table that opens its rows does so before its first label.
    const isOpened = countBefore(this.list, this.source.region.start, separator) > 0;
    // Two before a header are what closes its line and opens the next.
    const borders = isOpened
      ? this.source.region.labels.some(({ index }, i) => i > 0 && countBefore(this.list, index, separator) === 2 * unit)
        ? [[2, 1]]
        : [
            [1, 0],
            [2, 1],
          ]
      : this.hasBareBreak(separator)
        ? [[0, 0]]
        : [[1, 1]];
    const fitting = borders.find(([opening, closing]) => (opening as number) + (closing as number) === before + behind - free);
    if (fitting !== undefined) {
      const lead = before - (fitting[0] as number);
      return lead >= 0 && lead <= free ? [lead] : [];
    }
    if (before + behind - free <= 3) return [];
    return before + behind < free ? [] : all.filter((lead) => lead <= before && free - lead <= behind);
  }

  private countBehind(end: number, separator: CountedSeparator, unit: number): number {
    return Math.floor(countBefore(this.list, end, separator) / unit);
  }

  /** Blank cells between the start of the line and its first figure, when all figures stand on one line. */
  private leadOnLine(items: readonly number[], separator: CountedSeparator, unit: number): number | null {
    if (separator === 'line' || separator === 'mark') return null;
    const { list } = this;
    // Rows of left-over HTML end where their tags say, not where lines do.
    const breaks = separator === 'markup' ? list.rules : list.lines;
    if (items.slice(1).some((item) => (breaks[item] as number) > 0) || (breaks[items[0] as number] as number) === 0) return null;
    const count = countFromLineStart(list, items[0] as number, separator) - this.lineOpening(separator);
    const lead = count / unit;
    return Number.isInteger(lead) && lead >= 0 && lead <= this.size - items.length ? lead : null;
  }

  /** True when header lines break without the separator. */
  private hasBareBreak(separator: CountedSeparator): boolean {
    return this.source.region.labels.some(
      ({ index }, i) => i > 0 && (this.list.lines[index] as number) > 0 && countBefore(this.list, index, separator) === 0,
    );
  }

  /** True when so many blank cells, and what closes a header line, stand behind the last figure on its line. */
  private closesLine(items: readonly number[], separator: CountedSeparator, unit: number, trailing: number): boolean {
    const { list } = this;
    let closing = Number.POSITIVE_INFINITY;
    for (const { index } of this.source.region.labels) {
      if (index + 1 < list.count && (list.lines[index + 1] as number) > 0)
        closing = Math.min(closing, countToLineEnd(list, index, separator));
    }
    const behind = countToLineEnd(list, items[items.length - 1] as number, separator);
    const isPadded = trailing === 0 && !this.opensUnevenly(separator);
    return isPadded || !Number.isFinite(closing) || behind - closing === trailing * unit;
  }

  /** True where most header lines open with more than the one with fewest: that one is the rest of a cell that is wrapped. */
  private opensUnevenly(separator: CountedSeparator): boolean {
    const least = this.lineOpening(separator);
    let even = 0;
    let others = 0;
    for (const { index } of this.source.region.labels) {
      if (!this.list.isLineStart(index)) continue;
      if (countFromLineStart(this.list, index, separator) === least) even++;
      else others++;
    }
    return others > even;
  }

  /** Borders that open every line: what stands before the first header of the line that has fewest. */
  private lineOpening(separator: CountedSeparator): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { index } of this.source.region.labels) {
      if (this.list.isLineStart(index)) least = Math.min(least, countFromLineStart(this.list, index, separator));
    }
    return Number.isFinite(least) ? least : 0;
  }

  private unitOf(separator: CountedSeparator, items: readonly number[]): number {
    if (separator === 'mark') return 1;
    // A header may part its cells by two bars where the row has one.
    if (isDrawn(separator) && items.some((item, i) => i > 0 && countBefore(this.list, item, separator) === 1)) return 1;
    const counts = headerRuns(this.source).flatMap((run) => run.slice(1).map((index) => countBefore(this.list, index, separator)));
    if (counts.length > 0) {
      const least = counts.reduce((min, each) => Math.min(min, each), COUNT_LIMIT);
      if (least > 0) return least;
      return 0;
    }
    return this.units.get(separator) ?? 0;
  }

  private innerBlanks(items: readonly number[], separator: CountedSeparator, unit: number): number[] | null {
    const result = [0];
    let total = 0;
    for (const item of items.slice(1)) {
      const count = countBefore(this.list, item, separator);
      const blanks = separator === 'mark' ? count : count / unit - 1;
      if (!Number.isInteger(blanks) || blanks < 0) return null;
      total += blanks;
      result.push(blanks);
    }
    if (separator === 'mark' && total === 0 && countBefore(this.list, items[0] as number, 'mark') === 0) return null;
    if (separator === 'mark' && items.some((item) => hasTrailingMark(this.list, item))) return null;
    // Line ends prove a blank only where they make the row come out full.
    if (separator === 'line' && total + items.length !== this.size) return null;
    return result;
  }

  /** Figures in the columns whose headers they stand under, or between; not where a sum would break. */
  private readByPlace(items: readonly number[]): Slot[] | null {
    if (!this.units.hasColumn) return null;
    const { start, labels } = this.source.region;
    const spanning = new Set(labels.filter(({ meaning }) => meaning.kind !== 'column').map(({ index }) => index));
    const slots = readUnderHeaders(this.list, start, spanning, items, this.size);
    if (slots === null || !this.sumsAllow(slots)) return null;
    this.usedSeparator ??= 'column';
    return slots;
  }

  /** True when no total differs from its parts, blank cells counted as nothing. */
  private sumsAllow(slots: readonly Slot[]): boolean {
    let at = 0;
    return this.rows.every((row) => {
      const figures = row.columns
        .map(() => slots[at++])
        .map((slot) => (slot?.kind === 'value' ? (this.list.value(slot.item)?.value ?? null) : null));
      const total = figures.pop() ?? null;
      return (
        total === null ||
        figures.every((figure) => figure === null) ||
        figures.reduce<number>((sum, each) => sum + (each ?? 0), 0) === total
      );
    });
  }

  /** Cuts the one run into the rows of the form and asks the equations where it is open. */
  private resolve(whole: RowReading): ReadRow[] {
    const all = whole.certainty === 'open' ? this.wholeRow(whole) : whole;
    if (all.certainty === 'open') resolveOpenRows(this.list, new CellGrid(flatEquationsOf(this.form, 'disputes')), [all]);
    const isUnsure = all.certainty === 'dense' && this.isBroken(all.slots);
    let at = 0;
    return this.rows.map((row): ReadRow => {
      const from = at;
      at += row.columns.length;
      if (all.certainty === 'dense') return readRowOf(row, all.slots.slice(from, at), 'dense', isUnsure);
      return {
        row: row.key,
        columns: row.columns,
        slots: all.slots.slice(from, at),
        certainty: all.certainty,
        candidates: all.candidates.map((candidate) => candidate.slice(from, at)),
        ambiguous: all.ambiguous.filter((i) => i >= from && i < at).map((i) => i - from),
        source: null,
        toldBy: 'label',
      };
    });
  }

  /** As many figures as columns by chance, digits of one taken for several: hardly a sum holds. */
  private isBroken(slots: readonly Slot[]): boolean {
    let at = 0;
    const broken = this.rows.filter((row) => {
      const figures = row.columns
        .map(() => slots[at++])
        .map((slot) => (slot?.kind === 'value' ? (this.list.value(slot.item)?.value ?? 0) : 0));
      const total = figures.pop();
      return figures.reduce((sum, each) => sum + each, 0) !== total;
    });
    return broken.length > 1;
  }

  private wholeRow(whole: RowReading): RowReading {
    return { ...whole, row: 'disputes', columns: this.rows.flatMap((row) => row.columns.map((column) => `${row.key}/${column}`)) };
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

function readRowOf({ key, columns }: RowDefinition, slots: Slot[], certainty: ReadRow['certainty'], isUnsure = false): ReadRow {
  const row: ReadRow = { row: key, columns, source: null, toldBy: 'label', candidates: [], ambiguous: [], slots, certainty };
  if (isUnsure) row.isUnsure = true;
  return row;
}

/** The one line of the table, before it is cut into rows. */
function wholeReading(slots: Slot[], certainty: RowReading['certainty'], candidates: Slot[][] = []): RowReading {
  return { row: '', columns: [], candidates, ambiguous: [], slots, certainty };
}

/** The rows of the table and the count of their columns. */
const singleRowsOf = keepByTable((form, table): { readonly rows: readonly RowDefinition[]; readonly size: number } => {
  const rows = form.tables[table].blocks.flatMap((block) => block.rows);
  return { rows, size: rows.reduce((sum, row) => sum + row.columns.length, 0) };
});

/** The equations of a row of rows: column `review/upheld` of the one row. */
const flatEquationsOf = keepByTable((form, table): readonly LinearEquation[] => {
  const move = ({ row, column }: CellKey): CellKey => ({ row: table, column: `${row}/${column}` });
  return tableEquations(form, table).map((equation) => ({ ...equation, left: equation.left.map(move), right: equation.right.map(move) }));
});
