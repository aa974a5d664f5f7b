import type { SeparatorKind } from '../grammar-contract/layout.js';
import type { ContentList } from '../lexer/content-list.js';
import { BLANK, type Slot } from './reading.js';

/** Separators that are counted; `column` (the place in the line) is read apart. @internal */
export type CountedSeparator = Exclude<SeparatorKind, 'column'>;

/** In the order of trust: what is drawn or tagged, before what is only white space. @internal */
export const countedSeparators: readonly CountedSeparator[] = ['markup', 'pipe', 'tab', 'comma', 'mark', 'line'];

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

/**
 * How a table uses a separator, learned from its full rows: `unit` of them part two neighbouring cells, and a row at
 * depth d has `leads[d]` cells between its label and its first figure. @internal
 */
export interface SeparatorUse {
  readonly separator: CountedSeparator;
  readonly unit: number;
  readonly leads: ReadonlyMap<number, number>;
  /** Line ends between a label and its first figure, and between a row's last figure and the next label. */
  readonly labelGap: number;
  readonly rowGap: number;
}

/** A row as the separators see it. @internal */
export interface RowShape {
  readonly label: number;
  readonly items: readonly number[];
  /** Index whose gap stands behind the row. */
  readonly next: number;
  readonly depth: number;
  readonly size: number;
}

/**
 * Learns how full rows use a separator. Null when they do not: some neighbours are not parted by it, or a full row
 * would have blanks inside.
 */
export function learnSeparator(list: ContentList, separator: CountedSeparator, full: readonly RowShape[], fallbackUnit: number): SeparatorUse | null {
  let unit = 0;
  for (const row of full) {
    for (let i = 1; i < row.items.length; i++) {
      const count = countBefore(list, row.items[i] as number, separator);
      if (separator === 'mark') {
        if (count > 0) return null;
        continue;
      }
      if (count === 0) return null;
      unit = unit === 0 ? count : Math.min(unit, count);
    }
  }
  if (separator !== 'mark') {
    if (unit === 0) unit = fallbackUnit;
    if (unit === 0) return null;
    // Line ends wander (a page break, a wrapped cell), drawn separators do not.
    if (separator !== 'line' && full.some((row) => row.items.some((item, i) => i > 0 && countBefore(list, item, separator) !== unit))) return null;
  } else unit = 1;
  const leads = new Map<number, number>();
  const labelGaps: number[] = [];
  const rowGaps: number[] = [];
  for (const row of full) {
    const first = row.items[0] as number;
    const count = countBefore(list, first, separator);
    const lead = separator === 'mark' || separator === 'line' ? 0 : Math.max(0, Math.round(count / unit) - 1);
    const known = leads.get(row.depth);
    leads.set(row.depth, known === undefined ? lead : Math.min(known, lead));
    labelGaps.push(list.lines[first] as number);
    rowGaps.push(list.lines[row.next] as number);
  }
  return { separator, unit, leads, labelGap: mostFrequent(labelGaps) || unit, rowGap: mostFrequent(rowGaps) || unit };
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

/** The leads a row may have: learned for its depth, else what the other depths suggest. */
function leadsFor(use: SeparatorUse, depth: number): number[] {
  const known = use.leads.get(depth);
  if (known !== undefined) return [known];
  const others = [...use.leads];
  if (others.length === 0) return depth === 0 ? [0, 1, 2] : depth === 1 ? [0, 1] : [0];
  // The same column on every row: lead shrinks as depth grows. Cells dropped under spans: always the same lead.
  const absolute = others.map(([at, lead]) => lead + at - depth).filter((lead) => lead >= 0);
  const relative = others.map(([, lead]) => lead);
  return [...new Set([...relative, ...absolute])];
}

/** A placement that separators tell, and whether its last columns had to be taken as blank. @internal */
export interface SeparatorReading {
  readonly slots: Slot[];
  /** Blank columns behind the last figure: pads look the same. */
  readonly trailing: number;
  /** Blank columns before or between figures. */
  readonly inner: number;
}

/** Reads a row by a separator: every placement that fits its columns. Empty when the separator contradicts the row. */
export function readBySeparator(list: ContentList, use: SeparatorUse, row: RowShape): SeparatorReading[] {
  const groups = groupItems(list, use.separator, row.items);
  if (groups === null) return [];
  const readings: SeparatorReading[] = [];
  for (const gaps of blankCounts(list, use, row, groups)) {
    const slots: Slot[] = [];
    gaps.blanks.forEach((blanks, i) => {
      for (let n = 0; n < blanks; n++) slots.push(BLANK);
      slots.push((groups[i] as CellGroup).slot);
    });
    const inner = slots.length - groups.length;
    if (slots.length > row.size) continue;
    const trailing = row.size - slots.length;
    if (trailing > gaps.trailing) continue;
    for (let n = 0; n < trailing; n++) slots.push(BLANK);
    readings.push({ slots, trailing, inner });
  }
  return readings;
}

interface CellGroup {
  readonly first: number;
  readonly slot: Slot;
}

/** Items that share a cell: one figure with words beside it, or words. Null when a cell would hold two figures. */
function groupItems(list: ContentList, separator: CountedSeparator, items: readonly number[]): CellGroup[] | null {
  const cells: number[][] = [];
  for (const item of items) {
    const last = cells[cells.length - 1];
    const isSameCell = last !== undefined && separator !== 'mark' && countBefore(list, item, separator) === 0;
    if (isSameCell) last.push(item);
    else if (separator === 'mark' && list.value(item) === null) return null;
    else cells.push([item]);
  }
  const groups: CellGroup[] = [];
  for (const cell of cells) {
    const values = cell.filter((item) => list.value(item) !== null);
    const words = cell.filter((item) => list.value(item) === null);
    if (values.length > 1) return null;
    const first = cell[0] as number;
    if (values.length === 1) groups.push({ first, slot: { kind: 'value', item: values[0] as number, ...(words.length > 0 ? { notes: words } : {}) } });
    else groups.push({ first, slot: { kind: 'words', items: words } });
  }
  return groups;
}

interface BlankCounts {
  /** Blank cells before each group. */
  readonly blanks: readonly number[];
  /** Blank cells that may follow the last group. */
  readonly trailing: number;
}

function blankCounts(list: ContentList, use: SeparatorUse, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  if (use.separator === 'line') return lineBlankCounts(list, use, row, groups);
  if (groups.length === 0) return [];
  const { separator, unit } = use;
  const after = countBefore(list, row.next, separator);
  if (separator === 'mark') {
    return [{ blanks: groups.map((group) => countBefore(list, group.first, 'mark')), trailing: after }];
  }
  const inner: number[] = [];
  for (const group of groups.slice(1)) {
    const blanks = countBefore(list, group.first, separator) / unit - 1;
    if (!Number.isInteger(blanks)) return [];
    inner.push(blanks);
  }
  const before = Math.round(countBefore(list, (groups[0] as CellGroup).first, separator) / unit) - 1;
  return leadsFor(use, row.depth)
    .filter((lead) => before >= lead)
    .map((lead) => ({ blanks: [before - lead, ...inner], trailing: Math.floor(after / unit) }));
}

/** Empty lines as blank cells; how many lines a blank cell takes is what makes the row come out full. */
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
    // Only an exact fit proves that empty lines are cells.
    const trailing = tail > 0 && tail % width === 0 ? tail / width : 0;
    if (groups.length > 0 && (cells === row.size || cells + trailing === row.size)) results.push({ blanks, trailing });
  }
  return results;
}

/** True when the separators behind a label without figures show its blank cells. @internal */
export function showsBlankCells(list: ContentList, use: SeparatorUse, row: RowShape): boolean {
  const count = countBefore(list, row.next, use.separator);
  if (use.separator === 'line') {
    const extra = count - use.rowGap;
    return row.size > 0 && extra >= row.size;
  }
  if (use.separator === 'mark') return count >= row.size;
  return Math.floor(count / use.unit) >= row.size;
}
