import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { isDigit } from '../../source/character-class.js';

/** Most placements that are weighed for one row; beyond it the row stays open. */
const PLACEMENT_LIMIT = 8192;

/** Most digits of a figure that is put together; more are a code or a date. */
const DIGIT_LIMIT = 9;

const valueSlot = (item: number): Slot => ({ kind: 'value', item });

/**
 * Every way to put fewer figures than columns into the columns, in order; the columns left over are lost.
 * Empty when there are too many ways.
 */
export function placeInOrder(items: readonly number[], size: number): Slot[][] {
  const results: Slot[][] = [];
  const slots: Slot[] = new Array(size).fill(LOST);
  const place = (item: number, from: number): boolean => {
    if (item === items.length) {
      results.push([...slots]);
      return results.length <= PLACEMENT_LIMIT;
    }
    for (let at = from; at <= size - (items.length - item); at++) {
      slots[at] = valueSlot(items[item] as number);
      const goesOn = place(item + 1, at + 1);
      slots[at] = LOST;
      if (!goesOn) return false;
    }
    return true;
  };
  return place(0, 0) ? results : [];
}

/**
 * Every way to join neighbouring figures (`1 3 6 1 2`) so that as many are left as there are columns; where cells are drawn, all
 * that share one are one figure (`1 0 0 | 0 | 7`).
 */
export function joinDigits(list: ContentList, items: readonly number[], size: number): Slot[][] {
  const isDrawn = items.some((item, i) => i > 0 && list.isParted(item));
  const results: Slot[][] = [];
  const slots: Slot[] = [];
  /** Items from which no way leads to the end, by the columns left. */
  const deadEnds = Array.from({ length: size + 1 }, () => new Set<number>());
  const join = (item: number): boolean => {
    const left = size - slots.length;
    if (left === 0) {
      if (item === items.length) results.push([...slots]);
      return results.length <= PLACEMENT_LIMIT;
    }
    const dead = deadEnds[left] as Set<number>;
    if (dead.has(item)) return true;
    const found = results.length;
    for (let end = item + 1; end <= items.length - (left - 1); end++) {
      const slot = joinPieces(list, items, item, end);
      if (slot === null) break;
      const next = items[end];
      if (isDrawn && next !== undefined && !list.isParted(next) && list.continuesLine(next)) continue;
      slots.push(slot);
      const goesOn = join(end);
      slots.pop();
      if (!goesOn) return false;
    }
    if (results.length === found) dead.add(item);
    return true;
  };
  return join(0) ? results : [];
}

/** Every way to join one or two pairs of neighbours and to put what is left into the columns, in order. */
export function joinAndPlace(list: ContentList, items: readonly number[], size: number): Slot[][] {
  const results: Slot[][] = [];
  for (let left = Math.max(1, items.length - 2); left < items.length; left++) {
    for (const figures of joinDigits(list, items, left)) {
      for (const places of placeInOrder(
        figures.map((_, i) => i),
        size,
      )) {
        results.push(places.map((slot) => (slot.kind === 'value' ? (figures[slot.item] as Slot) : slot)));
        if (results.length > PLACEMENT_LIMIT) return [];
      }
    }
  }
  return results;
}

/** The figure of the items in `[from, to)`; null where they cannot be pieces of one. */
export function joinPieces(list: ContentList, items: readonly number[], from: number, to: number): Slot | null {
  if (to === from + 1) return valueSlot(items[from] as number);
  return canJoin(list, items, from, to) ? joined(list, items[from] as number, items[to - 1] as number) : null;
}

/** Pieces of one figure: plain digits, nothing but white space between, no zero in front. */
function canJoin(list: ContentList, items: readonly number[], from: number, to: number): boolean {
  const last = items[to - 1] as number;
  // Words stand between.
  if (last - (items[from] as number) !== to - 1 - from) return false;
  if (list.isParted(last)) return false;
  if (list.value(items[from] as number)?.value === 0) return false;
  let digits = 0;
  for (let i = from; i < to; i++) digits += (list.ends[items[i] as number] as number) - (list.starts[items[i] as number] as number);
  if (digits > DIGIT_LIMIT) return false;
  return isPlainDigits(list, last) && isPlainDigits(list, items[from] as number);
}

function isPlainDigits(list: ContentList, item: number): boolean {
  const { units } = list.text;
  for (let i = list.starts[item] as number; i < (list.ends[item] as number); i++) if (!isDigit(units[i] as number)) return false;
  return true;
}

function joined(list: ContentList, first: number, last: number): Slot {
  const { units } = list.text;
  let value = 0;
  const start = list.starts[first] as number;
  const end = list.ends[last] as number;
  for (let i = start; i < end; i++) if (isDigit(units[i] as number)) value = value * 10 + (units[i] as number) - 0x30;
  return { kind: 'digits', start, end, value, isJoined: true };
}

/** Every way to cut a run of digits (`143`) into as many figures as there are columns; no figure opens with a needless zero. */
export function splitDigits(list: ContentList, item: number, size: number): Slot[][] {
  if (!isPlainDigits(list, item)) return [];
  const { units } = list.text;
  const start = list.starts[item] as number;
  const end = list.ends[item] as number;
  if (end - start < size) return [];
  const results: Slot[][] = [];
  const slots: Slot[] = [];
  const cut = (from: number): boolean => {
    const left = size - slots.length;
    if (left === 0) {
      if (from === end) results.push([...slots]);
      return results.length <= PLACEMENT_LIMIT;
    }
    let value = 0;
    for (let to = from + 1; to <= end - (left - 1); to++) {
      value = value * 10 + (units[to - 1] as number) - 0x30;
      if (to - from > 1 && units[from] === 0x30) break;
      if (left === 1 && to < end) continue;
      slots.push({ kind: 'digits', start: from, end: to, value });
      const goesOn = cut(to);
      slots.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  return cut(start) ? results : [];
}
