import type { CellOrder } from './figure-blocks.js';

/** Most rows whose figures stand among each other. */
const LOOSE_LIMIT = 3;
/** Most ways to read the other rows. */
const WAY_LIMIT = 200;
/** Most figures that are tried. */
const STEP_LIMIT = 100_000;
/** Most orders between which the sums do not tell. */
const ORDER_LIMIT = 24;
/** How far from its place a row may stand among rows of noughts. */
const ROWS_BESIDE = 2;

/** A stream of figures, and the sums that tell their cells. @internal */
export interface LooseFigures {
  /** As many as the table has cells; marks are 0. */
  readonly figures: readonly number[];
  readonly width: number;
  /** True where text stands before a figure on its way from the one before. */
  isBehindText(place: number): boolean;
  /** True for two figures that are written alike. */
  isAlike(place: number, other: number): boolean;
  /** The sums from row to row: for each row whether it counts (1), is taken off (-1), or is none of theirs; each comes to nothing. */
  readonly sums: readonly (readonly number[])[];
}

/** A way to read rows: the places of their cells, and those that are left out, all of whose cells are at -1. */
interface Reading {
  readonly places: readonly number[];
  readonly loose: readonly number[];
  /** Rows that are printed column by column. */
  readonly bands: number;
}

/**
 * Rows one by one or column by column, and a few whose figures stand among each other: a tool took the header above them, or the foot of
 * a page, for one block with them.
 * ```
 * 法律服务机构 ⏎ 8     / ⏎ 社会公益组织 ⏎ 1     29 ⏎ 7 ⏎ 5 ⏎ 50          29 7 / 1 8 5 50
 * ```
 * Their cells are told by the sums alone: of all ways to give them their figures every one that makes all sums come out. None where the
 * rows can be read without leaving one out, for then it is the agency that is mistaken, unless text stands between the figures of those
 * that are. @internal
 */
export function orderLooseRows(stream: LooseFigures): readonly CellOrder[] {
  const finder = new LooseRows(stream);
  const plain = finder.align(0);
  const isBroken = (row: number): boolean => finder.isBroken(row);
  for (let loose = 1; loose <= LOOSE_LIMIT && plain !== null; loose++) {
    const readings = finder.align(loose)?.filter((reading) => plain.length === 0 || reading.loose.every(isBroken));
    const orders = readings === undefined ? null : finder.fill(readings);
    if (orders === null || orders.length > 0) return orders !== null && orders.length <= ORDER_LIMIT ? orders : [];
  }
  return [];
}

class LooseRows {
  private readonly count: number;

  constructor(private readonly stream: LooseFigures) {
    this.count = stream.figures.length / stream.width;
  }

  /** Ways to read all rows but so many; null where there are too many. */
  align(most: number): Reading[] | null {
    const { figures, width } = this.stream;
    /** Ways to read the first rows, by how many and by the figures that they give. */
    const readings: Map<string, Reading>[] = Array.from({ length: this.count + 1 }, () => new Map());
    readings[0]?.set('', { places: [], loose: [], bands: 0 });
    for (let row = 0; row < this.count; row++) {
      const known = readings[row] as Map<string, Reading>;
      if (known.size > WAY_LIMIT) return null;
      const add = (rows: number, cells: readonly number[], loose: readonly number[]): void => {
        const shown = cells.map((place) => figures[place]).join();
        for (const [key, reading] of known) {
          if (reading.loose.length + loose.length > most) continue;
          const bands = reading.bands + (rows > 1 ? 1 : 0);
          const next = readings[row + rows] as Map<string, Reading>;
          const other = next.get(`${key},${shown}`);
          if (other === undefined || other.bands > bands)
            next.set(`${key},${shown}`, { places: [...reading.places, ...cells], loose: [...reading.loose, ...loose], bands });
        }
      };
      for (let rows = 1; row + rows <= this.count && known.size > 0; rows++)
        if (this.hasSums(row * width, rows))
          add(
            rows,
            Array.from({ length: rows * width }, (_, at) => row * width + Math.floor(at / width) + (at % width) * rows),
            [],
          );
      if (!this.hasSums(row * width, 1) || this.isBroken(row)) add(1, new Array<number>(width).fill(-1), [row]);
    }
    return [...(readings[this.count] as Map<string, Reading>).values()].filter(({ loose }) => loose.length === most);
  }

  /** True for text between the figures of a row. */
  isBroken(row: number): boolean {
    const { width } = this.stream;
    for (let place = row * width + 1; place < (row + 1) * width; place++) if (this.stream.isBehindText(place)) return true;
    return false;
  }

  /** Every order with the figures of the rows left out that has fewest columns apart; null where too many have to be tried. */
  fill(readings: readonly Reading[]): CellOrder[] | null {
    const { figures } = this.stream;
    const found = new Map<string, CellOrder>();
    let most = Number.POSITIVE_INFINITY;
    const steps = { left: STEP_LIMIT };
    for (const { places, loose, bands } of [...readings].sort((a, b) => a.bands - b.bands)) {
      if (bands > most) break;
      const used = new Set(places);
      const pool = figures.map((_, place) => place).filter((place) => !used.has(place));
      const filled = new RowFiller(this.stream, places, loose, pool, steps).find();
      if (filled === null) return null;
      for (const order of filled) {
        most = Math.min(most, bands + 1);
        for (const each of [order, ...this.changeRound(order, loose)]) {
          const key = each.map((place) => (place < 0 ? 0 : figures[place])).join();
          if (!found.has(key)) found.set(key, { places: each });
        }
      }
    }
    return [...found.values()];
  }

  /** Noughts beside a row whose figures stand anywhere may as well be that row, and it one of those. */
  private changeRound(order: readonly number[], loose: readonly number[]): number[][] {
    const { figures, width, sums } = this.stream;
    const rowOf = (row: number): readonly number[] => order.slice(row * width, (row + 1) * width);
    const isNothing = (row: number): boolean => rowOf(row).every((place) => place >= 0 && figures[place] === 0);
    const changed: number[][] = [];
    for (const row of loose) {
      for (const step of [-1, 1]) {
        for (let other = row + step; other >= 0 && other < this.count && Math.abs(other - row) <= ROWS_BESIDE; other += step) {
          if (!isNothing(other) && !loose.includes(other)) break;
          if (sums.some((sum) => sum[row] !== sum[other])) continue;
          const cells = [...order];
          cells.splice(row * width, width, ...rowOf(other));
          cells.splice(other * width, width, ...rowOf(row));
          changed.push(cells);
        }
      }
    }
    return changed;
  }

  /** Whether each of some rows has its sum: of several, column by column. */
  private hasSums(start: number, rows: number): boolean {
    const { figures, width } = this.stream;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let column = 0; column < width - 1; column++) sum += figures[start + column * rows + row] as number;
      if (sum !== figures[start + (width - 1) * rows + row]) return false;
    }
    return true;
  }
}

/** Gives the rows that are left out the figures that are, column by column. */
class RowFiller {
  private readonly orders: number[][] = [];
  /** How many of each figure are left. */
  private readonly left = new Map<number, number>();
  /** For each column the figures that some rows may have there. */
  private readonly choices: number[][][] = [];

  constructor(
    private readonly stream: LooseFigures,
    private readonly places: readonly number[],
    private readonly rows: readonly number[],
    private readonly pool: readonly number[],
    private readonly steps: { left: number },
  ) {
    for (const place of pool) {
      const figure = stream.figures[place] as number;
      this.left.set(figure, (this.left.get(figure) ?? 0) + 1);
    }
  }

  /** Null where too many have to be tried. */
  find(): number[][] | null {
    const { figures, width } = this.stream;
    for (let column = 0; column < width; column++) {
      const own = Array.from({ length: this.places.length / width }, (_, row) => figures[this.places[row * width + column] as number] ?? 0);
      const choices: number[][] = [];
      this.choose(own, [], choices);
      if (choices.length === 0) return [];
      this.choices.push(choices);
    }
    this.fill(
      0,
      this.rows.map(() => 0),
      [],
    );
    return this.steps.left < 0 ? null : this.orders;
  }

  private choose(own: number[], chosen: number[], choices: number[][]): void {
    if (--this.steps.left < 0) return;
    const row = this.rows[chosen.length];
    if (row === undefined) {
      if (this.stream.sums.every((sum) => this.weigh(sum, own, -1) === 0)) choices.push([...chosen]);
      return;
    }
    const others = this.rows.slice(chosen.length + 1);
    // A sum none of whose other figures is open tells the figure.
    const telling = this.stream.sums.find((sum) => sum[row] !== 0 && others.every((other) => sum[other] === 0));
    const told = telling === undefined ? null : -this.weigh(telling, own, row) * (telling[row] as number);
    for (const figure of told === null ? this.left.keys() : [told]) {
      if (!this.left.has(figure)) continue;
      own[row] = figure;
      chosen.push(figure);
      this.choose(own, chosen, choices);
      chosen.pop();
    }
  }

  /** What a sum comes to without one row. */
  private weigh(sum: readonly number[], own: readonly number[], without: number): number {
    return sum.reduce((total, sign, row) => (row === without || sign === 0 ? total : total + sign * (own[row] as number)), 0);
  }

  private fill(column: number, sums: readonly number[], columns: readonly (readonly number[])[]): void {
    if (--this.steps.left < 0) return;
    if (column === this.stream.width) {
      this.orders.push(this.place(columns));
      return;
    }
    const isLast = column === this.stream.width - 1;
    for (const choice of this.choices[column] as number[][]) {
      if (isLast && choice.some((figure, i) => figure !== sums[i])) continue;
      let taken = 0;
      for (const figure of choice) {
        const left = this.left.get(figure) as number;
        if (left === 0) break;
        this.left.set(figure, left - 1);
        taken++;
      }
      if (taken === choice.length)
        this.fill(
          column + 1,
          sums.map((sum, i) => sum + (choice[i] as number)),
          [...columns, choice],
        );
      for (const figure of choice.slice(0, taken)) this.left.set(figure, (this.left.get(figure) as number) + 1);
    }
  }

  /** The places of all cells; -1 where it may be one of several that are not written alike. */
  private place(columns: readonly (readonly number[])[]): number[] {
    const { figures, width, isAlike } = this.stream;
    const byFigure = new Map<number, number[]>();
    for (const place of this.pool) {
      const figure = figures[place] as number;
      const own = byFigure.get(figure) ?? [];
      own.push(place);
      byFigure.set(figure, own);
    }
    const places = [...this.places];
    this.rows.forEach((row, i) => {
      columns.forEach((choice, column) => {
        const own = byFigure.get(choice[i] as number) as number[];
        const first = own[0] as number;
        const isTold = own.every((place) => isAlike(first, place));
        // Of several that are written alike each is that of one cell.
        places[row * width + column] = isTold ? (own.shift() as number) : -1;
      });
    });
    return places;
  }
}
