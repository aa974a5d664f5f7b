import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { rowSumsOf } from '../../solve/row-sums-of.js';
import { isBorneOut } from '../cells/borne-out.js';
import { sumsHold } from '../cells/row-sums.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import type { FormParser } from '../cst/form-parser.js';
import { parseTable } from '../cst/table-cst.js';
import { addKey, type TableRegion } from '../regions/table-region.js';
import type { SeparatorUnits } from '../separators/separators.js';
import { readLabelledTable } from './read-table.js';

/**
 * Reads a table that was too wide for its page: the last columns stand below the first, with all rows again.
 * ```
 * 申请人情况       | 自然人 | 商业企业 | 科研机构 | 社会公益组织
 * 一、本年新收…   | 39    | 13      | 2       | 2
 * 续表            | 法律服务机构 | 其他 | 总计
 * 一、本年新收…   | 7           | 6    | 69
 * ```
 * Null for every other table: each column of the form stands in one of two parts, and both have the same rows.
 */
export function readPartedColumns(
  parser: FormParser,
  list: ContentList,
  region: TableRegion,
  regions: readonly TableRegion[],
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading | null {
  const { table } = region;
  const [block, ...others] = form.tables[table].blocks;
  const count = block?.columns.length ?? 0;
  if (others.length > 0 || region.columns.length === 0 || region.columns.length >= count) return null;
  const rest = regions.find(
    (each) =>
      each.table === table &&
      (each.start >= region.end || each.end <= region.start) &&
      each.columns.length + region.columns.length === count &&
      each.columns.every((column) => !region.columns.includes(column)) &&
      each.rows.length === region.rows.length &&
      each.rows.every((row) => region.rows.includes(row)),
  );
  if (rest === undefined) return null;
  const readings = [region, rest].map((part) => {
    const own = narrowForm(form, table, part.columns);
    return readLabelledTable(list, parseTable(parser, list, { ...part, reach: [part.start, part.end] }), [own], own, units);
  });
  const rows = joinRows(form, readings);
  // Within a part nothing shows which of its cells are the blank ones.
  const sums = rowSumsOf(form, table);
  const isBlank = ({ slots, columns }: ReadRow, key: string): boolean => slots[columns.indexOf(key)]?.kind === 'blank';
  for (const row of rows) {
    if (!row.slots.some(({ kind }) => kind === 'blank')) continue;
    // Of a row of zeros, the total has one.
    const lacksTotal = row.slots.some(({ kind }) => kind === 'value') && sums.some(({ left }) => left.some((key) => isBlank(row, key)));
    if (lacksTotal || !sumsHold(list, row.slots, row.columns, sums)) row.doubt ??= 'place';
  }
  if (!isBorneOut(list, form, table, rows)) for (const row of rows) row.doubt ??= 'columns';
  takeIn(region, rest);
  return { ...(readings[0] as TableReading), form, rows, strays: readings.flatMap(({ strays }) => strays) };
}

/** The form with some columns of a table alone, and without the sums of its rows. */
function narrowForm(form: EditionDefinition, table: TableName, columns: readonly string[]): EditionDefinition {
  const narrow = <T extends { readonly columns: readonly string[] }>(row: T): T => ({
    ...row,
    columns: row.columns.filter((column) => columns.includes(column)),
  });
  const own = form.tables[table];
  const blocks = own.blocks.map((block) => ({
    ...block,
    columns: block.columns.filter(({ key }) => columns.includes(key)),
    rows: block.rows.map(narrow),
  }));
  return {
    ...form,
    tables: { ...form.tables, [table]: { ...own, blocks } },
    equations: form.equations.filter((equation) => equation.table === table && equation.over === 'column'),
    undividedRows: (form.undividedRows ?? []).map((each) => ({ ...each, row: narrow(each.row) })),
  };
}

/** Each row of the first part with its cells of all parts; in doubt where it is so in one. */
function joinRows(form: EditionDefinition, [first, ...others]: readonly TableReading[]): ReadRow[] {
  return (first?.rows ?? []).map((row): ReadRow => {
    const parts = [row, ...others.flatMap(({ rows }) => rows.find((each) => each.row === row.row) ?? [])];
    const columns = form.tables[first?.table as TableName].blocks.flatMap((block) => block.columns.map(({ key }) => key));
    const slots = columns.map((column): Slot => {
      const part = parts.find((each) => each.columns.includes(column));
      const at = part?.columns.indexOf(column) ?? -1;
      return part === undefined || part.ambiguous.includes(at) ? LOST : (part.slots[at] as Slot);
    });
    const doubt = parts.find((each) => each.doubt !== undefined)?.doubt;
    const certainty = ['inferred', 'separated', 'dense'].find((each) => parts.some((part) => part.certainty === each)) ?? 'separated';
    return {
      ...row,
      columns,
      slots,
      candidates: [],
      ambiguous: [],
      certainty: certainty as ReadRow['certainty'],
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
}

/** What the other part has belongs to the table. */
function takeIn(region: TableRegion, { labels, columns, start, end }: TableRegion): void {
  region.labels.push(...labels);
  region.labels.sort((a, b) => a.index - b.index);
  for (const column of columns) addKey(region.columns, column);
  region.start = Math.min(region.start, start);
  region.end = Math.max(region.end, end);
}
