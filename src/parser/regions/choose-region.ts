import type { TableName } from '../../grammar-contract/edition.js';
import { addKey, lastLabel, type TableRegion } from './table-region.js';

/** How sure it is that a region is the table: rows found, or, for a table without row labels, distinct headers. */
function weigh(region: TableRegion): number {
  if (region.table === 'disputes') return region.rows.length * 2 + region.columns.length;
  // A menu lists rows too; a table has figures behind them, or at least headers.
  return region.figures * 2 + region.rows.length / 4 + (region.labels.length - region.rows.length) / 2;
}

/** Least weight of a table: a lone label in a menu is none. */
const LEAST_WEIGHT: Readonly<Record<TableName, number>> = { article20: 2, applications: 3, disputes: 4, statistics: 5 };

/** Content between two parts of one table: a page break, a repeated heading. */
const SPLIT_LIMIT = 60;

/** Of the weight of the richest region, the share from which one is the table where it stands in its section. */
const HOME_SHARE = 0.4;

/**
 * The region of a table that is the report's: the first that is not much poorer than the richest (a site's own table
 * before, a filled example after are passed over), with the parts that a page break cut off. Rows of the form without any
 * of its headers (`行政许可 | 12 | 15`, under two years) are it only where no table with headers is, nor before the section.
 * @param isWhole true where parts with words of another table between are not joined
 * @param home index of the content where the section of the table begins, 0 where no heading tells
 * @param isOfOthers true for a table that says its figures are not the report's: taken only where there is no other
 */
export function chooseRegion(
  regions: readonly TableRegion[],
  table: TableName,
  isWhole: boolean,
  home: number,
  isOfOthers: (region: TableRegion) => boolean,
): TableRegion | null {
  const all = mergeParts(regions, table, isWhole);
  let parts = all;
  let best = mostWeight(parts);
  if (home > 0) {
    const atHome = all.filter(({ start }) => start >= home);
    const most = mostWeight(atHome);
    if (most >= best * HOME_SHARE && most >= LEAST_WEIGHT[table]) {
      parts = atHome;
      best = most;
    }
  }
  if (best < LEAST_WEIGHT[table] && !(table === 'article20' && best >= 1 && parts.some((part) => part.columns.length > 0))) return null;
  let rich = parts.filter((part) => weigh(part) >= best * 0.6 && isMoreThanMenu(part));
  if (rich.length > 1 && !rich.every(isOfOthers)) rich = rich.filter((part) => !isOfOthers(part));
  return rich.find(hasFormWords) ?? rich.find(({ start }) => start >= home) ?? null;
}

function mostWeight(parts: readonly TableRegion[]): number {
  let most = 0;
  for (const part of parts) most = Math.max(most, weigh(part));
  return most;
}

/** True where more than rows of the form is named: headers, captions, groups. */
function hasFormWords({ labels, rows, table }: TableRegion): boolean {
  return table === 'disputes' || labels.length > rows.length;
}

/** A list of rows without a figure or header is a menu. */
function isMoreThanMenu({ figures, labels, rows, table }: TableRegion): boolean {
  return table === 'disputes' || figures > 0 || labels.length > rows.length;
}

/** The regions of a table that are complete enough to be a report's, in order. */
export function listTables(regions: readonly TableRegion[], table: TableName): TableRegion[] {
  const parts = mergeParts(regions, table);
  const best = mostWeight(parts);
  let most = 0;
  for (const part of parts) most = Math.max(most, part.rows.length);
  // One left blank has its labels only.
  return parts.filter((part) => {
    const weight = weigh(part);
    return weight >= LEAST_WEIGHT[table] && (weight >= best * 0.6 || (hasFormWords(part) && part.rows.length >= most * 0.6));
  });
}

/** The regions of a table, neighbouring ones that share no row as one. No figure of another table stands within one. */
function mergeParts(regions: readonly TableRegion[], table: TableName, isWhole = false): TableRegion[] {
  const result: TableRegion[] = [];
  // The regions given stay as they are: they may be merged again.
  const copies = new Set<TableRegion>();
  let isCut = false;
  for (const region of regions) {
    if (region.table !== table) {
      isCut ||= isWhole || region.figures > 0;
      continue;
    }
    let previous = result[result.length - 1];
    // A lone caption behind a table is words that look like one.
    if (previous !== undefined && region.rows.length === 0 && region.columns.length === 0 && region.figures === 0) continue;
    const isPart =
      previous !== undefined &&
      !isCut &&
      // A lone label before the first heading is an entry of a menu.
      (previous.figures > 0 || previous.columns.length > 1) &&
      region.start - previous.end <= SPLIT_LIMIT &&
      (region.table === 'disputes' ? previous.end - region.start < 0 && !hasBody(previous) : goesOn(previous, region));
    isCut = false;
    if (isPart && previous !== undefined) {
      if (!copies.has(previous)) {
        previous = { ...previous, labels: [...previous.labels], rows: [...previous.rows], columns: [...previous.columns] };
        copies.add(previous);
        result[result.length - 1] = previous;
      }
      for (const label of region.labels) previous.labels.push(label);
      for (const row of region.rows) addKey(previous.rows, row);
      for (const column of region.columns) addKey(previous.columns, column);
      previous.figures += region.figures;
      previous.cellNames += region.cellNames;
      previous.rowNames += region.rowNames;
      previous.end = region.end;
    } else result.push(region);
  }
  return result;
}

/** True where a part has no row of the one before, or begins with the last ones of it, printed again, and has more behind them. */
function goesOn({ rows }: TableRegion, part: TableRegion): boolean {
  const shared = part.rows.filter((row) => rows.includes(row)).length;
  return shared === 0 || (shared < part.rows.length && part.rows.slice(0, shared).join() === rows.slice(-shared).join());
}

/** True when figures follow the last label. */
function hasBody(region: TableRegion): boolean {
  return region.end > lastLabel(region) + 1;
}
