import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { keepByTable } from '../../grammar-contract/keep-by-table.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isHan } from '../../source/character-class.js';
import type { TableRegion } from '../regions/table-region.js';

/** Units of one piece that can be a part of a header. */
const PIECE_LENGTH = 12;

/**
 * The exclusive end of a table whose headers are broken into pieces between their last whole label and the figures; its
 * own end where figures are there already, or where something else stands between.
 * ```
 * 行政复议              行政诉讼
 * 结 结 其 尚 总        未经复议直接起诉   复议后起诉
 * 果 果 他 未 计        结 结 其 尚 总     结 …
 * ```
 */
export function endBehindPieces(list: ContentList, region: TableRegion, form: EditionDefinition): number {
  const { kinds } = list;
  const limit = region.reach?.[1] ?? region.end;
  const words = wordsOf(form, region.table);
  let end = region.end;
  let index = (region.labels[region.labels.length - 1]?.index ?? region.start) + 1;
  for (; index < limit; index++) {
    if (kinds[index] === ContentKind.Value) end = Math.max(end, index + 1);
    else if (!isPiece(list, index, words)) break;
  }
  return end;
}

/** True for a few Han characters that all stand in the labels of the table. */
function isPiece({ text, starts, ends }: ContentList, index: number, words: ReadonlySet<number>): boolean {
  const start = starts[index] as number;
  const end = ends[index] as number;
  if (end - start > PIECE_LENGTH) return false;
  for (let at = start; at < end; at++) {
    const unit = text.units[at] as number;
    if (isHan(unit) && !words.has(unit)) return false;
  }
  return true;
}

/** The characters of the labels of a table. */
const wordsOf = keepByTable((form, name): ReadonlySet<number> => {
  const { blocks, groups = [] } = form.tables[name];
  const labels = [
    ...groups.map(({ label }) => label),
    ...blocks.flatMap(({ columns, rows }) => [...columns, ...rows].map(({ label }) => label)),
    ...blocks.flatMap(({ columns }) => columns.map(({ group }) => group ?? '')),
  ];
  return new Set([...labels.join('')].map((character) => character.charCodeAt(0)));
});
