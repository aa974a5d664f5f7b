import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { gridOfRows } from '../../solve/grid-of-rows.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { BLANK, itemsOf, LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { foldedSlice } from '../../source/folded-text.js';
import { haveMixedGaps } from '../cells/mixed-gaps.js';
import { havePartedThousands } from '../cells/parted-thousands.js';
import { balances, excludesSum, lacksPart, leavesTotalBlank, marksSide } from '../cells/row-sums.js';
import { findRow } from '../columns/row-columns.js';
import { endsOtherLabel, startsOtherLabel } from '../rows/foreign-rows.js';
import { endBeforeTotals, findBeforeTotals } from './before-totals.js';
import {
  findBlanksForFigures,
  hasBlankBehindPage,
  hasBrokenFigure,
  hasWrappedFigure,
  isCutByLineEnd,
  isSortedByHeight,
} from './broken-rows.js';
import { findCloseDigits } from './close-digits.js';
import { findCutRows, findDistantRows, findRowCutOff, mayGoOnElsewhere, mayLackFigures, missingLabels, runsIntoLabel } from './cut-rows.js';
import { findHalfBlanks } from './half-blanks.js';
import { endInMarks } from './marks-behind.js';
import { findMisplacedFigures } from './misplaced-figures.js';
import { findShiftedRows, isEmpty, leavesRow, ROW_LENGTH } from './shifted-rows.js';
import { fallsShortOfSpans } from './spanned-lines.js';
import { standsInDrawnRow, standsOnLine } from './told-on-line.js';
import { firstFigure, type ToldRow } from './told-row.js';

/**
 * Rows that got their figures by order or likeness, or by following their label on another line in a table whose order
 * the text has disturbed: figures are left over, or rows lack some. Their figures may be another row's.
 * @param isRecovered true where labels are broken around their figures
 * @param hasRowLines true where rows are drawn a line each, so that figures are those of the label on their line
 */
export function findUnsureRows(
  list: ContentList,
  table: TableName,
  form: EditionDefinition,
  rows: readonly ToldRow[],
  strays: readonly number[],
  isRecovered: boolean,
  hasRowLines: boolean,
): Set<string> {
  const sums = rowSumsOf(form, table);
  const isRowLeft = leavesRow(list, strays);
  const isDisturbed =
    (isRecovered || sums.length === 0 || isRowLeft || hasShiftedFigures(rows)) &&
    (strays.some((index) => list.kinds[index] === ContentKind.Value) ||
      rows.some((row) => row.candidates.length > 0 || row.slots.includes(LOST)));
  const cut = findCutRows(table, form, rows);
  const missing = missingLabels(table, form, rows);
  const hasLost = rows.some(({ slots }) => slots.includes(LOST));
  const distant = findDistantRows(list, table, form, rows, cut);
  const close = findCloseDigits(
    list,
    rows.flatMap(({ source }) => source ?? []),
  );
  // Where one row shows figures run together, those of another may be, too.
  const isBroken = sums.length === 0 && rows.some((row) => hasBrokenFigure(list, row));
  const isScattered = hasScatteredFigures(list, rows);
  const isUnbalanced = isRecovered && sums.length > 0 && !columnsHold(list, table, form, rows);
  // Among labels that are broken, one that got no figures leaves the sums unchecked that would show whose the others' are.
  const isUnchecked = isRecovered && sums.length > 0 && hasLost;
  const shifted = isRowLeft ? findShiftedRows(list, rows, strays) : undefined;
  const misplaced = sums.length === 0 ? findMisplacedFigures(list, table, form, rows) : undefined;
  const isBesideTotals = sums.length > 0 && endBeforeTotals(list, rows, sums);
  const isBeforeLabels = sums.length === 0 && strays.some((index) => standsBeforeLabel(list, index));
  const blankForFigure = findBlanksForFigures(list, rows);
  const beforeTotal = findBeforeTotals(list, rows, sums);
  // Where nearly all cells of a table are filled, a blank one that its sum wants a figure of was one.
  const isFilled = isNearlyFilled(rows);
  const isOpen = endInMarks(list, rows);
  const halfBlank = isFilled ? findHalfBlanks(list, rows) : undefined;
  const isMangled = list.text.source.includes(LOST_CHARACTER);
  const unsure = new Set<string>();
  const cutOff = findRowCutOff(list, rows, cut);
  if (cutOff !== null) unsure.add(cutOff);
  for (const [i, row] of rows.entries()) {
    const first = firstFigure(list, row);
    if (endsMarks(list, row) || row.slots.some((slot) => holdsWordTwice(list, slot))) unsure.add(row.row);
    if (first < 0) {
      const words = isMangled ? row.slots.find((slot) => slot.kind === 'words') : undefined;
      const isWordMangled = words?.kind === 'words' && holdsLostCharacter(list, row, words.items[0] as number);
      if (isWordMangled || (cut.has(row.row) && showsBlankLines(list, row))) unsure.add(row.row);
      continue;
    }
    const isElsewhere = isDisturbed && (list.lines[first] as number) > 0;
    const isBalanced = balances(list, row.slots, row.columns, sums);
    const isProven = isBalanced && sums.length > 0;
    if (
      row.toldBy !== 'label' ||
      distant.has(row.row) ||
      shifted?.has(row.row) === true ||
      misplaced?.has(row.row) === true ||
      leavesOwnFigures(list, row, first) ||
      (cut.has(row.row) &&
        row.certainty === 'dense' &&
        (sums.length === 0
          ? mayLackFigures(list, row)
          : !isBalanced || mayGoOnElsewhere(list, row) || marksSide(list, row.slots, row.columns, sums, 'right'))) ||
      runsIntoLabel(list, table, form, row, missing) ||
      (!isProven &&
        (hasUnevenGaps(list, row) ||
          (isMangled && holdsLostCharacter(list, row, first)) ||
          sharesCell(list, row) ||
          (row.source !== null && close.has(row.source.label.index)) ||
          havePartedThousands(list, row.source?.items ?? []) ||
          hasBrokenFigure(list, row) ||
          isCutByLineEnd(list, row))) ||
      isElsewhere ||
      isScattered ||
      (isUnbalanced && !(hasRowLines && standsInDrawnRow(list, row))) ||
      (isUnchecked && !standsOnLine(list, row, first)) ||
      isBesideTotals ||
      // `1.属于国家秘密  0`: white space alone may have put the total into another column.
      (!list.isParted(first) && list.continuesLine(first) && leavesTotalBlank(list, row.slots, row.columns, sums, true)) ||
      beforeTotal.has(row) ||
      // `210 0 69 279 - 4 -`: the number of a page behind a row that left out blank cells.
      (row.certainty === 'dense' && marksSide(list, row.slots, row.columns, sums, 'left')) ||
      isBeforeLabels ||
      ((isDisturbed || isBroken) && sums.length === 0 && row.slots.includes(BLANK)) ||
      (!isBalanced && (isRecovered || hasBrokenFigure(list, row) || hasWrappedFigure(list, row))) ||
      blankForFigure.has(row) ||
      halfBlank?.has(row) === true ||
      (isOpen && row.slots.some((slot) => slotValueOf(list, slot) === null)) ||
      hasBlankBehindPage(list, row) ||
      isSortedByHeight(list, row) ||
      (row.certainty === 'separated' && isFilled && lacksPart(list, row.slots, row.columns, sums)) ||
      (sums.length === 0 && row.slots[row.slots.length - 1] === BLANK && rows[i + 1]?.toldBy === 'placed') ||
      hasWordsBetween(list, row) ||
      hasWordOfFigure(list, table, form, row) ||
      hasOtherPiece(list, table, form, row, first) ||
      (hasLost && sums.length === 0 && hasWordsBelow(list, row, first)) ||
      (sums.length === 0 && row.certainty === 'dense' && row.source !== null && fallsShortOfSpans(list, row.source)) ||
      // A figure of a cell that was lost may stand in another.
      (hasLost && row.certainty === 'separated' && excludesSum(list, row.slots, row.columns, sums))
    )
      unsure.add(row.row);
  }
  return unsure;
}

/** Most blank cells of a table that is filled in: one in so many. */
const RARELY_BLANK = 20;

function isNearlyFilled(rows: readonly ToldRow[]): boolean {
  let cells = 0;
  let blank = 0;
  for (const { slots } of rows) {
    cells += slots.length;
    for (const { kind } of slots) if (kind === 'blank') blank++;
  }
  return blank > 0 && blank * RARELY_BLANK <= cells;
}

/** What stands for bytes that are no character. */
const LOST_CHARACTER = '\ufffd';
/** Room for the label of a row before its figures on a line. */
const LABEL_ROOM = 60;

/** True where a character was cut in two on the lines of a row, up to its figures: words and borders may be gone with it. */
function holdsLostCharacter({ text, starts, ends }: ContentList, { source }: ToldRow, first: number): boolean {
  const offset = text.starts[starts[Math.min(first, source?.label.index ?? first)] as number] as number;
  const from = Math.max(text.source.lastIndexOf('\n', offset), offset - LABEL_ROOM);
  return text.source.slice(from, text.ends[(ends[first] as number) - 1]).includes(LOST_CHARACTER);
}

/**
 * `本年处理决定数量 48 行政处罚 9 行政强制`, `对外公开总数量 0 3 7 规章 …`: on one line figures without a row stand between a column and a
 * row. Tools that sort words by height print the figures of a row before its label, and what stands behind it is the next row's. The
 * rest of a wrapped header may stand between.
 * @param index the first of the figures
 */
function standsBeforeLabel(list: ContentList, index: number): boolean {
  if (list.kinds[index] !== ContentKind.Value || !list.continuesLine(index)) return false;
  const isA = (at: number, kind: 'row' | 'column'): boolean =>
    list.label(at)?.entry.meanings.some((meaning) => meaning.kind === kind) === true;
  if (!isA(index - 1, 'column')) return false;
  let at = index + 1;
  while (list.kinds[at] === ContentKind.Value && list.continuesLine(at)) at++;
  if (list.kinds[at] === ContentKind.Text && list.continuesLine(at)) at++;
  return list.continuesLine(at) && isA(at, 'row');
}

/** True when the sums from row to row that can be checked hold, and there is one. */
function columnsHold(list: ContentList, table: TableName, form: EditionDefinition, rows: readonly ToldRow[]): boolean {
  const grid = gridOfRows(list, form, table, rows);
  const states = grid.equations.filter(({ over }) => over === 'column').map((equation) => grid.state(equation));
  return states.includes('holds') && !states.includes('fails');
}

/**
 * True when one row has no figures while another has those of two, as where a row's worth of them is left over: figures
 * stand before their labels, and each row may have got those of the next.
 */
function hasShiftedFigures(rows: readonly ToldRow[]): boolean {
  return (
    rows.some(isEmpty) &&
    rows.some(
      ({ certainty, slots, candidates, columns }) =>
        certainty === 'open' && slots.includes(LOST) && candidates.length !== 1 && columns.length >= ROW_LENGTH,
    )
  );
}

/** Rows from which on their places can contradict each other. */
const LEAST_ROWS = 4;
/** Blank cells between two figures of a row that is full: no table has them. */
const WIDE_GAP = 3;

/**
 * True when the figures of full rows stand at places that no table gives them: wide gaps within, elsewhere in each row.
 * Sheets into which tables were fitted in one another put cells in another order than their columns.
 */
function hasScatteredFigures(list: ContentList, rows: readonly ToldRow[]): boolean {
  let full = 0;
  let wide = 0;
  const patterns = new Set<string>();
  for (const { slots } of rows) {
    if (slots.length < 4 || slots.some((slot) => slot.kind !== 'value')) continue;
    full++;
    if (!hasWideGap(list, slots)) continue;
    wide++;
    patterns.add(
      slots
        .slice(1)
        .map((slot) => tabsBefore(list, slot))
        .join(),
    );
  }
  return full >= LEAST_ROWS && wide * 3 > full && patterns.size * 2 > wide;
}

function hasWideGap(list: ContentList, slots: readonly Slot[]): boolean {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 1; i < slots.length; i++) {
    const gap = tabsBefore(list, slots[i] as Slot);
    if (gap < least) least = gap;
    if (gap > most) most = gap;
  }
  return most >= least + WIDE_GAP;
}

function tabsBefore(list: ContentList, slot: Slot): number {
  return slot.kind === 'value' ? (list.tabs[slot.item] as number) : 0;
}

/**
 * Blank cells on lines of their own behind the label: one of them may be that of the next row, whose label was lost with its
 * figure.
 */
function showsBlankLines(list: ContentList, { source, slots }: ToldRow): boolean {
  if (source === null || slots.some(({ kind }) => kind !== 'blank')) return false;
  const next = source.label.index + 1;
  return (list.lines[next] as number) > slots.length && list.isParted(next);
}

/** Right behind the label, on its line, stand figures that the row did not take. */
function leavesOwnFigures(list: ContentList, { source, certainty }: ToldRow, first: number): boolean {
  if (source === null || certainty !== 'dense') return false;
  const next = source.label.index + 1;
  return first > next && list.kinds[next] === ContentKind.Value && list.continuesLine(next);
}

/** `行政规范性文件 ⏎ 其他 ⏎ 文件 2 2 2`, `行政规范性文件 其 ⏎ 他文件 2 2 2`: words up to a line below the label, before the figures, of a row that the form does not have. */
function hasWordsBelow(list: ContentList, { source, certainty }: ToldRow, first: number): boolean {
  if (source === null || source.keys.size > 0 || certainty !== 'dense' || !list.continuesLine(first)) return false;
  let isBelow = false;
  for (let index = source.label.index + 1; index < first; index++) {
    if (list.kinds[index] === ContentKind.Value || list.text.units[list.starts[index] as number] === BRACKET) return false;
    isBelow ||= (list.lines[index] as number) > 0;
  }
  return isBelow && list.hasHan(first - 1);
}

/**
 * `2.申请人逾期未按收费通知要求缴纳费用 | 关不再处理其政府信息公开申请 | 273`: between label and figures stands the end of another label, and its
 * figures are those of that row. Tools that take cells of nearly one height for one line print them so.
 */
function hasOtherPiece(list: ContentList, table: TableName, form: EditionDefinition, { row, source }: ToldRow, first: number): boolean {
  if (source === null || source.keys.size > 0 || !list.continuesLine(first)) return false;
  const { index } = source.label;
  const piece = first - 1;
  if (piece <= index || !list.isText(piece)) return false;
  // `（一）予以公开 ⏎ （二）部分公开（区分处理的，只计  0  0 …`: the label below was cut off.
  if (list.isLineStart(piece)) return startsOtherLabel(list, index, piece, form, table);
  if (!list.isParted(piece) || !list.continuesLine(piece)) return false;
  return endsOtherLabel(list, index, piece, row, form, table);
}

/** What opens a remark on the label above. */
const BRACKET = 0x28;

/**
 * `155 ⇥ 减 ⇥ 2`, `减 ⏎ 4`: the word of a change before a figure in a cell or on a line of its own, as tools print words and figures of
 * different fonts.
 */
function hasWordOfFigure(list: ContentList, table: TableName, form: EditionDefinition, { row, slots }: ToldRow): boolean {
  const isSigned = findRow(form, table, row)?.block.columns.some((column) => column.isSigned === true);
  const isWord = (item: number): boolean =>
    list.isText(item) && (list.ends[item] as number) - (list.starts[item] as number) === 1 && list.hasHan(item);
  return isSigned === true && slots.some((slot) => slot.kind === 'value' && isWord(slot.item - 1));
}

/** Words in a cell of their own between the figures of a row: a cell more than columns, of a row that the form does not have. */
function hasWordsBetween(list: ContentList, { slots, certainty }: ToldRow): boolean {
  if (certainty !== 'dense') return false;
  for (let i = 1; i < slots.length; i++) {
    const [before, after] = [slots[i - 1] as Slot, slots[i] as Slot];
    if (before.kind !== 'value' || after.kind !== 'value' || after.item === before.item + 1) continue;
    let cells = 0;
    for (let index = before.item + 1; index <= after.item; index++) if (list.isParted(index) && !list.repeatsValue(index)) cells++;
    if (cells > 1) return true;
  }
  return false;
}

/** Figures of a full row parted by more than part the others: what stood between them, a label or a cell, was lost. */
function hasUnevenGaps({ pipes, tabs, cells }: ContentList, { slots, certainty }: ToldRow): boolean {
  if (certainty !== 'dense' || slots.length < 3) return false;
  return [pipes, tabs, cells].some((counts) => {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let i = 1; i < slots.length; i++) {
      const slot = slots[i] as Slot;
      if (slot.kind !== 'value') return false;
      least = Math.min(least, counts[slot.item] as number);
      most = Math.max(most, counts[slot.item] as number);
    }
    return least > 0 && most > least;
  });
}

/** Two figures of a full row in one cell, the others parted, drawn or by wide gaps: digits that stand apart, and a blank cell more. */
function sharesCell(list: ContentList, { slots, certainty }: ToldRow): boolean {
  if (certainty !== 'dense') return false;
  const items = itemsOf(slots);
  return haveMixedGaps(list, items) || haveMixedGaps(list, items, true);
}

/** `不适用不适用`: the words of two cells in one. */
function holdsWordTwice({ text, starts, ends }: ContentList, slot: Slot): boolean {
  if (slot.kind !== 'words') return false;
  const [first = 0] = slot.items;
  const words = foldedSlice(text, starts[first] as number, ends[slot.items[slot.items.length - 1] ?? first] as number).replace(/\s+/g, '');
  const half = words.length / 2;
  return half > 1 && words.slice(0, half) === words.slice(half);
}

/** `/ | / | / | / | / | / |`: a row of marks without one in its last cell may have lost any of them. */
function endsMarks(list: ContentList, { slots }: ToldRow): boolean {
  const last = slots.length - 1;
  return (
    last > 1 &&
    slots.every((slot, i) => (i === last ? slot.kind === 'blank' : slot.kind === 'value' && list.value(slot.item)?.kind === 'mark'))
  );
}
