import { type RowDefinition, sectionTables, type TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { type Slot, valueSlot } from '../solve/row-reading.js';
import type { ReadRow, TableReading } from './cells/table-reading.js';
import type { HeadingCandidate } from './outline/find-headings.js';
import type { TableRegion } from './regions/table-region.js';
import { rowLists } from './rows/recover-rows.js';

/** A table that was found, with the rows its form can have. */
interface ZeroTable {
  readonly reading: TableReading;
  readonly region: TableRegion;
  readonly lists: readonly (readonly RowDefinition[])[];
  /** Where the next heading or table stands: what is behind it has no place in this table. */
  readonly limit: number;
}

/** A zero, and the piece of content it stands in. */
interface Zero {
  readonly item: number;
  readonly slot: Slot;
}

/** A zero of another section. */
const UNPLACED: Slot = { kind: 'unplaced', value: 0 };

/**
 * Tables of nothing but zeros: where neighbouring tables have as many as their forms have cells, it does not matter in
 * which order a tool printed them, nor which of two tables a zero stands in. What is open in them becomes 0, inferred.
 * ```
 * 结果 ⏎ 维持 ⏎ 0 ⏎ 总计 ⏎ 其他 ⏎ 结果 ⏎ … ⏎ 五、存在的主要问题及改进情况 ⏎ 结果 ⏎ 维持 ⏎ 0 ⏎ 0 …
 * ```
 */
export function readZeroTables(
  list: ContentList,
  readings: readonly TableReading[],
  regions: Readonly<Record<TableName, TableRegion | null>>,
  headings: readonly HeadingCandidate[],
): void {
  if (readings.every(isSettled)) return;
  const starts = sectionTables.flatMap((name) => regions[name]?.start ?? []).concat(headings.map(({ first }) => first));
  const tables = sectionTables
    .flatMap((name): ZeroTable[] => {
      const reading = readings.find(({ table }) => table === name);
      const region = regions[name];
      if (reading === undefined || region === null) return [];
      const limit = starts.reduce((next, at) => (at > region.start && at < next ? at : next), list.count);
      return [{ reading, region, lists: rowLists(reading.form, name), limit }];
    })
    .sort((a, b) => a.region.start - b.region.start);
  for (let size = 1; size <= tables.length; size++) {
    for (let first = 0; first + size <= tables.length; first++) {
      const run = tables.slice(first, first + size);
      if (run.every(({ reading }) => isSettled(reading)) || run.some(({ reading }) => hasDrawnBlank(reading))) continue;
      const start = (run[0] as ZeroTable).region.start;
      fill(list, run, start, tables[first + size]?.region.start ?? null);
    }
  }
}

/** True when every cell was read without doubt. */
function isSettled({ rows }: TableReading): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ slots, doubt }) => doubt === undefined && slots.every(({ kind }) => kind === 'value' || kind === 'digits'))
  );
}

/** True where something drawn shows a blank cell: as many zeros as cells are that many by chance then. */
function hasDrawnBlank({ rows, separator }: TableReading): boolean {
  if (separator !== 'pipe' && separator !== 'tab' && separator !== 'markup') return false;
  return rows.some(({ slots, doubt }) => doubt === undefined && slots.some(({ kind }) => kind === 'blank'));
}

/** Fills the cells of a run of tables whose figures are all 0 and as many as its cells; leaves every other one alone. */
function fill(list: ContentList, run: readonly ZeroTable[], start: number, next: number | null): void {
  const last = run[run.length - 1] as ZeroTable;
  const ends = next === null ? [last.region.end, endOfZeros(list, last.region.end)] : [next];
  for (const end of ends) {
    const zeros = zerosOf(list, start, end);
    if (zeros === null) continue;
    const chosen = chooseLists(run, zeros.length);
    if (chosen === null) continue;
    let at = 0;
    run.forEach(({ reading, region, limit }, i) => {
      const rows = (chosen[i] as readonly RowDefinition[]).map((row): ReadRow => {
        const known = reading.rows.find((each) => each.row === row.key);
        const slots = zeros
          .slice(at, at + row.columns.length)
          .map(({ item, slot }) => (item >= region.start && item < limit ? slot : UNPLACED));
        at += row.columns.length;
        // Read so already: nothing but a doubt, which is idle among zeros.
        if (known !== undefined && hasRead(known, slots, row)) return known;
        const fresh = { row: row.key, source: null, toldBy: 'label' as const };
        return { ...(known ?? fresh), columns: row.columns, slots, candidates: [], ambiguous: [], certainty: 'inferred', isApart: true };
      });
      for (const row of rows) delete row.doubt;
      reading.rows.splice(0, reading.rows.length, ...rows);
    });
    return;
  }
}

/** True when a row was read with these very figures, and at most its columns are in doubt. */
function hasRead({ slots, columns, certainty, doubt }: ReadRow, zeros: readonly Slot[], form: RowDefinition): boolean {
  if (certainty === 'open' || (doubt !== undefined && doubt !== 'columns')) return false;
  if (columns.length !== form.columns.length || slots.length !== zeros.length) return false;
  return slots.every((slot, i) => {
    const zero = zeros[i];
    return slot.kind === 'value' && zero?.kind === 'value' && slot.item === zero.item;
  });
}

/** The rows each table of a run has, if they have as many cells as there are figures. */
function chooseLists(run: readonly ZeroTable[], count: number): (readonly RowDefinition[])[] | null {
  const [first, ...others] = run;
  if (first === undefined) return count === 0 ? [] : null;
  for (const rows of first.lists) {
    const hasAll = first.reading.rows.every(
      ({ row, slots }) => slots.every(({ kind }) => kind === 'lost') || rows.some(({ key }) => key === row),
    );
    const size = rows.reduce((sum, { columns }) => sum + columns.length, 0);
    const rest = hasAll && size <= count ? chooseLists(others, count - size) : null;
    if (rest !== null) return [rows, ...rest];
  }
  return null;
}

/** Where figures behind the last table end to be 0, without a unit. */
function endOfZeros(list: ContentList, from: number): number {
  let index = from;
  for (; index < list.count; index++) {
    const value = list.value(index);
    if (value !== null && (value.value !== 0 || value.unit !== null)) break;
  }
  return index;
}

/** The zeros of a stretch, also those run together (`000`), each in its piece of content; null where it has another figure, a mark or a blank. */
function zerosOf(list: ContentList, from: number, to: number): Zero[] | null {
  const zeros: Zero[] = [];
  for (let index = from; index < to; index++) {
    if (list.kinds[index] !== ContentKind.Value) continue;
    const value = list.value(index);
    if (value?.value !== 0 || value.kind !== 'number') return null;
    const start = list.starts[index] as number;
    const end = list.ends[index] as number;
    if (end - start > 1 && isAllZeros(list, start, end)) {
      for (let at = start; at < end; at++) zeros.push({ item: index, slot: { kind: 'digits', start: at, end: at + 1, value: 0 } });
    } else zeros.push({ item: index, slot: valueSlot(index) });
  }
  return zeros;
}

function isAllZeros({ text }: ContentList, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.units[at] !== 0x30) return false;
  return true;
}
