import type { ContentList } from '../../lexer/content-list.js';
import { LOST, type Slot } from '../../solve/row-reading.js';
import { isDigit, isHan } from '../../source/character-class.js';
import { type CountedSeparator, countBefore } from './separators.js';

/** What one cell holds. @internal */
export interface CellGroup {
  readonly first: number;
  readonly slot: Slot;
}

/**
 * Items that share a cell: one figure with words beside it, or words. Null when a cell would hold two figures, or begins with
 * a label that is none of the table's (其他 of `其他主动公开文件`).
 * @param mayCrowd true where it is known what parts the cells: of two figures in one (`1 234`) it is not known what they are. @internal
 */
export function groupCells(list: ContentList, separator: CountedSeparator, items: readonly number[], mayCrowd = false): CellGroup[] | null {
  // Most rows have a figure a cell.
  if (items.every((item, i) => list.value(item) !== null && (i === 0 || separator === 'mark' || countBefore(list, item, separator) > 0)))
    return items.map((item) => ({ first: item, slot: { kind: 'value', item } }));
  const cells: number[][] = [];
  for (const item of items) {
    const last = cells[cells.length - 1];
    const isSameCell = last !== undefined && separator !== 'mark' && countBefore(list, item, separator) === 0;
    if (isSameCell && opensCellBetween(list, separator, last[last.length - 1] as number, item)) return null;
    if (isSameCell) last.push(item);
    else if (separator === 'mark' && list.value(item) === null) return null;
    else cells.push([item]);
  }
  const groups: CellGroup[] = [];
  for (const cell of cells) {
    const values = cell.filter((item) => list.value(item) !== null);
    const words = cell.filter((item) => list.value(item) === null);
    if (values.length > 1 && !mayCrowd) return null;
    const first = cell[0] as number;
    if (values.length > 1) groups.push({ first, slot: LOST });
    else if (values.length === 1)
      groups.push({ first, slot: { kind: 'value', item: values[0] as number, ...(words.length > 0 ? { notes: words } : {}) } });
    else groups.push({ first, slot: words.some((item) => hasWord(list, item)) ? { kind: 'words', items: words } : LOST });
  }
  return groups;
}

/** True when a separator stands before some piece between two items. */
function opensCellBetween(list: ContentList, separator: CountedSeparator, before: number, item: number): boolean {
  for (let index = before + 1; index < item; index++) if (countBefore(list, index, separator) > 0) return true;
  return false;
}

/**
 * Something of a notation that hides what the cell held has neither Han nor a digit (`.. container::`), or a figure among
 * its brackets and quotation marks (`"798"]}`).
 */
const notationUnits: ReadonlySet<number> = new Set([...'"[]{}<>'].map((mark) => mark.charCodeAt(0)));

function hasWord({ text, starts, ends }: ContentList, item: number): boolean {
  let hasDigit = false;
  let isNotation = false;
  for (let at = starts[item] as number; at < (ends[item] as number); at++) {
    const unit = text.units[at] as number;
    if (isHan(unit)) return true;
    if (isDigit(unit)) hasDigit = true;
    else if (notationUnits.has(unit)) isNotation = true;
  }
  return hasDigit && !isNotation;
}
