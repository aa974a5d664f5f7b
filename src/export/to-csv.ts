import type { AnyReport } from '../ast/nodes.js';
import { checkNamedReports, checkOutputOptions, isBoolean } from './check-arguments.js';
import { toRecords } from './to-records.js';

/** How `toCsv` writes. */
export interface CsvOptions {
  /** Writes a byte order mark first, without which Excel takes UTF-8 for GBK. False by default. */
  readonly byteOrderMark?: boolean;
}

const header = ['report', 'agency', 'year', 'edition', 'table', 'row', 'column', 'value', 'state', 'unit', 'raw', 'start', 'end'] as const;

/**
 * Every statutory cell of the reports, one a line after a header line (RFC 4180, lines end in CRLF). What is null is an
 * empty field; figures are written as JSON writes them; `raw` is the source as it stands, so a spreadsheet that takes
 * text for formulas must be told not to.
 * @throws TypeError naming a wrong argument or option.
 */
export function toCsv(reports: readonly { readonly name: string; readonly report: AnyReport }[], options: CsvOptions = {}): string {
  checkNamedReports(reports, 'toCsv', 'reports');
  checkOutputOptions(options, 'toCsv', { byteOrderMark: isBoolean });
  const lines = [header.join(',')];
  for (const { name, report } of reports) {
    const head = [name, report.agency, report.year, report.edition];
    for (const { table, row, column, value, state, unit, raw, range } of toRecords(report)) {
      const fields = [...head, table, row, column, value, state, unit, raw, range?.[0] ?? null, range?.[1] ?? null];
      lines.push(fields.map(toField).join(','));
    }
  }
  return `${options.byteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function toField(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
