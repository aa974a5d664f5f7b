import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { valueOf } from '../solve/resolve-open-rows.js';
import { LOST, type RowReading } from './reading.js';

/** What is asked of a row here. @internal */
export interface ToldRow extends RowReading {
  readonly toldBy: 'label' | 'placed' | 'similar';
}

/**
 * Rows that got their figures by order or likeness, or by following their label on another line in a table whose order
 * the text has disturbed: figures are left over, or rows lack some. Their figures may be another row's.
 * @param isRecovered true where labels are broken around their figures
 */
export function findUnsureRows(list: ContentList, table: TableName, form: EditionDefinition, rows: readonly ToldRow[], strays: readonly number[], isRecovered: boolean): Set<string> {
  const sums = form.equations.filter((equation) => equation.table === table && equation.over === 'row');
  const isDisturbed = (isRecovered || sums.length === 0) && (strays.some((index) => list.kinds[index] === ContentKind.Value) || rows.some((row) => row.candidates.length > 0 || row.slots.includes(LOST)));
  const unsure = new Set<string>();
  for (const row of rows) {
    const first = firstFigure(list, row);
    if (first < 0) continue;
    const isElsewhere = isDisturbed && (list.lines[first] as number) > 0;
    if (row.toldBy !== 'label' || isElsewhere || (isRecovered && !balances(list, row, sums))) unsure.add(row.row);
  }
  return unsure;
}

function firstFigure(list: ContentList, row: ToldRow): number {
  for (const slot of row.slots) if (slot.kind === 'value' && list.value(slot.item) !== null) return slot.item;
  return -1;
}

function balances(list: ContentList, { slots, columns }: ToldRow, sums: EditionDefinition['equations']): boolean {
  const values = (keys: readonly string[]): (number | null | undefined)[] => keys.map((key) => valueOf(list, slots[columns.indexOf(key)] ?? LOST));
  return sums.every(({ left, right }) => {
    const known = [values(left), values(right)];
    if (known.flat().includes(undefined) || known.some((side) => side.every((value) => value === null))) return true;
    const [a, b] = known.map((side) => side.reduce<number>((sum, value) => sum + (value ?? 0), 0));
    return a === b;
  });
}
