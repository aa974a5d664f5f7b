/**
 * The ways to read one page of a table whose cells a tool printed in pieces: rectangles of cells, each row by row or column by column,
 * one behind another so that no cell comes before one above it or left of it.
 * ```
 * 11 11 12 13 13          11 first, by row; 12 and 13 behind it;
 * 21 21 22 23 23          then 21 …
 * 21 21 24 24 24
 * ```
 * The last column has the sum of the others. @internal
 */
export interface StairsReading {
  /** How many pieces it is printed in. */
  readonly pieces: number;
  /** For each cell the place of its figure on the page. */
  readonly places: readonly number[];
}

/** Figures of a page: as many rows as it has. @internal */
export interface PageFigures {
  readonly figures: readonly number[];
  /** A number for each figure: figures that are written differently have different ones. */
  readonly kinds: readonly number[];
  /** True for a figure on the line of the one before. */
  readonly isBeside: readonly boolean[];
  readonly width: number;
}

/** A rectangle of cells. */
interface Piece {
  readonly column: number;
  readonly width: number;
  readonly rows: number;
  readonly isByRow: boolean;
}

/** Some pieces from the first on, or from the last on. */
interface Steps {
  /** For each column how many rows are read. */
  readonly heights: readonly number[];
  /** For each row what its cells before the last come to, less the last. */
  readonly balances: readonly number[];
  readonly count: number;
  /** Of which figure stands in which cell, in two numbers. */
  readonly sums: readonly [number, number];
  readonly before: Steps | null;
  readonly piece: Piece | null;
}

/** Most steps of one length, and most cells that are tried for a page. */
const STEPS_LIMIT = 20_000;
const CELL_LIMIT = 2_000_000;
/** Most pieces of a page. */
const PIECE_LIMIT = 8;

/** Those that take the fewest pieces, and one more; null where too many have to be tried to tell, none where there is none. @internal */
export function readStairs(page: PageFigures): readonly StairsReading[] | null {
  const ahead = new StairsWalk(page, false);
  const back = new StairsWalk(page, true);
  const found = new Map<string, StairsReading>();
  let least = PIECE_LIMIT;
  for (let pieces = 1; pieces <= least + 1; pieces++) {
    const next = ahead.last.length <= back.last.length ? ahead : back;
    if (!next.advance()) return null;
    join(page, ahead, back, pieces, found);
    if (found.size > 0) least = Math.min(least, pieces);
    if (next.last.length === 0) break;
  }
  return [...found.values()];
}

/** Puts steps from the first piece on and steps from the last on together where they leave no cell and every row has its sum. */
function join(
  { figures, width }: PageFigures,
  ahead: StairsWalk,
  back: StairsWalk,
  pieces: number,
  found: Map<string, StairsReading>,
): void {
  const rows = figures.length / width;
  const byRest = new Map<string, Steps[]>();
  for (const steps of back.last) {
    const key = `${steps.heights.map((height) => rows - height)}:${steps.balances.map((balance) => -balance)}`;
    const own = byRest.get(key);
    if (own === undefined) byRest.set(key, [steps]);
    else own.push(steps);
  }
  for (const steps of ahead.last) {
    for (const rest of byRest.get(`${steps.heights}:${steps.balances.map((balance) => (balance === 0 ? 0 : balance))}`) ?? []) {
      const key = `${(steps.sums[0] + rest.sums[0]) | 0}:${(steps.sums[1] + rest.sums[1]) | 0}`;
      if (!found.has(key)) found.set(key, { pieces, places: placesOf(ahead, steps, back, rest) });
    }
  }
}

function placesOf(ahead: StairsWalk, steps: Steps, back: StairsWalk, rest: Steps): number[] {
  const places: number[] = [];
  ahead.place(steps, places);
  back.place(rest, places);
  return places;
}

/** Pieces one after another, from the first on or from the last on. */
class StairsWalk {
  /** All steps of the last length. */
  last: readonly Steps[];
  private readonly known = new Set<string>();
  private readonly rows: number;
  private readonly highest: readonly number[];
  private cells = 0;
  /** Of the rows of a piece that is tried. */
  private readonly balances: number[] = [];

  constructor(
    private readonly page: PageFigures,
    private readonly isBack: boolean,
  ) {
    const { figures, width } = page;
    this.rows = figures.length / width;
    const highest = [0];
    for (let place = figures.length - 1; place >= 0; place--)
      highest.push(Math.max(highest[highest.length - 1] as number, figures[place] as number));
    this.highest = highest.reverse();
    this.last = [
      {
        heights: new Array<number>(width).fill(0),
        balances: new Array<number>(this.rows).fill(0),
        count: 0,
        sums: [0, 0],
        before: null,
        piece: null,
      },
    ];
  }

  /** Goes on by one piece in every way; false where there are too many. */
  advance(): boolean {
    const next: Steps[] = [];
    for (const steps of this.last) {
      for (let column = 0; column < this.page.width; column++) {
        for (let width = 1; column + width <= this.page.width; width++) {
          if (steps.heights[column + width - 1] !== steps.heights[column]) break;
          const beside = this.isBack ? steps.heights[column + width] : steps.heights[column - 1];
          const room = (beside ?? this.rows) - (steps.heights[column] as number);
          let isByRow = true;
          for (let rows = 1; rows <= room; rows++) {
            isByRow &&= this.add(next, steps, { column, width, rows, isByRow: true });
            if (rows > 1 && width > 1) this.add(next, steps, { column, width, rows, isByRow: false });
            else if (width === 1 && !isByRow) break;
          }
        }
      }
      if (next.length > STEPS_LIMIT || this.cells > CELL_LIMIT) return false;
    }
    this.last = next;
    return true;
  }

  /** Takes a piece for the next where its rows may have their sums; false where they may not. */
  private add(next: Steps[], steps: Steps, piece: Piece): boolean {
    const { kinds, width } = this.page;
    if (!this.mayHaveSums(steps, piece)) return false;
    let [first, second] = steps.sums;
    const balances = [...steps.balances];
    const top = this.rowOf(steps, piece, 0);
    for (let row = 0; row < piece.rows; row++) {
      balances[top + row] = this.balances[row] as number;
      for (let column = 0; column < piece.width; column++) {
        const kind = kinds[this.placeOf(steps, piece, row, column)] as number;
        if (kind === 0) continue;
        const cell = (top + row) * width + piece.column + column;
        first = (first + Math.imul(kind, Math.imul(cell + 1, 0x9e3779b1))) | 0;
        second = (second + Math.imul(kind * kind + 7, Math.imul((cell + 3) * (cell + 5), 0x85ebca6b))) | 0;
      }
    }
    const heights = [...steps.heights];
    for (let column = piece.column; column < piece.column + piece.width; column++)
      heights[column] = (heights[column] as number) + piece.rows;
    const key = `${heights}:${first}:${second}`;
    if (this.known.has(key)) return true;
    this.known.add(key);
    next.push({ heights, balances, count: steps.count + piece.rows * piece.width, sums: [first, second], before: steps, piece });
    return true;
  }

  /** Whether no row of a piece comes to more than it may: a whole row to its sum, parts to no more than it or than any figure that is left. */
  private mayHaveSums(steps: Steps, piece: Piece): boolean {
    const { figures, isBeside, width } = this.page;
    const top = this.rowOf(steps, piece, 0);
    const end = piece.column + piece.width;
    const most = this.isBack ? 0 : (this.highest[steps.count + piece.rows * piece.width] as number);
    const isWhole = this.isBack ? piece.column === 0 : end === width;
    this.cells += piece.rows * piece.width;
    // The last row first: those before it were tried with a piece that is one row shorter.
    for (let row = piece.rows - 1; row >= 0; row--) {
      let balance = steps.balances[top + row] as number;
      for (let column = piece.column; column < end; column++) {
        const at = this.placeOf(steps, piece, row, column - piece.column);
        // Figures on one line stand beside each other.
        if (isBeside[at] === true && (column === piece.column || !piece.isByRow)) return false;
        balance += column === width - 1 ? -(figures[at] as number) : (figures[at] as number);
      }
      if (balance > most || (isWhole && balance !== 0)) return false;
      this.balances[row] = balance;
    }
    return true;
  }

  /** The row of the table of a row of a piece. */
  private rowOf({ heights }: Steps, piece: Piece, row: number): number {
    const height = heights[piece.column] as number;
    return this.isBack ? this.rows - height - piece.rows + row : height + row;
  }

  /** The place of a figure on the page. */
  private placeOf({ count }: Steps, { width, rows, isByRow }: Piece, row: number, column: number): number {
    const start = this.isBack ? this.page.figures.length - count - width * rows : count;
    return start + (isByRow ? row * width + column : column * rows + row);
  }

  /** Puts down where the figures of all pieces stand. */
  place(last: Steps, places: number[]): void {
    for (let steps = last; steps.before !== null && steps.piece !== null; steps = steps.before) {
      const { before, piece } = steps;
      for (let row = 0; row < piece.rows; row++)
        for (let column = 0; column < piece.width; column++)
          places[this.rowOf(before, piece, row) * this.page.width + piece.column + column] = this.placeOf(before, piece, row, column);
    }
  }
}
