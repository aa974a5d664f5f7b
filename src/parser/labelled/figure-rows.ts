import { cellsOf, type RowChain } from './row-chain.js';

/**
 * The rows of a table in a stream of figures that has more pieces than the table has cells: digits that stand apart in
 * narrow columns, numbers of pages and of broken labels between the rows. The sums of the rows tell them.
 * ```
 * 871 381 22 14 0 42 133 0          871 381 22 14 0 42 1330
 * 5 0 0 0 0 1 6               →     5 0 0 0 0 1 6
 * - 2 -   110 0 5 0 0 0 115         110 0 5 0 0 0 115
 * ```
 * @internal
 */
export interface FigurePieces {
  /** Place of the first piece in the stream. */
  readonly first: number;
  /** Place of the last piece, the first one's where the figure is in one piece. */
  readonly last: number;
}

/** A stream of figures; numbers are places in it. @internal */
export interface FigureStream {
  readonly length: number;
  /** The figure of the pieces from `first` to `last`, null where they cannot be one; marks are 0. */
  valueOf(first: number, last: number): number | null;
  /** True for a mark: readings that put it in other cells are not the same. */
  isMark(place: number): boolean;
}

/** Pieces beyond the cells that are made sense of. */
const EXTRA_LIMIT = 24;
/** Most pieces of a figure. */
const PIECE_LIMIT = 4;
/** Most readings that are kept up to one row. */
const READING_LIMIT = 64;
/** Most cells that are tried. */
const STEP_LIMIT = 150_000;

type Reading = RowChain<FigurePieces>;

/**
 * The one way to read a stream as `count` rows of `width` cells, of which the last is the sum of those before, that
 * `holds` accepts: with every figure in one piece, else in several. Null where there is none, where two give other figures, or
 * where too many have to be tried.
 * @param holds tells whether the sums from row to row come out, given the figures of all cells
 */
export function orderRows(
  stream: FigureStream,
  width: number,
  count: number,
  holds: (figures: readonly number[]) => boolean,
): readonly FigurePieces[] | null {
  const extra = stream.length - width * count;
  if (extra < 0 || extra > EXTRA_LIMIT) return null;
  return orderPieces(stream, width, count, extra, 1, holds) ?? orderPieces(stream, width, count, extra, PIECE_LIMIT, holds);
}

function orderPieces(
  stream: FigureStream,
  width: number,
  count: number,
  extra: number,
  pieceLimit: number,
  holds: (figures: readonly number[]) => boolean,
): readonly FigurePieces[] | null {
  const finder = new RowFinder(stream, width, pieceLimit);
  /** Readings of the rows so far by the pieces they leave over and the figures they give. */
  let known: Map<string, Reading | null>[] = Array.from({ length: extra + 1 }, () => new Map([['', null]]));
  for (let row = 0; row < count; row++) {
    const next: Map<string, Reading | null>[] = Array.from({ length: extra + 1 }, () => new Map());
    for (let used = 0; used <= extra; used++) {
      const before = known[used] as Map<string, Reading | null>;
      if (before.size === 0) continue;
      for (const cells of finder.from(row * width + used, extra - used)) {
        const left = (cells[width - 1] as FigurePieces).last + 1 - (row + 1) * width;
        if (!addReadings(next, left, before, cells, stream)) return null;
      }
      if (finder.isExhausted) return null;
    }
    // Numbers between two rows belong to neither.
    if (row + 1 < count) for (let used = 1; used <= extra; used++) if (!passOver(next, used)) return null;
    known = next;
  }
  return chooseReading(known, stream, holds);
}

function addReadings(
  next: readonly Map<string, Reading | null>[],
  used: number,
  before: ReadonlyMap<string, Reading | null>,
  cells: readonly FigurePieces[],
  stream: FigureStream,
): boolean {
  const readings = next[used] as Map<string, Reading | null>;
  const shown = cells.map(({ first, last }) => (stream.isMark(first) ? '-' : stream.valueOf(first, last))).join();
  for (const [key, reading] of before) {
    const joined = `${key}${shown},`;
    if (!readings.has(joined)) readings.set(joined, { before: reading, cells });
  }
  return readings.size <= READING_LIMIT;
}

/** Adds to the readings that leave `used` pieces over those that leave one less. */
function passOver(readings: readonly Map<string, Reading | null>[], used: number): boolean {
  const own = readings[used] as Map<string, Reading | null>;
  for (const [key, reading] of readings[used - 1] as Map<string, Reading | null>) if (!own.has(key)) own.set(key, reading);
  return own.size <= READING_LIMIT;
}

function chooseReading(
  known: readonly ReadonlyMap<string, Reading | null>[],
  stream: FigureStream,
  holds: (figures: readonly number[]) => boolean,
): readonly FigurePieces[] | null {
  const accepted = new Map<string, readonly FigurePieces[]>();
  for (const readings of known) {
    for (const [key, reading] of readings) {
      if (accepted.has(key)) continue;
      const cells = cellsOf(reading);
      if (holds(cells.map(({ first, last }) => stream.valueOf(first, last) ?? 0))) accepted.set(key, cells);
    }
  }
  const [only] = accepted.values();
  return accepted.size === 1 && only !== undefined ? only : null;
}

class RowFinder {
  private steps = 0;

  constructor(
    private readonly stream: FigureStream,
    private readonly width: number,
    private readonly pieceLimit: number,
  ) {}

  /** True when more was tried than is worth it. */
  get isExhausted(): boolean {
    return this.steps > STEP_LIMIT;
  }

  /** Every row that starts at a place and has its sum, with at most `extra` pieces more than cells. */
  from(start: number, extra: number): FigurePieces[][] {
    const rows: FigurePieces[][] = [];
    this.add(rows, [], start, extra, 0);
    return rows;
  }

  private add(rows: FigurePieces[][], cells: FigurePieces[], first: number, extra: number, sum: number): void {
    const isLast = cells.length === this.width - 1;
    for (let last = first; last - first <= Math.min(extra, this.pieceLimit - 1) && last < this.stream.length; last++) {
      if (++this.steps > STEP_LIMIT) return;
      const value = this.stream.valueOf(first, last);
      if (value === null) return;
      cells.push({ first, last });
      if (!isLast) this.add(rows, cells, last + 1, extra - (last - first), sum + value);
      else if (value === sum) rows.push([...cells]);
      cells.pop();
    }
  }
}
