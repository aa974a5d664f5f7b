import { toRecords } from '../../src/export/to-records.js';
import { parseReport, type Report } from '../../src/parse-report.js';

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

/** The rows of a table, and those of them that are said to be unsure. */
export interface ShownTable {
  readonly rows: Readonly<Record<string, string>>;
  readonly unsure: readonly string[];
}

/** Reads a text and shows one of its tables. */
export function readShown(text: string, table: string): ShownTable {
  const { report, diagnostics } = parseReport(text);
  const unsure = diagnostics
    .filter(({ code, data }) => code === 'reading/unsure-row' && data.table === table)
    .map(({ data }) => String(data.row));
  return { rows: showRows(report, table), unsure };
}

const sections = {
  article20: ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'],
  applications: ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况'],
  disputes: ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况'],
} as const;

/** A report with one table, printed as these lines between the headings of its section and of the next. */
export function reportWith(
  table: keyof typeof sections,
  lines: readonly string[],
  title = '雾屿县水利局2023年政府信息公开工作年度报告',
): string {
  const [heading, next] = sections[table];
  return [title, '', heading, '', ...lines, '', next, ''].join('\n');
}
