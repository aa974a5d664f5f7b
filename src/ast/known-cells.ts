import { sectionTables } from '../grammar-contract/edition.js';
import type { AnyReport } from './nodes.js';

/** Least share of the cells of each table that a text in an ordinary layout gives, some rows left out. */
const MOST = 0.7;

/** How many cells of each table were read from a place of their own: figures, marks and blanks. */
export function countKnownCells(report: AnyReport): number[] {
  return sectionTables.map((name) => {
    let count = 0;
    for (const row of Object.values(report[name]?.rows ?? {})) {
      for (const { state } of Object.values(row.cells)) if (state === 'number' || state === 'blank' || state === 'mark') count++;
    }
    return count;
  });
}

/** True where no other way of reading has to be tried: most cells of each table are known. */
export function isMostlyKnown({ form, statistics }: AnyReport, known: readonly number[]): boolean {
  if (statistics !== null) return true;
  if (form === null) return false;
  return sectionTables.every((name, i) => {
    let cells = 0;
    for (const { rows } of form.tables[name].blocks) for (const { columns } of rows) cells += columns.length;
    return (known[i] as number) >= cells * MOST;
  });
}
