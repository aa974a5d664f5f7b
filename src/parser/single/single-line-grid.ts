import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot, valueSlot } from '../../solve/row-reading.js';
import type { TableLabel } from '../regions/table-region.js';

/**
 * The columns of the one row where every cell has a line, blank cells and those that a span covers an empty one: counted
 * in lines, each header stands in its own column of a grid as wide as the table, and so does each figure.
 * ```
 * 行政复议⏎⏎⏎⏎⏎行政诉讼⏎⏎…⏎结果维持⏎结果纠正⏎…⏎总计⏎1⏎⏎0⏎…
 * ```
 * Null for every other table, and where the last cell is blank: nothing shows that it is there.
 */
export function placeInLineGrid(
  list: ContentList,
  labels: readonly TableLabel[],
  items: readonly number[],
  size: number,
): readonly Slot[] | null {
  const columns = labels.filter(({ meaning }) => meaning.kind === 'column');
  const first = columns[0]?.index;
  const last = columns[columns.length - 1]?.index as number;
  if (first === undefined || columns.length !== size || items.some((item) => item < last)) return null;
  let place = 0;
  let column = 1;
  let figure = 0;
  let row = 0;
  const slots: Slot[] = new Array(size).fill(BLANK);
  for (let index = first + 1; figure < items.length; index++) {
    const lines = list.lines[index] as number;
    place += lines;
    if (index === columns[column]?.index) {
      if (place % size !== column) return null;
      column++;
      row = Math.floor(place / size) + 1;
    } else if (index === items[figure]) {
      if (lines === 0 || Math.floor(place / size) !== row) return null;
      slots[place % size] = valueSlot(index);
      figure++;
    }
  }
  return slots[size - 1] === BLANK ? null : slots;
}
