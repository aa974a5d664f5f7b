import type { CellNode, CellState, ExtraRowNode, LabelNode, RowNode, TableNode } from '../../src/ast/nodes.js';
import type { BlockDefinition, ColumnDefinition, EditionDefinition, RowDefinition, TableName } from '../../src/grammar-contract/edition.js';
import type { Range } from '../../src/source/range.js';
import type { TextBuilder } from './text-builder.js';

export type CellInput =
  | number
  | string
  | {
      readonly state: CellState;
      readonly value?: number | null;
      readonly raw?: string;
      readonly unit?: string | null;
      readonly candidates?: readonly (number | null)[];
    };

export interface TableInput {
  /** Edition the table's own wording tells; the report's by default. */
  readonly edition?: string;
  /** Rows that are not in the text. */
  readonly withoutRows?: readonly string[];
  /** Undivided rows to use instead of the rows they stand for. */
  readonly undivided?: readonly string[];
  readonly extraRows?: readonly { readonly text: string; readonly values: readonly (number | null)[] }[];
  /** Column labels that are not in the header. */
  readonly withoutColumns?: readonly string[];
  /** Column labels printed once more. */
  readonly repeatedColumns?: readonly string[];
  /** Wordings that differ from the official ones, by key of row or column. */
  readonly wordings?: Readonly<Record<string, string>>;
}

/** Writes one table, a cell between bars, and returns its node. */
export function writeTable(
  text: TextBuilder,
  edition: EditionDefinition,
  table: TableName,
  cells: Readonly<Record<string, CellInput>>,
  input: TableInput,
): TableNode {
  const start = text.offset;
  const labels: LabelNode[] = [];
  const rows: Record<string, RowNode> = {};
  const definition = edition.tables[table];
  for (const block of definition.blocks) {
    if (block.caption) {
      const range = text.line(block.caption);
      labels.push(label('caption', block.key, block.caption, block.caption, range));
    }
    writeHeader(text, block, definition.shape === 'single' ? block.rows.length : 1, labels, input);
    for (const row of rowsOf(edition, table, block, input)) {
      rows[row.key] = writeRow(text, table, row, block.columns, cells, definition.shape === 'single', input);
    }
  }
  const extraRows: ExtraRowNode[] = (input.extraRows ?? []).map(({ text: rowText, values }) => ({
    type: 'extraRow',
    text: rowText,
    values,
    range: text.line(`${rowText}|${values.join('|')}`),
  }));
  return {
    type: 'table',
    table,
    edition: input.edition ?? edition.id,
    layout: 'synthetic',
    rows,
    extraRows,
    labels,
    range: [start, Math.max(start, text.offset - 1)],
  };
}

function rowsOf(edition: EditionDefinition, table: TableName, block: BlockDefinition, input: TableInput): readonly RowDefinition[] {
  const without = new Set(input.withoutRows ?? []);
  return block.rows.flatMap((row) => {
    for (const undivided of edition.undividedRows ?? []) {
      if (undivided.table !== table || !(input.undivided ?? []).includes(undivided.row.key)) continue;
      if (undivided.insteadOf[0] === row.key) return [undivided.row];
      if (undivided.insteadOf.includes(row.key)) return [];
    }
    return without.has(row.key) ? [] : [row];
  });
}

function writeHeader(text: TextBuilder, block: BlockDefinition, times: number, labels: LabelNode[], input: TableInput): void {
  for (let i = 0; i < times; i++) {
    for (const column of block.columns) {
      if ((input.withoutColumns ?? []).includes(column.key)) continue;
      const copies = (input.repeatedColumns ?? []).includes(column.key) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const wording = input.wordings?.[column.key] ?? column.label;
        labels.push(label('column', column.key, column.label, wording, text.write(wording)));
        text.write('|');
      }
    }
  }
  text.write('\n');
}

function writeRow(
  text: TextBuilder,
  table: TableName,
  row: RowDefinition,
  columns: readonly ColumnDefinition[],
  cells: Readonly<Record<string, CellInput>>,
  isSingle: boolean,
  input: TableInput,
): RowNode {
  const start = text.offset;
  let rowLabel: LabelNode | null = null;
  if (!isSingle) {
    const wording = input.wordings?.[row.key] ?? row.label;
    text.write(row.numbering ?? '');
    rowLabel = label('row', row.key, row.label, wording, text.write(wording));
  }
  const nodes: Record<string, CellNode> = {};
  for (const key of row.columns) {
    const column = columns.find((candidate) => candidate.key === key);
    text.write('|');
    nodes[key] = writeCell(text, table, row.key, key, column?.unit ?? null, cells[`${table}/${row.key}/${key}`] ?? 0);
  }
  const end = text.offset;
  text.write('\n');
  return { type: 'row', key: row.key, label: rowLabel, cells: nodes, range: [start, end] };
}

function writeCell(text: TextBuilder, table: TableName, row: string, column: string, unit: string | null, input: CellInput): CellNode {
  const cell = typeof input === 'object' ? input : readInput(input);
  const raw = cell.raw ?? (cell.state === 'number' ? String(cell.value ?? '') : '');
  const written = text.write(raw);
  const range: Range | null = raw === '' && cell.state !== 'blank' ? null : written;
  const candidates = cell.candidates ? { candidates: cell.candidates } : {};
  return {
    type: 'cell',
    table,
    row,
    column,
    value: cell.value ?? null,
    state: cell.state,
    unit: cell.unit ?? unit,
    raw,
    note: null,
    range,
    ...candidates,
  };
}

/** A figure with an optional unit, a mark, words, or nothing. */
function readInput(input: number | string): Exclude<CellInput, number | string> {
  const raw = String(input);
  if (raw === '') return { state: 'blank' };
  const match = /^([+-]?[\d,]*\.?\d+)\s*(万元|元|件)?$/.exec(raw);
  if (match?.[1]) {
    return { state: 'number', value: Number(match[1].replaceAll(',', '')), raw, ...(match[2] ? { unit: match[2] } : {}) };
  }
  if (raw === '未增未减') return { state: 'mark', value: 0, raw };
  return { state: ['/', '-', '—', '无'].includes(raw) ? 'mark' : 'text', raw };
}

function label(role: LabelNode['role'], key: string, official: string, wording: string, range: Range): LabelNode {
  return {
    type: 'label',
    role,
    key,
    official,
    wording,
    wordingKind: official === wording ? 'official' : 'variant',
    fragments: [range],
    range,
  };
}
