import { edition2021 } from '../../../grammar/index.js';
import type { AnyReport, TableNode } from '../../../src/ast/nodes.js';
import { renderReport } from '../../../src/export/render-report.js';
import type { TableName } from '../../../src/grammar-contract/edition.js';
import { parseReport } from '../../../src/parse-report.js';
import { printableReport } from './printable-report.js';

const whole = printableReport(edition2021, 1);
const printed = renderReport(whole, { layout: 'pipe' });

/** What was read of a row: how its label was told, and its figures (null: blank, undefined: not known). */
export interface SampleRow {
  readonly wording: string | null;
  readonly values: readonly (number | null | undefined)[];
}

/**
 * Puts a line of a real table in the place of a row of an otherwise ordinary report of 2021, reads the report, and tells
 * what became of the row. The line is in the layout of the report: cells between bars.
 */
export function readSampleRow(table: TableName, row: string, line: string): SampleRow {
  const label = edition2021.tables[table].blocks
    .flatMap((block) => block.rows as readonly { key: string; label: string }[])
    .find(({ key }) => key === row)?.label;
  if (label === undefined) throw new TypeError(`the form of 2021 has no row ${row} in ${table}`);
  const text = printed
    .split('\n')
    .map((each) => (each.includes(label) && each.includes('|') ? line : each))
    .join('\n');
  return rowOf(parseReport(text).report, table, row);
}

/** Reads lines of a table in a layout of their own, header and rows, as section 二 of an otherwise ordinary report. */
export function readSampleTable(lines: string): AnyReport {
  const start = printed.indexOf('| 第二十条第（一）项');
  const end = printed.indexOf('三、收到和处理');
  return parseReport(`${printed.slice(0, start)}${lines}\n\n${printed.slice(end)}`).report;
}

export function rowOf(report: AnyReport, table: TableName, row: string): SampleRow {
  const node = (report[table] as TableNode | null)?.rows[row];
  const cells = Object.values(node?.cells ?? {});
  return {
    wording: node?.label?.wording ?? null,
    values: cells.map(({ value, state }) => (state === 'number' || state === 'blank' || state === 'mark' ? value : undefined)),
  };
}
