import type { Finding } from '../../finding.js';
import type { RowDoubt } from '../../row-doubt.js';

/** The data of findings about a row that was read, as the sentences of every language read it. */
export interface RowData {
  readonly table: string;
  readonly row: string;
  readonly rowLabel?: string;
  readonly columns: readonly string[];
  readonly columnLabels?: readonly string[];
  readonly values?: readonly (number | null)[];
  /** True where the values follow from rows in doubt. */
  readonly restsOnDoubt?: boolean;
  /** Of a row in doubt: why, and what told which row of the form it is. */
  readonly doubt?: RowDoubt;
  readonly toldBy?: 'label' | 'placed' | 'similar';
  readonly candidates?: readonly (readonly (number | null)[])[];
}

/** @internal */
export const rowOf = (finding: Finding): RowData => finding.data as unknown as RowData;
