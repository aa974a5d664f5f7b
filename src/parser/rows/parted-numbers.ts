import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isDigit } from '../../source/character-class.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';

/** Fewest labels whose numbers stand apart: one may be a list of its own. */
const LEAST_LABELS = 3;

/**
 * Gives figures to the labels whose numbers they stand behind, where number and words are paragraphs of their own in
 * the cell and the other cells of the row are level with the number:
 * ```
 * （三）不予公开  1.                 0   0   0   4
 *
 *                属于国家秘密
 *                2.                 1       0   1
 *
 *                其他法律行政法规禁止公开
 * ```
 * Null unless several labels stand so, and none of them has figures behind it.
 */
export function takeFiguresBehindNumbers(list: ContentList, source: SourceTable): SourceTable | null {
  const numbers = source.rows.map((row) => numberBefore(list, row));
  if (numbers.filter((index) => index >= 0).length < LEAST_LABELS) return null;
  const isTaken = (item: number): boolean =>
    source.rows.some(({ label }, i) => (numbers[i] as number) >= 0 && item >= (numbers[i] as number) && item < label.index);
  let hasFigures = false;
  const rows: SourceRow[] = [];
  for (const [i, row] of source.rows.entries()) {
    const number = numbers[i] as number;
    const items = row.items.filter((item) => !isTaken(item));
    if (number < 0) {
      rows.push({ ...row, items });
      continue;
    }
    if (items.some((item) => list.kinds[item] === ContentKind.Value)) return null;
    const own: number[] = [];
    for (let item = number + 1; item < row.label.index; item++) own.push(item);
    if (own.length > 0) hasFigures = true;
    rows.push({ ...row, items: own, numberAt: number });
  }
  if (!hasFigures) return null;
  return { ...source, rows, strays: source.strays.filter((item) => !isTaken(item)) };
}

/** The number of a label that has none before its words, with nothing but figures between; -1 where there is no such. */
function numberBefore(list: ContentList, { label }: SourceRow): number {
  const { ordinal } = label.meaning;
  if (ordinal === 0 || list.label(label.index)?.ordinal !== 0) return -1;
  let at = label.index - 1;
  while (at >= 0 && list.kinds[at] === ContentKind.Value) at--;
  return at >= 0 && list.isText(at) && isNumber(list, at, ordinal) ? at : -1;
}

/** `3.`, `3、` and nothing else. */
function isNumber({ text, starts, ends }: ContentList, index: number, ordinal: number): boolean {
  const end = (ends[index] as number) - 1;
  const mark = text.units[end] as number;
  if (mark !== 0x2e && mark !== 0x3001) return false;
  let value = 0;
  for (let at = starts[index] as number; at < end; at++) {
    const unit = text.units[at] as number;
    if (!isDigit(unit)) return false;
    value = value * 10 + unit - 0x30;
  }
  return value === ordinal;
}
