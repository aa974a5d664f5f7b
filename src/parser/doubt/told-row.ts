import type { ContentList } from '../../lexer/content-list.js';
import type { RowReading } from '../../solve/row-reading.js';
import type { SourceRow } from '../cst/table-cst.js';

/** What is asked of a row whose figures may be another's. @internal */
export interface ToldRow extends RowReading {
  readonly toldBy: 'label' | 'placed' | 'similar';
  readonly source: SourceRow | null;
}

/** The piece of content with the first figure of a row, or -1. @internal */
export function firstFigure(list: ContentList, row: ToldRow): number {
  for (const slot of row.slots) if (slot.kind === 'value' && list.value(slot.item) !== null) return slot.item;
  return -1;
}
