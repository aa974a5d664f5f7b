import stringWidth from 'string-width';
import type { AnyReport, CellState } from '../ast/nodes.js';
import { type CellRecord, toRecords } from '../export/to-records.js';
import { toPrintable } from '../finding/code-frame.js';
import type { Locale } from '../finding/message.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import type {
  BlockDefinition,
  ColumnDefinition,
  EditionDefinition,
  RowDefinition,
  TableDefinition,
  TableName,
} from '../grammar-contract/edition.js';

/** Signs of the states that are not a figure; `inferred` follows its figure. The legend below the tables explains them. */
const signs: Readonly<Partial<Record<CellState, string>>> = { blank: '_', inferred: '*', ambiguous: '?', lost: '!', absent: '.' };

const labelWidth = 46;
const gap = 2;

type Line = { readonly label: string; readonly cells: readonly string[] };

/**
 * The tables of a report for a terminal: labels as the form prints them, figures to the right, columns aligned by
 * display width. States that are not a figure have a sign and a legend. A report without an edition has no tables: `''`.
 */
export function printTables(report: AnyReport, locale: Locale): string {
  const { form } = report;
  if (form === null) return '';
  const records = toRecords(report);
  const cells = new Map(records.map((record) => [keyOf(record.table, record.row, record.column), record]));
  const tables = (Object.keys(form.tables) as TableName[]).map((name) => printTable(form, form.tables[name], records, cells));
  return [...tables, printLegend(records, locale)].filter((part) => part !== '').join('\n');
}

function printTable(
  form: EditionDefinition,
  table: TableDefinition,
  records: readonly CellRecord[],
  cells: ReadonlyMap<string, CellRecord>,
): string {
  const heading = form.headings.find(({ number }) => number === table.section)?.text ?? '';
  const inUse = new Set(records.filter((record) => record.table === table.name).map(({ row }) => row));
  const open = new Set<string>();
  const blocks = table.blocks.map((block) => {
    const rows = [...rowsInUse(form, table.name, block)].filter(({ key }) => inUse.has(key));
    const lines = rows.flatMap((row) => [
      ...groupLines(table, row, open),
      {
        label: indent(groupsOf(table, row).length) + nameOf(row),
        cells: block.columns.map(({ key }) => cellText(cells.get(keyOf(table.name, row.key, key)))),
      },
    ]);
    return printBlock(block, lines);
  });
  return `${heading}\n${blocks.join('')}`;
}

/** The block's rows, an undivided row after the rows it may stand for. */
function rowsInUse(form: EditionDefinition, table: TableName, block: BlockDefinition): readonly RowDefinition[] {
  const undivided = (form.undividedRows ?? []).filter((entry) => entry.table === table);
  return block.rows.flatMap((row) => [
    row,
    ...undivided.filter(({ insteadOf }) => insteadOf[insteadOf.length - 1] === row.key).map((entry) => entry.row),
  ]);
}

/** Group labels that open with this row. */
function groupLines(table: TableDefinition, row: RowDefinition, open: Set<string>): Line[] {
  return groupsOf(table, row).flatMap((group, depth) => {
    if (open.has(group.key)) return [];
    open.add(group.key);
    return [{ label: indent(depth) + nameOf(group), cells: [] }];
  });
}

function groupsOf(
  table: TableDefinition,
  entry: { readonly group?: string },
): { key: string; label: string; numbering?: string; group?: string }[] {
  const group = table.groups?.find(({ key }) => key === entry.group);
  return group ? [...groupsOf(table, group), group] : [];
}

function printBlock(block: BlockDefinition, lines: readonly Line[]): string {
  const header = block.columns.map(columnLabel);
  const widths = header.map((label, index) => Math.max(stringWidth(label), ...lines.map(({ cells }) => stringWidth(cells[index] ?? ''))));
  const print = ({ label, cells }: Line): string => {
    const figures = cells.map((text, index) => ' '.repeat(gap) + padStart(text, widths[index] ?? 0)).join('');
    return `  ${cells.length === 0 ? label : padEnd(shorten(label, labelWidth), labelWidth) + figures}`.trimEnd();
  };
  return [{ label: block.caption ?? '', cells: header }, ...lines].map((line) => `${print(line)}\n`).join('');
}

/** Lists only the signs that occur. */
function printLegend(records: readonly CellRecord[], locale: Locale): string {
  const words = outputWordsOf(locale);
  return (Object.entries(signs) as [CellState, string][])
    .map(([state, sign]) => ({ state, sign, count: records.filter((record) => record.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, sign, count }) => `${words.legend(sign, state, count)}\n`)
    .join('');
}

function cellText(record: CellRecord | undefined): string {
  if (record === undefined) return '';
  if (record.state === 'mark' || record.state === 'text') return shorten(toPrintable(record.raw.replace(/\s+/gu, ' ').trim()), 16);
  return `${record.value ?? ''}${signs[record.state] ?? ''}`;
}

function columnLabel({ label }: ColumnDefinition): string {
  return shorten(label, 26);
}

function nameOf({ numbering = '', label }: { readonly numbering?: string; readonly label: string }): string {
  return numbering + label;
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Cuts what is wider, with `…` at the end. */
function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let result = '';
  for (const character of text) {
    if (stringWidth(result + character) > width - 1) break;
    result += character;
  }
  return `${result}…`;
}
