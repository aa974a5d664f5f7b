import type { RowDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Slot } from '../../solve/row-reading.js';
import { cutIntoSums } from '../cells/run-together.js';
import type { TableRegion } from '../regions/table-region.js';

/** Most ways to cut the digits of a table. */
const WAY_LIMIT = 64;

/**
 * Every way to cut the digits of a table whose cells were printed without anything between them, so that the last figure of each
 * group is the sum of the others. Where no cell is blank, the groups may stand below headers of their own.
 * ```
 * 结果维持…总计 ⏎ 10001 ⏎ 未经复议直接起诉 复议后起诉 ⏎ 结果维持…总计 ⏎ 0101200000
 * ```
 * @param isFilled true where no cell is blank
 * @internal
 */
export function cutGluedRow(list: ContentList, region: TableRegion, rows: readonly RowDefinition[], isFilled: boolean): Slot[][] {
  const { labels, start, end } = region;
  const sizes = rows.map(({ columns }) => columns.length);
  const last = labels[labels.length - 1]?.index ?? start;
  const whole = last + 2 === end ? cutIntoSums(list, last + 1, sizes, isFilled) : [];
  if (whole.length > 0 || !isFilled) return whole;
  const items: number[] = [];
  for (let index = start; index < end; index++) if (list.value(index) !== null) items.push(index);
  if (items.length === 0 || items.length > sizes.length) return [];
  let ways = [{ next: 0, slots: [] as Slot[] }];
  for (const item of items) {
    ways = ways.flatMap(({ next, slots }) =>
      sizes.slice(next).flatMap((_, i) => {
        const to = next + i + 1;
        return cutIntoSums(list, item, sizes.slice(next, to), true).map((cut) => ({ next: to, slots: [...slots, ...cut] }));
      }),
    );
    if (ways.length > WAY_LIMIT) return [];
  }
  return ways.filter(({ next }) => next === sizes.length).map(({ slots }) => slots);
}
