import type { RowDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { TableLabel } from '../regions/table-region.js';

/** Headers of the one row of figures that stand in another order than those of the form. @internal */
export interface HeaderOrder {
  /** For each column of the form the place of its figure in the row; null where the headers do not say one order. */
  readonly columns: readonly number[] | null;
}

/**
 * The order of the headers of several levels above the one row of figures:
 * ```
 * 行政诉讼 |          |          |          |      | … | 行政复议 |          |          |          |
 * 未经复议直接起诉 |   |          |          |      | … | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
 * 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | …
 * ```
 * Rows of the form stand in the order of their headers where those that are compared stand on one line; columns where all
 * rows have them in one order. Null where the order is that of the form, or headers are missing.
 * @internal
 */
export function findHeaderOrder(list: ContentList, labels: readonly TableLabel[], rows: readonly RowDefinition[]): HeaderOrder | null {
  const rowOrder = orderRows(list, labels, rows);
  const columnOrder = orderColumns(labels, rows);
  if (rowOrder === 'usual' && columnOrder === 'usual') return null;
  if (rowOrder === 'unclear' || columnOrder === 'unclear') return { columns: null };
  const starts: number[] = [];
  let at = 0;
  for (const row of rowOrder === 'usual' ? rows.keys() : rowOrder) {
    starts[row] = at;
    at += rows[row]?.columns.length ?? 0;
  }
  const columns = rows.flatMap((row, i) =>
    row.columns.map((_, column) => (starts[i] as number) + (columnOrder === 'usual' ? column : (columnOrder[column] as number))),
  );
  return { columns };
}

/** True where columns stand before others of their row more often than rows begin: `其他 尚未 总计 结果维持 结果纠正 结果维持 结果纠正 其他 …`. @internal */
export function areScattered(labels: readonly TableLabel[], rows: readonly RowDefinition[]): boolean {
  return findStarts(labels, rows).length > rows.length;
}

/**
 * True where rows begin with other columns than their first: a tool printed the headers by their heights, and so may have done
 * with the figures: `其他 结果纠正 尚未审结 结果维持 总计 结果纠正 …`. @internal
 */
export function areMoved(labels: readonly TableLabel[], rows: readonly RowDefinition[]): boolean {
  const starts = findStarts(labels, rows);
  return starts.length > rows.length && starts.filter((place) => place > 0).length > 1;
}

/** For each run of headers in the order of a row the place, in that order, of the one that begins it. */
function findStarts(labels: readonly TableLabel[], rows: readonly RowDefinition[]): number[] {
  const columns = rows[0]?.columns ?? [];
  const starts: number[] = [];
  let last = columns.length;
  for (const { meaning } of labels) {
    if (meaning.kind !== 'column') continue;
    const place = columns.indexOf(meaning.key);
    if (place <= last) starts.push(place);
    last = place;
  }
  return starts;
}

/** `unclear`: another order than the form's, of which it is not known what it is. */
type Order = readonly number[] | 'usual' | 'unclear';

/** The rows in the order of their headers. */
function orderRows(list: ContentList, labels: readonly TableLabel[], rows: readonly RowDefinition[]): Order {
  const firstOf = (kind: string, key: string): number =>
    labels.find(({ meaning }) => meaning.kind === kind && meaning.key === key)?.index ?? -1;
  const places = rows.map(({ key, group }) => {
    const own = firstOf('row', key);
    return { own, top: group === undefined ? own : firstOf('rowGroup', group) };
  });
  if (places.some(({ own, top }) => own < 0 || top < 0)) return areTurned(places.map(({ top }) => top)) ? 'unclear' : 'usual';
  const order = [...places.keys()].sort((a, b) => {
    const [one, other] = [places[a], places[b]] as [(typeof places)[number], (typeof places)[number]];
    return one.top - other.top || one.own - other.own;
  });
  if (order.every((row, i) => row === i)) return 'usual';
  // Where all headers stand on one line, with nothing drawn between them, a tool that sorts words by height put them there.
  const [first, last] = [labels[0]?.index ?? 0, labels[labels.length - 1]?.index ?? 0];
  if (list.stayOnLine(first, last) && !list.isParted(last)) return 'unclear';
  // Headers of one level stand on one line where they are printed as they stand in the table.
  const isOnOneLine = order.every((row, i) => {
    const [before, next] = [places[order[i - 1] as number], places[row]];
    if (before === undefined || next === undefined) return true;
    return before.top === next.top ? list.stayOnLine(before.own, next.own) : list.stayOnLine(before.top, next.top);
  });
  return isOnOneLine ? order : 'unclear';
}

/** `行政诉讼 | 行政复议`, without the headers of rows: the groups that are there stand in another order than the form's. */
function areTurned(places: readonly number[]): boolean {
  const known = places.filter((place) => place >= 0);
  return known.some((place, i) => place < (known[i - 1] ?? -1));
}

/** For each column of a row its place among those of the row, where all rows have them in one order. */
function orderColumns(labels: readonly TableLabel[], rows: readonly RowDefinition[]): Order {
  const [first] = rows;
  const keys = labels.flatMap(({ meaning }) => (meaning.kind === 'column' ? [meaning.key] : []));
  if (first === undefined || keys.length !== rows.reduce((sum, { columns }) => sum + columns.length, 0)) return 'usual';
  if (keys.every((key, i) => key === first.columns[i % first.columns.length])) return 'usual';
  const size = first.columns.length;
  const order = first.columns.map((key) => keys.indexOf(key));
  const isOneOrder = order.every((place) => place >= 0 && place < size) && keys.every((key, i) => key === keys[i % size]);
  return isOneOrder ? order : 'unclear';
}
