import { toRecords } from '../../src/export/to-records.js';
import type { Report } from '../../src/parse-report.js';

/** `row: cells` of a table; blank `_`, lost `?`, ambiguous `~`, inferred figures in brackets; absent rows are left out. */
export function showRows(report: Report, table: string): Record<string, string> {
  const rows: Record<string, string> = {};
  for (const { table: name, row, state, value, raw } of toRecords(report)) {
    if (name !== table || state === 'absent') continue;
    const shown = { number: `${value}`, inferred: `(${value})`, blank: '_', lost: '?', ambiguous: '~', mark: raw, text: raw }[state];
    rows[row] = rows[row] === undefined ? shown : `${rows[row]} ${shown}`;
  }
  return rows;
}
