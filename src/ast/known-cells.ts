import { sectionTables } from '../grammar-contract/edition.js';
import type { AnyReport } from './nodes.js';

/** Least share of the cells of a form that a text in an ordinary layout gives, some rows left out. */
const MOST = 0.7;

/** How many cells of a report were read from a place of their own: figures, marks, words and blanks. */
export function countKnownCells(report: AnyReport): number {
  let count = 0;
  for (const name of sectionTables) {
    const table = report[name];
    if (table === null) continue;
    for (const key in table.rows) {
      const { cells } = table.rows[key] as NonNullable<(typeof table.rows)[string]>;
      for (const column in cells) {
        const state = cells[column]?.state;
        if (state === 'number' || state === 'blank' || state === 'mark' || state === 'text') count++;
      }
    }
  }
  return count;
}

/** True where no other way of reading has to be tried. */
export function isMostlyKnown({ form, statistics }: AnyReport, known: number): boolean {
  if (statistics !== null) return true;
  if (form === null) return false;
  let cells = 0;
  for (const name of sectionTables)
    for (const { rows } of form.tables[name].blocks) for (const { columns } of rows) cells += columns.length;
  return known >= cells * MOST;
}
