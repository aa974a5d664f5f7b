import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, LOST } from '../../solve/row-reading.js';
import { balances, provesPlaces } from '../cells/row-sums.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { Draft } from '../rows/draft.js';
import { lastOf } from '../separators/row-shape.js';

/**
 * Loses the blank cells of rows where figures that no row took stand between the row before and the next one, as many as it has
 * cells, or any among broken labels: they may stand beside the first line of a label that is wrapped.
 * ```
 * | 4.保护   | 3 | 60 |   |
 * | 第三方合 |   |    |   |
 * ```
 */
export function loseBesideStrays(
  list: ContentList,
  drafts: readonly Draft[],
  rows: readonly ReadRow[],
  strays: readonly number[],
  isRecovered: boolean,
): void {
  const figures = strays.filter((index) => list.value(index)?.kind === 'number').sort((a, b) => a - b);
  if (figures.length === 0) return;
  const ends = drafts.map(({ shape }) => lastOf(shape)).sort((a, b) => a - b);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as ReadRow;
    const { shape } = drafts[i] as Draft;
    if (shape.items.length > 0 || !row.slots.every(({ kind }) => kind === 'blank')) continue;
    const before = ends.findLast((end) => end < shape.label) ?? -1;
    const beside = figures.filter((index) => index > before && index < shape.next);
    if (beside.length < (isRecovered ? 1 : shape.size) || hasLabelBetween(list, beside, shape.label)) continue;
    row.slots = row.slots.map(() => LOST);
    row.doubt ??= 'place';
  }
}

/** Headers or other labels part figures from a label: they are none of its row. */
function hasLabelBetween(list: ContentList, figures: readonly number[], label: number): boolean {
  for (let index = (figures[figures.length - 1] as number) + 1; index < label; index++) if (list.label(index) !== null) return true;
  return false;
}

/**
 * Doubts a row with blank cells that no sum proves, one with words in place of a figure, and one that breaks its sum, where a
 * figure that no row took, or that the next one took from before its label and has no column for, stands between it and the next row:
 * a page may end within the row, and its rest stand behind the header of the next page, or a line within a figure.
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
  const figures = [...strays, ...takenFromBefore(drafts, rows)].filter((index) => list.value(index)?.kind === 'number');
  if (figures.length === 0) return;
  const labels = drafts.map(({ shape }) => shape.label).sort((a, b) => a - b);
  const ends = drafts.map(({ shape }) => lastOf(shape)).sort((a, b) => a - b);
  rows.forEach((row, i) => {
    if (row.doubt !== undefined || row.slots.some(({ kind }) => kind === 'lost')) return;
    const { shape } = drafts[i] as Draft;
    const end = lastOf(shape);
    const next = labels.find((label) => label > end) ?? list.count;
    const isBehind = figures.some((at) => at > end && at < next);
    // One that stands right behind a row may be that of a blank cell of this row or the next.
    const isBeside = figures.some((at) => at === end + 1 || at === (ends.findLast((each) => each < shape.label) ?? at) + 1);
    // `| 3 | 571件 | ⏎ | 929件 | |`: what a row took of its cells may be no more than their last lines.
    const isAmid = row.slots.includes(BLANK) && figures.some((at) => at > (ends.findLast((each) => each < shape.label) ?? -1) && at < end);
    const isOpen = shape.items.length === 0 || row.slots.some(({ kind }) => kind === 'words');
    const mayLackFigure = (isBeside && row.slots.includes(BLANK)) || (isBehind && row.slots[row.slots.length - 1] === BLANK);
    if (
      (isBehind && isOpen) ||
      ((isBehind || isAmid) && !balances(list, row.slots, row.columns, sums)) ||
      (mayLackFigure && (sums.length === 0 || !provesPlaces(list, row.slots, row.columns, sums)))
    )
      row.doubt = 'place';
  });
}

/** Figures before the label of the row that took them, which has a column for none of them. */
function takenFromBefore(drafts: readonly Draft[], rows: readonly ReadRow[]): number[] {
  const taken: number[] = [];
  rows.forEach(({ slots }, i) => {
    const { label, items } = (drafts[i] as Draft).shape;
    if ((items[0] ?? label) < label && slots.every(({ kind }) => kind === 'lost'))
      for (const item of items) if (item < label) taken.push(item);
  });
  return taken;
}
