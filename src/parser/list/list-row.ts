import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, LOST, type Slot } from '../../solve/row-reading.js';
import { foldedSlice } from '../../source/folded-text.js';
import { type CountedSeparator, countBefore } from '../separators/separators.js';

/** A row of a list as it stands in the text: unit and figures behind its label. Numbers are indices of content. @internal */
export interface ListRow {
  /** Null where no unit stands between label and figures. */
  readonly unit: number | null;
  readonly figures: readonly number[];
  /** Index whose gap stands behind the row. */
  readonly next: number;
  /** True for the last row of its table: what opens the next row does not follow. */
  readonly isLast: boolean;
}

/** Least share of the cells of full rows that a separator has to part alike. */
const LEAST_AGREEMENT = 0.9;

/** Words that can stand in the column of units: a unit of the grammar, or dashes for none. */
const dashes = /^[-—―_/~]+$/;

/** Tells units of rows. @internal */
export class UnitWords {
  private readonly words: ReadonlySet<string>;

  constructor(
    private readonly list: ContentList,
    units: readonly string[],
  ) {
    this.words = new Set(units);
  }

  isUnit(index: number): boolean {
    const text = this.textOf(index);
    return this.words.has(text) || dashes.test(text) || (text.includes('/') && text.split('/').every((part) => this.words.has(part)));
  }

  /** The unit as written, null for dashes. */
  read(index: number): string | null {
    const text = this.textOf(index);
    return dashes.test(text) ? null : text;
  }

  private textOf(index: number): string {
    const start = this.list.starts[index] as number;
    const end = this.list.ends[index] as number;
    return end - start > 8 ? '' : foldedSlice(this.list.text, start, end).replace(/[\s()[\]:]/g, '');
  }
}

/**
 * How full rows of a list use a separator: `unit` of them between two cells, `closing` behind the last figure.
 *
 *     | 收到申请数 | 件 | 12 |
 *                     ^ unit 1, closing 2 (this bar and the next row's first)
 */
interface ListSeparator {
  readonly separator: CountedSeparator;
  readonly unit: number;
  readonly closing: number;
  /** Those that open a row, which follow every row but the last. */
  readonly opening: number;
}

/**
 * What full rows show of each separator, most trusted first.
 * @param start index of the first piece of the table: before it stands only what opens a row. @internal
 */
export function learnListSeparators(
  list: ContentList,
  full: readonly ListRow[],
  separators: readonly CountedSeparator[],
  start: number,
): ListSeparator[] {
  const uses: ListSeparator[] = [];
  for (const separator of separators) {
    const units = new Map<number, number>();
    const closings = new Map<number, number>();
    let cells = 0;
    for (const row of full) {
      for (const cell of row.unit === null ? row.figures.slice(1) : row.figures) {
        cells++;
        count(units, countBefore(list, cell, separator));
      }
      count(closings, countBefore(list, row.next, separator));
    }
    const [unit, agreeing] = mostFrequent(units);
    // A row or two that a converter printed otherwise prove nothing against the rest.
    if (unit === 0 || agreeing < cells * LEAST_AGREEMENT) continue;
    const [closing] = mostFrequent(closings);
    uses.push({ separator, unit, closing, opening: countBefore(list, start, separator) });
  }
  return uses;
}

function count(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The value seen most often, the least of several, and how often. */
function mostFrequent(counts: ReadonlyMap<number, number>): readonly [value: number, times: number] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0];
}

/**
 * The slots of a row with fewer figures than columns: blanks where a separator counts them out exactly, else lost.
 * @returns the slots, and the separator that told them. @internal
 */
export function placeListRow(
  list: ContentList,
  row: ListRow,
  size: number,
  uses: readonly ListSeparator[],
): { slots: Slot[]; separator: CountedSeparator | null } {
  for (const { separator, unit, closing, opening } of uses) {
    const slots: Slot[] = [];
    let isExact = true;
    const addBlanks = (count: number): void => {
      if (!Number.isInteger(count) || count < 0 || count > size) isExact = false;
      else for (let n = 0; n < count; n++) slots.push(BLANK);
    };
    row.figures.forEach((item, i) => {
      // Without a unit before it, what parts the first figure from its label is not known.
      if (i > 0 || row.unit !== null) addBlanks(countBefore(list, item, separator) / unit - 1);
      slots.push({ kind: 'value', item });
    });
    if (row.figures.length === 0 && row.unit === null) continue;
    const behind = closing - (row.isLast && opening <= closing ? opening : 0);
    addBlanks((countBefore(list, row.next, separator) - behind) / unit);
    if (isExact && slots.length === size) return { slots, separator };
  }
  return { slots: new Array(size).fill(LOST), separator: null };
}
