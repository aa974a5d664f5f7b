import type { ContentList } from '../../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../../source/character-class.js';
import { hasTrailingMark } from './blank-cells.js';
import { learnBlankLines } from './blank-lines.js';
import { gapKey, isOnOneLine, lastOf, lineKey, type RowShape } from './row-shape.js';
import { countOnLine, type LineTotal, type SeparatorUse, surplusOf } from './separator-use.js';
import { type CountedSeparator, countBefore, countFromLineStart, countToLineEnd, isDrawn } from './separators.js';

/**
 * Learns how full rows use a separator. Null when they do not: some neighbours are not parted by it, or a full row
 * would have blanks inside. @internal
 */
export function learnSeparator(
  list: ContentList,
  separator: CountedSeparator,
  full: readonly RowShape[],
  fallbackUnit: number,
  all: readonly RowShape[],
): SeparatorUse | null {
  const unit = learnUnit(list, separator, full) ?? fallbackUnit;
  if (unit <= 0) return null;
  return new LearnedUse(list, separator, unit, full, all);
}

/** What full rows show, worked out when it is asked for: most rows ask for little of it. */
class LearnedUse implements SeparatorUse {
  private knownLeads: Map<number, number> | undefined;
  private knownFirstColumn: number | null | undefined;
  private knownLineClosings: ReadonlyMap<number, number> | undefined;
  private knownGapClosings: ReadonlyMap<number, number> | undefined;
  private knownTotals: ReadonlyMap<number, LineTotal> | undefined;
  private knownSureGaps: Set<number> | undefined;
  private knownPads: boolean | undefined;
  private knownBlankLines: number | undefined;
  private knownOnLine: readonly RowShape[] | undefined;

  constructor(
    private readonly list: ContentList,
    readonly separator: CountedSeparator,
    readonly unit: number,
    private readonly full: readonly RowShape[],
    private readonly all: readonly RowShape[],
  ) {}

  private get onLine(): readonly RowShape[] {
    this.knownOnLine ??= this.full.filter((row) => isOnOneLine(this.list, row));
    return this.knownOnLine;
  }

  get leads(): ReadonlyMap<number, number> {
    // Where every column has its own place, the label's tells how many cells stand before the first.
    if (this.knownLeads === undefined) {
      this.knownLeads = learnLeads(this.list, this.separator, this.unit, this.full, this.firstColumn === null ? this.all : []);
      if (this.firstColumn === null) this.addWidestLeads(this.knownLeads);
    }
    return this.knownLeads;
  }

  /** Lines that all have as many cells as the widest row has columns have none before the first figure. */
  private addWidestLeads(leads: Map<number, number>): void {
    for (const { depth, label } of this.all) {
      const total = leads.has(depth) ? undefined : this.lineTotals.get(depth);
      if (total !== undefined && surplusOf(this.list, this, total, label) === 0) leads.set(depth, 0);
    }
  }

  get firstColumn(): number | null {
    if (this.knownFirstColumn === undefined) this.knownFirstColumn = learnFirstColumn(this.list, this.separator, this.onLine);
    return this.knownFirstColumn;
  }

  get lineClosings(): ReadonlyMap<number, number> {
    this.knownLineClosings ??= learnClosings(this.onLine, lineKey, (row) => countToLineEnd(this.list, lastOf(row), this.separator));
    return this.knownLineClosings;
  }

  get gapClosings(): ReadonlyMap<number, number> {
    // Behind the last row no next one opens.
    const inner = (row: RowShape): boolean => row.nextDepth >= 0 || row.depth < 0;
    this.knownGapClosings ??= learnClosings(this.full.filter(inner), gapKey, (row) => countBefore(this.list, row.next, this.separator));
    return this.knownGapClosings;
  }

  get sureGaps(): ReadonlySet<number> {
    this.knownSureGaps ??= this.findSureGaps();
    return this.knownSureGaps;
  }

  private findSureGaps(): Set<number> {
    const counts = new Map<number, { agreeing: number; rows: number; readonly place: number }>();
    const greatest = new Map<number, number>();
    for (const row of this.full) {
      const key = gapKey(row);
      const place = key - row.size;
      const count = counts.get(key) ?? { agreeing: 0, rows: 0, place };
      count.rows++;
      const closing = countBefore(this.list, row.next, this.separator);
      if (closing === this.gapClosings.get(key)) count.agreeing++;
      counts.set(key, count);
      greatest.set(place, Math.max(greatest.get(place) ?? 0, closing));
    }
    const sure = new Set<number>();
    // Where one of another width has more behind it, what opens the next row may be gone behind these.
    for (const [key, { agreeing, rows, place }] of counts)
      if (agreeing > 1 && agreeing * 3 >= rows * 2 && this.gapClosings.get(key) === greatest.get(place)) sure.add(key);
    return sure;
  }

  get lineTotals(): ReadonlyMap<number, LineTotal> {
    this.knownTotals ??= learnTotals(this.list, this.separator, this.all);
    return this.knownTotals;
  }

  get isPadded(): boolean {
    this.knownPads ??= this.separator === 'pipe' && this.findPads();
    return this.knownPads;
  }

  private findPads(): boolean {
    const { list, full, unit } = this;
    const [closings, borders] = this.onLine.length > 0 ? [this.lineClosings, unit] : [this.gapClosings, 2 * unit];
    return [...closings.values()].some((closing) => closing > borders) && full.some((row) => hasPads(list, lastOf(row)));
  }

  get losesCaptions(): boolean {
    return this.all.some(({ nextBlock }) => nextBlock === 'caption') && this.all.some(({ nextBlock }) => nextBlock === 'header');
  }

  get isProven(): boolean {
    return this.full.some((row) => row.depth >= 0 && row.size > 1);
  }

  get labelGap(): number {
    return mostFrequent(this.full.map((row) => this.list.lines[row.items[0] as number] as number)) || this.unit;
  }

  get rowGap(): number {
    return mostFrequent(this.full.map((row) => this.list.lines[row.next] as number)) || this.unit;
  }

  get blankLines(): number {
    this.knownBlankLines ??= this.isProven ? learnBlankLines(this.list, this, this.all) : 0;
    return this.knownBlankLines;
  }
}

function learnLeads(
  list: ContentList,
  separator: CountedSeparator,
  unit: number,
  full: readonly RowShape[],
  all: readonly RowShape[],
): Map<number, number> {
  const leads = new Map<number, number>();
  for (const row of full) {
    // Headers stand at no depth: they tell how cells are parted, not where figures begin.
    if (row.depth < 0) continue;
    const count = countBefore(list, row.items[0] as number, separator);
    const lead = separator === 'mark' || separator === 'line' ? 0 : Math.max(0, Math.round(count / unit) - 1);
    const known = leads.get(row.depth);
    if (known === undefined || lead < known) leads.set(row.depth, lead);
  }
  if (isDrawn(separator)) learnLeastLeads(list, separator, unit, all, leads);
  return leads;
}

/** A row with more cells than columns has the surplus before its first figure: blank cells below a label that spans columns. */
function learnLeastLeads(
  list: ContentList,
  separator: CountedSeparator,
  unit: number,
  all: readonly RowShape[],
  leads: Map<number, number>,
): void {
  const told = new Set(leads.keys());
  // A row alone with its surplus may have lost cells, and with them more of it.
  const greatest = new Map<number, { surplus: number; rows: number }>();
  const even = new Map<number, number>();
  for (const row of all) {
    if (told.has(row.depth)) continue;
    const surplus = Math.round(row.items.reduce((sum, item) => sum + countBefore(list, item, separator), 0) / unit) - row.size;
    if (surplus > GREATEST_LEAD) continue;
    const known = greatest.get(row.depth);
    if (surplus > (known?.surplus ?? 0)) greatest.set(row.depth, { surplus, rows: 1 });
    else if (known !== undefined && surplus === known.surplus) known.rows++;
    if (surplus === 0) even.set(row.depth, (even.get(row.depth) ?? 0) + 1);
  }
  for (const [depth, { surplus, rows }] of greatest) if (rows > 1) leads.set(depth, surplus);
  // Rows that all come out even, their last cell filled, have none.
  for (const [depth, count] of even) if (!greatest.has(depth) && count >= AGREEING_ROWS) leads.set(depth, 0);
}

/** Most blank cells below a label that spans columns; more are blank cells of the row, or of the one before. */
const GREATEST_LEAD = 3;

/** Rows of one depth that must agree before their count of separators proves anything. */
const AGREEING_ROWS = 3;

function learnTotals(list: ContentList, separator: CountedSeparator, all: readonly RowShape[]): Map<number, LineTotal> {
  const totals = new Map<number, { counts: number[]; widest: number }>();
  for (const row of all) {
    if (row.items.length === 0 || !isOnOneLine(list, row)) continue;
    const total = totals.get(row.depth) ?? { counts: [], widest: 0 };
    total.counts.push(countOnLine(list, row, separator));
    total.widest = Math.max(total.widest, row.size);
    totals.set(row.depth, total);
  }
  return new Map(
    [...totals].flatMap(([depth, { counts, widest }]) =>
      counts.length >= AGREEING_ROWS && new Set(counts).size === 1 ? [[depth, { count: counts[0] as number, widest }] as const] : [],
    ),
  );
}

/** Bars with nothing between them behind a row: they fill it up to the widest, and are no cells. */
function hasPads(list: ContentList, last: number): boolean {
  const { units, length } = list.text;
  for (let at = list.ends[last] as number; at + 1 < length; at++) {
    const kind = characterClasses[units[at] as number];
    if (kind === CharacterClass.Text) return false;
    if (kind !== CharacterClass.Pipe) continue;
    const next = units[at + 1] === 0x0a ? at + 2 : at + 1;
    if (next < length && characterClasses[units[next] as number] === CharacterClass.Pipe) return true;
  }
  return false;
}

/** Separators between neighbouring figures; 0 when the separator does not part them, null when nothing tells. */
function learnUnit(list: ContentList, separator: CountedSeparator, full: readonly RowShape[]): number | null {
  let unit = 0;
  for (const row of full) {
    // Behind all its figures a no-break space is white space that closes a line, and so it may be behind any.
    if (separator === 'mark' && row.size > 1 && isOnOneLine(list, row) && hasTrailingMark(list, row.next)) return 0;
    for (let i = 1; i < row.items.length; i++) {
      const count = countBefore(list, row.items[i] as number, separator);
      if (separator === 'mark') {
        if (count > 0) return 0;
        continue;
      }
      if (count === 0) return 0;
      // Line ends wander (a page break, a wrapped cell), drawn separators do not.
      if (unit !== 0 && count !== unit && separator !== 'line') return 0;
      unit = unit === 0 ? count : Math.min(unit, count);
    }
  }
  if (separator === 'mark') return 1;
  return unit === 0 ? null : unit;
}

function learnClosings(full: readonly RowShape[], keyOf: (row: RowShape) => number, count: (row: RowShape) => number): Map<number, number> {
  const counts = new Map<number, number[]>();
  for (const row of full) {
    const key = keyOf(row);
    const numbers = counts.get(key) ?? [];
    numbers.push(count(row));
    counts.set(key, numbers);
  }
  return new Map([...counts].map(([key, numbers]) => [key, mostFrequent(numbers)] as const));
}

function learnFirstColumn(list: ContentList, separator: CountedSeparator, onLine: readonly RowShape[]): number | null {
  const columns = new Set(onLine.map((row) => countFromLineStart(list, row.items[0] as number, separator)));
  const [only] = columns;
  return columns.size === 1 && only !== undefined ? only : null;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const each of numbers) {
    const count = (counts.get(each) ?? 0) + 1;
    counts.set(each, count);
    if (count > (counts.get(best) ?? 0)) best = each;
  }
  return best;
}
