import type { ContentList } from '../../lexer/content-list.js';
import { type LineMetrics, type LinePlaces, touches } from '../columns/line-places.js';
import { pagesOf } from '../columns/pages.js';
import { clustersOf, isOneLine } from './line-columns.js';

/** Lines of a page that must end at one place before it says anything. */
const LEAST_LINES = 3;

/** Rows whose other figures add up to the last before their sums say which column that is. */
const LEAST_SUMS = 2;

/** Where the last figures of all lines of a page stand. */
interface LastPlace {
  readonly from: number;
  readonly to: number;
  readonly places: LinePlaces;
  readonly low: number;
  readonly high: number;
}

/**
 * The column of the totals in a table without borders whose blank cells leave nothing: the last figure of every line
 * stands at one place, behind more than a space and right of all others, and it is the sum of those or stands below the last of the headers.
 * ```
 *                    自然人   法人或其他组织   总计
 * 一、本年新收…       3                 1      4
 * （一）予以公开                               0
 * ```
 * Which columns the others stand in is not told by it.
 * @internal
 */
export class TotalColumn {
  private constructor(private readonly pages: readonly LastPlace[]) {}

  /**
   * @param metrics where the pieces of the table stand
   * @param headers column headers, in the order of the text
   * @param lines figures of each row, in the order of the text
   */
  static learn(
    list: ContentList,
    metrics: LineMetrics,
    headers: readonly number[],
    lines: readonly (readonly number[])[],
  ): TotalColumn | null {
    const own = lines.filter((items) => items.length > 0 && isOneLine(metrics[0], items));
    const pages: LastPlace[] = [];
    let isShown = false;
    for (const page of pagesOf(list, own)) {
      if (page.length < LEAST_LINES) continue;
      const last = page.every((items) => (list.spaces[items[items.length - 1] as number] as number) > 1) ? findLast(metrics, page) : null;
      if (last === null) return null;
      const { holding, failing } = weighSums(list, page);
      if (failing > holding) return null;
      const above = headers.filter((index) => index < last.from && index > (pages[pages.length - 1]?.to ?? -1));
      isShown ||= (holding >= LEAST_SUMS && failing === 0) || isBelowLast(last, above);
      pages.push(last);
    }
    return isShown ? new TotalColumn(pages) : null;
  }

  /** True where the last of these figures of one line is its total. */
  endsIn(items: readonly number[]): boolean {
    const last = items[items.length - 1];
    if (last === undefined) return false;
    const page = this.pages.find(({ from, to }) => last >= from && last <= to);
    return page !== undefined && isOneLine(page.places, items) && touches(page.places, last, page.low, page.high);
  }
}

/** The place of the last figures under the width of a Han character that holds them closest together; null where they have none of their own. */
function findLast(metrics: LineMetrics, page: readonly (readonly number[])[]): LastPlace | null {
  let best: LastPlace | null = null;
  for (const places of metrics) {
    const [place, ...others] = clustersOf(
      places,
      page.map((items) => items.slice(-1)),
    );
    if (place === undefined || others.length > 0) continue;
    const { low, high } = place;
    if (page.some((items) => items.slice(0, -1).some((item) => touches(places, item, low, high)))) continue;
    if (best !== null && best.high - best.low <= high - low) continue;
    best = { from: (page[0] as readonly number[])[0] as number, to: page[page.length - 1]?.at(-1) as number, places, low, high };
  }
  return best;
}

/** Lines of several figures whose last is the sum of the others, and those whose last is not. */
function weighSums(list: ContentList, page: readonly (readonly number[])[]): { holding: number; failing: number } {
  let holding = 0;
  let failing = 0;
  for (const items of page) {
    if (items.length < 2) continue;
    const figures = items.map((item) => list.value(item)?.value ?? 0);
    const total = figures.pop() as number;
    const sum = figures.reduce((all, figure) => all + figure, 0);
    if (sum !== total) failing++;
    else if (total !== 0) holding++;
  }
  return { holding, failing };
}

/** True where nothing from the first header on begins further right than the middle of the place. */
function isBelowLast({ from, places, low, high }: LastPlace, headers: readonly number[]): boolean {
  if (headers.length < 2) return false;
  const middle = (low + high) / 2;
  for (let index = headers[0] as number; index < from; index++) if ((places.left[index - places.from] as number) > middle) return false;
  return true;
}
