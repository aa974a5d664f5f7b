import type { EditionDefinition, EquationDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { gridOfRows } from '../../solve/grid-of-rows.js';
import { BLANK, LOST, type RowReading, type Slot, valueSlot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import type { Draft } from '../rows/draft.js';
import type { RowShape } from '../separators/row-shape.js';
import { splitDigits } from './placements.js';
import { endInSum } from './row-sums.js';

/** Columns a row must have for its digits to tell that cells were run together. */
const LEAST_COLUMNS = 5;
/** Rows that must show it, and rows that must show how blank cells are printed. */
const LEAST_ROWS = 3;
/** Most readings that are kept of one row. */
const READING_LIMIT = 4096;

/**
 * The rows of a table whose cells a tool printed without anything between them. Each row is read in every way its own
 * sum allows; where every blank cell left a space, spaces tell which cells are blank, and where none left anything, a lone 0 is
 * the total of a row of blanks.
 * ```
 * （四）无法提供 1.本机关不掌握相关政府信息 2000002
 * 2.没有现成信息需要另行制作 10 2115
 * ```
 * @internal
 */
export class RunTogetherRows {
  /** True where the spaces between figures are its blank cells. */
  private readonly showsBlanks: boolean;
  /** True where rows of too few digits end with their totals: a lone 0 is one, too. */
  private readonly dropsBlanks: boolean;
  private readonly sums: readonly EquationDefinition[];

  private constructor(
    private readonly list: ContentList,
    private readonly form: EditionDefinition,
    private readonly table: TableName,
    drafts: readonly Draft[],
  ) {
    this.sums = rowSumsOf(form, table);
    this.showsBlanks = this.learnBlanks(drafts);
    const short = drafts.filter(({ shape }) => shape.items.reduce((sum, item) => sum + list.digitCount(item), 0) < shape.size);
    this.dropsBlanks =
      !this.showsBlanks && short.filter(({ shape, columns }) => this.cutsOf(shape.items, columns).length > 0).length >= LEAST_ROWS;
  }

  /** Null for a table whose cells are parted. */
  static find(list: ContentList, form: EditionDefinition, table: TableName, drafts: readonly Draft[]): RunTogetherRows | null {
    let glued = 0;
    let parted = 0;
    for (const { shape } of drafts) {
      if (shape.size < LEAST_COLUMNS) continue;
      if (shape.items.length === shape.size) parted++;
      else if (isUnparted(list, shape) && hasDigitsOfMany(list, shape)) glued++;
    }
    return glued >= LEAST_ROWS && glued > parted ? new RunTogetherRows(list, form, table, drafts) : null;
  }

  /** Every reading of a row that its sum allows; all of full length where no reading has a sum that holds. Null for a row of few columns. */
  read({ items, size }: RowShape, columns: readonly string[]): Slot[][] | null {
    if (size < LEAST_COLUMNS || items.length === 0) return null;
    const cuts = this.cutsOf(items, columns);
    if (cuts.length === 0) {
      const [only, ...others] = items;
      if (
        this.dropsBlanks &&
        only !== undefined &&
        others.length === 0 &&
        this.list.digitCount(only) === 1 &&
        this.list.figureAt(only) === 0
      )
        return placeAnywhere([valueSlot(only)], size);
      return others.length > 0 || only === undefined ? [] : splitDigits(this.list, only, size);
    }
    const told = this.showsBlanks ? cuts.filter((cut) => this.countGaps(items) === size - cut.length) : [];
    const readings = told.length > 0 ? told.map((cut) => this.blankAtGaps(items, cut)) : cuts.flatMap((cut) => placeAnywhere(cut, size));
    return readings.length > READING_LIMIT ? [] : readings;
  }

  /**
   * Doubts what was chosen among several readings where the sums from row to row, which chose it, do not come out:
   * then one of them is wrong, or the agency was.
   * @returns keys of the rows in doubt
   */
  doubtUnproven(rows: readonly RowReading[], readings: ReadonlyMap<string, readonly Slot[][]>): Set<string> {
    const grid = gridOfRows(this.list, this.form, this.table, rows);
    const isBroken = grid.equations.some((equation) => equation.over === 'column' && grid.state(equation) === 'fails');
    return new Set(isBroken ? rows.filter(({ row }) => (readings.get(row)?.length ?? 0) > 1).map(({ row }) => row) : []);
  }

  private learnBlanks(drafts: readonly Draft[]): boolean {
    let shown = 0;
    for (const { shape, columns } of drafts) {
      const { items, size } = shape;
      if (size < LEAST_COLUMNS || items.length === 0) continue;
      const counts = new Set(this.cutsOf(items, columns).map((cut) => cut.length));
      const [count] = counts;
      if (count === undefined || counts.size > 1) continue;
      const gaps = this.countGaps(items);
      if (gaps !== size - count) return false;
      if (gaps > 0) shown++;
    }
    return shown >= LEAST_ROWS;
  }

  /** Spaces between the pieces of a row. */
  private countGaps(items: readonly number[]): number {
    return items.slice(1).reduce((sum, item) => sum + (this.list.spaces[item] as number), 0);
  }

  private blankAtGaps(items: readonly number[], cut: readonly Slot[]): Slot[] {
    const { starts, spaces } = this.list;
    const gaps = new Map(items.slice(1).map((item) => [starts[item] as number, spaces[item] as number] as const));
    return cut.flatMap((slot) => [...new Array<Slot>(gaps.get(slot.kind === 'digits' ? slot.start : -1) ?? 0).fill(BLANK), slot]);
  }

  /** Every way to cut the pieces into no more figures than columns so that the last is the sum of those before. */
  private cutsOf(items: readonly number[], columns: readonly string[]): Slot[][] {
    if (!endInSum(columns, this.sums)) return [];
    const { list } = this;
    const places: number[] = [];
    const opens = new Set<number>();
    for (const item of items) {
      if (list.digitCount(item) === 0) return [];
      opens.add(places.length);
      for (let at = list.starts[item] as number; at < (list.ends[item] as number); at++) places.push(at);
    }
    return new SumCuts(list.text.units, places, opens, columns.length).run();
  }
}

/** Most digits of one figure. */
const DIGIT_LIMIT = 7;
/** Most steps taken for one row. */
const STEP_LIMIT = 60_000;

/** Cuts digits into figures of which the last is the sum of the others; no figure opens with a needless zero. */
class SumCuts {
  private readonly results: Slot[][] = [];
  private readonly figures: Slot[] = [];
  private steps = 0;

  constructor(
    private readonly units: Uint16Array,
    /** The folded place of each digit. */
    private readonly places: readonly number[],
    /** Digits at which a figure must start. */
    private readonly opens: ReadonlySet<number>,
    private readonly size: number,
  ) {}

  /** Every cut into no more figures than columns; none where too many have to be tried. */
  run(): Slot[][] {
    const { length } = this.places;
    for (let at = length - 1; at > 0 && length - at <= DIGIT_LIMIT; at--) {
      if (length - at === 1 || this.digit(at) > 0) this.cut(0, at, this.figure(at, length));
      if (this.opens.has(at)) break;
    }
    return this.steps > STEP_LIMIT ? [] : this.results;
  }

  /** Cuts the digits `[from, to)` into figures that add up to what is left of the last one. */
  private cut(from: number, to: number, last: DigitSlot, left: number = last.value): void {
    if (from === to) {
      if (left === 0) this.results.push([...this.figures, last]);
      return;
    }
    if (this.figures.length === this.size - 1 || ++this.steps > STEP_LIMIT) return;
    for (let end = from + 1; end <= to && (end === from + 1 || (this.digit(from) > 0 && !this.opens.has(end - 1))); end++) {
      const figure = this.figure(from, end);
      if (figure.value > left) break;
      this.figures.push(figure);
      this.cut(end, to, last, left - figure.value);
      this.figures.pop();
    }
  }

  private digit(at: number): number {
    return (this.units[this.places[at] as number] as number) - 0x30;
  }

  private figure(from: number, to: number): DigitSlot {
    let value = 0;
    for (let at = from; at < to; at++) value = value * 10 + this.digit(at);
    return { kind: 'digits', start: this.places[from] as number, end: (this.places[to - 1] as number) + 1, value };
  }
}

type DigitSlot = Extract<Slot, { kind: 'digits' }>;

/** One piece with digits for every column, or fewer pieces with as many in all of which one opens as no figure does: `900 010 1`. */
function hasDigitsOfMany(list: ContentList, { items, size }: RowShape): boolean {
  let digits = 0;
  let hasNeedlessZero = false;
  for (const item of items) {
    const count = list.digitCount(item);
    if (count >= size) return true;
    digits += count;
    hasNeedlessZero ||= count > 1 && list.text.units[list.starts[item] as number] === ZERO;
  }
  return hasNeedlessZero && digits >= size && items.length < size;
}

const ZERO = 0x30;

/** Nothing drawn between the pieces of a row, nor more spaces than blank cells leave: those set figures in columns. */
function isUnparted(list: ContentList, { items, size }: RowShape): boolean {
  return items.every((item, i) => !list.isParted(item) && (i === 0 || (list.spaces[item] as number) < size));
}

/** The last figure in the last column, the others in any, in order. */
function placeAnywhere(figures: readonly Slot[], size: number): Slot[][] {
  const results: Slot[][] = [];
  const slots: Slot[] = new Array<Slot>(size).fill(BLANK);
  slots[size - 1] = figures[figures.length - 1] as Slot;
  const place = (next: number, from: number): void => {
    if (results.length > READING_LIMIT) return;
    if (next === figures.length - 1) {
      results.push([...slots]);
      return;
    }
    for (let at = from; at < size - (figures.length - 1 - next); at++) {
      slots[at] = figures[next] as Slot;
      place(next + 1, at + 1);
      slots[at] = BLANK;
    }
  };
  place(0, 0);
  return results;
}

/** Most ways to cut the digits of a table without row labels. */
const WAY_LIMIT = 64;
/** Most digits of a figure in such a table. */
const SINGLE_DIGITS = 5;

/** The figures of some groups, and whether each group has all of its own. */
interface Way {
  readonly slots: readonly DigitSlot[];
  readonly isFull: boolean;
}

/**
 * Every way to cut a run of digits into groups of figures of which the last is the sum of the others:
 * `000001001200000` for three groups of five. Where it can also be cut as if blank cells were dropped, a candidate with
 * every cell lost stands for that. Empty where there is no way, or there are too many.
 * @param sizes figures of each group
 * @param isFilled true where no cell is blank
 * @internal
 */
export function cutIntoSums(list: ContentList, item: number, sizes: readonly number[], isFilled = false): Slot[][] {
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (list.digitCount(item) < size) return [];
  const { units } = list.text;
  const end = list.ends[item] as number;
  let ways = new Map<number, Way[]>([[list.starts[item] as number, [{ slots: [], isFull: true }]]]);
  for (const each of sizes) {
    const next = new Map<number, Way[]>();
    for (const [from, before] of ways) {
      for (const group of [[], ...groupsFrom(units, from, end, each)]) {
        if (isFilled && group.length < each) continue;
        const at = group[group.length - 1]?.end ?? from;
        const known = next.get(at) ?? [];
        next.set(at, known);
        for (const way of before)
          if (known.length < WAY_LIMIT) known.push({ slots: [...way.slots, ...group], isFull: way.isFull && group.length === each });
      }
    }
    ways = next;
  }
  const whole = ways.get(end) ?? [];
  const full = whole.filter(({ isFull }) => isFull).map(({ slots }): Slot[] => [...slots]);
  if (full.length === 0 || whole.length >= WAY_LIMIT) return [];
  return full.length < whole.length ? [...full, new Array<Slot>(size).fill(LOST)] : full;
}

/** Figures from a place on, no more than `size` of them, the last the sum of the others; whatever follows them. */
function groupsFrom(units: Uint16Array, from: number, end: number, size: number): DigitSlot[][] {
  const results: DigitSlot[][] = [];
  const figures: DigitSlot[] = [];
  const read = (start: number, sum: number): void => {
    let value = 0;
    for (let at = start; at < end && at - start < SINGLE_DIGITS; at++) {
      if (at > start && units[start] === 0x30) return;
      value = value * 10 + (units[at] as number) - 0x30;
      figures.push({ kind: 'digits', start, end: at + 1, value });
      if (value === sum) results.push([...figures]);
      if (figures.length < size) read(at + 1, sum + value);
      figures.pop();
    }
  };
  read(from, 0);
  return results;
}
