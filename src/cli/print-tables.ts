import stringWidth from 'string-width';
import type { AnyReport, CellState } from '../ast/nodes.js';
import { officialHeading } from '../export/report-document.js';
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

const widestLabel = 46;
/** In a terminal too narrow for the table: labels are cut down to this before headers are wrapped further. */
const readableLabel = 34;
const narrowestLabel = 16;
const indentation = 2;
const gap = 2;
/** Widths that headers are wrapped to, the first that fits: as they are, four characters a line, three, two. */
const headerWidths = [Number.POSITIVE_INFINITY, 8, 6, 4] as const;

type Line = { readonly label: string; readonly cells: readonly string[] };

/**
 * The tables of a report for a terminal: labels as the form prints them, figures to the right, columns aligned by
 * display width. States that are not a figure have a sign and a legend. A report without an edition has no tables: `''`.
 * @param width of the terminal, for which headers are wrapped and labels cut; null: as wide as it comes.
 */
export function printTables(report: AnyReport, locale: Locale, width: number | null = null): string {
  const { form } = report;
  if (form === null) return '';
  const records = toRecords(report);
  const cells = new Map(records.map((record) => [keyOf(record.table, record.row, record.column), record]));
  const tables = (Object.keys(form.tables) as TableName[])
    .filter((name) => form.tables[name].blocks.length > 0)
    .map((name) => printTable(form, form.tables[name], records, cells, width));
  return [...tables, printLegend(records, locale)].filter((part) => part !== '').join('\n');
}

function printTable(
  form: EditionDefinition,
  table: TableDefinition,
  records: readonly CellRecord[],
  cells: ReadonlyMap<string, CellRecord>,
  width: number | null,
): string {
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
    return printBlock(block, lines, width);
  });
  return `${officialHeading(form, table.section)}\n${blocks.join('')}`;
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

function printBlock(block: BlockDefinition, lines: readonly Line[], width: number | null): string {
  const figureWidths = block.columns.map((_, index) => Math.max(0, ...lines.map(({ cells }) => stringWidth(cells[index] ?? ''))));
  const { headers, widths, labelWidth } = fitColumns(block.columns.map(columnLabel), figureWidths, width);
  const print = ({ label, cells }: Line): string => {
    const figures = cells.map((text, index) => ' '.repeat(gap) + padStart(text, widths[index] ?? 0)).join('');
    const text = cells.length === 0 ? label : padEnd(shorten(label, labelWidth), labelWidth) + figures;
    return ' '.repeat(indentation) + text;
  };
  const height = Math.max(...headers.map(({ length }) => length));
  const headerLines = Array.from({ length: height }, (_, at) => ({
    label: at === height - 1 ? (block.caption ?? '') : '',
    // Headers stand on the line above the figures.
    cells: headers.map((parts) => parts[at - height + parts.length] ?? ''),
  }));
  return [...headerLines, ...lines].map((line) => `${print(line).trimEnd()}\n`).join('');
}

/** Wraps headers and cuts labels as far as the width asks for. */
function fitColumns(
  labels: readonly string[],
  figureWidths: readonly number[],
  width: number | null,
): { headers: string[][]; widths: number[]; labelWidth: number } {
  let room = widestLabel;
  let headers: string[][] = [];
  let widths: number[] = [];
  for (const headerWidth of headerWidths) {
    headers = labels.map((label) => wrap(label, headerWidth));
    widths = headers.map((parts, index) => Math.max(figureWidths[index] ?? 0, ...parts.map((part) => stringWidth(part))));
    if (width === null) break;
    room = width - indentation - widths.reduce((sum, each) => sum + gap + each, 0);
    if (room >= readableLabel) break;
  }
  return { headers, widths, labelWidth: Math.min(widestLabel, Math.max(narrowestLabel, room)) };
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const character of text) {
    const last = lines.length - 1;
    if (lines[last] !== '' && stringWidth(`${lines[last]}${character}`) > width) lines.push(character);
    else lines[last] += character;
  }
  return lines;
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
