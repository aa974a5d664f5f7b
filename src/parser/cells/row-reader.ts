import type { EditionDefinition, EquationDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ValueMatch } from '../../lexer/content-list.js';
import { BLANK, LOST, type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { isDigit } from '../../source/character-class.js';
import { type Draft, isFull, placedRow } from '../rows/draft.js';
import { hasFiguresInWords, isAligned, LEAST_COLUMNS, leavesNoTraceOfBlanks } from '../rows/empty-rows.js';
import { readBySeparator, readCrowded, type SeparatorReading } from '../separators/blank-cells.js';
import { type RowFrame, sharesRow } from '../separators/row-lines.js';
import type { RowPlaces } from '../separators/row-places.js';
import type { RowShape } from '../separators/row-shape.js';
import { type SeparatorUse, showsBlankCells } from '../separators/separator-use.js';
import { type CountedSeparator, countBefore, isDrawn } from '../separators/separators.js';
import { readMisread } from './misread-figures.js';
import { type PlaceFacts, PlaceReader } from './place-reader.js';
import { placeWords } from './place-words.js';
import { joinDigits, placeInOrder, splitDigits } from './placements.js';
import { leavesTotalBlank, provesSums } from './row-sums.js';
import type { RunTogetherRows } from './run-together.js';
import type { ReadRow, TableReading } from './table-reading.js';

/** What a table shows of its rows, for reading each. @internal */
export interface RowFacts extends PlaceFacts {
  readonly form: EditionDefinition;
  readonly table: TableName;
  /** Pieces of content that no row took. */
  readonly strays: readonly number[];
  /** True when labels are broken around their figures. */
  readonly isRecovered: boolean;
  readonly uses: readonly SeparatorUse[];
  /** Where rows are printed a line each: what parts their cells, and the columns of those. */
  readonly rowFrame: RowFrame | null;
  readonly rowPlaces: RowPlaces | null;
  readonly runTogether: RunTogetherRows | null;
}

/** Reads rows into their columns: by count, by separators, by place in the line; what is open keeps its candidates. @internal */
export class RowReader {
  /** What told the columns of the first row that was not full. */
  usedSeparator: TableReading['separator'] = null;
  private readonly sums: readonly EquationDefinition[];
  private readonly byPlace: PlaceReader;
  private isTraceless: boolean | undefined;

  constructor(private readonly facts: RowFacts) {
    this.sums = rowSumsOf(facts.form, facts.table);
    this.byPlace = new PlaceReader(facts, this.sums);
  }

  /** The columns of a row, by what it shows most plainly. */
  read(draft: Draft): ReadRow {
    const { shape, columns } = draft;
    const { list, drafts, uses, rowFrame, rowPlaces, runTogether } = this.facts;
    if (draft.isDoubtful !== true && !draft.source?.keys.size && isFull(list, shape))
      return readRowAs(draft, shape.items.map(valueSlot), 'dense');
    if (draft.isDoubtful === true && !this.isProven(shape, columns)) return lostRow(draft);
    const cut = runTogether?.read(shape, columns) ?? null;
    if (cut !== null) return openRow(draft, cut);
    const keyed = this.readKeyed(draft);
    if (keyed !== null) return readRowAs(draft, keyed, 'separated');
    if (isFull(list, shape)) return readRowAs(draft, shape.items.map(valueSlot), 'dense');
    const misread = readMisread(list, shape.items, columns.length);
    if (misread !== null) return readRowAs(draft, misread, 'separated');
    const values = shape.items.filter((item) => list.value(item) !== null);
    const placement =
      shape.items.length === 0 && sharesRow(list, shape.label, rowFrame) ? null : (rowPlaces?.read(placedRow(draft, drafts)) ?? null);
    if (placement?.slots) {
      this.usedSeparator ??= rowFrame?.separator ?? null;
      return readRowAs(draft, placement.slots, 'separated');
    }
    // The way of the table is known, and this row has more cells or fewer.
    const isOdd = placement !== null;
    if (shape.items.length === 0 && !isOdd && draft.toldBy === 'label' && !sharesRow(list, shape.label, rowFrame))
      return this.readEmpty(draft);
    if (shape.items.length === 0) return lostRow(draft);
    const repeated = this.readRepeated(values, columns.length);
    if (repeated !== null) {
      // `1 1` can be one figure printed twice, and 11 whose digits a tool set apart.
      const joined = values.every((item, i) => i === 0 || this.mayBeDigit(item)) ? joinDigits(list, values, columns.length) : [];
      if (joined.length === 0) return readRowAs(draft, repeated, 'dense');
      return openRow(draft, [repeated, ...joined]);
    }
    const splits = this.readRunTogether(shape, values);
    if (splits.length > 0) return openRow(draft, splits);
    const readings = this.separatorReadings(shape);
    const chosen = readings[0];
    // Where a cell was lost, what opens the next row looks like a blank last one.
    const isShort = chosen !== undefined && chosen.trailing > 0 && leavesTotalBlank(list, chosen.slots, columns, this.sums);
    if (chosen !== undefined && readings.length === 1 && chosen.isExact && !isOdd && !isShort)
      return readRowAs(draft, chosen.slots, 'separated');
    if (values.length === columns.length) return readRowAs(draft, values.map(valueSlot), 'dense');
    // Places in the line tell columns only where nothing is drawn between them.
    if (chosen === undefined && !uses.some((use) => isDrawn(use.separator))) {
      const byColumn = this.byPlace.read(values, columns, placedRow(draft, drafts).headers);
      if (this.byPlace.isUsed) this.usedSeparator ??= 'column';
      if (byColumn !== null) return readRowAs(draft, placeWords(list, byColumn, shape.items), 'separated');
    }
    // Words alone prove no place.
    const hasOnlyWords = values.length === 0 && readings.some(({ slots }) => slots.some(({ kind }) => kind === 'words'));
    const candidates = hasOnlyWords ? [] : this.candidatesFor(draft, values, isOdd ? [] : readings);
    const crowded = values.length > columns.length && this.sums.length === 0 ? this.readCrowded(shape) : null;
    return crowded === null ? openRow(draft, candidates) : readRowAs(draft, crowded, 'separated');
  }

  /** Where no sum tells what several figures in one cell are: the cells beside it. */
  private readCrowded(shape: RowShape): Slot[] | null {
    for (const use of this.facts.uses) {
      const slots = readCrowded(this.facts.list, use, shape);
      if (slots !== null) return slots;
    }
    return null;
  }

  /** A table flattened to keys and values: each figure says its column. */
  private readKeyed(draft: Draft): Slot[] | null {
    const keys = draft.source?.keys;
    if (keys === undefined || keys.size === 0) return null;
    const { columns, shape } = draft;
    const slots = lostSlots(draft);
    for (const item of shape.items) {
      const column = columns.indexOf(keys.get(item)?.key ?? '');
      if (column >= 0 && slots[column] === LOST && !this.hasFigureBeside(item)) slots[column] = { kind: 'value', item };
    }
    return slots;
  }

  /** Of figures side by side behind a key it is not known which is the cell's, or whether they are the digits of one. */
  private hasFigureBeside(item: number): boolean {
    const { list } = this.facts;
    return list.value(item + 1) !== null && !list.isParted(item + 1);
  }

  /** One digit, with no more than a space before it. */
  private mayBeDigit(item: number): boolean {
    const { list } = this.facts;
    return (list.ends[item] as number) - (list.starts[item] as number) === 1 && (list.spaces[item] as number) <= 1;
  }

  /** One figure printed in every column that its cell spans: whichever is meant, it is the same. */
  private readRepeated(values: readonly number[], size: number): Slot[] | null {
    const [first, ...others] = values;
    if (size !== 1 || first === undefined || others.length === 0 || others.length > 3) return null;
    const { value, kind, unit } = this.facts.list.value(first) as ValueMatch;
    const isSame = others.every((item) => {
      const other = this.facts.list.value(item);
      return other?.value === value && other.kind === kind && other.unit === unit;
    });
    return isSame ? [{ kind: 'value', item: first }] : null;
  }

  private readEmpty(draft: Draft): ReadRow {
    const { shape } = draft;
    const { list, drafts, uses, isRecovered } = this.facts;
    const isBlank = uses.some((use) => showsBlankCells(list, use, shape));
    const isTraceless =
      !isBlank &&
      (shape.nextDepth >= 0 || this.usedSeparator === 'column') &&
      !this.isWidelyParted(shape) &&
      !this.hasDigitsBehindWords(shape) &&
      (shape.size >= LEAST_COLUMNS ||
        isAligned(
          list,
          drafts.map((draft) => draft.shape),
        )) &&
      this.leavesNoTrace();
    const slots: Slot[] = [];
    for (let i = 0; i < shape.size; i++) slots.push(isBlank || isTraceless ? BLANK : LOST);
    const row = readRowAs(draft, slots, 'separated');
    if (isTraceless) row.isTraceless = true;
    if (isTraceless && isRecovered) row.doubt = 'place';
    return row;
  }

  /** More empty lines behind a row than behind any that has figures: some of its cells were there. */
  private isWidelyParted({ next }: RowShape): boolean {
    const { drafts } = this.facts;
    const widest = drafts.reduce(
      (most, { shape }) => (shape.items.length > 0 ? Math.max(most, this.facts.list.lines[shape.next] as number) : most),
      0,
    );
    return (this.facts.list.lines[next] as number) > widest;
  }

  /** `1.信访举报投诉类申 ⏎ 请0000000`: figures stand right behind the last words of the label. */
  private hasDigitsBehindWords({ label, next }: RowShape): boolean {
    const { list } = this.facts;
    for (let item = label; item < next; item++)
      if (list.isText(item) && list.startsWithHan(item) && isDigit(list.text.units[(list.ends[item] as number) - 1] as number)) return true;
    return false;
  }

  /** Whether blank rows of this table show nothing; asked once. */
  private leavesNoTrace(): boolean {
    const { uses, drafts } = this.facts;
    this.isTraceless ??=
      !uses.some((use) => isDrawn(use.separator)) &&
      !hasFiguresInWords(this.facts.list, this.facts.source.region) &&
      leavesNoTraceOfBlanks(
        this.facts.list,
        drafts.map(({ shape }) => shape),
        this.facts.strays,
      );
    return this.isTraceless;
  }

  /** The readings of the first separator that fits; those of a second are added where they differ. */
  private separatorReadings(shape: RowShape): SeparatorReading[] {
    for (const use of this.facts.uses) {
      const readings = readBySeparator(this.facts.list, use, shape);
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
    return items.length > 1 && items.every((item, i) => i === 0 || countBefore(this.facts.list, item, separator) > 0);
  }

  /** A full row whose sums hold, in a table that has sums. */
  private isProven(shape: RowShape, columns: readonly string[]): boolean {
    return isFull(this.facts.list, shape) && provesSums(this.facts.list, shape.items, columns, this.sums);
  }

  /** `规章143`: figures and label in one run; every way to cut it. */
  private readRunTogether(shape: RowShape, values: readonly number[]): Slot[][] {
    const [first, ...others] = values;
    if (first === undefined || others.length > 0 || shape.size < 2 || !this.touchesLabel(shape.label, first)) return [];
    return splitDigits(this.facts.list, first, shape.size);
  }

  private candidatesFor({ shape, columns }: Draft, values: readonly number[], readings: readonly SeparatorReading[]): Slot[][] {
    const { size } = shape;
    const bySeparator = readings.map(({ slots }) => slots);
    if (values.length > size) return joinDigits(this.facts.list, values, size);
    const inOrder = placeInOrder(values, size);
    if (!this.isColumned(values, columns)) return [...bySeparator, ...inOrder];
    const total = values[values.length - 1];
    const isTotal = (slot: Slot | undefined): boolean => slot?.kind === 'value' && slot.item === total;
    const possible = inOrder.filter((slots) => isTotal(slots[size - 1]));
    // The whole line is there: what it leaves free is blank. A total alone shows that it is not.
    return values.length === 1 ? possible : possible.map((slots) => slots.map((slot) => (slot === LOST ? BLANK : slot)));
  }

  /** True where places in the line may tell columns, and the last figure of the row stands where the totals do. */
  private isColumned(values: readonly number[], columns: readonly string[]): boolean {
    const { uses, units } = this.facts;
    return units.hasColumn && !uses.some((use) => isDrawn(use.separator)) && this.byPlace.endsInTotal(values, columns);
  }

  /** True when nothing stands between label and figure. */
  private touchesLabel(label: number, item: number): boolean {
    return this.facts.list.ends[label] === this.facts.list.starts[item];
  }
}

/** A row of whose cells none is known. */
function lostRow(draft: Draft): ReadRow {
  return readRowAs(draft, lostSlots(draft), 'separated');
}

/** A row of whose cells none is known yet, with what the text allows. */
function openRow(draft: Draft, candidates: Slot[][]): ReadRow {
  return readRowAs(draft, lostSlots(draft), 'open', candidates);
}

function lostSlots({ columns }: Draft): Slot[] {
  return columns.map(() => LOST);
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
