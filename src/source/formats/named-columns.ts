import { lineEnd, trimmed } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Rows of a line each, every cell behind the name of its column, which is the cell of the table's first row:
 * ```
 * 项目:行政复议 | 项目:行政复议 | 结果维持:0 | 结果纠正:113
 * 项目:行政诉讼 | 项目:未经复议直接起诉 | 结果维持:2268 | 结果纠正:0      项目=行政诉讼; 结果维持=2268; 结果纠正=0
 * ```
 * That row is put above the others. A name may have a colon itself: it ends with the last one that all rows have. Null where too few
 * lines are rows.
 */
export function rewriteNamedColumns(source: string): RewrittenText | null {
  if (!linePattern.test(source) && !(source.includes('=') && equalsPattern.test(source))) return null;
  const tables = findTables(source);
  if (tables.reduce((sum, { rows, isShared }) => sum + (isShared ? rows.length : 0), 0) < LEAST_ROWS) return null;
  const text = new TextRewriter(source);
  let at = 0;
  for (const { rows, names, from, to } of tables) {
    text.copy(at, from);
    const [first] = rows as [Cell[]];
    const write = (row: readonly Cell[]): void => {
      for (const [i, [start, end]] of row.entries()) {
        if (i > 0) text.put('\t', start);
        const cell = trimmed(source, start, end);
        text.copy(cell.from, cell.to);
      }
      text.put('\n', row[row.length - 1]?.[1] ?? from);
    };
    write(first.map(([start], i) => [start, start + (names[i] as number) - 1]));
    for (const row of rows) write(row.map(([start, end], i) => [start + (names[i] as number), end]));
    at = to;
  }
  text.copy(at, source.length);
  return text.finish();
}

const LEAST_ROWS = 5;
/** Longest line that is looked at. */
const LINE_LIMIT = 4000;

/** Two cells of a line, a name in each. */
const linePattern = /^[^\n:：|\t]*[:：][^\n|\t]*[|\t][^\n:：|\t]*[:：]/m;
const equalsPattern = /^[^\n=;<]*=[^\n;<]*;[^\n=;<]*=/m;
const colonPattern = /[:：=]/;

/** Where a cell stands in the source. */
type Cell = readonly [from: number, to: number];

interface NamedTable {
  readonly rows: Cell[][];
  /** How many characters of each cell are its name and the colon behind it. */
  names: readonly number[];
  /** True where rows below each other have the same names. */
  isShared: boolean;
  readonly from: number;
  to: number;
}

/** Tables with more than one row, and single rows behind one of these: lines above may be what a page says of itself. */
function findTables(source: string): NamedTable[] {
  const tables: NamedTable[] = [];
  let open: NamedTable | null = null;
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    const cells = readCells(source, from, to);
    const names: readonly number[] | null = cells === null || open === null ? null : sharedNames(source, open, cells);
    if (open !== null && cells !== null && names !== null) {
      open.rows.push(cells);
      open.names = names;
      open.isShared = true;
      open.to = Math.min(source.length, to + 1);
    } else {
      open =
        cells === null
          ? null
          : { rows: [cells], names: firstNames(source, cells), isShared: false, from, to: Math.min(source.length, to + 1) };
      if (open !== null) tables.push(open);
    }
    from = to + 1;
  }
  const first = tables.findIndex(({ isShared }) => isShared);
  return first < 0 ? [] : tables.slice(first);
}

/** The cells of a line that all have a colon; null for other lines. */
function readCells(source: string, from: number, to: number): Cell[] | null {
  if (to - from > LINE_LIMIT) return null;
  const line = source.slice(from, to);
  const separator = ['|', '\t'].find((sign) => line.includes(sign)) ?? ';';
  // `<td style="border:0;padding:0">`: what a tag says of itself.
  if (separator === ';' && line.includes('<')) return null;
  const parts = line.split(separator);
  if (parts.length < 2 || !parts.every((part) => colonPattern.test(part))) return null;
  let at = from;
  return parts.map((part) => {
    const cell = trimmed(source, at, at + part.length);
    at += part.length + 1;
    return [cell.from, cell.to];
  });
}

function firstNames(source: string, cells: readonly Cell[]): number[] {
  return cells.map(([from, to]) => source.slice(from, to).search(colonPattern) + 1);
}

/** What the cells of a row begin with as those of the rows of a table do, up to the last colon; null where one has no name in common. */
function sharedNames(source: string, { rows, names, isShared }: NamedTable, cells: readonly Cell[]): number[] | null {
  const [first] = rows as [Cell[]];
  if (cells.length !== first.length) return null;
  const shared: number[] = [];
  for (const [i, [from, to]] of cells.entries()) {
    const [start, end] = first[i] as Cell;
    const most = Math.min(isShared ? (names[i] as number) : end - start, to - from);
    let length = 0;
    for (let at = 0; at < most && source[from + at] === source[start + at]; at++)
      if (colonPattern.test(source[from + at] as string)) length = at + 1;
    if (length === 0) return null;
    shared.push(length);
  }
  return shared;
}
