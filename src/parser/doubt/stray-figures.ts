import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { LOST } from '../../solve/row-reading.js';
import { balances } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { Draft } from '../rows/draft.js';
import { lastOf } from '../separators/row-shape.js';

/**
 * Loses the blank cells of rows among broken labels where a figure that no row took stands between the row before and the
 * next one: it may stand beside the first line of a label that is wrapped.
 * ```
 * | 4.保护   | 3 | 60 |   |
 * | 第三方合 |   |    |   |
 * ```
 */
export function loseBesideStrays(list: ContentList, drafts: readonly Draft[], rows: readonly ReadRow[], strays: readonly number[]): void {
  const figures = strays.filter((index) => list.value(index)?.kind === 'number').sort((a, b) => a - b);
  if (figures.length === 0) return;
  const ends = drafts.map(({ shape }) => lastOf(shape)).sort((a, b) => a - b);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as ReadRow;
    const { shape } = drafts[i] as Draft;
    if (shape.items.length > 0 || !row.slots.every(({ kind }) => kind === 'blank')) continue;
    const before = ends.findLast((end) => end < shape.label) ?? -1;
    if (!figures.some((index) => index > before && index < shape.next)) continue;
    row.slots = row.slots.map(() => LOST);
    row.doubt ??= 'place';
  }
}

/**
 * Doubts a row with blank cells that no sum proves, one with words in place of a figure, and one that breaks its sum, where a figure that no row took stands between it and
 * the next row: a page may end within the row, and its rest stand behind the header of the next page, or a line within a figure.
 * ```
 * | 3.要求提供公开出版物 | |
 * | 自然人 | 商业企业 | 科研机构 | …
 * | 1 | | | | | 1000 | 1001 |
 * ```
 */
export function doubtBeforeStrays(
  list: ContentList,
  drafts: readonly Draft[],
  rows: readonly ReadRow[],
  strays: readonly number[],
  sums: readonly EquationDefinition[],
): void {
  const figures = strays.filter((index) => list.value(index)?.kind === 'number');
  if (figures.length === 0) return;
  const labels = drafts.map(({ shape }) => shape.label).sort((a, b) => a - b);
  rows.forEach((row, i) => {
    if (row.doubt !== undefined || row.slots.some(({ kind }) => kind === 'lost')) return;
    const { shape } = drafts[i] as Draft;
    const end = lastOf(shape);
    const next = labels.find((label) => label > end) ?? list.count;
    if (!figures.some((at) => at > end && at < next)) return;
    const isOpen = shape.items.length === 0 || row.slots.some(({ kind }) => kind === 'words');
    if (isOpen || !balances(list, row.slots, row.columns, sums)) row.doubt = 'place';
  });
}
