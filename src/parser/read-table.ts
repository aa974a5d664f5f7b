import type { EditionDefinition, EquationDefinition, RowDefinition, TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList, type ValueMatch } from '../lexer/content-list.js';
import { CellGrid } from '../solve/cell-grid.js';
import { resolveOpenRows, slotValueOf } from '../solve/resolve-open-rows.js';
import { tableEquations } from '../solve/table-equations.js';
import { isDigit } from '../source/character-class.js';
import { findDistantFigures } from './distant-figures.js';
import { isAligned, LEAST_COLUMNS, leavesNoTraceOfBlanks, standOnLines } from './empty-rows.js';
import type { TableLabel } from './find-tables.js';
import { findForeignItems } from './foreign-rows.js';
import { readUnderHeaders } from './header-columns.js';
import { HeaderStarts } from './header-starts.js';
import { learnSeparator } from './learn-separator.js';
import { LineColumns } from './line-columns.js';
import { orderFigures } from './order-figures.js';
import { joinAndPlace, joinDigits, placeInOrder, splitDigits } from './placements.js';
import { BLANK, LOST, type RowReading, type Slot, valueSlot } from './reading.js';
import { recoverRows } from './recover-rows.js';
import { columnsOf, depthOf, type FormRow, findRow, isOrderUnknown, orderGroupedColumns } from './row-columns.js';
import { findRowFrame, itemsInRow, opensRow, opensWithWords, type RowFrame } from './row-lines.js';
import { type PlacedRow, RowPlaces } from './row-places.js';
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
import { readSureRows } from './sure-rows.js';
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
  /** How the row was told: by its label, or by its neighbours (`placed`) or a similar wording (`similar`). */
  readonly toldBy: 'label' | 'placed' | 'similar';
  /** True when the figures may be another row's. */
  isUnsure?: boolean;
  /** Unit that stands beside the label; absent where the table has no column for it. */
  readonly unit?: string | null;
}

/** A row before its columns are decided. @internal */
export interface Draft {
  readonly source: SourceRow | null;
  readonly key: string;
  readonly columns: readonly string[];
  readonly shape: RowShape;
  readonly toldBy: ReadRow['toldBy'];
  /** True when figures that no row took stand beside its own. */
  readonly isDoubtful?: boolean;
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
  /** Of the strays, rows that the form does not have. */
  private readonly foreign = new Set<number>();
  /** True when labels are broken around their figures. */
  private isRecovered = false;
  /** The columns of the block with a header of two levels. */
  private grouped: { readonly block: FormRow['block']; readonly columns: readonly string[] } | null = null;
  private isTraceless: boolean | undefined;
  private usedSeparator: TableReading['separator'] = null;
  /** Where rows are printed a line each: what parts their cells, and the columns of those. */
  private rowFrame: RowFrame | null = null;
  private rowPlaces: RowPlaces | null = null;
  /** True where columns of spaces part labels from figures on one line. */
  private hasAlignedRows = false;

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
    const sure = readSureRows(this.list, this.source, this.form, (row) => this.columnsFor(row));
    if (sure !== null) {
      this.doubtUnknownColumns(sure);
      return { table: this.table, form: this.form, rows: sure, separator: null, strays: this.strays };
    }
    this.rowFrame = this.findFrame();
    this.hasAlignedRows = this.rowFrame === null && standOnLines(this.list, this.source.rows);
    // Where a row is in one piece, none of its figures stands before its label.
    const ordered =
      this.rowFrame === null && !this.hasAlignedRows
        ? orderFigures(this.list, this.source, this.form, (row) => this.columnsFor(row))
        : null;
    if (ordered !== null) {
      this.source = ordered.source;
      this.strays = [...ordered.source.strays];
    }
    const drafts = this.draftRows();
    const full = drafts.filter(({ shape }) => this.isFull(shape));
    const uses = this.learnUses(full, drafts);
    if (full.length < drafts.length) this.learnPlaces(drafts);
    const rows = drafts.map((draft) => this.joinRepeatedColumns(this.readRow(draft, drafts, uses)));
    if (!drafts.some((draft) => draft.isDoubtful === true)) this.blankWholeTable(rows);
    if (!uses.some((use) => isDrawn(use.separator))) this.doubtUnbalancedRows(rows);
    if (rows.some((row) => row.certainty === 'open')) {
      const equations = tableEquations(this.form, this.table, (key) => rows.some(({ row }) => row === key));
      resolveOpenRows(this.list, new CellGrid(equations), rows);
    }
    const unsure = findUnsureRows(this.list, this.table, this.form, rows, this.strays, this.isRecovered);
    for (const row of rows)
      if (unsure.has(row.row) || ordered?.isProven === false || this.isDoubtfulUndivided(row, rows)) row.isUnsure = true;
    this.doubtThinnedRows(rows, drafts);
    this.doubtUnknownColumns(rows);
    return { table: this.table, form: this.form, rows, separator: this.usedSeparator, strays: this.strays };
  }

  private doubtUnknownColumns(rows: readonly ReadRow[]): void {
    if (this.grouped !== null && isOrderUnknown(this.list, this.grouped.block, this.source.region.labels))
      for (const row of rows) row.isUnsure = true;
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

  private draftRows(): Draft[] {
    const drafts: Draft[] = [];
    const { rows, region } = this.source;
    let next = 0;
    rows.forEach((row, i) => {
      const following = rows[i + 1];
      const key = row.label.meaning.key;
      const columns = this.columnsFor(row);
      const last = row.items[row.items.length - 1] ?? row.label.index;
      while (next < region.labels.length && (region.labels[next] as TableLabel).index <= last) next++;
      const nextLabel = region.labels[next]?.index ?? region.end;
      const shape = this.trim(row, columns.length, nextLabel, following);
      drafts.push({ source: row, key, columns, shape, toldBy: 'label' });
    });
    const distant = this.cutDistantFigures(drafts);
    this.dropUndividedRow(drafts);
    const recovery = recoverRows({
      list: this.list,
      source: this.source,
      forms: [this.form, ...this.forms.filter((form) => form.id !== this.form.id)],
      drafts,
      strays: this.strays,
      foreign: this.foreign,
      hasRowLines: this.rowFrame !== null,
      isSettled: ({ shape }) => this.rowFrame !== null || distant.has(shape.label) || (this.hasAlignedRows && shape.items.length === 0),
      columnsFor: (form, row) => this.columnsOfRow(form, row),
    });
    if (recovery === null) return drafts;
    this.isRecovered = true;
    this.form = recovery.form;
    this.strays = recovery.strays;
    return recovery.drafts;
  }

  /** Takes figures from rows that have none of their own; gives the labels of those. */
  private cutDistantFigures(drafts: Draft[]): ReadonlySet<number> {
    if (this.rowFrame !== null) return new Set();
    const shapes = drafts.map(({ shape }) => shape);
    const distant = findDistantFigures(this.list, shapes, this.units.order);
    drafts.forEach((draft, i) => {
      const { shape } = draft;
      if (!distant.has(shape.label)) return;
      this.strays.push(...shape.items);
      drafts[i] = { ...draft, shape: { ...shape, items: [], next: shape.items[0] ?? shape.next } };
    });
    return distant;
  }

  /** Figures behind （六）其他处理 where its rows are there too belong to one of them whose label was lost. */
  private dropUndividedRow(drafts: Draft[]): void {
    for (const { table, row, insteadOf } of this.form.undividedRows ?? []) {
      const at = drafts.findIndex((draft) => draft.key === row.key);
      if (table !== this.table || at < 0 || !drafts.some((draft) => insteadOf.includes(draft.key))) continue;
      const [dropped] = drafts.splice(at, 1);
      if (dropped !== undefined) this.strays.push(...dropped.shape.items);
    }
  }

  /** （六）其他处理 alone, in a form that divides it and a table that lost rows: the label of one of its parts may be among them. */
  private isDoubtfulUndivided({ row }: ReadRow, rows: readonly ReadRow[]): boolean {
    const undivided = (this.form.undividedRows ?? []).find((each) => each.table === this.table && each.row.key === row);
    if (undivided === undefined) return false;
    const expected = this.form.tables[this.table].blocks.flatMap((block) => block.rows.map(({ key }) => key));
    return this.isRecovered || expected.some((key) => !undivided.insteadOf.includes(key) && !rows.some((each) => each.row === key));
  }

  /** Columns of a row whose label, and so its header, was not found as one piece. */
  private columnsOfRow(form: EditionDefinition, row: RowDefinition): readonly string[] {
    const found = findRow(form, this.table, row.key);
    return found?.isGrouped ? orderGroupedColumns(this.list, found.block, this.source.region.labels) : row.columns;
  }

  private columnsFor(row: SourceRow): readonly string[] {
    const found = findRow(this.form, this.table, row.label.meaning.key);
    if (!found?.isGrouped) return repeatedColumns(row, columnsOf(this.list, this.forms, this.form, this.table, row));
    if (this.grouped?.block !== found.block)
      this.grouped = { block: found.block, columns: orderGroupedColumns(this.list, found.block, this.source.region.labels) };
    return this.grouped.columns;
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

  /** Takes the numbering of the next row off the end of a row's figures, and figures that stand on other lines. */
  private trim(row: SourceRow, size: number, nextLabel: number, following: SourceRow | undefined): RowShape {
    const depth = depthOf(this.form, this.table, row.label.meaning.key);
    let items: readonly number[] = this.cutAtRowEnd(row);
    const foreign = findForeignItems(this.list, { label: row.label.index, items, size }, this.form, this.table);
    let next = nextLabel;
    if (foreign !== null) {
      const others = items.slice(foreign.from);
      this.strays.push(...others);
      if (foreign.isForeign) {
        next = others[0] as number;
        for (const item of others) this.foreign.add(item);
      }
      items = items.slice(0, foreign.from);
    }
    if (items.length > size) {
      const kept = [...items];
      const last = kept[kept.length - 1] as number;
      const values = kept.filter((item) => this.list.value(item) !== null);
      if (following !== undefined && values.length > size && this.isNumberingOf(last, following)) kept.pop();
      // What a tool prints into the cells that a span covers.
      while (kept.length > size && this.list.value(kept[kept.length - 1] as number)?.kind === 'blank') kept.pop();
      items = kept;
    }
    const nextDepth = following === undefined ? -1 : depthOf(this.form, this.table, following.label.meaning.key);
    const groupOf = (each: SourceRow): string | undefined => findRow(this.form, this.table, each.label.meaning.key)?.row.group;
    const isLastOfGroup = following !== undefined && depth === nextDepth && groupOf(row) !== groupOf(following);
    return { label: row.label.index, items, next, depth, nextDepth, size, isLastOfGroup };
  }

  /** Of a row that is printed on one line, what stands on it: the next line is a row whose label was lost, or none of the form's. */
  private cutAtRowEnd(row: SourceRow): readonly number[] {
    const { items } = row;
    const frame = this.rowFrame;
    if (frame === null) return this.hasAlignedRows ? this.cutAtLineEnd(items) : items;
    const own = itemsInRow(this.list, { label: row.label.index, items }, frame);
    const next = items[own];
    if (next === undefined) return items;
    const isForeign = opensWithWords(this.list, next, frame);
    // Nothing drawn before it: the second half of a figure that is broken in two.
    if (!isForeign && this.list.value(next) !== null && countBefore(this.list, next, frame.separator) === 0) return items;
    this.strays.push(...items.slice(own));
    if (isForeign) for (const item of items.slice(own)) this.foreign.add(item);
    return items.slice(0, own);
  }

  /** Two labels in one row, nothing between them: two rows that were run together. */
  private sharesRow(label: number): boolean {
    return this.rowFrame !== null && label + 1 < this.list.count && !opensRow(this.list, label + 1, this.rowFrame);
  }

  /** Of a row whose figures stand on the line of its label: those of the next line are none of its own. */
  private cutAtLineEnd(items: readonly number[]): readonly number[] {
    const own = items.findIndex((item) => (this.list.lines[item] as number) > 0);
    // Words on the next line may be the rest of the label.
    if (own < 0 || this.list.value(items[own] as number) === null) return items;
    // One figure below others may be one of theirs.
    const beside = items[own + 1];
    if (own > 0 && (beside === undefined || this.list.value(beside) === null || (this.list.lines[beside] as number) > 0)) return items;
    this.strays.push(...items.slice(own));
    return items.slice(0, own);
  }

  private learnPlaces(drafts: readonly Draft[]): void {
    if (this.rowFrame === null) return;
    const rows = drafts.map((draft) => this.placedRow(draft, drafts));
    this.rowPlaces = new RowPlaces(this.list, this.rowFrame, this.source.region.labels, rows);
  }

  private placedRow({ shape, columns, source }: Draft, drafts: readonly Draft[]): PlacedRow {
    // Below a header of two levels all rows have the same one.
    const headers = source?.headers ?? drafts.find((other) => other.columns === columns && other.source !== null)?.source?.headers ?? [];
    return { label: shape.label, items: shape.items, columns, headers, depth: shape.depth };
  }

  /** `1 属于国家秘密`: a bare figure before a label that has that number and shows none. */
  private isNumberingOf(item: number, row: SourceRow): boolean {
    const label = this.list.label(row.label.index);
    return (
      label !== null &&
      label.ordinal === 0 &&
      row.label.meaning.ordinal > 0 &&
      this.list.value(item)?.value === row.label.meaning.ordinal &&
      row.label.index === item + 1
    );
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
    if (repeated !== null) return readRowAs(draft, repeated, 'dense');
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
    if (chosen !== undefined && readings.length === 1 && chosen.isExact && !isOdd) return readRowAs(draft, chosen.slots, 'separated');
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
      // What full rows prove to part the cells is not overruled by white space.
      if (readings.length === 0 && !(use.isProven && isDrawn(use.separator))) continue;
      if (readings.length === 0) return readings;
      this.usedSeparator ??= use.separator;
      return readings;
    }
    return [];
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
    const slots = columns.read(values) ?? this.readUnderHeaders(values, size);
    if (slots !== null && this.leavesTotalBlank(slots, names)) return null;
    if (slots !== null) this.usedSeparator ??= 'column';
    return slots;
  }

  /** A row that has parts and no sum stands at other places than the rows its columns were learned from. */
  private leavesTotalBlank(slots: readonly Slot[], columns: readonly string[]): boolean {
    const sums = this.form.equations.filter((equation) => equation.table === this.table && equation.over === 'row');
    const isBlank = (key: string): boolean => slots[columns.indexOf(key)]?.kind === 'blank';
    const hasFigure = (key: string): boolean => (slotValueOf(this.list, slots[columns.indexOf(key)] ?? LOST) ?? 0) > 0;
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
    const { start, end } = this.source.region;
    let figures = 0;
    for (let index = start; index < end; index++) if (this.list.kinds[index] === ContentKind.Value || this.endsWithDigit(index)) figures++;
    const read: Slot = figures > rows.length ? LOST : BLANK;
    for (const row of rows) row.slots = row.slots.map(() => read);
  }

  /** `规章：0：0：1`: words with figures that were not told apart. */
  private endsWithDigit(index: number): boolean {
    const { text, ends } = this.list;
    return this.list.isText(index) && isDigit(text.units[(ends[index] as number) - 1] as number);
  }
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

/** The columns of a row as its header prints them, where it prints some of them for every column they span. */
function repeatedColumns(row: SourceRow, columns: readonly string[]): readonly string[] {
  let count = 0;
  for (const { meaning } of row.headers) if (meaning.kind === 'column') count++;
  if (count <= columns.length || count > columns.length + 2) return columns;
  const headers = row.headers.filter(({ meaning }) => meaning.kind === 'column').map(({ meaning }) => meaning.key);
  return headers.every((header) => columns.includes(header)) && columns.every((column) => headers.includes(column)) ? headers : columns;
}
