import type { EditionDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import { resolveOpenRows, slotValueOf } from '../../solve/resolve-open-rows.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { tableEquations } from '../../solve/table-equations.js';
import { loseCutFigures } from '../cells/cut-figures.js';
import { placeDroppedBlanks } from '../cells/dropped-blanks.js';
import { readEvenRows } from '../cells/even-rows.js';
import { loseGluedFigures } from '../cells/glued-figures.js';
import { loseLabelPieces } from '../cells/label-pieces.js';
import { learnUses } from '../cells/learn-uses.js';
import { haveMixedGaps } from '../cells/mixed-gaps.js';
import { loseBracketed } from '../cells/open-brackets.js';
import { readRegularGrid } from '../cells/regular-grid.js';
import { RowReader } from '../cells/row-reader.js';
import { RunTogetherRows } from '../cells/run-together.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import { deepestOf } from '../columns/row-columns.js';
import { TableColumns } from '../columns/table-columns.js';
import { placeOf, type SourceTable } from '../cst/table-cst.js';
import { doubtAmongLost } from '../doubt/among-lost.js';
import { doubtCutLines } from '../doubt/cut-lines.js';
import { blankWholeTable, doubtAll, doubtThinnedRows, doubtUnbalancedRows, isDoubtfulUndivided } from '../doubt/doubt-rows.js';
import { doubtAmongLonger, doubtFullByChance } from '../doubt/full-by-chance.js';
import { mixesLabels } from '../doubt/mixed-labels.js';
import { doubtMovedDigits } from '../doubt/moved-digits.js';
import { doubtPaddedLabels } from '../doubt/padded-labels.js';
import { doubtSlidRows } from '../doubt/slid-rows.js';
import { doubtBeforeStrays, loseBesideStrays } from '../doubt/stray-figures.js';
import { standsAlone } from '../doubt/thinned-text.js';
import { doubtTornNumbers } from '../doubt/torn-numbers.js';
import { findUnsureRows } from '../doubt/unsure-rows.js';
import { doubtWordsBetween } from '../doubt/words-between.js';
import { type Draft, isFull, placedRow } from '../rows/draft.js';
import { draftRows } from '../rows/draft-rows.js';
import { standOnLines } from '../rows/empty-rows.js';
import { leaveOutFilling } from '../rows/filled-lines.js';
import { orderFigures } from '../rows/order-figures.js';
import { leaveOutNumbers } from '../rows/own-numbers.js';
import { takeFiguresBehindNumbers } from '../rows/parted-numbers.js';
import { rowLists } from '../rows/recover-rows.js';
import { leaveOutRepeats } from '../rows/repeated-rows.js';
import { leaveOutSerials } from '../rows/serial-numbers.js';
import { leaveOutSpans } from '../rows/spanned-cells.js';
import { leaveOutSubtotals } from '../rows/subtotals.js';
import { leaveOutUnits } from '../rows/unit-lines.js';
import { findRowFrame, type RowFrame, sharesRow } from '../separators/row-lines.js';
import { RowPlaces } from '../separators/row-places.js';
import { countBefore, isDrawn, type SeparatorUnits } from '../separators/separators.js';
import { readAmongForeignColumns } from './foreign-columns.js';
import { readHeaderBlocks } from './header-blocks.js';
import { readBesideOwnColumn } from './own-column.js';
import { readPrintedColumns } from './printed-columns.js';
import { readBlocks } from './read-blocks.js';
import { readPages } from './read-pages.js';
import { readBlankRows, readSureRows } from './sure-rows.js';

/** Reads a labelled table: rows by their labels, columns by count, by separators, by place in the line, by the equations. */
export function readLabelledTable(
  list: ContentList,
  source: SourceTable,
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading {
  const summed = leaveOutSubtotals(list, source, form);
  if (summed !== null) return passOver(readLabelledTable(list, summed.source, forms, form, units), summed.subtotals);
  const once = leaveOutRepeats(list, source, form);
  const reading = readRows(list, once?.source ?? source, forms, form, units);
  if (once === null) return reading;
  for (const row of reading.rows) if (once.unsure.has(row.row)) row.doubt ??= 'place';
  return passOver(reading, once.passedOver);
}

/** The same, of a table each of whose rows stands in it once. */
function readRows(
  list: ContentList,
  source: SourceTable,
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading {
  const reader = new LabelledTableReader(list, source, forms, form, units);
  const sure = reader.readSure();
  if (sure !== null) return sure;
  const unitless = leaveOutUnits(list, source, forms);
  if (unitless !== null) return readRows(list, unitless, forms, form, units);
  const spanned = leaveOutSpans(list, source, form);
  if (spanned !== null) return passOver(readRows(list, spanned.source, forms, form, units), spanned.copies);
  const plain = leaveOutNumbers(list, source);
  if (plain !== null) return passOver(readRows(list, plain.source, forms, form, units), plain.numbers);
  const filled = leaveOutFilling(list, source, form);
  const numbered = leaveOutSerials(list, filled ?? source);
  if (numbered === null) return filled === null ? reader.read() : readRows(list, filled, forms, form, units);
  const unnumbered = new LabelledTableReader(list, numbered.source, forms, form, units);
  return passOver(unnumbered.readSure() ?? unnumbered.read(), numbered.serials);
}

/** A reading that knows of further figures that are none of the form's. */
function passOver(reading: TableReading, figures: readonly number[]): TableReading {
  return { ...reading, passedOver: [...(reading.passedOver ?? []), ...figures] };
}

/** What may part the cells of a regular grid; line ends last, for they stand between rows of every kind. */
const gridSeparators = ['pipe', 'tab', 'line'] as const;

/** Most columns of a row of Article 20, each printed twice; rows of applications have more. */
const LONGEST_ARTICLE20 = 6;
/** Most pieces of content before a label on its line that are looked at. */
const LABELS_BEFORE = 16;

/** True when a separator stands behind every label. */
function partsRows(list: ContentList, drafts: readonly Draft[], separator: 'pipe' | 'tab'): boolean {
  return drafts.every(({ shape }) => countBefore(list, shape.label + 1, separator) > 0);
}

class LabelledTableReader {
  private readonly table: TableName;
  private readonly columns: TableColumns;
  private strays: number[];
  /** True when labels are broken around their figures. */
  private isRecovered = false;
  /** Where rows are printed a line each: what parts their cells. */
  private rowFrame: RowFrame | null = null;

  constructor(
    private readonly list: ContentList,
    private source: SourceTable,
    private readonly forms: readonly EditionDefinition[],
    private form: EditionDefinition,
    private readonly units: SeparatorUnits,
  ) {
    this.table = source.region.table;
    this.strays = [...source.strays];
    this.columns = new TableColumns(list, forms, form, source);
  }

  /** The table where it needs no closer look, else null. */
  readSure(): TableReading | null {
    const { columns } = this;
    const rows = readSureRows(this.list, this.source, this.form, (row) => columns.of(row));
    if (rows === null) return null;
    if (columns.isOrderUnknown) doubtAll(rows);
    return { table: this.table, form: this.form, rows, separator: null, strays: this.strays };
  }

  read(): TableReading {
    const { columns } = this;
    this.source = takeFiguresBehindNumbers(this.list, this.source) ?? this.source;
    this.strays = [...this.source.strays];
    this.rowFrame = this.findFrame();
    const blank = this.rowFrame === null ? null : readBlankRows(this.list, this.source, this.form, (row) => columns.of(row));
    if (blank !== null) {
      if (columns.isOrderUnknown) doubtAll(blank);
      return { table: this.table, form: this.form, rows: blank, separator: this.rowFrame?.separator ?? null, strays: this.strays };
    }
    const amongOthers =
      readAmongForeignColumns(this.list, this.source, this.form, this.rowFrame) ??
      readPrintedColumns(this.list, this.source, this.form) ??
      readBesideOwnColumn(this.list, this.source, this.form, (row) => columns.of(row));
    if (amongOthers !== null)
      return { table: this.table, form: this.form, separator: this.rowFrame?.separator ?? null, strays: this.strays, ...amongOthers };
    const hasAlignedRows = this.rowFrame === null && standOnLines(this.list, this.source.rows);
    // Where a row is in one piece, none of its figures stands before its label.
    const ordered =
      this.rowFrame === null && !hasAlignedRows ? orderFigures(this.list, this.source, this.form, (row) => columns.of(row)) : null;
    if (ordered !== null) this.source = ordered.source;
    const drafts = this.draft(columns, hasAlignedRows);
    const full = drafts.filter(({ shape }) => isFull(this.list, shape) && !haveMixedGaps(this.list, shape.items));
    const uses = learnUses(this.list, this.source, full, drafts, this.units);
    const hasShortRows = full.length < drafts.length;
    const runTogether = hasShortRows ? RunTogetherRows.find(this.list, this.form, this.table, drafts) : null;
    const reader = new RowReader({
      list: this.list,
      source: this.source,
      form: this.form,
      table: this.table,
      strays: this.strays,
      isRecovered: this.isRecovered,
      units: this.units,
      drafts,
      uses,
      rowFrame: this.rowFrame,
      rowPlaces: hasShortRows ? this.learnPlaces(drafts) : null,
      runTogether,
    });
    const read = drafts.map((draft) =>
      loseCutFigures(this.list, loseLabelPieces(this.list, this.form, this.table, loseBracketed(this.list, reader.read(draft)))),
    );
    const rows = loseGluedFigures(this.list, this.readEvenly(drafts, read)).map((row) => this.joinRepeatedColumns(row));
    if (!drafts.some((draft) => draft.isDoubtful === true)) blankWholeTable(this.list, this.source.region, rows);
    placeDroppedBlanks(this.list, drafts, rows, rowSumsOf(this.form, this.table));
    if (!uses.some((use) => isDrawn(use.separator))) doubtUnbalancedRows(this.list, rows, rowSumsOf(this.form, this.table));
    if (rows.some((row) => row.certainty === 'open')) {
      const equations = tableEquations(this.form, this.table, (key) => rows.some(({ row }) => row === key));
      const readings = new Map(rows.map(({ row, candidates }) => [row, candidates] as const));
      resolveOpenRows(this.list, new CellGrid(equations), rows);
      const unproven = runTogether?.doubtUnproven(rows, readings);
      for (const row of rows) if (unproven?.has(row.row) === true) row.doubt = 'cut';
    }
    const hasLostRows = this.isRecovered || this.strays.some((index) => this.list.kinds[index] === ContentKind.Value);
    const unsure = findUnsureRows(this.list, this.table, this.form, rows, this.strays, this.isRecovered, this.rowFrame !== null);
    for (const row of rows)
      if (
        unsure.has(row.row) ||
        ordered?.isProven === false ||
        isDoubtfulUndivided(this.form, this.table, row, rows, hasLostRows) ||
        this.isRunTogether(row)
      )
        row.doubt ??= 'place';
    const hasFigureAlone = drafts.some(({ shape }) => shape.items.some((item) => standsAlone(this.list, item)));
    doubtThinnedRows(this.list, this.form, this.table, rows, hasFigureAlone);
    // Where lines of labels are out of order, so may be those of figures.
    const isMixed = drafts.map((draft) => mixesLabels(this.list, this.form, this.table, draft));
    const blocks = isMixed.includes(true) ? null : this.readInBlocks(rows, columns);
    if (blocks !== null) rows.splice(0, rows.length, ...blocks);
    else {
      loseBesideStrays(this.list, drafts, rows, this.strays, this.isRecovered);
      doubtBeforeStrays(this.list, drafts, rows, this.strays, rowSumsOf(this.form, this.table));
      for (const [i, row] of rows.entries()) if (isMixed[i] === true) row.doubt ??= 'place';
    }
    doubtFullByChance(this.list, this.form, this.table, rows);
    doubtAmongLonger(this.list, this.form, drafts, this.table, rows);
    doubtSlidRows(this.list, this.form, this.table, rows);
    doubtPaddedLabels(this.list, this.form, this.table, rows);
    doubtTornNumbers(this.list, rows, rowSumsOf(this.form, this.table));
    doubtAmongLost(this.list, rows, rowSumsOf(this.form, this.table));
    doubtMovedDigits(this.list, rows, rowSumsOf(this.form, this.table));
    doubtWordsBetween(this.list, rows);
    if (reader.usedSeparator === 'column')
      doubtCutLines(
        this.list,
        rows,
        rows.map(({ slots }) => slots),
      );
    if (columns.isOrderUnknown) doubtAll(rows);
    return { table: this.table, form: this.form, rows, separator: reader.usedSeparator, strays: this.strays };
  }

  /** Where some row is open: by what all rows have alike. */
  private readEvenly(drafts: readonly Draft[], rows: ReadRow[]): ReadRow[] {
    if (this.isRecovered || rows.every(({ slots }) => slots.every(({ kind }) => kind !== 'lost'))) return rows;
    for (const each of gridSeparators) {
      const regular = this.units.order.includes(each) ? readRegularGrid(this.list, each, drafts, rows) : null;
      if (regular !== null) return regular;
    }
    const separator = this.units.order.find((each) => (each === 'pipe' || each === 'tab') && partsRows(this.list, drafts, each));
    return separator === undefined ? rows : readEvenRows(this.list, this.form, this.table, separator, drafts, rows);
  }

  /** Where some row is not sure: all rows by the order of the figures alone. */
  private readInBlocks(rows: readonly ReadRow[], columns: TableColumns): ReadRow[] | null {
    const sure = rows.filter((row) => row.doubt === undefined && row.slots.every(({ kind }) => kind === 'value'));
    if (sure.length === rows.length && rowLists(this.form, this.table).some((list) => list.length === rows.length)) return null;
    const columnsFor = (row: RowDefinition): readonly string[] => columns.ofFormRow(this.form, row);
    return (
      readBlocks(this.list, this.source, this.form, columnsFor, rows) ??
      readHeaderBlocks(this.list, this.source, this.form) ??
      readPages(this.list, this.source, this.form, columnsFor, rows)
    );
  }

  private draft(columns: TableColumns, hasAlignedRows: boolean): readonly Draft[] {
    const { list, source, forms, form, rowFrame } = this;
    const drafting = draftRows({ list, source, forms, form, columns, rowFrame, hasAlignedRows, separators: this.units.order });
    this.form = drafting.form;
    this.strays = drafting.strays;
    this.isRecovered = drafting.isRecovered;
    return drafting.drafts;
  }

  private findFrame(): RowFrame | null {
    const { rows, region } = this.source;
    return findRowFrame(
      this.list,
      rows.map((row) => ({ label: placeOf(row), items: row.items })),
      region.labels.filter(({ meaning }) => meaning.kind === 'column').map(({ index }) => index),
      this.units.order,
    );
  }

  /** Of columns printed more than once one is kept, if they agree. */
  private joinRepeatedColumns(row: ReadRow): ReadRow {
    // Only rows of Article 20 are printed so.
    if (row.columns.length > LONGEST_ARTICLE20 || new Set(row.columns).size === row.columns.length) return row;
    const columns = [...new Set(row.columns)];
    const join = (slots: readonly Slot[]): Slot[] =>
      columns.map((column) => {
        const own = slots.filter((_, i) => row.columns[i] === column);
        const [first = LOST] = own;
        return own.every((slot) => slot.kind === first.kind && slotValueOf(this.list, slot) === slotValueOf(this.list, first))
          ? first
          : LOST;
      });
    return { ...row, columns, slots: join(row.slots), candidates: row.candidates.map(join) };
  }

  /**
   * `规章 规范性文件 | 0 | 0 | 0`, `四、结转下年度继续办理 | （七）总计 | 0 | …`: the figures can be those of a row whose label stands
   * before on the line, no figure between.
   */
  private isRunTogether({ source }: ReadRow): boolean {
    const { list, rowFrame } = this;
    if (source === null || rowFrame === null) return false;
    const { index, meaning } = source.label;
    for (let before = index - 1; before >= 0 && index - before <= LABELS_BEFORE; before--) {
      if (!sharesRow(list, before, rowFrame) || list.value(before) !== null) return false;
      const other = this.source.rows.find(({ label }) => label.index === before);
      // 其他处理 by itself is a row, before 其他 the group.
      if (other !== undefined && other.label.meaning.key !== meaning.group) return true;
    }
    return false;
  }

  private learnPlaces(drafts: readonly Draft[]): RowPlaces | null {
    if (this.rowFrame === null) return null;
    const rows = drafts.map((draft) => placedRow(draft, drafts));
    return new RowPlaces(this.list, this.rowFrame, this.source.region.labels, rows, deepestOf(this.form, this.table));
  }
}
