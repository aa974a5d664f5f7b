import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { reduceLabel } from '../lexer/vocabulary.js';
import { isHan } from '../source/character-class.js';

/** Fewest characters of a row label. */
const LABEL_LENGTH = 2;

/**
 * Where the figures of a row end because a line of its own begins that is a row the form does not have:
 * ```
 * 规范性文件
 * 其他主动公开文件   8   8   8
 * ```
 * An index into `items`, or their number. Words that are a piece of a label of the form, wrapped or printed downwards,
 * are no row.
 */
export function ownItems(list: ContentList, items: readonly number[], form: EditionDefinition, table: TableName): number {
  for (let i = 0; i + 1 < items.length; i++) {
    const item = items[i] as number;
    if (list.kinds[item] === ContentKind.Value || (list.lines[item] as number) === 0) continue;
    const next = items[i + 1] as number;
    if (list.kinds[next] !== ContentKind.Value || (list.lines[next] as number) > 0 || next !== item + 1) continue;
    if (isForeign(list, item, form, table)) return i;
  }
  return items.length;
}

function isForeign({ text, starts, ends }: ContentList, item: number, form: EditionDefinition, table: TableName): boolean {
  const start = starts[item] as number;
  let words = '';
  for (let i = start; i < (ends[item] as number); i++)
    if (isHan(text.units[i] as number)) words += String.fromCharCode(text.units[i] as number);
  const opening = text.units[start];
  return words.length >= LABEL_LENGTH && opening !== 0x28 && opening !== 0x5b && !allLabels(form, table).includes(words);
}

const known = new WeakMap<EditionDefinition, Map<TableName, string>>();

/** Every label of a table in one string, so that pieces of one can be told. */
function allLabels(form: EditionDefinition, table: TableName): string {
  let byTable = known.get(form);
  if (byTable === undefined) {
    byTable = new Map();
    known.set(form, byTable);
  }
  let labels = byTable.get(table);
  if (labels === undefined) {
    const { blocks, groups, banners } = form.tables[table];
    const all = [
      ...blocks.flatMap((block) => [
        block.caption ?? '',
        block.corner ?? '',
        ...block.columns.map((column) => column.label),
        ...block.rows.map((row) => `${row.numbering ?? ''}${row.label}`),
      ]),
      ...(groups ?? []).map((group) => `${group.numbering ?? ''}${group.label}`),
      ...(banners ?? []),
    ];
    labels = all.map(reduceLabel).join('|');
    byTable.set(table, labels);
  }
  return labels;
}
