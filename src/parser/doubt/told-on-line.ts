import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf } from '../../solve/row-reading.js';
import type { ToldRow } from './told-row.js';

/** `| （七）总计 | 9 | 0 | 0 |`: label and figures in one drawn row, and no words behind that the label may go on with. @internal */
export function standsInDrawnRow(list: ContentList, { source, slots }: ToldRow): boolean {
  const items = itemsOf(slots);
  const next = (items[items.length - 1] ?? list.count) + 1;
  if (source === null || !items.every((item) => item > source.label.index && list.continuesLine(item))) return false;
  if (next >= list.count || list.value(next) !== null) return true;
  const meanings = list.label(next)?.entry.meanings ?? [];
  if (meanings.some(({ kind }) => kind === 'heading' || kind === 'caption')) return true;
  // The label of another row has figures on its line.
  let at = next + 1;
  while (at < list.count && list.continuesLine(at) && list.value(at) === null) at++;
  return meanings.length > 0 && list.value(at) !== null && list.continuesLine(at);
}

/** `（七）总计  9  0  0`: a whole line of label and figures. @internal */
export function standsOnLine(list: ContentList, { source }: ToldRow, first: number): boolean {
  return source !== null && source.label.index + 1 === first && list.isLineStart(source.label.index) && list.continuesLine(first);
}
