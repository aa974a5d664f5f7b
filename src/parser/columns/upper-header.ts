import type { BlockDefinition, EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../../source/character-class.js';
import type { SourceTable } from '../cst/table-cst.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import { measureBoth } from './line-places.js';
import { breaksSums, compareOrders } from './order-sums.js';

/** What the upper level of a header says of the order of the columns. */
export interface UpperOrder {
  readonly columns: readonly string[];
  /** True where a tool may as well have moved the headers as the agency. */
  readonly isUnsure: boolean;
}

/**
 * The order of the columns of a table whose header has two levels, the upper one in another order than the form's:
 * ```
 * |          | 总计 | 自然人 | 法人或其他组织 |          |
 * |          |      |        | 商业企业       | 科研机构 | …
 * ```
 * The sums of the rows decide where they differ; else headers side by side on one line stand where the agency put them, for sure if
 * no row breaks a sum there and more than a space parts them, while a tool that prints tall cells by their middle brings the group
 * before its neighbours. Null for the order of the form.
 * @param official the columns in the order that the lower level has
 */
export function orderOfUpperHeader(
  list: ContentList,
  table: SourceTable,
  form: EditionDefinition,
  block: BlockDefinition,
  official: readonly string[],
): UpperOrder | null {
  const grouped = official.filter((key) => block.columns.some((column) => column.key === key && column.group !== undefined));
  const single = official.filter((key) => !grouped.includes(key));
  const found = upperHeaders(table.region.labels, single, grouped);
  if (grouped.length === 0) return null;
  if (found.length !== single.length + 1) return orderBySums(list, table, form, official);
  const upper = orderByBars(list, found) ?? found;
  const columnsUnder = (headers: readonly TableLabel[]): string[] =>
    headers.flatMap(({ meaning }) => (meaning.kind === 'column' ? [meaning.key] : grouped));
  const columns = columnsUnder(upper);
  if (columns.every((key, i) => key === official[i])) return null;
  const votes = compareOrders(list, table, form, columns, official);
  // Of headers on several lines the agency's tool moved one as often: the sum of a single row may be the agency's error.
  if (votes === 1 && !upper.every(({ index }, i) => i === 0 || list.stayOnLine((upper[i - 1] as TableLabel).index, index)))
    return { columns: official, isUnsure: true };
  if (votes !== 0) return votes > 0 ? { columns, isUnsure: false } : null;
  const hasFigures = table.rows.some(({ items }) => items.some((item) => list.value(item)?.value));
  const placed = hasFigures ? orderByPlaces(list, table.region, found, grouped) : null;
  if (placed !== null && columnsUnder(placed).every((key, i) => key === official[i])) return null;
  const [first, last] = [upper[0], upper[upper.length - 1]] as [TableLabel, TableLabel];
  // Where rows stand on the line of their headers, it is none of the page's.
  const row = table.rows[0]?.label.index ?? last.index;
  if (list.stayOnLine(first.index, last.index) && !list.stayOnLine(last.index, row))
    return { columns, isUnsure: breaksSums(list, table, form, columns) || (hasFigures && flow(list, upper)) };
  return hasFigures ? { columns: official, isUnsure: true } : null;
}

/** Fewest rows that prove by their sums that the column of the totals is the first. */
const LEAST_PROVEN = 3;

/** `总计（件） | 自然人 | …`: where no header of the upper level, and none of its totals, was found, rows of figures may tell that the total is first. */
function orderBySums(list: ContentList, table: SourceTable, form: EditionDefinition, official: readonly string[]): UpperOrder | null {
  const total = official[official.length - 1];
  if (total === undefined || table.region.columns.includes(total)) return null;
  const columns = [total, ...official.slice(0, -1)];
  return compareOrders(list, table, form, columns, official) >= LEAST_PROVEN ? { columns, isUnsure: false } : null;
}

/** True where nothing but a space parts headers, as words in running text: a tool may have moved them before it joined them. */
function flow(list: ContentList, headers: readonly TableLabel[]): boolean {
  return headers.slice(1).every(({ index }) => {
    const gap = (list.starts[index] as number) - (list.ends[index - 1] as number);
    return !list.isParted(index) && gap <= 1;
  });
}

/**
 * Headers that a drawing prints on lines of their own, by the bars before each on its line; null where bars do not tell them apart.
 * ```
 * |          |      |        | 法人或其他组织
 * |          | 总计 | 自然人 |---------------
 * ```
 */
function orderByBars(list: ContentList, headers: readonly TableLabel[]): readonly TableLabel[] | null {
  if (!list.text.isDrawn) return null;
  const bars = new Map(headers.map((header) => [header, countBars(list, header.index)] as const));
  const counts = new Set(bars.values());
  if (counts.size < headers.length || counts.has(0)) return null;
  return [...headers].sort((a, b) => (bars.get(a) as number) - (bars.get(b) as number));
}

/** Bars of the source before a piece of content on its line; 0 for a line that does not open with one, as the rest of a broken line. */
function countBars({ text, starts }: ContentList, index: number): number {
  let count = 0;
  let opensWithBar = false;
  for (let at = (text.starts[starts[index] as number] as number) - 1; at >= 0 && text.source[at] !== '\n'; at--) {
    const isBar = characterClasses[text.source.charCodeAt(at)] === CharacterClass.Pipe;
    if (isBar) count++;
    if (text.source[at] !== ' ') opensWithBar = isBar;
  }
  return opensWithBar ? count : 0;
}

/**
 * Headers on lines of different height by their places; null where some stand over one another, as the lines of running text do.
 * ```
 *                   │      │法人或其他组织   │    │
 *                   │自然人├────────┬────────┤总计│
 *                   │      │商业企业│…       │    │
 * ```
 * Words before a header move it by the width that a Han character has: of two orders that is right by which the name of the group
 * stands above its columns.
 */
function orderByPlaces(
  list: ContentList,
  { labels }: TableRegion,
  headers: readonly TableLabel[],
  grouped: readonly string[],
): readonly TableLabel[] | null {
  const group = headers.find(({ meaning }) => meaning.kind === 'columnGroup') as TableLabel;
  const below = labels.filter(({ meaning }) => meaning.kind === 'column' && grouped.includes(meaning.key)).slice(0, grouped.length);
  if (below.length < grouped.length) return null;
  const indices = [...headers, ...below].map(({ index }) => index);
  const from = Math.min(...indices);
  let found: readonly TableLabel[] | null = null;
  for (const { left, right } of measureBoth(list, from, Math.max(...indices) + 1)) {
    const leftOf = ({ index }: TableLabel): number => left[index - from] as number;
    const rightOf = ({ index }: TableLabel): number => right[index - from] as number;
    if (leftOf(group) < Math.min(...below.map(leftOf)) || rightOf(group) > Math.max(...below.map(rightOf))) continue;
    const sorted = [...headers].sort((a, b) => leftOf(a) - leftOf(b));
    if (sorted.some((header, i) => i > 0 && leftOf(header) <= rightOf(sorted[i - 1] as TableLabel))) return null;
    if (found?.some((header, i) => header !== sorted[i])) return null;
    found = sorted;
  }
  return found;
}

/** The headers of single columns and that of the group, each once, one behind the other before the first header below the group. */
function upperHeaders(labels: readonly TableLabel[], single: readonly string[], grouped: readonly string[]): readonly TableLabel[] {
  const headers: TableLabel[] = [];
  const met = new Set<string>();
  for (const label of labels) {
    const { kind, key } = label.meaning;
    if (kind === 'row' || kind === 'rowGroup' || (kind === 'column' && grouped.includes(key))) break;
    if (kind !== 'columnGroup' && !(kind === 'column' && single.includes(key))) continue;
    if (met.has(`${kind}/${key}`)) continue;
    met.add(`${kind}/${key}`);
    headers.push(label);
  }
  return headers;
}
