import type { RowDoubt } from '../../finding/row-doubt.js';
import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { RowReading, Slot } from '../../solve/row-reading.js';
import type { SourceRow } from '../cst/table-cst.js';
import type { Draft } from '../rows/draft.js';
import type { CountedSeparator } from '../separators/separators.js';

/** A table as read: its rows with their columns, and the layout that told the blanks. @internal */
export interface TableReading {
  readonly table: TableName;
  readonly form: EditionDefinition;
  readonly rows: ReadRow[];
  readonly separator: CountedSeparator | 'column' | 'name' | null;
  /** Pieces of content that no row took. */
  readonly strays: number[];
  /** Figures that are none of the form's: serial numbers, codes. */
  readonly passedOver?: readonly number[];
}

/** A row as read. @internal */
export interface ReadRow extends RowReading {
  readonly source: SourceRow | null;
  readonly toldBy: Draft['toldBy'];
  /** Why the figures may be another row's or column's; absent where nothing speaks for it. */
  doubt?: RowDoubt;
  /** True where cells were inferred from rows whose figures may be another row's. */
  restsOnDoubt?: boolean;
  /** True for a blank row that shows no cells: blank ones leave no trace in its table. */
  isTraceless?: boolean;
  /** True when the order of all figures of the table, not the label, gave the row its own. */
  readonly isApart?: boolean;
  /** Unit that stands beside the label; absent where the table has no column for it. */
  readonly unit?: string | null;
}

/** What is open in a row whose cells are all known. */
const NONE: never[] = [];

/** A row that its label told, with nothing open in it. @internal */
export function settledRow(source: SourceRow, columns: readonly string[], slots: Slot[], certainty: RowReading['certainty']): ReadRow {
  return { row: source.label.meaning.key, columns, source, toldBy: 'label', candidates: NONE, ambiguous: NONE, slots, certainty };
}
