import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { gridOfRows } from '../../solve/grid-of-rows.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { BLANK, LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { CharacterClass, characterClasses } from '../../source/character-class.js';
import type { TableLabel } from '../regions/table-region.js';
import { type Draft, isFull } from '../rows/draft.js';
import { type CellGroup, groupCells } from '../separators/cell-groups.js';
import { gapKey, isOnOneLine, lastOf } from '../separators/row-shape.js';
import { type CountedSeparator, countBefore, countToLineEnd } from '../separators/separators.js';
import { contradictsSum, endInSum, leavesTotalBlank } from './row-sums.js';
import type { ReadRow } from './table-reading.js';

/** Rows that must agree before their count of separators proves anything. */
const AGREEING_ROWS = 3;
/** Sums of columns that must come out, of figures other than 0, before they prove where figures stand. */
const TELLING_SUMS = 2;
/** Most blank cells below a label that spans columns. */
const GREATEST_LEAD = 3;

/** What the separators of one row come to. */
interface EvenRow {
  readonly draft: Draft;
  readonly groups: readonly CellGroup[];
  /** Separators between the label and each of its groups. */
  readonly places: readonly number[];
  /** Separators between the label and what opens the next row. */
  readonly total: number;
  /** Separators between what opens the row and its label. */
  readonly before: number;
  /** Longest run of separators with nothing between them behind the row: what fills it up to the widest. */
  readonly run: number;
  /** Bars behind the last figure on its line, where all stand on that of the label; else null. */
  readonly behind: number | null;
  /** Separators that close the header of the same columns; null where it is not in one piece. */
  readonly border: number | null;
}

/** Cells between the labels and the first figures, by depth. */
type Leads = ReadonlyMap<number, number>;

/** Rows as some leads tell them, and whether the sums of their columns come out. */
interface ProvenRows {
  readonly rows: ReadRow[];
  readonly isProven: boolean;
}

/** Rows as some leads tell them at most. */
interface WideRows {
  readonly closings: Closings;
  readonly wide: ReadRow[];
}

/**
 * Reads the blank cells of rows that have the same separators each, where too few are full to show how rows close:
 * ```
 * |                      |                      |
 * 一、本年新收… |        二、上年结转… |        1.属于国家秘密 |
 * 34 |                    |                     1 |
 *  |                     4 |                     |
 * …                      …                      …
 * 34 | |||               4 | |||                1 | ||
 * ```
 * What speaks for a column is the sum: a last figure that is that of all others stands in the last one, and so does its
 * like in every other row; where totals are blank, the sums of all columns have to come out. A cell is blank where all
 * rows have as many separators as their neighbours and none has more of those that fill a row up. Rows that are known
 * stay as they are.
 */
export function readEvenRows(
  list: ContentList,
  form: EditionDefinition,
  table: TableName,
  separator: CountedSeparator,
  drafts: readonly Draft[],
  rows: readonly ReadRow[],
): ReadRow[] {
  const even = drafts.map((draft, i) => measure(list, separator, draft, drafts[i - 1]));
  if (rows.every((row, i) => even[i] === null || isKnown(row))) return [...rows];
  const reader = new EvenRows(list, form, table, even);
  const told = reader.toldLeads();
  if (told === null) return [...rows];
  const fitting = reader.fittingLeads(told);
  const tried = new Map([...fitting, told].map((leads) => [leads, reader.readWidely(leads, rows)]));
  if ([...tried.values()].every(({ wide }) => wide.every((row, i) => row === rows[i]))) return [...rows];
  const read = (leads: Leads): ProvenRows => reader.read(leads, tried.get(leads) as WideRows, rows);
  const ways = fitting.map((leads) => ({ leads, ...read(leads) }));
  const proven = ways.filter(({ isProven }) => isProven);
  const chosen = proven.length === 1 ? proven[0] : ways.find(({ leads }) => leads === told);
  const result = (chosen ?? read(told)).rows;
  // Blank cells of the other rows are as sure as those that were told here.
  const isDoubtful = result.some((row, i) => row !== rows[i] && row.doubt !== undefined);
  return isDoubtful ? result.map((row) => (row.slots.includes(BLANK) ? { ...row, doubt: row.doubt ?? 'place' } : row)) : result;
}

class EvenRows {
  constructor(
    private readonly list: ContentList,
    private readonly form: EditionDefinition,
    private readonly table: TableName,
    private readonly even: readonly (EvenRow | null)[],
  ) {}

  /**
   * Cells between the labels and the first figures, by depth, as rows tell them; null where some contradict each other, or several are
   * short of cells before their total: a tool has dropped the blank ones.
   */
  toldLeads(): Leads | null {
    const told = new Map<number, { readonly lead: number; rows: number }>();
    let short = 0;
    for (const row of this.even) {
      const lead = row === null ? null : this.tellLead(row);
      if (lead !== null && lead < 0 && ++short >= AGREEING_ROWS) return null;
      if (row === null || lead === null || lead < 0) continue;
      const { shape } = row.draft;
      const known = told.get(shape.depth) ?? { lead, rows: 0 };
      if (known.lead !== lead) return null;
      known.rows += isFull(this.list, shape) ? AGREEING_ROWS : 1;
      told.set(shape.depth, known);
    }
    return new Map([...told].flatMap(([depth, { lead, rows }]) => (rows >= AGREEING_ROWS ? [[depth, lead] as const] : [])));
  }

  /** Those that are told, with every number for other depths that fits their rows. */
  fittingLeads(told: Leads): Leads[] {
    let ways = [told];
    for (const depth of new Set(this.even.flatMap((row) => (row === null ? [] : [row.draft.shape.depth])))) {
      if (told.has(depth)) continue;
      const fitting: number[] = [];
      for (let lead = 0; lead <= GREATEST_LEAD; lead++) if (this.fits(depth, lead)) fitting.push(lead);
      ways = ways.flatMap((way) => fitting.map((lead) => new Map(way).set(depth, lead)));
    }
    return ways.filter((way) => way === told || isRegular(way));
  }

  /** Where a row begins that is full, or whose last figure is the sum of those before; less than 0 where its cells are too few for that. */
  private tellLead({ draft, groups, places }: EvenRow): number | null {
    const { list } = this;
    const { shape, columns } = draft;
    if (shape.items.length === 0) return null;
    if (isFull(list, shape)) return (places[0] as number) - 1;
    const figures = groups.map(({ slot }) => slotValueOf(list, slot) ?? 0);
    const last = figures.pop() as number;
    const isSum = last > 0 && figures.length > 0 && figures.reduce((sum, figure) => sum + figure, 0) === last;
    if (!isSum || !endInSum(columns, rowSumsOf(this.form, this.table))) return null;
    const lead = (places[places.length - 1] as number) - columns.length;
    return lead <= GREATEST_LEAD ? lead : null;
  }

  private fits(depth: number, lead: number): boolean {
    return this.even.every((row) => row === null || row.draft.shape.depth !== depth || this.place(row, lead) !== null);
  }

  /** The columns of a row that has so many cells before its first; null where its figures do not fit them. */
  private place({ draft, groups, places }: EvenRow, lead: number): Slot[] | null {
    const slots: Slot[] = draft.columns.map(() => BLANK);
    for (let i = 0; i < groups.length; i++) {
      const column = (places[i] as number) - 1 - lead;
      if (column < 0 || column >= slots.length) return null;
      slots[column] = (groups[i] as CellGroup).slot;
    }
    return slots;
  }

  /** All rows with what these leads tell, also of rows of which there are few alike: they close somehow, the columns tell. */
  readWidely(leads: Leads, rows: readonly ReadRow[]): WideRows {
    const closings = new Closings(this.even, leads);
    return { closings, wide: this.readRows(leads, rows, (row, lead) => closings.agree(row, lead) || closings.allow(row, lead)) };
  }

  /** All rows with what these leads tell; proven where the sums of columns come out. */
  read(leads: Leads, { closings, wide }: WideRows, rows: readonly ReadRow[]): ProvenRows {
    if (this.sumsComeOut(wide)) return { rows: this.leavesTotals(wide) ? wide : this.withoutBlankTotals(wide, rows), isProven: true };
    const strict = this.readRows(leads, rows, (row, lead) => closings.agree(row, lead));
    const isProven = this.sumsComeOut(strict);
    return { rows: isProven && this.leavesTotals(strict) ? strict : this.withoutBlankTotals(strict, rows), isProven };
  }

  /**
   * True when blank totals are a habit of the report; one or two are cells that were lost. Where the last figure of most rows is the sum
   * of those before it, it may be the total, a cell before its own.
   */
  private leavesTotals(rows: readonly ReadRow[]): boolean {
    const blank = rows.filter((row) => this.lacksTotal(row));
    const stated = rows.filter(({ slots }) => (slotValueOf(this.list, slots[slots.length - 1] ?? LOST) ?? 0) > 0).length;
    if (blank.length < AGREEING_ROWS || blank.length < stated) return false;
    const several = blank.map((row) => this.figuresOf(row)).filter(({ length }) => length > 1);
    const ending = several.filter(
      (figures) => figures.reduce((sum, figure) => sum + figure, 0) === 2 * (figures[figures.length - 1] as number),
    );
    return several.length === 0 || ending.length * 2 < several.length;
  }

  private figuresOf({ slots }: ReadRow): number[] {
    return slots.flatMap((slot) => slotValueOf(this.list, slot) ?? []);
  }

  private lacksTotal({ slots, columns }: ReadRow): boolean {
    return leavesTotalBlank(this.list, slots, columns, rowSumsOf(this.form, this.table));
  }

  private withoutBlankTotals(read: readonly ReadRow[], rows: readonly ReadRow[]): ReadRow[] {
    return read.map((row, i) => (this.lacksTotal(row) ? (rows[i] as ReadRow) : row));
  }

  /** @param closes tells whether a row whose last cell is blank has the separators of all its cells */
  private readRows(leads: Leads, rows: readonly ReadRow[], closes: (row: EvenRow, lead: number) => boolean): ReadRow[] {
    const { list } = this;
    const sums = rowSumsOf(this.form, this.table);
    // Where a nought is written, a blank may be one that was lost.
    const writesZero = rows.some(({ slots }) => slots.some((slot) => slotValueOf(list, slot) === 0));
    const placed = this.even.map((even) => {
      const lead = even ? leads.get(even.draft.shape.depth) : undefined;
      if (!even || lead === undefined) return null;
      const slots = this.place(even, lead);
      return slots && { even, lead, slots };
    });
    // What stands behind the last cells that are filled stands behind blank ones, too.
    const closings = placed.flatMap((each) => (each === null || each.slots.at(-1) === BLANK ? [] : (each.even.behind ?? [])));
    const closing = closings.length > 0 ? Math.min(...closings) : 0;
    return rows.map((row, i) => {
      const own = placed[i] ?? null;
      if (own === null || isKnown(row) || own.even.draft.isDoubtful === true || row.toldBy !== 'label') return row;
      const { even, lead, slots } = own;
      if (slots.at(-1) === BLANK && !(hasRoom(even, slots, closing) && isBordered(even, lead) && closes(even, lead))) return row;
      if (contradictsSum(list, slots, row.columns, sums)) return row;
      const doubt = writesZero && slots.includes(BLANK) ? { doubt: 'place' as const } : {};
      return { ...row, slots, certainty: 'separated' as const, candidates: [], ambiguous: [], ...doubt };
    });
  }

  /** True when the sums from row to row hold, several of them of figures other than 0. */
  private sumsComeOut(rows: readonly ReadRow[]): boolean {
    const { list, form, table } = this;
    const sums = rowSumsOf(form, table);
    // A total that is not stated is not 0.
    const stated = rows.map((row) =>
      leavesTotalBlank(list, row.slots, row.columns, sums, true)
        ? { ...row, slots: row.slots.map((slot) => (slot === BLANK ? LOST : slot)) }
        : row,
    );
    const grid = gridOfRows(list, form, table, stated);
    let telling = 0;
    for (const equation of grid.equations) {
      const isOfRow = [...equation.left, ...equation.right].every(({ row }) => row === equation.left[0]?.row);
      if (isOfRow) continue;
      if (grid.state(equation) === 'fails') return false;
      if (grid.state(equation) === 'holds' && grid.weigh(equation).left.sum > 0) telling++;
    }
    return telling >= TELLING_SUMS;
  }
}

/** How rows close: by what follows them, else as all rows of the table do. */
class Closings {
  /** By class of row the separators that are left over behind its cells; NaN where rows differ. */
  private readonly byClass = new Map<string, number>();
  private readonly runs = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  /** Separators of a whole row, where all rows have as many; NaN where they differ. */
  private whole: number | undefined;
  private rows = 0;
  private least = Number.POSITIVE_INFINITY;

  constructor(even: readonly (EvenRow | null)[], leads: Leads) {
    for (const row of even) {
      const lead = row === null ? undefined : leads.get(row.draft.shape.depth);
      if (row === null || lead === undefined || row.draft.shape.nextDepth < 0) continue;
      this.rows++;
      const name = classOf(row);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      enter(this.byClass, name, closingOf(row, lead));
      this.least = Math.min(this.least, closingOf(row, lead));
      enter(this.runs, runClassOf(row), row.run);
      this.whole = this.whole === undefined || this.whole === wholeOf(row) ? wholeOf(row) : Number.NaN;
    }
  }

  /** True when a row has the separators that all rows like it have. */
  agree(row: EvenRow, lead: number): boolean {
    if (row.draft.shape.nextDepth < 0 || closingOf(row, lead) < 0 || this.runs.get(runClassOf(row)) !== row.run) return false;
    const name = classOf(row);
    const isAlike = (this.counts.get(name) ?? 0) >= AGREEING_ROWS && this.byClass.get(name) === closingOf(row, lead);
    return isAlike || (this.rows >= AGREEING_ROWS && this.whole === wholeOf(row));
  }

  /** True when nothing fills a row up, and it has separators for all its cells and what closes any row. */
  allow(row: EvenRow, lead: number): boolean {
    return row.draft.shape.nextDepth >= 0 && row.run < 2 && this.least > 0 && closingOf(row, lead) >= this.least;
  }
}

/**
 * True unless the line of a row, on which all its figures stand, has fewer bars behind the last than blank cells and what closes a line.
 * @param closing bars behind last cells that are filled, 0 where none is
 */
function hasRoom({ behind }: EvenRow, slots: readonly Slot[], closing: number): boolean {
  let blank = 0;
  while (slots[slots.length - 1 - blank] === BLANK) blank++;
  return behind === null || behind >= blank + closing;
}

/**
 * `现行有效件数 |⏎|⏎规章 |⏎210 |⏎|⏎行政规范性文件`: false where fewer separators are left over behind all its cells than close the header of the same
 * columns, as where a tool drops blank cells.
 */
function isBordered(row: EvenRow, lead: number): boolean {
  return row.border === null || closingOf(row, lead) >= row.border;
}

/** Keeps the one number of a class; NaN where there are several. */
function enter(numbers: Map<string, number>, name: string, number: number): void {
  const known = numbers.get(name);
  numbers.set(name, known === undefined || known === number ? number : Number.NaN);
}

/** True where cells that a label spans are left out behind every label, or all rows have their first figure in one column of the table. */
function isRegular(leads: Leads): boolean {
  const all = [...leads];
  return new Set(all.map(([, lead]) => lead)).size < 2 || new Set(all.map(([depth, lead]) => lead + depth)).size < 2;
}

const closingOf = ({ total, draft }: EvenRow, lead: number): number => total - lead - draft.shape.size;
const wholeOf = ({ total, before }: EvenRow): number => total + before;
const classOf = ({ draft, before }: EvenRow): string => `${gapKey(draft.shape)} ${before}`;
const runClassOf = ({ draft, before }: EvenRow): string => `${draft.shape.size} ${draft.shape.depth} ${before}`;

function isKnown({ certainty, slots }: ReadRow): boolean {
  return certainty !== 'open' && slots.every(({ kind }) => kind !== 'lost');
}

function measure(list: ContentList, separator: CountedSeparator, draft: Draft, previous: Draft | undefined): EvenRow | null {
  const { label, items, next } = draft.shape;
  // Pieces that the row did not take may be its own.
  if (items.length !== next - label - 1 || new Set(draft.columns).size !== draft.shape.size) return null;
  const groups = groupCells(list, separator, items);
  // Words alone prove no place.
  if (groups === null || groups.some(({ slot }) => slot.kind !== 'value')) return null;
  const places: number[] = [];
  let total = 0;
  for (let index = label + 1; index <= next; index++) {
    total += countBefore(list, index, separator);
    if (groups[places.length]?.first === index) places.push(total);
  }
  let before = 0;
  // Behind a caption or header the row has no group's label before its own.
  const isBesideRow = previous !== undefined && !previous.shape.nextBlock;
  for (let index = isBesideRow ? previous.shape.next + 1 : label + 1; index <= label; index++)
    before += countBefore(list, index, separator);
  if (places.length < groups.length) return null;
  const last = lastOf(draft.shape);
  // Tabs at the end of a line are lost as easily as spaces.
  const isClosed = separator === 'pipe' && items.length > 0 && isOnOneLine(list, draft.shape);
  const behind = isClosed ? countToLineEnd(list, last, separator) : null;
  return { draft, groups, places, total, before, run: longestRun(list, last, next), behind, border: borderOf(list, separator, draft) };
}

function borderOf(list: ContentList, separator: CountedSeparator, { source, columns }: Draft): number | null {
  const headers = source?.headers.filter(({ meaning }) => meaning.kind === 'column') ?? [];
  const last = headers[headers.length - 1];
  if (last === undefined || headers.length !== columns.length || last.index - (headers[0] as TableLabel).index >= headers.length)
    return null;
  return countBefore(list, last.index + 1, separator);
}

/** Most separators of a stretch between two pieces of content that touch each other. */
function longestRun({ text, starts, ends }: ContentList, from: number, to: number): number {
  let longest = 0;
  let run = 0;
  const end = Math.min(starts[to] ?? text.length, text.length);
  for (let at = ends[from] as number; at < end; at++) {
    const kind = characterClasses[text.units[at] as number];
    run = kind === CharacterClass.Pipe ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
