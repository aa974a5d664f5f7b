import type { EquationDefinition, RowDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { type Slot, valueSlot } from '../../solve/row-reading.js';
import { joinDigits } from '../cells/placements.js';
import { contradictsSum, provesPlaces, sumsHold } from '../cells/row-sums.js';
import type { TableLabel } from '../regions/table-region.js';

/** Sums that must come out, of figures other than 0, before they tell where a row begins. */
const TELLING_SUMS = 2;

/** The sums of the rows that one line of figures holds, and where they say that the line begins. @internal */
export class SingleRowSums {
  constructor(
    private readonly list: ContentList,
    private readonly rows: readonly RowDefinition[],
    private readonly size: number,
    private readonly sums: readonly EquationDefinition[],
  ) {}

  /** @param items as many figures as columns */
  hold(items: readonly number[]): boolean {
    return this.holdIn(items.map(valueSlot));
  }

  private holdIn(slots: readonly Slot[]): boolean {
    return this.everyRow(slots, (row, own) => sumsHold(this.list, own, row.columns, this.sums));
  }

  /** True where each sum comes out, blank cells counted as nothing, and each row with a figure has a total. */
  prove(slots: readonly Slot[]): boolean {
    return this.provePlaces(slots) && this.countTelling(slots) > 0;
  }

  /** The same where no row may have a figure other than 0. */
  provePlaces(slots: readonly Slot[]): boolean {
    return this.everyRow(slots, (row, own) => provesPlaces(this.list, own, row.columns, this.sums));
  }

  /** True where some row would break a sum, whatever its blank cells hold. */
  areContradicted(slots: readonly Slot[]): boolean {
    return !this.everyRow(slots, (row, own) => !contradictsSum(this.list, own, row.columns, this.sums));
  }

  /**
   * `45 16 22 25 6 69 15 … ⏎ 结果维持 … 总计 ⏎ 11 21 10 3`: a tool printed the first figures below their headers, behind all others.
   * The sums tell where the row begins, if just one way makes all of them hold.
   */
  turn(items: readonly number[], labels: readonly TableLabel[]): readonly number[] | null {
    if (items.length !== this.size) return null;
    const starts = items.filter((item, i) => i > 0 && labels.some(({ index }) => index > (items[i - 1] as number) && index < item));
    const ways = starts
      .map((start) => [...items.slice(items.indexOf(start)), ...items.slice(0, items.indexOf(start))])
      .filter((way) => this.hold(way) && this.countTelling(way.map(valueSlot)) >= TELLING_SUMS);
    return ways.length === 1 ? (ways[0] as readonly number[]) : null;
  }

  /**
   * Of more figures than columns the window in which every sum holds, if there is just one; of one figure more, if no cell
   * may as well be printed twice, and no two may be the digits of one (`| 1⏎2 |`).
   */
  onlyWindow(items: readonly number[]): readonly number[] | null {
    const windows: (readonly number[])[] = [];
    for (let from = 0; from + this.size <= items.length; from++) {
      const window = items.slice(from, from + this.size);
      if (this.hold(window)) windows.push(window);
    }
    const [only] = windows;
    if (only === undefined || windows.length > 1) return null;
    if (items.length > this.size + 1) return only;
    const isJoined = joinDigits(this.list, items, this.size).some((slots) => this.holdIn(slots));
    return isJoined || this.holdsWithoutDouble(items, only) ? null : only;
  }

  /** True where leaving out a figure that stands beside its like makes the sums hold, too, with other figures. */
  private holdsWithoutDouble(items: readonly number[], chosen: readonly number[]): boolean {
    const figureOf = (item: number | undefined): number | null | undefined =>
      item === undefined ? undefined : this.list.value(item)?.value;
    return items.some((item, i) => {
      if (figureOf(item) !== figureOf(items[i - 1])) return false;
      const rest = items.filter((_, j) => j !== i);
      return rest.some((each, j) => figureOf(each) !== figureOf(chosen[j])) && this.hold(rest);
    });
  }

  /** Rows of the form with a figure other than 0. */
  countTelling(slots: readonly Slot[]): number {
    let count = 0;
    this.everyRow(slots, (_, own) => {
      if (own.some((slot) => slot.kind === 'value' && (this.list.value(slot.item)?.value ?? 0) > 0)) count++;
      return true;
    });
    return count;
  }

  private everyRow(slots: readonly Slot[], isTrue: (row: RowDefinition, slots: readonly Slot[]) => boolean): boolean {
    let at = 0;
    return this.rows.every((row) => {
      const from = at;
      at += row.columns.length;
      return isTrue(row, slots.slice(from, at));
    });
  }
}
