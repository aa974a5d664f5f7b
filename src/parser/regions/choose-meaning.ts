import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { isRowOfNamed, lastColumn, namesCells } from './cell-names.js';
import type { TableLabel, TableRegion } from './table-region.js';

/**
 * The same words can name a column and a row (其他, 总计), or a group and a row (其他处理). A row is followed by its
 * figures, or carries the numbering of the row; a group is followed by one of its rows. @internal
 */
export function chooseMeaning(list: ContentList, index: number, meanings: readonly Meaning[], region: TableRegion): Meaning {
  const first = meanings[0] as Meaning;
  if (meanings.length === 1) return first;
  const label = list.label(index);
  const row = meanings.find((meaning) => meaning.kind === 'row');
  const other = meanings.find((meaning) => meaning.kind !== 'row');
  if (row === undefined) return chooseAmongColumns(meanings, region);
  if (other === undefined) return chooseAmongRows(meanings, region);
  // What a tool prints into a spanned cell behind a header is no figure of a row.
  const isFollowedByValue =
    list.kinds[index + 1] === ContentKind.Value &&
    (list.valueAt(index + 1).kind !== 'blank' ||
      (region.rows.length > 0 && !(other.kind === 'column' && sharesHeaderLine(list, region, index))));
  if (other.kind === 'rowGroup') {
    if (namesCells(region) && isRowOfNamed(list, index, row, other, region)) return row;
    const next = list.label(index + 1);
    const isParent = next?.entry.meanings.some((meaning) => meaning.kind === 'row' && meaning.group === other.key) ?? false;
    return isFollowedByValue || !isParent ? row : other;
  }
  const ordinal = label?.ordinal ?? 0;
  if (ordinal > 0 && ordinal === row.ordinal) return row;
  if (namesCells(region)) return isRowOfNamed(list, index, row, other, region) ? row : other;
  if (isFollowedByValue && (isBesideRow(list, index, row) || isBesidePair(list, region, index, row))) return other;
  if (region.rows.length > 0 && (continuesHeaders(list, region, index, other.key) || (!isFollowedByValue && isBehindBanner(region, index))))
    return other;
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

/** `规章 其他：0`: nothing but space between a row label and these words. */
function isBesideRow(list: ContentList, index: number, row: Meaning): boolean {
  const isBeside = (list.lines[index] as number) === 0 && !list.isParted(index);
  const before = list.label(index - 1)?.entry.meanings ?? [];
  // `其他处理   其他`: in columns of spaces the group of the row, which can be a row by itself.
  if ((list.spaces[index] as number) > 1 && before.some(({ kind, key }) => kind === 'rowGroup' && key === row.group)) return false;
  return isBeside && before.some(({ kind }) => kind === 'row');
}

/** `法律服务机构 0，其他 1`: the key and figure before are of a column; on another line, those before them too, or the row stands above. */
function isBesidePair(list: ContentList, region: TableRegion, index: number, row: Meaning): boolean {
  const last = region.labels[region.labels.length - 1];
  if (last === undefined || last.meaning.kind !== 'column') return false;
  const isBehindFigure = last.index === index - 2 && list.value(index - 1) !== null;
  if ((list.lines[index] as number) > 0) return isBehindFigure && (isBesidePairs(list, region) || isNumbered(list, region, row));
  return last.index === index - 1 ? isBesidePairs(list, region) : isBehindFigure;
}

/** `（七）总计` before `总计`: the row has its own label, with its number. */
function isNumbered(list: ContentList, { labels, rows }: TableRegion, row: Meaning): boolean {
  const isIt = ({ index, meaning }: TableLabel): boolean => meaning === row && list.label(index)?.ordinal === row.ordinal;
  return row.ordinal > 0 && rows.includes(row.key) && labels.some(isIt);
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

/** `法人或其他组织 None 总计 None`: nothing but what a tool prints into blank cells between a header and these words, on one line. */
function sharesHeaderLine(list: ContentList, { labels }: TableRegion, index: number): boolean {
  const last = labels[labels.length - 1];
  if (last === undefined || !isHeaderKind(last.meaning)) return false;
  let at = index;
  while (at > last.index && list.continuesLine(at) && (at === index || list.value(at)?.kind === 'blank')) at--;
  return at === last.index;
}

/** True when the label right before is a header. */
function isBehindHeader(region: TableRegion, index: number): boolean {
  const last = region.labels[region.labels.length - 1];
  return last !== undefined && last.index === index - 1 && isHeaderKind(last.meaning);
}

/** `申请人情况 | 总计`: no row stands right behind what heads all columns. */
function isBehindBanner({ labels }: TableRegion, index: number): boolean {
  const last = labels[labels.length - 1];
  return last !== undefined && last.index === index - 1 && last.meaning.kind === 'banner';
}

/** True where headers that are printed again, on the next page, have not come to this one yet, or not in their second line. */
function continuesHeaders(list: ContentList, { labels }: TableRegion, index: number, key: string): boolean {
  let headers = 0;
  let isOnLine = list.continuesLine(index);
  for (let at = labels.length - 1; at >= 0; at--) {
    const label = labels[at] as TableLabel;
    if (label.index !== index - 1 - headers || !isHeaderKind(label.meaning)) break;
    if (label.meaning.key === key) return false;
    headers++;
    isOnLine &&= list.continuesLine(label.index);
    if (!isOnLine && headers > LEAST_HEADERS && list.continuesLine(index)) return true;
  }
  return headers >= LEAST_HEADERS;
}

/** Headers in a row that are no labels of rows: 自然人, 法人或其他组织. */
const LEAST_HEADERS = 2;

function isHeaderKind({ kind }: Meaning): boolean {
  return kind === 'column' || kind === 'columnGroup' || kind === 'banner';
}

/** Cut headers (结果 for 结果维持 and 结果纠正): the one not seen yet in this run of headers. */
function chooseAmongColumns(meanings: readonly Meaning[], region: TableRegion): Meaning {
  const last = lastColumn(region);
  const after = last === null ? 0 : meanings.findIndex((meaning) => meaning.key === last) + 1;
  return (meanings[after] ?? meanings[0]) as Meaning;
}

function chooseAmongRows(meanings: readonly Meaning[], region: TableRegion): Meaning {
  return meanings.find((meaning) => !region.rows.includes(meaning.key)) ?? (meanings[0] as Meaning);
}
