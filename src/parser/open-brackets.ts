import type { ContentList } from '../lexer/content-list.js';
import { LOST, type RowReading } from './reading.js';

/**
 * Words of a row that open a bracket and do not close it are a piece of a cell: what they say of their column is not
 * known, and neither is whose the figures behind them are.
 * ```
 * 3    2    22（其中修订 16        [3443
 *                      件）        9]{.style}
 * ```
 */
export function loseBracketed<T extends RowReading>(list: ContentList, row: T): T {
  const words = row.slots.flatMap((slot) => (slot.kind === 'words' ? slot.items : []));
  const beside = 'source' in row ? ((row.source as { items?: readonly number[] } | null)?.items ?? []) : [];
  const notes = row.slots.flatMap((slot) => (slot.kind === 'value' ? (slot.notes ?? []) : []));
  const cut = [...words, ...beside].filter((item) => list.isText(item) && !notes.includes(item) && opensBracket(list, item));
  if (cut.length === 0) return row;
  const first = Math.min(...cut);
  const slots = row.slots.map((slot) => {
    if (slot.kind === 'words') return slot.items.some((item) => cut.includes(item)) ? LOST : slot;
    return slot.kind === 'value' && slot.item > first ? LOST : slot;
  });
  return { ...row, slots };
}

function opensBracket({ text, starts, ends }: ContentList, item: number): boolean {
  let depth = 0;
  for (let at = starts[item] as number; at < (ends[item] as number); at++) {
    const unit = text.units[at];
    if (unit === 0x28 || unit === 0x5b) depth++;
    else if (unit === 0x29 || unit === 0x5d) depth--;
  }
  return depth > 0;
}
