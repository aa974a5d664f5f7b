import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { type CellGrid, type RowEquation, stateWith } from './cell-grid.js';
import { joinOpenRows } from './join-open-rows.js';
import type { RowReading, Slot, SlotValue } from './row-reading.js';

/** The figure a slot holds; null for blanks, marks and words; undefined when lost. @internal */
export function slotValueOf(list: ContentList, slot: Slot): SlotValue {
  switch (slot.kind) {
    case 'value': {
      const figure = list.kinds[slot.item] === ContentKind.Value ? list.figureAt(slot.item) : Number.NaN;
      return Number.isNaN(figure) ? null : figure;
    }
    case 'digits':
    case 'unplaced':
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

/** Puts the figures of a candidate into `figures`, in the order of the row's columns; NaN for blanks, marks and what is lost. */
function enterFigures(list: ContentList, candidate: readonly Slot[], figures: Float64Array): void {
  for (let i = 0; i < candidate.length; i++) figures[i] = slotValueOf(list, candidate[i] as Slot) ?? Number.NaN;
}

/**
 * Digits that stand apart are one figure only where the equations say so: what they refuse goes, also where nothing is
 * left, and so does an only candidate that no equation proves. Beside other candidates it stays one of several, unless no
 * equation can ever tell them apart: some of the figures may be none of the row's (`99699 ⏎ 1 | 10 ⏎ 75788 ⏎ 1872`, a page break).
 */
function dropUnproven(list: ContentList, grid: CellGrid, row: RowReading): void {
  if (!row.candidates.some(isJoined)) return;
  const equations = grid.equationsOfRow(row.row, row.columns);
  const figures = new Float64Array(row.columns.length);
  let isProven = false;
  const possible = row.candidates.filter((candidate) => {
    if (!isJoined(candidate)) return true;
    enterFigures(list, candidate, figures);
    for (const equation of equations) {
      const state = stateWith(equation, figures);
      if (state === 'fails') return false;
      if (state === 'holds') isProven = true;
    }
    return true;
  });
  const isUntold = possible.length === 1 || equations.length === 0;
  row.candidates = isUntold && possible.every(isJoined) && !isProven ? [] : possible;
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
  const equations = grid.equationsOfRow(row.row, row.columns);
  const own = equations.filter(({ isOwn }) => isOwn);
  const shared = equations.filter(({ isOwn }) => !isOwn);
  const open: Slot[][] = [];
  const possible: Slot[][] = [];
  const figures = new Float64Array(row.columns.length);
  let most = 0;
  let mostOfOthers = 0;
  for (const candidate of row.candidates) {
    enterFigures(list, candidate, figures);
    if (somethingFails(shared, figures)) continue;
    open.push(candidate);
    const holding = countHolding(own, figures);
    if (somethingFails(own, figures)) mostOfOthers = Math.max(mostOfOthers, holding);
    else {
      possible.push(candidate);
      most = Math.max(most, holding);
    }
  }
  return possible.length === open.length || most > mostOfOthers ? possible : open;
}

function somethingFails(equations: readonly RowEquation[], figures: Float64Array): boolean {
  for (const equation of equations) if (stateWith(equation, figures) === 'fails') return true;
  return false;
}

/** Sums of a row that come out, blank cells counted as nothing. */
function countHolding(sums: readonly RowEquation[], figures: Float64Array): number {
  let count = 0;
  for (const { left, right } of sums) {
    const sum = addKnown(figures, left.places);
    // NaN is no sum: nothing is known of that side.
    if (sum === addKnown(figures, right.places)) count++;
  }
  return count;
}

/** The sum of what is known in some places; NaN where nothing is. */
function addKnown(figures: Float64Array, places: readonly number[]): number {
  let sum = Number.NaN;
  for (const place of places) {
    const figure = figures[place] as number;
    if (!Number.isNaN(figure)) sum = Number.isNaN(sum) ? figure : sum + figure;
  }
  return sum;
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
