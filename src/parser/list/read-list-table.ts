import type { ColumnDefinition, EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { BLANK, LOST, type Slot } from '../../solve/row-reading.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import type { TableLabel } from '../regions/table-region.js';
import type { CountedSeparator } from '../separators/separators.js';
import { type ListRow, learnListSeparators, placeListRow, UnitWords } from './list-row.js';
import { recoverListRows } from './recover-list-rows.js';

interface Draft {
  readonly source: SourceRow;
  readonly row: ListRow;
  readonly unit: string | null;
}

/**
 * Reads a table of the shape `list`: a label, its unit and its figures a row. A row with as many figures as the header
 * has columns is read in order, whatever the layout; blanks of others are counted by the separators full rows show.
 * Rows the form does not have are kept as figures that no cell took.
 */
export function readListTable(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  units: readonly string[],
  separators: readonly CountedSeparator[],
): TableReading {
  return new ListTableReader(list, source, form, new UnitWords(list, units), separators).read();
}

class ListTableReader {
  private readonly columns: readonly ColumnDefinition[];
  /** Key of each column of figures in the order of the header; null for a column without a figure of the form (代码). */
  private readonly order: readonly (string | null)[];
  /** True when each row opens with its serial number, which then stands behind the figures of the row before. */
  private readonly opensWithSerial: boolean;
  private usedSeparator: CountedSeparator | null = null;
  private readonly passedOver: number[] = [];
  private readonly labelIndices: ReadonlySet<number>;

  constructor(
    private readonly list: ContentList,
    private readonly source: SourceTable,
    private readonly form: EditionDefinition,
    private readonly units: UnitWords,
    private readonly separators: readonly CountedSeparator[],
  ) {
    this.columns = form.tables.statistics.blocks.flatMap((block) => block.columns);
    this.labelIndices = new Set(source.region.labels.map(({ index }) => index));
    const header = this.readHeader();
    this.order = header.order;
    this.opensWithSerial = header.opensWithSerial;
  }

  read(): TableReading {
    const drafts = this.source.rows.map((row, i) => this.draft(row, this.source.rows[i + 1]));
    const full = drafts.filter(({ row }) => row.figures.length === this.order.length).map(({ row }) => row);
    const uses = learnListSeparators(this.list, full, this.separators, this.source.region.start);
    this.usedSeparator = uses[0]?.separator ?? null;
    const rows = drafts.map((draft) => this.readRow(draft, uses));
    if (this.form.tables.statistics.isOpen !== true) recoverListRows(this.list, this.source.region, this.form, rows);
    if (rows.every((row) => row.slots.every((slot) => slot.kind !== 'value')))
      for (const row of rows) row.slots = row.slots.map(() => BLANK);
    // Dashes in place of a unit or a figure of a group, serial numbers before groups and before the first row.
    for (const item of this.source.strays) if (this.opensWithSerial || this.list.value(item)?.kind === 'mark') this.passedOver.push(item);
    return {
      table: 'statistics',
      form: this.form,
      rows,
      separator: this.usedSeparator,
      strays: [...this.source.strays],
      passedOver: this.passedOver,
    };
  }

  /** What the first header says of the columns: the labels up to the first row. */
  private readHeader(): { order: (string | null)[]; opensWithSerial: boolean } {
    const { unitColumn, otherColumns = [], blocks } = this.form.tables.statistics;
    const corner = blocks[0]?.corner;
    const order: (string | null)[] = [];
    let opensWithSerial = false;
    let hasCorner = false;
    for (const { meaning } of this.source.region.labels) {
      if (meaning.kind === 'row' || meaning.kind === 'rowGroup') break;
      if (meaning.kind === 'column' && !order.includes(meaning.key)) order.push(meaning.key);
      else if (meaning.key === corner) hasCorner = true;
      else if (meaning.key !== unitColumn && otherColumns.includes(meaning.key)) {
        if (hasCorner) order.push(null);
        else opensWithSerial = true;
      }
    }
    if (order.some((key) => key !== null)) return { order, opensWithSerial };
    return { order: [...order, ...this.columns.slice(0, 1).map(({ key }) => key)], opensWithSerial };
  }

  private draft(source: SourceRow, following: SourceRow | undefined): Draft {
    const { list } = this;
    const figures: number[] = [];
    let unit: number | null = null;
    for (const item of source.items) {
      const value = list.value(item);
      if (figures.length === 0 && unit === null && this.units.isUnit(item) && this.hasUnitColumn(source, item)) {
        unit = item;
        if (value !== null) this.passedOver.push(item);
        continue;
      }
      // Words behind a figure open a row that the form does not have.
      if (value === null) break;
      figures.push(item);
    }
    const surplus = figures.length - this.order.length;
    const last = figures[figures.length - 1];
    // 序号 of the next entry. Where the header has that column, a figure right before a label is never this row's.
    if (last !== undefined && this.isBeforeLabel(last, following) && (this.opensWithSerial || surplus === 1))
      this.passedOver.push(figures.pop() as number);
    const end = figures[figures.length - 1] ?? unit ?? source.label.index;
    return {
      source,
      row: { unit, figures, next: end + 1, isLast: following === undefined },
      unit: unit === null ? null : this.units.read(unit),
    };
  }

  private isBeforeLabel(item: number, following: SourceRow | undefined): boolean {
    return item + 1 === following?.label.index || this.labelIndices.has(item + 1);
  }

  /** A lone mark behind a label is its figure, unless the form has a column for units. */
  private hasUnitColumn(source: SourceRow, item: number): boolean {
    return this.list.value(item) === null || source.items.length > 1;
  }

  /** A table flattened to keys and values: each figure says its column. */
  private keyedSlot(source: SourceRow, key: string | null): Slot {
    const item = source.items.find((each) => source.keys.get(each)?.key === key);
    return item === undefined ? LOST : { kind: 'value', item };
  }

  private readRow({ source, row, unit }: Draft, uses: ReturnType<typeof learnListSeparators>): ReadRow {
    const { order } = this;
    let slots: Slot[];
    if (source.keys.size > 0) slots = order.map((key) => this.keyedSlot(source, key));
    else if (row.figures.length >= order.length) slots = order.map((_, i) => ({ kind: 'value', item: row.figures[i] as number }));
    else slots = placeListRow(this.list, row, order.length, uses).slots;
    order.forEach((key, i) => {
      const slot = slots[i] as Slot;
      if (key === null && slot.kind === 'value') this.passedOver.push(slot.item);
    });
    const columns = order.filter((key): key is string => key !== null);
    return {
      row: source.label.meaning.key,
      columns,
      slots: slots.filter((_, i) => order[i] !== null),
      certainty: row.figures.length >= order.length ? 'dense' : 'separated',
      candidates: [],
      ambiguous: [],
      source,
      toldBy: 'label',
      ...(row.unit === null ? {} : { unit }),
    };
  }
}

/** A label of an open list: its words are its key. @internal */
export function openRowLabel(index: number, words: string, form: EditionDefinition): TableLabel {
  const meaning: Meaning = {
    // Words of the text itself are none of the vocabulary's.
    id: -1,
    kind: 'row',
    table: 'statistics',
    key: words,
    section: form.tables.statistics.section,
    group: '',
    editions: [form.id],
    officialIn: [],
    official: words,
    ordinal: 0,
    wording: 'official',
  };
  return { index, meaning };
}
