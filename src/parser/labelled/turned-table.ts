import type { BlockDefinition, EditionDefinition, EquationDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { substituteRows } from '../../solve/equations.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { isBorneOut } from '../cells/borne-out.js';
import type { ReadRow, TableReading } from '../cells/table-reading.js';
import type { FormParser } from '../cst/form-parser.js';
import { parseTable } from '../cst/table-cst.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import { rowLists } from '../rows/recover-rows.js';
import type { SeparatorUnits } from '../separators/separators.js';
import { readLabelledTable } from './read-table.js';

/** Columns with figures behind their names from which a table may be turned. */
const LEAST_COLUMNS = 3;

/**
 * Reads a table that a site turned on its side: the columns of the form open its lines, and its rows stand side by side above.
 * ```
 * 结果     | 行政复议 | 未经复议直接起诉 | 复议后起诉
 * 结果维持 | 1       | 10             | 1
 * 结果纠正 | 0       | 6              | 10
 * ```
 * It is read as the table that it looks like, with rows and columns changed round, where all columns are there, each once and in the
 * order of the form, below all rows in theirs. Null for every other table; `unclear` for one of several parts that is like this but
 * for a label: its figures are those of the rows above, whatever stands nearest to them.
 */
export function readTurnedTable(
  parser: FormParser,
  list: ContentList,
  region: TableRegion,
  form: EditionDefinition,
  units: SeparatorUnits,
): TableReading | 'unclear' | null {
  if (region.cellNames < LEAST_COLUMNS) return null;
  const lines = findLines(list, region, form);
  if (lines === null) return null;
  const { table } = region;
  const { blocks } = form.tables[table];
  const [first] = blocks;
  const isPart = blocks.length > 1 && lines.length >= LEAST_COLUMNS && first?.rows.every(({ key }) => region.rows.includes(key)) === true;
  const count = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  for (const rows of lines.length === count ? rowLists(form, table) : []) {
    if (!haveTheirOrder(list, form, region, rows, lines)) continue;
    const turned = turnForm(form, table, rows);
    const source = parseTable(parser, list, turnRegion(region, turned, lines));
    const reading = readLabelledTable(list, source, [turned], turned, units);
    return turnBack(list, reading, form, region, rows, lines);
  }
  return isPart ? 'unclear' : null;
}

/** A column of the form that opens a line, and the block it belongs to. */
interface Line {
  readonly index: number;
  readonly column: Meaning;
  readonly block: BlockDefinition;
}

const keyOf = (block: BlockDefinition, column: string): string => `${block.key}/${column}`;

/** The columns with figures behind them, each of the form once in its order up to the last that was found; null where another stands between. */
function findLines(list: ContentList, { table, start, end }: TableRegion, form: EditionDefinition): Line[] | null {
  const lines: Line[] = [];
  const expected = form.tables[table].blocks.flatMap((block) => block.columns.map(({ key }) => ({ block, key })));
  for (let index = start; index < end; index++) {
    const meanings = list.label(index)?.entry.byTable.get(table);
    if (meanings === undefined || (lines.length === 0 && list.kinds[index + 1] !== ContentKind.Value)) continue;
    const next = expected[lines.length];
    const columns = meanings.filter(({ kind, editions }) => kind === 'column' && editions.includes(form.id));
    const column = columns.find(({ key }) => key === next?.key);
    // In a table of one block no row stands among the columns.
    if (column === undefined && columns.length === 0 && (lines.length === 0 || form.tables[table].blocks.length > 1)) continue;
    if (column === undefined || next === undefined) return null;
    lines.push({ index, column, block: next.block });
  }
  return lines;
}

/** True where the rows of each block stand above its first line: those of each level of the header in the order of the form. */
function haveTheirOrder(
  list: ContentList,
  form: EditionDefinition,
  { table, start }: TableRegion,
  rows: readonly RowDefinition[],
  lines: readonly Line[],
): boolean {
  const { blocks } = form.tables[table];
  let index = start;
  return blocks.every((block) => {
    const own = lines.filter((line) => line.block === block);
    const expected = blocks.length > 1 ? block.rows : rows;
    const last = new Map<number, number>();
    const found = new Set<number>();
    for (const to = own[0]?.index ?? 0; index < to; index++) {
      const key = rowKeyAt(list, table, form, index);
      if (key === null) continue;
      const at = placeOf(form, table, expected, key);
      if (at < 0) return false;
      const depth = groupsOf(form, table, expected, key).length;
      // A header of several levels may be printed again for each line that it spans.
      if (found.has(at)) last.clear();
      if (at < (last.get(depth) ?? 0)) return false;
      last.set(depth, at);
      if (expected[at]?.key === key) found.add(at);
    }
    index = (own[own.length - 1]?.index ?? index) + 1;
    return found.size === expected.length;
  });
}

/** The row or group that a label can mean, by its number where it has one. */
function rowKeyAt(list: ContentList, table: TableName, form: EditionDefinition, index: number): string | null {
  const label = list.label(index);
  const meanings = label?.entry.byTable
    .get(table)
    ?.filter(({ kind, editions }) => (kind === 'row' || kind === 'rowGroup') && editions.includes(form.id));
  return (meanings?.find(({ ordinal }) => ordinal === label?.ordinal) ?? meanings?.[0])?.key ?? null;
}

/** Which of the rows a key is that of, or of a group that it is the first of; -1 for none. */
function placeOf(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[], key: string): number {
  return rows.findIndex((row) => [row.key, ...groupsOf(form, table, rows, row.key)].includes(key));
}

/** Keys of the groups that a row or group stands in, the nearest first. */
function groupsOf(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[], key: string): string[] {
  const all = [...rows, ...(form.tables[table].groups ?? [])];
  const groups: string[] = [];
  for (let at = all.find((each) => each.key === key)?.group; at !== undefined; at = all.find((each) => each.key === at)?.group)
    groups.push(at);
  return groups;
}

/** The form with the rows of a table for its columns, and its columns for rows. */
function turnForm(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[]): EditionDefinition {
  const { blocks } = form.tables[table];
  const turned = blocks.map((block): BlockDefinition => {
    const columns = (blocks.length > 1 ? block.rows : rows).map(({ key, label }) => ({ key, label }));
    const keys = columns.map(({ key }) => key);
    return { key: block.key, columns, rows: block.columns.map(({ key, label }) => ({ key: keyOf(block, key), label, columns: keys })) };
  });
  const [block] = blocks;
  const rename = (keys: readonly string[]): string[] => keys.map((key) => keyOf(block as BlockDefinition, key));
  return {
    ...form,
    tables: { ...form.tables, [table]: { name: table, section: form.tables[table].section, shape: 'labelled', blocks: turned } },
    equations: tableSums(form, table, rows).map((equation) =>
      equation.over === 'row'
        ? { ...equation, over: 'column', left: rename(equation.left), right: rename(equation.right) }
        : { ...equation, over: 'row' },
    ),
    undividedRows: [],
  };
}

/** The sums of a table over the rows that are in use. */
function tableSums(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[]): EquationDefinition[] {
  const hasRow = (_: TableName, row: string): boolean => rows.some(({ key }) => key === row);
  const replace = (keys: readonly string[]): readonly string[] => substituteRows(form, table, keys, hasRow);
  return form.equations
    .filter((equation) => equation.table === table)
    .map((equation) =>
      equation.over === 'row' ? equation : { ...equation, left: replace(equation.left), right: replace(equation.right) },
    );
}

/** The labels of a region with what they mean in the turned form; headers of several levels are left out. */
function turnRegion(region: TableRegion, turned: EditionDefinition, lines: readonly Line[]): TableRegion {
  const first = lines[0]?.index ?? region.start;
  const isStacked = turned.tables[region.table].blocks.length === 1;
  const byIndex = new Map(lines.map((line) => [line.index, line] as const));
  const labels: TableLabel[] = lines.map(({ index, column, block }) => ({
    index,
    meaning: { ...column, kind: 'row', key: keyOf(block, column.key), group: '' },
  }));
  for (const { index, meaning } of region.labels)
    if (!isStacked && !byIndex.has(index))
      labels.push({ index, meaning: meaning.kind === 'row' ? { ...meaning, kind: 'column' } : meaning });
  labels.sort((a, b) => a.index - b.index);
  const keysOf = (kind: Meaning['kind']): string[] => [
    ...new Set(labels.filter(({ meaning }) => meaning.kind === kind).map(({ meaning }) => meaning.key)),
  ];
  return {
    ...region,
    labels,
    rows: keysOf('row'),
    columns: keysOf('column'),
    start: isStacked ? first : region.start,
    cellNames: 0,
    rowNames: 0,
    rowsBeforeColumns: 0,
    figures: lines.length,
  };
}

/** The rows of the form out of the lines of the turned one; in doubt where those are, or where sums that should bear it out fail. */
function turnBack(
  list: ContentList,
  reading: TableReading,
  form: EditionDefinition,
  { table, labels }: TableRegion,
  rows: readonly RowDefinition[],
  lines: readonly Line[],
): TableReading {
  const byKey = new Map(reading.rows.map((row) => [row.row, row] as const));
  const headers = lines.map(({ index, column }) => ({ index, meaning: column }));
  const read = rows.map((row): ReadRow => {
    const block = form.tables[table].blocks.find((each) => each.rows.includes(row)) ?? form.tables[table].blocks[0];
    const own = row.columns.map((column) => byKey.get(keyOf(block as BlockDefinition, column)));
    const slots = own.map((line): Slot => {
      const at = line?.columns.indexOf(row.key) ?? -1;
      return line === undefined || at < 0 || line.ambiguous.includes(at) ? LOST : (line.slots[at] as Slot);
    });
    const label = labels.find(
      ({ index, meaning }) => meaning.key === row.key && meaning.kind !== 'column' && !lines.some((line) => line.index === index),
    );
    const doubt = own.find((line) => line?.doubt !== undefined)?.doubt;
    return {
      row: row.key,
      columns: row.columns,
      source: label === undefined ? null : { label, groups: [], items: [], keys: new Map(), headers },
      toldBy: 'label',
      candidates: [],
      ambiguous: [],
      slots,
      certainty: own.some((line) => line?.certainty === 'inferred') ? 'inferred' : 'separated',
      isApart: true,
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
  if (!isBorneOut(list, form, table, read)) for (const row of read) row.doubt ??= 'columns';
  return { ...reading, form, rows: read };
}
