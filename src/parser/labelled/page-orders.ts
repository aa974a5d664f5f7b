import { type CellOrder, markMoved } from './figure-blocks.js';
import { readStairs, type StairsReading } from './figure-stairs.js';
import type { PagedFigures } from './paged-figures.js';

/** Most ways to put the readings of all pages together. */
const WAY_LIMIT = 5000;
/** Most readings between which the sums do not tell. */
const ORDER_LIMIT = 24;

/** What pages tell of a table. @internal */
export interface PageOrders {
  readonly orders: readonly CellOrder[];
  /** True where they rest on the sums of few rows. */
  readonly isWeak: boolean;
}

/**
 * A table in pieces, page by page: what a tool printed before a new page begins is of the rows of that page. Where all pages can be read,
 * every order that makes all sums come out and takes fewest pieces, or one more.
 * @param holds tells whether the sums from row to row come out, given the place of each cell's figure
 */
export function orderPages(stream: PagedFigures, holds: (places: readonly number[]) => boolean): PageOrders {
  const { figures, width, pages } = stream;
  const ways = putTogether(readPages(stream), holds);
  const [best] = ways;
  if (best === undefined) return { orders: [], isWeak: false };
  const orders = ways.filter(({ pieces }) => pieces <= best.pieces + 1);
  const telling = countTelling(figures, best.places, width);
  // A piece for each page is no choice.
  if (orders.length > ORDER_LIMIT || telling <= best.pieces - (pages.length - 1) + 1) return { orders: [], isWeak: false };
  return { orders: orders.map((order) => markMoved(order, figures, width, holds)), isWeak: telling <= best.pieces };
}

/** The ways to read each page; null where there are too many. */
type PageReadings = readonly (readonly StairsReading[] | null)[];

function readPages({ figures, kinds, isBeside, width, pages }: PagedFigures): PageReadings {
  return pages.slice(1).map((end, page) => {
    const own = [(pages[page] as number) * width, end * width] as const;
    return readStairs({ figures: figures.slice(...own), kinds: kinds.slice(...own), isBeside: isBeside.slice(...own), width });
  });
}

interface Way {
  readonly pieces: number;
  readonly places: readonly number[];
}

/** Every way whose sums come out, by how many pieces it takes; none where a page could not be read. */
function putTogether(readings: PageReadings, holds: (places: readonly number[]) => boolean): Way[] {
  let ways: Way[] = [{ pieces: 0, places: [] }];
  for (const page of readings) {
    if (page === null || ways.length * page.length > WAY_LIMIT) return [];
    ways = ways.flatMap((way) =>
      page.map(({ pieces, places }) => ({
        pieces: way.pieces + pieces,
        places: [...way.places, ...places.map((place) => way.places.length + place)],
      })),
    );
  }
  return ways.filter(({ places }) => holds(places)).sort((a, b) => a.pieces - b.pieces);
}

/** Rows with a figure other than 0. @internal */
export function countTelling(figures: readonly number[], places: readonly number[], width: number): number {
  let count = 0;
  for (let at = width - 1; at < places.length; at += width) if (figures[places[at] as number] !== 0) count++;
  return count;
}
