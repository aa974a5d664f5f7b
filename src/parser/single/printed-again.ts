import type { ContentList } from '../../lexer/content-list.js';
import type { TableLabel } from '../regions/table-region.js';

/** The same line twice, with nothing between. @internal */
export function isPrintedTwice(list: ContentList, items: readonly number[], size: number): boolean {
  if (items.length !== 2 * size || items[2 * size - 1] !== (items[0] as number) + 2 * size - 1) return false;
  const figureOf = (i: number): number | null | undefined => list.value(items[i] as number)?.value;
  return items.slice(size).every((_, i) => figureOf(i) !== null && figureOf(i) === figureOf(i + size));
}

/** True where a row is named before and behind some figures: those are of one table that was printed more than once. @internal */
export function isPrintedAgain(labels: readonly TableLabel[], [first = 0, ...items]: readonly number[]): boolean {
  const last = items[items.length - 1] ?? first;
  const rows = labels.filter(({ meaning }) => meaning.kind === 'row');
  const named = new Set(rows.filter(({ index }) => index < first).map(({ meaning }) => meaning.key));
  return rows.some(({ index, meaning }) => index > first && index < last && named.has(meaning.key));
}

/**
 * `结果维持 2 ⏎ 结果纠正 0 ⏎ …`: true where all headers of a row, but not all there are, have one figure each behind them.
 * @param size columns of a row
 * @internal
 */
export function standBelowSome(labels: readonly TableLabel[], items: readonly number[], size: number): boolean {
  const columns = labels.filter(({ meaning }) => meaning.kind === 'column');
  const below = columns.filter(({ index }, i) => items.includes(index + 1) && columns[i + 1]?.index === index + 2);
  return below.length + 1 >= size && below.length + 1 < items.length;
}
