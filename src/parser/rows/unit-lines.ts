import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { SourceTable } from '../cst/table-cst.js';

/** Rows that must have a unit: one word behind a label can be anything. */
const LEAST_ROWS = 3;

/**
 * Leaves out the words for units that stand behind the labels of all rows, each on a line of its own, below a header for them:
 * ```
 * 信息内容 ⏎ 单位 ⏎ 本年收费金额（单位：万元） ⏎ 行政事业性收费 ⏎ 万元 ⏎ 652.43
 * ```
 * Null for every other table.
 */
export function leaveOutUnits(list: ContentList, source: SourceTable, forms: readonly EditionDefinition[]): SourceTable | null {
  const { rows, region } = source;
  const isUnit = (item: number | undefined): boolean =>
    item !== undefined && list.kinds[item] === ContentKind.Text && list.isLineStart(item) && !list.continuesLine(item + 1);
  if (rows.length < LEAST_ROWS || !rows.every(({ items }) => isUnit(items[0]))) return null;
  const headers = new Set(forms.map((form) => form.tables.statistics.unitColumn));
  for (let index = region.start; index < (rows[0]?.label.index ?? 0); index++)
    if (list.label(index)?.entry.inStatistics.some(({ key }) => headers.has(key)))
      return { ...source, rows: rows.map((row) => ({ ...row, items: row.items.slice(1) })) };
  return null;
}
