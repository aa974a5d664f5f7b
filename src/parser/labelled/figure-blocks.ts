import { cellsOf, type RowChain } from './row-chain.js';
import { EMPTY_SEQUENCE, keyOf, SequenceHash, type SequenceSum } from './sequence-hash.js';

/**
 * The order in which a tool printed the cells of a table, told by the sums of its rows. A page is printed in blocks: rows
 * one by one, or column by column, or the first columns of some rows and then what is left of them.
 * ```
 * 一、…              35          rows 1–15 by column, then rows 16–25:
 * 二、…              0
 * （一）予以公开      17           35 0 17 3 …   8 0 0 0 …   …   52 0 17 5 …
 * 自然人  商业企业    8            0 4 0 0 …     0 1 0 3 …   …
 * ```
 * Numbers are places in the stream of figures; a cell's is `row * width + column`. @internal
 */
export interface CellOrder {
  /** For each cell the place of its figure in the stream. */
  readonly places: readonly number[];
  /** True where a column may have been moved in all rows that are printed in pieces: no sum tells whose its figures are. */
  readonly mayBeMoved?: boolean;
}

/** Most readings that are kept up to one row. */
const READING_LIMIT = 1500;
/** … and of the rows of one band. */
const WAY_LIMIT = 24;
/** Most rows that are tried; a table of 25 rows with few zeros needs less than a tenth of it. */
const STEP_LIMIT = 400_000;
/** Most blocks a table is printed in. */
const BLOCK_LIMIT = 12;

/** A way to read some rows that stand together. */
interface Band extends BandRows {
  readonly rows: number;
}

/** Its cells, and the blocks they are printed in. */
interface BandRows {
  readonly blocks: number;
  /** For each of its cells the place of its figure. */
  readonly places: readonly number[];
}

/** A way to read rows from a first one on, by the places of their figures. */
interface Reading extends RowChain<number> {
  readonly blocks: number;
  /** Of its figures in order. */
  readonly sum: SequenceSum;
}

const NOTHING: Reading = { blocks: 0, before: null, cells: [], sum: EMPTY_SEQUENCE };

/** Readings by the key of their figures: those that give the same ones are one. */
type Readings = Map<number, Reading>;

/**
 * The one way to read a stream of figures as rows of `width` cells, of which the last is the sum of those before, that
 * takes fewest blocks and that `holds` accepts. Null where there is none, where another way that takes one block more
 * would read other figures, or where too many have to be tried.
 * @param figures as many as the table has cells; marks are 0
 * @param holds tells whether the sums from row to row come out, given the place of each cell's figure
 * @param headers for each figure the column whose header stands between it and the one before
 */
export function orderBlocks(
  figures: readonly number[],
  width: number,
  holds: (places: readonly number[]) => boolean,
  headers: readonly (number | undefined)[] = [],
): CellOrder | null {
  const count = figures.length / width;
  if (!Number.isInteger(count)) return null;
  const inOrder = figures.map((_, place) => place);
  if (figures.every((figure) => figure === 0)) return holds(inOrder) ? { places: inOrder } : null;
  return (
    orderBy(figures, width, holds, 'whole', headers) ??
    orderBy(figures, width, holds, 'split', headers) ??
    markMoved(orderBy(figures, width, holds, 'mixed', headers), figures, width, holds) ??
    orderBy(figures, width, holds, 'turned', headers) ??
    markMoved(orderBy(figures, width, holds, 'heads', headers), figures, width, holds)
  );
}

/**
 * What blocks a table may be printed in. `whole`: rows one by one, or all their columns one by one. `split`: the first columns
 * of some rows may stand apart from the others. `mixed`: of one block some columns may stand together row by row. `turned`: rows
 * one by one, of some of which the last figures stand before the first. `heads`: the first columns of some rows stand in blocks of rows
 * before or behind the others.
 */
type BlockKind = 'whole' | 'split' | 'mixed' | 'turned' | 'heads';

/** The column whose figures a column has where one was printed before or behind its place. */
function movedColumn(column: number, from: number, to: number): number {
  if (column === to) return from;
  if (column >= from && column < to) return column + 1;
  return column <= from && column > to ? column - 1 : column;
}

/**
 * Sums do not tell a column that was moved in all rows: some must be printed in one piece, and show that it was not.
 * @internal
 */
export function markMoved<Order extends CellOrder | null>(
  order: Order,
  figures: readonly number[],
  width: number,
  holds: (places: readonly number[]) => boolean,
): Order | CellOrder {
  if (order === null) return order;
  const { places } = order;
  const isInPieces = (at: number): boolean => {
    const first = at - (at % width);
    for (let next = first + 1; next < first + width; next++) if (places[next] !== (places[next - 1] as number) + 1) return true;
    return false;
  };
  for (let from = 0; from < width - 1; from++) {
    for (let to = 0; to < width - 1; to++) {
      const moved = places.map((place, at) => {
        const column = at % width;
        return isInPieces(at) ? (places[at - column + movedColumn(column, from, to)] as number) : place;
      });
      if (moved.some((place, at) => figures[place] !== figures[places[at] as number]) && holds(moved)) return { places, mayBeMoved: true };
    }
  }
  return order;
}

function orderBy(
  figures: readonly number[],
  width: number,
  holds: (places: readonly number[]) => boolean,
  kind: BlockKind,
  headers: readonly (number | undefined)[],
): CellOrder | null {
  const count = figures.length / width;
  const hash = new SequenceHash(figures);
  const bands = new BandFinder(figures, width, count, kind, hash, headers);
  /** Readings of the first rows, by how many. */
  const readings: Readings[] = Array.from({ length: count + 1 }, () => new Map());
  (readings[0] as Readings).set(keyOf(NOTHING.sum), NOTHING);
  for (let row = 0; row < count; row++) {
    const known = readings[row] as Readings;
    if (known.size === 0) continue;
    if (known.size > READING_LIMIT) return null;
    for (const band of bands.from(row)) addReadings(readings[row + band.rows] as Readings, known, band, hash);
    if (bands.isExhausted) return null;
  }
  const whole: { readonly blocks: number; readonly places: readonly number[] }[] = [];
  for (const reading of (readings[count] as Readings).values()) {
    const places = cellsOf(reading);
    if (holds(places)) whole.push({ blocks: reading.blocks, places });
  }
  whole.sort((a, b) => a.blocks - b.blocks);
  const [best, second] = whole;
  if (best === undefined || (second !== undefined && second.blocks <= best.blocks + 1)) return null;
  // The more blocks, the more rows must show that they are right: sums of nothing come out in any order.
  if (best.blocks > 1 && countTelling(figures, best.places, width) <= best.blocks) return null;
  return { places: best.places };
}

/** Rows with a figure other than 0. */
function countTelling(figures: readonly number[], places: readonly number[], width: number): number {
  let count = 0;
  for (let at = width - 1; at < places.length; at += width) if (figures[places[at] as number] !== 0) count++;
  return count;
}

/** Puts each way to read some rows behind the ways to read those before; of ways that give the same figures the shortest stays. */
function addReadings(next: Readings, known: Readings, added: BandRows, hash: SequenceHash): void {
  const own = hash.sumOf(added.places);
  for (const reading of known.values()) {
    const blocks = reading.blocks + added.blocks;
    if (blocks > BLOCK_LIMIT) continue;
    const sum = hash.join(reading.sum, own);
    const key = keyOf(sum);
    const other = next.get(key);
    if (other === undefined || other.blocks > blocks) next.set(key, { blocks, before: reading, cells: added.places, sum });
  }
}

/** How the columns of a block follow each other. */
interface Shape {
  readonly blocks: number;
  /** Place of a cell among those of a block of so many rows and columns. */
  placeOf(row: number, column: number, rows: number, columns: number): number;
}

/** Row by row. */
const wholeRows: Shape = { blocks: 1, placeOf: (row, column, _, columns) => row * columns + column };

const shapes = new Map<number, readonly Shape[]>();

/**
 * Columns one by one, or some of the first and of the last, which stand near each other, row by row and those between
 * column by column:
 * ```
 * 0 0   0   0   0   1 3
 * 6 3   0   1   0   3 48
 * ```
 */
function shapesOf(columns: number, isMixed: boolean): readonly Shape[] {
  const known = shapes.get(isMixed ? columns : -columns);
  if (known !== undefined) return known;
  const all: Shape[] = [wholeRows];
  for (let first = 1; first < columns; first++)
    for (let last = 1; first + last <= columns; last++) if (isMixed || (first === 1 && last === 1)) all.push(mixedShape(first, last));
  shapes.set(isMixed ? columns : -columns, all);
  return all;
}

/** @param first how many of the first columns stand together, and how many of the last */
function mixedShape(first: number, last: number): Shape {
  return {
    blocks: 1,
    placeOf: (row, column, rows, columns) => {
      if (column < first) return row * first + column;
      const end = columns - last;
      return column < end ? column * rows + row : end * rows + row * last + column - end;
    },
  };
}

/** Columns of some rows that are printed together, row by row or one by one. */
interface Strip {
  readonly first: number;
  readonly width: number;
  readonly isByRow: boolean;
}

class BandFinder {
  private steps = 0;

  constructor(
    private readonly figures: readonly number[],
    private readonly width: number,
    private readonly count: number,
    private readonly kind: BlockKind,
    private readonly hash: SequenceHash,
    private readonly headers: readonly (number | undefined)[],
  ) {}

  /** True when more was tried than is worth it. */
  get isExhausted(): boolean {
    return this.steps > STEP_LIMIT;
  }

  /** Every band that starts at a row and whose rows all have their sum. */
  from(row: number): Band[] {
    const bands: Band[] = [];
    for (let rows = 1; row + rows <= this.count; rows++) {
      const start = row * this.width;
      for (const shape of rows === 1 ? [wholeRows] : shapesOf(this.width, this.kind === 'mixed'))
        this.add(bands, rows, shape.blocks, (r, c) => start + shape.placeOf(r, c, rows, this.width));
      if (rows === 1) {
        if (this.kind === 'turned')
          for (let first = 1; first < this.width; first++) this.add(bands, 1, 2, (_, c) => start + ((c + first) % this.width));
        continue;
      }
      // A header of the last column that stands above the others moves its figures.
      const last = this.width - 2;
      this.add(bands, rows, 2, (r, c) => start + r + rows * this.columnAt(c, last));
      const order = this.orderByHeaders(start, rows);
      if (order !== null) this.add(bands, rows, 1, (r, c) => start + r + rows * (order[c] as number));
      if (this.kind === 'whole' || this.kind === 'turned' || this.isExhausted) continue;
      for (let first = 1; first < this.width; first++) {
        if (this.kind === 'heads') {
          if (first === 1) continue;
          const head: Strip = { first: 0, width: first, isByRow: false };
          const rest: Strip = { first, width: this.width - first, isByRow: false };
          bands.push(...this.printStrips(row, rows, [head, rest], head), ...this.printStrips(row, rows, [rest, head], head));
          continue;
        }
        bands.push(...this.split(row, rows, first, false, false), ...this.split(row, rows, first, true, false));
        if (first > 1 && this.kind === 'mixed') bands.push(...this.split(row, rows, first, false, true));
      }
    }
    return bands;
  }

  /** The place of a column in a block whose sum stands at `last`. */
  private columnAt(column: number, last: number): number {
    if (column === this.width - 1) return last;
    return column >= last ? column + 1 : column;
  }

  /** The first columns of some rows, one below the other or row by row, and the others in blocks of rows behind or before them. */
  private split(row: number, rows: number, first: number, isBehind: boolean, isByRow: boolean): Band[] {
    const head: Strip = { first: 0, width: first, isByRow };
    const rest: Strip = { first, width: this.width - first, isByRow: true };
    return this.printStrips(row, rows, isBehind ? [rest, head] : [head, rest], rest);
  }

  /** The columns of some rows strip by strip, of which one is in blocks of rows. */
  private printStrips(row: number, rows: number, strips: readonly [Strip, Strip], parted: Strip): Band[] {
    const [before, behind] = strips;
    const start = row * this.width;
    const other = parted === before ? behind : before;
    const startOf = (strip: Strip): number => (strip === before ? start : start + before.width * rows);
    const body = startOf(parted);
    const top = startOf(other);
    const { width } = parted;
    /** Ways to read the first rows, by how many. */
    const ways: (Readings | undefined)[] = [new Map([[keyOf(NOTHING.sum), { ...NOTHING, blocks: 1 }]])];
    for (let from = 0; from < rows; from++) {
      const known = ways[from];
      if (known === undefined) continue;
      if (known.size > WAY_LIMIT) return [];
      for (let to = from + 1; to <= rows; to++) {
        const size = to - from;
        for (const shape of size === 1 || width === 1 ? [wholeRows] : shapesOf(width, this.kind === 'mixed')) {
          const places = this.read(size, (r, c) => {
            const column = c - parted.first;
            if (column >= 0 && column < width) return body + from * width + shape.placeOf(r, column, size, width);
            return top + (other.isByRow ? (from + r) * other.width + c - other.first : (c - other.first) * rows + from + r);
          });
          if (places === null) continue;
          const next = ways[to] ?? new Map();
          ways[to] = next;
          addReadings(next, known, { blocks: 1, places }, this.hash);
        }
      }
    }
    return [...(ways[rows]?.values() ?? [])].map((way) => ({ rows, blocks: way.blocks, places: cellsOf(way) }));
  }

  /** For each column which of those of a block it is, by the headers that stand alone before some of them; null where all are in their order. */
  private orderByHeaders(start: number, rows: number): number[] | null {
    const order = new Array<number>(this.width).fill(-1);
    const open: number[] = [];
    for (let printed = 0; printed < this.width; printed++) {
      const column = printed === 0 ? undefined : this.headers[start + printed * rows];
      if (column === undefined) open.push(printed);
      else if (order[column] !== -1) return null;
      else order[column] = printed;
    }
    const next = open.values();
    for (let column = 0; column < this.width; column++) if (order[column] === -1) order[column] = next.next().value as number;
    return order.every((printed, column) => printed === column) ? null : order;
  }

  private add(bands: Band[], rows: number, blocks: number, placeOf: (row: number, column: number) => number): void {
    const places = this.read(rows, placeOf);
    if (places !== null) bands.push({ rows, blocks, places });
  }

  /** The places of the cells of some rows; null where a row does not have its sum. */
  private read(rows: number, placeOf: (row: number, column: number) => number): number[] | null {
    const { figures, width } = this;
    // Most rows do not: places are put down once all are known to.
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      this.steps++;
      for (let column = 0; column < width - 1; column++) sum += figures[placeOf(row, column)] as number;
      if (sum !== figures[placeOf(row, width - 1)]) return null;
    }
    const places = new Array<number>(rows * width);
    for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < width; column++) places[at++] = placeOf(row, column);
    return places;
  }
}
