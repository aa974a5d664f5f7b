import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { CellGrid } from '../../solve/cell-grid.js';
import { tableEquations } from '../../solve/table-equations.js';
import { rowsOf } from '../columns/row-columns.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** A table whose figures were given to its rows in the order of both. @internal */
export interface OrderedTable {
  readonly source: SourceTable;
  /** True when an equation from row to row holds and none is broken. */
  readonly isProven: boolean;
}

/**
 * Gives the figures of a table to its rows in order, where some stand before their label: tools that sort cells by
 * height put a label of two lines behind the figures beside it.
 * ```
 * 29813 13146 1403 …            行政许可 1860 增10 242605
 * 一、本年新收政府信息            3926 未增未减 253015
 * 公开申请数量                   其他对外管理服务 ⏎ 事项
 * ```
 * Null unless every figure has a row, every row its figures, and each run of figures stands between the labels around
 * its own, behind the headers of its row. Without an equation that proves it the rows are not sure.
 */
export function orderFigures(
  list: ContentList,
  source: SourceTable,
  form: EditionDefinition,
  columnsFor: (row: SourceRow) => readonly string[],
): OrderedTable | null {
  const { rows, strays } = source;
  const isValue = (item: number): boolean => list.kinds[item] === ContentKind.Value;
  if (rows.length < 2 || rows.some(({ keys }) => keys.size > 0) || !strays.some(isValue)) {
    if (!hasSurplus(rows, isValue, columnsFor)) return null;
  }
  const figures = [...strays, ...rows.flatMap(({ items }) => items)].filter(isValue).sort((a, b) => a - b);
  const columns = rows.map(columnsFor);
  if (columns.reduce((sum, { length }) => sum + length, 0) !== figures.length) return null;
  let next = 0;
  let isMoved = false;
  let whole = 0;
  const ordered: SourceRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as SourceRow;
    const items = figures.slice(next, next + (columns[i] as readonly string[]).length);
    next += items.length;
    const before = Math.max(rows[i - 1]?.label.index ?? -1, row.headers[row.headers.length - 1]?.index ?? -1);
    const after = rows[i + 1]?.label.index ?? Number.POSITIVE_INFINITY;
    if ((items[0] as number) < before || (items[items.length - 1] as number) > after) return null;
    if ((items[0] as number) < row.label.index) {
      const above = rows[i - 1]?.label.index ?? row.label.index;
      if (!list.stayOnLine(above, row.label.index) && isWhole(list, row, items.length)) whole++;
      isMoved = true;
    }
    ordered.push({ ...row, items });
  }
  // Rows that are whole on lines of their own have no figures before their labels: those of one of them are there twice.
  if (!isMoved || whole > 1) return null;
  return {
    source: { ...source, rows: ordered, strays: strays.filter((item) => !isValue(item)) },
    isProven: isProven(list, form, source, ordered, columns),
  };
}

/** A row with more figures than columns, where labels and figures are of one line each. */
function hasSurplus(
  rows: readonly SourceRow[],
  isValue: (item: number) => boolean,
  columnsFor: (row: SourceRow) => readonly string[],
): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ keys }) => keys.size === 0) &&
    rows.some((row) => row.items.length > 3 && row.items.filter(isValue).length >= 2 * columnsFor(row).length)
  );
}

/** True for a row with as many figures as columns on the line of its label, behind it. */
function isWhole(list: ContentList, { label, items }: SourceRow, size: number): boolean {
  const figures = items.filter((item) => list.kinds[item] === ContentKind.Value);
  const last = figures[figures.length - 1];
  return figures.length === size && last !== undefined && list.stayOnLine(label.index, last);
}

/** （六）其他处理 instead of its parts. */
function isPartOfUndivided({ undividedRows = [] }: EditionDefinition, table: TableName, key: string, found: ReadonlySet<string>): boolean {
  return undividedRows.some((each) => each.table === table && each.insteadOf.includes(key) && found.has(each.row.key));
}

function isProven(
  list: ContentList,
  form: EditionDefinition,
  { region }: SourceTable,
  rows: readonly SourceRow[],
  columns: readonly (readonly string[])[],
): boolean {
  const keys = new Set(rows.map(({ label }) => label.meaning.key));
  // Which of two neighbours the figures of a row belong to whose label was lost, no sum over both tells.
  for (const { row, isUndivided } of rowsOf(form, region.table).values())
    if (!isUndivided && !keys.has(row.key) && !isPartOfUndivided(form, region.table, row.key, keys)) return false;
  const equations = tableEquations(form, region.table, (key) => keys.has(key));
  const grid = new CellGrid(equations);
  rows.forEach((row, i) => {
    row.items.forEach((item, n) => {
      grid.set(row.label.meaning.key, (columns[i] as readonly string[])[n] as string, list.value(item)?.value);
    });
  });
  const states = equations.map((equation) => ({ over: equation.over, state: grid.state(equation) }));
  return states.some(({ over, state }) => over === 'column' && state === 'holds') && states.every(({ state }) => state !== 'fails');
}
