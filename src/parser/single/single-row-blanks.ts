import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot } from '../../solve/row-reading.js';
import { headerRuns } from '../columns/header-runs.js';
import type { SourceTable } from '../cst/table-cst.js';
import { hasTrailingMark, isIndentedByMark } from '../separators/blank-cells.js';
import {
  type CountedSeparator,
  countBefore,
  countFromLineStart,
  countToLineEnd,
  isDrawn,
  type SeparatorUnits,
} from '../separators/separators.js';

/** Where figures may stand, and the separator whose count tells it. @internal */
export interface CountedPlacements {
  readonly placements: Slot[][];
  readonly separator: CountedSeparator;
}

/** Separators before the first cell of a row that are none between cells, and behind its last. */
interface Borders {
  readonly opening: number;
  readonly closing: number;
}

/** More bars than part two cells, or close one line and open the next. */
const LEAST_PADS = 2;

/** Places the figures of a table of one row by the blank cells that separators show between them. @internal */
export class SingleRowBlanks {
  constructor(
    private readonly list: ContentList,
    private readonly source: SourceTable,
    private readonly units: SeparatorUnits,
    private readonly size: number,
  ) {}

  /** Blank cells counted by the separators that part the headers; where the line begins is left to the equations. */
  read(items: readonly number[], end: number): CountedPlacements | null {
    for (const separator of this.units.order) {
      const unit = this.unitOf(separator, items);
      if (unit === 0 || (separator === 'mark' && this.isDrawnAround(items, end))) continue;
      const inner = this.innerBlanks(items, separator, unit);
      const free = inner === null ? -1 : this.size - items.length - inner.reduce((sum, each) => sum + each, 0);
      if (inner === null || free < 0) {
        if (this.partsAll(items, separator)) return null;
        continue;
      }
      const placements = this.placeRun(items, inner, separator, unit, free, end);
      if (placements.length > 0) return { placements, separator };
      if (this.partsAll(items, separator)) return null;
    }
    return null;
  }

  /** Where something drawn parts all figures, white space between them is no cell. */
  private partsAll(items: readonly number[], separator: CountedSeparator): boolean {
    return isDrawn(separator) && items.length > 1 && items.every((item, i) => i === 0 || countBefore(this.list, item, separator) > 0);
  }

  /** Where something drawn parts the headers and stands on both sides of the figures, no-break spaces are white space. */
  private isDrawnAround(items: readonly number[], end: number): boolean {
    const { list } = this;
    return this.units.order.some(
      (each) =>
        isDrawn(each) && this.headerUnit(each) > 0 && countBefore(list, items[0] as number, each) > 0 && countBefore(list, end, each) > 0,
    );
  }

  private placeRun(
    items: readonly number[],
    inner: readonly number[],
    separator: CountedSeparator,
    unit: number,
    free: number,
    end: number,
  ): Slot[][] {
    return this.leadsOf(items, separator, unit, free, end).map((lead) => {
      const slots: Slot[] = new Array(lead).fill(BLANK);
      items.forEach((item, i) => {
        for (let n = 0; n < (inner[i] as number); n++) slots.push(BLANK);
        slots.push({ kind: 'value', item });
      });
      while (slots.length < this.size) slots.push(BLANK);
      return slots;
    });
  }

  /**
   * Blank cells before the first figure. What stands before it and behind the last one are blank cells and the borders
   * of the row; how a layout closes and opens rows tells the borders from their sum.
   */
  private leadsOf(items: readonly number[], separator: CountedSeparator, unit: number, free: number, end: number): number[] {
    const onLine = this.leadOnLine(items, separator, unit);
    if (onLine !== null && onLine <= free) return this.closesLine(items, separator, unit, free - onLine) ? [onLine] : [];
    // Headers that lost cells leave separators behind that are no blank figures.
    const headers = this.source.region.labels.filter(({ meaning }) => meaning.kind === 'column').length;
    if (headers < this.size) return [];
    const all = Array.from({ length: free + 1 }, (_, lead) => lead);
    // More lines before the first figure than part two cells: blank cells, of which nothing tells how many.
    if (separator === 'line') return (this.list.lines[items[0] as number] as number) < 2 * unit ? all : [];
    const before = Math.floor(countBefore(this.list, items[0] as number, separator) / unit);
    const behind = Math.floor(countBefore(this.list, end, separator) / unit);
    if (separator === 'mark') return before <= free && free - before <= behind ? [before] : [];
    if ((this.list.lines[items[0] as number] as number) === 0) {
      // No row begins here: the first figure follows the last header as any cell follows another.
      return before >= 1 && behind >= 1 && before + behind - 2 === free ? [before - 1] : [];
    }
    const padded = this.leadInPads(items, separator, unit, free, behind);
    if (padded !== null) return [padded];
    if (separator === 'pipe' && this.isPadded(items, unit)) return [];
    const fitting = this.bordersOf(separator, unit).find(({ opening, closing }) => opening + closing === before + behind - free);
    if (fitting !== undefined) {
      const lead = before - fitting.opening;
      return lead >= 0 && lead <= free ? [lead] : [];
    }
    if (before + behind - free <= 3) return [];
    // Nothing closes the row: the text was cut off behind its last figure.
    return before + behind < free || behind === 0 ? [] : all.filter((lead) => lead <= before && free - lead <= behind);
  }

  /** Pads behind the last header or figure are no cells: nothing tells how many there are. */
  private isPadded(items: readonly number[], unit: number): boolean {
    const { labels } = this.source.region;
    return [items[items.length - 1], labels[labels.length - 1]?.index].some(
      (index) => index !== undefined && countToLineEnd(this.list, index, 'pipe') > unit,
    );
  }

  /** Bars that close, bars that open, both, or only between cells, as the breaks of header lines show. */
  private bordersOf(separator: CountedSeparator, unit: number): readonly Borders[] {
    const { list } = this;
    const { labels, start } = this.source.region;
    // A table that opens its rows does so before its first label.
    const isOpened = countBefore(list, start, separator) > 0;
    const both = { opening: 2, closing: 1 };
    // Two before a header are what closes its line and opens the next.
    const opensRows = labels.some(
      ({ index }, i) => i > 0 && countBefore(list, index, separator) === 2 * unit && (isOpened || (list.lines[index] as number) > 0),
    );
    if (opensRows) return [both];
    const closed = { opening: 1, closing: 1 };
    // A bar before the first header, on its line: the one that closes the line above.
    if (this.closesCells(separator)) return isOpened && (list.lines[start] as number) > 1 ? [both] : [closed];
    // Only where a bar stands before the cell that it opens, and not on a line of its own, does a row end without one.
    if (isOpened) return separator === 'pipe' && !this.opensCells(separator) ? [both] : [{ opening: 1, closing: 0 }, both];
    const bare = { opening: 0, closing: 0 };
    return this.hasBareBreak(separator) ? [bare] : [closed, bare];
  }

  /** `| 结果维持⏎| 结果纠正`: most headers have a bar before them on their line, or stand beside another. */
  private opensCells(separator: CountedSeparator): boolean {
    const { labels } = this.source.region;
    const opened = labels.filter(
      ({ index }) => (this.list.lines[index] as number) === 0 || countFromLineStart(this.list, index, separator) > 0,
    );
    return opened.length * 2 > labels.length;
  }

  /** `结果维持 |⏎结果纠正 |⏎`: a header a line, each with a bar behind it. */
  private closesCells(separator: CountedSeparator): boolean {
    const { list } = this;
    return this.source.region.labels.every(
      ({ index }) => index + 1 < list.count && (list.lines[index + 1] as number) > 0 && countToLineEnd(list, index, separator) > 0,
    );
  }

  /**
   * Blank cells before the first figure where bars fill every header line up to one width: as many bars stand between the
   * first cells of two lines, and so between those of the last header line and of the figures. Null where header lines
   * differ, or the bars behind the last figure do not come out.
   */
  private leadInPads(items: readonly number[], separator: CountedSeparator, unit: number, free: number, behind: number): number | null {
    const { labels, start } = this.source.region;
    const first = items[0] as number;
    // Bars of headers that have two wherever figures have one say nothing of figures.
    if (this.headerUnit(separator) > unit) return null;
    const opening = new Set(labels.map(({ index }) => index));
    let width = 0;
    let bars = 0;
    for (let index = start + 1; index <= first; index++) {
      const count = countBefore(this.list, index, separator) / unit;
      bars += count;
      // Pads, and the bar that opens the line.
      if (count <= LEAST_PADS || !opening.has(index)) continue;
      if (width > 0 && bars !== width) return null;
      width = bars;
      bars = 0;
    }
    const lead = bars - width;
    if (width <= this.size || !Number.isInteger(lead) || lead < 0 || lead > free) return null;
    const pads = behind - (width - this.size + free - lead);
    // Where no bar opens a line, the one that closes the row's last cell is its own.
    return pads === 0 || (pads === 1 && countBefore(this.list, start, separator) === 0) ? lead : null;
  }

  /** Blank cells between the start of the line and its first figure, when all figures stand on one line. */
  private leadOnLine(items: readonly number[], separator: CountedSeparator, unit: number): number | null {
    const { list } = this;
    // One figure says nothing of its line where each header has one of its own.
    const isOnOwnLine = items.length === 1 && this.source.region.labels.every(({ index }) => list.isLineStart(index));
    if (separator === 'line' || separator === 'mark' || isOnOwnLine) return null;
    // Rows of left-over HTML end where their tags say, not where lines do.
    const breaks = separator === 'markup' ? list.rules : list.lines;
    if (items.slice(1).some((item) => (breaks[item] as number) > 0) || (breaks[items[0] as number] as number) === 0) return null;
    const count = countFromLineStart(list, items[0] as number, separator) - this.lineOpening(separator);
    const lead = count / unit;
    return Number.isInteger(lead) && lead >= 0 && lead <= this.size - items.length ? lead : null;
  }

  /** True when header lines break without the separator. */
  private hasBareBreak(separator: CountedSeparator): boolean {
    return this.source.region.labels.some(
      ({ index }, i) => i > 0 && (this.list.lines[index] as number) > 0 && countBefore(this.list, index, separator) === 0,
    );
  }

  /** True when so many blank cells, and what closes a header line, stand behind the last figure on its line. */
  private closesLine(items: readonly number[], separator: CountedSeparator, unit: number, trailing: number): boolean {
    const { list } = this;
    let closing = Number.POSITIVE_INFINITY;
    for (const { index } of this.source.region.labels) {
      if (index + 1 < list.count && (list.lines[index + 1] as number) > 0)
        closing = Math.min(closing, countToLineEnd(list, index, separator));
    }
    const behind = countToLineEnd(list, items[items.length - 1] as number, separator);
    const isPadded = trailing === 0 && !this.opensUnevenly(separator);
    return isPadded || !Number.isFinite(closing) || behind - closing === trailing * unit;
  }

  /** True where most header lines open with more than the one with fewest: that one is the rest of a cell that is wrapped. */
  private opensUnevenly(separator: CountedSeparator): boolean {
    const least = this.lineOpening(separator);
    let even = 0;
    let others = 0;
    for (const { index } of this.source.region.labels) {
      if (!this.list.isLineStart(index)) continue;
      if (countFromLineStart(this.list, index, separator) === least) even++;
      else others++;
    }
    return others > even;
  }

  /** Borders that open every line: what stands before the first header of the line that has fewest. */
  private lineOpening(separator: CountedSeparator): number {
    let least = Number.POSITIVE_INFINITY;
    let isOpened: boolean | null = null;
    for (const { index } of this.source.region.labels) {
      if (!this.startsLine(index, separator)) continue;
      const count = countFromLineStart(this.list, index, separator);
      isOpened ??= count > 0;
      // Where lines open with a border, one that does not goes on with the cell that the line before has opened.
      if (count > 0 || !isOpened || countBefore(this.list, index, separator) === 0) least = Math.min(least, count);
    }
    return Number.isFinite(least) ? least : 0;
  }

  /** Rows of left-over HTML begin where their tags say. */
  private startsLine(index: number, separator: CountedSeparator): boolean {
    return separator === 'markup' ? (this.list.rules[index] as number) > 0 : this.list.isLineStart(index);
  }

  private unitOf(separator: CountedSeparator, items: readonly number[]): number {
    if (separator === 'mark') return 1;
    // A header may part its cells by two bars where the row has one.
    if (isDrawn(separator) && items.some((item, i) => i > 0 && countBefore(this.list, item, separator) === 1)) return 1;
    return this.headerUnit(separator);
  }

  /** Separators that part two headers side by side, or as full rows of the text have them. */
  private headerUnit(separator: CountedSeparator): number {
    const counts = headerRuns(this.source).flatMap((run) => run.slice(1).map((index) => countBefore(this.list, index, separator)));
    return counts.length > 0 ? counts.reduce((least, each) => Math.min(least, each)) : (this.units.get(separator) ?? 0);
  }

  private innerBlanks(items: readonly number[], separator: CountedSeparator, unit: number): number[] | null {
    const result = [0];
    let total = 0;
    for (const item of items.slice(1)) {
      const count = countBefore(this.list, item, separator);
      const blanks = separator === 'mark' ? count : count / unit - 1;
      if (!Number.isInteger(blanks) || blanks < 0) return null;
      total += blanks;
      result.push(blanks);
    }
    if (separator === 'mark' && total === 0 && countBefore(this.list, items[0] as number, 'mark') === 0) return null;
    if (separator === 'mark' && items.some((item, i) => hasTrailingMark(this.list, item) || (i > 0 && isIndentedByMark(this.list, item))))
      return null;
    // Line ends prove a blank only where they make the row come out full.
    if (separator === 'line' && total + items.length !== this.size) return null;
    return result;
  }
}
