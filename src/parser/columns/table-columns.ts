import type { EditionDefinition, RowDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import { orderOfFlatHeader } from './flat-header.js';
import { opensInOrder, standsInOrder } from './header-stack.js';
import { columnsOf, type FormRow, findRow, isOrderUnknown, officialColumns, orderGroupedColumns } from './row-columns.js';
import { orderOfUpperHeader } from './upper-header.js';

/** Pieces of a broken header that may stand before the first one that is a header by itself. */
const PIECES_ABOVE = 20;

/** The columns of a table's rows, in the order its headers have. @internal */
export class TableColumns {
  /** The columns of the block with a header of two levels. */
  private grouped: { readonly block: FormRow['block']; readonly columns: readonly string[] } | null = null;

  /** True where the upper level of its header has another order than the form, and nothing tells whose it is. */
  private isUpperUnsure = false;

  constructor(
    private readonly list: ContentList,
    private readonly forms: readonly EditionDefinition[],
    private readonly form: EditionDefinition,
    private readonly source: SourceTable,
  ) {}

  /** Columns of a row that its label told. */
  of(row: SourceRow): readonly string[] {
    const found = findRow(this.form, this.source.region.table, row.label.meaning.key);
    if (!found?.isGrouped) return repeatedColumns(row, columnsOf(this.list, this.forms, this.form, this.source.region.table, row));
    if (this.grouped?.block !== found.block) this.grouped = { block: found.block, columns: this.orderGrouped(found.block) };
    return this.grouped.columns;
  }

  /** Columns of a row whose label, and so its header, was not found as one piece. */
  ofFormRow(form: EditionDefinition, row: RowDefinition): readonly string[] {
    const found = findRow(form, this.source.region.table, row.key);
    if (!found?.isGrouped) return row.columns;
    return this.grouped?.block === found.block ? this.grouped.columns : this.orderGrouped(found.block);
  }

  private orderGrouped(block: FormRow['block']): readonly string[] {
    const { list, source, form } = this;
    const flat = orderOfFlatHeader(list, source, form, officialColumns(block));
    if (flat !== null) {
      this.isUpperUnsure = flat.isUnsure;
      return flat.columns;
    }
    const columns = orderGroupedColumns(list, block, source.region.labels);
    const upper = orderOfUpperHeader(list, source, form, block, columns);
    this.isUpperUnsure = upper?.isUnsure === true;
    return upper?.columns ?? columns;
  }

  /** True when a header of two levels was read, and nothing tells the order of its columns. */
  get isOrderUnknown(): boolean {
    if (this.grouped === null) return false;
    return this.isUpperUnsure || (isOrderUnknown(this.list, this.grouped.block, this.source.region.labels) && !this.showsOrder());
  }

  /** The headers are broken into lines, and one of these, or their places on them, have them in the order of the form. */
  private showsOrder(): boolean {
    const { list, grouped } = this;
    const { region } = this.source;
    let to = region.start;
    while (to < region.end && list.kinds[to] !== ContentKind.Value) to++;
    const labels = grouped?.block.columns.flatMap(({ group, label }) => (group === undefined ? [] : [label])) ?? [];
    return opensInOrder(list, this.startOfHeader(), to, labels) || standsInOrder(list, region.start, to, labels);
  }

  /** `自然 商业 科研 ⏎ 人 企业 机构`: where no header stands whole on its first line, the region begins on one below. */
  private startOfHeader(): number {
    const { list } = this;
    const { start } = this.source.region;
    let from = start;
    while (from > 0 && start - from < PIECES_ABOVE && list.isText(from - 1) && list.label(from - 1) === null) from--;
    return from;
  }
}

/** The columns of a row as its header prints them, where it prints some of them for every column they span. */
function repeatedColumns(row: SourceRow, columns: readonly string[]): readonly string[] {
  // `行政处罚 | 18 | 行政强制 | 3`: the one figure of a row whose header stands over another row, too.
  if (columns.length === 1 && row.items.length === 1) return columns;
  let count = 0;
  for (const { meaning } of row.headers) if (meaning.kind === 'column') count++;
  if (count <= columns.length || count > columns.length + 2) return columns;
  const headers = row.headers.filter(({ meaning }) => meaning.kind === 'column').map(({ meaning }) => meaning.key);
  return headers.every((header) => columns.includes(header)) && columns.every((column) => headers.includes(column)) ? headers : columns;
}
