import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { lastLabel, type TableRegion } from '../regions/table-region.js';

/** Figures of a page number: `第 3 页 共 4 页`. */
const PAGE_FIGURES = 2;

/**
 * Of a table that a page break parts below its headers, the one row of figures: behind what stands at the foot and head of the
 * pages, and as long as the form has columns. Null where there is no such row, or where other figures stand by themselves.
 * ```
 * 结果维持  结果纠正  其他结果  尚未审结  总计
 *            第 3 页 共 4 页
 * 东漪区财政局
 * 0  245  0  0  245 …
 * ```
 * @param size columns of the form
 * @returns indices of its figures
 */
export function findRowBehindBreak(list: ContentList, region: TableRegion, size: number): readonly number[] | null {
  const { kinds } = list;
  const limit = region.reach?.[1] ?? region.end;
  let row: readonly number[] | null = null;
  let isBehindWords = false;
  for (let index = lastLabel(region) + 1; index < limit; index++) {
    if (kinds[index] === ContentKind.Label) return null;
    if (kinds[index] !== ContentKind.Value) {
      isBehindWords = true;
      continue;
    }
    const run: number[] = [];
    while (index < limit && kinds[index] === ContentKind.Value) run.push(index++);
    index--;
    if (run.length === size && isBehindWords && row === null && list.isLineStart(run[0] as number)) row = run;
    else if (run.length > PAGE_FIGURES || row !== null || !standsBesideWords(list, run)) return null;
  }
  return row;
}

/** True for figures of a line that has words, too. */
function standsBesideWords(list: ContentList, run: readonly number[]): boolean {
  const first = run[0] as number;
  const behind = (run[run.length - 1] as number) + 1;
  return (!list.isLineStart(first) && list.isText(first - 1)) || (behind < list.count && list.isText(behind) && list.continuesLine(behind));
}
