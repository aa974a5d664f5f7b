import type { SeparatorKind } from '../grammar-contract/layout.js';
import type { ContentList } from '../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../source/character-class.js';
import { type CellGroup, groupCells } from './cell-groups.js';
import { BLANK, type Slot } from './reading.js';

/** Separators that are counted; `column` (the place in the line) is read apart. @internal */
export type CountedSeparator = Exclude<SeparatorKind, 'column'>;

/**
 * The separators of the grammar's layouts in the order they are tried, and how many of each part two cells where full
 * rows of the text showed it. @internal
 */
export class SeparatorUnits extends Map<CountedSeparator, number> {
  /** Those that are counted. */
  readonly order: readonly CountedSeparator[];
  /** True when the place in the line may tell a column. */
  readonly hasColumn: boolean;

  constructor(layouts: readonly { readonly separator: SeparatorKind }[]) {
    super();
    let kinds = kindsOfLayouts.get(layouts);
    if (kinds === undefined) {
      const all = [...new Set(layouts.map(({ separator }) => separator))];
      kinds = { order: all.filter((kind): kind is CountedSeparator => kind !== 'column'), hasColumn: all.includes('column') };
      kindsOfLayouts.set(layouts, kinds);
    }
    this.order = kinds.order;
    this.hasColumn = kinds.hasColumn;
  }
}

const kindsOfLayouts = new WeakMap<object, { readonly order: readonly CountedSeparator[]; readonly hasColumn: boolean }>();

/** How many of a separator stand before a piece of content. @internal */
export function countBefore(list: ContentList, index: number, separator: CountedSeparator): number {
  switch (separator) {
    case 'markup':
      return list.cells[index] as number;
    case 'pipe':
      return list.pipes[index] as number;
    case 'tab':
      return list.tabs[index] as number;
    case 'comma':
      return list.commas[index] as number;
    case 'mark':
      return list.marks[index] as number;
    case 'line':
      return list.lines[index] as number;
  }
}

const borderClass: Readonly<Partial<Record<CountedSeparator, number>>> = {
  markup: CharacterClass.MarkupCell,
  pipe: CharacterClass.Pipe,
  tab: CharacterClass.Tab,
};

/** How many of a separator stand behind a piece of content before its line (or row of left-over HTML) ends. @internal */
export function countToLineEnd(list: ContentList, index: number, separator: CountedSeparator): number {
  const border = borderClass[separator];
  if (border === undefined && separator !== 'comma') return countBefore(list, index + 1, separator);
  const { units, length } = list.text;
  let count = 0;
  for (let at = list.ends[index] as number; at < length; at++) {
    const kind = characterClasses[units[at] as number];
    if (border === undefined ? units[at] === 0x2c || units[at] === 0x3b : kind === border) count++;
    else if (kind === CharacterClass.LineEnd || kind === CharacterClass.MarkupRow) break;
    // A tag opens a cell: the last one is that of the content which follows.
    else if (kind === CharacterClass.Text && units[at] !== 0x22) return separator === 'markup' && count > 0 ? count - 1 : count;
  }
  return count;
}

/** Separators between the start of the line and a piece of content. @internal */
export function countFromLineStart(list: ContentList, index: number, separator: CountedSeparator): number {
  const { units } = list.text;
  const border = borderClass[separator];
  let count = 0;
  for (let at = (list.starts[index] as number) - 1; at >= 0; at--) {
    const unit = units[at] as number;
    const kind = characterClasses[unit];
    if (kind === CharacterClass.LineEnd || kind === CharacterClass.MarkupRow) break;
    if (border === undefined ? separator === 'comma' && (unit === 0x2c || unit === 0x3b) : kind === border) count++;
  }
  return count;
}

/** True when cells are parted by something drawn or tagged, not by white space alone. @internal */
export function isDrawn(separator: CountedSeparator): boolean {
  return separator !== 'line' && separator !== 'mark';
}

/** A row as the separators see it. @internal */
export interface RowShape {
  readonly label: number;
  readonly items: readonly number[];
  /** Index whose gap stands behind the row. */
  readonly next: number;
  readonly depth: number;
  /** Depth of the row behind it, -1 behind the last of its table. */
  readonly nextDepth: number;
  readonly size: number;
  /** True when the next row stands in another group: the cell of its label, if it is blank, stands between. */
  readonly isLastOfGroup?: boolean;
}

/** The last piece of content of a row: its label, where it has no figures. @internal */
export const lastOf = (row: RowShape): number => row.items[row.items.length - 1] ?? row.label;

/** True when label and figures stand on one line, so that what follows the last figure on it is the row's own. @internal */
export function isOnOneLine(list: ContentList, row: RowShape): boolean {
  return row.items.every((item) => (list.lines[item] as number) === 0);
}

/** Separators behind a row's label on its line. @internal */
export function countOnLine(list: ContentList, row: RowShape, separator: CountedSeparator): number {
  return row.items.reduce((sum, item) => sum + countBefore(list, item, separator), 0) + countToLineEnd(list, lastOf(row), separator);
}

/** Above every depth and size. */
const KEY_BASE = 4096;

/** Rows are padded alike when they are as deep and as wide. @internal */
export const lineKey = (row: RowShape): number => (row.depth + 1) * KEY_BASE + row.size;

/** Between rows that run over lines, the next one tells as well: what opens it stands there too. @internal */
export const gapKey = (row: RowShape): number =>
  ((row.isLastOfGroup === true ? KEY_BASE : 0) + row.nextDepth + 1) * KEY_BASE * KEY_BASE + lineKey(row);

/**
 * How a table uses a separator, learned from its full rows: `unit` of them part two neighbouring cells, and a row at
 * depth d has `leads[d]` cells between its label and its first figure. @internal
 */
export interface SeparatorUse {
  readonly separator: CountedSeparator;
  readonly unit: number;
  readonly leads: ReadonlyMap<number, number>;
  /**
   * Separators before the first figure of full rows, from the start of the line, where they are the same in each: every
   * column has its own place then, also under spans. Null where rows drop the cells that a span covers.
   */
  readonly firstColumn: number | null;
  /** Separators behind the last cell of full rows on its line, by depth: for rows that stand on one line. */
  readonly lineClosings: ReadonlyMap<number, number>;
  /** By depth, where the lines of all rows have the same separators: then no row lacks a cell. */
  readonly lineTotals: ReadonlyMap<number, LineTotal>;
  /** Separators between the last cell of full rows and the next label, by depth of both rows: for rows that run over lines. */
  readonly gapClosings: ReadonlyMap<number, number>;
  /** Those of them that several rows show, and most that could. */
  readonly sureGaps: ReadonlySet<number>;
  /** True when full rows are padded: a blank last cell and a cell that was lost look the same then. */
  readonly isPadded: boolean;
  /** True when figures of full rows stand on both sides of it. */
  readonly isProven: boolean;
  /** Line ends between a label and its first figure, and between a row's last figure and the next label. */
  readonly labelGap: number;
  readonly rowGap: number;
}

/** What all lines of one depth have. @internal */
export interface LineTotal {
  /** Separators behind the label. */
  readonly count: number;
  /** Columns of the widest row. */
  readonly widest: number;
}

/** Cells behind the label that the widest row does not need, the bar that closes a line not counted. @internal */
export function surplusOf(
  list: ContentList,
  use: Pick<SeparatorUse, 'separator' | 'unit'>,
  { count, widest }: LineTotal,
  label: number,
): number {
  return (count - closingBar(list, use.separator, label)) / use.unit - widest;
}

/** A bar that opens the line is closed by one. */
function closingBar(list: ContentList, separator: CountedSeparator, label: number): number {
  return separator === 'pipe' && opensWithBar(list, label) ? 1 : 0;
}

/** The one number that all full rows have, or null. */
function common(closings: ReadonlyMap<number, number>): number | null {
  let only: number | null = null;
  for (const closing of closings.values()) {
    if (only !== null && closing !== only) return null;
    only = closing;
  }
  return only;
}

/**
 * Where all rows of a depth have the same separators, nothing is left over behind the widest but the bar that closes it;
 * narrower ones are filled up to it, if no cell stands before its first figure.
 */
function closingByTotals(list: ContentList, use: SeparatorUse, row: RowShape): number | null {
  const total = use.lineTotals.get(row.depth);
  if (total === undefined || total.count !== countOnLine(list, row, use.separator)) return null;
  const bar = closingBar(list, use.separator, row.label);
  if (row.size === total.widest) return bar;
  return surplusOf(list, use, total, row.label) === 0 ? bar + (total.widest - row.size) * use.unit : null;
}

/** Labels of groups that can stand before a row's own on its line. */
const LABELS_BEFORE = 4;

function opensWithBar(list: ContentList, label: number): boolean {
  let first = label;
  while (first > 0 && label - first < LABELS_BEFORE && list.lines[first] === 0) first--;
  return (list.lines[first] as number) > 0 && (list.pipes[first] as number) > 0;
}

interface Behind {
  /** Separators behind a row's last figure. */
  readonly behind: number;
  /** How many of them close a full row; null when no full row tells. */
  readonly closing: number | null;
  /** True when one full row tells, or only those of other depths: what opens the next row may differ. */
  readonly isGuessed: boolean;
}

function countBehind(list: ContentList, use: SeparatorUse, row: RowShape): Behind {
  if (isOnOneLine(list, row)) {
    const behind = countToLineEnd(list, lastOf(row), use.separator);
    return {
      behind,
      closing: use.lineClosings.get(lineKey(row)) ?? (use.isPadded ? null : common(use.lineClosings)) ?? closingByTotals(list, use, row),
      isGuessed: false,
    };
  }
  const behind = countBefore(list, row.next, use.separator);
  // Behind the last row no next row opens.
  if (row.nextDepth < 0) return { behind, closing: common(use.lineClosings), isGuessed: false };
  const closing = use.gapClosings.get(gapKey(row));
  return {
    behind,
    closing: closing ?? (row.isLastOfGroup === true || opensUnderSpans(use, row) ? null : common(use.gapClosings)),
    isGuessed: !use.sureGaps.has(gapKey(row)),
  };
}

/** True when the next row may open with cells that a span covers, and nothing was learned about such rows. */
function opensUnderSpans(use: SeparatorUse, row: RowShape): boolean {
  return row.nextDepth > 0 && use.separator !== 'mark' && use.gapClosings.size === 1;
}

/** The leads a row may have: learned for its depth, else told by the place of its label, else what other depths suggest. */
function leadsFor(list: ContentList, use: SeparatorUse, row: RowShape): number[] {
  const known = use.leads.get(row.depth);
  if (known !== undefined) return [known];
  if (use.leads.size === 0) return row.depth === 0 ? [0, 1, 2] : row.depth === 1 ? [0, 1] : [0];
  // Pads make up for cells that a span covers, or for cells that are not there: nothing tells which.
  if (use.isPadded) return [0, 1, 2];
  if (use.firstColumn !== null) {
    const lead = (use.firstColumn - countFromLineStart(list, row.label, use.separator)) / use.unit - 1;
    if (Number.isInteger(lead) && lead >= 0) return [lead];
  }
  // The same column on every row: lead shrinks as depth grows. Cells dropped under spans: always the same lead.
  const others = [...use.leads];
  const absolute = others.map(([depth, lead]) => lead + depth - row.depth).filter((lead) => lead >= 0);
  const relative = others.map(([, lead]) => lead);
  return [...new Set([...relative, ...absolute])];
}

/** A placement that separators tell. @internal */
export interface SeparatorReading {
  readonly slots: Slot[];
  /** Blank columns before or between figures. */
  readonly inner: number;
  /** Blank columns behind the last figure. */
  readonly trailing: number;
  /** False when the count of cells does not come out as full rows have it, or pads hide it: the equations have to agree. */
  readonly isExact: boolean;
}

/** Reads a row by a separator: every placement that fits its columns. Empty when the separator contradicts the row. */
export function readBySeparator(list: ContentList, use: SeparatorUse, row: RowShape): SeparatorReading[] {
  const groups = groupCells(list, use.separator, row.items);
  if (groups === null || groups.length === 0) return [];
  const readings: SeparatorReading[] = [];
  for (const { blanks, trailing, isExact } of blankCounts(list, use, row, groups)) {
    const slots: Slot[] = [];
    blanks.forEach((count, i) => {
      for (let n = 0; n < count; n++) slots.push(BLANK);
      slots.push((groups[i] as CellGroup).slot);
    });
    const inner = slots.length - groups.length;
    for (let n = 0; n < trailing; n++) slots.push(BLANK);
    if (slots.length === row.size) readings.push({ slots, inner, trailing, isExact });
  }
  const exact = readings.filter((reading) => reading.isExact);
  return exact.length > 0 ? exact : readings;
}

interface BlankCounts {
  /** Blank cells before each group. */
  readonly blanks: readonly number[];
  /** Blank cells behind the last group. */
  readonly trailing: number;
  readonly isExact: boolean;
}

function blankCounts(list: ContentList, use: SeparatorUse, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  if (use.separator === 'line') return lineBlankCounts(list, use, row, groups);
  const { separator, unit } = use;
  if (separator === 'mark') return markBlankCounts(list, row, groups);
  const inner: number[] = [];
  for (const group of groups.slice(1)) {
    const blanks = countBefore(list, group.first, separator) / unit - 1;
    if (!Number.isInteger(blanks)) return [];
    inner.push(blanks);
  }
  const before = Math.round(countBefore(list, (groups[0] as CellGroup).first, separator) / unit) - 1;
  const used = groups.length + inner.reduce((sum, each) => sum + each, 0);
  const { behind, closing, isGuessed } = countBehind(list, use, row);
  const closings = closing === null ? [0, 1, 2] : [closing];
  const leads = leadsFor(list, use, row).filter((lead) => lead <= before);
  const results: BlankCounts[] = [];
  for (const lead of leads) {
    const cells = before - lead + used;
    const trailing = row.size - cells;
    if (trailing < 0) continue;
    const isCounted = closings.some((each) => behind - each === trailing * unit);
    if (!isCounted && trailing > 0 && (closing === null ? behind < trailing * unit : behind - closing <= trailing * unit)) continue;
    // All cells are there, the last one filled: with the lead known, what follows does not matter.
    // Where each cell has a line of its own, what follows the last figure on its line is a pad.
    const isFilled = separator === 'pipe' && !isOnOneLine(list, row) && countToLineEnd(list, lastOf(row), separator) > unit;
    const isTold = !isFilled && (!use.isPadded || use.leads.has(row.depth)) && (!isGuessed || leads.length === 1);
    const isProven = leads.length === 1 || (isCounted && closing !== null);
    const isExact = isTold && (trailing === 0 ? isProven : isCounted && !use.isPadded && closing !== null && !isGuessed);
    results.push({ blanks: [before - lead, ...inner], trailing, isExact });
  }
  return results;
}

/** Lone no-break spaces: blank cells that stand for themselves. One too many at the end is the paragraph behind the table. */
function markBlankCounts(list: ContentList, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  const blanks = groups.map((group) => list.marks[group.first] as number);
  if (hasMarksElsewhere(list, groups) || groups.some((group) => hasTrailingMark(list, group.first))) return [];
  const trailing = row.size - groups.length - blanks.reduce((sum, each) => sum + each, 0);
  const after = list.marks[row.next] as number;
  if (trailing < 0 || trailing > after) return [];
  return [{ blanks, trailing, isExact: trailing === after || row.nextDepth < 0 }];
}

/** No-break spaces at the end of the line before, where figures have lines of their own: white space that closes a line, no cell. @internal */
export function hasTrailingMark({ text, starts, ends, lines, marks }: ContentList, index: number): boolean {
  if (index === 0 || marks[index] === 0 || lines[index] === 0) return false;
  let at = ends[index - 1] as number;
  // One that touches the figure was not counted.
  while (text.units[at] === 0xa0) at++;
  for (; at < (starts[index] as number); at++) {
    const unit = text.units[at] as number;
    if (unit === 0xa0) return true;
    if (unit === 0x0a) return false;
  }
  return false;
}

/** Figures side by side on one line, no-break spaces on the line before: a tool that sorts words by height moved them. */
function hasMarksElsewhere(list: ContentList, groups: readonly CellGroup[]): boolean {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0 || others.some((group) => list.lines[group.first] !== 0) || list.lines[first.first] === 0)
    return false;
  const { units } = list.text;
  let marks = 0;
  for (let at = (list.starts[first.first] as number) - 1; at >= 0 && units[at] !== 0x0a; at--)
    if (units[at] === 0xa0 && units[at - 1] !== 0xa0) marks++;
  return marks !== list.marks[first.first];
}

/**
 * Empty lines as blank cells; how many lines a blank cell takes is what makes the row come out full. Never exact: a line
 * that lost its figure looks the same.
 */
function lineBlankCounts(list: ContentList, use: SeparatorUse, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  const results: BlankCounts[] = [];
  const lines = groups.map((group) => list.lines[group.first] as number);
  const after = list.lines[row.next] as number;
  for (const width of new Set([use.unit, 1, 2, 3, 4, 6])) {
    const extras = lines.map((count, i) => count - (i === 0 ? use.labelGap : use.unit));
    const tail = after - use.rowGap;
    if (extras.some((extra) => extra < 0 || extra % width !== 0)) continue;
    const blanks = extras.map((extra) => extra / width);
    const cells = blanks.reduce((sum, each) => sum + each, 0) + groups.length;
    const trailing = tail > 0 && tail % width === 0 ? tail / width : 0;
    if (cells === row.size) results.push({ blanks, trailing: 0, isExact: false });
    else if (cells + trailing === row.size && row.nextDepth >= 0) results.push({ blanks, trailing, isExact: false });
  }
  return results;
}

/** True when the separators behind a label without figures show its blank cells. @internal */
export function showsBlankCells(list: ContentList, use: SeparatorUse, row: RowShape): boolean {
  const { separator, unit } = use;
  // Where the text ends behind the label, its cells may have been cut off.
  if (use.isPadded || separator === 'line' || row.next >= list.count) return false;
  if (separator === 'mark') return countBefore(list, row.next, separator) >= row.size;
  // A bar or tab may close the line; where full rows do not tell, it does.
  const closingOnLine = use.lineClosings.get(lineKey(row)) ?? (use.isPadded ? null : common(use.lineClosings)) ?? unit;
  if (countToLineEnd(list, row.label, separator) - closingOnLine >= row.size * unit) return true;
  if (use.lineClosings.size > 0) return false;
  const closing = use.gapClosings.get(gapKey(row)) ?? common(use.gapClosings) ?? 3 * unit;
  return countBefore(list, row.next, separator) - closing >= row.size * unit;
}
