import type { TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList, type LabelMatch } from '../lexer/content-list.js';
import { ordinalDigit } from '../lexer/numerals.js';
import type { Meaning } from '../lexer/vocabulary.js';
import { isDigit } from '../source/character-class.js';

/** A label of a table with the one meaning it has there. @internal */
export interface TableLabel {
  /** Index of the piece of content. */
  readonly index: number;
  readonly meaning: Meaning;
}

/** A stretch of content that is, or may be, one of the statutory tables. @internal */
export interface TableRegion {
  readonly table: TableName;
  readonly labels: TableLabel[];
  /** Keys of the rows found, each once; a form has few, so a list is enough. */
  readonly rows: string[];
  /** Keys of the columns found, each once. */
  readonly columns: string[];
  /** Rows whose label a figure follows. */
  figures: number;
  /** Index of its first piece of content. */
  start: number;
  /** Exclusive index behind its last figure. */
  end: number;
  /** Where it may go on: headings and other tables stand at the ends of `[from, to)`. Everywhere when absent. */
  reach?: readonly [from: number, to: number];
  /** True where only the heading above tells that the table is there. */
  readonly isAssumed?: boolean;
}

/** Folded characters of running text between two labels that part two tables. */
const PROSE_LIMIT = 240;
/** A single piece of text as long as this is prose, not a cell. */
const SENTENCE_LENGTH = 60;
/** Pieces of content after the last label that can still be its figures. */
const TAIL_LIMIT = 48;

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
  const add = (region: TableRegion, index: number, meaning: Meaning): void => {
    region.labels.push({ index, meaning });
    if (meaning.kind === 'row') {
      if (metIn[meaning.id] !== regions.length) region.rows.push(meaning.key);
      if (kinds[index + 1] === ContentKind.Value) region.figures++;
    } else if (meaning.kind === 'column' && metIn[meaning.id] !== regions.length) region.columns.push(meaning.key);
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
    if (meaning.kind === 'row' && table !== 'disputes' && metIn[meaning.id] === regions.length) {
      if (isSameRowAgain(list, region, index, meaning)) {
        // Its group is named again with it.
        while (region.labels[region.labels.length - 1]?.meaning.kind === 'rowGroup') region.labels.pop();
        continue;
      }
      if (hasFigures(list, region, meaning.key)) {
        current = openRegion(table, index);
        regions.push(current);
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
    while ((headings[nextHeading] ?? count) <= lastLabel(region)) nextHeading++;
    region.end = findEnd(list, region, headings[nextHeading] ?? count);
  }
  return regions;
}

function openRegion(table: TableName, start: number): TableRegion {
  return { table, labels: [], rows: [], columns: [], figures: 0, start, end: start };
}

function addKey(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** `行政许可28件，`: words of running text, with a unit and a comma or full stop behind their figure. */
function isInSentence(list: ContentList, index: number): boolean {
  if (list.value(index + 1)?.unit == null || list.text.units[list.ends[index] as number] === 0x3a) return false;
  const next = list.text.units[list.ends[index + 1] as number];
  return next === 0x2c || next === 0x3002 || next === 0x3b;
}

/** A row label seen before without figures was no row (a repeated header, a list of names). */
function dropLabel(region: TableRegion, key: string): void {
  const at = region.labels.findIndex(({ meaning }) => meaning.kind === 'row' && meaning.key === key);
  if (at >= 0) region.labels.splice(at, 1);
}

/** `规章 其他：0`: nothing but space between a row label and these words. */
function isBesideRow(list: ContentList, index: number, row: Meaning): boolean {
  const isParted =
    (list.lines[index] as number) +
      (list.pipes[index] as number) +
      (list.tabs[index] as number) +
      (list.cells[index] as number) +
      (list.commas[index] as number) >
    0;
  const before = list.label(index - 1)?.entry.meanings ?? [];
  // `其他处理   其他`: in columns of spaces the group of the row, which can be a row by itself.
  if ((list.spaces[index] as number) > 1 && before.some(({ kind, key }) => kind === 'rowGroup' && key === row.group)) return false;
  return !isParted && before.some(({ kind }) => kind === 'row');
}

/** `规章 本年废止件数：0` behind `规章 本年制发件数：1`: each figure names its row and its column. */
function isSameRowAgain(list: ContentList, region: TableRegion, index: number, meaning: Meaning): boolean {
  const isColumn = list.label(index + 1)?.entry.meanings.some(({ kind }) => kind === 'column') ?? false;
  if (!isColumn || list.value(index + 2) === null) return false;
  for (let i = region.labels.length - 1; i >= 0; i--) {
    const last = (region.labels[i] as TableLabel).meaning;
    if (last.kind === 'row') return last.key === meaning.key;
  }
  return false;
}

function hasFigures(list: ContentList, region: TableRegion, key: string): boolean {
  const label = region.labels.find(({ meaning }) => meaning.kind === 'row' && meaning.key === key);
  return label !== undefined && list.value(label.index + 1) !== null;
}

/**
 * The same words can name a column and a row (其他, 总计), or a group and a row (其他处理). A row is followed by its
 * figures, or carries the numbering of the row; a group is followed by one of its rows.
 */
function chooseMeaning(list: ContentList, index: number, meanings: readonly Meaning[], region: TableRegion): Meaning {
  const first = meanings[0] as Meaning;
  if (meanings.length === 1) return first;
  const label = list.label(index);
  const row = meanings.find((meaning) => meaning.kind === 'row');
  const other = meanings.find((meaning) => meaning.kind !== 'row');
  if (row === undefined) return chooseAmongColumns(meanings, region);
  if (other === undefined) return chooseAmongRows(meanings, region);
  const isFollowedByValue = list.kinds[index + 1] === ContentKind.Value;
  if (other.kind === 'rowGroup') {
    const next = list.label(index + 1);
    const isParent = next?.entry.meanings.some((meaning) => meaning.kind === 'row' && meaning.group === other.key) ?? false;
    return isFollowedByValue || !isParent ? row : other;
  }
  const ordinal = label?.ordinal ?? 0;
  if (ordinal > 0 && ordinal === row.ordinal) return row;
  if (isFollowedByValue && (isBesideRow(list, index, row) || isBesidePair(list, region, index))) return other;
  // The last header before a row whose label was lost: figures follow it, yet it is no row.
  // So is one that is printed again at the end of the second line of headers.
  const isHeader =
    region.rows.length === 0 &&
    isBehindHeader(region, index) &&
    (!region.columns.includes(other.key) || (list.lines[index] === 0 && (list.lines[index + 1] as number) > 0));
  if (isFollowedByValue && !isHeader) return row;
  if (isFollowedByValue) return other;
  return region.rows.length > 0 && region.columns.includes(other.key) ? row : other;
}

/** `法律服务机构 0，其他 1`: the key and figure before are of a column; on another line, those before them too. */
function isBesidePair(list: ContentList, region: TableRegion, index: number): boolean {
  const last = region.labels[region.labels.length - 1];
  if (last === undefined || last.meaning.kind !== 'column') return false;
  const isBehindFigure = last.index === index - 2 && list.value(index - 1) !== null;
  if ((list.lines[index] as number) > 0) return isBehindFigure && isBesidePairs(list, region);
  return last.index === index - 1 ? isBesidePairs(list, region) : isBehindFigure;
}

/** True when the key before the last one, which has no figure, has one. */
function isBesidePairs(list: ContentList, region: TableRegion): boolean {
  const last = region.labels[region.labels.length - 1];
  const before = region.labels[region.labels.length - 2];
  return (
    last !== undefined &&
    before !== undefined &&
    before.meaning.kind === 'column' &&
    before.index === last.index - 2 &&
    list.value(last.index - 1) !== null
  );
}

/** True when the label right before is a header. */
function isBehindHeader(region: TableRegion, index: number): boolean {
  const last = region.labels[region.labels.length - 1];
  return (
    last !== undefined &&
    last.index === index - 1 &&
    (last.meaning.kind === 'column' || last.meaning.kind === 'columnGroup' || last.meaning.kind === 'banner')
  );
}

/** Cut headers (结果 for 结果维持 and 结果纠正): the one not seen yet in this run of headers. */
function chooseAmongColumns(meanings: readonly Meaning[], region: TableRegion): Meaning {
  const last = region.labels[region.labels.length - 1]?.meaning;
  const after = last?.kind === 'column' ? meanings.findIndex((meaning) => meaning.key === last.key) + 1 : 0;
  return (meanings[after] ?? meanings[0]) as Meaning;
}

function chooseAmongRows(meanings: readonly Meaning[], region: TableRegion): Meaning {
  return meanings.find((meaning) => !region.rows.includes(meaning.key)) ?? (meanings[0] as Meaning);
}

/** @param heading index of the first heading behind the region's last label. */
function findEnd(list: ContentList, region: TableRegion, heading: number): number {
  const { kinds, starts, ends, lines } = list;
  const last = lastLabel(region);
  const limit = Math.min(list.count, heading, last + TAIL_LIMIT + 1);
  let end = last + 1;
  for (let index = last + 1; index < limit && kinds[index] !== ContentKind.Label; index++) {
    if (kinds[index] === ContentKind.Value || (index === last + 1 && list.digitCount(index) > FIGURE_LENGTH)) end = index + 1;
    else if ((ends[index] as number) - (starts[index] as number) >= SENTENCE_LENGTH) break;
    // The marks of a heading (`h2.`) stand on its line.
    else if (isWordsInLastRow(list, index, last, end === index) && !(index + 1 === heading && (lines[heading] as number) === 0))
      end = index + 1;
    else if ((lines[index] as number) > 1 && index > last + 1) break;
  }
  return end;
}

function lastLabel({ labels, start }: TableRegion): number {
  return labels[labels.length - 1]?.index ?? start;
}

/** Longest words with a digit that stand where the one figure of the last row belongs: `¥2.35`, `2.35万`. */
const FIGURE_LENGTH = 12;

/** Words where a figure belongs: in a cell on the line of the last label, or with a digit right behind it. */
function isWordsInLastRow(list: ContentList, index: number, last: number, isBehindRow: boolean): boolean {
  const { pipes, tabs, cells, lines, rules, starts, ends, text } = list;
  // `五、` opens a section, also in a cell; `[cols="15*"]` the next table.
  const opening = text.units[starts[index] as number] as number;
  if (ordinalDigit(opening) > 0 || opening === 0x5b) return false;
  const isCell = (pipes[index] as number) + (tabs[index] as number) + (cells[index] as number) > 0;
  if (isCell && isBehindRow && (lines[index] as number) + (rules[index] as number) === 0) return true;
  if (index !== last + 1 || (ends[index] as number) - (starts[index] as number) > FIGURE_LENGTH) return false;
  // `h2.` before a heading is not alone on its line.
  if (index + 1 < list.count && (lines[index + 1] as number) === 0) return false;
  for (let at = starts[index] as number; at < (ends[index] as number); at++) if (isDigit(text.units[at] as number)) return true;
  return false;
}

/** How sure it is that a region is the table: rows found, or, for a table without row labels, distinct headers. */
function weigh(region: TableRegion): number {
  if (region.table === 'disputes') return region.rows.length * 2 + region.columns.length;
  // A menu lists rows too; a table has figures behind them, or at least headers.
  return region.figures * 2 + region.rows.length / 4 + (region.labels.length - region.rows.length) / 2;
}

/** Least weight of a table: a lone label in a menu is none. */
const LEAST_WEIGHT: Readonly<Record<TableName, number>> = { article20: 2, applications: 3, disputes: 4, statistics: 5 };

/** Content between two parts of one table: a page break, a repeated heading. */
const SPLIT_LIMIT = 60;

/**
 * The region of a table that is the report's: the first that is not much poorer than the richest (a site's own table
 * before, a filled example after are passed over), with the parts that a page break cut off.
 * @param isWhole true where parts with words of another table between are not joined
 */
export function chooseRegion(regions: readonly TableRegion[], table: TableName, isWhole = false): TableRegion | null {
  const parts = mergeParts(regions, table, isWhole);
  let best = 0;
  for (const part of parts) best = Math.max(best, weigh(part));
  if (best < LEAST_WEIGHT[table] && !(table === 'article20' && best >= 1 && parts.some((part) => part.columns.length > 0))) return null;
  return parts.find((part) => weigh(part) >= best * 0.6 && isMoreThanMenu(part)) ?? null;
}

/** A list of rows without a figure or header is a menu. */
function isMoreThanMenu({ figures, labels, rows, table }: TableRegion): boolean {
  return table === 'disputes' || figures > 0 || labels.length > rows.length;
}

/** The regions of a table that are complete enough to be a report's, in order. */
export function listTables(regions: readonly TableRegion[], table: TableName): TableRegion[] {
  const parts = mergeParts(regions, table);
  let best = 0;
  for (const part of parts) best = Math.max(best, weigh(part));
  return parts.filter((part) => weigh(part) >= Math.max(best * 0.6, LEAST_WEIGHT[table]));
}

/** The regions of a table, neighbouring ones that share no row as one. No figure of another table stands within one. */
function mergeParts(regions: readonly TableRegion[], table: TableName, isWhole = false): TableRegion[] {
  const result: TableRegion[] = [];
  // The regions given stay as they are: they may be merged again.
  const copies = new Set<TableRegion>();
  let isCut = false;
  for (const region of regions) {
    if (region.table !== table) {
      isCut ||= isWhole || region.figures > 0;
      continue;
    }
    let previous = result[result.length - 1];
    // A lone caption behind a table is words that look like one.
    if (previous !== undefined && region.rows.length === 0 && region.columns.length === 0 && region.figures === 0) continue;
    const isPart =
      previous !== undefined &&
      !isCut &&
      // A lone label before the first heading is an entry of a menu.
      (previous.figures > 0 || previous.columns.length > 1) &&
      region.start - previous.end <= SPLIT_LIMIT &&
      (region.table === 'disputes' ? previous.end - region.start < 0 && !hasBody(previous) : !sharesRow(previous, region));
    isCut = false;
    if (isPart && previous !== undefined) {
      if (!copies.has(previous)) {
        previous = { ...previous, labels: [...previous.labels], rows: [...previous.rows], columns: [...previous.columns] };
        copies.add(previous);
        result[result.length - 1] = previous;
      }
      for (const label of region.labels) previous.labels.push(label);
      for (const row of region.rows) addKey(previous.rows, row);
      for (const column of region.columns) addKey(previous.columns, column);
      previous.figures += region.figures;
      previous.end = region.end;
    } else result.push(region);
  }
  return result;
}

function sharesRow(a: TableRegion, b: TableRegion): boolean {
  for (const row of b.rows) if (a.rows.includes(row)) return true;
  return false;
}

/** True when figures follow the last label. */
function hasBody(region: TableRegion): boolean {
  return region.end > lastLabel(region) + 1;
}
