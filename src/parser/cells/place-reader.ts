import type { EquationDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { BLANK, type Slot, valueSlot } from '../../solve/row-reading.js';
import { headerRuns } from '../columns/header-runs.js';
import { type LineMetrics, measureBoth } from '../columns/line-places.js';
import type { SourceTable } from '../cst/table-cst.js';
import type { TableLabel } from '../regions/table-region.js';
import { type Draft, placedRow } from '../rows/draft.js';
import type { SeparatorUnits } from '../separators/separators.js';
import { readUnderHeaders } from './header-columns.js';
import { HeaderStarts } from './header-starts.js';
import { LineColumns } from './line-columns.js';
import { haveDigitsApart } from './mixed-gaps.js';
import { endInSum, leavesTotalBlank, provesPlaces, provesSums } from './row-sums.js';
import { TotalColumn } from './total-column.js';

/** What a table shows of the places of its figures. @internal */
export interface PlaceFacts {
  readonly list: ContentList;
  readonly source: SourceTable;
  readonly units: SeparatorUnits;
  readonly drafts: readonly Draft[];
}

/** Reads rows into their columns by the places of figures in their lines. @internal */
export class PlaceReader {
  /** True once places have told the columns of a row. */
  isUsed = false;
  /** Columns by place in the line, for rows of each size. */
  private readonly places = new Map<number, LineColumns>();
  /** Columns by the starts of the headers above. */
  private readonly starts = new Map<readonly TableLabel[], HeaderStarts | null>();
  /** Whether full rows stand below headers, by the first of these. */
  private readonly aboveFull = new Map<number, boolean>();
  private measured: LineMetrics | undefined;
  /** The column of the totals, for rows that end in one. */
  private totals: TotalColumn | null | undefined;

  constructor(
    private readonly facts: PlaceFacts,
    private readonly sums: readonly EquationDefinition[],
  ) {}

  /**
   * The cells of a row by the places of its figures; null where these do not tell.
   * @param headers those above the row
   */
  read(values: readonly number[], names: readonly string[], headers: readonly TableLabel[]): Slot[] | null {
    const { list, source, drafts, units } = this.facts;
    if (!units.hasColumn) return null;
    const size = names.length;
    if (values.length === 0 || values.length > size) return null;
    const atStart = this.headerStarts(headers)?.read(values, names) ?? null;
    if (atStart !== null) {
      this.isUsed = true;
      return leavesTotalBlank(list, atStart, names, this.sums) ? null : atStart;
    }
    let columns = this.places.get(size);
    if (columns === undefined) {
      const lines = drafts
        .filter(({ shape }) => shape.size === size)
        .map(({ shape }) => shape.items.filter((item) => list.value(item) !== null));
      columns = new LineColumns(
        list,
        this.metrics,
        lines,
        headerRuns(source),
        size,
        (items) => haveDigitsApart(list, items) && !provesSums(list, items, names, this.sums),
      );
      this.places.set(size, columns);
    }
    const byColumn = columns.read(values) ?? this.readLoneTotal(values, names);
    const slots = byColumn ?? this.readUnderHeaders(values, names);
    // Where the rows themselves show no columns, the headers may not either.
    if (slots !== null && leavesTotalBlank(list, slots, names, this.sums, byColumn === null)) return null;
    if (slots !== null) this.isUsed = true;
    return slots;
  }

  /** Where the pieces of the table stand in their lines; measured once. */
  private get metrics(): LineMetrics {
    const { start, end } = this.facts.source.region;
    this.measured ??= measureBoth(this.facts.list, start, end);
    return this.measured;
  }

  /** `（一）予以公开                0`: a total of nothing, and blank cells before it. */
  private readLoneTotal(values: readonly number[], names: readonly string[]): Slot[] | null {
    const [total, ...others] = values;
    if (total === undefined || others.length > 0 || this.facts.list.figureAt(total) !== 0 || !this.endsInTotal(values, names)) return null;
    return names.map((_, i) => (i === names.length - 1 ? valueSlot(total) : BLANK));
  }

  /** True where the last figure of a row stands in the column of the totals. */
  endsInTotal(values: readonly number[], names: readonly string[]): boolean {
    if (!endInSum(names, this.sums)) return false;
    const { list, source, drafts } = this.facts;
    if (this.totals === undefined) {
      const { labels } = source.region;
      const headers = labels.filter(({ meaning }) => meaning.kind === 'column').map(({ index }) => index);
      const lines = drafts
        .filter(({ columns }) => endInSum(columns, this.sums))
        .map(({ shape }) => shape.items.filter((item) => list.value(item) !== null));
      this.totals = TotalColumn.learn(list, this.metrics, headers, lines);
    }
    return this.totals?.endsIn(values) === true;
  }

  /** The columns below a header, where figures start as it does; asked once for each. */
  private headerStarts(headers: readonly TableLabel[]): HeaderStarts | null {
    let known = this.starts.get(headers);
    if (known === undefined) {
      const { source, drafts } = this.facts;
      const { region } = source;
      const rows = drafts
        .filter((draft) => placedRow(draft, drafts).headers === headers)
        .map(({ shape }) => shape.items.filter((item) => this.facts.list.value(item) !== null));
      known = HeaderStarts.learn(this.facts.list, region.start, region.end, headers, rows);
      this.starts.set(headers, known);
    }
    return known;
  }

  /** Figures under the last run of column headers above them, if those of full rows stand under these, too. */
  private readUnderHeaders(values: readonly number[], names: readonly string[]): Slot[] | null {
    const { list } = this.facts;
    const size = names.length;
    const headers = this.headersAbove(values, size);
    const [from] = headers;
    if (headers.length < size || from === undefined) return null;
    const isProven = (slots: readonly Slot[]): boolean =>
      provesPlaces(list, slots, names, this.sums) && this.sums.length > 0 && values.some((item) => list.figureAt(item) > 0);
    const slots = this.placeBelow(headers, values, size, isProven);
    return slots !== null && this.standsAboveFull(headers, size) ? slots : null;
  }

  /** The last run of column headers above figures. */
  private headersAbove([first = 0]: readonly number[], size: number): readonly number[] {
    const { labels } = this.facts.source.region;
    return labels
      .filter(({ index, meaning }) => meaning.kind === 'column' && index < first)
      .map(({ index }) => index)
      .slice(-size);
  }

  private placeBelow(
    headers: readonly number[],
    values: readonly number[],
    size: number,
    isProven: (slots: readonly Slot[]) => boolean,
  ): Slot[] | null {
    const from = headers[0] as number;
    const others = new Set<number>();
    for (let index = from; index < (values[0] as number); index++) if (!headers.includes(index)) others.add(index);
    return readUnderHeaders(this.facts.list, from, others, values, size, isProven);
  }

  /** Below a corner that a tool left out, headers stand a column before their figures: a row with all of these shows it. */
  private standsAboveFull(headers: readonly number[], size: number): boolean {
    const from = headers[0] as number;
    const known = this.aboveFull.get(from);
    if (known !== undefined) return known;
    const { list, drafts } = this.facts;
    const full = drafts.find(({ shape: { items } }) => {
      const [first = 0, last = 0] = [items[0], items[size - 1]];
      const isWhole = items.length === size && items.every((item) => list.value(item) !== null) && list.stayOnLine(first, last);
      return isWhole && this.headersAbove(items, size)[0] === from;
    });
    const stands = full === undefined || this.placeBelow(headers, full.shape.items, size, () => true) !== null;
    this.aboveFull.set(from, stands);
    return stands;
  }
}
