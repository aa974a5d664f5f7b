import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { type LinePlaces, measureLines } from '../columns/line-places.js';
import type { TableLabel } from '../regions/table-region.js';
import { isOneLine } from './line-columns.js';

/**
 * Columns of a table without borders in which every figure starts where the header of its column does:
 * ```
 *                自然人      法人或其他组织                 总计
 *                            商业企业  科研机构  …
 * 一、本年新收…  3                     9                    12
 * ```
 * No row that is full is needed.
 */
export class HeaderStarts {
  private constructor(
    private readonly places: LinePlaces,
    private readonly columnAt: ReadonlyMap<number, string>,
  ) {}

  /**
   * @param headers column labels above the rows, each once
   * @param rows figures of each row
   */
  static learn(
    list: ContentList,
    from: number,
    to: number,
    headers: readonly TableLabel[],
    rows: readonly (readonly number[])[],
  ): HeaderStarts | null {
    const columns = headers.filter(({ meaning }) => meaning.kind === 'column');
    const figures = rows.flat();
    // Behind one space a figure stands where the text before it ends, not where a header does.
    if (figures.length === 0 || columns.length === 0 || figures.some((item) => isBesideText(list, item))) return null;
    // Where each header has a line of its own, an indent is no column.
    if (columns.length > 1 && columns.every(({ index }) => list.isLineStart(index))) return null;
    // A figure that opens its line where labels do stands below no header, but behind its label.
    const lineStarts = Array.from({ length: to - from }, (_, i) => from + i).filter((index) => list.isLineStart(index));
    for (const isCharacterWide of [false, true]) {
      const places = measureLines(list, from, to, isCharacterWide);
      const columnAt = new Map(columns.map(({ index, meaning }) => [places.left[index - from] as number, meaning.key] as const));
      if (columnAt.size < columns.length || new Set(columnAt.values()).size < columns.length) continue;
      const edge = lineStarts.reduce((least, index) => Math.min(least, places.left[index - from] as number), Number.POSITIVE_INFINITY);
      if (figures.some((item) => places.left[item - from] === edge)) continue;
      if (figures.every((item) => columnAt.has(places.left[item - from] as number))) return new HeaderStarts(places, columnAt);
    }
    return null;
  }

  /** Puts figures of one line into their columns; null where a column has no header. */
  read(items: readonly number[], columns: readonly string[]): Slot[] | null {
    const { places, columnAt } = this;
    if (items.length === 0 || !isOneLine(places, items)) return null;
    const keys = new Set(columnAt.values());
    if (columns.some((column) => !keys.has(column))) return null;
    const slots: Slot[] = columns.map(() => BLANK);
    for (const item of items) {
      const column = columns.indexOf(columnAt.get(places.left[item - places.from] as number) ?? '');
      if (column < 0 || slots[column] !== BLANK) return null;
      slots[column] = { kind: 'value', item };
    }
    return slots;
  }
}

function isBesideText({ lines, spaces }: ContentList, item: number): boolean {
  return lines[item] === 0 && (spaces[item] as number) < 2;
}
