import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type RowReading, type Slot } from '../../solve/row-reading.js';
import { isDigit } from '../../source/character-class.js';

/** Pieces of content beside a row's figures that are looked at. */
const NEIGHBOURHOOD = 12;

/**
 * A comma without the three digits behind it is a figure that its narrow cell has cut; what stands below it is its other
 * half, and no figure of the row is known.
 * ```
 * 一、本年新收政府信   31,   812   1,9
 * 息公开申请数量       444         53
 * ```
 */
export function loseCutFigures<T extends RowReading>(list: ContentList, row: T): T {
  let from = list.count;
  let last = -1;
  const addSlots = (slots: readonly Slot[]): void => {
    for (const slot of slots) {
      if (slot.kind !== 'value') continue;
      if (slot.item < from) from = slot.item;
      if (slot.item > last) last = slot.item;
    }
  };
  addSlots(row.slots);
  for (const candidate of row.candidates) addSlots(candidate);
  if (last < 0) return row;
  for (let steps = 0; steps < NEIGHBOURHOOD && from > 0 && list.isText(from - 1); steps++) from--;
  for (let index = from; index < last; index++)
    if (list.isText(index) && isCutFigure(list, index))
      return { ...row, slots: row.slots.map(() => LOST), candidates: [], certainty: 'separated' };
  return row;
}

/** `31,`, `1,9`, `12,345,`: digits and commas, the last of which has fewer than three digits behind it. */
function isCutFigure({ text, starts, ends }: ContentList, item: number): boolean {
  const start = starts[item] as number;
  const end = ends[item] as number;
  let digits = 0;
  let commas = 0;
  for (let at = start; at < end; at++) {
    const unit = text.units[at] as number;
    if (isDigit(unit)) digits++;
    else if (unit === 0x2c && digits > 0 && (commas === 0 || digits === 3)) {
      commas++;
      digits = 0;
    } else return false;
  }
  return commas > 0 && digits < 3;
}
