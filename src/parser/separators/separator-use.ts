import type { ContentList } from '../../lexer/content-list.js';
import { gapKey, isAlike, isOnOneLine, lastOf, lineKey, type RowShape } from './row-shape.js';
import { type CountedSeparator, countBefore, countFromLineStart, countToLineEnd } from './separators.js';

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
  /** True when captions open some blocks and only a header another: its caption was lost, but not what opened its line. */
  readonly losesCaptions: boolean;
  /** True when full rows are padded: a blank last cell and a cell that was lost look the same then. */
  readonly isPadded: boolean;
  /** True when figures of full rows stand on both sides of it. */
  readonly isProven: boolean;
  /** Line ends between a label and its first figure, and between a row's last figure and the next label. */
  readonly labelGap: number;
  readonly rowGap: number;
  /** Empty lines that stand for a blank cell, where all rows come out full with them; else 0. */
  readonly blankLines: number;
}

/** What all lines of one depth have. @internal */
export interface LineTotal {
  /** Separators behind the label. */
  readonly count: number;
  /** Columns of the widest row. */
  readonly widest: number;
}

/** Separators behind a row's label on its line. @internal */
export function countOnLine(list: ContentList, row: RowShape, separator: CountedSeparator): number {
  return row.items.reduce((sum, item) => sum + countBefore(list, item, separator), 0) + countToLineEnd(list, lastOf(row), separator);
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

/** What stands behind a row's last figure. @internal */
export interface Behind {
  /** Separators behind a row's last figure. */
  readonly behind: number;
  /** How many of them close a full row; null when no full row tells. */
  readonly closing: number | null;
  /** True when one full row tells, or only those of other depths: what opens the next row may differ. */
  readonly isGuessed: boolean;
}

/** Counts what stands behind a row's last figure, and how much of it closes a full row. @internal */
export function countBehind(list: ContentList, use: SeparatorUse, row: RowShape): Behind {
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

/** The leads a row may have: learned for its depth, else told by the place of its label, else what other depths suggest. @internal */
export function leadsFor(list: ContentList, use: SeparatorUse, row: RowShape): number[] {
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

/** True when the separators behind a label without figures show its blank cells. @internal */
export function showsBlankCells(list: ContentList, use: SeparatorUse, row: RowShape): boolean {
  const { separator, unit } = use;
  // Where the text ends behind the label, its cells may have been cut off; what opened the line of a lost caption looks like one.
  if (use.isPadded || separator === 'line' || row.next >= list.count || (row.nextBlock === 'header' && use.losesCaptions)) return false;
  if (separator === 'mark') return countBefore(list, row.next, separator) - marksOfIndent(list, row.next) >= row.size;
  // A bar or tab may close the line; where full rows do not tell, it does.
  const closingOnLine = use.lineClosings.get(lineKey(row)) ?? (use.isPadded ? null : common(use.lineClosings)) ?? unit;
  if (countToLineEnd(list, row.label, separator) - closingOnLine >= row.size * unit) return true;
  if (use.lineClosings.size > 0) return false;
  const closing = use.sureGaps.has(gapKey(row))
    ? (use.gapClosings.get(gapKey(row)) as number)
    : (greatestClosing(use.gapClosings, row) ?? common(use.gapClosings) ?? 3 * unit);
  return countBefore(list, row.next, separator) - closing >= row.size * unit;
}

/** Most that closes a row as deep and as wide, whatever follows it: where one row alone has what follows, it may have lost some of that. */
function greatestClosing(closings: ReadonlyMap<number, number>, row: RowShape): number | null {
  let greatest: number | null = null;
  for (const [key, closing] of closings) if (isAlike(key, row) && (greatest === null || closing > greatest)) greatest = closing;
  return greatest;
}

/** No-break spaces between the start of a line and its first content, as they are counted: white space, no cells. @internal */
export function marksOfIndent({ text, starts, lines, marks }: ContentList, index: number): number {
  if ((lines[index] as number) === 0 || (marks[index] as number) === 0) return 0;
  const { units } = text;
  let count = 0;
  for (let at = (starts[index] as number) - 1; at >= 0 && units[at] !== 0x0a; at--) {
    const isEnd = units[at] === 0xa0 && units[at + 1] !== 0xa0;
    if (isEnd && at + 1 < (starts[index] as number)) count++;
  }
  return count;
}
