import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import type { SourceRow } from '../cst/table-cst.js';
import type { PlacedRow } from '../separators/row-places.js';
import type { RowShape } from '../separators/row-shape.js';

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

/** True when a row has as many figures as columns and nothing else. @internal */
export function isFull(list: ContentList, shape: RowShape): boolean {
  const { items, size } = shape;
  if (items.length !== size) return false;
  const { kinds } = list;
  for (let i = 0; i < size; i++) if (kinds[items[i] as number] !== ContentKind.Value) return false;
  return true;
}

/** A draft with the headers above it. @internal */
export function placedRow({ shape, columns, source }: Draft, drafts: readonly Draft[]): PlacedRow {
  // Below a header of two levels all rows have the same one.
  const headers = source?.headers ?? drafts.find((other) => other.columns === columns && other.source !== null)?.source?.headers ?? [];
  return { label: shape.label, items: shape.items, columns, headers, depth: shape.depth };
}
