import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, itemsOf, LOST, type RowReading, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { lineEnd } from '../../source/lines.js';
import { haveDigitsApart, haveDigitsOnLines, haveMixedGaps } from '../cells/mixed-gaps.js';
import { contradictsSum, excludesSum, leavesTotalBlank, marksSide } from '../cells/row-sums.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import { doubtCutLines } from '../doubt/cut-lines.js';
import { doubtThinnedRows } from '../doubt/doubt-rows.js';
import { standsAlone } from '../doubt/thinned-text.js';
import { yearOf } from '../regions/foreign-headers.js';
import type { TableRegion } from '../regions/table-region.js';
import { doubtBlankElsewhere } from './blank-elsewhere.js';
import { singleRowsOf } from './cut-single-row.js';
import { areMoved, areScattered, type HeaderOrder } from './header-order.js';
import type { SingleRowSums } from './single-row-sums.js';

/** How the line of section four was read. */
interface SingleRowReading {
  /** The order of its headers where that is another than the form's. */
  readonly order: HeaderOrder | null;
  readonly rowSums: SingleRowSums;
  readonly separator: TableReading['separator'];
  /** True where digits that stand apart were taken for figures. */
  readonly hasPartedDigits: boolean;
  /** True where headers stand between the figures of one row. */
  readonly isTorn: boolean;
}

/** Doubts the rows that were cut out of the line of section four, `whole`, where its figures may be others'. @internal */
export function doubtSingleRows(
  list: ContentList,
  region: TableRegion,
  form: EditionDefinition,
  rows: readonly ReadRow[],
  whole: Pick<RowReading, 'slots' | 'certainty'>,
  { order, rowSums, separator, hasPartedDigits, isTorn }: SingleRowReading,
): void {
  const { slots, certainty } = whole;
  const isDense = certainty === 'dense';
  const sums = rowSumsOf(form, region.table);
  const ofForm = singleRowsOf(form, region.table).rows;
  const doubtAll = (doubt: NonNullable<ReadRow['doubt']>): void => {
    for (const row of rows) row.doubt ??= doubt;
  };
  if (!isDense) doubtBlankElsewhere(list, rows, sums, rowSums);
  // Figures printed among the headers may have been put in another order with these: a mark for the total of others tells so, too.
  const isAmong = standAmongHeaders(region, itemsOf(slots));
  const isBroken = (row: ReadRow): boolean =>
    contradictsSum(list, row.slots, row.columns, sums) || (isAmong && marksSide(list, row.slots, row.columns, sums, 'left'));
  if ((!isDense || isAmong) && rows.filter(isBroken).length > 1) doubtAll('place');
  if (order !== null && !isProven(order, rowSums, slots)) doubtAll('columns');
  doubtThinnedRows(list, form, region.table, rows, hasFigureAlone(list, region));
  if (isDense) doubtBehindWords(list, rows);
  // A figure that its neighbours have moved under stands for a total that was lost.
  if (separator === 'column' || separator === 'mark')
    for (const row of rows) if (leavesTotalBlank(list, row.slots, row.columns, sums)) row.doubt ??= 'place';
  if (separator === 'column') doubtCutLines(list, rows, [slots]);
  // What put the headers out of order may have done so with figures, too.
  if (isDense && areScattered(region.labels, ofForm) && !rowSums.hold(itemsOf(slots))) doubtAll('place');
  if (!separator && order?.columns == null && areMoved(region.labels, ofForm) && rowSums.countTelling(slots) > 0) doubtAll('place');
  if (hasPartedDigits || (isDense && isFullByChance(list, rowSums, slots))) doubtAll('cut');
  if (slots[0] === BLANK && standsBehindEmptyLine(list, itemsOf(slots))) doubtAll('place');
  if (
    separator === 'tab'
      ? slots[slots.length - 1] === BLANK && isShorterThanHeader(list, region, slots, '\t')
      : separator === 'pipe' && isShorterThanHeader(list, region, slots, '|')
  )
    doubtAll('place');
  const isShort = rows.some((row) => row.slots.includes(LOST));
  const isContradicted = rowSums.areContradicted(slots);
  // Nothing tells whose the figures are that stand beside those which were taken, and one blank cell may have moved all others.
  if ((isShort || isContradicted) && leavesFigures(list, region, rows)) doubtAll('place');
  if (isTorn || (isContradicted && slots.filter((slot) => slot === BLANK).length === 1)) doubtAll('place');
  // A figure of a cell that was lost may stand in another.
  if (isShort) for (const row of rows) if (excludesSum(list, row.slots, row.columns, sums)) row.doubt ??= 'place';
}

/** Headers that all say one order are followed; that no other was meant, the sums of figures have to say too. */
function isProven({ columns }: HeaderOrder, rowSums: SingleRowSums, slots: readonly Slot[]): boolean {
  return (
    columns !== null && slots.every(({ kind }) => kind !== 'lost') && !rowSums.areContradicted(slots) && rowSums.countTelling(slots) > 0
  );
}

/** True where the table has figures that no cell took. */
function leavesFigures(list: ContentList, { start, end }: TableRegion, rows: readonly ReadRow[]): boolean {
  const taken = new Set(rows.flatMap(({ slots, candidates }) => [slots, ...candidates].flatMap(itemsOf)));
  for (let index = start; index < end; index++) if (list.value(index)?.kind === 'number' && !taken.has(index)) return true;
  return false;
}

function standAmongHeaders({ labels }: TableRegion, [first]: readonly number[]): boolean {
  return first !== undefined && (labels[labels.length - 1]?.index ?? 0) > first;
}

function hasFigureAlone(list: ContentList, { start, end }: TableRegion): boolean {
  for (let index = start; index < end; index++) if (standsAlone(list, index)) return true;
  return false;
}

/** `4 ⏎ 网站 734`, `2022年|1|0|0|1|2`: behind words or a year the figures may be those of another table. */
function doubtBehindWords(list: ContentList, rows: readonly ReadRow[]): void {
  let previous = -1;
  let isBehind = false;
  for (const row of rows) {
    for (const slot of row.slots) {
      if (slot.kind !== 'value') continue;
      if (previous < 0) isBehind = yearOf(list, slot.item - 1) !== null;
      for (let index = previous + 1; previous >= 0 && index < slot.item && !isBehind; index++)
        isBehind = list.isText(index) && list.hasHan(index);
      previous = slot.item;
    }
    if (isBehind) row.doubt ??= 'place';
  }
}

/**
 * Two figures in one cell, drawn or a line of its own, or one space between digits and more between all other figures, and a sum that
 * fails: digits of one figure, and a cell that left no trace.
 */
function isFullByChance(list: ContentList, rowSums: SingleRowSums, slots: readonly Slot[]): boolean {
  const items = itemsOf(slots);
  return (haveMixedGaps(list, items) || haveDigitsOnLines(list, items) || haveDigitsApart(list, items)) && !rowSums.hold(items);
}

/** `⇥ ⏎ ⇥ ⏎ ⏎ ⇥0 ⏎ ⇥0`: an empty line parts figures of one row from the blank cells before them, which are those of a row above. */
function standsBehindEmptyLine(list: ContentList, [first, ...others]: readonly number[]): boolean {
  if (first === undefined) return false;
  const gap = list.sourceBefore(first);
  const at = gap.search(/\n\r?\n[ \t]*$/);
  return at >= 0 && gap.lastIndexOf('\t', at) >= 0 && !others.some((item) => /\n\r?\n/.test(list.sourceBefore(item)));
}

/**
 * True where the line of figures ends with a tab or bar, as the last line of headers does, and has fewer: no cell behind its figures is
 * blank, but one among them is gone.
 * ```
 * 结果维持 ⇥ … ⇥ 尚未审结 ⇥ 总计 ⇥
 * 0 ⇥ … ⇥ 0 ⇥
 * ```
 */
function isShorterThanHeader({ text, starts }: ContentList, { labels }: TableRegion, slots: readonly Slot[], end: string): boolean {
  const [first] = itemsOf(slots);
  const header = labels[labels.length - 1];
  if (first === undefined || header === undefined) return false;
  const { source } = text;
  const [row = 0, above = 0] = [first, header.index].map((index) => {
    const offset = text.starts[starts[index] as number] as number;
    const line = source.slice(source.lastIndexOf('\n', offset) + 1, lineEnd(source, offset));
    let last = line.length - 1;
    while (line[last] === ' ' || line[last] === '\r') last--;
    return line[last] === end ? line.split(end).length : 0;
  });
  return row > 0 && row < above;
}
