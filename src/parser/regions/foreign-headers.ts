import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { isDigit } from '../../source/character-class.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { TableLabel, TableRegion } from './table-region.js';

/** Longest cell with a year in it: `2021年度`, `2023年（件）`. */
const CELL_LENGTH = 10;
/** Most cells of a header that are looked at, and of those the most behind its last year: `增减`, `同比`. */
const HEADER_LENGTH = 16;
const BEHIND_YEARS = 4;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * True for rows of the form below years instead of its columns, a comparison that a report prints beside its tables:
 * ```
 * 项目 | 2021年 | 2022年 | 2023年
 * 规章 |      1 |      0 |      2
 * ```
 * Its figures are of as many years, however well they fill the columns of the form.
 * @internal
 */
export function comparesYears(list: ContentList, region: TableRegion): boolean {
  const row = region.columns.length > 0 ? undefined : firstRow(region);
  if (row === undefined) return false;
  let later: number | null = null;
  let others = 0;
  for (let index = row.index - 1; index >= 0 && index >= row.index - HEADER_LENGTH; index--) {
    if (list.label(index) !== null || isLong(list, index)) return false;
    const year = yearOf(list, index);
    if (year === null) {
      if (++others > BEHIND_YEARS) return false;
    } else if (later !== null && Math.abs(later - year) === 1) return true;
    else later = year;
  }
  return false;
}

/** Least headers of another table. */
const LEAST_HEADERS = 2;

/**
 * True for rows below a line of headers that are words of another table, `项目 | 去年 | 今年 | 增减`: nothing tells that their
 * columns are the form's. Pieces of its headers and names that only count columns (`数据1`) are no words of another.
 * @internal
 */
export function hasForeignHeaders(list: ContentList, region: TableRegion, editions: readonly EditionDefinition[]): boolean {
  const row = firstRow(region);
  if (row === undefined || !list.isLineStart(row.index)) return false;
  let foreign = 0;
  for (let index = row.index - 1; index >= 0; index--) {
    // The first cell heads the labels.
    if (list.isLineStart(index)) return foreign >= LEAST_HEADERS;
    if (!list.isParted(index)) return false;
    if (list.label(index) === null) {
      if (!list.isText(index) || !list.hasHan(index) || isLong(list, index)) return false;
      const words = foldedSlice(list.text, list.starts[index] as number, list.ends[index] as number);
      if (!list.hasDigit(index) && !isPieceOfHeader(words, region.table, editions)) foreign++;
    }
  }
  return false;
}

const ofHeader: ReadonlySet<string> = new Set(['column', 'columnGroup', 'banner']);

/**
 * True where a short word that is no header of the form stands behind one, and no figure behind it, `现行有效件数 | 上年同期`,
 * `总计 | 备注`: what is blank among the figures of a row may have that column's beside it. @internal
 */
export function hasColumnBehind(list: ContentList, { labels, table }: TableRegion, editions: readonly EditionDefinition[]): boolean {
  return labels.some(({ index, meaning }) => {
    const next = index + 1;
    if (!ofHeader.has(meaning.kind) || next + 1 >= list.count || !list.isText(next) || list.label(next) !== null) return false;
    if (!list.isParted(next) && (list.lines[next] as number) === 0) return false;
    if (!list.hasHan(next) || list.hasDigit(next) || isLong(list, next) || list.value(next + 1) !== null) return false;
    const words = foldedSlice(list.text, list.starts[next] as number, list.ends[next] as number);
    return !isPieceOfHeader(words, table, editions) && !endsCorner(words, table, editions);
  });
}

function isPieceOfHeader(words: string, table: TableName, editions: readonly EditionDefinition[]): boolean {
  return editions.some(({ tables }) => tables[table].blocks.some(({ columns }) => columns.some(({ label }) => label.includes(words))));
}

/** `法人或其他组织 ⏎ 三项加第四项之和）`: the last line of what stands in the corner. */
function endsCorner(words: string, table: TableName, editions: readonly EditionDefinition[]): boolean {
  const han = hanOnly(words);
  return han.length > 1 && editions.some(({ tables }) => tables[table].blocks.some(({ corner }) => hanOnly(corner ?? '').endsWith(han)));
}

function hanOnly(words: string): string {
  return words.replace(/[^\u3400-\u9fff]/g, '');
}

/** True where two cells beside each other, or with one between them, are years that follow each other. @internal */
export function listsYears(list: ContentList, from: number, to: number): boolean {
  for (let index = from; index + 1 < to; index++) {
    const year = yearOf(list, index);
    if (year === null) continue;
    const next = yearOf(list, index + 1) ?? (index + 2 < to ? yearOf(list, index + 2) : null);
    if (next !== null && Math.abs(next - year) === 1) return true;
  }
  return false;
}

function firstRow({ labels }: TableRegion): TableLabel | undefined {
  return labels.find(({ meaning }) => meaning.kind === 'row' || meaning.kind === 'rowGroup');
}

function isLong({ starts, ends }: ContentList, index: number): boolean {
  return (ends[index] as number) - (starts[index] as number) > CELL_LENGTH;
}

/** The year that a cell begins with, null for other cells. @internal */
export function yearOf(list: ContentList, index: number): number | null {
  if (isLong(list, index)) return null;
  const { text, starts, ends } = list;
  const { units } = text;
  const start = starts[index] as number;
  let year = 0;
  let at = start;
  while (at < (ends[index] as number) && isDigit(units[at] as number)) year = year * 10 + (units[at++] as number) - 0x30;
  return at - start === 4 && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}
