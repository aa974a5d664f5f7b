import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { Slot } from '../../solve/row-reading.js';
import { foldedSlice } from '../../source/folded-text.js';
import { depthOf, rowsOf } from '../columns/row-columns.js';
import { isForeignLabel } from '../rows/foreign-rows.js';
import { mostSimilar } from '../rows/similar-label.js';
import { firstFigure, type ToldRow } from './told-row.js';

/** Rows behind which the next one of the form is missing; where they have an order of their own, any row may stand before a missing one. @internal */
export function findCutRows(table: TableName, form: EditionDefinition, rows: readonly ToldRow[]): ReadonlySet<string> {
  const found = foundRows(table, form, rows);
  const order: string[] = [];
  for (const [key, { isUndivided }] of rowsOf(form, table)) if (!isUndivided) order.push(key);
  if (order.every((key) => found.has(key))) return new Set();
  const places = rows.map(({ row }) => order.indexOf(row)).filter((place) => place >= 0);
  if (places.some((place, i) => i > 0 && place < (places[i - 1] as number))) return found;
  const cut = new Set(order.filter((key, i) => found.has(key) && i + 1 < order.length && !found.has(order[i + 1] as string)));
  // A row that stands for several ends where the last of them does.
  for (const undivided of form.undividedRows ?? [])
    if (undivided.insteadOf.some((key) => cut.has(key)) && rows.some(({ row }) => row === undivided.row.key)) cut.add(undivided.row.key);
  return cut;
}

/**
 * Rows whose figures may be those of the next row of the form, which is missing, as its label was lost: they stand more
 * lines or cells behind their label than those of any row that is followed by its next one, or behind blank cells on lines
 * of their own, of which one may be the label's:
 * ```
 * 规章 | | | | | 1 | 2 | 0 | 行政许可 | 0
 * ``` @internal
 */
export function findDistantRows(
  list: ContentList,
  table: TableName,
  form: EditionDefinition,
  rows: readonly ToldRow[],
  cut: ReadonlySet<string>,
): Set<string> {
  if (cut.size === 0) return new Set();
  const distant = new Set<string>();
  const distances: {
    readonly key: string;
    readonly depth: number;
    readonly lines: number;
    readonly separators: number;
    readonly spaces: number;
    /** Those before the label. */
    readonly spacesAbove: number;
  }[] = [];
  for (const row of rows) {
    const item = firstFigure(list, row);
    // A label may be broken into pieces; the last of them stands before the figure.
    if (row.toldBy !== 'label' || item <= 0 || list.kinds[item - 1] === ContentKind.Value) continue;
    const lines = list.lines[item] as number;
    const separators = list.separatorsBefore(item);
    if (separators === 0 || row.slots[0]?.kind === 'value')
      distances.push({
        key: row.row,
        depth: depthOf(form, table, row.row),
        lines,
        separators,
        spaces: spacesBefore(list, item),
        spacesAbove: spacesBefore(list, item - 1),
      });
    else if (cut.has(row.row) && lines > 1 && row.slots[0]?.kind === 'blank') distant.add(row.row);
  }
  const whole = distances.filter(({ key }) => !cut.has(key));
  // No other row has a figure: more than one separator before this one may be another row's blank cell.
  const isAlone = whole.length === 0 && distances.length === 1;
  const usual = whole.length > 0 ? Math.max(...whole.map(({ lines }) => lines)) : Math.min(...distances.map(({ lines }) => lines));
  // Where lines end anywhere, the one behind the label may have been followed by others.
  const isWrapped = usual > 0 && whole.some(({ lines }) => lines === 0);
  // Where one space parts all cells, two are around an empty one.
  const isSpaced =
    whole.length > 0
      ? whole.some(({ spaces }) => spaces === 1) && whole.every(({ spaces }) => spaces < 2)
      : partsBySingleSpaces(list, rows) && distances.filter(({ spaces }) => spaces === 1).length * 2 > distances.length;
  const usualOf = new Map<number, number>();
  for (const { depth, separators } of whole) usualOf.set(depth, Math.max(usualOf.get(depth) ?? 0, separators));
  for (const { key, depth, lines, separators, spaces, spacesAbove } of distances) {
    if (!cut.has(key)) continue;
    const isBelow = isAlone ? lines > 1 && separators > 1 : distances.length > 1 && lines > (isWrapped ? 0 : usual);
    if (isBelow || ((isSpaced || (isAlone && spacesAbove === 1)) && spaces > 1) || separators > (usualOf.get(depth) ?? separators))
      distant.add(key);
  }
  return distant;
}

/**
 * Of a row that is full, cut and has no sum: it may have lost figures, and those of the row behind it made up for them. Or more parts
 * two figures than label and figure: there were cells between.
 * ```
 * 规章 ⏎ 2 ⏎ ⏎ 1 ⏎ ⏎ ⏎ ⏎ 2        行政处罚 ⏎ 0        行政许可 551  40 735        规章 | 6 | | 180 | | 4
 * ``` @internal
 */
export function mayLackFigures(list: ContentList, { slots }: ToldRow): boolean {
  let atLabel = 0;
  let isClose = false;
  let isWide = false;
  let isBroken = false;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.kind !== 'value') continue;
    const lines = list.lines[slot.item] as number;
    if (slots.length === 1) return lines > 0;
    const separators = list.separatorsBefore(slot.item);
    if (i === 0) {
      atLabel = separators;
      continue;
    }
    if (atLabel > 0 && separators > atLabel) return true;
    const spaces = spacesBefore(list, slot.item);
    if (spaces === 1) isClose = true;
    else if (spaces > 1) isWide = true;
    if (lines > 0) isBroken = true;
  }
  // Where each cell has a line of its own, some lines may have been lost in one piece.
  return isBroken || (isClose && isWide);
}

/**
 * Of a row that goes on behind a line end and has nothing but 0 before it: what follows may be the end of another row, whose
 * beginning and label are gone, and its sum holds as it did there.
 * ```
 * （二）部分公开（区分处理的，只计这一情形，不计其他情形） 0⏎0 0 0 0 0 0 4.保护第三方合法权益 …
 * 2.其他法律行政法规禁止公开 0 ⏎ 99 114 0 0 6 219 5.属于三类内部事务信息 …
 * ``` @internal
 */
export function mayGoOnElsewhere(list: ContentList, { slots }: ToldRow): boolean {
  let below = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.kind !== 'value') return false;
    if (i > 0 && (list.lines[slot.item] as number) > 0) below++;
    if (below === 0 && (list.value(slot.item)?.value ?? 0) !== 0) return false;
  }
  return below > 0 && below < slots.length - 1;
}

/**
 * The row that stands last in the text, of a table whose cells say where they stand, before one that is missing or with nothing of the
 * report behind it: where blank cells are left out, those behind its last figure may have been cut off with the rest. Null for any other.
 * ```
 * R7C2: （二）部分公开
 * R7C4: 0
 * ``` @internal
 */
export function findRowCutOff(list: ContentList, rows: readonly ToldRow[], cut: ReadonlySet<string>): string | null {
  if (list.text.isAddressed !== true) return null;
  let last: ToldRow | null = null;
  for (const row of rows) if (row.source !== null && row.source.label.index > (last?.source?.label.index ?? -1)) last = row;
  if (last === null || last.slots[last.slots.length - 1]?.kind !== 'blank') return null;
  return cut.has(last.row) || isEndOfReport(list, last.source?.label.index ?? list.count) ? last.row : null;
}

function isEndOfReport(list: ContentList, index: number): boolean {
  for (let at = index + 1; at < list.count; at++) {
    const meanings = list.label(at)?.entry.meanings ?? [];
    if (meanings.some(({ kind, table }) => kind === 'heading' || table === 'disputes')) return false;
  }
  return true;
}

/** True where no more than one space parts any two figures of a row, and one does. */
function partsBySingleSpaces(list: ContentList, rows: readonly ToldRow[]): boolean {
  let most = 0;
  for (const { slots } of rows)
    for (let i = 1; i < slots.length; i++) {
      const slot = slots[i] as Slot;
      if (slot.kind === 'value') most = Math.max(most, spacesBefore(list, slot.item));
    }
  return most === 1;
}

/** Spaces before a piece of content, where they alone part it from what stands before it on its line; else 0. */
function spacesBefore(list: ContentList, index: number): number {
  return (list.lines[index] as number) > 0 || list.isParted(index) ? 0 : (list.spaces[index] as number);
}

/** The labels of rows that the form has and the table does not, also of those that one row may stand for. @internal */
export function missingLabels(table: TableName, form: EditionDefinition, rows: readonly ToldRow[]): readonly string[] {
  const found = new Set(rows.map(({ row }) => row));
  const labels: string[] = [];
  for (const [key, { row, isUndivided }] of rowsOf(form, table)) if (!isUndivided && !found.has(key)) labels.push(row.label);
  return labels;
}

/** The rows of a table; those that one row stands for are there with it. */
function foundRows(table: TableName, form: EditionDefinition, rows: readonly ToldRow[]): ReadonlySet<string> {
  const found = new Set(rows.map(({ row }) => row));
  for (const undivided of form.undividedRows ?? [])
    if (undivided.table === table && found.has(undivided.row.key)) for (const key of undivided.insteadOf) found.add(key);
  return found;
}

/**
 * Words behind the label, in its cell, are the label of a row that is missing, or, where nothing is drawn between cells, of
 * one that the form does not have:
 * ```
 * 1.属于国家秘密2.其他法律行政法规禁止公 | 0 | …        行政规范性文件 其他主动公开文件 10 10 10
 * ``` @internal
 */
export function runsIntoLabel(
  list: ContentList,
  table: TableName,
  form: EditionDefinition,
  { source, certainty }: ToldRow,
  missing: readonly string[],
): boolean {
  if (source === null || source.keys.size > 0) return false;
  const first = source.label.index + 1;
  const figure = source.items.find((item) => list.value(item) !== null) ?? first;
  let next = first;
  while (next < figure && !list.isParted(next)) next++;
  if (next === first) return false;
  if (certainty === 'dense' && next === figure && isBeside(list, first, next) && isForeignLabel(list, first, next - 1, form, table))
    return true;
  if (missing.length === 0) return false;
  let words = '';
  let line = '';
  for (let index = first; index < next; index++) {
    const piece = foldedSlice(list.text, list.starts[index] as number, list.ends[index] as number);
    words += piece;
    line = (list.lines[index] as number) > 0 ? piece : line + piece;
  }
  // What the label was broken from may stand on the lines before.
  return [words, line].some((each) => mostSimilar(each.replace(labelNumber, ''), missing) !== null);
}

/** The number of a label within its group: `2.`, `2、` */
const labelNumber = /^\d+[.、]/;

/** True where pieces stand on one line with the one before them, nothing drawn between. */
function isBeside(list: ContentList, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) if ((list.lines[index] as number) > 0 || list.isParted(index)) return false;
  return true;
}
