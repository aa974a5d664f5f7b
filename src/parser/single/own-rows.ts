import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { TableRegion } from '../regions/table-region.js';
import { singleRowsOf } from './cut-single-row.js';

/**
 * True where a table of one line was printed with a line for each of its rows, below one header that names every column
 * once, in whatever order:
 * ```
 * | 类型 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |
 * | 行政复议 |  |  |  |  |  |
 * | 未经复议直接起诉 | 1 |  | 1 |  |  |
 * | 复议后起诉 | 4 |  |  | 4 |  |
 * ```
 */
export function standsInOwnRows(list: ContentList, { table, labels, end }: TableRegion, form: EditionDefinition): boolean {
  const { rows } = singleRowsOf(form, table);
  const columns = new Set<string>();
  const named = new Set<string>();
  let last = end;
  for (const { index, meaning } of labels) {
    if (meaning.kind === 'column') {
      if (named.size > 0 || columns.has(meaning.key)) return false;
      columns.add(meaning.key);
    } else if (meaning.kind === 'row') {
      if (named.has(meaning.key)) return false;
      named.add(meaning.key);
      last = index;
    }
  }
  if (named.size < rows.length || !rows.every((row) => row.columns.every((column) => columns.has(column)))) return false;
  // Figures of all rows behind the last label: a header that was printed upside down.
  let figures = 0;
  for (let index = last + 1; index < end; index++) if (list.value(index) !== null) figures++;
  return figures <= columns.size;
}
