import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot, valueSlot } from '../../solve/row-reading.js';
import { type ReadRow, settledRow } from '../cells/table-reading.js';
import { findRow } from '../columns/row-columns.js';
import { hasFiguresAlone, placeOf, type SourceRow, type SourceTable } from '../cst/table-cst.js';
import type { TableLabel } from '../regions/table-region.js';
import { type CellGroup, groupCells } from '../separators/cell-groups.js';
import { countBeforeInRow, measureRow, opensRow, type RowFrame, rowWidth } from '../separators/row-lines.js';

/** Rows among columns that the form does not have, and the figures of these. */
export interface RowsAmongOthers {
  readonly rows: ReadRow[];
  readonly passedOver: readonly number[];
}

/** The cells of a header that is one row. Places are counted in separators from the end of the row. */
interface Header {
  readonly columns: ReadonlyMap<string, number>;
  /** Cells with words that name no column of the form. */
  readonly others: ReadonlySet<number>;
}

/** Pieces of content in a header. */
const HEADER_PIECES = 24;

/**
 * The rows of a table that has columns of the agency's own among those of the form, told by headers that name each
 * column on one row:
 * ```
 * | 信息内容 | 上年制发件数 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
 * | 规章     | 2           | 0           | 1           | 7           |
 * ```
 * Null unless some row has a figure below a header that is none of the form's, and every figure stands below a header.
 * @param frame how rows in one piece are told; null where cells stand one behind the other: each row has as many as its header then.
 */
export function readAmongForeignColumns(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  frame: RowFrame | null,
): RowsAmongOthers | null {
  const { table } = source.region;
  const hasMore = ({ label, items }: SourceRow): boolean =>
    items.length > (findRow(form, table, label.meaning.key)?.row.columns.length ?? 0);
  if (!source.rows.some(hasMore)) return null;
  const headers = new Map<readonly TableLabel[], Header | null>();
  const passedOver: number[] = [];
  const rows: ReadRow[] = [];
  for (const row of source.rows) {
    if (!headers.has(row.headers))
      headers.set(row.headers, frame === null ? readHeaderCells(list, row) : readHeaderRow(list, row.headers, frame));
    const header = headers.get(row.headers) ?? null;
    const columns = findRow(form, table, row.label.meaning.key)?.row.columns;
    if (header === null || columns === undefined || columns.some((column) => !header.columns.has(column))) return null;
    const places = frame === null ? placesInOrder(list, row, header) : placesInRow(list, row, frame);
    const slots = places === null ? null : fillColumns(list, row, places, header, columns, frame?.separator ?? null, passedOver);
    if (slots === null) return null;
    rows.push(settledRow(row, columns, slots, 'separated'));
  }
  return passedOver.length === 0 ? null : { rows, passedOver };
}

/** Where the items of a row stand, in separators from its end, and how many of these there are behind its label. */
interface RowCells {
  readonly of: readonly number[];
  readonly count: number;
}

function placesInRow(list: ContentList, row: SourceRow, frame: RowFrame): RowCells | null {
  const line = measureRow(list, { label: placeOf(row), items: row.items }, frame);
  return line === null ? null : { of: line.places.map((place) => line.behind - place), count: line.behind };
}

/** Null unless a row has as many figures as its header has cells, and nothing else. */
function placesInOrder(list: ContentList, row: SourceRow, { columns, others }: Header): RowCells | null {
  const { items } = row;
  if (items.length !== columns.size + others.size || !hasFiguresAlone(list, row)) return null;
  return { of: items.map((_, i) => items.length - 1 - i), count: items.length };
}

function fillColumns(
  list: ContentList,
  { items }: SourceRow,
  { of, count }: RowCells,
  header: Header,
  columns: readonly string[],
  separator: RowFrame['separator'] | null,
  passedOver: number[],
): Slot[] | null {
  const groups: readonly CellGroup[] | null =
    separator === null ? items.map((first) => ({ first, slot: valueSlot(first) })) : groupCells(list, separator, items);
  const places = columns.map((column) => header.columns.get(column) as number);
  // A row that is cut short does not have all its cells.
  if (groups === null || places.some((place) => place >= count)) return null;
  const slots: Slot[] = columns.map(() => BLANK);
  const placeOfItem = new Map(items.map((item, i) => [item, of[i] as number] as const));
  for (const { first, slot } of groups) {
    const place = placeOfItem.get(first) as number;
    const column = places.indexOf(place);
    if (column < 0) {
      if (!header.others.has(place)) return null;
      passedOver.push(first);
    } else if (slots[column] !== BLANK) return null;
    else slots[column] = slot;
  }
  return slots;
}

/** The cells between the words that head the labels and the first row, as many as that has figures. */
function readHeaderCells(list: ContentList, { headers, groups, label, items }: SourceRow): Header | null {
  const end = Math.min(label.index, ...groups.map(({ index }) => index));
  const start = end - items.length;
  const columns = new Map<string, number>();
  const others = new Set<number>();
  let isBehindText = false;
  for (let index = start; index < end; index++) {
    const kind = list.kinds[index];
    // Two pieces of text can be one cell.
    if (index < 0 || kind === ContentKind.Value || (kind === ContentKind.Text && isBehindText && (list.lines[index] as number) === 0))
      return null;
    const named = headers.find((header) => header.index === index)?.meaning;
    if (named?.kind === 'column' && !columns.has(named.key)) columns.set(named.key, end - 1 - index);
    else if (kind === ContentKind.Text) others.add(end - 1 - index);
    else return null;
    isBehindText = kind === ContentKind.Text;
  }
  return { columns, others };
}

/** Null for a header that is no row of its own, or names a column twice. */
function readHeaderRow(list: ContentList, labels: readonly TableLabel[], frame: RowFrame): Header | null {
  const named = labels.filter(({ meaning }) => meaning.kind === 'column');
  const [first] = named;
  const last = named[named.length - 1];
  if (first === undefined || last === undefined) return null;
  for (let index = first.index + 1; index <= last.index; index++) if (opensRow(list, index, frame)) return null;
  const width = rowWidth(list, first.index, frame);
  const placeAt = (index: number): number => width - countBeforeInRow(list, index, frame);
  const columns = new Map(named.map(({ index, meaning }) => [meaning.key, placeAt(index)] as const));
  const taken = new Set(columns.values());
  if (columns.size < named.length || taken.size < named.length) return null;
  const others = new Set<number>();
  let start = first.index;
  while (start > 0 && first.index - start < HEADER_PIECES && !opensRow(list, start, frame)) start--;
  // The row's first cell heads the labels.
  for (let index = start + 1; index < Math.min(list.count, start + HEADER_PIECES) && !opensRow(list, index, frame); index++)
    if (list.kinds[index] !== ContentKind.Value && !taken.has(placeAt(index))) others.add(placeAt(index));
  return { columns, others };
}
