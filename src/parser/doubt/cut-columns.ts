import { LOST, type Slot } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { TableRegion } from '../regions/table-region.js';

/** Rows that must have a column before it can be told that all its cells are gone. */
const LEAST_ROWS = 3;

/**
 * Loses the cells of a column that is blank in every row, or could not be read, though others have figures, and that no header names:
 * what cut the table to fewer columns took the header and the figures along. Where no row is full, but others than the column without a header are
 * blank, all rows are in doubt.
 * ```
 * | 申请人情况                                                         |
 * | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |      总计 is gone
 * | 19    | 4       | 1       | 0          | 2          | 1   |
 * ``` @internal
 */
export function loseCutColumns({ columns: named }: TableRegion, rows: readonly ReadRow[]): void {
  if (!rows.some(({ slots }) => slots.some(({ kind }) => kind !== 'blank'))) return;
  for (const column of unnamedColumns(rows, named)) {
    const own = rows.filter(({ columns }) => columns.includes(column));
    if (own.length < LEAST_ROWS || own.some(({ slots }) => slots.every(({ kind }) => kind === 'value'))) continue;
    // Where others are blank instead, cells of labels may have been counted among those of figures.
    if (own.some(({ slots, columns }) => !isEmpty(slots[columns.indexOf(column)]))) for (const row of own) row.doubt ??= 'columns';
    else for (const { slots, columns } of own) slots[columns.indexOf(column)] = LOST;
  }
}

function isEmpty(slot: Slot | undefined): boolean {
  return slot?.kind === 'blank' || slot?.kind === 'lost';
}

/** Columns of rows that no header names. Rows of one table share theirs. */
function unnamedColumns(rows: readonly ReadRow[], named: readonly string[]): ReadonlySet<string> {
  const unnamed = new Set<string>();
  let known: readonly string[] = [];
  for (const { columns } of rows) {
    if (columns === known) continue;
    known = columns;
    for (const column of columns) if (!named.includes(column)) unnamed.add(column);
  }
  return unnamed;
}
