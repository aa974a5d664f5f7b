/** What one column of a row holds, under one reading. Numbers are indices of content. @internal */
export type Slot =
  /** One piece of content with a figure or mark; words beside it in its cell are its note. */
  | { readonly kind: 'value'; readonly item: number; readonly notes?: readonly number[] }
  /** A figure whose digits stand apart (`1 3 6`), or together with its neighbours' (`143`): folded range and value. Never read without doubt: a lost cell leaves no gap. */
  | {
      readonly kind: 'digits';
      readonly start: number;
      readonly end: number;
      readonly value: number;
      /** True for pieces that stand apart: they are one figure only if the equations prove it. */
      readonly isJoined?: boolean;
    }
  /** Words where a figure belongs. */
  | { readonly kind: 'words'; readonly items: readonly number[] }
  /** A figure that is known, while it is not known where in the text it stands: one of many zeros. */
  | { readonly kind: 'unplaced'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'lost' };

const valueSlots: Slot[] = [];

/** The slot of one piece of content with nothing beside it; those of small indices share their objects. @internal */
export function valueSlot(item: number): Slot {
  if (item >= 4096) return { kind: 'value', item };
  for (let i = valueSlots.length; i <= item; i++) valueSlots.push({ kind: 'value', item: i });
  return valueSlots[item] as Slot;
}

/** The pieces of content whose figures or marks stand in some slots, in order. @internal */
export function itemsOf(slots: readonly Slot[]): number[] {
  const items: number[] = [];
  for (const slot of slots) if (slot.kind === 'value') items.push(slot.item);
  return items;
}

export const BLANK: Slot = { kind: 'blank' };
export const LOST: Slot = { kind: 'lost' };

/** A row with what its columns hold. @internal */
export interface RowReading {
  readonly row: string;
  readonly columns: readonly string[];
  /** One slot per column; for an open row what every candidate agrees on, else lost. */
  slots: Slot[];
  /** How sure it is. `dense`: as many figures as columns. `separated`: separators tell the blanks. `open`: candidates. */
  certainty: 'dense' | 'separated' | 'open' | 'inferred';
  /** For open rows: every placement that the text allows. */
  candidates: Slot[][];
  /** Columns on which the remaining candidates of an open row disagree. */
  ambiguous: number[];
}

/** The figure a slot holds, null for marks and words, undefined for what is not known. @internal */
export type SlotValue = number | null | undefined;
