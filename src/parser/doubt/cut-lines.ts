import type { ContentList } from '../../lexer/content-list.js';
import { slotValueOf } from '../../solve/resolve-open-rows.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';

/** Of so many rows one at most may lack its last cells; where more do, that is how the table was filled in. */
const LEAST_WHOLE = 3;

/**
 * Doubts rows of aligned columns that end with blank cells, where noughts are written or no other row has blank cells, and nearly all
 * other cells are filled: the line may have been cut off, or what stands behind a lost cell may have moved up.
 * ```
 * 规章                0          0          1
 * 行政规范性文件      187        372
 * ```
 * @param lines the cells of each line
 * @internal
 */
export function doubtCutLines(list: ContentList, rows: readonly ReadRow[], lines: readonly (readonly Slot[])[]): void {
  const short = lines.filter((slots) => slots.includes(BLANK));
  if (short.length === 0 || (lines.length > 1 && short.length * LEAST_WHOLE > lines.length)) return;
  const writesNoughts = lines.some((slots) => slots.some((slot) => slotValueOf(list, slot) === 0));
  if (!short.every(endsBlank) || (!writesNoughts && short.length > 1)) return;
  for (const row of rows) if (row.slots.includes(BLANK)) row.doubt ??= 'place';
}

/** All blank cells stand behind the figures. */
function endsBlank(slots: readonly Slot[]): boolean {
  return !slots.slice(slots.indexOf(BLANK)).some((slot) => slot !== BLANK);
}
