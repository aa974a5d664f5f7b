import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot, valueSlot } from '../../solve/row-reading.js';
import type { Draft } from '../rows/draft.js';
import { placeInOrder } from './placements.js';
import { endInSum } from './row-sums.js';
import type { ReadRow } from './table-reading.js';

/** Short rows whose last figure is the sum of the others, from which on all of them are read so. */
const TELLING_ROWS = 4;

/**
 * Where zeros of a row are blank and a tool drops blank cells, every short row ends with its total. Its other cells are
 * blank then, which of them the columns have to tell; a lone 0 is the total of a row of blanks.
 * ```
 * （一）予以公开 ⏎ 60 ⏎ 60 ⏎ 1.属于国家秘密 ⏎ 1 ⏎ 1 ⏎ 4.保护第三方合法权益 ⏎ 0
 *                        ^^ total                                       ^ total
 * ```
 * Only where no row speaks against it: none with a figure alone other than 0, none with a 0 beside its total, as what drops
 * repeated lines leaves one, none with blank cells between its figures; and some 0 has to be printed, so that what was dropped
 * were no zeros.
 */
export function placeDroppedBlanks(
  list: ContentList,
  drafts: readonly Draft[],
  rows: readonly ReadRow[],
  sums: readonly EquationDefinition[],
): void {
  const short: { readonly row: ReadRow; readonly figures: readonly number[] }[] = [];
  let telling = 0;
  let hasZero = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as ReadRow;
    const { items } = (drafts[i] as Draft).shape;
    if (items.length === 0) continue;
    const values = items.map((item) => (list.value(item)?.kind === 'number' ? list.figureAt(item) : Number.NaN));
    hasZero ||= values.includes(0);
    if (row.certainty === 'dense') continue;
    if (row.certainty !== 'open' || items.length >= row.columns.length || !endInSum(row.columns, sums)) return;
    const total = values[values.length - 1] as number;
    let rest = 0;
    for (let k = 0; k + 1 < values.length; k++) rest += values[k] as number;
    if (rest !== total || (values.length > 1 && values.includes(0))) return;
    if (values.length > 1) telling++;
    short.push({ row, figures: items });
  }
  if (telling < TELLING_ROWS || !hasZero) return;
  for (const { row, figures } of short) row.candidates = placeWithTotal(figures, row.columns.length);
}

/** Every way to put figures into the columns in order, the last into the last; the columns left over are blank. */
function placeWithTotal(figures: readonly number[], size: number): Slot[][] {
  const total = valueSlot(figures[figures.length - 1] as number);
  return placeInOrder(figures.slice(0, -1), size - 1).map((slots) => [
    ...slots.map((slot) => (slot.kind === 'lost' ? BLANK : slot)),
    total,
  ]);
}
