import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf, LOST, type RowReading } from '../../solve/row-reading.js';

/**
 * Words of a row that open a bracket and do not close it are a piece of a cell: what they say of their column is not
 * known, and neither is whose the figures behind them are. Before the first figure, and without one, they are a piece of the label.
 * ```
 * 3    2    22（其中修订 16        [3443
 *                      件）        9]{.style}
 * ```
 */
export function loseBracketed<T extends RowReading>(list: ContentList, row: T): T {
  const cut: number[] = [];
  const start = firstFigure(row);
  const look = (item: number): void => {
    if (list.isText(item) && (item > start || list.hasDigit(item)) && opensBracket(list, item)) cut.push(item);
  };
  for (const slot of row.slots) if (slot.kind === 'words') slot.items.forEach(look);
  const beside = 'source' in row ? ((row.source as { items?: readonly number[] } | null)?.items ?? []) : [];
  beside.forEach(look);
  if (cut.length > 0) {
    const notes = row.slots.flatMap((slot) => (slot.kind === 'value' ? (slot.notes ?? []) : []));
    for (let i = cut.length - 1; i >= 0; i--) if (notes.includes(cut[i] as number)) cut.splice(i, 1);
  }
  if (cut.length === 0) return row;
  const first = Math.min(...cut);
  const slots = row.slots.map((slot) => {
    if (slot.kind === 'words') return slot.items.some((item) => cut.includes(item)) ? LOST : slot;
    return slot.kind === 'value' && slot.item > first ? LOST : slot;
  });
  return { ...row, slots };
}

function firstFigure({ slots }: RowReading): number {
  const items = itemsOf(slots);
  return items.length === 0 ? -1 : Math.min(...items);
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
