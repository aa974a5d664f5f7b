import type { RowDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isRuleMark } from '../regions/rule-mark.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';

/** Headers of some rows of the form, and the figures below them. @internal */
export interface HeaderPart {
  readonly region: TableRegion;
  readonly rows: readonly RowDefinition[];
}

/**
 * The one row of figures where it was printed in parts, each below headers of its own:
 * ```
 *            行政复议
 * 结果维持  结果纠正  其他结果  尚未审结  总计
 *             553        0        437     990
 *                  行政诉讼
 *    未经复议直接起诉            复议后起诉
 * 结果维持  …  总计        结果维持  …  总计
 *     0     …   862           404          404
 * ```
 * Null unless the headers of each part name rows of their own, and all of them stand in the order of the form.
 * @internal
 */
export function findHeaderParts(list: ContentList, region: TableRegion, rows: readonly RowDefinition[]): readonly HeaderPart[] | null {
  const bounds = findBounds(list, region, rows.length);
  if (bounds.length < 2) return null;
  const names = bounds.map(({ start, figures }) => namesIn(list, region.labels, start, figures, rows));
  const own: RowDefinition[][] = bounds.map(() => []);
  let part = 0;
  for (const row of rows) {
    const told = names.findIndex((each) => each.has(row.key));
    if (told < part || told > part + 1) return null;
    part = told;
    own[part]?.push(row);
  }
  if (own.some((each) => each.length === 0)) return null;
  return bounds.map(({ start, end }, i) => {
    const labels = region.labels.filter(({ index }) => index >= start && index < end);
    // Words before the first label name rows, not columns.
    const first = labels[0]?.index ?? start;
    return { region: { ...region, start: first, end, reach: [first, end] as const, labels }, rows: own[i] as RowDefinition[] };
  });
}

/**
 * True where headers name every column of every row, in order, once or again for each cell they span: as many figures below
 * them are told by that, whatever the agency's sums.
 * @internal
 */
export function nameAllColumns({ region, rows }: HeaderPart): boolean {
  const keys = rows.flatMap(({ columns }) => columns);
  const named = region.labels.flatMap(({ meaning }) => (meaning.kind === 'column' ? [meaning.key] : []));
  return named.length > 0 && named.length % keys.length === 0 && named.every((key, i) => key === keys[i % keys.length]);
}

/**
 * How many columns a table has that was cut to its first ones: their headers name the first rows of the form, each with all its
 * columns, and no word before the figures names another. 0 where nothing tells so: columns may also be without the header above
 * them that was lost. @internal
 */
export function countKeptColumns(list: ContentList, region: TableRegion, rows: readonly RowDefinition[], figures: number): number {
  const count = region.labels.filter(({ meaning }) => meaning.kind === 'column').length;
  const kept = rows.filter((_, i) => i * (rows[0]?.columns.length ?? 0) < count);
  if (kept.length === rows.length || !nameAllColumns({ region, rows: kept })) return 0;
  const named = namesIn(list, region.labels, region.start, figures, rows);
  return named.size === kept.length && kept.every(({ key }) => named.has(key)) ? count : 0;
}

interface Bounds {
  readonly start: number;
  /** Index of the first figure. */
  readonly figures: number;
  readonly end: number;
}

/** Runs of figures with the words before them, rules left out; none where there are more than rows, or where figures open the table. */
function findBounds(list: ContentList, region: TableRegion, limit: number): readonly Bounds[] {
  const { kinds } = list;
  const bounds: Bounds[] = [];
  let start = region.labels[0]?.index ?? region.start;
  for (let index = start; index < region.end; index++) {
    // `nan` below the first line of headers is no figure, either.
    if (kinds[index] !== ContentKind.Value || isRuleMark(list, index) || list.value(index)?.kind === 'blank') continue;
    const figures = index;
    while (index < region.end && kinds[index] === ContentKind.Value) index++;
    if (figures === start || bounds.length === limit) return [];
    bounds.push({ start, figures, end: index });
    start = index;
  }
  return bounds;
}

/** Keys of the rows that headers name, in labels or in the words of longer ones: `行政诉讼（未经复议直接起诉）`. */
function namesIn(
  list: ContentList,
  labels: readonly TableLabel[],
  start: number,
  end: number,
  rows: readonly RowDefinition[],
): ReadonlySet<string> {
  const names = new Set(
    labels.flatMap(({ index, meaning }) => (meaning.kind === 'row' && index >= start && index < end ? [meaning.key] : [])),
  );
  const words = list.text.folded().slice(list.starts[start], list.starts[end]).replace(/\s+/gu, '');
  for (const { key, label } of rows) if (words.includes(label)) names.add(key);
  return names;
}
