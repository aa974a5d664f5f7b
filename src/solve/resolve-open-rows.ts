import type { ContentList } from '../lexer/content-list.js';
import type { CellGrid } from './cell-grid.js';
import type { CellKey, LinearEquation } from './equations.js';
import { joinOpenRows } from './join-open-rows.js';
import type { RowReading, Slot, SlotValue } from './row-reading.js';

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
  for (const row of rows) if (row.certainty === 'open') dropUnproven(list, grid, row);
  const open = rows.filter((row) => row.certainty === 'open' && row.candidates.length > 0);
  if (open.length === 0) return;
  for (let round = 0; round < ROUND_LIMIT; round++) {
    let hasChanged = false;
    for (const row of open) {
      if (row.candidates.length === 1 && row.certainty === 'inferred') continue;
      const possible = findPossible(list, grid, row);
      // A row that fits nowhere breaks the equations itself: they cannot be asked.
      if (possible.length > 0 && possible.length < row.candidates.length) {
        row.candidates = [...possible];
        hasChanged = true;
      }
      if (settle(list, grid, row)) hasChanged = true;
    }
    // Asked last: it tries rows together.
    if (!hasChanged) hasChanged = joinOpenRows(list, grid.equations, rows);
    if (!hasChanged) break;
  }
  for (const row of open) finish(list, row);
}

/**
 * Digits that stand apart are one figure only where the equations say so: what they refuse goes, also where nothing is
 * left, and so does an only candidate that no equation proves. Beside other candidates it stays one of several.
 */
function dropUnproven(list: ContentList, grid: CellGrid, row: RowReading): void {
  if (!row.candidates.some(isJoined)) return;
  const equations = grid.equationsOfRow(row.row, row.columns);
  let isProven = false;
  const possible = row.candidates.filter((candidate) => {
    if (!isJoined(candidate)) return true;
    enter(list, grid, row, candidate);
    for (const equation of equations) {
      const state = grid.state(equation);
      if (state === 'fails') return false;
      if (state === 'holds') isProven = true;
    }
    return true;
  });
  enter(list, grid, row, row.slots);
  row.candidates = possible.length === 1 && possible.every(isJoined) && !isProven ? [] : possible;
}

function isJoined(slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.kind === 'digits' && slot.isJoined === true);
}

function enter(list: ContentList, grid: CellGrid, row: RowReading, slots: readonly Slot[]): void {
  grid.setRow(row.row, row.columns, (i) => slotValueOf(list, slots[i] as Slot));
}

/**
 * Candidates that no equation forbids. The sums of the row itself may be the agency's error: they forbid only where they
 * come out more often with what they leave.
 */
function findPossible(list: ContentList, grid: CellGrid, row: RowReading): readonly Slot[][] {
  const own: LinearEquation[] = [];
  const shared: LinearEquation[] = [];
  const isOwn = (cell: CellKey): boolean => cell.row === row.row;
  for (const equation of grid.equationsOfRow(row.row, row.columns))
    (equation.left.every(isOwn) && equation.right.every(isOwn) ? own : shared).push(equation);
  const open = row.candidates.filter((candidate) => isPossible(list, grid, row, candidate, shared));
  const possible = open.filter((candidate) => isPossible(list, grid, row, candidate, own));
  if (possible.length === open.length) return possible;
  const best = (candidates: readonly Slot[][]): number =>
    candidates.reduce((most, candidate) => Math.max(most, countHolding(list, row, candidate, own)), 0);
  const least = best(possible);
  return least > best(open.filter((candidate) => !possible.includes(candidate))) ? possible : open;
}

function isPossible(
  list: ContentList,
  grid: CellGrid,
  row: RowReading,
  candidate: readonly Slot[],
  equations: readonly LinearEquation[],
): boolean {
  enter(list, grid, row, candidate);
  const isFine = equations.every((equation) => grid.state(equation) !== 'fails');
  enter(list, grid, row, row.slots);
  return isFine;
}

/** Sums of a row that come out, blank cells counted as nothing. */
function countHolding(list: ContentList, row: RowReading, candidate: readonly Slot[], sums: readonly LinearEquation[]): number {
  const values = new Map(row.columns.map((column, i) => [column, slotValueOf(list, candidate[i] as Slot) ?? null] as const));
  let count = 0;
  for (const { left, right } of sums) {
    const sides = [left, right].map((side) => side.map(({ column }) => values.get(column) ?? null));
    if (sides.some((side) => side.every((value) => value === null))) continue;
    const [a, b] = sides.map((side) => side.reduce<number>((sum, value) => sum + (value ?? 0), 0));
    if (a === b) count++;
  }
  return count;
}

/** Takes over what all candidates agree on. True when something became known. */
function settle(list: ContentList, grid: CellGrid, row: RowReading): boolean {
  const [first, ...others] = row.candidates;
  if (first === undefined) return false;
  let hasChanged = false;
  const slots = row.slots.map((slot, i) => {
    const candidate = first[i] as Slot;
    // What is known stands where the first of the remaining candidates has it: their places go together.
    if (slot.kind !== 'lost') return isSame(list, slot, candidate) ? candidate : slot;
    // Different places of equal figures (0 0 0) do not matter.
    if (candidate.kind === 'lost' || !others.every((other) => isSame(list, other[i] as Slot, candidate))) return slot;
    hasChanged = true;
    return candidate;
  });
  row.slots = slots;
  if (hasChanged) enter(list, grid, row, slots);
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
