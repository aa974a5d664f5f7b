import type { ContentList } from '../lexer/content-list.js';
import type { RowReading, Slot, SlotValue } from '../parser/reading.js';
import type { CellGrid } from './cell-grid.js';
import type { LinearEquation } from './equations.js';

/** The figure a slot holds; null for blanks, marks and words; undefined when lost. @internal */
export function slotValueOf(list: ContentList, slot: Slot): SlotValue {
  switch (slot.kind) {
    case 'value':
      return list.value(slot.item)?.value ?? null;
    case 'digits':
      return slot.value;
    case 'lost':
      return undefined;
    default:
      return null;
  }
}

/** Rounds of elimination; each round needs another row settled, so tables never come near it. */
const ROUND_LIMIT = 40;

/**
 * Settles rows whose figures could stand in several columns: a candidate goes when some equation cannot hold with it,
 * whatever the unknown cells are. What all remaining candidates agree on is known; the rest is ambiguous.
 */
export function resolveOpenRows(list: ContentList, grid: CellGrid, rows: readonly RowReading[]): void {
  for (const row of rows) enter(list, grid, row, row.slots);
  const open = rows.filter((row) => row.certainty === 'open' && row.candidates.length > 0);
  if (open.length === 0) return;
  for (let round = 0; round < ROUND_LIMIT; round++) {
    let hasChanged = false;
    for (const row of open) {
      if (row.candidates.length === 1 && row.certainty === 'inferred') continue;
      const equations = grid.equationsOfRow(row.row, row.columns);
      const possible = row.candidates.filter((candidate) => isPossible(list, grid, row, candidate, equations));
      // A row that fits nowhere breaks the equations itself: they cannot be asked.
      if (possible.length > 0 && possible.length < row.candidates.length) {
        row.candidates = possible;
        hasChanged = true;
      }
      if (settle(list, grid, row)) hasChanged = true;
    }
    if (!hasChanged) break;
  }
  for (const row of open) finish(list, row);
}

function enter(list: ContentList, grid: CellGrid, row: RowReading, slots: readonly Slot[]): void {
  grid.setRow(row.row, row.columns, (i) => slotValueOf(list, slots[i] as Slot));
}

function isPossible(
  list: ContentList,
  grid: CellGrid,
  row: RowReading,
  candidate: readonly Slot[],
  equations: ReadonlySet<LinearEquation>,
): boolean {
  enter(list, grid, row, candidate);
  let isFine = true;
  for (const equation of equations) {
    if (grid.state(equation) === 'fails') {
      isFine = false;
      break;
    }
  }
  enter(list, grid, row, row.slots);
  return isFine;
}

/** Takes over what all candidates agree on. True when something became known. */
function settle(list: ContentList, grid: CellGrid, row: RowReading): boolean {
  const [first, ...others] = row.candidates;
  if (first === undefined) return false;
  let hasChanged = false;
  const slots = row.slots.map((slot, i) => {
    if (slot.kind !== 'lost') return slot;
    const candidate = first[i] as Slot;
    // Different places of equal figures (0 0 0) do not matter.
    if (candidate.kind === 'lost' || !others.every((other) => isSame(list, other[i] as Slot, candidate))) return slot;
    hasChanged = true;
    return candidate;
  });
  if (hasChanged) {
    row.slots = slots;
    enter(list, grid, row, slots);
  }
  if (row.candidates.length === 1) row.certainty = 'inferred';
  return hasChanged;
}

function isSame(list: ContentList, a: Slot, b: Slot): boolean {
  if (a.kind === 'lost' || b.kind === 'lost') return false;
  const value = slotValueOf(list, a);
  return value === slotValueOf(list, b) && (typeof value === 'number' || a.kind === b.kind);
}

function finish(list: ContentList, row: RowReading): void {
  if (row.candidates.length <= 1) return;
  row.columns.forEach((_, i) => {
    const values = new Set(row.candidates.map((candidate) => slotValueOf(list, candidate[i] as Slot)));
    if (values.size > 1) row.ambiguous.push(i);
  });
}
