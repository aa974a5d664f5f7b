import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isClose } from '../cells/mixed-gaps.js';
import type { SourceRow } from '../cst/table-cst.js';

const ZERO_DIGIT = 0x30;

/**
 * Rows whose figures are single digits with one space between, in a table whose other figures or headers stand further apart:
 * they may be the digits of one figure, its other cells blank. By the indices of their labels.
 * ```
 * 信息内容              上一年项目数量  本年增/减       处理决定数量
 * 行政强制              1 0 0
 * ``` @internal
 */
export function findCloseDigits(list: ContentList, rows: readonly SourceRow[]): ReadonlySet<number> {
  const close = rows.filter(({ items }) => areCloseDigits(list, items));
  const found = new Set<number>();
  for (const row of close)
    if (standApart(list, headersOf(row)) || rows.some((other) => other !== row && areFiguresApart(list, other.items)))
      found.add(row.label.index);
  return found;
}

function areCloseDigits(list: ContentList, items: readonly number[]): boolean {
  const [first] = items;
  if (first === undefined || items.length < 2 || list.text.units[list.starts[first] as number] === ZERO_DIGIT) return false;
  return items.every((item, i) => list.digitCount(item) === 1 && (i === 0 || isClose(list, item)));
}

function areFiguresApart(list: ContentList, items: readonly number[]): boolean {
  return items.length > 1 && items.every((item, i) => list.kinds[item] === ContentKind.Value && (i === 0 || !isClose(list, item)));
}

/** True for headers side by side on a line that more than one space parts. */
function standApart(list: ContentList, headers: readonly number[]): boolean {
  return headers.length > 1 && headers.every((index, i) => i === 0 || (list.continuesLine(index) && (list.spaces[index] as number) > 1));
}

function headersOf({ headers }: SourceRow): number[] {
  return headers.flatMap(({ index, meaning }) => (meaning.kind === 'column' ? [index] : []));
}
