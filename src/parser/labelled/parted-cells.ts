import type { CellOrder } from './figure-blocks.js';

/** Figures other than 0 below which no order is tried. */
const LEAST_FIGURES = 10;
/** Most figures that are still to come. */
const OWED_LIMIT = 20;
/** Most figures of one row that come later. */
const PARTED_LIMIT = 3;
/** Most readings that are kept up to one row. */
const READING_LIMIT = 1500;
/** Most rows that are tried. */
const STEP_LIMIT = 6000;
/** Most orders between which the sums do not tell. */
const ORDER_LIMIT = 24;

/** A way to read the rows up to one. */
interface Reading {
  readonly before: Reading | null;
  /** What was read last: cells from one on, and the place of its figure. */
  readonly cell: number;
  readonly place: number;
  readonly size: number;
  /** Rows that have been read. */
  readonly rows: number;
  /** Figures that are still to come, in order, and their cells. */
  readonly owed: readonly number[];
  readonly owing: readonly number[];
  /** Runs of figures that do not stand row by row, and rows of which several are missing. */
  readonly cost: number;
  readonly isPaying: boolean;
  /** Two hashes of the figures of all cells so far, those still to come included. */
  readonly hash: readonly [number, number];
}

const NOTHING: Reading = {
  before: null,
  cell: 0,
  place: 0,
  size: 0,
  rows: 0,
  owed: [],
  owing: [],
  cost: 0,
  isPaying: false,
  hash: [0, 0],
};

/**
 * Rows one by one, of some of which the first figure stands behind the others, among pieces of labels: a tool took the column
 * beside the labels for one of theirs.
 * ```
 * 53 0 0 0 0 0 53      4 0 0 0 0 4   0 0 0 0 1 1      2.其他法律 ⏎ 0 ⏎ 行政法规 … 3.危及 ⏎ 0 ⏎ …
 *                      ^ what is left of two rows               ^ their first figures
 * ```
 * What comes later is known before: the sum less the figures that are there. Every order that makes all sums come out and gives
 * other figures, as where the sums do not tell at which place a row of noughts stands; none where there are too many.
 * @internal
 */
export function orderPartedCells(
  figures: readonly number[],
  width: number,
  holds: (places: readonly number[]) => boolean,
): readonly CellOrder[] {
  if (!Number.isInteger(figures.length / width) || figures.filter((figure) => figure !== 0).length < LEAST_FIGURES) return [];
  return new PartedCells(figures, width, holds).find();
}

class PartedCells {
  private readonly count: number;

  constructor(
    private readonly figures: readonly number[],
    private readonly width: number,
    private readonly holds: (places: readonly number[]) => boolean,
  ) {
    this.count = figures.length / width;
  }

  find(): readonly CellOrder[] {
    let steps = 0;
    const readings: Map<string, Reading>[] = Array.from({ length: this.count + 1 }, () => new Map());
    keep(readings[0], NOTHING);
    for (let row = 0; row < this.count; row++) {
      const known = readings[row] as Map<string, Reading>;
      if (known.size > READING_LIMIT) return [];
      for (const reading of known.values()) {
        // Before a row some of what is owed may come.
        for (let paid: Reading | null = reading; paid !== null; paid = this.payNext(paid)) {
          if (++steps > STEP_LIMIT) return [];
          for (let missing = 0; missing <= PARTED_LIMIT; missing++) keep(readings[row + 1], this.readRow(paid, missing));
        }
      }
    }
    return this.choose([...(readings[this.count] as Map<string, Reading>).values()]);
  }

  private choose(readings: readonly Reading[]): readonly CellOrder[] {
    const accepted = new Map<string, { readonly places: readonly number[]; readonly cost: number }>();
    for (const reading of readings) {
      let paid: Reading | null = reading;
      while (paid !== null && paid.owed.length > 0) paid = this.payNext(paid);
      if (paid === null) continue;
      const places = this.placesOf(paid);
      if (!this.holds(places)) continue;
      const key = places.map((place) => this.figures[place]).join();
      if ((accepted.get(key)?.cost ?? Number.POSITIVE_INFINITY) > paid.cost) accepted.set(key, { places, cost: paid.cost });
    }
    const cost = Math.min(...[...accepted.values()].map((order) => order.cost));
    const orders = [...accepted.values()].filter((order) => order.cost <= cost + 1);
    const [first] = orders;
    if (first === undefined) return [];
    // Sums of nothing come out in any order.
    const telling = first.places.filter((place, at) => at % this.width === this.width - 1 && this.figures[place] !== 0).length;
    return orders.length <= ORDER_LIMIT && telling > 2 * (cost + 1) ? orders : [];
  }

  private nextPlace({ rows, owed }: Reading): number {
    return rows * this.width - owed.length;
  }

  private payNext(reading: Reading): Reading | null {
    const place = this.nextPlace(reading);
    const [figure, ...owed] = reading.owed;
    const [cell, ...owing] = reading.owing;
    if (cell === undefined || this.figures[place] !== figure) return null;
    const cost = reading.cost + (reading.isPaying ? 0 : 1);
    return { ...reading, before: reading, cell, place, size: 1, owed, owing, cost, isPaying: true };
  }

  /** @param missing how many of the first figures of the row come later: of several only noughts, for no sum tells them apart */
  private readRow(before: Reading, missing: number): Reading | null {
    const { figures, width } = this;
    const place = this.nextPlace(before);
    const size = width - missing;
    const last = place + size - 1;
    if (last >= figures.length || before.owed.length + missing > OWED_LIMIT) return null;
    let first = figures[last] as number;
    for (let at = place; at < last; at++) first -= figures[at] as number;
    if (missing === 1 ? first < 0 : first !== 0) return null;
    const cell = before.rows * width;
    const owed = missing === 0 ? before.owed : [...before.owed, ...new Array<number>(missing).fill(first)];
    const owing = missing === 0 ? before.owing : [...before.owing, ...Array.from({ length: missing }, (_, i) => cell + i)];
    const cost = before.cost + (missing > 1 ? 1 : 0);
    let { hash } = before;
    for (let i = 0; i < missing; i++) hash = addTo(hash, first);
    for (let at = place; at <= last; at++) hash = addTo(hash, figures[at] as number);
    return { ...before, before, cell: cell + missing, place, size, rows: before.rows + 1, owed, owing, cost, isPaying: false, hash };
  }

  /** The places of the figures of all cells. */
  private placesOf(reading: Reading): number[] {
    const places = new Array<number>(this.figures.length).fill(0);
    for (let step: Reading | null = reading; step !== null; step = step.before)
      for (let i = 0; i < step.size; i++) places[step.cell + i] = step.place + i;
    return places;
  }
}

/** Of readings that give the same figures the simplest. */
function keep(readings: Map<string, Reading> | undefined, reading: Reading | null): void {
  if (readings === undefined || reading === null) return;
  const key = `${reading.hash.join()};${reading.owed.join()}`;
  const other = readings.get(key);
  if (other === undefined || other.cost > reading.cost) readings.set(key, reading);
}

function addTo([first, second]: readonly [number, number], figure: number): readonly [number, number] {
  return [(Math.imul(first, 0x2c1b3c6d) + figure + 1) | 0, (Math.imul(second, 0x297a2d39) + figure + 1) | 0];
}
