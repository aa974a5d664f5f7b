import type { EditionDefinition, RowDefinition, TableName } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { depthOf } from '../columns/row-columns.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import type { TableRegion } from '../regions/table-region.js';
import { type AlignedRow, type Alignment, alignRows, type ExpectedRow, LEAST_SHARE } from './align-rows.js';
import type { Draft } from './draft.js';

/** What the rows of a table are recovered from. @internal */
export interface RecoveryFacts {
  readonly list: ContentList;
  readonly source: SourceTable;
  /** Editions, the table's own first. */
  readonly forms: readonly EditionDefinition[];
  /** Rows found by their labels. */
  readonly drafts: readonly Draft[];
  /** Figures and words outside rows. */
  readonly strays: readonly number[];
  /** Of these, rows that the form does not have. */
  readonly foreign: ReadonlySet<number>;
  /** True where rows are printed a line each, so that no label is broken around its figures. */
  readonly hasRowLines: boolean;
  /** True for a row whose figures, or whose having none, is told by more than order. */
  isSettled(draft: Draft): boolean;
  columnsFor(form: EditionDefinition, row: RowDefinition): readonly string[];
}

/** Rows with those whose labels are broken, and the edition whose labels fit best. @internal */
export interface Recovery {
  readonly drafts: Draft[];
  readonly form: EditionDefinition;
  readonly strays: number[];
}

/** Share of a label from which it counts as read in full, and share of the rows that must be so. */
const FULL_SHARE = 0.7;
const LEAST_ROWS = 0.5;
/** Share of a table's words from which it counts as the form, however few its rows. */
const LEAST_COVERAGE = 0.55;
/** Pieces of content a table may go on behind its last known label. */
const REACH = 900;
/** A piece of text as long as this is prose. */
const SENTENCE_LENGTH = 60;
/** Folded characters of a label that cannot be a fragment of another one. @internal */
export const WHOLE_LABEL = 4;

/**
 * Finds rows whose labels are broken around their figures. Null where there is nothing to recover: every row was
 * found, or no figure is without a row. Widens the region of the table to what it found.
 */
export function recoverRows(facts: RecoveryFacts): Recovery | null {
  const { list, source, forms, drafts } = facts;
  const { region } = source;
  const { table } = region;
  if (table === 'disputes') return null;
  // Without a single whole label, the figures stand beyond the headers.
  const hasNone = drafts.length === 0;
  if (!hasNone && !isBroken(facts)) return null;
  const [from, to] = reachOf(list, region);
  if (hasNone && !hasFigures(list, from, to)) return null;
  let best: { alignment: Alignment; form: EditionDefinition; rows: readonly RowDefinition[] } | null = null;
  const numbered = numberedRows(facts);
  for (const form of forms) {
    for (const rows of rowLists(form, table)) {
      if (numbered.some((key) => !rows.some((row) => row.key === key))) continue;
      const alignment = alignRows(list, from, to, expectedRows(form, table, rows), facts.foreign);
      if (alignment !== null && (best === null || alignment.score > best.alignment.score)) best = { alignment, form, rows };
    }
  }
  if (best === null || !isTrusted(best.alignment, best.rows)) return null;
  return merge(facts, best.alignment, best.form, best.rows, drafts);
}

function hasFigures({ kinds }: ContentList, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (kinds[index] === ContentKind.Value) return true;
  return false;
}

/** Rows are missing while words stand between figures, figures without a row, or too many in one. */
function isBroken({ list, source, forms, drafts, strays, foreign }: RecoveryFacts): boolean {
  const form = forms[0] as EditionDefinition;
  const lists = rowLists(form, source.region.table);
  const isWhole = drafts.length === lists[0]?.length && drafts.every((draft, i) => draft.key === lists[0]?.[i]?.key);
  const isComplete = isWhole || isCompleteIn(lists, new Set(drafts.map((draft) => draft.key)));
  if (isComplete && drafts.every((draft) => !hasWrongNumber(list, draft))) return false;
  if (strays.some((index) => list.kinds[index] === ContentKind.Value && !foreign.has(index))) return true;
  return (
    drafts.some(({ shape }) => shape.items.length > shape.size || shape.items.some((item) => isWords(list, item))) ||
    drafts.some((draft) => hasWrongNumber(list, draft))
  );
}

/** An undivided row beside some of its parts is a group label that took the figures of a part. */
function isCompleteIn(lists: readonly (readonly RowDefinition[])[], found: ReadonlySet<string>): boolean {
  const known = new Set(lists.flat().map((row) => row.key));
  let count = 0;
  for (const key of found) if (known.has(key)) count++;
  return lists.some((rows) => rows.length >= count && rows.every((row) => found.has(row.key)));
}

function isWords(list: ContentList, index: number): boolean {
  return list.kinds[index] !== ContentKind.Value && list.hasHan(index);
}

/** `2.其他`: words that are the whole label of a row, with the number of another one. */
function hasWrongNumber(list: ContentList, { source }: Draft): boolean {
  if (source === null) return false;
  const { index, meaning } = source.label;
  const ordinal = list.label(index)?.ordinal ?? 0;
  return ordinal > 0 && meaning.ordinal > 0 && ordinal !== meaning.ordinal && !(ordinal === 1 && opensGroup(list, source));
}

/** `（六）其他处理 | 1.其他`: the first row that is left of its group, numbered anew. */
function opensGroup(list: ContentList, { label: { index, meaning } }: SourceRow): boolean {
  const before = list.label(index - 1)?.entry.meanings;
  return before?.some(({ kind, key }) => kind === 'rowGroup' && key === meaning.group) === true;
}

/** Rows of the table's own form that were found whole, with their number (`3.其他`): a list without them is not the table's. */
function numberedRows({ list, source, forms, drafts }: RecoveryFacts): string[] {
  const own = new Set(rowLists(forms[0] as EditionDefinition, source.region.table)[0]?.map(({ key }) => key));
  return drafts
    .filter(
      (draft) =>
        own.has(draft.key) &&
        draft.source !== null &&
        (list.label(draft.source.label.index)?.ordinal ?? 0) > 0 &&
        isFullDraft(list, draft) &&
        !hasWrongNumber(list, draft),
    )
    .map(({ key }) => key);
}

/** The stretch of content the table can take: up to headings, prose and other tables. */
function reachOf(list: ContentList, region: TableRegion): [number, number] {
  const [first, last] = region.reach ?? [0, list.count];
  let from = region.start;
  while (from > first && region.start - from < REACH && canBelong(list, from - 1, region.table)) from--;
  let to = region.end;
  while (to < last && to - region.end < REACH && canBelong(list, to, region.table)) to++;
  return [from, to];
}

function canBelong(list: ContentList, index: number, table: TableName): boolean {
  if ((list.ends[index] as number) - (list.starts[index] as number) >= SENTENCE_LENGTH && list.isText(index)) return false;
  const entry = list.label(index)?.entry;
  if (entry === undefined || entry.meanings.some((meaning) => meaning.table === table)) return true;
  // `内容` can be a piece of `申请内容仍不明确`.
  const isWhole = entry.text.length >= WHOLE_LABEL;
  return !entry.meanings.some((meaning) => meaning.kind === 'heading' || (meaning.table !== null && isWhole));
}

/** The rows of a form, and the same with undivided rows instead of their parts. @internal */
export const rowLists = keepByTable(makeRowLists);

function makeRowLists(form: EditionDefinition, table: TableName): (readonly RowDefinition[])[] {
  const rows = form.tables[table].blocks.flatMap((block) => block.rows);
  const lists: (readonly RowDefinition[])[] = [rows];
  for (const undivided of form.undividedRows ?? []) {
    if (undivided.table !== table) continue;
    const at = rows.findIndex((row) => undivided.insteadOf.includes(row.key));
    const others = rows.filter((row) => !undivided.insteadOf.includes(row.key));
    lists.push([...others.slice(0, at), undivided.row, ...others.slice(at)]);
  }
  return lists;
}

/** The rows to look for, with captions between them that take no figures. */
function expectedRows(form: EditionDefinition, table: TableName, rows: readonly RowDefinition[]): ExpectedRow[] {
  const captions = new Map(
    form.tables[table].blocks.flatMap((block) =>
      block.caption === undefined || block.rows[0] === undefined ? [] : [[block.rows[0].key, block.caption] as const],
    ),
  );
  return rows.flatMap((row): ExpectedRow[] => {
    const own: ExpectedRow = { key: row.key, label: row.label, numbering: row.numbering, size: row.columns.length };
    const caption = captions.get(row.key);
    return caption === undefined ? [own] : [{ key: '', label: caption, size: 0 }, own];
  });
}

function isTrusted(alignment: Alignment, rows: readonly RowDefinition[]): boolean {
  const full = alignment.rows.filter((row) => row.key !== '' && row.share >= FULL_SHARE).length;
  return full >= 2 && (full >= rows.length * LEAST_ROWS || alignment.coverage >= LEAST_COVERAGE);
}

function merge(
  facts: RecoveryFacts,
  alignment: Alignment,
  form: EditionDefinition,
  rows: readonly RowDefinition[],
  drafts: readonly Draft[],
): Recovery {
  const { list, source } = facts;
  const found = alignment.rows.filter((row) => row.key !== '' && (row.share >= LEAST_SHARE || row.items.length > 0));
  const claims = new Map<number, string>();
  for (const row of found)
    for (let index = row.first; index >= 0 && index <= row.last; index++) if (!claims.has(index)) claims.set(index, row.key);
  const keys = new Set(rows.map((row) => row.key));
  const claimed = new Set(found.flatMap((row) => row.items));
  // A row the form does not have may have got the figures of the next one.
  const kept = drafts.filter(
    (draft) =>
      (facts.isSettled(draft) ? !hasWrongNumber(list, draft) : isKept(list, draft, found, claims)) &&
      (keys.has(draft.key) || !draft.shape.items.some((item) => claimed.has(item))),
  );
  const keptKeys = new Set(kept.map((draft) => draft.key));
  const taken = new Set(kept.flatMap((draft) => draft.shape.items));
  const aligned = found
    .filter((row) => !keptKeys.has(row.key))
    .map((row) => ({ ...row, items: row.items.filter((item) => !taken.has(item)) }))
    // A label that is like the next one, whose line was found, is none.
    .filter((row) => !facts.hasRowLines || row.items.length > 0);
  const spare = new Set(alignment.spare.flat());
  // Among rows in another order than the form's, words that many labels share are aligned with the wrong one.
  const least = isInOrder(rows, kept) ? FULL_SHARE : 1;
  const result: Draft[] = [...kept];
  widen(source.region, found);
  for (const row of aligned) {
    const definition = rows.find((each) => each.key === row.key) as RowDefinition;
    const old = drafts.find((draft) => draft.key === row.key && claims.get(draft.source?.label.index ?? -1) === row.key);
    const columns = old?.columns ?? facts.columnsFor(form, definition);
    const label = row.last >= 0 ? row.last : (row.items[0] ?? source.region.start) - 1;
    const next = (row.items[row.items.length - 1] ?? label) + 1;
    const depth = depthOf(form, source.region.table, row.key);
    result.push({
      source: old?.source ?? null,
      key: row.key,
      columns,
      // Behind the last row no next one opens.
      shape: { label, items: row.items, next, depth, nextDepth: next < source.region.end ? depth : -1, size: columns.length },
      toldBy: row.share < LEAST_SHARE ? 'placed' : row.share < least || !row.isCertain ? 'similar' : 'label',
      isDoubtful: isBesideSpare(row, alignment.spare),
    });
  }
  const order = new Map(rows.map((row, i) => [row.key, i] as const));
  result.sort((a, b) => (order.get(a.key) ?? rows.length) - (order.get(b.key) ?? rows.length));
  const used = new Set(result.flatMap((draft) => draft.shape.items));
  return { drafts: result, form, strays: [...new Set([...facts.strays, ...spare])].filter((index) => !used.has(index)) };
}

function isInOrder(rows: readonly RowDefinition[], drafts: readonly Draft[]): boolean {
  const places = rows.flatMap(({ key }) => drafts.find((draft) => draft.key === key)?.shape.label ?? []);
  return places.every((place, i) => i === 0 || place > (places[i - 1] as number));
}

/** A row found by a whole label that the alignment has nowhere, or elsewhere. */
function isKept(list: ContentList, draft: Draft, found: readonly AlignedRow[], claims: ReadonlyMap<number, string>): boolean {
  const index = draft.source?.label.index ?? -1;
  const claim = claims.get(index);
  if (claim === draft.key) return isFullDraft(list, draft) && takesNoMore(draft, found);
  const length = list.label(index)?.entry.text.length ?? 0;
  if (hasWrongNumber(list, draft) && claim !== undefined) return false;
  return length >= WHOLE_LABEL || (claim === undefined && !found.some((row) => row.key === draft.key));
}

function isFullDraft(list: ContentList, { shape }: Draft): boolean {
  return shape.items.length === shape.size && shape.items.every((item) => list.kinds[item] === ContentKind.Value);
}

/** True when the alignment gives a row no figure that it does not have. */
function takesNoMore({ key, shape }: Draft, found: readonly AlignedRow[]): boolean {
  return found.every((row) => row.key !== key || row.items.every((item) => shape.items.includes(item)));
}

/** Pieces of content between figures that can still be parts of one row. */
const NEIGHBOURHOOD = 3;

/** Figures that no row took inside the label of a row or beside its figures: digits of the row may be among them. */
function isBesideSpare({ items, first, last }: AlignedRow, spare: readonly (readonly number[])[]): boolean {
  const from = items[0];
  const to = items[items.length - 1];
  return spare.some((run) => {
    const start = run[0] as number;
    const end = run[run.length - 1] as number;
    if (first >= 0 && start > first && end < last) return true;
    return from !== undefined && to !== undefined && end >= from - NEIGHBOURHOOD && start <= to + NEIGHBOURHOOD;
  });
}

function widen(region: TableRegion, rows: readonly AlignedRow[]): void {
  for (const row of rows) {
    const places = [row.first, row.last, ...row.items].filter((index) => index >= 0);
    if (places.length === 0) continue;
    region.start = Math.min(region.start, ...places);
    region.end = Math.max(region.end, ...places.map((index) => index + 1));
  }
}
