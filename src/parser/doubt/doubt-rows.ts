import type { EditionDefinition, EquationDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { BLANK, itemsOf, LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { isDigit, isHan, isLatin } from '../../source/character-class.js';
import { joinAndPlace } from '../cells/placements.js';
import { sumsHold } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { TableRegion } from '../regions/table-region.js';
import { hasFiguresInWords } from '../rows/empty-rows.js';
import { isThinned, opensLine, repeatsNoLabel } from './thinned-text.js';

/** Nothing tells which columns the figures of these rows stand in. */
export function doubtAll(rows: readonly ReadRow[]): void {
  for (const row of rows) row.doubt = 'columns';
}

/**
 * Of a text that lost the lines which stood before, figures in lines of their own can be any cell's; not in a table that
 * has them all.
 * @param hasFigureAlone true when a figure of the table has a line of its own
 */
export function doubtThinnedRows(
  list: ContentList,
  form: EditionDefinition,
  table: TableName,
  rows: readonly ReadRow[],
  hasFigureAlone: boolean,
): void {
  if (!hasFigureAlone || !isThinned(list) || hasAllFigures(list, form, table, rows)) return;
  for (const row of rows) {
    if (fillsOneLine(list, row)) continue;
    row.doubt = 'thinned';
    row.slots = row.slots.map((slot) => (slot.kind === 'blank' ? LOST : slot));
  }
}

/** True for a row whose label and figures share a line: nothing of it was removed. */
function fillsOneLine(list: ContentList, { source, slots }: ReadRow): boolean {
  const items = itemsOf(slots);
  const last = items[items.length - 1];
  if (source === null || last === undefined || last <= source.label.index) return false;
  for (let index = source.label.index + 1; index <= last; index++) if (opensLine(list, index)) return false;
  return true;
}

/** True when every row of the form has as many figures as columns, and its sums come out, or nothing stands among them where it has none. */
function hasAllFigures(list: ContentList, form: EditionDefinition, table: TableName, rows: readonly ReadRow[]): boolean {
  const sums = rowSumsOf(form, table);
  return form.tables[table].blocks.every((block) =>
    block.rows.every(({ key }) => {
      const row = rows.find((each) => each.row === key);
      if (row?.certainty !== 'dense' || row.slots.some(({ kind }) => kind !== 'value')) return false;
      return sums.length > 0 ? sumsHold(list, row.slots, row.columns, sums) : standTogether(row.slots);
    }),
  );
}

/** True when no words, as of a row that the form does not have, stand between figures. */
function standTogether(slots: readonly Slot[]): boolean {
  return slots.every((slot, i) => {
    const before = slots[i - 1];
    return slot.kind !== 'value' || before?.kind !== 'value' || slot.item === before.item + 1;
  });
}

/**
 * （六）其他处理 alone, in a form that divides it and a table that lost rows or has figures of none: the label of one of its
 * parts may be among them.
 */
export function isDoubtfulUndivided(
  form: EditionDefinition,
  table: TableName,
  { row }: ReadRow,
  rows: readonly ReadRow[],
  hasLostRows: boolean,
): boolean {
  const undivided = (form.undividedRows ?? []).find((each) => each.table === table && each.row.key === row);
  if (undivided === undefined) return false;
  const expected = form.tables[table].blocks.flatMap((block) => block.rows.map(({ key }) => key));
  return hasLostRows || expected.some((key) => !undivided.insteadOf.includes(key) && !rows.some((each) => each.row === key));
}

/**
 * Where only white space parts cells and some rows are short, a row can come out full by chance: one blank cell
 * dropped, one figure broken in two. A full row whose own sum fails is then read in every other way that fits it.
 */
export function doubtUnbalancedRows(list: ContentList, rows: readonly ReadRow[], sums: readonly EquationDefinition[]): void {
  if (!rows.some((row) => row.certainty === 'open' || row.slots.some((slot) => slot.kind === 'lost'))) return;
  for (const row of rows) {
    if (row.certainty !== 'dense' || sumsHold(list, row.slots, row.columns, sums)) continue;
    const items = itemsOf(row.slots);
    const others = joinAndPlace(list, items, row.columns.length).filter((slots) => sumsHold(list, slots, row.columns, sums));
    if (others.length === 0) continue;
    row.candidates = others;
    row.certainty = 'open';
    row.slots = row.slots.map(() => LOST);
  }
}

/**
 * A table without figures was published blank: nothing was lost from it. Serial numbers and page numbers are no figures
 * of it; more than one a row are figures that could not be read.
 */
export function blankWholeTable(list: ContentList, region: TableRegion, rows: readonly ReadRow[]): void {
  for (const { slots, certainty } of rows) {
    if (certainty === 'open') return;
    for (const { kind } of slots) if (kind !== 'blank' && kind !== 'lost') return;
  }
  // Tools that print a table column by column may put its figures behind everything else.
  const { start, end, reach } = region;
  const limit = Math.max(end, reach?.[1] ?? end);
  let figures = 0;
  for (let index = start; index < limit; index++) if (list.kinds[index] === ContentKind.Value || holdsFigures(list, index)) figures++;
  const hasFigures =
    figures > rows.length || hasLongDigits(list, region) || hasNamedFigure(list, region) || hasFiguresInWords(list, region);
  const read: Slot = hasFigures || repeatsNoLabel(list) || lacksHeaders(region, rows) ? LOST : BLANK;
  for (const row of rows) row.slots = row.slots.map(() => read);
}

/**
 * True where columns of a table have no header: what cut the table to fewer columns, as a converter does that believes the
 * widths it states, took the cells along. A table that was published blank has all its headers. @internal
 */
export function lacksHeaders({ columns }: TableRegion, rows: readonly Pick<ReadRow, 'columns'>[]): boolean {
  return rows.some((row) => row.columns.some((column) => !columns.includes(column)));
}

/** Too many digits for the number of a row or page: the cells of a row, run together. */
function hasLongDigits(list: ContentList, region: TableRegion): boolean {
  const { start, end } = region;
  for (let index = start; index < end; index++) if (list.digitCount(index) > SERIAL_DIGITS) return true;
  return false;
}

/**
 * `本年废止件数: 10`, `"column": "本年废止件数", "value": "10"}`: no number of a row or page stands right behind the name of a
 * column, nor behind what a notation writes there. @internal
 */
export function hasNamedFigure(list: ContentList, { labels }: TableRegion): boolean {
  return labels.some(({ index, meaning }) => {
    if (meaning.kind !== 'column') return false;
    if (list.continuesLine(index + 1) && list.value(index + 1)?.kind === 'number') return true;
    for (let at = index + 1; at < list.count && at - index <= NOTATION_PIECES && list.continuesLine(at) && list.isText(at); at++)
      if (opensWithMark(list, at) && endsWithDigit(list, at)) return true;
    return false;
  });
}

/** Most pieces that a notation writes between a name and its value, the value included. */
const NOTATION_PIECES = 4;

function opensWithMark({ text, starts }: ContentList, index: number): boolean {
  const unit = text.units[starts[index] as number] as number;
  return !isDigit(unit) && !isHan(unit) && !isLatin(unit);
}

/** Words or markup with figures that were not told apart, or digits that marks part: `353~0~0~6~359~`. */
function holdsFigures(list: ContentList, index: number): boolean {
  if (endsWithDigit(list, index)) return true;
  return list.isText(index) && isDigit(list.text.units[list.starts[index] as number] as number) && !list.hasHan(index);
}

/** `规章：0：0：1`, `{\language[en-us]730}`, `"value": "0"},`: words or markup that end with a figure. */
function endsWithDigit(list: ContentList, index: number): boolean {
  if (!list.isText(index)) return false;
  const { text, starts, ends } = list;
  let last = (ends[index] as number) - 1;
  while (last > (starts[index] as number) && closings.has(text.units[last] as number)) last--;
  return isDigit(text.units[last] as number);
}

const closings: ReadonlySet<number> = new Set([...`)]}>"',`].map((mark) => mark.charCodeAt(0)));

/** Most digits of the number of a row or a page. */
const SERIAL_DIGITS = 3;
