import type { TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList, type LabelMatch } from '../../lexer/content-list.js';
import { ordinalDigit } from '../../lexer/numerals.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { isHan } from '../../source/character-class.js';
import { takeNameAgain } from './cell-names.js';
import { chooseMeaning } from './choose-meaning.js';
import { isRuleMark } from './rule-mark.js';
import { addKey, lastLabel, openRegion, type TableLabel, type TableRegion } from './table-region.js';

/** Folded characters of running text between two labels that part two tables. */
const PROSE_LIMIT = 240;
/** A single piece of text as long as this is prose, not a cell. */
const SENTENCE_LENGTH = 60;
/** Pieces of content after the last label that can still be its figures. */
const TAIL_LIMIT = 48;
/** From the name of a cell, with its figure, to the next one. */
const CHAIN_GAP = 2;

/**
 * Finds every stretch of labels that belongs to one of the tables of sections 二 to 四, in order; the statistics table of
 * older forms is found by `findListTable`.
 * @param headings indices of content that opens a section, ascending: a table ends there.
 * @param metIn room for a number for each thing that labels can mean.
 */
export function findTables(list: ContentList, headings: readonly number[], metIn: Uint32Array): TableRegion[] {
  const { kinds, starts, ends, count } = list;
  const regions: TableRegion[] = [];
  let current: TableRegion | null = null;
  let prose = 0;
  let nextHeading = 0;
  let heading = headings.length > 0 ? (headings[0] as number) : count;
  // By meaning, how many regions there were when it was met last.
  metIn.fill(0);
  /** The row met last, or the last of the columns named behind it. */
  let chain = -1;
  const add = (region: TableRegion, index: number, meaning: Meaning): void => {
    region.labels.push({ index, meaning });
    if (meaning.kind === 'row') {
      if (metIn[meaning.id] !== regions.length) region.rows.push(meaning.key);
      // `---规章⏎---行政许可`: long dashes are the bullets of a menu.
      if (kinds[index + 1] === ContentKind.Value && !isRuleMark(list, index + 1)) region.figures++;
      chain = index;
    } else if (meaning.kind === 'column') {
      if (region.columns.length === 0) region.rowsBeforeColumns = region.rows.length;
      const isAgain = metIn[meaning.id] === regions.length;
      if (!isAgain) region.columns.push(meaning.key);
      // Named again below a further row, alone on its line: the cell is blank.
      const isBehindRow = index - chain <= CHAIN_GAP;
      if (kinds[index + 1] === ContentKind.Value || (isAgain && isBehindRow && list.isLineStart(index) && !list.continuesLine(index + 1)))
        region.cellNames++;
      if (isBehindRow) chain = index;
    }
    metIn[meaning.id] = regions.length;
  };
  for (let index = 0; index < count; index++) {
    const kind = kinds[index];
    if (kind === ContentKind.Value) continue;
    while (heading < index) heading = ++nextHeading < headings.length ? (headings[nextHeading] as number) : count;
    if (heading === index) {
      current = null;
      continue;
    }
    if (kind === ContentKind.Text) {
      prose += (ends[index] as number) - (starts[index] as number);
      continue;
    }
    const { inForms, byTable, onlyTable } = (list.label(index) as LabelMatch).entry;
    if (inForms.length === 0 || ((current === null || current.columns.length === 0) && isInSentence(list, index))) continue;
    if (current !== null && prose > PROSE_LIMIT) current = null;
    prose = 0;
    let table = current?.table as TableName;
    let meanings = current === null ? undefined : onlyTable === table ? inForms : byTable.get(table);
    if (meanings === undefined) {
      // Words that several tables share open none: they are taken in by the table that is open.
      if (onlyTable === null) continue;
      table = onlyTable;
      meanings = inForms;
      current = openRegion(table, index);
      regions.push(current);
    }
    const region = current as TableRegion;
    const meaning = chooseMeaning(list, index, meanings, region);
    if (region.labels.length === 0 && meaning.kind === 'column') {
      const before = columnsBefore(list, regions[regions.length - 2], table, index, meaning);
      region.start = index - before.length;
      before.forEach((each, i) => {
        add(region, region.start + i, each);
      });
    }
    if (meaning.kind === 'row' && metIn[meaning.id] === regions.length) {
      const isAgain = takeNameAgain(list, region, index, meaning);
      if (table === 'disputes') {
        if (hasFullLine(list, region, index)) {
          current = openRegion(table, index);
          regions.push(current);
        }
        add(current as TableRegion, index, meaning);
        continue;
      }
      if (isAgain) {
        // Its group is named again with it.
        while (region.labels[region.labels.length - 1]?.meaning.kind === 'rowGroup') region.labels.pop();
        region.end = index;
        continue;
      }
      if (hasFigures(list, region, meaning.key)) {
        if (isRepeatWithin(region, meaning)) {
          add(region, index, meaning);
          continue;
        }
        const headers = takeLastHeaders(region);
        current = openRegion(table, headers[0]?.index ?? index);
        regions.push(current);
        for (const header of headers) add(current, header.index, header.meaning);
        add(current, index, meaning);
        continue;
      }
      dropLabel(region, meaning.key);
    }
    add(region, index, meaning);
  }
  nextHeading = 0;
  for (const region of regions) {
    // Labels come in order, and so do the last ones of the regions.
    while ((headings[nextHeading] ?? count) <= Math.max(lastLabel(region), region.end)) nextHeading++;
    region.end = findEnd(list, region, headings[nextHeading] ?? count);
  }
  return regions;
}

/** Columns whose words several tables share open none: `总计`, `其他` before `自然人`, the first headers of its table. */
function columnsBefore(list: ContentList, previous: TableRegion | undefined, table: TableName, index: number, first: Meaning): Meaning[] {
  const before: Meaning[] = [];
  // `（七）总计` may be the last row of the table before.
  const from = previous === undefined ? 0 : Math.max(lastLabel(previous) + 1, previous.end);
  for (let at = index - 1; at >= from; at--) {
    const known = [first, ...before];
    const meanings = list.label(at)?.entry.byTable.get(table);
    const column = meanings?.find(({ kind, key }) => kind === 'column' && known.every((each) => each.key !== key));
    if (column === undefined) break;
    before.unshift(column);
  }
  return before;
}

/** `行政许可28件，`, `行政许可 28 件、`: words of running text, with a unit and a comma or full stop behind their figure. */
function isInSentence(list: ContentList, index: number): boolean {
  const { text, ends, starts, pipes, tabs, cells, lines } = list;
  const value = list.value(index + 1);
  if (value === null || text.units[ends[index] as number] === 0x3a) return false;
  if (value.unit !== null && STOPS.has(text.units[ends[index + 1] as number] as number)) return true;
  // The unit can stand apart, also on the next line.
  const next = index + 2;
  if (!list.isText(next) || (lines[next] as number) > 1) return false;
  if ((pipes[next] as number) + (tabs[next] as number) + (cells[next] as number) > 0) return false;
  const start = starts[next] as number;
  const [first, second, third] = text.units.subarray(start, start + 3);
  return isHan(first as number) && (STOPS.has(second as number) || STOPS.has(third as number));
}

/** What ends a part of a sentence: comma, full stop, semicolon, enumeration comma. */
const STOPS: ReadonlySet<number> = new Set([0x2c, 0x3002, 0x3b, 0x3001]);

/** Headers behind the last row of a region, taken out of it: where its rows begin again they are those of the next table. */
function takeLastHeaders(region: TableRegion): TableLabel[] {
  const { labels, columns } = region;
  let from = labels.length;
  while (from > 0 && labels[from - 1]?.meaning.kind !== 'row') from--;
  const headers = from === 0 ? [] : labels.splice(from);
  if (headers.some(({ meaning }) => meaning.kind === 'column')) {
    columns.length = 0;
    for (const { meaning } of labels) if (meaning.kind === 'column') addKey(columns, meaning.key);
  }
  return headers;
}

/**
 * True for a row of a table that goes on: the row before printed twice, its groups with it, or a sum that is called as one of the
 * form is, by the words of one of them that are not the official ones (合计 below each group, （七）总计 at last). No header stands
 * before it.
 */
function isRepeatWithin(region: TableRegion, meaning: Meaning): boolean {
  const { labels } = region;
  let at = labels.length - 1;
  while (labels[at]?.meaning.kind === 'rowGroup') at--;
  const last = labels[at]?.meaning;
  if (region.rows[0] === meaning.key || last?.kind !== 'row') return false;
  const known = labels[placeOfRow(region, meaning.key)]?.meaning;
  return last === known || meaning.wording !== 'official' || known?.wording !== 'official';
}

/** Figures in one run, which only the whole line of section 四 has. */
const FULL_LINE = 15;

/** True where the line of figures of section 四 stands behind the last label: what comes is another table. */
function hasFullLine(list: ContentList, region: TableRegion, index: number): boolean {
  let figures = 0;
  for (let at = lastLabel(region) + 1; at < index && list.kinds[at] !== ContentKind.Label; at++)
    if (list.kinds[at] === ContentKind.Value) figures++;
  return figures >= FULL_LINE;
}

/** A row label seen before without figures was no row (a repeated header, a list of names): the one to come is the first. */
function dropLabel(region: TableRegion, key: string): void {
  const { labels, rows } = region;
  const at = placeOfRow(region, key);
  if (at >= 0) labels.splice(at, 1);
  const row = rows.indexOf(key);
  if (row < 0) return;
  rows.push(...rows.splice(row, 1));
  if (row < region.rowsBeforeColumns) region.rowsBeforeColumns--;
}

function hasFigures(list: ContentList, region: TableRegion, key: string): boolean {
  const label = region.labels[placeOfRow(region, key)];
  return label !== undefined && list.value(label.index + 1) !== null;
}

/** Where the label of a row stands among the labels, or -1. Looks from the end, since a label is met again soon or seldom. */
function placeOfRow({ labels }: TableRegion, key: string): number {
  let at = labels.length - 1;
  while (at >= 0 && (labels[at]?.meaning.kind !== 'row' || labels[at]?.meaning.key !== key)) at--;
  return at;
}

/** @param heading index of the first heading behind the region's last label. */
function findEnd(list: ContentList, region: TableRegion, heading: number): number {
  const { kinds, starts, ends, lines } = list;
  const last = Math.max(lastLabel(region), region.end);
  const limit = Math.min(list.count, heading, last + TAIL_LIMIT + 1);
  let end = last + 1;
  for (let index = last + 1; index < limit; index++) {
    if (kinds[index] === ContentKind.Label && !(index === last + 1 && isWordBeforeLine(list, region, index))) break;
    if (kinds[index] === ContentKind.Value || (index === last + 1 && list.digitCount(index) > FIGURE_LENGTH)) end = index + 1;
    else if ((ends[index] as number) - (starts[index] as number) >= SENTENCE_LENGTH) break;
    // The marks of a heading (`h2.`) stand on its line.
    else if (isWordsInLastRow(list, index, last, end === index) && !(index + 1 === heading && (lines[heading] as number) === 0))
      end = index + 1;
    else if ((lines[index] as number) > 1 && index > last + 1) break;
  }
  return end;
}

/** `| 数量 | 0 | 1 | …`: a word of other tables that opens the one line of figures of section 四. */
function isWordBeforeLine(list: ContentList, { table }: TableRegion, index: number): boolean {
  if (table !== 'disputes' || !list.isLineStart(index) || list.label(index)?.entry.byTable.has(table) === true) return false;
  for (let figure = index + 1; figure <= index + RESULTS; figure++)
    if (list.value(figure) === null || !list.continuesLine(figure)) return false;
  return true;
}

/** Results of one kind of case. */
const RESULTS = 5;

/** Longest words with a digit that stand where the one figure of the last row belongs: `¥2.35`, `2.35万`. */
const FIGURE_LENGTH = 12;

/** Words where a figure belongs: in a cell on the line of the last label, or with a digit right behind it. */
function isWordsInLastRow(list: ContentList, index: number, last: number, isBehindRow: boolean): boolean {
  const { pipes, tabs, cells, spaces, lines, starts, ends, text } = list;
  // `五、` opens a section, also in a cell; `[cols="15*"]` the next table.
  const opening = text.units[starts[index] as number] as number;
  if (ordinalDigit(opening) > 0 || opening === 0x5b) return false;
  const isCell = (pipes[index] as number) + (tabs[index] as number) + (cells[index] as number) > 0;
  if (isCell && isBehindRow && list.continuesLine(index)) return true;
  if ((ends[index] as number) - (starts[index] as number) > FIGURE_LENGTH) return false;
  // `政府集中采购    4    2O.5`: in a column of its own.
  if (isBehindRow && list.continuesLine(index) && (spaces[index] as number) > 1 && list.hasDigit(index)) return true;
  if (index !== last + 1) return false;
  // `h2.` before a heading is not alone on its line.
  if (index + 1 < list.count && (lines[index + 1] as number) === 0) return false;
  return list.hasDigit(index);
}
