import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { SourceTable } from '../cst/table-cst.js';

/** A cell of a header: the key of a column of the form, or null for a column of the agency's own. */
export type HeaderCell = string | null;

/** Longest words over a column of the agency's own: `法人或其他组织小计`, `上年同期数`. */
const CELL_LENGTH = 12;
/** Most pieces of a header. */
const HEADER_PIECES = 24;

/**
 * The cells above the figures of a table whose header has two levels or one, from left to right, whatever columns it has:
 * ```
 * | 申请人情况                                   |
 * | 自然人 | 法人或其他组织        | 总计 | 上年同期 |
 * |        | 商业企业 | … | 其他  |      |          |
 * ```
 * The columns of a group stand below its name, behind the rest of the upper level; without them its name heads a column. Null
 * where something else stands there, so that cells cannot be told from words.
 * @param grouped keys of the columns below the group
 * @internal
 */
export function listHeaderCells(list: ContentList, { region, rows }: SourceTable, grouped: readonly string[]): HeaderCell[] | null {
  const row = rows[0];
  if (row === undefined) return null;
  const end = Math.min(row.label.index, ...row.groups.map(({ index }) => index));
  const meanings = new Map(region.labels.map(({ index, meaning }) => [index, meaning] as const));
  if (end - region.start > HEADER_PIECES) return null;
  const cells: HeaderCell[] = [];
  let group = -1;
  let below = -1;
  for (let index = region.start; index < end; index++) {
    const meaning = meanings.get(index);
    if (meaning?.kind === 'columnGroup') {
      if (group >= 0) return null;
      group = cells.length;
    } else if (meaning?.kind === 'column') {
      if (below < 0 && grouped.includes(meaning.key)) below = cells.length;
      cells.push(meaning.key);
    } else if (meaning !== undefined) continue;
    else if (isCell(list, index)) cells.push(null);
    else return null;
  }
  return group < 0 ? cells : placeGroup(cells, group, below);
}

/** Takes the columns of a group to where its name stands. */
function placeGroup(cells: readonly HeaderCell[], group: number, below: number): HeaderCell[] | null {
  if (below < 0) return [...cells.slice(0, group), null, ...cells.slice(group)];
  if (below < group) return null;
  return [...cells.slice(0, group), ...cells.slice(below), ...cells.slice(group, below)];
}

function isCell(list: ContentList, index: number): boolean {
  const length = (list.ends[index] as number) - (list.starts[index] as number);
  if (list.kinds[index] === ContentKind.Value || length > CELL_LENGTH || !list.hasHan(index)) return false;
  return list.isParted(index) || (list.lines[index] as number) > 0;
}
