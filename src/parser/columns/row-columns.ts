import type { BlockDefinition, EditionDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import type { ContentList } from '../../lexer/content-list.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { SourceRow } from '../cst/table-cst.js';
import type { TableLabel } from '../regions/table-region.js';

/** Pieces before the first header and behind the last among which the rest of one is looked for. */
const PIECES_AROUND = 8;

/** A row of a table in an edition, with what reading asks of it again and again. */
export interface FormRow {
  readonly row: RowDefinition;
  /** The block it stands in; of an undivided row the first of its table. */
  readonly block: BlockDefinition;
  /** How many groups it stands in: 0 for 一、, 1 for （一）, 2 for 1. */
  readonly depth: number;
  /** True when the header of its block has two levels. */
  readonly isGrouped: boolean;
  /** True for a row that stands instead of several. */
  readonly isUndivided: boolean;
  /** Units that the form gives its columns. */
  readonly units: ReadonlyMap<string, string | null>;
  /** The unit of all of its columns; undefined where they differ. */
  readonly onlyUnit: string | null | undefined;
}

/** The row of a table in an edition, undivided rows included. */
export function findRow(form: EditionDefinition, table: TableName, key: string): FormRow | null {
  return rowsOf(form, table).get(key) ?? null;
}

/** The rows of a table in an edition by key, undivided rows included. */
export const rowsOf = keepByTable(indexRows);

function indexRows(form: EditionDefinition, table: TableName): ReadonlyMap<string, FormRow> {
  const { blocks, groups } = form.tables[table];
  const rows = new Map<string, FormRow>();
  const add = (row: RowDefinition, block: BlockDefinition, isUndivided: boolean): void => {
    if (rows.has(row.key)) return;
    let depth = 0;
    for (let { group } = row; group !== undefined && depth < 8; depth++) {
      const key: string = group;
      group = groups?.find((each) => each.key === key)?.group;
    }
    const units = new Map(block.columns.map((column) => [column.key, row.unit ?? column.unit ?? null] as const));
    const [first, ...others] = new Set(row.columns.map((column) => units.get(column) ?? null));
    const onlyUnit = others.length > 0 ? undefined : (first ?? null);
    const isGrouped = block.columns.some((column) => column.group !== undefined);
    rows.set(row.key, { row, block, depth, isGrouped, isUndivided, units, onlyUnit });
  };
  for (const block of blocks) for (const row of block.rows) add(row, block, false);
  const [first] = blocks;
  if (first !== undefined) for (const undivided of form.undividedRows ?? []) if (undivided.table === table) add(undivided.row, first, true);
  return rows;
}

/** How many groups a row stands in: 0 for 一、, 1 for （一）, 2 for 1. */
export function depthOf(form: EditionDefinition, table: TableName, key: string): number {
  return findRow(form, table, key)?.depth ?? 0;
}

/** Groups that the deepest row of a table stands in. */
export function deepestOf(form: EditionDefinition, table: TableName): number {
  let deepest = 0;
  for (const { depth } of rowsOf(form, table).values()) deepest = Math.max(deepest, depth);
  return deepest;
}

/**
 * The columns of a row, in the order the header above it tells. The header decides, not the edition: a report that
 * mixes two forms is read for what it says. A damaged header (equal or missing labels) gives the official order of the
 * edition whose columns it shares most of.
 */
export function columnsOf(
  list: ContentList,
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  table: TableName,
  source: SourceRow,
): readonly string[] {
  const key = source.label.meaning.key;
  const own = findRow(form, table, key)?.row.columns;
  if (own !== undefined && headsOnly(source, own)) return own;
  const headers: string[] = [];
  for (const { meaning } of source.headers) if (meaning.kind === 'column') headers.push(meaning.key);
  let ofForm = keptColumns.get(form);
  if (ofForm === undefined || ofForm.size > KEPT_COLUMNS) {
    ofForm = new Map();
    keptColumns.set(form, ofForm);
  }
  const isOrdered = isInOrder(list, source.headers);
  const name = `${isOrdered ? '' : '?'}${table}/${key}/${headers.join('/')}`;
  let columns = ofForm.get(name);
  if (columns === undefined) {
    columns = chooseColumns(forms, form, table, key, headers, isOrdered);
    ofForm.set(name, columns);
  }
  return columns;
}

/** True where the header above a row has these columns in this order, and no other. */
function headsOnly({ headers }: SourceRow, columns: readonly string[]): boolean {
  let next = 0;
  for (const { meaning } of headers) if (meaning.kind === 'column' && columns[next++] !== meaning.key) return false;
  return next === columns.length;
}

/** Most headers are one of a few: what they gave is kept. */
const keptColumns = new WeakMap<EditionDefinition, Map<string, readonly string[]>>();
const KEPT_COLUMNS = 2000;

function chooseColumns(
  forms: readonly EditionDefinition[],
  form: EditionDefinition,
  table: TableName,
  key: string,
  headers: readonly string[],
  isOrdered: boolean,
): readonly string[] {
  const candidates = [form, ...forms.filter((each) => each.id !== form.id)]
    .map((each) => findRow(each, table, key)?.row.columns)
    .filter((columns): columns is readonly string[] => columns !== undefined);
  const own = candidates[0] ?? [];
  const distinct = new Set(headers);
  if (distinct.size === 0) return own;
  let best = own;
  let bestShared = own.filter((column) => distinct.has(column)).length;
  for (const columns of candidates) {
    const shared = columns.filter((column) => distinct.has(column)).length;
    if (shared > bestShared) {
      best = columns;
      bestShared = shared;
    }
  }
  return isOrdered ? orderByHeader(best, headers) : best;
}

/**
 * True where the order of headers in the text is that of their columns. A header whose label is wrapped stands behind
 * its neighbours, so does one that a tool moved because it sorts cells by height:
 * ```
 * 信息内容   本年     本年废止件数  现行有效件数         其他 ⏎ 商业 ⏎ 企业 ⏎ 科研 ⏎ 机构
 *           制发件数
 * ```
 */
function isInOrder(list: ContentList, headers: readonly TableLabel[]): boolean {
  // What is drawn between headers parts cells; no tool moves those, but it can wrap one over lines.
  if (headers.every(({ index, meaning }, i) => i === 0 || meaning.kind !== 'column' || list.isParted(index)))
    return !isWrappedInDrawing(list, headers);
  let beside = 0;
  let below = 0;
  let wrapped = 0;
  let cut = 0;
  let columns = 0;
  let previous: TableLabel | null = null;
  for (const header of headers) {
    const { kind } = header.meaning;
    if (kind === 'corner' && previous !== null) return false;
    if (kind !== 'column') continue;
    columns++;
    if (isWrapped(list, header.index)) wrapped++;
    if (isCut(list, header)) cut++;
    if (previous !== null) {
      if ((list.lines[header.index] as number) === 0) beside++;
      else below++;
    }
    previous = header;
  }
  const isEven = (count: number): boolean => count === 0 || count === columns;
  return (beside === 0 || below === 0) && isEven(wrapped) && isEven(cut);
}

/** True where headers stand side by side on a drawn line and the last ones on the line below, as a wrapped one does. */
function isWrappedInDrawing(list: ContentList, headers: readonly TableLabel[]): boolean {
  const columns = headers.filter(({ meaning }) => meaning.kind === 'column');
  const below = columns.findIndex(({ index }, i) => i > 0 && (list.lines[index] as number) > 0);
  return below > 1 || (below === 1 && (list.lines[columns[0]?.index as number] as number) === 0 && columns.length > 2);
}

/**
 * True where headers in another order than the form's may have been moved by a tool: those broken into as many lines
 * stand together, each such run in the order of the form or the runs by their heights; or one lost a piece. @internal
 */
export function mayBeSorted(list: ContentList, official: readonly string[], headers: readonly TableLabel[]): boolean {
  // What a tool moved, the other headers do not show.
  if (headers.some((header) => isCut(list, header)) && hasPieceApart(list, headers)) return true;
  const heights = headers.map(({ index }) => gapsIn(list, index));
  // Narrow columns have a line for each character, which tools join by spaces: headers with fewer of them stand first or last.
  const isEven = heights.every((own) => own === heights[0]);
  if (isInOrder(list, headers) && (isEven || headers.some(({ index }) => list.isParted(index)))) return false;
  const [first = 0, last = 0] = [heights[0], heights[heights.length - 1]];
  const sign = Math.sign(last - first);
  const isSorted = sign !== 0 && heights.every((own, i) => i === 0 || sign * (own - (heights[i - 1] as number)) >= 0);
  // Where spaces alone part their characters, those as high as each other show by their own order whether they were moved.
  if (isSorted && !isSpacedOut(headers, heights) && headers.some(({ index }) => isWrapped(list, index))) return true;
  const met = new Set<number>();
  return headers.every(({ meaning }, i) => {
    const own = heights[i] as number;
    const isBehind = i > 0 && official.indexOf(meaning.key) > official.indexOf((headers[i - 1] as TableLabel).meaning.key);
    const isNext = own === heights[i - 1] ? isBehind : !met.has(own);
    met.add(own);
    return isNext;
  });
}

/** `其 他` beside 商业企业: where a shorter header has more spaces than a longer one, it was not narrow columns that broke it. */
function isSpacedOut(headers: readonly TableLabel[], heights: readonly number[]): boolean {
  const lengthOf = (i: number): number => (headers[i] as TableLabel).meaning.official.length;
  return headers.some((_, i) =>
    headers.some((_, other) => (heights[i] as number) > (heights[other] as number) && lengthOf(i) < lengthOf(other)),
  );
}

/** True for a label with fewer characters than the form gives it. */
function isCut({ starts, ends }: ContentList, { index, meaning }: TableLabel): boolean {
  return (ends[index] as number) - (starts[index] as number) < meaning.official.length;
}

/** True where a piece of a header stands by itself among the headers, right before or behind them: `社会公益 机构 其他 组织`. */
function hasPieceApart(list: ContentList, headers: readonly TableLabel[]): boolean {
  const [first, last] = [headers[0]?.index ?? 0, headers[headers.length - 1]?.index ?? 0];
  for (let at = Math.max(0, first - PIECES_AROUND); at < Math.min(list.count, last + PIECES_AROUND); at++) {
    if (!list.isText(at) || list.label(at) !== null) continue;
    const piece = foldedSlice(list.text, list.starts[at] as number, list.ends[at] as number);
    if (headers.some(({ meaning }) => meaning.official.includes(piece))) return true;
  }
  return false;
}

/** True where a line ends within a piece of content. */
function isWrapped({ text, starts, ends }: ContentList, index: number): boolean {
  for (let at = starts[index] as number; at < (ends[index] as number); at++) if (text.units[at] === 0x0a) return true;
  return false;
}

/** Places within a piece of content where its characters stand apart. */
function gapsIn({ text, starts, ends }: ContentList, index: number): number {
  let count = 0;
  for (let at = (starts[index] as number) + 1; at < (ends[index] as number); at++)
    if (isGap(text.units[at] as number) && !isGap(text.units[at - 1] as number)) count++;
  return count;
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

/** The given columns in the header's order when it names each of them once; else their own order. */
function orderByHeader(columns: readonly string[], headers: readonly string[]): readonly string[] {
  if (headers.length !== columns.length || new Set(headers).size !== columns.length) return columns;
  return headers.every((header) => columns.includes(header)) ? headers : columns;
}

/**
 * The order of the columns of the table of applications: a header of two levels, where only the columns below the
 * group can be told from the order of the text; the others are where the form has them.
 */
export function orderGroupedColumns(list: ContentList, block: BlockDefinition, labels: readonly TableLabel[]): readonly string[] {
  const form = groupedColumns(block);
  const { official, grouped } = form;
  if (grouped.length === 0) return official;
  const found: string[] = [];
  const headers: TableLabel[] = [];
  for (const label of labels) {
    if (label.meaning.kind !== 'column' || found.length === grouped.length || !grouped.includes(label.meaning.key)) continue;
    found.push(label.meaning.key);
    headers.push(label);
  }
  if (found.length !== grouped.length || found.every((header, i) => header === grouped[i])) return official;
  if (mayBeSorted(list, grouped, headers) || hasWordsBetween(list, headers)) return official;
  // Rows of one table share their columns, and so do tables printed alike.
  if (form.last !== null && found.every((header, i) => header === form.last?.grouped[i])) return form.last.columns;
  if (new Set(found).size !== found.length) return official;
  let next = 0;
  const columns = official.map((key) => (grouped.includes(key) ? (found[next++] as string) : key));
  form.last = { grouped: found, columns };
  return columns;
}

/** True where words stand between two headers: one may be none (法人或 其他 组织). */
function hasWordsBetween(list: ContentList, headers: readonly TableLabel[]): boolean {
  return headers.some(({ index }, i) => {
    for (let at = i === 0 ? index : (headers[i - 1] as TableLabel).index + 1; at < index; at++)
      if (!list.isText(at) || list.hasHan(at)) return true;
    return false;
  });
}

/** The columns of a block and those below its groups; of another order the one asked for last. */
interface GroupedColumns {
  readonly official: readonly string[];
  readonly grouped: readonly string[];
  last: { readonly grouped: readonly string[]; readonly columns: readonly string[] } | null;
}

const keptGrouped = new WeakMap<BlockDefinition, GroupedColumns>();

function groupedColumns(block: BlockDefinition): GroupedColumns {
  let known = keptGrouped.get(block);
  if (known === undefined) {
    const grouped = block.columns.filter((column) => column.group !== undefined).map((column) => column.key);
    known = { official: block.columns.map((column) => column.key), grouped, last: null };
    keptGrouped.set(block, known);
  }
  return known;
}

/** The columns of a block in the order of the form. */
export function officialColumns(block: BlockDefinition): readonly string[] {
  return groupedColumns(block).official;
}

/** Columns below the group that a header must name before it says anything of their order. */
const LEAST_NAMED = 3;

/**
 * True where a header of two levels lost so many columns, names them in such an order, or may have been moved, so that
 * the places of its columns cannot be known.
 */
export function isOrderUnknown(list: ContentList, block: BlockDefinition, labels: readonly TableLabel[]): boolean {
  const { grouped } = groupedColumns(block);
  const headers: TableLabel[] = [];
  let isOfficial = true;
  let isNamedAgain = false;
  for (const label of labels) {
    const { kind, key } = label.meaning;
    if (kind !== 'column' || !grouped.includes(key)) continue;
    if (headers.length === grouped.length) {
      isNamedAgain = true;
      break;
    }
    if (key !== grouped[headers.length]) isOfficial = false;
    headers.push(label);
  }
  if (grouped.length === 0 || (isOfficial && headers.length === grouped.length)) return false;
  const named = [...new Set(headers.map(({ meaning }) => meaning.key))];
  if (named.length === grouped.length) return mayBeSorted(list, grouped, headers) || (!isNamedAgain && hasWordsBetween(list, headers));
  return named.length < LEAST_NAMED || named.some((key, i) => i > 0 && grouped.indexOf(key) < grouped.indexOf(named[i - 1] as string));
}
