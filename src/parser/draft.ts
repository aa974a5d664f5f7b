import type { RowShape } from './separators.js';
import type { SourceRow } from './table-cst.js';

/** A row before its columns are decided. @internal */
export interface Draft {
  readonly source: SourceRow | null;
  readonly key: string;
  readonly columns: readonly string[];
  readonly shape: RowShape;
  /** How the row was told: by its label, or by its neighbours (`placed`) or a similar wording (`similar`). */
  readonly toldBy: 'label' | 'placed' | 'similar';
  /** True when figures that no row took stand beside its own, or it is not known whether its own are blank or were lost. */
  readonly isDoubtful?: boolean;
}
