import type { ContentList } from '../../lexer/content-list.js';
import type { ToldRow } from './told-row.js';

/**
 * Rows with blank cells for which the text leaves less room than any other cell takes: empty lines part all cells, and one of them more
 * is all that a blank one has. A line that was lost with its figure leaves as much. To ask only in a table that is nearly filled: one
 * with more such cells shows that its blank ones are written so.
 * ```
 * 一、本年新收政府信息公开申请数量
 * ⏎
 * ⏎
 * 0
 * ⏎
 * 3
 * ``` @internal
 */
export function findHalfBlanks(list: ContentList, rows: readonly ToldRow[]): ReadonlySet<ToldRow> {
  const size = linesOfCell(list, rows);
  return new Set(size < 2 ? [] : rows.filter(({ slots }) => leavesLessRoom(list, slots, size)));
}

/** Line ends from a figure to the next one beside it, where those of all rows are as many; else 0. */
function linesOfCell({ lines }: ContentList, rows: readonly ToldRow[]): number {
  let size = 0;
  for (const { slots } of rows) {
    for (let i = 1; i < slots.length; i++) {
      const slot = slots[i];
      if (slot?.kind !== 'value' || slots[i - 1]?.kind !== 'value') continue;
      const found = lines[slot.item] as number;
      if (size !== 0 && found !== size) return 0;
      size = found;
    }
  }
  return size;
}

function leavesLessRoom({ lines }: ContentList, slots: ToldRow['slots'], size: number): boolean {
  let blanks = 0;
  for (const slot of slots) {
    if (slot.kind === 'blank') blanks++;
    else {
      if (blanks > 0 && slot.kind === 'value' && (lines[slot.item] as number) < (blanks + 1) * size) return true;
      blanks = 0;
    }
  }
  return false;
}
