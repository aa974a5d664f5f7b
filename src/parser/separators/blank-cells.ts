import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { lineBlankCounts } from './blank-lines.js';
import { type CellGroup, groupCells } from './cell-groups.js';
import { isOnOneLine, lastOf, type RowShape } from './row-shape.js';
import { countBehind, leadsFor, marksOfIndent, type SeparatorUse } from './separator-use.js';
import { countBefore, countToLineEnd, isDrawn } from './separators.js';

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

/**
 * A row whose cells are all there, one of them with several figures: it is not known what that one says. Null for any other
 * row, and where it is not known what parts the cells.
 */
export function readCrowded(list: ContentList, use: SeparatorUse, row: RowShape): Slot[] | null {
  if (!use.isProven || !isDrawn(use.separator)) return null;
  const groups = groupCells(list, use.separator, row.items, true);
  if (groups === null || groups.length !== row.size || groups.length < LEAST_CELLS) return null;
  const [counts, ...others] = blankCounts(list, use, row, groups);
  const isWhole = counts?.isExact === true && others.length === 0 && counts.trailing === 0 && counts.blanks.every((count) => count === 0);
  return isWhole ? groups.map(({ slot }) => slot) : null;
}

/** Cells of a row from which on those beside a crowded one show where it stands. */
const LEAST_CELLS = 3;

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

/** @internal */
export interface BlankCounts {
  /** Blank cells before each group. */
  readonly blanks: readonly number[];
  /** Blank cells behind the last group. */
  readonly trailing: number;
  readonly isExact: boolean;
}

function blankCounts(list: ContentList, use: SeparatorUse, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  if (use.separator === 'line') {
    const firsts = groups.map(({ first }) => first);
    return use.blankLines > 0 ? lineBlankCounts(list, use, row, firsts, [use.blankLines], true) : lineBlankCounts(list, use, row, firsts);
  }
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
  const hasFigure = isOnOneLine(list, row) || groups.length === row.size || groups.some(({ slot }) => slot.kind === 'value');
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
    // Words alone may be a label that the form does not have.
    const isTold = hasFigure && !isFilled && (!use.isPadded || use.leads.has(row.depth)) && (!isGuessed || leads.length === 1);
    const isProven = leads.length === 1 || (isCounted && closing !== null);
    const isExact = isTold && (trailing === 0 ? isProven : isCounted && !use.isPadded && closing !== null && !isGuessed);
    results.push({ blanks: [before - lead, ...inner], trailing, isExact });
  }
  return results;
}

/** Lone no-break spaces: blank cells that stand for themselves. One too many at the end is the paragraph behind the table. */
function markBlankCounts(list: ContentList, row: RowShape, groups: readonly CellGroup[]): BlankCounts[] {
  const blanks = groups.map((group) => list.marks[group.first] as number);
  if (hasMarksElsewhere(list, groups) || groups.some((group) => hasTrailingMark(list, group.first) || isIndentedByMark(list, group.first)))
    return [];
  const trailing = row.size - groups.length - blanks.reduce((sum, each) => sum + each, 0);
  const isClosed = !isOnOneLine(list, row) && hasTrailingMark(list, row.next);
  const after = isClosed ? 0 : (list.marks[row.next] as number) - marksOfIndent(list, row.next);
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

/** No-break spaces that open the line of a figure: its indent, as cells that open a line stand behind no other. @internal */
export function isIndentedByMark({ text, starts, lines, marks }: ContentList, index: number): boolean {
  if (marks[index] === 0 || lines[index] === 0) return false;
  let at = (starts[index] as number) - 1;
  // One that touches the figure was not counted.
  while (text.units[at] === 0xa0) at--;
  while (text.units[at] === 0x20) at--;
  return text.units[at] === 0xa0;
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
