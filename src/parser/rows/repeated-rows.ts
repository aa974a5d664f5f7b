import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { findRow } from '../columns/row-columns.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** A table each of whose rows stands in it once. @internal */
export interface WithoutRepeats {
  readonly source: SourceTable;
  /** Figures of the rows left out. */
  readonly passedOver: readonly number[];
  /** Rows of which others have other figures, and nothing tells which is the form's. */
  readonly unsure: ReadonlySet<string>;
}

/**
 * Leaves out rows that are printed twice, and sums of the agency's own that are called as a row of the form is: the 合计 of each group
 * beside （七）总计, whose wording is the official one. Null where every row stands once.
 */
export function leaveOutRepeats(list: ContentList, source: SourceTable, form: EditionDefinition): WithoutRepeats | null {
  const byKey = new Map<string, SourceRow[]>();
  for (const row of source.rows) {
    const { key } = row.label.meaning;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [row]);
    else known.push(row);
  }
  if (byKey.size === source.rows.length) return null;
  const kept = new Set<SourceRow>();
  const unsure = new Set<string>();
  for (const [key, all] of byKey) {
    const told = all.filter((row) => !isNamedInSentence(list, row));
    const rows = told.length > 0 ? told : all;
    const official = rows.filter(({ label }) => label.meaning.wording === 'official');
    const first = rows[0] as SourceRow;
    const whole =
      official.length === 1 ? official[0] : findWhole(list, rows, findRow(form, source.region.table, key)?.block.columns.length ?? 0);
    kept.add(whole ?? first);
    if (whole === undefined && !rows.every((row) => haveSameFigures(list, first, row))) unsure.add(key);
  }
  const passedOver = source.rows.flatMap((row) => (kept.has(row) ? [] : row.items));
  return { source: { ...source, rows: source.rows.filter((row) => kept.has(row)) }, passedOver, unsure };
}

/**
 * Of a row that is printed twice the one with as many figures as columns, where each begins with the same ones: behind those stand
 * figures of what comes between two pieces of a table (`--- Chunk 5 (score: 0.78) ---`).
 */
function findWhole(list: ContentList, rows: readonly SourceRow[], size: number): SourceRow | undefined {
  const figures = rows.map(({ items }) => items.filter((item) => list.value(item) !== null).map((item) => list.figureAt(item)));
  const whole = figures.findIndex(({ length }) => length === size);
  const isShared = figures.every(
    (own) => own.length >= size && own.slice(0, size).every((figure, i) => Object.is(figure, figures[whole]?.[i])),
  );
  return whole >= 0 && isShared ? rows[whole] : undefined;
}

function haveSameFigures(list: ContentList, a: SourceRow, b: SourceRow): boolean {
  return (
    a.items.length === b.items.length &&
    a.items.every((item, i) => Object.is(list.value(item)?.value, list.value(b.items[i] as number)?.value))
  );
}

/** `“ 其 他 处 理 ” 项 目 ：主 要 考 虑 …`: words on both sides of the label, nothing drawn between, and no figure. */
function isNamedInSentence(list: ContentList, { label, items }: SourceRow): boolean {
  const { index } = label;
  const last = list.count - 1;
  return (
    index > 0 &&
    index < last &&
    items.every((item) => list.isText(item)) &&
    [index, index + 1].every((at) => list.continuesLine(at) && !list.isParted(at)) &&
    list.isText(index - 1) &&
    list.isText(index + 1)
  );
}
