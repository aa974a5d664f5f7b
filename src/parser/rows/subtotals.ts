import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { SourceTable } from '../cst/table-cst.js';

/** A table without sums of the agency's own, and the figures of these. */
export interface WithoutSubtotals {
  readonly source: SourceTable;
  readonly subtotals: readonly number[];
}

/**
 * Leaves out rows that sum up a group and have no place in the form, which the grammar takes for the rest of the row before:
 * ```
 * （三）不予公开   小计             3   0   …
 *                  1.属于国家秘密   1   0   …
 * ```
 * Null where there is none.
 */
export function leaveOutSubtotals(list: ContentList, source: SourceTable, form: EditionDefinition): WithoutSubtotals | null {
  const words = form.tables[source.region.table].subtotals;
  if (words === undefined) return null;
  const subtotals: number[] = [];
  const strays = withoutSubtotals(list, source.strays, words, subtotals);
  const rows = source.rows.map((row) => {
    const items = withoutSubtotals(list, row.items, words, subtotals);
    return items === row.items ? row : { ...row, items: [...items] };
  });
  return subtotals.length === 0 ? null : { source: { ...source, rows, strays }, subtotals };
}

/** Pieces of content without the words and the figures right behind them; the same pieces where no figure stands behind such words. */
function withoutSubtotals(list: ContentList, items: readonly number[], words: readonly string[], subtotals: number[]): readonly number[] {
  let kept: number[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    if (list.kinds[item] === ContentKind.Value || !isFigureBehind(list, items, i) || !words.includes(wordsOf(list, item))) {
      kept?.push(item);
      continue;
    }
    kept ??= items.slice(0, i);
    subtotals.push(item);
    while (isFigureBehind(list, items, i)) subtotals.push(items[++i] as number);
  }
  return kept ?? items;
}

function isFigureBehind(list: ContentList, items: readonly number[], i: number): boolean {
  const next = items[i + 1];
  return next !== undefined && next === (items[i] as number) + 1 && list.kinds[next] === ContentKind.Value;
}

function wordsOf({ text, starts, ends }: ContentList, item: number): string {
  return foldedSlice(text, starts[item] as number, ends[item] as number).replace(/\s/g, '');
}
