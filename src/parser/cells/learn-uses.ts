import type { ContentList } from '../../lexer/content-list.js';
import { headerRuns } from '../columns/header-runs.js';
import type { SourceTable } from '../cst/table-cst.js';
import type { Draft } from '../rows/draft.js';
import { learnSeparator } from '../separators/learn-separator.js';
import type { RowShape } from '../separators/row-shape.js';
import type { SeparatorUse } from '../separators/separator-use.js';
import { type CountedSeparator, countBefore, isDrawn, type SeparatorUnits } from '../separators/separators.js';

/**
 * How each separator of a table parts its cells, as the full rows show it; none where all rows are full.
 * @param full those of the drafts that have as many figures as columns and nothing else
 * @param units what other tables of the text showed; what this one shows is added
 * @internal
 */
export function learnUses(
  list: ContentList,
  source: SourceTable,
  full: readonly Draft[],
  drafts: readonly Draft[],
  units: SeparatorUnits,
): SeparatorUse[] {
  if (full.length === drafts.length) return [];
  const uses: SeparatorUse[] = [];
  const shapes = full.map(({ shape }) => shape);
  const guides = shapes.some((shape) => shape.size > 1) ? shapes : [...shapes, ...headerShapes(source)];
  for (const separator of units.order) {
    if (isDrawn(separator) && !occurs(list, source, separator)) continue;
    // A header may part its cells by two bars where rows have one.
    const isDoubled = guides !== shapes && leastBetween(list, drafts, separator) === 1;
    const use = learnSeparator(
      list,
      separator,
      isDoubled ? shapes : guides,
      units.get(separator) ?? (shapes.length === 0 || isDoubled ? 1 : 0),
      drafts.map(({ shape }) => shape),
    );
    if (use === null) continue;
    uses.push(use);
    if (shapes.some((shape) => shape.size > 1) && !units.has(separator)) units.set(separator, use.unit);
  }
  return uses;
}

/** Fewest of a separator between two neighbouring figures of a row; 0 where none parts them. */
function leastBetween(list: ContentList, drafts: readonly Draft[], separator: CountedSeparator): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { shape } of drafts) for (const item of shape.items.slice(1)) least = Math.min(least, countBefore(list, item, separator));
  return Number.isFinite(least) ? least : 0;
}

function occurs(list: ContentList, source: SourceTable, separator: CountedSeparator): boolean {
  const { start, end } = source.region;
  for (let index = start + 1; index < end; index++) if (countBefore(list, index, separator) > 0) return true;
  return false;
}

/** Runs of column headers: without full rows they show how cells are parted. */
function headerShapes(source: SourceTable): RowShape[] {
  return headerRuns(source).map((items) => ({
    label: items[0] as number,
    items: items.slice(1),
    next: (items[items.length - 1] as number) + 1,
    depth: -1,
    nextDepth: -1,
    size: items.length - 1,
  }));
}
