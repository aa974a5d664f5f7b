import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { PIPE } from '../../source/bar-folder.js';
import type { TableLabel } from '../regions/table-region.js';
import { groupCells } from './cell-groups.js';
import { closingOf, countBeforeInRow, measureRow, type RowFrame, type RowLine, rowWidth } from './row-lines.js';
import { countBefore } from './separators.js';

/** A row with its columns and the headers above it. @internal */
export interface PlacedRow {
  readonly label: number;
  readonly items: readonly number[];
  readonly columns: readonly string[];
  readonly headers: readonly TableLabel[];
  /** How many groups it stands in. */
  readonly depth: number;
}

/** Rows that must fit before the places of cells count as the way of their table. */
const LEAST_ROWS = 3;

/** What a header says of the lines below it. */
interface HeaderLines {
  /** Separators from the start of the line to each column label. */
  readonly places: readonly { readonly key: string; readonly at: number }[];
  /** Separators in each of its lines; null where they differ. */
  readonly width: number | null;
  /** Columns that were asked for last, and where the first of them is: most rows below a header have the same. */
  asked: readonly string[] | null;
  first: ReturnType<typeof firstColumn>;
}

/** How one row was placed. `slots` null: the way of the table is known, and this row does not tell its columns. @internal */
export interface RowPlacement {
  readonly slots: Slot[] | null;
}

/** Where the first column of a row is, from its label on; null where the row has more or fewer cells than it should. */
type FirstPlace = { readonly at: number; readonly isPadded: boolean } | null;

/**
 * Columns of rows that are printed a row a line with drawn separators, told by the headers above them. A header in which
 * each cell has its own place gives the place of each column; one that leaves out what a span covers shows at least
 * what closes a line, and each row holds its label and all its cells then:
 * ```
 * | 信息内容 | 制发 | 废止 | 现行 |      | | | 自然人 | … | 总计 |        | 自然人 | 总计 |
 * | 规章     |      |      | 3    |      | 一、… | | | 1 | … | 1 |       | 一、… | 1 | … | 1 |
 * ```
 * No row that is full is needed. @internal
 */
export class RowPlaces {
  private readonly headers = new Map<readonly TableLabel[], HeaderLines>();
  private readonly closing: number | null;
  private readonly isKnown: boolean;
  /** True where one bar stands before some figure. */
  private readonly hasSingleBars: boolean;
  private readonly most: number;

  constructor(
    private readonly list: ContentList,
    private readonly frame: RowFrame,
    labels: readonly TableLabel[],
    rows: readonly PlacedRow[],
    /** Groups that the deepest row of the form stands in. */
    private readonly deepest: number,
  ) {
    this.closing = closingOf(
      list,
      labels.filter(({ meaning }) => meaning.kind !== 'row' && meaning.kind !== 'rowGroup').map(({ index }) => index),
      frame,
    );
    this.hasSingleBars =
      frame.separator === 'pipe' && rows.some(({ items }) => items.some((item) => countBefore(list, item, 'pipe') === 1));
    this.most = Math.max(0, ...rows.map(({ columns }) => columns.length));
    const fitting = rows.filter((row) => this.fits(row)).length;
    this.isKnown = fitting >= LEAST_ROWS && fitting * 3 >= rows.length * 2;
  }

  /** Puts a row into its columns; null where the table does not tell. */
  read(row: PlacedRow): RowPlacement | null {
    const line = measureRow(this.list, row, this.frame);
    const slots = line === null ? null : this.placeUnderSpread(row, line);
    if (slots !== null) return { slots };
    const byHeader = line === null ? null : this.placeByHeader(row, line);
    // A header that shows each column speaks for every row below it, whatever the others are like.
    if (byHeader === null && !this.isKnown) return null;
    const first = byHeader === 'odd' || line === null ? null : (byHeader ?? this.placeByLength(row, line));
    return { slots: line === null || first === null ? null : this.fill(row, line, first) };
  }

  private fits(row: PlacedRow): boolean {
    const line = measureRow(this.list, row, this.frame);
    if (line === null) return false;
    const byHeader = this.placeByHeader(row, line);
    return byHeader === null ? this.placeByLength(row, line) !== null : byHeader !== 'odd';
  }

  /** By a header in which each column has its own place; `odd` for a row of another width. */
  private placeByHeader({ columns, headers, depth }: PlacedRow, line: RowLine): FirstPlace | 'odd' | null {
    const above = this.headerOf(headers);
    if (above.asked !== columns) {
      above.asked = columns;
      above.first = firstColumn(above.places, columns);
    }
    const { first } = above;
    // A header that lost a line begins further left than its columns.
    if (typeof first !== 'number' || first < 1 || above.width === null) return null;
    // One that lost a cell has no room for the columns.
    if (above.width < first + columns.length - 1) return null;
    const hasWidth = above.width === line.before + line.behind;
    // Tabs at the start of a line are lost as easily as spaces; how deep its label is tells how many there were.
    const label = hasWidth || this.frame.separator !== 'tab' ? line.before : first - 1 - (this.deepest - depth);
    if (label + line.behind !== above.width || first <= label) return 'odd';
    return { at: first - label, isPadded: above.width > first + this.most };
  }

  /**
   * Columns that stand apart, for header and rows span as many cells of a grid, the rest of which were printed blank:
   * ```
   * | 信息内容 | | | 上一年项目数量 | | | | 本年增/减 | | | | 处理决定数量 | | | |
   * | 行政许可 | | | 186        | | | |          | | | |            | | | |
   * ```
   * Null for every other header, and where a figure stands below none of the columns.
   */
  private placeUnderSpread({ columns, headers, items }: PlacedRow, line: RowLine): Slot[] | null {
    const { places, width } = this.headerOf(headers);
    if (columns.length < 2 || places.length !== columns.length || width !== line.before + line.behind) return null;
    if (places.some(({ key, at }, i) => key !== columns[i] || at <= (places[i - 1]?.at ?? line.before))) return null;
    if (!places.some(({ at }, i) => i > 0 && at > (places[i - 1] as { at: number }).at + 1)) return null;
    const groups = groupCells(this.list, this.frame.separator, items);
    if (groups === null || groups.length === 0) return null;
    const slots: Slot[] = columns.map(() => BLANK);
    for (const { first, slot } of groups) {
      const column = places.findIndex(({ at }) => at === line.before + (line.places[items.indexOf(first)] as number));
      if (column < 0) return null;
      slots[column] = slot;
    }
    return slots;
  }

  private placeByLength({ columns, headers }: PlacedRow, line: RowLine): FirstPlace {
    if (this.closing !== null && line.behind === columns.length + this.closing) return { at: 1, isPadded: false };
    const above = this.headerOf(headers);
    // Cells that spans cover are left out, and each line is filled up to the longest.
    const isFilledUp =
      above.width === line.before + line.behind && line.behind >= columns.length && firstColumn(above.places, columns) === 'dropped';
    return isFilledUp ? { at: 1, isPadded: true } : null;
  }

  private fill({ items, columns }: PlacedRow, { places }: RowLine, { at, isPadded }: NonNullable<FirstPlace>): Slot[] | null {
    const groups = groupCells(this.list, this.frame.separator, items);
    if (groups === null) return null;
    // Pads make a row that lost a cell as long as the others.
    if (isPadded && groups.length > 0 && places[places.length - 1] !== at + columns.length - 1) return null;
    const slots: Slot[] = columns.map(() => BLANK);
    const placeOf = new Map(items.map((item, i) => [item, places[i] as number] as const));
    for (const group of groups) {
      const column = (placeOf.get(group.first) as number) - at;
      if (column < 0 || column >= columns.length) return null;
      slots[column] = group.slot;
    }
    return slots;
  }

  private headerOf(labels: readonly TableLabel[]): HeaderLines {
    let header = this.headers.get(labels);
    if (header === undefined) {
      header = this.measureHeader(labels);
      this.headers.set(labels, header);
    }
    return header;
  }

  private measureHeader(labels: readonly TableLabel[]): HeaderLines {
    const columns = labels.filter(({ meaning }) => meaning.kind === 'column');
    const unit = this.isDoubled(columns) ? 2 : 1;
    const widths = new Set(columns.map(({ index }) => rowWidth(this.list, index, this.frame) / unit));
    const [width] = widths;
    return {
      places: columns.map(({ index, meaning }) => ({ key: meaning.key, at: countBeforeInRow(this.list, index, this.frame) / unit })),
      width: widths.size === 1 ? (width as number) : null,
      asked: null,
      first: null,
    };
  }

  /** `||制发||废止||` above `|3|0|`: a header that has two bars wherever rows have one. */
  private isDoubled(columns: readonly TableLabel[]): boolean {
    return (
      this.hasSingleBars &&
      columns.length > 0 &&
      columns.every(({ index }) => {
        const { text, starts } = this.list;
        const start = starts[index] as number;
        const isBehindTwo = text.units[start - 1] === PIPE && text.units[start - 2] === PIPE;
        return isBehindTwo && countBeforeInRow(this.list, index, this.frame) % 2 === 0 && rowWidth(this.list, index, this.frame) % 2 === 0;
      })
    );
  }
}

/**
 * The place of the first column, where the places of the columns that the header names agree on it. `dropped` where they
 * cannot: cells that stand above each other have places of their own lines.
 */
function firstColumn(places: HeaderLines['places'], columns: readonly string[]): number | 'dropped' | null {
  if (places.length === 0 && columns.length > 0) return null;
  const named = places.filter(({ key }) => columns.includes(key));
  const isWhole = named.length === columns.length && named.every(({ key }, i) => key === columns[i]);
  const times = new Map<string, number>();
  for (const { key } of named) times.set(key, (times.get(key) ?? 0) + 1);
  const firsts = new Set<number>();
  let count = 0;
  named.forEach(({ key, at }, i) => {
    if (!isWhole && times.get(key) !== 1) return;
    firsts.add(at - (isWhole ? i : columns.indexOf(key)));
    count++;
  });
  const [first] = firsts;
  if (count < Math.min(2, columns.length)) return null;
  return firsts.size === 1 ? (first as number) : 'dropped';
}
