import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { SourceTable } from '../cst/table-cst.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import { compareOrders } from './order-sums.js';
import { mayBeSorted } from './row-columns.js';
import type { UpperOrder } from './upper-header.js';

/**
 * The order of the columns of a table whose header should have two levels and is one row, every column in it once:
 * ```
 * | 列项 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
 * ```
 * The sums of the rows decide between this order and that of the form, for a tool that sorts cells can bring the total of
 * a header of two levels before its parts. Sums do not tell the parts from each other: of headers that may stand as high as they are, the
 * order is unsure. Null for every other header, and for the order of the form.
 */
export function orderOfFlatHeader(
  list: ContentList,
  table: SourceTable,
  form: EditionDefinition,
  official: readonly string[],
): UpperOrder | null {
  const headers = flatHeaders(table.region, official);
  if (headers === null) return null;
  const columns = headers.map(({ meaning }) => meaning.key);
  const votes = compareOrders(list, table, form, columns, official);
  if (votes < 0) return null;
  if (headers.every(({ index }, i) => i === 0 || (list.lines[index] as number) === 0)) return { columns, isUnsure: false };
  if (votes === 0) return null;
  const total = official[official.length - 1];
  const parts = headers.filter(({ meaning }) => meaning.key !== total);
  const isInOrder = parts.every(({ meaning }, i) => meaning.key === official[i]);
  return { columns, isUnsure: !isInOrder && mayBeSorted(list, official, parts) };
}

/** The labels of a header that names all columns one behind the other, in another order than the form; else null. */
function flatHeaders(region: TableRegion, official: readonly string[]): readonly TableLabel[] | null {
  const headers: TableLabel[] = [];
  for (const label of region.labels) {
    if (headers.length === 0 && label.meaning.kind === 'corner') continue;
    if (headers.length === official.length || label.meaning.kind !== 'column') break;
    if (!official.includes(label.meaning.key)) return null;
    headers.push(label);
  }
  const [first] = headers;
  if (first === undefined || headers.some(({ index }, i) => index !== first.index + i)) return null;
  if (new Set(headers.map(({ meaning }) => meaning.key)).size < official.length) return null;
  return headers.every(({ meaning }, i) => meaning.key === official[i]) ? null : headers;
}
