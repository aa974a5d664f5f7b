import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Draft } from '../rows/draft.js';
import { endsLabelOf, endsOtherLabel } from '../rows/foreign-rows.js';
import { lastOf } from '../separators/row-shape.js';

/**
 * Lines of labels that are wrapped have changed places: between the beginning of a label and its figures stands the end of another, or
 * the end of its own behind them, before others.
 * ```
 * 二、上年结转政府                                4.保护第三
 * 信息公开申请数量 152 199 110 0 229 65 755      内部事务信息 0 0 40 16 1 0 57
 * 信息公开申请数量 0 1 0 23 0 31 55              方合法权益 0 0 0 0 22 13 35
 * ``` @internal
 */
export function mixesLabels(list: ContentList, form: EditionDefinition, table: TableName, { key, shape }: Draft): boolean {
  const { label } = shape;
  const last = lastOf(shape);
  const isBefore = (piece: number): boolean =>
    list.isText(piece) && list.continuesLine(piece + 1) && list.value(piece + 1)?.kind === 'number';
  if (isBefore(label + 1) && list.isLineStart(label + 1) && endsOtherLabel(list, label, label + 1, key, form, table)) return true;
  if (!shape.items.some((item) => list.value(item)?.kind === 'number')) return false;
  // What opens the next label may stand before it.
  return [last + 1, last + 2].some((piece) => isBefore(piece) && endsLabelOf(list, piece, key, form, table));
}
