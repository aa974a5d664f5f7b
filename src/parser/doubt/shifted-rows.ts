import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { firstFigure, type ToldRow } from './told-row.js';

/** Figures side by side without a row that are the figures of one. @internal */
export const ROW_LENGTH = 4;

/** True for a row as long as that of which no figure was read, nor may be. @internal */
export function isEmpty({ slots, candidates }: ToldRow): boolean {
  return candidates.length === 0 && slots.length >= ROW_LENGTH && slots.every(({ kind }) => kind === 'lost');
}

/** Where in the text a row has no figures, or figures have no row. */
interface Breach {
  readonly at: number;
  readonly kind: 'row' | 'figures';
}

/** Fewest figures of a row that has blank cells: one alone is a page number as often as not. */
const SHORT_LENGTH = 2;

/** True where a row's worth of figures has no row. @internal */
export function leavesRow(list: ContentList, strays: readonly number[]): boolean {
  return findRunsOfStrays(list, strays).some(({ length }) => length >= ROW_LENGTH);
}

/** Runs of figures without a row: where each begins, and how many they are. */
function findRunsOfStrays(list: ContentList, strays: readonly number[]): { readonly at: number; length: number }[] {
  const runs: { readonly at: number; length: number }[] = [];
  let previous = -2;
  for (const index of [...new Set(strays)].sort((a, b) => a - b)) {
    if (list.kinds[index] !== ContentKind.Value) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && index === previous + 1) last.length++;
    else runs.push({ at: index, length: 1 });
    previous = index;
  }
  return runs;
}

/**
 * Rows between one without figures and a row of figures without a label, in a table that leaves such a row: each may have
 * got those of the row before or behind it.
 * ```
 * （一）予以公开
 * （二）部分公开（    783  0  0  0  0  0  783
 * 其他情形）          120  0  0  0  0  0  120
 * ``` @internal
 */
export function findShiftedRows(list: ContentList, rows: readonly ToldRow[], strays: readonly number[]): ReadonlySet<string> {
  const shifted = new Set<string>();
  const runs = findRunsOfStrays(list, [...strays, ...unused(list, rows)]);
  const breaches: Breach[] = runs.filter(({ length }) => length >= SHORT_LENGTH).map(({ at }) => ({ at, kind: 'figures' }));
  let behind = -1;
  for (const row of rows) {
    if (isEmpty(row)) breaches.push({ at: row.source?.label.index ?? behind + 0.5, kind: 'row' });
    for (const slot of row.slots) if (slot.kind === 'value') behind = Math.max(behind, slot.item);
  }
  const open: Breach[] = [];
  const stretches: [number, number][] = [];
  for (const breach of breaches.sort((a, b) => a.at - b.at)) {
    const last = open[open.length - 1];
    if (last === undefined || last.kind === breach.kind) open.push(breach);
    else {
      open.pop();
      stretches.push([last.at, breach.at]);
    }
  }
  for (const row of rows) {
    const first = firstFigure(list, row);
    if (stretches.some(([from, to]) => first > from && first < to)) shifted.add(row.row);
  }
  return shifted;
}

/** Figures between those of the rows that no row took: a row that lost cells may stand between others of its line. */
function unused(list: ContentList, rows: readonly ToldRow[]): number[] {
  const used = new Set<number>();
  for (const { slots, candidates } of rows)
    for (const each of [slots, ...candidates]) for (const slot of each) if (slot.kind === 'value') used.add(slot.item);
  const last = Math.max(...used);
  const left: number[] = [];
  for (let index = Math.min(...used); index < last; index++)
    if (list.kinds[index] === ContentKind.Value && !used.has(index)) left.push(index);
  return left;
}
