import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { listsYears } from '../regions/foreign-headers.js';
import { openRegion, type TableRegion } from '../regions/table-region.js';
import type { HeadingCandidate } from './find-headings.js';

/** Weight from which the wording alone makes a line a heading. */
const SURE_HEADING = 7;
/** Weight from which a line may end a section. */
const LEAST_HEADING = 5;
/** Figures for each row of a form from which a stretch of text may be its table. */
const FIGURES_PER_ROW = 3;

/**
 * The table of a section none of whose labels was found, because narrow cells break them all: what stands between the
 * heading of the section and the next one, or a table that was found, where that has figures enough. Null where there is none.
 * ```
 * 三、收到和处理政府信息公开申请情况
 * 一、本年新收政府信   35  8  0 …
 * 息公开申请数量
 * ```
 */
export function findSectionTable(
  list: ContentList,
  name: TableName,
  editions: readonly EditionDefinition[],
  headings: readonly HeadingCandidate[],
  others: readonly (TableRegion | null)[],
): TableRegion | null {
  const form = editions.find(({ tables }) => tables[name].blocks.length > 0);
  if (form === undefined) return null;
  const table = form.tables[name];
  const at = headings.findIndex(({ number, weight }) => number === table.section && weight >= SURE_HEADING);
  const heading = headings[at];
  if (heading === undefined) return null;
  const next = headings.slice(at + 1).find(({ number, weight }) => number > heading.number && weight >= LEAST_HEADING);
  const start = heading.last;
  let end = next?.first ?? list.count;
  // Sections may stand in another order.
  for (const other of others) if (other !== null && other.start >= start) end = Math.min(end, other.start);
  const rows = table.blocks.flatMap((block) => block.rows);
  const least = table.shape === 'single' ? rows.reduce((sum, row) => sum + row.columns.length, 0) : rows.length * FIGURES_PER_ROW;
  let figures = 0;
  for (let index = start; index < end; index++) if (list.kinds[index] === ContentKind.Value) figures++;
  // Years above figures are a comparison of the report's own.
  return figures < least || listsYears(list, start, end) ? null : { ...openRegion(name, start), end, isAssumed: true };
}

/** Index of the content where the section of a table begins; 0 where no heading surely tells. */
export function findSectionStart(name: TableName, editions: readonly EditionDefinition[], headings: readonly HeadingCandidate[]): number {
  const form = editions.find(({ tables }) => tables[name].blocks.length > 0);
  return headings.find(({ number, weight }) => number === form?.tables[name].section && weight >= SURE_HEADING)?.first ?? 0;
}
