import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { itemsOf, type Slot } from '../../solve/row-reading.js';
import { isDigit } from '../../source/character-class.js';
import type { ToldRow } from './told-row.js';

/** `2,0 ⏎ 23`, `1184. ⏎ 073`: words of digits among the figures of a row, or a figure that opens as none does. @internal */
export function hasBrokenFigure(list: ContentList, { source }: ToldRow): boolean {
  if (source === null) return false;
  const { units } = list.text;
  return source.items.some((item) =>
    list.isText(item) ? isDigit(units[list.starts[item] as number] as number) : opensWithNought(list, item),
  );
}

/** A figure of a row goes on below itself, in a cell that is too narrow for it. @internal */
export function hasWrappedFigure({ text, starts, ends }: ContentList, { slots }: ToldRow): boolean {
  return itemsOf(slots).some((item) =>
    text.source.slice(text.starts[starts[item] as number], text.ends[(ends[item] as number) - 1]).includes('\n'),
  );
}

/** `00`, `073` */
function opensWithNought({ starts, ends, text: { units } }: ContentList, item: number): boolean {
  const start = starts[item] as number;
  return units[start] === 0x30 && start + 1 < (ends[item] as number) && isDigit(units[start + 1] as number);
}

/**
 * Rows with blank cells or marks beside a figure that was run together with another one, and may have left one of them; not where most
 * figures are written with noughts before them.
 * ```
 * 0 | ⏎ 0 | ⏎ 0 | ⏎ | ⏎ 00 | ⏎ 0 | ⏎ 0 |
 * ``` @internal
 */
export function findBlanksForFigures(list: ContentList, rows: readonly ToldRow[]): ReadonlySet<ToldRow> {
  const glued = rows.filter(({ slots }) => itemsOf(slots).some((item) => opensWithNought(list, item)));
  return new Set(glued.length * 2 > rows.length ? [] : glued.filter(({ slots }) => slots.some((slot) => slotValueOf(list, slot) === null)));
}

/** Line ends between some figures of a row, none between others: one behind a line end may open the next row, one before may be another column's. @internal */
export function isCutByLineEnd({ lines }: ContentList, { slots }: ToldRow): boolean {
  if (slots.length < 3) return false;
  let below = 0;
  for (let i = 1; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.kind !== 'value' || slots[i - 1]?.kind !== 'value') return false;
    if ((lines[slot.item] as number) > 0) below++;
  }
  return below > 0 && below < slots.length - 1;
}

/**
 * True where words for nothing stand on one line of a row and its figures and dashes on another: tools that sort words by height part
 * them so, as they do not stand at one height in the cells of a page, and their order is lost.
 * ```
 * （一）予以公开  无  无  无
 * -  0  0  0
 * ``` @internal
 */
export function isSortedByHeight(list: ContentList, row: ToldRow): boolean {
  if (!isCutByLineEnd(list, row)) return false;
  let words: boolean | null = null;
  let other = false;
  for (const [i, item] of itemsOf(row.slots).entries()) {
    const isWord = list.hasHan(item) && !list.hasDigit(item);
    if (words === null || (i > 0 && (list.lines[item] as number) > 0)) {
      other ||= words !== null && words !== isWord;
      words = isWord;
    } else if (words !== isWord) return false;
  }
  return other;
}

/**
 * A blank cell at the end of a page within a row: where each row opens with a bar, what goes on on the next page opens with one,
 * too, and is short of a cell.
 * ```
 * 0 | ⏎ 0 | ⏎ — 2 — ⏎ | ⏎ 0 | ⏎ 0 |
 * ``` @internal
 */
export function hasBlankBehindPage(list: ContentList, { slots }: ToldRow): boolean {
  const { lines, pipes } = list;
  for (let i = 1; i < slots.length; i++) {
    const slot = slots[i] as Slot;
    if (slot.kind !== 'value' || slots[i - 1]?.kind !== 'blank') continue;
    const { item } = slot;
    if ((lines[item] as number) < 2 || (pipes[item] as number) === 0) continue;
    // The number of the page is no content.
    if (/\d/.test(list.sourceBefore(item))) return true;
  }
  return false;
}
