import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { itemsOf } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { TableRegion } from '../regions/table-region.js';
import { alignRows, type ExpectedRow } from '../rows/align-rows.js';

/** Least share of a broken label that has to stand around its figure. */
const LEAST_SHARE = 0.8;

/**
 * Fills rows of a list whose labels are broken around their figure, by aligning the whole form with the whole table.
 * Only figures that no row took are given, and only to a row whose label stands around them or right before them.
 *
 *     其中：主动公开规范性文件  条    37
 *     数
 */
export function recoverListRows(list: ContentList, region: TableRegion, form: EditionDefinition, rows: ReadRow[]): void {
  const table = form.tables.statistics;
  const size = table.blocks[0]?.columns.length ?? 0;
  const found = new Map(rows.map((row) => [row.row, row] as const));
  const expected: ExpectedRow[] = [];
  const open = new Set<string>();
  for (const row of table.blocks.flatMap((block) => block.rows)) {
    for (let key = row.group; key !== undefined && !open.has(key); ) {
      const group = table.groups?.find((each) => each.key === key);
      if (group === undefined) break;
      open.add(group.key);
      expected.push({ key: '', label: group.label, numbering: group.numbering, size: 0 });
      key = group.group;
    }
    expected.push({ key: row.key, label: row.label, numbering: row.numbering, size });
  }
  const isMissing = ({ key, size: columns }: ExpectedRow): boolean =>
    columns > 0 && found.get(key)?.slots.some((slot) => slot.kind === 'value') !== true;
  if (!expected.some(isMissing)) return;
  const used = new Set(rows.flatMap(({ slots }) => itemsOf(slots)));
  const alignment = alignRows(list, region.start, region.end, expected);
  for (const aligned of alignment?.rows ?? []) {
    const row = expected.find(({ key }) => key === aligned.key) as ExpectedRow;
    if (!isMissing(row) || !aligned.isCertain || aligned.share < LEAST_SHARE || aligned.items.length !== size) continue;
    if (aligned.items.some((item) => used.has(item) || list.value(item)?.kind !== 'number')) continue;
    const slots = aligned.items.map((item) => ({ kind: 'value' as const, item }));
    const known = found.get(aligned.key);
    if (known !== undefined) Object.assign(known, { slots, certainty: 'dense' });
    else
      rows.push({
        row: aligned.key,
        columns: table.blocks[0]?.columns.map(({ key }) => key) ?? [],
        slots,
        certainty: 'dense',
        candidates: [],
        ambiguous: [],
        source: null,
        toldBy: 'similar',
      });
  }
  const order = expected.map(({ key }) => key);
  rows.sort((a, b) => order.indexOf(a.row) - order.indexOf(b.row));
}
