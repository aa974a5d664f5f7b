import type { EditionDefinition, EquationDefinition, TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList, type ValueMatch } from '../lexer/content-list.js';
import { CellGrid } from '../solve/cell-grid.js';
import { resolveOpenRows, slotValueOf } from '../solve/resolve-open-rows.js';
import { tableEquations } from '../solve/table-equations.js';
import { isDigit } from '../source/character-class.js';
import type { Draft } from './draft.js';
import { draftRows } from './draft-rows.js';
import { isAligned, LEAST_COLUMNS, leavesNoTraceOfBlanks, standOnLines } from './empty-rows.js';
import type { TableLabel } from './find-tables.js';
import { readUnderHeaders } from './header-columns.js';
import { HeaderStarts } from './header-starts.js';
import { learnSeparator } from './learn-separator.js';
import { LineColumns } from './line-columns.js';
import { loseBracketed } from './open-brackets.js';
import { orderFigures } from './order-figures.js';
import { joinAndPlace, joinDigits, placeInOrder, splitDigits } from './placements.js';
import { readBlocks } from './read-blocks.js';
import { BLANK, LOST, type RowReading, type Slot, valueSlot } from './reading.js';
import { rowLists } from './recover-rows.js';
import { deepestOf } from './row-columns.js';
import { findRowFrame, opensRow, type RowFrame } from './row-lines.js';
import { type PlacedRow, RowPlaces } from './row-places.js';
import { RunTogetherRows } from './run-together.js';
import {
  type CountedSeparator,
  countBefore,
  isDrawn,
  type RowShape,
  readBySeparator,
  type SeparatorReading,
  type SeparatorUnits,
  type SeparatorUse,
  showsBlankCells,
} from './separators.js';
import { readBlankRows, readSureRows } from './sure-rows.js';
import { TableColumns } from './table-columns.js';
import type { SourceRow, SourceTable } from './table-cst.js';
import { isThinned, standsAlone } from './thinned-text.js';
import { findUnsureRows } from './unsure-rows.js';

/** A table as read: its rows with their columns, and the layout that told the blanks. @internal */
export interface TableReading {
  readonly table: TableName;
  readonly form: EditionDefinition;
  readonly rows: ReadRow[];
  readonly separator: CountedSeparator | 'column' | null;
  /** Pieces of content that no row took. */
  readonly strays: number[];
  /** Figures that are none of the form's: serial numbers, codes. */
  readonly passedOver?: readonly number[];
}

export interface ReadRow extends RowReading {
  readonly source: SourceRow | null;
  readonly toldBy: Draft['toldBy'];
  /** True when the figures may be another row's. */
  isUnsure?: boolean;
  /** True when the order of all figures of the table, not the label, gave the row its own. */
  readonly isApart?: boolean;
  /** Unit that stands beside the label; absent where the table has no column for it. */
  readonly unit?: string | null;
}

/** Reads a labelled table: rows by their labels, columns by count, by separators, by place in the line, by the equations. */
export function readLabelledTable(
  list: ContentList,
  source: SourceTable,
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading {
  return new LabelledTableReader(list, source, forms, form, units).read();
}

class LabelledTableReader {
  private readonly table: TableName;
  /** Columns by place in the line, for rows of each size. */
  private readonly places = new Map<number, LineColumns>();
  /** Columns by the starts of the headers above. */
  private readonly starts = new Map<readonly TableLabel[], HeaderStarts | null>();
  private strays: number[];
  /** True when labels are broken around their figures. */
  private isRecovered = false;
  private isTraceless: boolean | undefined;
  private usedSeparator: TableReading['separator'] = null;
  /** Where rows are printed a line each: what parts their cells, and the columns of those. */
  private rowFrame: RowFrame | null = null;
  private rowPlaces: RowPlaces | null = null;
  private runTogether: RunTogetherRows | null = null;

  constructor(
    private readonly list: ContentList,
    private source: SourceTable,
    private readonly forms: readonly EditionDefinition[],
    private form: EditionDefinition,
    private readonly units: SeparatorUnits,
  ) {
    this.table = source.region.table;
    this.strays = [...source.strays];
  }

  read(): TableReading {
    const columns = new TableColumns(this.list, this.forms, this.form, this.source.region);
    const sure = readSureRows(this.list, this.source, this.form, (row) => columns.of(row));
    if (sure !== null) {
      if (columns.isOrderUnknown) doubtAll(sure);
      return { table: this.table, form: this.form, rows: sure, separator: null, strays: this.strays };
    }
    this.rowFrame = this.findFrame();
    const blank = this.rowFrame === null ? null : readBlankRows(this.list, this.source, this.form, (row) => columns.of(row));
    if (blank !== null) {
      if (columns.isOrderUnknown) doubtAll(blank);
      return { table: this.table, form: this.form, rows: blank, separator: this.rowFrame?.separator ?? null, strays: this.strays };
    }
    const hasAlignedRows = this.rowFrame === null && standOnLines(this.list, this.source.rows);
    // Where a row is in one piece, none of its figures stands before its label.
    const ordered =
      this.rowFrame === null && !hasAlignedRows ? orderFigures(this.list, this.source, this.form, (row) => columns.of(row)) : null;
    if (ordered !== null) this.source = ordered.source;
    const drafts = this.draft(columns, hasAlignedRows);
    const full = drafts.filter(({ shape }) => this.isFull(shape));
    const uses = this.learnUses(full, drafts);
    if (full.length < drafts.length) {
      this.learnPlaces(drafts);
      this.runTogether = RunTogetherRows.find(this.list, this.form, this.table, drafts);
    }
    const rows = drafts.map((draft) => this.joinRepeatedColumns(loseBracketed(this.list, this.readRow(draft, drafts, uses))));
    if (!drafts.some((draft) => draft.isDoubtful === true)) this.blankWholeTable(rows);
    if (!uses.some((use) => isDrawn(use.separator))) this.doubtUnbalancedRows(rows);
    if (rows.some((row) => row.certainty === 'open')) {
      const equations = tableEquations(this.form, this.table, (key) => rows.some(({ row }) => row === key));
      const readings = new Map(rows.map(({ row, candidates }) => [row, candidates] as const));
      resolveOpenRows(this.list, new CellGrid(equations), rows);
      const unproven = this.runTogether?.doubtUnproven(rows, readings);
      for (const row of rows) if (unproven?.has(row.row) === true) row.isUnsure = true;
    }
    const unsure = findUnsureRows(this.list, this.table, this.form, rows, this.strays, this.isRecovered);
    for (const row of rows)
      if (unsure.has(row.row) || ordered?.isProven === false || this.isDoubtfulUndivided(row, rows) || this.isRunTogether(row))
        row.isUnsure = true;
    this.doubtThinnedRows(rows, drafts);
    const blocks = this.readInBlocks(rows, columns);
    if (blocks !== null) rows.splice(0, rows.length, ...blocks);
    if (columns.isOrderUnknown) doubtAll(rows);
    return { table: this.table, form: this.form, rows, separator: this.usedSeparator, strays: this.strays };
  }

  /** Where some row is not sure: all rows by the order of the figures alone. */
  private readInBlocks(rows: readonly ReadRow[], columns: TableColumns): ReadRow[] | null {
    const sure = rows.filter((row) => row.isUnsure !== true && row.slots.every(({ kind }) => kind === 'value'));
    if (sure.length === rows.length && rowLists(this.form, this.table).some((list) => list.length === rows.length)) return null;
    return readBlocks(this.list, this.source, this.form, (row) => columns.ofFormRow(this.form, row), rows);
  }

  private draft(columns: TableColumns, hasAlignedRows: boolean): readonly Draft[] {
    const { list, source, forms, form, rowFrame } = this;
    const drafting = draftRows({ list, source, forms, form, columns, rowFrame, hasAlignedRows, separators: this.units.order });
    this.form = drafting.form;
    this.strays = drafting.strays;
    this.isRecovered = drafting.isRecovered;
    return drafting.drafts;
  }

  /** Of a text that lost the lines which stood before, figures in lines of their own can be any cell's. */
  private doubtThinnedRows(rows: readonly ReadRow[], drafts: readonly Draft[]): void {
    if (!drafts.some(({ shape }) => shape.items.some((item) => standsAlone(this.list, item))) || !isThinned(this.list)) return;
    for (const row of rows) {
      row.isUnsure = true;
      row.slots = row.slots.map((slot) => (slot.kind === 'blank' ? LOST : slot));
    }
  }

  private findFrame(): RowFrame | null {
    const { rows, region } = this.source;
    return findRowFrame(
      this.list,
      rows.map(({ label, items }) => ({ label: label.index, items })),
      region.labels.filter(({ meaning }) => meaning.kind === 'column').map(({ index }) => index),
      this.units.order,
    );
  }

  /** （六）其他处理 alone, in a form that divides it and a table that lost rows: the label of one of its parts may be among them. */
  private isDoubtfulUndivided({ row }: ReadRow, rows: readonly ReadRow[]): boolean {
    const undivided = (this.form.undividedRows ?? []).find((each) => each.table === this.table && each.row.key === row);
    if (undivided === undefined) return false;
    const expected = this.form.tables[this.table].blocks.flatMap((block) => block.rows.map(({ key }) => key));
    return this.isRecovered || expected.some((key) => !undivided.insteadOf.includes(key) && !rows.some((each) => each.row === key));
  }

  /** Of columns printed more than once one is kept, if they agree. */
  private joinRepeatedColumns(row: ReadRow): ReadRow {
    // Only short rows of Article 20 are printed so.
    if (row.columns.length > 3 || new Set(row.columns).size === row.columns.length) return row;
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

  /** Two labels in one row, nothing between them: two rows that were run together. */
  private sharesRow(label: number): boolean {
    return this.rowFrame !== null && label + 1 < this.list.count && !opensRow(this.list, label + 1, this.rowFrame);
  }

  /** `规章 规范性文件 | 0 | 0 | 0`: the figures can be those of the row whose label stands before, nothing but space between. */
  private isRunTogether({ source }: ReadRow): boolean {
    const label = source?.label.index ?? 0;
    return (
      this.rowFrame !== null &&
      countBefore(this.list, label, this.rowFrame.separator) === 0 &&
      this.source.rows.some((other) => other.label.index === label - 1) &&
      this.sharesRow(label - 1)
    );
  }

  private learnPlaces(drafts: readonly Draft[]): void {
    if (this.rowFrame === null) return;
    const rows = drafts.map((draft) => this.placedRow(draft, drafts));
    this.rowPlaces = new RowPlaces(this.list, this.rowFrame, this.source.region.labels, rows, deepestOf(this.form, this.table));
  }

  private placedRow({ shape, columns, source }: Draft, drafts: readonly Draft[]): PlacedRow {
    // Below a header of two levels all rows have the same one.
    const headers = source?.headers ?? drafts.find((other) => other.columns === columns && other.source !== null)?.source?.headers ?? [];
    return { label: shape.label, items: shape.items, columns, headers, depth: shape.depth };
  }

  private isFull(shape: RowShape): boolean {
    const { items, size } = shape;
    if (items.length !== size) return false;
    const { kinds } = this.list;
    for (let i = 0; i < size; i++) if (kinds[items[i] as number] !== ContentKind.Value) return false;
    return true;
  }

  private learnUses(full: readonly Draft[], drafts: readonly Draft[]): SeparatorUse[] {
    if (full.length === drafts.length) return [];
    const uses: SeparatorUse[] = [];
    const shapes = full.map(({ shape }) => shape);
    const guides = shapes.some((shape) => shape.size > 1) ? shapes : [...shapes, ...this.headerShapes()];
    for (const separator of this.units.order) {
      if (isDrawn(separator) && !this.occurs(separator)) continue;
      // A header may part its cells by two bars where rows have one.
      const isDoubled = guides !== shapes && this.leastBetween(drafts, separator) === 1;
      const use = learnSeparator(
        this.list,
        separator,
        isDoubled ? shapes : guides,
        this.units.get(separator) ?? (shapes.length === 0 || isDoubled ? 1 : 0),
        drafts.map(({ shape }) => shape),
      );
      if (use === null) continue;
      uses.push(use);
      if (shapes.some((shape) => shape.size > 1) && !this.units.has(separator)) this.units.set(separator, use.unit);
    }
    return uses;
  }

  /** Fewest of a separator between two neighbouring figures of a row; 0 where none parts them. */
  private leastBetween(drafts: readonly Draft[], separator: CountedSeparator): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { shape } of drafts)
      for (const item of shape.items.slice(1)) least = Math.min(least, countBefore(this.list, item, separator));
    return Number.isFinite(least) ? least : 0;
  }

  private occurs(separator: CountedSeparator): boolean {
    const { start, end } = this.source.region;
    for (let index = start + 1; index < end; index++) if (countBefore(this.list, index, separator) > 0) return true;
    return false;
  }

  /** Runs of column headers: without full rows they show how cells are parted. */
  private headerShapes(): RowShape[] {
    return headerRuns(this.source).map((items) => ({
      label: items[0] as number,
      items: items.slice(1),
      next: (items[items.length - 1] as number) + 1,
      depth: -1,
      nextDepth: -1,
      size: items.length - 1,
    }));
  }

  private readRow(draft: Draft, drafts: readonly Draft[], uses: readonly SeparatorUse[]): ReadRow {
    const { shape, columns } = draft;
    const { list } = this;
    if (draft.isDoubtful !== true && !draft.source?.keys.size && this.isFull(shape))
      return readRowAs(draft, shape.items.map(valueSlot), 'dense');
    if (draft.isDoubtful === true && !this.isProven(shape, columns))
      return readRowAs(
        draft,
        columns.map(() => LOST),
        'separated',
      );
    const cut = this.runTogether?.read(shape, columns) ?? null;
    if (cut !== null) {
      const lost = columns.map(() => LOST);
      return readRowAs(draft, lost, 'open', cut);
    }
    const keyed = this.readKeyed(draft);
    if (keyed !== null) return readRowAs(draft, keyed, 'separated');
    if (this.isFull(shape)) return readRowAs(draft, shape.items.map(valueSlot), 'dense');
    const values = shape.items.filter((item) => list.value(item) !== null);
    const placement =
      shape.items.length === 0 && this.sharesRow(shape.label) ? null : (this.rowPlaces?.read(this.placedRow(draft, drafts)) ?? null);
    if (placement?.slots) {
      this.usedSeparator ??= this.rowFrame?.separator ?? null;
      return readRowAs(draft, placement.slots, 'separated');
    }
    // The way of the table is known, and this row has more cells or fewer.
    const isOdd = placement !== null;
    if (shape.items.length === 0 && !isOdd && draft.toldBy === 'label' && !this.sharesRow(shape.label))
      return this.readEmpty(draft, uses, drafts);
    if (shape.items.length === 0)
      return readRowAs(
        draft,
        columns.map(() => LOST),
        'separated',
      );
    const repeated = this.readRepeated(values, columns.length);
    if (repeated !== null) {
      // `1 1` can be one figure printed twice, and 11 whose digits a tool set apart.
      const joined = values.every((item, i) => i === 0 || this.mayBeDigit(item)) ? joinDigits(list, values, columns.length) : [];
      if (joined.length === 0) return readRowAs(draft, repeated, 'dense');
      return readRowAs(
        draft,
        columns.map(() => LOST),
        'open',
        [repeated, ...joined],
      );
    }
    const splits = this.readRunTogether(shape, values);
    if (splits.length > 0)
      return readRowAs(
        draft,
        columns.map(() => LOST),
        'open',
        splits,
      );
    const readings = this.separatorReadings(uses, shape);
    const chosen = readings[0];
    // Where a cell was lost, what opens the next row looks like a blank last one.
    const isShort = chosen !== undefined && chosen.trailing > 0 && this.leavesTotalBlank(chosen.slots, columns);
    if (chosen !== undefined && readings.length === 1 && chosen.isExact && !isOdd && !isShort)
      return readRowAs(draft, chosen.slots, 'separated');
    if (values.length === columns.length) return readRowAs(draft, values.map(valueSlot), 'dense');
    // Places in the line tell columns only where nothing is drawn between them.
    if (chosen === undefined && !uses.some((use) => isDrawn(use.separator))) {
      const byColumn = this.readByPlace(drafts, values, columns, this.placedRow(draft, drafts).headers);
      if (byColumn !== null) return readRowAs(draft, byColumn, 'separated');
    }
    const candidates = this.candidatesFor(shape, values, isOdd ? [] : readings);
    return readRowAs(
      draft,
      columns.map(() => LOST),
      'open',
      candidates,
    );
  }

  /** A table flattened to keys and values: each figure says its column. */
  private readKeyed(draft: Draft): Slot[] | null {
    const keys = draft.source?.keys;
    if (keys === undefined || keys.size === 0) return null;
    const { columns, shape } = draft;
    const slots: Slot[] = columns.map(() => LOST);
    for (const item of shape.items) {
      const column = columns.indexOf(keys.get(item)?.key ?? '');
      if (column >= 0 && slots[column] === LOST) slots[column] = { kind: 'value', item };
    }
    return slots;
  }

  /** One digit, with no more than a space before it. */
  private mayBeDigit(item: number): boolean {
    const { list } = this;
    return (list.ends[item] as number) - (list.starts[item] as number) === 1 && (list.spaces[item] as number) <= 1;
  }

  /** One figure printed in every column that its cell spans: whichever is meant, it is the same. */
  private readRepeated(values: readonly number[], size: number): Slot[] | null {
    const [first, ...others] = values;
    if (size !== 1 || first === undefined || others.length === 0 || others.length > 3) return null;
    const { value, kind, unit } = this.list.value(first) as ValueMatch;
    const isSame = others.every((item) => {
      const other = this.list.value(item);
      return other?.value === value && other.kind === kind && other.unit === unit;
    });
    return isSame ? [{ kind: 'value', item: first }] : null;
  }

  /**
   * Where only white space parts cells and some rows are short, a row can come out full by chance: one blank cell
   * dropped, one figure broken in two. A full row whose own sum fails is then read in every other way that fits it.
   */
  private doubtUnbalancedRows(rows: readonly ReadRow[]): void {
    if (!rows.some((row) => row.certainty === 'open' || row.slots.some((slot) => slot.kind === 'lost'))) return;
    const sums = this.form.equations.filter((equation) => equation.table === this.table && equation.over === 'row');
    for (const row of rows) {
      if (row.certainty !== 'dense' || this.sumsHold(row.slots, row.columns, sums)) continue;
      const items = row.slots.flatMap((slot) => (slot.kind === 'value' ? [slot.item] : []));
      const others = joinAndPlace(this.list, items, row.columns.length).filter((slots) => this.sumsHold(slots, row.columns, sums));
      if (others.length === 0) continue;
      row.candidates = others;
      row.certainty = 'open';
      row.slots = row.slots.map(() => LOST);
    }
  }

  /** True when no sum of the row is broken; a lost cell counts as nothing. */
  private sumsHold(slots: readonly Slot[], columns: readonly string[], sums: readonly EquationDefinition[]): boolean {
    const total = (keys: readonly string[]): number =>
      keys.reduce((sum, key) => sum + (slotValueOf(this.list, slots[columns.indexOf(key)] ?? LOST) ?? 0), 0);
    return sums.every((equation) => total(equation.left) === total(equation.right));
  }

  private readEmpty(draft: Draft, uses: readonly SeparatorUse[], drafts: readonly Draft[]): ReadRow {
    const { shape } = draft;
    const isBlank = uses.some((use) => showsBlankCells(this.list, use, shape));
    const isTraceless =
      !isBlank &&
      (shape.nextDepth >= 0 || this.usedSeparator === 'column') &&
      !this.isWidelyParted(shape, drafts) &&
      (shape.size >= LEAST_COLUMNS ||
        isAligned(
          this.list,
          drafts.map((draft) => draft.shape),
        )) &&
      this.leavesNoTrace(uses, drafts);
    const slots: Slot[] = [];
    for (let i = 0; i < shape.size; i++) slots.push(isBlank || isTraceless ? BLANK : LOST);
    const row = readRowAs(draft, slots, 'separated');
    if (isTraceless && this.isRecovered) row.isUnsure = true;
    return row;
  }

  /** More empty lines behind a row than behind any that has figures: some of its cells were there. */
  private isWidelyParted({ next }: RowShape, drafts: readonly Draft[]): boolean {
    const widest = drafts.reduce(
      (most, { shape }) => (shape.items.length > 0 ? Math.max(most, this.list.lines[shape.next] as number) : most),
      0,
    );
    return (this.list.lines[next] as number) > widest;
  }

  /** Whether blank rows of this table show nothing; asked once. */
  private leavesNoTrace(uses: readonly SeparatorUse[], drafts: readonly Draft[]): boolean {
    this.isTraceless ??=
      !uses.some((use) => isDrawn(use.separator)) &&
      leavesNoTraceOfBlanks(
        this.list,
        drafts.map(({ shape }) => shape),
        this.strays,
      );
    return this.isTraceless;
  }

  /** The readings of the first separator that fits; those of a second are added where they differ. */
  private separatorReadings(uses: readonly SeparatorUse[], shape: RowShape): SeparatorReading[] {
    for (const use of uses) {
      const readings = readBySeparator(this.list, use, shape);
      // What full rows prove to part the cells, or parts the figures of this one, is not overruled by white space.
      if (readings.length === 0 && !(isDrawn(use.separator) && (use.isProven || this.partsAll(shape, use.separator)))) continue;
      if (readings.length === 0) return readings;
      this.usedSeparator ??= use.separator;
      return readings;
    }
    return [];
  }

  /** True when a separator stands between all figures of a row, of which there are several. */
  private partsAll({ items }: RowShape, separator: CountedSeparator): boolean {
    return items.length > 1 && items.every((item, i) => i === 0 || countBefore(this.list, item, separator) > 0);
  }

  private readByPlace(
    drafts: readonly Draft[],
    values: readonly number[],
    names: readonly string[],
    headers: readonly TableLabel[],
  ): Slot[] | null {
    if (!this.units.hasColumn) return null;
    const size = names.length;
    if (values.length === 0 || values.length > size) return null;
    const { region } = this.source;
    const atStart = this.headerStarts(drafts, headers)?.read(values, names) ?? null;
    if (atStart !== null) {
      this.usedSeparator ??= 'column';
      return this.leavesTotalBlank(atStart, names) ? null : atStart;
    }
    let columns = this.places.get(size);
    if (columns === undefined) {
      const lines = drafts
        .filter(({ shape }) => shape.size === size)
        .map(({ shape }) => shape.items.filter((item) => this.list.value(item) !== null));
      columns = new LineColumns(this.list, region.start, region.end, lines, headerRuns(this.source), size);
      this.places.set(size, columns);
    }
    const byColumn = columns.read(values);
    const slots = byColumn ?? this.readUnderHeaders(values, size);
    // Where the rows themselves show no columns, the headers may not either.
    if (slots !== null && this.leavesTotalBlank(slots, names, byColumn === null)) return null;
    if (slots !== null) this.usedSeparator ??= 'column';
    return slots;
  }

  /** A row that has parts and no sum stands at other places than the rows its columns were learned from. */
  private leavesTotalBlank(slots: readonly Slot[], columns: readonly string[], countsZeros = false): boolean {
    const sums = this.form.equations.filter((equation) => equation.table === this.table && equation.over === 'row');
    const isBlank = (key: string): boolean => slots[columns.indexOf(key)]?.kind === 'blank';
    const hasFigure = (key: string): boolean => {
      const value = slotValueOf(this.list, slots[columns.indexOf(key)] ?? LOST);
      return typeof value === 'number' && (countsZeros || value > 0);
    };
    return sums.some(({ left, right }) => (left.every(isBlank) && right.some(hasFigure)) || (right.every(isBlank) && left.some(hasFigure)));
  }

  /** The columns below a header, where figures start as it does; asked once for each. */
  private headerStarts(drafts: readonly Draft[], headers: readonly TableLabel[]): HeaderStarts | null {
    let known = this.starts.get(headers);
    if (known === undefined) {
      const { region } = this.source;
      const rows = drafts
        .filter((draft) => this.placedRow(draft, drafts).headers === headers)
        .map(({ shape }) => shape.items.filter((item) => this.list.value(item) !== null));
      known = HeaderStarts.learn(this.list, region.start, region.end, headers, rows);
      this.starts.set(headers, known);
    }
    return known;
  }

  /** A full row whose sums hold, in a table that has sums. */
  private isProven(shape: RowShape, columns: readonly string[]): boolean {
    const sums = this.form.equations.filter((equation) => equation.table === this.table && equation.over === 'row');
    return (
      sums.length > 0 &&
      this.isFull(shape) &&
      this.sumsHold(
        shape.items.map((item) => ({ kind: 'value', item })),
        columns,
        sums,
      )
    );
  }

  /** `规章143`: figures and label in one run; every way to cut it. */
  private readRunTogether(shape: RowShape, values: readonly number[]): Slot[][] {
    const [first, ...others] = values;
    if (first === undefined || others.length > 0 || shape.size < 2 || !this.touchesLabel(shape.label, first)) return [];
    return splitDigits(this.list, first, shape.size);
  }

  /** Figures under the last run of column headers above them. */
  private readUnderHeaders(values: readonly number[], size: number): Slot[] | null {
    const { labels } = this.source.region;
    const first = values[0] as number;
    const headers = new Set(
      labels
        .filter(({ index, meaning }) => meaning.kind === 'column' && index < first)
        .map(({ index }) => index)
        .slice(-size),
    );
    const from = Math.min(...headers);
    if (headers.size < size) return null;
    const others = new Set<number>();
    for (let index = from; index < first; index++) if (!headers.has(index)) others.add(index);
    return readUnderHeaders(this.list, from, others, values, size);
  }

  private candidatesFor(shape: RowShape, values: readonly number[], readings: readonly SeparatorReading[]): Slot[][] {
    const { size } = shape;
    const bySeparator = readings.map(({ slots }) => slots);
    if (values.length > size) return joinDigits(this.list, values, size);
    return [...bySeparator, ...placeInOrder(values, size)];
  }

  /** True when nothing stands between label and figure. */
  private touchesLabel(label: number, item: number): boolean {
    return this.list.ends[label] === this.list.starts[item];
  }

  /**
   * A table without figures was published blank: nothing was lost from it. Serial numbers and page numbers are no figures
   * of it; more than one a row are figures that could not be read.
   */
  private blankWholeTable(rows: readonly ReadRow[]): void {
    for (const { slots, candidates } of rows) {
      if (candidates.length > 0) return;
      for (const { kind } of slots) if (kind !== 'blank' && kind !== 'lost') return;
    }
    // Tools that print a table column by column may put its figures behind everything else.
    const { start, end, reach } = this.source.region;
    const limit = Math.max(end, reach?.[1] ?? end);
    let figures = 0;
    for (let index = start; index < limit; index++)
      if (this.list.kinds[index] === ContentKind.Value || this.endsWithDigit(index)) figures++;
    const read: Slot = figures > rows.length || this.hasLongDigits() ? LOST : BLANK;
    for (const row of rows) row.slots = row.slots.map(() => read);
  }

  /** Too many digits for the number of a row or page: the cells of a row, run together. */
  private hasLongDigits(): boolean {
    const { start, end } = this.source.region;
    for (let index = start; index < end; index++) if (this.list.digitCount(index) > SERIAL_DIGITS) return true;
    return false;
  }

  /** `规章：0：0：1`: words with figures that were not told apart. */
  private endsWithDigit(index: number): boolean {
    const { text, ends } = this.list;
    return this.list.isText(index) && isDigit(text.units[(ends[index] as number) - 1] as number);
  }
}

/** Most digits of the number of a row or a page. */
const SERIAL_DIGITS = 3;

/** Nothing tells which columns the figures of these rows stand in. */
function doubtAll(rows: readonly ReadRow[]): void {
  for (const row of rows) row.isUnsure = true;
}

function readRowAs(draft: Draft, slots: Slot[], certainty: ReadRow['certainty'], candidates: Slot[][] = []): ReadRow {
  return {
    row: draft.key,
    columns: draft.columns,
    source: draft.source,
    toldBy: draft.toldBy,
    candidates,
    ambiguous: [],
    slots,
    certainty,
  };
}

/** Runs of neighbouring column headers in a table, longest last level included. @internal */
export function headerRuns(source: SourceTable): number[][] {
  const runs: number[][] = [];
  let previous = -2;
  for (const { index, meaning } of source.region.labels) {
    if (meaning.kind !== 'column') continue;
    const run = runs[runs.length - 1];
    if (index === previous + 1 && run !== undefined) run.push(index);
    else runs.push([index]);
    previous = index;
  }
  return runs.filter((run) => run.length > 1);
}
