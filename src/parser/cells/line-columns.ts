import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { type LineMetrics, type LinePlaces, touches } from '../columns/line-places.js';
import { pagesOf } from '../columns/pages.js';

/** A column as lines show it. @internal */
export interface ColumnGuide {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

/** A column with the width of the widest piece in it. */
interface Cluster extends ColumnGuide {
  readonly widest: number;
}

/** True when pieces stand on one line. */
export function isOneLine(places: LinePlaces, items: readonly number[]): boolean {
  const first = places.line[(items[0] as number) - places.from];
  return items.every((item) => places.line[item - places.from] === first);
}

/** Share of neighbouring figures that must be parted by more than one space before their places say anything. */
const SPACED_SHARE = 0.5;

/** Lines from which the places of figures alone show the columns. */
const LEAST_LINES = 5;

/** Lines with several figures from which gaps that are all the same tell that nothing is aligned. */
const LEAST_PARTED = 3;

/** More terminal columns than the cells of a table take. */
const WIDTH_LIMIT = 1000;

/** Spaces between figures below headers of the least width. */
const HEADER_WIDTH = 5;

/** Lines of figures of one page, and the columns they stand in. */
interface ColumnBlock {
  readonly from: number;
  readonly to: number;
  readonly places: LinePlaces;
  readonly guides: readonly ColumnGuide[] | null;
}

/**
 * The columns of a table without borders, told by where its figures stand in their lines. Each page has its own.
 * ```
 *      0           0   0   0          columns 1, 4, 5, 6
 *          0       0   0              columns 2, 4, 5
 *      0   0   0   0   0   0   0      all seven
 * ```
 * @internal
 */
export class LineColumns {
  private readonly blocks: readonly ColumnBlock[];

  /**
   * @param metrics where the pieces of the table stand
   * @param lines figures of one row on one line each, in the order of the text
   * @param headers runs of column headers, for pages whose figures leave a column out
   * @param isFullByChance true for a line that may have as many figures as columns because digits of one stand apart
   */
  constructor(
    private readonly list: ContentList,
    private readonly metrics: LineMetrics,
    lines: readonly (readonly number[])[],
    headers: readonly (readonly number[])[],
    size: number,
    private readonly isFullByChance: (items: readonly number[]) => boolean,
  ) {
    const own = lines.filter((items) => items.length > 0 && items.length <= size && isOneLine(metrics[0], items));
    this.blocks = pagesOf(list, own).map((page) => {
      const metric = this.chooseMetric(page.length < LEAST_LINES ? [...page, ...headers.filter((run) => run.length === size)] : page, size);
      return {
        from: (page[0] as readonly number[])[0] as number,
        to: (page[page.length - 1] as readonly number[]).at(-1) as number,
        places: metric,
        guides: this.isSpaced(page) && !this.isEvenlyParted(page, size) ? this.learn(metric, page, headers, size) : null,
      };
    });
  }

  /** Terminals give a Han character two columns, other tools one: the width under which figures stand straighter. */
  private chooseMetric(page: readonly (readonly number[])[], size: number): LinePlaces {
    const [first, ...others] = this.metrics.map((places) => ({ places, clusters: clustersOf(places, page) }));
    let best = first as { places: LinePlaces; clusters: readonly Cluster[] };
    // Headers take fewer columns where each character takes one: how far figures and headers stand out counts before that.
    const misfit = (clusters: readonly Cluster[]): number =>
      Math.abs(clusters.length - size) * WIDTH_LIMIT ** 2 +
      clusters.reduce((sum, { low, high, widest }) => sum + (high - low - widest) * WIDTH_LIMIT + high - low, 0);
    for (const other of others) if (misfit(other.clusters) < misfit(best.clusters)) best = other;
    return best.places;
  }

  /** Puts figures of one line into the columns they stand in; null where their places do not tell. */
  read(items: readonly number[]): Slot[] | null {
    const first = items[0];
    const block = first === undefined ? undefined : this.blocks.find(({ from, to }) => first >= from && first <= to);
    return block === undefined || block.guides === null ? null : readByColumn(block.places, block.guides, items);
  }

  private learn(
    places: LinePlaces,
    page: readonly (readonly number[])[],
    headers: readonly (readonly number[])[],
    size: number,
  ): readonly ColumnGuide[] | null {
    const full = learnColumns(
      places,
      page.filter((items) => items.length === size && !this.isFullByChance(items)),
      size,
    );
    if (full !== null) return full;
    const below = learnColumns(places, headers, size);
    if (below !== null || page.length < LEAST_LINES) return below;
    const clusters = clustersOf(places, page);
    return clusters.length === size && clusters.every((guide) => isShared(places, page, guide)) ? clusters : null;
  }

  private isSpaced(lines: readonly (readonly number[])[]): boolean {
    let gaps = 0;
    let wide = 0;
    for (const items of lines) {
      for (let i = 1; i < items.length; i++) {
        gaps++;
        if ((this.list.spaces[items[i] as number] as number) > 1) wide++;
      }
    }
    return gaps > 0 && wide >= gaps * SPACED_SHARE;
  }

  /**
   * True where the same small gap parts all figures of all lines, though some lines are short: a blank cell between two
   * figures would have made it wider. A tool put the figures of each line together; they stand in no columns.
   */
  private isEvenlyParted(lines: readonly (readonly number[])[], size: number): boolean {
    const { spaces } = this.list;
    const parted = lines.filter(({ length }) => length > 1);
    if (parted.length < LEAST_PARTED || parted.every(({ length }) => length === size)) return false;
    const gap = spaces[parted[0]?.[1] as number] as number;
    return gap < HEADER_WIDTH && parted.every((items) => items.every((item, i) => i === 0 || spaces[item] === gap));
  }
}

/** The columns that full lines show, or null when their figures overlap from column to column. */
function learnColumns(places: LinePlaces, full: readonly (readonly number[])[], size: number): ColumnGuide[] | null {
  const lines = full.filter((items) => items.length === size && isOneLine(places, items));
  if (lines.length === 0) return null;
  const guides: ColumnGuide[] = [];
  for (let column = 0; column < size; column++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (const items of lines) {
      const at = (items[column] as number) - places.from;
      low = Math.min(low, places.left[at] as number);
      high = Math.max(high, places.right[at] as number);
      sum += ((places.left[at] as number) + (places.right[at] as number)) / 2;
    }
    guides.push({ low, high, middle: sum / lines.length });
  }
  for (let column = 1; column < size; column++)
    if ((guides[column] as ColumnGuide).low < (guides[column - 1] as ColumnGuide).high) return null;
  return guides;
}

/** True for a column in which several lines have a figure: a place that one line alone shows may be any column's. */
function isShared(places: LinePlaces, page: readonly (readonly number[])[], { low, high }: ColumnGuide): boolean {
  let lines = 0;
  for (const items of page) if (items.some((item) => touches(places, item, low, high)) && ++lines > 1) return true;
  return false;
}

/** The stretches that the figures of all lines cover together. @internal */
export function clustersOf({ from, left, right }: LinePlaces, page: readonly (readonly number[])[]): readonly Cluster[] {
  const spans = page.flat().map((item) => [left[item - from] as number, right[item - from] as number] as const);
  spans.sort((a, b) => a[0] - b[0]);
  const guides: { low: number; high: number; middle: number; widest: number }[] = [];
  for (const [low, high] of spans) {
    const last = guides[guides.length - 1];
    if (last !== undefined && low < last.high) {
      last.high = Math.max(last.high, high);
      last.widest = Math.max(last.widest, high - low);
    } else guides.push({ low, high, middle: 0, widest: high - low });
  }
  for (const guide of guides) guide.middle = (guide.low + guide.high) / 2;
  return guides;
}

/** Puts figures of one line into the columns they stand in; null when one stands between two, or two in one. */
function readByColumn(places: LinePlaces, guides: readonly ColumnGuide[], items: readonly number[]): Slot[] | null {
  if (items.length === 0 || !isOneLine(places, items)) return null;
  const slots: Slot[] = guides.map(() => BLANK);
  let previous = -1;
  for (const item of items) {
    const left = places.left[item - places.from] as number;
    const right = places.right[item - places.from] as number;
    const column = findColumn(guides, left, right);
    if (column <= previous) return null;
    previous = column;
    slots[column] = { kind: 'value', item };
  }
  return slots;
}

/** The one column that a stretch of the line touches, or is clearly nearest to; -1 otherwise. */
function findColumn(guides: readonly ColumnGuide[], left: number, right: number): number {
  const touched = guides.flatMap((guide, column) => (left < guide.high && right > guide.low ? [column] : []));
  if (touched.length === 1) return touched[0] as number;
  if (touched.length > 1) return -1;
  const middle = (left + right) / 2;
  const distances = guides.map((guide) => Math.abs(guide.middle - middle));
  const order = distances.map((_, column) => column).sort((a, b) => (distances[a] as number) - (distances[b] as number));
  const [nearest, second] = order;
  if (nearest === undefined) return -1;
  if (second === undefined) return nearest;
  return (distances[nearest] as number) * 3 <= (distances[second] as number) ? nearest : -1;
}
