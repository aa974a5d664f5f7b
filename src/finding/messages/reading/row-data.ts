import type { Finding } from '../../finding.js';

/** The data of findings about a row that was read, as the sentences of every language read it. */
export interface RowData {
  readonly table: string;
  readonly row: string;
  readonly rowLabel?: string;
  readonly columns: readonly string[];
  readonly columnLabels?: readonly string[];
  readonly values?: readonly (number | null)[];
  readonly candidates?: readonly (readonly (number | null)[])[];
}

/** @internal */
export const rowOf = (finding: Finding): RowData => finding.data as unknown as RowData;
